import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summarise } from '../../../shared/checkin/summary'
import {
  arrivalSlots,
  countDay,
  countGroups,
  type DayPerson,
  dayFigures,
  peopleOf,
} from '../../../shared/preparation/closing/day-figures'

const clock = fc
  .tuple(fc.integer({ min: 6, max: 11 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const person: fc.Arbitrary<DayPerson> = fc
  .record({
    id: fc.uuid(),
    categoryId: fc.constantFrom('a', 'b', null),
    invited: fc.boolean(),
    attends: fc.constantFrom('self' as const, 'substitute' as const, 'walk-in' as const, null),
    arrived: clock,
    left: fc.boolean(),
    kit: fc.boolean(),
    reply: fc.constantFrom('accepted' as const, 'declined' as const, 'substitute' as const, 'none' as const),
    reason: fc.constantFrom('', 'đi công tác'),
  })
  .map((p) => ({
    ...p,
    arrived: p.attends === null ? '' : p.arrived,
    left: p.attends !== null && p.left,
    rank: 1,
    name: 'A',
    office: '',
    unit: '',
    categoryCode: p.categoryId ?? '',
    desk: '',
    substitute: '',
  }))
const people = fc.array(person, { maxLength: 60 })
const groups = [
  { id: 'a', code: 'A', name: 'Nhóm A', color: '#000000' },
  { id: 'b', code: 'B', name: 'Nhóm B', color: '#000000' },
]

describe('the figures of the day', () => {
  test('each is the length of its list, groups add up to the whole, and all balance', () => {
    fc.assert(
      fc.property(people, (all) => {
        const counts = countDay(all, '08:00')
        const byGroup = countGroups(all, groups, '08:00')
        for (const figure of dayFigures) {
          expect(counts[figure]).toBe(peopleOf(all, figure, '08:00').length)
          for (const group of byGroup)
            expect(group.counts[figure]).toBe(peopleOf(all, figure, '08:00', group.id).length)
        }
        for (const figure of ['invited', 'present', 'absent', 'excused', 'unexcused', 'substitutes'] as const)
          expect(byGroup.reduce((sum, g) => sum + g.counts[figure], 0)).toBe(counts[figure])
        expect(counts.inPerson + counts.substitutes + counts.walkIns).toBe(counts.present)
        expect(counts.inPerson + counts.substitutes + counts.absent).toBe(counts.invited)
        expect(counts.excused + counts.unexcused).toBe(counts.absent)
        expect(counts.broken).toBeLessThanOrEqual(counts.unexcused)
      }),
      { numRuns: 300 },
    )
  })

  test('they are the numbers that the desk says to the chair', () => {
    fc.assert(
      fc.property(people, (all) => {
        const said = summarise(
          all.map((p) => ({ ...p, excused: p.reply === 'declined' && p.reason !== '', desk: null })),
          groups,
        )
        const counts = countDay(all, '08:00')
        expect({
          invited: counts.invited,
          present: {
            inPerson: counts.inPerson,
            substitutes: counts.substitutes,
            walkIns: counts.walkIns,
            total: counts.present,
          },
          absent: { excused: counts.excused, unexcused: counts.unexcused, total: counts.absent },
        }).toEqual({ invited: said.invited, present: said.present, absent: said.absent })
      }),
      { numRuns: 300 },
    )
  })

  test('stretches of the morning hold everybody who came, in order and without gaps', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(5, 10, 15), (all, minutes) => {
        const slots = arrivalSlots(all, minutes)
        expect(slots.reduce((sum, s) => sum + s.people, 0)).toBe(all.filter((p) => p.arrived).length)
        expect(slots.map((s) => s.time)).toEqual(slots.map((s) => s.time).sort())
      }),
    )
    expect(arrivalSlots([{ arrived: '07:31' }, { arrived: '07:52' }], 10)).toEqual([
      { time: '07:30', people: 1 },
      { time: '07:40', people: 0 },
      { time: '07:50', people: 1 },
    ])
  })
})
