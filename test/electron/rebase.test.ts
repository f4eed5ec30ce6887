import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { plan02Tasks } from '../../shared/preparation/tasks/plan-02'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

/** A conference made from the plan of 2019 in another year. */
async function later(day?: string): Promise<TestDesk> {
  const desk = await openTestDesk({ template: 'blank' })
  desk.now('2026-08-03T08:00:00')
  await desk.ask('conference.close', {})
  await desk.ask('conference.create', {
    template: 'plan-02',
    folder: path.join(desk.folder, 'hoi-nghi-2026'),
    ...(day ? { day } : {}),
  })
  return desk
}
const late = (tasks: { lateBy: number; outdated: boolean }[]) => tasks.filter((t) => t.lateBy > 0 || t.outdated)

describe('the plan of 2019 for a conference of another year', () => {
  test('begins without a single date of 2019, in the form of today, and says nothing is late', async () => {
    const desk = await later()
    const { tasks, outdated } = await desk.ask('tasks.list', {})
    expect(tasks).toHaveLength(plan02Tasks.length)
    expect(outdated).toBeNull()
    expect(tasks.filter((t) => t.due !== null)).toEqual([])
    expect(late(tasks)).toEqual([])
    expect(await desk.ask('conference.get', {})).toMatchObject({
      profile: 'ND30_2020',
      plannedTime: '',
      startsAt: null,
    })
    expect(await desk.ask('preparation.get', {})).toMatchObject({ reportDue: null, centreReportDue: null })
    const { open } = await desk.ask('checks.list', {})
    expect(open.filter((f) => f.rule.startsWith('task') || f.rule === 'plan-outdated')).toEqual([])
  })

  test('its day brings all due days, those of the reports too; another day takes them along', async () => {
    const desk = await later()
    await desk.ask('conference.update', { startsAt: '2026-12-18T08:00' })
    const due = async (seed: string) => (await desk.ask('tasks.list', {})).tasks.find((t) => t.seed === seed)?.due
    const { reportDue } = await desk.ask('preparation.get', {})
    expect(reportDue).toBe('2026-11-02')
    expect(await due('unit-reports')).toBe(reportDue)
    expect(await due('send-letters')).toBe('2026-12-08')
    const { batchId } = await desk.ask('tasks.moveConference', { day: '2026-12-25' })
    expect((await desk.ask('preparation.get', {})).reportDue).toBe('2026-11-09')
    expect(await due('unit-reports')).toBe('2026-11-09')
    await desk.ask('history.undo', { batchId })
    expect((await desk.ask('preparation.get', {})).reportDue).toBe('2026-11-02')
  })

  test('its day given when it is made', async () => {
    const desk = await later('2026-12-18')
    expect(await desk.ask('conference.get', {})).toMatchObject({ startsAt: '2026-12-18T08:00' })
    expect((await desk.ask('preparation.get', {})).reportDue).toBe('2026-11-02')
    const { tasks } = await desk.ask('tasks.list', {})
    expect(late(tasks)).toEqual([])
    expect(tasks.every((t) => t.due?.startsWith('2026') || t.due?.startsWith('2027'))).toBe(true)
  })

  test('the same plan entered for its own November of 2019 keeps its own dates', async () => {
    const desk = await later('2019-11-18')
    const { tasks } = await desk.ask('tasks.list', {})
    expect(tasks.find((t) => t.seed === 'unit-reports')?.due).toBe('2019-09-30')
    expect(await desk.ask('conference.get', {})).toMatchObject({ profile: 'TT01_2011' })
  })
})

