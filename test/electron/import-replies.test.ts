import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Decision, ImportItem } from '../../shared/exchange/import-report'
import { makeList, makeReplies } from '../support/make-list'
import { openTestDesk } from '../support/open-test-db'

const samples = path.resolve(import.meta.dirname, '../../../shared/samples')
const resources = path.resolve(import.meta.dirname, '../../resources/sample')
const sum = (totals: Record<string, number>) => Object.values(totals).reduce((a, b) => a + b, 0)

const people = makeList([
  { honorific: 'Ông', name: 'Nguyễn Văn An', office: 'Giám đốc', unit: 'Sở Nội vụ', phone: '0903000001' },
  { honorific: 'Bà', name: 'Trần Thị Lan', office: 'Trưởng phòng', unit: 'Sở Nội vụ', phone: '0903000002' },
  { honorific: 'Bà', name: 'Lê Thị Hoa', office: 'Chuyên viên', unit: 'Sở Y tế', phone: '0903000003' },
  { honorific: 'Bà', name: 'Lê Thị Hoa', office: 'Chuyên viên', unit: 'Sở Du lịch', phone: '0903000004' },
])
const withReplies = async (rows: Parameters<typeof makeReplies>[0]) => {
  const desk = await openTestDesk()
  await desk.ask('delegates.import', { file: desk.write('a.csv', people), commit: true })
  const file = desk.write('tra-loi.csv', makeReplies(rows))
  const run = (commit: boolean, decisions: Decision[] = []) => desk.ask('replies.import', { file, commit, decisions })
  const reply = async (name: string, unit?: string) => {
    const row = (await desk.ask('delegates.list', {})).find((p) => p.fullName === name && (!unit || p.unit === unit))
    return row && [row.reply, row.substituteName]
  }
  return { desk, file, run, reply }
}
const bodies = (items: readonly ImportItem[]) => items.filter((i) => i.verdict !== 'heading')

describe('the file as the office sends it', () => {
  const pairs = [
    ['the sample conference', `${resources}/danh-sach-dai-bieu.csv`, `${resources}/phan-hoi.csv`],
    ['the office', `${samples}/danh-sach-dai-bieu.xlsx`, `${samples}/phan-hoi-giay-moi.csv`],
  ] as const
  for (const [whose, list, replies] of pairs)
    test(`of ${whose}: every row becomes an answer, and again none`, async ({ skip }) => {
      if (!fs.existsSync(replies)) skip('the file is not on this machine')
      const desk = await openTestDesk()
      await desk.ask('delegates.import', { file: list, commit: true })
      const rows = fs.readFileSync(replies, 'utf8').trim().split('\n').length
      const preview = await desk.ask('replies.import', { file: replies, commit: false })
      expect(preview.totals).toMatchObject({ new: rows - 1, heading: 1, doubtful: 0, rejected: 0 })
      expect(sum(preview.totals)).toBe(rows)
      expect((await desk.ask('delegates.list', {})).every((p) => p.reply === 'none')).toBe(true)
      const done = await desk.ask('replies.import', { file: replies, commit: true })
      const now = await desk.ask('delegates.list', {})
      expect(now.filter((p) => p.reply !== 'none')).toHaveLength(rows - 1)
      expect(now.filter((p) => p.reply === 'substitute').every((p) => p.substituteName !== '')).toBe(true)
      const again = await desk.ask('replies.import', { file: replies, commit: true })
      expect(again.totals).toMatchObject({ new: 0, changed: 0, unchanged: rows - 1 })
      expect(again.batchId).toBeNull()
      await desk.ask('history.undo', { batchId: done.batchId ?? '' })
      expect((await desk.ask('delegates.list', {})).every((p) => p.reply === 'none')).toBe(true)
      expect((await desk.ask('history.verify', {})).sound).toBe(true)
    })
})

