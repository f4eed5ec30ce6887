import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf } from '../../../shared/lib/dates'
import { workingCalendar } from '../../../shared/lib/working-days'
import { plan02Tasks } from '../../../shared/preparation/tasks/plan-02'
import { dependencyRing, lookAhead, moveTasks, placeTask, placeTasks } from '../../../shared/preparation/tasks/schedule'
import { emptyTask, type Task } from '../../../shared/preparation/tasks/task'

const calendar = workingCalendar()
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const task = (n: number, more: Partial<Task> = {}): Task => ({
  ...emptyTask,
  id: id(n),
  seed: '',
  title: `Việc ${n}`,
  position: n,
  createdAt: '',
  ...more,
})
const anyDay = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2032-12-31') }).map(dayOf)
const hung = (dueOffset: number, offsetUnit: Task['offsetUnit'] = 'working') =>
  task(1, { anchor: 'conference', dueOffset, offsetUnit })

describe('the days of a task', () => {
  test('hang on the conference when they are told to, and on the plan while its day is open', () => {
    const letters = { ...hung(-8), due: '2019-10-30' }
    expect(placeTask(letters, '2019-11-15', calendar).due).toBe('2019-11-05')
    expect(placeTask(letters, null, calendar).due).toBe('2019-10-30')
    expect(placeTask({ ...letters, anchor: 'fixed' }, '2019-11-15', calendar).due).toBe('2019-10-30')
  })

  test('twelve working days before 15/11/2019 are the 30/10 of the plan', () => {
    const programme = plan02Tasks.find((t) => t.seed === 'programme')
    expect(placeTask(task(1, programme), '2019-11-15', calendar).due).toBe('2019-10-30')
  })

  test('in working days a due day is always one on which somebody works, Tết and weekends skipped', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0),
        (day, offset) => {
          const { due } = placeTask(hung(offset), day, calendar)
          expect(calendar.isWorking(due as string)).toBe(true)
          expect(Math.sign(dayNumber(due as string) - dayNumber(day))).toBe(Math.sign(offset))
        },
      ),
      { numRuns: 200 },
    ))

  test('a later conference never brings a task forward, and calendar days move by exactly as much', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: -40, max: 40 }), (day, later, offset) => {
        const to = dayOf(dayNumber(day) + later)
        const working = [day, to].map((d) => dayNumber(placeTask(hung(offset), d, calendar).due as string))
        expect(working[1]).toBeGreaterThanOrEqual(working[0] as number)
        const plain = [day, to].map((d) => dayNumber(placeTask(hung(offset, 'days'), d, calendar).due as string))
        expect((plain[1] as number) - (plain[0] as number)).toBe(later)
      }),
      { numRuns: 200 },
    ))

  test('a conference after Tết gives its letters the days before Tết', () => {
    const day = '2020-02-03'
    expect(placeTask(hung(-3), day, calendar).due).toBe('2020-01-22')
    expect(calendar.reasonOff('2020-01-28')).toBe('Tết Nguyên đán')
  })
})

describe('an extra day off', () => {
  const around = fc
    .tuple(anyDay, fc.integer({ min: -60, max: 60 }))
    .map(([day, n]) => ({ day, off: dayOf(dayNumber(day) + n) }))

  test('moves what is counted in working days away from the conference, by days that were off anyway and one more, never over it', () =>
    fc.assert(
      fc.property(
        around,
        fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0),
        ({ day, off }, offset) => {
          const closed = workingCalendar([{ day: off, kind: 'off' }])
          const before = placeTask(hung(offset), day, calendar).due as string
          const after = placeTask(hung(offset), day, closed).due as string
          const isBetween = offset > 0 ? off > day && off <= before : off < day && off >= before
          const matters = isBetween && calendar.isWorking(off)
          if (!matters) expect(after).toBe(before)
          else {
            expect(offset > 0 ? after > before : after < before).toBe(true)
            expect(after).toBe(calendar.addWorkingDays(before, Math.sign(offset)))
          }
          expect(closed.isWorking(after)).toBe(true)
        },
      ),
      { numRuns: 400 },
    ))

  test('changes no day that is fixed or counted in calendar days', () =>
    fc.assert(
      fc.property(around, fc.integer({ min: -40, max: 40 }), ({ day, off }, offset) => {
        const closed = workingCalendar([{ day: off, kind: 'off' }])
        expect(placeTask(hung(offset, 'days'), day, closed)).toEqual(placeTask(hung(offset, 'days'), day, calendar))
      }),
    ))
})

