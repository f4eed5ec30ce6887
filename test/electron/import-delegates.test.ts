import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportItem } from '../../shared/exchange/import-report'
import { makeList } from '../support/make-list'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const sample = path.resolve(import.meta.dirname, '../../resources/sample/danh-sach-dai-bieu.csv')
const sum = (totals: Record<string, number>) => Object.values(totals).reduce((a, b) => a + b, 0)
const item = (items: readonly ImportItem[], name: string) => {
  const found = items.find((i) => i.values.fullName === name)
  if (!found) throw new Error(`no row of ${name}`)
  return found
}
const list = (desk: TestDesk) => desk.ask('delegates.list', {})
const person = async (desk: TestDesk, fullName: string) => {
  const found = (await list(desk)).find((p) => p.fullName === fullName)
  if (!found) throw new Error(`nobody called ${fullName}`)
  return found
}
const lines = async (desk: TestDesk) => (await desk.ask('history.verify', {})).entries

describe('the list of 300', () => {
  test('is judged without writing, then written as one act into the five groups of the plan', async () => {
    const desk = await openTestDesk()
    const before = await lines(desk)
    const preview = await desk.ask('delegates.import', { file: sample, commit: false })
    expect(preview.totals).toEqual({ new: 300, changed: 0, unchanged: 0, doubtful: 0, rejected: 0, heading: 9 })
    expect(sum(preview.totals)).toBe(preview.rows)
    expect(preview).toMatchObject({ committed: false, batchId: null, guessed: false })
    expect(await lines(desk)).toBe(before)
    expect(desk.changed()).toEqual([])

    const done = await desk.ask('delegates.import', { file: sample, commit: true })
    expect(done.totals).toEqual(preview.totals)
    expect(done.committed).toBe(true)
    const quotas = await desk.ask('delegates.quotas', {})
    expect(quotas.categories.map((c) => [c.quota, c.delegates])).toEqual([
      [8, 8],
      [10, 10],
      [21, 21],
      [235, 235],
      [26, 26],
    ])
    const people = await list(desk)
    expect(people).toHaveLength(300)
    expect(new Set(people.map((p) => p.code)).size).toBe(300)
    expect(people.filter((p) => p.subgroupId === null)).toEqual([])
    expect(desk.changed()).toEqual(expect.arrayContaining(['delegates', 'units', 'history']))
  })

  test('reads a family name Ông, roles out of notes and units into their subgroups', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: sample, commit: true })
    const people = await list(desk)
    expect(people.find((p) => p.fullName === 'Ông Xuân Bảo')).toMatchObject({ honorific: 'Ông', familyName: 'Ông' })
    expect(people.filter((p) => p.roles.includes('speaker'))).toHaveLength(4)
    expect(people.filter((p) => p.roles.includes('chair'))).toHaveLength(1)
    const units = await desk.ask('units.list', {})
    expect(units).toHaveLength(104)
    expect(people.find((p) => p.unit === 'Báo Tuổi Trẻ')?.subgroup).toBe('Phóng viên, báo, đài')
    // The same office sends a member of the board and its own people: the group line decides, not the unit.
    expect(new Set(people.filter((p) => p.unit === 'Sở Tư pháp').map((p) => p.subgroup))).toEqual(
      new Set(['Thành viên Hội đồng Thi đua - Khen thưởng thành phố', 'Sở, ban, ngành']),
    )
  })

  test('imported again changes nothing, also after three people were mended in the table', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: sample, commit: true })
    const [a, b, c] = await list(desk)
    const other = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Du lịch')
    if (!a || !b || !c || !other) throw new Error('the list is too short')
    await desk.ask('delegates.patch', { ids: [a.id], patch: { fullName: `${a.fullName} Anh` } })
    await desk.ask('delegates.patch', { ids: [b.id], patch: { office: 'Ủy viên Thường trực', phone: '0909 000 111' } })
    await desk.ask('delegates.save', { id: c.id, unitId: other.id, note: 'đi xe riêng' })
    const before = await lines(desk)

    const again = await desk.ask('delegates.import', { file: sample, commit: true })
    expect(again.totals).toEqual({ new: 0, changed: 0, unchanged: 300, doubtful: 0, rejected: 0, heading: 9 })
    expect(again.batchId).toBeNull()
    expect(await lines(desk)).toBe(before)
    expect(item(again.items, a.fullName).reasons.join()).toContain('Giữ bản đã sửa tay ở ô “Họ và tên”')
    expect(item(again.items, b.fullName).reasons.join()).toContain('“Chức vụ”, “Điện thoại”')
    const now = new Map((await list(desk)).map((p) => [p.id, p]))
    expect(now.get(a.id)).toMatchObject({ fullName: `${a.fullName} Anh`, givenName: 'Anh' })
    expect(now.get(b.id)).toMatchObject({ office: 'Ủy viên Thường trực', phone: '0909000111' })
    expect(now.get(c.id)).toMatchObject({ unit: 'Sở Du lịch', note: 'đi xe riêng' })
    expect(now.size).toBe(300)
  })

  test('is taken back whole, but a person mended since stays', async () => {
    const desk = await openTestDesk()
    const { batchId } = await desk.ask('delegates.import', { file: sample, commit: true })
    if (!batchId) throw new Error('nothing was written')
    const [first] = await list(desk)
    if (!first) throw new Error('the list is empty')
    await desk.ask('delegates.patch', { ids: [first.id], patch: { office: 'Chủ tịch danh dự' } })
    const batch = (await desk.ask('history.batches', {})).find((b) => b.batchId === batchId)
    expect(batch).toMatchObject({ act: 'delegates.import', undoable: true })
    expect(batch?.text).toContain('300 người mới')
    const undone = await desk.ask('history.undo', { batchId })
    expect(undone.kept.length).toBeGreaterThan(0)
    expect((await list(desk)).map((p) => p.id)).toEqual([first.id])
    expect((await desk.ask('units.list', {})).map((u) => u.name)).toEqual([first.unit])
    const again = await desk.ask('delegates.import', { file: sample, commit: false })
    expect(again.totals).toMatchObject({ new: 299, rejected: 0, heading: 9 })
    expect((await desk.ask('history.verify', {})).sound).toBe(true)
  })
})