describe('answers', () => {
  test('accepted, declined with a reason, a substitute who waits for the chair', async () => {
    const { desk, run, reply } = await withReplies([
      { name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Vắng (đi công tác)' },
      {
        name: 'Bà TRẦN THỊ LAN',
        unit: 'sở nội vụ',
        reply: 'Cử người dự thay',
        by: 'Ông Phạm Văn Thế',
        office: 'Phó Trưởng phòng',
        phone: '903111222',
      },
      { name: 'Lê Thị Hoa', unit: 'Sở Y tế', reply: 'Dự' },
    ])
    const report = await run(true)
    expect(bodies(report.items).map((i) => i.verdict)).toEqual(['new', 'new', 'new'])
    expect(await reply('Nguyễn Văn An')).toEqual(['declined', ''])
    expect(await reply('Trần Thị Lan')).toEqual(['substitute', 'Phạm Văn Thế'])
    expect(await reply('Lê Thị Hoa', 'Sở Y tế')).toEqual(['accepted', ''])
    expect(await reply('Lê Thị Hoa', 'Sở Du lịch')).toEqual(['none', ''])
    const lan = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Trần Thị Lan')
    const { replies, history } = await desk.ask('delegates.get', { id: lan?.id ?? '' })
    expect(replies[0]).toMatchObject({
      via: 'import',
      substitute: {
        honorific: 'Ông',
        fullName: 'Phạm Văn Thế',
        office: 'Phó Trưởng phòng',
        phone: '0903111222',
        approval: 'pending',
        approvedAt: null,
      },
    })
    expect(history[0]?.text).toContain('Bà Trần Thị Lan trả lời: Cử người dự thay: Phạm Văn Thế')
  })

  test('a name mended since the list came is still known by what the list said, unless that could be two people', async () => {
    const { desk, run, reply } = await withReplies([
      { name: 'Trần Thị Lan', unit: 'Sở Nội vụ', reply: 'Dự' },
      { name: 'Lê Thị Hoa', unit: 'Sở Y tế', reply: 'Vắng (đi công tác)' },
    ])
    const everybody = await desk.ask('delegates.list', {})
    const of = (name: string, unit: string) => everybody.find((p) => p.fullName === name && p.unit === unit)?.id ?? ''
    await desk.ask('delegates.save', { id: of('Trần Thị Lan', 'Sở Nội vụ'), fullName: 'Trần Thị Thu Lan Anh' })
    await desk.ask('delegates.save', { id: of('Lê Thị Hoa', 'Sở Y tế'), fullName: 'Lê Thị Kim Hoa Mai' })
    // A second list had another person of the old name in that unit.
    const file = desk.write(
      'b.csv',
      makeList([{ name: 'Lê Thị Hoa', office: 'Y sĩ', unit: 'Sở Y tế', phone: '0903000009' }]),
    )
    await desk.ask('delegates.import', { file, commit: true })
    const report = await run(true)
    const [lan] = bodies(report.items)
    expect(lan?.verdict).toBe('new')
    expect(lan?.reasons.join(' ')).toContain('Danh sách nay ghi người này là “Trần Thị Thu Lan Anh”.')
    expect(await reply('Trần Thị Thu Lan Anh')).toEqual(['accepted', ''])
    expect(await reply('Lê Thị Kim Hoa Mai')).toEqual(['none', ''])
  })

  test('what cannot be read or belongs to nobody is rejected in words; the rest is taken', async () => {
    const { desk, run } = await withReplies([
      { name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Hỏi lại sau nhé' },
      { name: 'Trần Thị Lan', unit: 'Sở Nội vụ', reply: 'Cử người dự thay' },
      { name: 'Hồ Không Có', unit: 'Sở Nội vụ', reply: 'Dự' },
      { name: '', unit: 'Sở Nội vụ', reply: 'Dự' },
      { name: 'Lê Thị Hoa', unit: 'Sở Y tế', reply: 'Dự' },
    ])
    const report = await run(true)
    const rows = bodies(report.items)
    expect(rows.map((i) => i.verdict)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'new'])
    expect(rows[0]?.reasons[0]).toMatch(/^Dòng 2, ô “Phản hồi”: không hiểu/)
    expect(rows[1]?.reasons[0]).toMatch(/^Dòng 3, ô “Người dự thay”/)
    expect(rows[2]?.reasons[0]).toMatch(/^Dòng 4: .*chưa có trong danh sách/)
    expect(rows[3]?.reasons[0]).toMatch(/^Dòng 5: không có họ và tên/)
    expect((await desk.ask('delegates.list', {})).filter((p) => p.reply !== 'none')).toHaveLength(1)
  })

  test('a name that several may be is a doubt, decided by naming the person', async () => {
    const { run, reply, desk } = await withReplies([
      { name: 'Lê Thị Hoa', unit: '', reply: 'Dự' },
      { name: 'Lê Thị Hòa', unit: 'Sở Y tế', reply: 'Dự' },
      { name: 'Nguyễn Văn An', unit: 'Sở Y tế', reply: 'Dự' },
      { name: 'Trần Thị Lam', unit: 'Sở Nội vụ', reply: 'Vắng' },
      { name: 'Trần Thị Lan', unit: 'Sở Nội vụ', reply: 'Dự', by: 'Phạm Văn Thế' },
    ])
    const report = await run(true)
    expect(bodies(report.items).map((i) => i.verdict)).toEqual(Array(5).fill('doubtful'))
    expect(report.batchId).toBeNull()
    const tourism = (await desk.ask('delegates.list', {})).find((p) => p.unit === 'Sở Du lịch')
    const [first] = bodies(report.items)
    expect(first?.matches.map((m) => m.id)).toContain(tourism?.id)
    await run(true, [{ row: first?.row ?? '', action: 'update', id: tourism?.id }])
    expect(await reply('Lê Thị Hoa', 'Sở Du lịch')).toEqual(['accepted', ''])
    expect(await reply('Lê Thị Hoa', 'Sở Y tế')).toEqual(['none', ''])
  })

  test('one person twice in the file: the second is a doubt', async () => {
    const { run, reply } = await withReplies([
      { name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Dự' },
      { name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Vắng' },
    ])
    const rows = bodies((await run(true)).items)
    expect(rows.map((i) => i.verdict)).toEqual(['new', 'doubtful'])
    expect(rows[1]?.reasons[0]).toContain('dòng 2 của tệp')
    expect(await reply('Nguyễn Văn An')).toEqual(['accepted', ''])
  })

  test('a name without a unit is enough where only one person has it; an empty answer says nothing', async () => {
    const { run, reply } = await withReplies([
      { name: 'Nguyễn Văn An', unit: '', reply: 'Dự' },
      { name: 'Trần Thị Lan', unit: 'Sở Nội vụ', reply: '' },
    ])
    expect(bodies((await run(true)).items).map((i) => i.verdict)).toEqual(['new', 'unchanged'])
    expect(await reply('Nguyễn Văn An')).toEqual(['accepted', ''])
    expect(await reply('Trần Thị Lan')).toEqual(['none', ''])
  })

  test('a withdrawn person takes no answer', async () => {
    const { run, desk } = await withReplies([{ name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Dự' }])
    const an = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Nguyễn Văn An')
    await desk.ask('delegates.withdraw', { id: an?.id ?? '', reason: 'nghỉ hưu' })
    const [row] = bodies((await run(true)).items)
    expect(row).toMatchObject({ verdict: 'rejected' })
    expect(row?.reasons[0]).toContain('đã được rút')
  })
})

describe('the next version of the file', () => {
  const first = [{ name: 'Nguyễn Văn An', unit: 'Sở Nội vụ', reply: 'Dự' }]
  const other = makeReplies([{ ...first[0], reply: 'Vắng', phone: '' }])

  test('an answer that differs is a change; the earlier one stays on the chain', async () => {
    const { desk, run, reply } = await withReplies(first)
    await run(true)
    const report = await desk.ask('replies.import', { file: desk.write('moi.csv', other), commit: true })
    expect(bodies(report.items)[0]?.changes).toEqual([
      { field: 'reply', label: 'Phản hồi', from: 'Dự', to: 'Vắng', mended: false },
    ])
    expect(await reply('Nguyễn Văn An')).toEqual(['declined', ''])
    const an = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Nguyễn Văn An')
    const { replies } = await desk.ask('delegates.get', { id: an?.id ?? '' })
    expect(replies.map((r) => [r.answer, r.current])).toEqual([
      ['declined', true],
      ['accepted', false],
    ])
  })

  test('an answer taken by telephone since wins over the same old file, and is asked about with a new one', async () => {
    const { desk, run, reply } = await withReplies(first)
    await run(true)
    const an = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Nguyễn Văn An')
    const ids = [an?.id ?? '']
    const substitute = { fullName: 'Phạm Văn Thế' }
    await desk.ask('replies.record', { ids, answer: 'substitute', via: 'phone', substitute })
    const same = await run(true)
    expect(same.totals).toMatchObject({ changed: 0, unchanged: 1 })
    expect(bodies(same.items)[0]?.reasons.join()).toContain('giữ bản sửa tay')
    const newer = desk.write('moi.csv', other)
    const asked = await desk.ask('replies.import', { file: newer, commit: true })
    const [row] = bodies(asked.items)
    expect(row?.verdict).toBe('changed')
    expect(row?.changes.every((c) => c.mended)).toBe(true)
    expect(await reply('Nguyễn Văn An')).toEqual(['substitute', 'Phạm Văn Thế'])
    await desk.ask('replies.import', {
      file: newer,
      commit: true,
      decisions: [{ row: row?.row ?? '', action: 'update' }],
    })
    expect(await reply('Nguyễn Văn An')).toEqual(['declined', ''])
  })
})
