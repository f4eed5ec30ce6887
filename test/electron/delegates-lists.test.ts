import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultIds } from '../../electron/core/ids'
import { readTable } from '../../electron/exchange/read/read-table'
import type { Category } from '../../shared/conference/category'
import { makeList } from '../support/make-list'
import { openTestDesk } from '../support/open-test-db'

const sample = path.resolve(import.meta.dirname, '../../resources/sample/danh-sach-dai-bieu.csv')
const categoryFields = (category: Category | undefined) => {
  if (!category) throw new Error('no group')
  const { id: _, subgroups: _s, ...fields } = category
  return fields
}
const withPeople = async () => {
  const desk = await openTestDesk()
  const csv = makeList([
    {
      honorific: 'Bà',
      name: 'Trần Thị Đường',
      office: 'Giám đốc',
      unit: 'Ủy ban nhân dân Quận 3',
      phone: '0903000001',
    },
    { honorific: 'Ông', name: 'Lê Văn Dương', office: 'Chuyên viên', unit: 'Sở Nội vụ', phone: '0903000002' },
    { honorific: 'Ông', name: 'Dương Văn Tâm', office: 'Phó Giám đốc', unit: 'Sở Nội vụ', phone: '0903000003' },
  ])
  await desk.ask('delegates.import', { file: desk.write('a.csv', csv), commit: true })
  const find = async (text: string) => (await desk.ask('delegates.search', { text })).items.map((i) => i.fullName)
  return { desk, find }
}

describe('search', () => {
  test('by marks, letters, initials, code, telephone, unit and its synonyms, best first', async () => {
    const { desk, find } = await withPeople()
    expect(await find('đường')).toEqual(['Trần Thị Đường', 'Lê Văn Dương', 'Dương Văn Tâm'])
    expect(await find('duong')).toEqual(['Lê Văn Dương', 'Trần Thị Đường', 'Dương Văn Tâm'])
    expect(await find('ttd')).toEqual(['Trần Thị Đường'])
    expect(await find('0903000003')).toEqual(['Dương Văn Tâm'])
    expect(await find('tâm nội vụ')).toEqual(['Dương Văn Tâm'])
    const unit = (await desk.ask('units.list', {})).find((u) => u.name === 'Ủy ban nhân dân Quận 3')
    await desk.ask('units.save', { id: unit?.id, name: unit?.name, synonyms: ['Nhà Bác Ba'] })
    expect(await find('nha bac ba')).toEqual(['Trần Thị Đường'])
    const [first] = await desk.ask('delegates.list', {})
    expect(await find(first?.code ?? '')).toEqual([first?.fullName])
    const hit = (await desk.ask('delegates.search', { text: 'tâm', limit: 1 })).items[0]
    expect(hit).toMatchObject({ honorific: 'Ông', office: 'Phó Giám đốc', unit: 'Sở Nội vụ' })
    expect(hit?.category).toContain('sở, ban, ngành')
  })

  test('follows every change: new, renamed, moved, gone', async () => {
    const { desk, find } = await withPeople()
    expect(await find('quỳnh')).toEqual([])
    const { id } = await desk.ask('delegates.save', { fullName: 'Hồ Thị Quỳnh' })
    expect(await find('quỳnh')).toEqual(['Hồ Thị Quỳnh'])
    await desk.ask('delegates.save', { id, fullName: 'Hồ Thị Quyên' })
    expect((await desk.ask('delegates.search', { text: 'quỳnh' })).approximate).toBe(false)
    expect(await find('quỳnh')).toEqual([])
    expect(await find('quyên')).toEqual(['Hồ Thị Quyên'])
    const unit = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')
    await desk.ask('units.save', { id: unit?.id, name: 'Sở Kế hoạch' })
    expect(await find('kế hoạch')).toHaveLength(2)
    expect(await find('nội vụ')).toEqual([])
    const { batchId } = await desk.ask('delegates.remove', { ids: [id] })
    expect(await find('quyên')).toEqual([])
    await desk.ask('history.undo', { batchId: batchId ?? '' })
    expect(await find('quyên')).toEqual(['Hồ Thị Quyên'])
    const [from, into] = (await desk.ask('units.list', {})).toSorted((a) => (a.name === 'Sở Kế hoạch' ? -1 : 1))
    await desk.ask('units.merge', { from: from?.id ?? '', into: into?.id ?? '' })
    expect(await find(into?.name ?? '')).toHaveLength(3)
    const group = (await desk.ask('categories.list', {}))[0]
    const name = 'Nhóm đã đổi tên'
    await desk.ask('categories.save', { ...categoryFields(group), id: group?.id, name })
    await desk.ask('delegates.patch', { ids: [id], patch: { categoryId: group?.id ?? null } })
    expect((await desk.ask('delegates.search', { text: 'quyên' })).items[0]?.category).toBe(name)
  })

  test('knows a walk-in at once, at the desk too', async () => {
    const { desk, find } = await withPeople()
    expect(await find('quỳnh')).toEqual([])
    await desk.ask('checkin.walkIn', {
      scanId: defaultIds.uuid(),
      desk: 'Bàn 1',
      fullName: 'Lý Thị Quỳnh',
      unit: 'Sở Mới',
    })
    expect(await find('quỳnh sở mới')).toEqual(['Lý Thị Quỳnh'])
    const { items } = await desk.ask('checkin.find', { text: 'quynh' })
    expect(items).toMatchObject([{ fullName: 'Lý Thị Quỳnh', unit: 'Sở Mới', presence: 'present' }])
  })
})

