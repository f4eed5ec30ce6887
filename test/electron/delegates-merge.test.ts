import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainView } from '../../shared/conference/table-view'
import { openTestDesk } from '../support/open-test-db'

async function two() {
  const d = await openTestDesk()
  await d.ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  const save = (given: object) => d.ask('delegates.save', { honorific: 'Ông', ...given } as never)
  const keep = await save({ fullName: 'Nguyễn Văn An', office: 'Giám đốc', phone: '0903111222' })
  const drop = await save({ fullName: 'Nguyễn Văn Ân', office: 'Phó Giám đốc', email: 'an@x.vn', note: 'ăn chay' })
  return { d, keep, drop }
}

describe('two records of one person', () => {
  test('become one, field by field, with the replies and calls of both; one undo gives both back', async () => {
    const { d, keep, drop } = await two()
    await d.ask('replies.record', { ids: [keep.id], answer: 'accepted', via: 'phone' })
    d.now('2019-10-22T01:00:00Z')
    await d.ask('replies.record', { ids: [drop.id], answer: 'declined', reason: 'Đi công tác', via: 'phone' })
    await d.ask('replies.noteCall', { delegateId: drop.id, outcome: 'no-answer', note: '' })
    await d.ask('invitations.prepare', { all: true })
    const before = await d.ask('delegates.list', {})
    const { batchId } = await d.ask('delegates.merge', { keep: keep.id, drop: drop.id, take: ['email', 'note'] })
    const after = await d.ask('delegates.list', {})
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({
      id: keep.id,
      code: keep.code,
      fullName: 'Nguyễn Văn An',
      office: 'Giám đốc',
      phone: '0903111222',
      email: 'an@x.vn',
      note: 'ăn chay',
      reply: 'declined',
    })
    const got = await d.ask('delegates.get', { id: keep.id })
    expect(got.replies.filter((r) => r.current).map((r) => r.answer)).toEqual(['declined'])
    expect(got.replies).toHaveLength(2)
    expect(await d.ask('replies.calls', { delegateId: keep.id })).toHaveLength(1)
    expect((await d.ask('history.batches', {}))[0]).toMatchObject({
      text: `Gộp Nguyễn Văn Ân (mã ${drop.code}) vào Nguyễn Văn An (mã ${keep.code}); lấy thư điện tử, ghi chú của bản ghi bỏ.`,
      undoable: true,
    })
    const undone = await d.ask('history.undo', { batchId })
    expect(undone.kept).toEqual([])
    const loose = (rows: typeof before) =>
      rows.map(({ updatedAt: _u, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(loose(await d.ask('delegates.list', {}))).toEqual(loose(before))
  })

  test('whoever has a letter out is not dropped, and nothing is half done', async () => {
    const { d, keep, drop } = await two()
    await d.ask('invitations.prepare', { all: true })
    await d.ask('invitations.approve', { ids: [drop.id] })
    const problem = await d.fail('delegates.merge', { keep: keep.id, drop: drop.id, take: [] })
    expect(problem).toMatchObject({ code: 'refused' })
    expect(problem.message).toMatch(/Hãy giữ bản ghi này/)
    expect(await d.ask('delegates.list', {})).toHaveLength(2)
    await d.ask('delegates.merge', { keep: drop.id, drop: keep.id, take: ['office'] })
    expect(await d.ask('delegates.list', {})).toMatchObject([{ id: drop.id, office: 'Giám đốc' }])
    expect((await d.fail('delegates.merge', { keep: drop.id, drop: drop.id, take: [] })).code).toBe('invalid')
    expect((await d.fail('delegates.merge', { keep: drop.id, drop: keep.id, take: [] })).code).toBe('not-found')
  })
})

describe('how a person likes the tables', () => {
  test('is kept for each person at the PC, beside the conferences', async () => {
    const { d } = await two()
    const view = { ...plainView, hidden: ['code'], widths: { office: 300 }, sort: { id: 'fullName', desc: true } }
    await d.ask('app.setPerson', { operator: 'Lan' })
    await d.ask('app.saveView', { table: 'delegates', view })
    await d.ask('app.setPerson', { operator: 'Hùng' })
    expect(await d.ask('app.views', {})).toEqual({})
    await d.ask('app.setPerson', { operator: 'Lan' })
    expect(await d.ask('app.views', {})).toEqual({ delegates: view })
    const kept = JSON.parse(fs.readFileSync(path.join(d.folder, 'data', 'settings.json'), 'utf8'))
    expect(kept.views.Lan.delegates).toEqual(view)
    expect((await d.fail('app.saveView', { table: '../x', view })).code).toBe('invalid')
    expect((await d.fail('app.saveView', { table: 'x', view: { ...view, widths: { a: 5 } } })).code).toBe('invalid')
  })
})
