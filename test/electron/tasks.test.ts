import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

const byTitle = (list: { title: string; id: string }[], word: string) => {
  const found = list.find((t) => t.title.includes(word))
  if (!found) throw new Error(word)
  return found
}

describe('the tasks of the plan', () => {
  test('stand there from the start, in order, hanging on one another; a blank conference has none', async () => {
    const desk = await openTestDesk()
    const { tasks, missing, conferenceDay } = await desk.ask('tasks.list', {})
    expect(missing).toBe(0)
    expect(conferenceDay).toBeNull()
    expect(tasks[0]?.title).toBe('Xây dựng Kế hoạch sơ kết')
    expect(byTitle(tasks, 'Phát hành thư mời')).toMatchObject({
      due: '2019-10-30',
      waitsFor: ['In ấn thư mời Hội nghị'],
    })
    const blank = await openTestDesk({ template: 'blank' })
    const none = await blank.ask('tasks.list', {})
    expect(none.tasks).toEqual([])
    expect((await blank.ask('tasks.addTemplate', {})).changed).toBe(none.missing)
    expect((await blank.ask('tasks.list', {})).missing).toBe(0)
    expect((await blank.ask('tasks.addTemplate', {})).batchId).toBeNull()
  })

  test('a day for the conference moves what hangs on it, keeps the hours, and undo brings all back', async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', {
      startsAt: '2019-11-15T08:30',
      endsAt: '2019-11-15T11:00',
      replyBy: '2019-11-12T16:00',
    })
    const letters = async () => byTitle((await desk.ask('tasks.list', {})).tasks, 'Phát hành thư mời')
    expect(await letters()).toMatchObject({ due: '2019-11-05', dueIn: 15 })
    const seen = await desk.ask('tasks.tryMove', { day: '2019-11-17' })
    expect(seen.warnings).toEqual(['17/11/2019 là Chủ nhật.'])
    const { batchId } = await desk.ask('tasks.moveConference', { day: '2019-11-18' })
    expect(await desk.ask('conference.get', {})).toMatchObject({
      startsAt: '2019-11-18T08:30',
      endsAt: '2019-11-18T11:00',
      replyBy: '2019-11-15T16:00',
    })
    expect(await letters()).toMatchObject({ due: '2019-11-06' })
    await desk.ask('history.undo', { batchId })
    expect(await letters()).toMatchObject({ due: '2019-11-05' })
  })

  test('the fixed due day of the reports does not move, and lateness is told by the day of the clock', async () => {
    const desk = await openTestDesk()
    const { tasks } = await desk.ask('tasks.list', {})
    expect(byTitle(tasks, 'Các đơn vị gửi báo cáo')).toMatchObject({ due: '2019-09-30', lateBy: 21, dueIn: -21 })
  })

  test('an extra day off moves the working days before the conference', async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', { startsAt: '2019-11-15T08:00' })
    const day = await desk.ask('calendar.save', { day: '2019-11-12', kind: 'off', note: 'Mất điện' })
    expect(byTitle((await desk.ask('tasks.list', {})).tasks, 'Phát hành thư mời')).toMatchObject({ due: '2019-11-04' })
    expect((await desk.ask('calendar.list', { year: 2019 })).own).toEqual([day])
    await desk.ask('calendar.remove', { id: day.id })
    expect(byTitle((await desk.ask('tasks.list', {})).tasks, 'Phát hành thư mời')).toMatchObject({ due: '2019-11-05' })
  })
})

describe('one task', () => {
  test('is added, changed in words, done on a day, and taken back', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const task = await desk.ask('tasks.save', { title: 'Mượn 50 ghế', due: '2019-10-25', ownerPerson: 'Anh Bình' })
    await desk.ask('tasks.save', { id: task.id, due: '2019-10-28' })
    const done = await desk.ask('tasks.setState', { ids: [task.id], state: 'done' })
    expect(done.changed).toBe(1)
    expect((await desk.ask('tasks.list', {})).tasks[0]).toMatchObject({ doneOn: '2019-10-21', dueIn: null })
    const told = (await desk.ask('history.list', { entityId: task.id })).map((h) => h.text)
    expect(told).toContain('Việc “Mượn 50 ghế”: Chưa làm → Xong.')
    expect(told).toContain('Sửa việc “Mượn 50 ghế”. Hạn: 25/10/2019 → 28/10/2019')
    await desk.ask('history.undo', { batchId: done.batchId ?? '' })
    expect((await desk.ask('tasks.list', {})).tasks[0]).toMatchObject({ state: 'todo', doneOn: null })
  })

  test('refuses a due day before its start, a ring, an unknown first task, a missing offset', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const a = await desk.ask('tasks.save', { title: 'A' })
    const b = await desk.ask('tasks.save', { title: 'B', dependsOn: [a.id] })
    const wrong = [
      [{ id: a.id, start: '2019-10-25', due: '2019-10-24' }, 'due'],
      [{ id: a.id, dependsOn: [b.id] }, 'dependsOn'],
      [{ id: a.id, dependsOn: ['00000000-0000-7000-8000-000000000000'] }, 'dependsOn'],
      [{ id: a.id, anchor: 'conference' as const }, 'dueOffset'],
      [{ note: 'x' }, 'title'],
    ] as const
    for (const [input, field] of wrong) {
      const problem = await desk.fail('tasks.save', {
        ...input,
        ...('dependsOn' in input ? { dependsOn: [...input.dependsOn] } : {}),
      } as never)
      expect(problem.fields, field).toHaveProperty(field)
    }
    expect((await desk.fail('tasks.save', { id: a.id, dependsOn: [b.id] })).message).toContain('A ← B ← A')
    await desk.ask('tasks.remove', { ids: [a.id] })
    expect((await desk.ask('tasks.list', {})).tasks).toEqual([expect.objectContaining({ title: 'B', dependsOn: [] })])
  })
})
