import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCore } from '../../electron/core/app'
import { liveView } from '../../shared/agenda/live'
import { foldRun, type RunKind } from '../../shared/agenda/run'
import { usualChoice } from '../../shared/agenda/template'
import type { Out } from '../../shared/ipc/contract'
import { fileHost, openTestDesk, type TestDesk, tableWorker } from '../support/open-test-db'

const local = (clock: string) => new Date(`2019-11-15T${clock}`).toISOString()
const opened = async () => {
  const desk = await openTestDesk()
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
  })
  await desk.ask('agenda.useTemplate', usualChoice)
  return desk
}
let press = 0
const step = (
  desk: TestDesk,
  kind: RunKind,
  current: string | null,
  more: { itemId?: string; rehearsal?: boolean } = {},
) => desk.ask('agenda.runStep', { eventId: `press-${press++}-0000`, kind, current, ...more })
const currentOf = (run: Out<'agenda.run'>) => foldRun(run.events).laps.find((l) => l.endedAt === null)?.itemId ?? null
const titleOf = (run: Out<'agenda.run'>, id: string | null) => run.stops.find((s) => s.id === id)?.title

describe('the running day', () => {
  test('starts at the first item and goes on one by one; what runs beside another is no stop of its own', async () => {
    const desk = await opened()
    desk.now(local('07:31'))
    const started = await step(desk, 'start', null)
    expect(titleOf(started.run, currentOf(started.run))).toMatch(/^Đón tiếp/)
    desk.now(local('08:04'))
    const next = await step(desk, 'next', currentOf(started.run))
    expect(titleOf(next.run, currentOf(next.run))).toBe('Chào cờ')
    const view = liveView(foldRun(next.run.events), next.run.stops, Date.parse(local('08:04')))
    expect(view.behind).toBeCloseTo(4)
  })

  test('the same press sent twice is one event; a press on an older picture changes nothing', async () => {
    const desk = await opened()
    const first = await step(desk, 'start', null)
    const at = currentOf(first.run)
    const twice = { eventId: 'same-press-1', kind: 'next' as const, current: at }
    const once = await desk.ask('agenda.runStep', twice)
    const again = await desk.ask('agenda.runStep', twice)
    expect(again.run.events).toEqual(once.run.events)
    const stale = await step(desk, 'next', at)
    expect(stale.done).toBe(false)
    expect(stale.run.events).toEqual(once.run.events)
    expect((await step(desk, 'start', currentOf(once.run))).done).toBe(false)
  })

  test('what was pressed is on the disk: the folder opened again stands where it was', async () => {
    const desk = await opened()
    desk.now(local('08:00'))
    const first = await step(desk, 'start', null)
    desk.now(local('08:05:30'))
    await step(desk, 'next', currentOf(first.run))
    const before = await desk.ask('agenda.run', {})
    const { open } = await desk.ask('app.state', {})
    // No clean end: the file is taken over as it lies, as after a power cut.
    await desk.core.close()
    const core = createCore({
      host: fileHost(),
      dataFolder: path.join(desk.folder, 'data-2'),
      resourcesFolder: 'resources',
      tableWorker: await tableWorker(),
      version: 'test',
      clock: () => new Date(local('08:06:30')),
      driveOf: () => 'fixed',
    })
    try {
      await core.answer('conference.open', { folder: open?.folder })
      const reply = await core.answer('agenda.run', {})
      const run = (reply as { value: Out<'agenda.run'> }).value
      expect(run.events).toEqual(before.events)
      const view = liveView(foldRun(run.events), run.stops, Date.parse(run.now))
      expect(titleOf(run, view.current)).toBe('Chào cờ')
      expect(view.leftSeconds).toBe(3 * 60 - 60)
    } finally {
      await core.close()
    }
  })

  test('events cannot be changed or taken away behind the application', async () => {
    const desk = await opened()
    await step(desk, 'start', null)
    const db = desk.core.app.current()?.db
    await expect(db?.updateTable('runEvents').set({ at: 'x' }).execute()).rejects.toThrow(/append-only/)
    await expect(db?.deleteFrom('runEvents').execute()).rejects.toThrow(/append-only/)
  })

  test('real times stay for the report; a rehearsal is told apart and a new run forgets it', async () => {
    const desk = await opened()
    desk.now(local('15:00'))
    const practice = await step(desk, 'start', null, { rehearsal: true })
    expect((await desk.ask('agenda.actualTimes', {})).rehearsal).toBe(true)
    await step(desk, 'reset', currentOf(practice.run))
    desk.now(local('07:30'))
    const first = await step(desk, 'start', null)
    desk.now(local('08:01'))
    const next = await step(desk, 'next', currentOf(first.run))
    desk.now(local('08:05'))
    await step(desk, 'finish', currentOf(next.run))
    const times = await desk.ask('agenda.actualTimes', {})
    expect(times.rehearsal).toBe(false)
    expect(times.items.find((i) => i.title.startsWith('Đón tiếp'))).toMatchObject({
      actualStart: local('07:30'),
      actualMinutes: 31,
      plannedMinutes: 30,
    })
    expect(times.items.find((i) => i.title === 'Khen thưởng')).toMatchObject({ actualStart: null, actualMinutes: null })
  })

  test('the fixed hour of a heading is that of the first item under it', async () => {
    const desk = await opened()
    const heading = (await desk.ask('agenda.get', {})).items.find((i) => i.title === 'Phát biểu chỉ đạo')
    await desk.ask('agenda.save', { id: heading?.id, hardStart: '09:40' })
    const { stops } = await desk.ask('agenda.run', {})
    const under = stops.filter((s) => s.kind === 'directiveRemarks')
    expect(under.map((s) => s.hardStart)).toEqual([9 * 60 + 40, null])
    expect(stops.filter((s) => s.hardStart !== null)).toHaveLength(2)
  })

  test('without a programme nothing can start, in words', async () => {
    const desk = await openTestDesk()
    const problem = await desk.fail('agenda.runStep', { eventId: 'press-empty', kind: 'start', current: null })
    expect(problem.message).toMatch(/lập chương trình/)
  })

  test('an item that is taken out while it runs does not stop the day', async () => {
    const desk = await opened()
    const first = await step(desk, 'start', null)
    const at = currentOf(first.run)
    await desk.ask('agenda.remove', { id: at ?? '' })
    const next = await step(desk, 'next', at)
    expect(next.done).toBe(true)
    expect(titleOf(next.run, currentOf(next.run))).toBeDefined()
  })
})
