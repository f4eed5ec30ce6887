import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from '../../../shared/lib/dates'
import { workingCalendar } from '../../../shared/lib/working-days'
import { dutyDay, dutyTime } from '../../../shared/preparation/closing/duties'

const calendar = workingCalendar()
const dueOf = (
  purpose: 'conclusion' | 'attendanceReport',
  conferenceDay: string | null,
  taskDue: string | null = null,
) => dutyDay(purpose, { conferenceDay, taskDue, calendar })

test.each([
  ['a Friday: the week after', '2019-11-15', '2019-11-22'],
  ['before Tết: the days off of the new year are no working days', '2020-01-21', '2020-02-04'],
  ['over the first of May', '2019-04-26', '2019-05-07'],
])('the conclusion notice is due five working days later: %s', (_, day, due) => {
  expect(dueOf('conclusion', day)).toBe(due)
})

test('the list of tasks may say another day, and an open date gives none', () => {
  expect(dueOf('conclusion', '2019-11-15', '2019-11-20')).toBe('2019-11-20')
  expect(dueOf('conclusion', null)).toBe(null)
  // The plan's own dates stand in the list of tasks before the day is known; nothing is late after a conference that has no day.
  expect(dueOf('conclusion', null, '2019-11-22')).toBe(null)
})

test('time left falls by one on each working day, is nought on the last, and then lateness grows by the day', () => {
  const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2035-12-31') }).map(dayOf)
  fc.assert(
    fc.property(day, (conferenceDay) => {
      const due = dueOf('conclusion', conferenceDay) as string
      expect(calendar.isWorking(due)).toBe(true)
      expect(dutyTime(due, false, conferenceDay, calendar)).toEqual({ lateBy: 0, left: 5 })
      let before = 5
      for (let n = dayNumber(conferenceDay) + 1; n <= dayNumber(due); n++) {
        const { left } = dutyTime(due, false, dayOf(n), calendar) as { left: number }
        expect(before - left).toBe(calendar.isWorking(dayOf(n)) ? 1 : 0)
        before = left
      }
      expect(before).toBe(0)
      expect(dutyTime(due, false, dayOf(dayNumber(due) + 3), calendar)).toEqual({ lateBy: 3, left: null })
      expect(dutyTime(due, true, dayOf(dayNumber(due) + 3), calendar)).toEqual({ lateBy: 0, left: null })
    }),
    { numRuns: 200 },
  )
})