describe('the whole list', () => {
  test('one row a person in order of precedence, with letter, reply and presence from the same file', async () => {
    const { desk } = await withPeople()
    const people = await desk.ask('delegates.list', {})
    expect(people.map((p) => [p.rank, p.fullName])).toEqual([
      [1, 'Dương Văn Tâm'],
      [2, 'Lê Văn Dương'],
      [3, 'Trần Thị Đường'],
    ])
    const [tam, duong, thiDuong] = people
    await desk.ask('invitations.prepare', { ids: [tam?.id ?? ''] })
    await desk.ask('replies.record', { ids: [duong?.id ?? ''], answer: 'declined', reason: 'bận', via: 'phone' })
    await desk.ask('checkin.admit', { scanId: 's1', delegateId: thiDuong?.id ?? '', desk: 'Bàn 1', as: 'self' })
    const now = await desk.ask('delegates.list', {})
    expect(now.map((p) => [p.letterState, p.reply, p.presence])).toEqual([
      ['draft', 'none', 'absent'],
      [null, 'declined', 'absent'],
      [null, 'none', 'present'],
    ])
    expect(now[2]?.arrivedAt).toBe('2019-10-21T01:00:00.000Z')
  })

  test('duplicates with the reason, strongest first; the withdrawn are not compared', async () => {
    const { desk } = await withPeople()
    const unit = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')
    const twin = await desk.ask('delegates.save', { fullName: 'Lê Văn Dượng', unitId: unit?.id, phone: '0903000009' })
    await desk.ask('delegates.save', { fullName: 'Hồ Thị Tư', phone: '0903000001' })
    const pairs = await desk.ask('delegates.duplicates', {})
    expect(pairs.map((p) => p.reason)).toEqual(['Cùng số điện thoại, khác tên', 'Cùng họ tên và đơn vị'])
    expect(pairs[1]?.text).toContain('Lê Văn Dương')
    await desk.ask('delegates.withdraw', { id: twin.id, reason: 'trùng' })
    expect(await desk.ask('delegates.duplicates', {})).toHaveLength(1)
  })

  test('quotas count whom the list counts', async () => {
    const { desk } = await withPeople()
    const unit = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')
    await desk.ask('units.save', { id: unit?.id, quota: 1 })
    await desk.ask('checkin.walkIn', { scanId: 's1', desk: 'Bàn 1', fullName: 'Khách Lạ', unit: 'Sở Nội vụ' })
    await desk.ask('delegates.save', { fullName: 'Lê Không Nhóm' })
    const quotas = await desk.ask('delegates.quotas', {})
    expect(quotas.units.find((u) => u.id === unit?.id)).toMatchObject({ quota: 1, delegates: 2 })
    expect(quotas.categories.at(-1)).toEqual({ id: null, name: 'Chưa xếp nhóm', quota: 0, delegates: 1 })
    expect(quotas.categories.reduce((total, c) => total + c.delegates, 0)).toBe(4)
  })
})

describe('lists for Excel', () => {
  test('an exported list comes back as it went: nobody new, nobody changed', async () => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: sample, commit: true })
    const file = path.join(desk.folder, 'dai-bieu.xlsx')
    expect(await desk.ask('delegates.export', { file, what: 'delegates' })).toEqual({
      rows: 300,
      name: 'dai-bieu.xlsx',
    })
    const back = await desk.ask('delegates.import', { file, commit: false })
    expect(back.totals).toMatchObject({ new: 0, changed: 0, unchanged: 300, doubtful: 0, rejected: 0 })
    const [last] = await desk.ask('history.list', { limit: 1 })
    expect(last?.text).toBe('Xuất “DANH SÁCH ĐẠI BIỂU” (300 dòng) ra tệp “dai-bieu.xlsx”.')
  })

  test('zeros stay, text is never a formula, replies and presence say what the screen says', async () => {
    const { desk } = await withPeople()
    const [tam, duong] = await desk.ask('delegates.list', {})
    await desk.ask('delegates.save', { id: tam?.id, office: '=HYPERLINK("x")' })
    await desk.ask('replies.record', {
      ids: [duong?.id ?? ''],
      answer: 'substitute',
      via: 'paper',
      substitute: { honorific: 'Bà', fullName: 'Phạm Thị Thế', phone: '0903999999' },
    })
    await desk.ask('checkin.admit', { scanId: 's1', delegateId: duong?.id ?? '', desk: 'Bàn 2', as: 'substitute' })
    const sheet = async (what: 'delegates' | 'replies' | 'attendance') => {
      const file = path.join(desk.folder, `${what}.xlsx`)
      await desk.ask('delegates.export', { file, what })
      const table = await readTable(what, fs.readFileSync(file))
      return table.sheets[0]?.rows.map((row) => row.cells) ?? []
    }
    const delegates = await sheet('delegates')
    expect(delegates.flat().some((cell) => cell.formula)).toBe(false)
    expect(delegates.flat().map((cell) => cell.text)).toEqual(
      expect.arrayContaining(['=HYPERLINK("x")', '0903000003', 'Dương Văn Tâm']),
    )
    const texts = (rows: Awaited<ReturnType<typeof sheet>>, name: string) =>
      rows.find((row) => row.some((cell) => cell.text === name))?.map((cell) => cell.text) ?? []
    expect(texts(await sheet('replies'), 'Lê Văn Dương')).toEqual(
      expect.arrayContaining(['Cử người dự thay', 'Bà Phạm Thị Thế', '0903999999', 'Chờ đồng ý', 'Văn bản']),
    )
    expect(texts(await sheet('attendance'), 'Lê Văn Dương')).toEqual(
      expect.arrayContaining(['Có mặt', 'Người dự thay', 'Phạm Thị Thế', 'Bàn 2']),
    )
    expect(texts(await sheet('attendance'), 'Dương Văn Tâm')).toContain('Vắng')
  })
})