describe('lateness and order', () => {
  const facts = { conferenceDay: '2019-11-15', calendar, today: '2019-10-21' }

  test('counts days past the due day, for a task done late as well, never for one dropped', () => {
    const placed = placeTasks(
      [
        task(1, { due: '2019-10-18' }),
        task(2, { due: '2019-10-18', state: 'done', doneOn: '2019-10-20' }),
        task(3, { due: '2019-10-18', state: 'dropped' }),
        task(4, { due: '2019-10-25' }),
      ],
      facts,
    )
    expect(placed.map((t) => t.lateBy)).toEqual([3, 2, 0, 0])
    expect(placed.map((t) => t.dueIn)).toEqual([-3, null, null, 4])
  })

  test('slack is what is left before the next task or the conference; a due day after what waits is negative', () => {
    const placed = placeTasks(
      [
        task(1, { due: '2019-10-25' }),
        task(2, { due: '2019-11-01', dependsOn: [id(1)] }),
        task(3, { due: '2019-11-30' }),
        task(4, { due: '2019-10-30', dependsOn: [id(2)] }),
      ],
      facts,
    )
    expect(placed.map((t) => t.slack)).toEqual([7, -2, null, 16])
    expect(placed[1]?.waitsFor).toEqual(['Việc 1'])
    expect(placeTasks([task(1, { state: 'done' }), task(2, { dependsOn: [id(1)] })], facts)[1]?.waitsFor).toEqual([])
  })

  test('a ring of dependence is found and named, a chain is not one', () => {
    const chain = [task(1), task(2, { dependsOn: [id(1)] }), task(3, { dependsOn: [id(2)] })]
    expect(dependencyRing(chain, id(3), [id(2)])).toBeUndefined()
    expect(dependencyRing(chain, id(1), [id(3)])).toEqual([id(1), id(3), id(2)])
    expect(dependencyRing(chain, id(1), [id(1)])).toEqual([id(1)])
  })

  test('no order of a list without forward dependence has a ring', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { maxLength: 25 }), (links) => {
        const tasks = links.map((after, n) => task(n, { dependsOn: after.filter((m) => m < n).map(id) }))
        for (const t of tasks) expect(dependencyRing(tasks, t.id, t.dependsOn)).toBeUndefined()
      }),
    ))

  test('the weekly round: late, until Sunday, the two weeks after, each once', () => {
    const due = ['2019-10-18', '2019-10-21', '2019-10-27', '2019-10-28', '2019-11-10', '2019-11-11']
    const found = lookAhead(
      placeTasks(
        due.map((d, n) => task(n, { due: d })),
        facts,
      ),
      '2019-10-21',
    )
    expect(found.late.map((t) => t.due)).toEqual(['2019-10-18'])
    expect(found.thisWeek.map((t) => t.due)).toEqual(['2019-10-21', '2019-10-27'])
    expect(found.nextTwoWeeks.map((t) => t.due)).toEqual(['2019-10-28', '2019-11-10'])
    // On a Sunday this week is that one day.
    const sunday = lookAhead(
      placeTasks([task(1, { due: '2019-10-27' })], { ...facts, today: '2019-10-27' }),
      '2019-10-27',
    )
    expect(sunday.thisWeek).toHaveLength(1)
  })

  test('the weekly round leaves nothing out and says nothing twice', () =>
    fc.assert(
      fc.property(anyDay, fc.array(fc.integer({ min: -30, max: 40 }), { maxLength: 30 }), (today, offsets) => {
        const tasks = placeTasks(
          offsets.map((n, i) => task(i, { due: dayOf(dayNumber(today) + n), state: i % 5 === 4 ? 'done' : 'todo' })),
          { conferenceDay: null, calendar, today },
        )
        const { late, thisWeek, nextTwoWeeks } = lookAhead(tasks, today)
        const said = [...late, ...thisWeek, ...nextTwoWeeks].map((t) => t.id)
        expect(new Set(said).size).toBe(said.length)
        const sunday = dayNumber(today) + ((7 - ((dayNumber(today) + 4) % 7)) % 7)
        const wanted = tasks.filter((t) => t.state === 'todo' && dayNumber(t.due as string) <= sunday + 14)
        expect(said.sort()).toEqual(wanted.map((t) => t.id).sort())
      }),
    ))
})

