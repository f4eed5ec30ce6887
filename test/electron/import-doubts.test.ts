import { describe, expect, test } from 'vitest'
import { makeCode } from '../../shared/delegates/code'
import type { Decision, ImportItem } from '../../shared/exchange/import-report'
import { type ListPerson, makeList } from '../support/make-list'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const known: ListPerson[] = [
  {
    honorific: 'Bà',
    name: 'Trần Thị Hòa',
    office: 'Phó Giám đốc',
    unit: 'Ủy ban nhân dân Quận 3',
    phone: '0903000001',
    email: 'hoa@example.vn',
  },
  {
    honorific: 'Ông',
    name: 'Nguyễn Văn Bình',
    office: 'Chuyên viên',
    unit: 'Sở Giáo dục và Đào tạo',
    phone: '0903000002',
  },
]

/** A conference that knows two people, and a file with these people besides. */
async function withRows(rows: readonly (ListPerson | string)[]) {
  const desk = await openTestDesk()
  await desk.ask('delegates.import', { file: desk.write('a.csv', makeList(known)), commit: true })
  const file = desk.write('b.csv', makeList(rows, 'DANH SÁCH BỔ SUNG'))
  const run = (commit: boolean, decisions: Decision[] = []) => desk.ask('delegates.import', { file, commit, decisions })
  const names = async () => (await desk.ask('delegates.list', {})).map((p) => p.fullName).sort()
  return { desk, file, run, names }
}
const verdicts = (items: readonly ImportItem[]) => items.filter((i) => i.verdict !== 'heading').map((i) => i.verdict)
const last = (items: readonly ImportItem[]) => items.at(-1) as ImportItem

describe('doubts, left out until decided', () => {
  const cases: [string, ListPerson, string][] = [
    [
      'the same name but for a mark in one unit',
      { name: 'Trần Thị Hoa', unit: 'UBND Q.3', office: 'Phó Giám đốc' },
      'chỉ khác dấu',
    ],
    ['a name typed without marks', { name: 'Tran Thi Hoa', unit: 'UBND Quận 3' }, 'chỉ khác dấu'],
    ['a name one letter off in one unit', { name: 'Trần Thị Hòan', unit: 'UBND Quận 3' }, 'gần giống'],
    ['the same words in another order', { name: 'Hòa Trần Thị', unit: 'UBND Quận 3' }, 'gần giống'],
    ['the unit in a shorter spelling', { name: 'Nguyễn Văn Bình', unit: 'Sở Giáo dục' }, 'viết gần giống'],
    ['no unit on one side', { name: 'Nguyễn Văn Bình', unit: '' }, 'chưa ghi đơn vị'],
    [
      'a telephone that is another person’s',
      { name: 'Lê Thị Mai', unit: 'Sở Y tế', phone: '+84 903 000 001' },
      'cùng điện thoại 0903000001',
    ],
    [
      'an address that is another person’s',
      { name: 'Lê Thị Mai', unit: 'Sở Y tế', email: 'HOA@example.vn' },
      'cùng thư',
    ],
    [
      'the same person at another unit',
      { name: 'Trần Thị Hòa', unit: 'Sở Y tế', phone: '0903000001' },
      'có thể đã chuyển đơn vị',
    ],
    ['an old font', { name: 'NguyÔn V¨n Hïng', unit: 'Sở Y tế' }, 'phông chữ cũ'],
    ['a name with a number', { name: 'Nguyễn Văn 2', unit: 'Sở Y tế' }, 'có chữ số'],
    ['a single word', { name: 'Hùng', unit: 'Sở Y tế' }, 'chỉ có một chữ'],
  ]
  for (const [what, row, reason] of cases)
    test(what, async () => {
      const clean = ['Đặng Sạch', 'Phan Thị Sẽ', 'Hồ Văn Tinh', 'Lương Thị Tươm']
      const { run, names } = await withRows([...clean.map((name) => ({ name, unit: 'Sở Xây dựng' })), row])
      const report = await run(true)
      expect(verdicts(report.items)).toEqual(['new', 'new', 'new', 'new', 'doubtful'])
      const doubt = last(report.items)
      expect(doubt.reasons[0]).toMatch(/^Dòng 7: /)
      expect(doubt.reasons.join(' ')).toContain(reason)
      expect(doubt.reasons.join(' ')).toContain('Hãy chọn')
      expect(await names()).toEqual(['Nguyễn Văn Bình', 'Trần Thị Hòa', ...clean].sort())
    })

  test('a family name Ông among names with and without honorifics', async () => {
    const { run } = await withRows([
      { name: 'Ông Nguyễn Văn Tâm', unit: 'Sở Y tế' },
      { name: 'Bà Lê Thị Mai', unit: 'Sở Y tế' },
      { name: 'Ông Đình Kiên', unit: 'Sở Du lịch' },
      { name: 'Phan Thị Tư', unit: 'Sở Du lịch' },
      { name: 'Hồ Văn Năm', unit: 'Sở Du lịch' },
      { name: 'Đỗ Văn Sáu', unit: 'Sở Du lịch' },
    ])
    const report = await run(false)
    const ong = report.items.find((i) => i.values.fullName === 'Đình Kiên')
    expect(ong).toMatchObject({ verdict: 'doubtful' })
    expect(ong?.reasons[0]).toContain('họ Ông')
  })

  test('a name twice in the file, unless office and telephone tell two people apart', async () => {
    const { run, names } = await withRows([
      { name: 'Võ Thị Sen', office: 'Chuyên viên', unit: 'Sở Y tế', phone: '0903000011' },
      { name: 'Võ Thị Sen', office: 'Trưởng phòng', unit: 'Sở Y tế', phone: '0903000012' },
      { name: 'Võ Thị Sen', office: 'Chuyên viên', unit: 'Sở Y tế', phone: '' },
    ])
    const report = await run(true)
    expect(verdicts(report.items)).toEqual(['new', 'new', 'doubtful'])
    expect(last(report.items).reasons[0]).toContain('đã có ở dòng 3 của tệp')
    expect((await names()).filter((n) => n === 'Võ Thị Sen')).toHaveLength(2)
    // Two of one name in one unit are found again, each by office and telephone.
    const again = await run(true)
    expect(verdicts(again.items)).toEqual(['unchanged', 'unchanged', 'doubtful'])
    expect(again.batchId).toBeNull()
  })
})

