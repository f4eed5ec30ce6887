import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeGaps, inStageOrder, moveSlot, overfullBatches, planBatches } from '../../../shared/awards/presentation'

type Slot = { id: string; batch: number; position: number; state: 'planned' | 'presented' | 'later' }

const size = fc.integer({ min: 1, max: 12 })
/** A stage as it was planned, of which some were presented or put aside since, in any order of the day. */
const stage = fc
  .tuple(fc.integer({ min: 1, max: 45 }), size, fc.infiniteStream(fc.constantFrom('planned', 'presented', 'later')))
  .map(([count, most, states]) => ({
    size: most,
    slots: planBatches(
      Array.from({ length: count }, (_, n) => ({ entryId: `e${n}`, position: n + 1 })),
      most,
    ).map(
      ({ entryId, batch, position }): Slot => ({
        id: entryId,
        batch,
        position,
        state: states.next().value as Slot['state'],
      }),
    ),
  }))

const carryOut = (
  slots: readonly Slot[],
  moves: readonly { id: string; batch: number; position: number }[],
): Slot[] => {
  const to = new Map(moves.map((m) => [m.id, m]))
  return slots.map((s) => ({ ...s, ...to.get(s.id) }))
}
const places = (slots: readonly Slot[]) =>
  slots.filter((s) => s.state !== 'later').map((s) => `${s.batch}/${s.position}`)
const twice = (list: readonly string[]) => list.filter((x, at) => list.indexOf(x) !== at)
const waiting = (slots: readonly Slot[]) =>
  [...slots]
    .filter((s) => s.state === 'planned')
    .sort(inStageOrder)
    .map((s) => s.id)
const fixed = (slots: readonly Slot[]) => slots.filter((s) => s.state !== 'planned')

describe('planning the stage', () => {
  test('nobody is lost, nobody stands twice, the order of the decision is kept, every batch but the last is full', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 80 }), size, (positions, most) => {
        const entries = positions.map((position) => ({ entryId: `e${position}`, position }))
        const plan = planBatches(entries, most)
        expect(plan.map((p) => p.entryId)).toEqual(
          [...positions].sort((a, b) => a - b).map((position) => `e${position}`),
        )
        expect(twice(plan.map((p) => `${p.batch}/${p.position}`))).toEqual([])
        const last = Math.ceil(positions.length / most)
        for (let batch = 1; batch <= last; batch++) {
          const row = plan.filter((p) => p.batch === batch).map((p) => p.position)
          const full = batch < last ? most : positions.length - most * (last - 1)
          expect(row).toEqual(Array.from({ length: full }, (_, n) => n + 1))
        }
      }),
    )
  })
})

describe('closing the gaps of absentees', () => {
  test('those who wait keep their order and number, those presented or put aside stay, no row is longer than the stage', () => {
    fc.assert(
      fc.property(stage, ({ slots, size: most }) => {
        const after = carryOut(slots, closeGaps(slots, most))
        expect(waiting(after)).toEqual(waiting(slots))
        expect(fixed(after)).toEqual(fixed(slots))
        expect(twice(places(after))).toEqual([])
        expect(overfullBatches(after, most)).toEqual([])
        expect(closeGaps(after, most), 'closing again moves nobody').toEqual([])
      }),
    )
  })

  test('no batch between the first that waits and the last has an empty place', () => {
    const slots = planBatches(
      Array.from({ length: 9 }, (_, n) => ({ entryId: `e${n}`, position: n })),
      3,
    ).map((p, n): Slot => ({ ...p, id: p.entryId, state: n === 1 || n === 4 ? 'later' : 'planned' }))
    const after = carryOut(slots, closeGaps(slots, 3)).filter((s) => s.state === 'planned')
    expect(after.sort(inStageOrder).map((s) => `${s.id} ${s.batch}/${s.position}`)).toEqual([
      'e0 1/1',
      'e2 1/2',
      'e3 1/3',
      'e5 2/1',
      'e6 2/2',
      'e7 2/3',
      'e8 3/1',
    ])
  })
})

describe('moving one to another place', () => {
  test('nobody is lost, nobody stands twice, those already presented stay, the others keep their order', () => {
    fc.assert(
      fc.property(
        stage,
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 14 }),
        ({ slots }, pick, batch, position) => {
          const one = slots[pick % slots.length] as Slot
          const after = carryOut(slots, moveSlot(slots, one.id, { batch, position }))
          expect(after.map((s) => s.id)).toEqual(slots.map((s) => s.id))
          expect(fixed(after)).toEqual(fixed(slots))
          expect(twice(places(after))).toEqual([])
          const rest = (list: readonly Slot[]) => waiting(list).filter((id) => id !== one.id)
          expect(rest(after)).toEqual(rest(slots))
          if (one.state === 'planned') expect(after.find((s) => s.id === one.id)?.batch).toBe(batch)
          else expect(after).toEqual(slots)
        },
      ),
    )
  })

  test('a full row with one more is named', () => {
    const slots = planBatches(
      Array.from({ length: 6 }, (_, n) => ({ entryId: `e${n}`, position: n })),
      3,
    ).map((p): Slot => ({ ...p, id: p.entryId, state: 'planned' }))
    const after = carryOut(slots, moveSlot(slots, 'e5', { batch: 1, position: 2 }))
    expect(
      after
        .filter((s) => s.batch === 1)
        .sort(inStageOrder)
        .map((s) => s.id),
    ).toEqual(['e0', 'e5', 'e1', 'e2'])
    expect(overfullBatches(slots, 3)).toEqual([])
    expect(overfullBatches(after, 3)).toEqual([1])
  })
})