describe('a conference that moves', () => {
  const facts = { from: '2019-11-15', calendar, today: '2019-10-21' }

  test('takes along what hangs on it, leaves what is closed or fixed, and says what deserves a look', () => {
    const tasks = [
      { ...hung(-8), id: id(1) },
      { ...hung(-8), id: id(2), state: 'done' as const },
      task(3, { due: '2019-10-30' }),
      { ...hung(-1, 'days'), id: id(4) },
    ]
    expect(moveTasks(tasks, { ...facts, to: '2019-11-18' }).map((m) => [m.id, m.after, m.remark])).toEqual([
      [id(1), '2019-11-06', ''],
      [id(4), '2019-11-17', 'Hạn mới rơi vào Chủ nhật.'],
    ])
    const early = moveTasks(tasks, { ...facts, to: '2019-10-25' })
    expect(early.map((m) => m.remark)).toEqual(['Hạn mới đã qua.', 'Hạn cố định này sẽ nằm sau ngày hội nghị.', ''])
  })

  test('there and back changes nothing', () =>
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -40, max: 40 }), (a, b, offset) => {
        const there = moveTasks([hung(offset)], { ...facts, from: a, to: b, today: '2000-01-01' })
        const back = moveTasks([hung(offset)], { ...facts, from: b, to: a, today: '2000-01-01' })
        expect(back.map((m) => m.after)).toEqual(there.map((m) => m.before))
      }),
      { numRuns: 200 },
    ))
})

describe('the template of the plan', () => {
  test('names each task once, hangs on tasks that exist, without a ring, each with its sentence and a due day', () => {
    const seeds = plan02Tasks.map((t) => t.seed)
    expect(new Set(seeds).size).toBe(seeds.length)
    const tasks = plan02Tasks.map((t) =>
      task(seeds.indexOf(t.seed), { dependsOn: (t.after ?? []).map((s) => id(seeds.indexOf(s))) }),
    )
    for (const t of plan02Tasks) for (const s of t.after ?? []) expect(seeds).toContain(s)
    for (const t of tasks) expect(dependencyRing(tasks, t.id, t.dependsOn)).toBeUndefined()
    for (const t of plan02Tasks)
      expect([t.source.length > 10, !!t.due, !!t.section], t.title).toEqual([true, true, true])
  })

  test('with the conference on 15/11/2019 nothing is due after what waits for it', () => {
    const seeds = plan02Tasks.map((t) => t.seed)
    const tasks = plan02Tasks.map(({ after = [], ...t }, n) =>
      task(n, { ...t, dependsOn: after.map((s) => id(seeds.indexOf(s))) }),
    )
    const placed = placeTasks(tasks, { conferenceDay: '2019-11-15', calendar, today: '2019-07-05' })
    expect(placed.filter((t) => (t.slack ?? 0) < 0).map((t) => [t.title, t.slack])).toEqual([])
  })
})