describe('tasks that still carry the dates of an old plan', () => {
  test('are told as such, moved with one act that shows everything first, and taken back with one', async () => {
    const desk = await openTestDesk()
    const mine = await desk.ask('tasks.save', { title: 'Mượn ghế', due: '2026-12-01' })
    desk.now('2026-10-05T08:00:00')
    const before = await desk.ask('tasks.list', {})
    expect(before.outdated).toEqual({ count: plan02Tasks.length, planDay: '2019-11-15' })
    expect(before.tasks.filter((t) => t.lateBy > 0)).toEqual([])
    const told = (await desk.ask('checks.list', {})).open.filter((f) => f.screen === 'tasks')
    expect(told.map((f) => f.rule)).toContain('plan-outdated')
    expect(told.map((f) => f.rule)).not.toContain('task-late')
    const wanted = { planDay: '2019-11-15', day: '2026-12-18' }
    const seen = await desk.ask('tasks.tryRebase', wanted)
    expect(seen.moved).toHaveLength(plan02Tasks.length)
    expect(seen.dues.map((d) => [d.before, d.after])).toContainEqual(['2019-09-30', '2026-11-02'])
    expect((await desk.ask('tasks.list', {})).outdated, 'a look writes nothing').not.toBeNull()
    const { batchId, changed } = await desk.ask('tasks.rebase', wanted)
    expect(changed).toBe(plan02Tasks.length)
    const after = await desk.ask('tasks.list', {})
    expect(after.outdated).toBeNull()
    expect(after.conferenceDay).toBe('2026-12-18')
    expect(after.tasks.find((t) => t.id === mine.id)?.due).toBe('2026-12-01')
    for (const { id, after: due } of seen.moved) expect(after.tasks.find((t) => t.id === id)?.due).toBe(due)
    expect((await desk.ask('preparation.get', {})).reportDue).toBe('2026-11-02')
    await desk.ask('history.undo', { batchId: batchId ?? '' })
    expect((await desk.ask('tasks.list', {})).outdated).toEqual({ count: plan02Tasks.length, planDay: '2019-11-15' })
    expect((await desk.ask('preparation.get', {})).reportDue).toBe('2019-09-30')
  })

  test('without a day they wait for it; a plan day in the future is refused', async () => {
    const desk = await openTestDesk()
    desk.now('2026-10-05T08:00:00')
    const problem = await desk.fail('tasks.rebase', { planDay: '2026-12-18', day: null })
    expect(problem.fields).toHaveProperty('planDay')
    await desk.ask('tasks.rebase', { planDay: '2019-11-15', day: null })
    expect((await desk.ask('tasks.list', {})).tasks.filter((t) => t.due !== null)).toEqual([])
    expect(await desk.ask('preparation.get', {})).toMatchObject({ reportDue: null, meetingDue: null })
    await desk.ask('tasks.moveConference', { day: '2026-12-18' })
    expect(await desk.ask('preparation.get', {})).toMatchObject({ reportDue: '2026-11-02' })
  })
})

describe('bodies that take part in a task', () => {
  test('are linked to units by any of their names, once each, never the one that leads', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const unit = await desk.ask('units.save', { name: 'Sở Văn hóa và Thể thao', synonyms: ['Sở VHTT'] })
    const lead = await desk.ask('units.save', { name: 'Sở Nội vụ', synonyms: [] })
    const name = (n: string) => ({ unitId: null, name: n })
    const task = await desk.ask('tasks.save', {
      title: 'Trang trí',
      ownerUnitId: lead.id,
      cooperating: ['Sở VHTT', 'Sở Văn hóa và Thể thao', 'Đài Truyền hình', 'Sở Nội vụ', 'đài truyền hình'].map(name),
    })
    expect(task.cooperating).toEqual([{ unitId: unit.id, name: '' }, name('Đài Truyền hình')])
    const read = async () => (await desk.ask('tasks.list', {})).tasks[0]
    expect(await read()).toMatchObject({ owner: 'Sở Nội vụ', partners: ['Sở Văn hóa và Thể thao', 'Đài Truyền hình'] })
    const other = await desk.ask('units.save', { name: 'Sở Văn hóa', synonyms: [] })
    await desk.ask('units.merge', { from: unit.id, into: other.id })
    expect((await read())?.partners).toEqual(['Sở Văn hóa', 'Đài Truyền hình'])
    await desk.ask('units.remove', { id: other.id })
    expect(await read()).toMatchObject({ partners: ['Sở Văn hóa', 'Đài Truyền hình'] })
    expect((await read())?.cooperating[0]?.unitId).toBeNull()
  })

  test('stand in the template as the plan names them, and in the printed table of tasks', async () => {
    const desk = await openTestDesk()
    const { tasks } = await desk.ask('tasks.list', {})
    const backdrop = tasks.find((t) => t.seed === 'backdrop')
    expect(backdrop).toMatchObject({
      owner: 'Ban Thi đua - Khen thưởng (Sở Nội vụ)',
      partners: ['Sở Văn hóa và Thể thao'],
    })
    expect(tasks.find((t) => t.seed === 'press')?.partners).toHaveLength(4)
  })
})