describe('no doubt', () => {
  const cases: [string, ListPerson, string][] = [
    ['the same name in another unit is a hint', { name: 'Trần Thị Hòa', unit: 'UBND Quận 4' }, 'có thể là hai người'],
    ['a telephone of the office is no person’s', { name: 'Lê Thị Mai', unit: 'Sở Y tế', phone: '02838221188' }, ''],
    [
      'a like name with another office and telephone',
      { name: 'Trần Thị Hoan', office: 'Chuyên viên', unit: 'UBND Quận 3', phone: '0903000099' },
      '',
    ],
  ]
  for (const [what, row, hint] of cases)
    test(what, async () => {
      const { run } = await withRows([{ name: 'Lý Thị Ba', unit: 'Sở Y tế', phone: '02838221188' }, row])
      const report = await run(false)
      expect(verdicts(report.items)).toEqual(['new', 'new'])
      expect(last(report.items).reasons.join(' ')).toContain(hint)
    })

  test('another spelling of name and unit that means the same is the same person', async () => {
    const { run } = await withRows([
      { honorific: 'Bà', name: 'TRẦN THỊ HOÀ', office: 'Phó Giám đốc', unit: 'ubnd q.3', phone: '(0903) 000-001' },
      { honorific: 'Ông', name: 'Nguyễn Văn Bình'.normalize('NFD'), office: 'Chuyên viên', unit: 'Sở GD&ĐT' },
    ])
    const report = await run(false)
    expect(verdicts(report.items)).toEqual(['unchanged', 'unchanged'])
  })
})

describe('decisions', () => {
  const twin: ListPerson = { name: 'Trần Thị Hoa', unit: 'UBND Q.3', office: 'Giám đốc', phone: '' }
  const decide = async (action: Decision['action'], desk: Awaited<ReturnType<typeof withRows>>) => {
    const doubt = last((await desk.run(false)).items)
    return desk.run(true, [{ row: doubt.row, action, ...(action === 'update' ? { id: doubt.matches[0]?.id } : {}) }])
  }

  test('add: a person of her own, found again by the next import', async () => {
    const desk = await withRows([twin])
    const report = await decide('add', desk)
    expect(last(report.items).decision).toBe('add')
    expect(report.notes.join()).toContain('1 người mới')
    expect(await desk.names()).toEqual(['Nguyễn Văn Bình', 'Trần Thị Hoa', 'Trần Thị Hòa'].sort())
    expect(last((await desk.run(false)).items).verdict).toBe('unchanged')
  })

  test('update: the known person takes what the row says, and the row means her from then on', async () => {
    const desk = await withRows([twin])
    const report = await decide('update', desk)
    expect(last(report.items).changes.map((c) => c.field)).toEqual(['fullName', 'office'])
    const people = await desk.desk.ask('delegates.list', {})
    expect(people.find((p) => p.fullName === 'Trần Thị Hoa')).toMatchObject({ office: 'Giám đốc', phone: '0903000001' })
    expect(people).toHaveLength(2)
    expect(last((await desk.run(true)).items).verdict).toBe('unchanged')
  })

  test('skip: nothing is written', async () => {
    const desk = await withRows([twin])
    const report = await decide('skip', desk)
    expect(report.batchId).toBeNull()
    expect(await desk.names()).toHaveLength(2)
  })

  test('two rows cannot update one person', async () => {
    const desk = await withRows([twin, { name: 'Trần Thị Hóa', unit: 'UBND Q.3', office: 'Chánh Văn phòng' }])
    const { items } = await desk.run(false)
    const id = items[2]?.matches[0]?.id
    const both = items.slice(2).map(({ row }) => ({ row, action: 'update' as const, id }))
    const report = await desk.run(true, both)
    expect(last(report.items).reasons.join()).toContain('dòng này không ghi')
    expect((await desk.names()).sort()).toEqual(['Nguyễn Văn Bình', 'Trần Thị Hoa'])
  })

  test('a person who is gone cannot be updated, and the row says so', async () => {
    const desk = await withRows([twin])
    const doubt = last((await desk.run(false)).items)
    const id = doubt.matches[0]?.id ?? ''
    await desk.desk.ask('delegates.remove', { ids: [id] })
    const report = await desk.run(true, [{ row: doubt.row, action: 'update', id }])
    expect(last(report.items).reasons.join()).toContain('không còn trong danh sách')
    expect(await desk.names()).toEqual(['Nguyễn Văn Bình'])
  })
})

