import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgendaItem, emptyItem, itemKinds } from '../../../shared/agenda/agenda-item'
import { clockOf } from '../../../shared/agenda/clock'
import { type DayFrame, scheduleAgenda } from '../../../shared/agenda/schedule'
import { planAgenda, usualChoice } from '../../../shared/agenda/template'
import { childrenOf, closeUp, inOrder, type Placed, placeItem, stepPlace } from '../../../shared/agenda/tree'

const frame: DayFrame = { startsAt: 480, receptionFrom: 450, endsAt: 660 }
const item = (id: string, position: number, fields: Partial<AgendaItem> = {}): AgendaItem => ({
  ...emptyItem,
  title: id,
  parentId: null,
  id,
  position,
  ...fields,
})
const times = (items: AgendaItem[], day: DayFrame = frame) =>
  scheduleAgenda(items, day).rows.map((r) => `${r.number} ${r.id} ${clockOf(r.start)}-${clockOf(r.end)}`)

/** The template as stored items. */
const template = (choice = usualChoice): AgendaItem[] =>
  planAgenda(choice, { chair: 'Chủ tịch', opening: '08:00' }).flatMap(({ children, ...fields }, position) => [
    { ...fields, id: `i${position}`, parentId: null, position },
    ...children.map((child, at) => ({ ...child, id: `i${position}.${at}`, parentId: `i${position}`, position: at })),
  ])

describe('times follow from order and lengths', () => {
  test('the programme of the plan opens at eight and ends before eleven', () => {
    const { rows, end, late } = scheduleAgenda(template(), frame)
    const hour = (title: string) =>
      rows.find((r) =>
        template()
          .find((i) => i.id === r.id)
          ?.title.startsWith(title),
      )?.start
    expect(clockOf(hour('Đón tiếp') ?? 0)).toBe('07:30')
    expect(clockOf(hour('Văn nghệ') ?? 0)).toBe('07:30')
    expect(clockOf(hour('Chào cờ') ?? 0)).toBe('08:00')
    expect(clockOf(hour('Khen thưởng') ?? 0)).toBe('10:17')
    expect(clockOf(end)).toBe('10:50')
    expect(late).toBe(0)
    expect(rows.every((r) => r.gapBefore === 0 && r.overlapBefore === 0)).toBe(true)
  })

  test('a heading lasts as long as what lies under it', () => {
    expect(
      times([
        item('a', 0, { minutes: 20 }),
        item('b', 1, { minutes: 99 }),
        item('b1', 0, { parentId: 'b', minutes: 8 }),
        item('b2', 1, { parentId: 'b', minutes: 7 }),
        item('c', 2, { minutes: 5 }),
      ]),
    ).toEqual(['1 a 08:00-08:20', '2 b 08:20-08:35', '2.1 b1 08:20-08:28', '2.2 b2 08:28-08:35', '3 c 08:35-08:40'])
  })

  test('a fixed hour tells what is missing before it and what is empty', () => {
    const missing = scheduleAgenda(
      [item('a', 0, { minutes: 41 }), item('b', 1, { minutes: 10, hardStart: '08:30' })],
      frame,
    )
    expect(missing.rows[1]).toMatchObject({ start: 510, overlapBefore: 11, gapBefore: 0 })
    const empty = scheduleAgenda([item('a', 0, { minutes: 20 }), item('b', 1, { hardStart: '08:30' })], frame)
    expect(empty.rows[1]).toMatchObject({ start: 510, overlapBefore: 0, gapBefore: 10 })
  })

  test('what runs beside another does not push the next one, unless it lasts longer', () => {
    const beside = (minutes: number) => [
      item('a', 0, { minutes: 30 }),
      item('b', 1, { minutes, parallel: true }),
      item('c', 2, { minutes: 5 }),
    ]
    expect(times(beside(10))).toEqual(['1 a 08:00-08:30', '2 b 08:00-08:10', '3 c 08:30-08:35'])
    expect(times(beside(45)).at(-1)).toBe('3 c 08:45-08:50')
  })

  test('without an hour of opening the day is reckoned from eight', () => {
    expect(times([item('a', 0)], { startsAt: null, receptionFrom: null, endsAt: null })).toEqual(['1 a 08:00-08:10'])
  })
})

const apply = (items: AgendaItem[], places: readonly Placed[] | undefined): AgendaItem[] =>
  places ? items.map((i) => ({ ...i, ...places.find((p) => p.id === i.id) })) : items

const steps = ['up', 'down', 'in', 'out'] as const
type Edit =
  | { act: 'add'; minutes: number; kind: number; parallel: boolean; under: number | null }
  | { act: 'remove'; at: number }
  | { act: 'step'; at: number; step: (typeof steps)[number] }
  | { act: 'place'; at: number; under: number | null; before: number | null }
  | { act: 'minutes'; at: number; minutes: number }
  | { act: 'hard'; at: number; minute: number | null }
const index = fc.nat(11)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    act: fc.constant('add' as const),
    minutes: fc.nat(60),
    kind: fc.nat(itemKinds.length - 1),
    parallel: fc.boolean(),
    under: fc.option(index),
  }),
  fc.record({ act: fc.constant('remove' as const), at: index }),
  fc.record({ act: fc.constant('step' as const), at: index, step: fc.constantFrom(...steps) }),
  fc.record({ act: fc.constant('place' as const), at: index, under: fc.option(index), before: fc.option(index) }),
  fc.record({ act: fc.constant('minutes' as const), at: index, minutes: fc.nat(90) }),
  fc.record({ act: fc.constant('hard' as const), at: index, minute: fc.option(fc.integer({ min: 420, max: 720 })) }),
)