describe('the next version of a list', () => {
  const first = makeList([
    { honorific: 'Ông', name: 'Nguyễn Văn An', office: 'Phó Giám đốc', unit: 'Sở Nội vụ', phone: '0903000001' },
    { honorific: 'Bà', name: 'Trần Thị Lan', office: 'Trưởng phòng', unit: 'Sở Nội vụ', phone: '0903000002' },
  ])
  const next = first.replace('Phó Giám đốc', 'Giám đốc').replace('0903000001', '903000009').replace('Trưởng phòng', '')

  test('changes cell by cell; an empty cell says nothing; a lost zero comes back', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: desk.write('a.csv', first), commit: true })
    const report = await desk.ask('delegates.import', { file: desk.write('ban-moi.csv', next), commit: true })
    expect(report.totals).toMatchObject({ changed: 1, unchanged: 1, new: 0 })
    expect(item(report.items, 'Nguyễn Văn An').changes).toEqual([
      { field: 'office', label: 'Chức vụ', from: 'Phó Giám đốc', to: 'Giám đốc', mended: false },
      { field: 'phone', label: 'Điện thoại', from: '0903000001', to: '0903000009', mended: false },
    ])
    const an = await person(desk, 'Nguyễn Văn An')
    expect(an).toMatchObject({ office: 'Giám đốc', phone: '0903000009' })
    expect(await person(desk, 'Trần Thị Lan')).toMatchObject({ office: 'Trưởng phòng' })
    const { history } = await desk.ask('delegates.get', { id: an.id })
    expect(history[0]?.text).toBe(
      'Sửa Ông Nguyễn Văn An: chức vụ: Phó Giám đốc → Giám đốc; điện thoại: 0903000001 → 0903000009.',
    )
    await desk.ask('history.undo', { batchId: report.batchId ?? '' })
    expect(await person(desk, 'Nguyễn Văn An')).toMatchObject({ office: 'Phó Giám đốc', phone: '0903000001' })
  })

  test('against a mend by hand: the mend stays until the clerk decides', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', first)
    await desk.ask('delegates.import', { file, commit: true })
    const { id } = await person(desk, 'Nguyễn Văn An')
    await desk.ask('delegates.patch', { ids: [id], patch: { office: 'Phó Giám đốc Thường trực' } })
    const newer = desk.write('b.csv', next)

    const undecided = await desk.ask('delegates.import', { file: newer, commit: true })
    const row = item(undecided.items, 'Nguyễn Văn An')
    expect(row.changes.map((c) => [c.field, c.mended])).toEqual([
      ['office', true],
      ['phone', false],
    ])
    expect(row.reasons.join()).toContain('“Chức vụ” đã được sửa tay')
    expect(await person(desk, 'Nguyễn Văn An')).toMatchObject({
      office: 'Phó Giám đốc Thường trực',
      phone: '0903000009',
    })

    const asked = await desk.ask('delegates.import', { file: newer, commit: false })
    expect(item(asked.items, 'Nguyễn Văn An').changes.map((c) => c.field)).toEqual(['office'])
    const decisions = [{ row: row.row, action: 'update' as const }]
    await desk.ask('delegates.import', { file: newer, commit: true, decisions })
    expect(await person(desk, 'Nguyễn Văn An')).toMatchObject({ office: 'Giám đốc' })
  })

  test('a refused change is not asked about again', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: desk.write('a.csv', first), commit: true })
    const newer = desk.write('b.csv', next)
    const { items } = await desk.ask('delegates.import', { file: newer, commit: false })
    const decisions = [{ row: item(items, 'Nguyễn Văn An').row, action: 'skip' as const }]
    await desk.ask('delegates.import', { file: newer, commit: true, decisions })
    expect(await person(desk, 'Nguyễn Văn An')).toMatchObject({ office: 'Phó Giám đốc' })
    const again = await desk.ask('delegates.import', { file: newer, commit: false })
    expect(again.totals).toMatchObject({ changed: 0, unchanged: 2 })
  })

  test('a withdrawn person is not brought back by a list', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: desk.write('a.csv', first), commit: true })
    const { id } = await person(desk, 'Trần Thị Lan')
    await desk.ask('delegates.withdraw', { id, reason: 'chuyển công tác' })
    const report = await desk.ask('delegates.import', { file: desk.write('b.csv', next), commit: true })
    expect(item(report.items, 'Trần Thị Lan')).toMatchObject({ verdict: 'unchanged' })
    expect(item(report.items, 'Trần Thị Lan').reasons.join()).toContain('đã được rút')
    expect((await person(desk, 'Trần Thị Lan')).withdrawnAt).not.toBeNull()
  })

  test('the list changed between preview and commit: verdicts are computed anew', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', first)
    const preview = await desk.ask('delegates.import', { file, commit: false })
    expect(preview.totals.new).toBe(2)
    const unit = await desk.ask('units.save', { name: 'Sở Nội vụ' })
    await desk.ask('delegates.save', { fullName: 'Nguyễn Văn An', unitId: unit.id, office: 'Phó Giám đốc' })
    const done = await desk.ask('delegates.import', { file, commit: true })
    expect(done.totals).toMatchObject({ new: 1, changed: 1 })
    expect(await list(desk)).toHaveLength(2)
  })
})