describe('codes', () => {
  const withCodes = async (rows: (desk: TestDesk, code: string) => ListPerson[]) => {
    const desk = await openTestDesk()
    await desk.ask('delegates.import', { file: desk.write('a.csv', makeList(known)), commit: true })
    const hoa = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Trần Thị Hòa')
    const file = desk.write('b.csv', makeList(rows(desk, hoa?.code ?? '')))
    return (await desk.ask('delegates.import', { file, commit: false })).items.slice(2)
  }

  test('a code finds the person whatever the unit says', async () => {
    const [row] = await withCodes((_, code) => [{ code, name: 'Trần Thị Hòa', unit: 'Quận ủy Quận 3' }])
    expect(row).toMatchObject({ verdict: 'changed' })
    expect(row?.changes.map((c) => c.field)).toEqual(['unit'])
  })

  test('a code of somebody else, and the same code twice, are doubts', async () => {
    const rows = await withCodes((_, code) => [
      { code, name: 'Trần Thị Hòa', unit: 'UBND Quận 3' },
      { code, name: 'Lê Văn Khác', unit: 'Sở Y tế' },
      { code, name: 'Trần Thị Hòa', unit: 'UBND Quận 3' },
    ])
    expect(rows.map((r) => r.verdict)).toEqual(['unchanged', 'doubtful', 'doubtful'])
    expect(rows[1]?.reasons[0]).toContain('đã có ở dòng')
    expect(rows[2]?.reasons[0]).toContain('đã có ở dòng')
  })

  test('a code of another conference or a mistyped one is not used, and said', async () => {
    const rows = await withCodes((_, code) => [
      { code: makeCode(code.startsWith('123456') ? '654321' : '123456'), name: 'Lê Một', unit: 'Sở Y tế' },
      { code: '1234567', name: 'Lê Hai', unit: 'Sở Y tế' },
    ])
    expect(rows.map((r) => r.verdict)).toEqual(['new', 'new'])
    expect(rows[0]?.reasons.join()).toContain('không có trong hội nghị này')
    expect(rows[1]?.reasons.join()).toContain('không phải mã đại biểu')
  })
})

test('words in the cell of the telephone tell nobody from anybody', async () => {
  const { desk, run } = await withRows([
    { name: 'Lê Thị Mai', unit: 'Sở Y tế', office: 'Giám đốc', phone: 'không rõ', email: 'không có' },
    { name: 'Đỗ Văn Nam', unit: 'Sở Tài chính', office: 'Giám đốc', phone: 'không rõ', email: 'không có' },
    { name: 'Vũ Thị Lan', unit: 'Sở Công Thương', office: 'Giám đốc', phone: '-', email: '-' },
    { name: 'Hồ Văn Tư', unit: 'Sở Xây dựng', office: 'Giám đốc', phone: 'gọi qua văn thư' },
    { name: 'Bùi Thị Sáu', unit: 'Sở Nội vụ', office: 'Giám đốc', phone: 'gọi qua văn thư' },
  ])
  const { items } = await run(true)
  expect(verdicts(items)).toEqual(['new', 'new', 'new', 'new', 'new'])
  const people = await desk.ask('delegates.list', {})
  const phoneOf = (name: string) => people.find((p) => p.fullName === name)?.phone
  expect(['Lê Thị Mai', 'Vũ Thị Lan', 'Hồ Văn Tư'].map(phoneOf)).toEqual(['', '', 'gọi qua văn thư'])
})