let born = 0
function edited(items: AgendaItem[], e: Edit): AgendaItem[] {
  const pick = (at: number | null) => (at === null || items.length === 0 ? undefined : items[at % items.length])
  switch (e.act) {
    case 'add': {
      const parent = pick(e.under)
      const parentId = parent && parent.parentId === null ? parent.id : null
      const position = childrenOf(items, parentId).length
      return [
        ...items,
        item(`n${born++}`, position, { parentId, minutes: e.minutes, kind: itemKinds[e.kind], parallel: e.parallel }),
      ]
    }
    case 'remove': {
      const gone = pick(e.at)
      const left = items.filter((i) => i.id !== gone?.id && i.parentId !== gone?.id)
      return gone ? apply(left, closeUp(left, gone.parentId)) : items
    }
    case 'step': {
      const moving = pick(e.at)
      const to = moving && stepPlace(items, moving.id, e.step)
      return moving && to ? apply(items, placeItem(items, moving.id, to)) : items
    }
    case 'place': {
      const moving = pick(e.at)
      return moving
        ? apply(
            items,
            placeItem(items, moving.id, { parentId: pick(e.under)?.id ?? null, before: pick(e.before)?.id ?? null }),
          )
        : items
    }
    case 'minutes':
      return items.map((i) => (i.id === pick(e.at)?.id ? { ...i, minutes: e.minutes } : i))
    case 'hard':
      return items.map((i) =>
        i.id === pick(e.at)?.id ? { ...i, hardStart: e.minute === null ? null : clockOf(e.minute) } : i,
      )
  }
}

/** Everything that must hold of a programme, whatever was done to it. */
function expectSound(items: AgendaItem[], day: DayFrame): void {
  const { rows, end, late, slack } = scheduleAgenda(items, day)
  expect(rows.map((r) => r.id)).toEqual(inOrder(items).map((o) => o.item.id))
  const rowOf = new Map(rows.map((r) => [r.id, r]))
  for (const parentId of new Set(items.map((i) => i.parentId))) {
    const siblings = childrenOf(items, parentId)
    expect(siblings.every((s) => (s.parentId === null ? 0 : 1) === rowOf.get(s.id)?.depth)).toBe(true)
    let line = { start: Number.NaN, end: Number.NaN }
    for (const [at, sibling] of siblings.entries()) {
      const row = rowOf.get(sibling.id)
      if (!row) throw new Error('an item without a time')
      // Sum: an item lasts what it says, a heading what lies under it.
      const children = childrenOf(items, sibling.id)
      expect(row.end - row.start).toBe(row.minutes)
      if (children.length === 0) expect(row.minutes).toBe(sibling.minutes)
      // Hard starts are kept to the minute.
      if (sibling.hardStart !== null) expect(clockOf(row.start)).toBe(sibling.hardStart)
      const beside = sibling.parallel && at > 0
      if (at > 0 && !beside) {
        // No gap, positive or negative, goes unreported.
        const distance = row.start - line.end
        expect(distance).toBe(row.gapBefore - row.overlapBefore)
        expect(row.gapBefore === 0 || row.overlapBefore === 0).toBe(true)
        if (sibling.hardStart === null) expect(distance).toBe(0)
      }
      if (beside && sibling.hardStart === null) expect(row.start).toBe(line.start)
      line = beside ? { start: line.start, end: Math.max(line.end, row.end) } : { start: row.start, end: row.end }
    }
    if (parentId === null) expect(end).toBe(line.end)
  }
  if (day.endsAt !== null) expect(end - day.endsAt).toBe(late - (slack ?? 0))
}

describe('ten thousand random sequences of edits', () => {
  test('sum, order, hard starts hold, and no gap goes unreported', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), fc.boolean(), (edits, fromTemplate) => {
        let items = fromTemplate ? template() : []
        for (const e of edits) items = edited(items, e)
        if (items.length) expectSound(items, frame)
      }),
      { numRuns: 10_000 },
    )
  })

  test('positions stay whole and the tree two levels deep', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let items = template()
        const ids = () => new Set(items.map((i) => i.id))
        for (const e of edits) items = edited(items, e)
        for (const i of items) expect(i.parentId === null || ids().has(i.parentId)).toBe(true)
        for (const i of items.filter((x) => x.parentId !== null)) expect(childrenOf(items, i.id)).toEqual([])
        for (const parentId of new Set(items.map((i) => i.parentId))) {
          const positions = childrenOf(items, parentId).map((i) => i.position)
          expect(new Set(positions).size).toBe(positions.length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a step up and a step down lead back', () => {
    const items = template()
    for (const { item: one, depth } of inOrder(items)) {
      if (depth === 1) continue
      const up = stepPlace(items, one.id, 'up')
      if (!up) continue
      const there = apply(items, placeItem(items, one.id, up))
      const down = stepPlace(there, one.id, 'down')
      const back = down ? apply(there, placeItem(there, one.id, down)) : there
      expect(inOrder(back).map((o) => o.item.id)).toEqual(inOrder(items).map((o) => o.item.id))
    }
  })

  test('a heading cannot lie under another one, nothing under itself', () => {
    const items = [item('a', 0), item('b', 1), item('b1', 0, { parentId: 'b' })]
    expect(placeItem(items, 'b', { parentId: 'a', before: null })).toBeUndefined()
    expect(placeItem(items, 'a', { parentId: 'b1', before: null })).toBeUndefined()
    expect(placeItem(items, 'a', { parentId: 'a', before: null })).toBeUndefined()
    expect(placeItem(items, 'a', { parentId: 'b', before: 'b1' })).toEqual([
      { id: 'a', parentId: 'b', position: 0 },
      { id: 'b1', parentId: 'b', position: 1 },
      { id: 'b', parentId: null, position: 0 },
    ])
  })
})
