import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf } from '../../../shared/lib/dates'
import { workingCalendar } from '../../../shared/lib/working-days'
import { plan02Tasks } from '../../../shared/preparation/tasks/plan-02'
import {
  followingDues,
  hangDates,
  isOfPlan02,
  outdatedPlan,
  plan02Day,
  rebaseTasks,
  workingOffset,
} from '../../../shared/preparation/tasks/rebase'
import { placeTask, placeTasks } from '../../../shared/preparation/tasks/schedule'
import { emptyTask, type Task } from '../../../shared/preparation/tasks/task'

const calendar = workingCalendar()
const task = (fields: Partial<Task>): Task => ({
  ...emptyTask,
  title: 'Việc',
  id: 'id',
  seed: '',
  position: 1,
  createdAt: '',
  ...fields,
})
const ofPlan = plan02Tasks.map(({ after: _after, ...t }, i) => task({ ...t, id: t.seed, position: i }))
const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2035-12-31') }).map(dayOf)

describe('a plan of another year', () => {
  test('a distance in working days gives the day back, a day off the working day before it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (from, days) => {
        const conference = calendar.onOrBefore(from)
        const to = dayOf(dayNumber(conference) + days)
        const offset = workingOffset(conference, to, calendar)
        expect(calendar.addWorkingDays(conference, offset)).toBe(calendar.onOrBefore(to))
      }),
    )
  })

  test('laid on its own conference day, every due day of the plan stands where the plan has it', () => {
    for (const t of ofPlan) {
      const moved = { ...t, ...hangDates(t, plan02Day, calendar) }
      const own = placeTask(t, plan02Day, calendar).due
      expect(placeTask(moved, plan02Day, calendar).due, t.title).toBe(own && calendar.onOrBefore(own))
    }
  })

  test('laid on any other day nothing is of 2019, starts come before due days, and the order of the plan holds', () => {
    fc.assert(
      fc.property(
        day.filter((d) => d > '2021-06-01'),
        (wanted) => {
          const moved = ofPlan.map((t) => ({ ...t, ...hangDates(t, plan02Day, calendar) }))
          const placed = moved.map((t) => placeTask(t, wanted, calendar))
          for (const [i, p] of placed.entries()) {
            expect(p.due, ofPlan[i]?.title).not.toBeNull()
            expect(p.due?.slice(0, 4)).not.toBe('2019')
            expect(p.start?.slice(0, 4)).not.toBe('2019')
            if (p.start) expect(p.start <= (p.due ?? ''), ofPlan[i]?.title).toBe(true)
          }
          // Fixed dates that followed one another still do.
          const fixed = ofPlan.flatMap((t, i) => (t.anchor === 'fixed' && t.due ? [[t.due, placed[i]?.due ?? '']] : []))
          for (const [a = '', b = ''] of fixed)
            for (const [c = '', d = ''] of fixed) if (a < c) expect(b <= d).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('while the day is open, an old date stands nowhere', () => {
    for (const { patch } of rebaseTasks(ofPlan, plan02Day, calendar)) {
      expect(placeTask(patch, null, calendar)).toEqual({ start: null, due: null })
      expect(hangDates(task(patch), plan02Day, calendar), 'twice is once').toEqual(task(patch))
    }
  })

  test('what the office dated itself, and what is closed, stays', () => {
    const own = task({ id: 'own', due: '2026-10-01' })
    const done = task({ id: 'done', due: '2019-07-20', state: 'done' })
    const mixed = task({ id: 'mixed', start: '2019-07-20', due: '2026-10-01' })
    const moved = rebaseTasks([own, done, mixed], plan02Day, calendar)
    expect(moved.map((m) => m.task.id)).toEqual(['mixed'])
    expect(moved[0]?.patch).toMatchObject({ start: null, due: '2026-10-01', anchor: 'fixed' })
  })

  test('nobody is late with a date of another year, and a late one of this year still is', () => {
    const [old, late] = placeTasks([task({ id: 'a', due: '2019-07-20' }), task({ id: 'b', due: '2026-11-01' })], {
      conferenceDay: null,
      calendar,
      today: '2026-11-24',
    })
    expect(old).toMatchObject({ lateBy: 0, dueIn: null, outdated: true })
    expect(late).toMatchObject({ lateBy: 23, dueIn: -23, outdated: false })
  })

  test('the plan is told as old only where the conference is of another time', () => {
    const facts = { calendar, today: '2026-11-24' }
    expect(outdatedPlan(ofPlan, { ...facts, conferenceDay: null })).toMatchObject({ planDay: plan02Day })
    expect(outdatedPlan(ofPlan, { ...facts, conferenceDay: '2026-12-10' })).toMatchObject({ planDay: plan02Day })
    expect(outdatedPlan(ofPlan, { ...facts, conferenceDay: '2019-11-15' }), 'an archive').toBeNull()
    expect(outdatedPlan(ofPlan, { ...facts, today: '2019-10-01', conferenceDay: null })).toBeNull()
    const read = [task({ id: 'r', due: '2021-05-07' }), task({ id: 's', due: '2021-03-01' })]
    expect(outdatedPlan(read, { ...facts, conferenceDay: null })).toEqual({ count: 2, planDay: '2021-05-07' })
    expect(isOfPlan02(null, '2019-10-01')).toBe(true)
    expect(isOfPlan02(null, '2026-10-01')).toBe(false)
    expect(isOfPlan02('2019-11-18', '2026-10-01')).toBe(true)
  })

  test('due days of reports follow their tasks, unless the office set them otherwise', () => {
    const hung = ofPlan.map((t) => ({ ...t, ...hangDates(t, plan02Day, calendar) }))
    const open = { reportDue: null, meetingDue: null, centreReportDue: null }
    const first = followingDues(open, hung, { before: null, after: '2026-12-18', calendar })
    expect(Object.keys(first)).toEqual(['reportDue', 'meetingDue', 'centreReportDue'])
    expect(first.reportDue).toBe(
      calendar.addWorkingDays('2026-12-18', workingOffset(plan02Day, '2019-09-30', calendar)),
    )
    const stood = { ...open, ...first, meetingDue: '2026-10-10' }
    const next = followingDues(stood, hung, { before: '2026-12-18', after: '2026-12-25', calendar })
    expect(Object.keys(next)).toEqual(['reportDue', 'centreReportDue'])
    expect(followingDues(open, ofPlan, { before: null, after: '2026-12-18', calendar }), 'fixed days stay').toEqual({})
  })
})
