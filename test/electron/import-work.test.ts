import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../electron/exchange/write/workbook'
import { makeList } from '../support/make-list'
import { openTestDesk } from '../support/open-test-db'

const officeFile = path.resolve(import.meta.dirname, '../../../shared/samples/danh-sach-dai-bieu.xlsx')

describe('the list as the office sends it', () => {
  test('300 people in 310 rows; a mended name, office and telephone stand after a second import', async ({ skip }) => {
    if (!fs.existsSync(officeFile)) skip('the office’s own file is not on this machine; the sample list stands for it')
    const desk = await openTestDesk()
    const report = await desk.ask('delegates.import', { file: officeFile, commit: true })
    expect(report.totals).toEqual({ new: 300, changed: 0, unchanged: 0, doubtful: 0, rejected: 0, heading: 10 })
    expect(report.rows).toBe(310)
    const quotas = await desk.ask('delegates.quotas', {})
    expect(quotas.categories.map((c) => c.delegates)).toEqual([8, 10, 21, 235, 26])
    const [a, b, c] = await desk.ask('delegates.list', {})
    await desk.ask('delegates.patch', { ids: [a?.id ?? ''], patch: { fullName: 'Thái Thành Nhân' } })
    await desk.ask('delegates.patch', { ids: [b?.id ?? ''], patch: { office: 'Trưởng ban Thường trực' } })
    await desk.ask('delegates.patch', { ids: [c?.id ?? ''], patch: { phone: '0900000000' } })
    const again = await desk.ask('delegates.import', { file: officeFile, commit: true })
    expect(again.totals).toEqual({ new: 0, changed: 0, unchanged: 300, doubtful: 0, rejected: 0, heading: 10 })
    const people = await desk.ask('delegates.list', {})
    expect(people).toHaveLength(300)
    expect(people.map((p) => p.fullName)).toContain('Thái Thành Nhân')
  })
})

describe('groups and units', () => {
  const load = async (lines: Parameters<typeof makeList>[0]) => {
    const desk = await openTestDesk()
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', makeList(lines)), commit: true })
    return { desk, report, people: await desk.ask('delegates.list', {}) }
  }

  test('a unit is found by its synonyms, and one that is only spelt alike is added and said', async () => {
    const desk = await openTestDesk()
    await desk.ask('units.save', { name: 'Ủy ban nhân dân Quận 3', synonyms: ['Văn phòng Q3'] })
    await desk.ask('units.save', { name: 'Sở Giáo dục và Đào tạo' })
    const csv = makeList([
      { name: 'Lê Thị Một', unit: 'UBND Q.3' },
      { name: 'Lê Thị Hai', unit: 'văn phòng q.3' },
      { name: 'Lê Thị Ba', unit: 'Sở Giáo dục' },
    ])
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', csv), commit: true })
    expect(report.items.at(-1)?.reasons.join()).toContain('gần giống “Sở Giáo dục và Đào tạo”')
    const units = (await desk.ask('units.list', {})).map((u) => [u.name, u.delegates])
    expect(units).toEqual(
      expect.arrayContaining([
        ['Ủy ban nhân dân Quận 3', 2],
        ['Sở Giáo dục và Đào tạo', 0],
        ['Sở Giáo dục', 1],
      ]),
    )
  })

  test('new units keep the order of the file, and the longer of two spellings', async () => {
    const { desk } = await load([
      { name: 'Lê Thị Một', unit: 'Thanh tra thành phố' },
      { name: 'Lê Thị Hai', unit: 'UBND Q.3' },
      { name: 'Lê Thị Ba', unit: 'Ủy ban nhân dân Quận 3' },
      { name: 'Lê Thị Tư', unit: 'Ban Dân tộc' },
    ])
    expect((await desk.ask('units.list', {})).map((u) => u.name)).toEqual([
      'Thanh tra thành phố',
      'Ủy ban nhân dân Quận 3',
      'Ban Dân tộc',
    ])
  })

  test('a group line that no group answers to is told, and people go by their unit', async () => {
    const { report, people } = await load([
      'VI. KHÁCH MỜI KHÁC',
      { name: 'Lê Thị Một', unit: 'Báo Tuổi Trẻ' },
      { name: 'Lê Thị Hai', unit: 'Sở Y tế' },
    ])
    expect(report.notes.join()).toMatch(/KHÁCH MỜI KHÁC.*2 người/)
    expect(people.map((p) => p.subgroup)).toEqual(['Sở, ban, ngành', 'Phóng viên, báo, đài'])
  })

  test('without group lines, group and subgroup come from the unit', async () => {
    const { people } = await load([
      { name: 'Lê Thị Một', unit: 'Thường trực Thành ủy' },
      { name: 'Lê Thị Hai', unit: 'Cục Thuế thành phố' },
      { name: 'Lê Thị Ba', unit: 'Công ty TNHH Ba' },
    ])
    expect(people.map((p) => p.subgroup)).toEqual(['Thường trực Thành ủy', 'Cơ quan, đơn vị', 'Tổng công ty, công ty'])
  })

  test('two numbers in one cell: the first is the number, the other a note; words stay words', async () => {
    const { people } = await load([
      { name: 'Lê Thị Một', unit: 'Sở Y tế', phone: '903.111.222 / 0283 822 1188' },
      { name: 'Lê Thị Hai', unit: 'Sở Y tế', phone: 'gọi văn thư' },
    ])
    expect(people.find((p) => p.fullName === 'Lê Thị Một')).toMatchObject({ phone: '0903111222' })
    expect(people.find((p) => p.fullName === 'Lê Thị Một')?.note).toContain('ĐT khác:')
    expect(people.find((p) => p.fullName === 'Lê Thị Hai')).toMatchObject({ phone: 'gọi văn thư' })
  })
})

describe('columns', () => {
  const csv =
    'DANH SÁCH\nTT;Cột lạ;Họ và tên;Đơn vị;Ghi chú\n1;Giám đốc;Lê Văn An;Sở Y tế;x\n2;Chuyên viên;Trần Thị Bé;Sở Y tế;y'

  test('what the clerk corrected is used, and remembered for the same headings', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', csv)
    const plain = await desk.ask('delegates.import', { file, commit: false })
    expect(plain.columns.find((c) => c.heading === 'Cột lạ')?.field).toBe('')
    const mapping = { '1': 'office', '4': '' }
    const mapped = await desk.ask('delegates.import', { file, commit: true, mapping })
    expect(mapped.columns.find((c) => c.heading === 'Cột lạ')?.field).toBe('office')
    expect((await desk.ask('delegates.list', {})).map((p) => [p.office, p.note])).toEqual([
      ['Giám đốc', ''],
      ['Chuyên viên', ''],
    ])
    const other = desk.write('b.csv', csv.replace('Lê Văn An', 'Lê Văn Ân').replace(';Sở Y tế;x', ';Sở Du lịch;x'))
    const next = await desk.ask('delegates.import', { file: other, commit: false })
    expect(next.columns.find((c) => c.heading === 'Cột lạ')?.field).toBe('office')
    expect(next.items.find((i) => i.values.fullName === 'Lê Văn Ân')?.values.office).toBe('Giám đốc')
  })

  test('a preview with a mapping remembers nothing', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', csv)
    await desk.ask('delegates.import', { file, commit: false, mapping: { '1': 'office' } })
    const plain = await desk.ask('delegates.import', { file, commit: false })
    expect(plain.columns.find((c) => c.heading === 'Cột lạ')?.field).toBe('')
  })

  test('a file without any list says what it needs', async () => {
    const desk = await openTestDesk()
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', '12;300\n13;45'), commit: true })
    expect(report.totals).toMatchObject({ new: 0, heading: 2 })
    expect(report.notes.join()).toContain('tên cột')
  })

  test('a list that is not of people is not taken for one, though its columns were guessed', async () => {
    const desk = await openTestDesk()
    const csv = 'Mặt hàng;Số lượng\nnước suối;300\nbút bi;300'
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', csv), commit: true })
    expect(report.totals.new).toBe(0)
    expect(await desk.ask('delegates.list', {})).toEqual([])
  })

  test('people without any heading are taken', async () => {
    const desk = await openTestDesk()
    const csv =
      '1;Ông Lê Văn An;Giám đốc;Sở Y tế\n2;Bà Trần Thị Bé;Chuyên viên;Sở Y tế\n3;Bà Phạm Thị Cam;Chuyên viên;Sở Du lịch'
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', csv), commit: true })
    expect(report).toMatchObject({ guessed: true, totals: { new: 3 } })
    expect(report.notes.join()).toContain('được đoán theo nội dung')
  })
})

describe('a workbook', () => {
  const columns = ['STT', 'Họ và đệm', 'Tên', 'Đơn vị'].map((header) => ({ header, width: 10, kind: 'text' as const }))
  const sheet = (name: string, rows: string[][]) => ({ name, title: ['DANH SÁCH'], columns, rows })

  test('of several lists: each sheet is read, rows are named by sheet, the same person twice is a doubt', async () => {
    const desk = await openTestDesk()
    const bytes = await writeWorkbook({
      sheets: [
        sheet('Khối sở', [
          ['1', 'Ông Nguyễn Thị', 'Bình Minh', 'Sở Y tế'],
          ['2', 'Ông Lê Văn', 'An', 'Sở Y tế'],
          ['3', 'Bà Hồ Thị', 'Ba', 'Sở Du lịch'],
        ]),
        sheet('Khối quận', [
          ['1', 'Bà Đỗ Thị', 'Cam', 'UBND Quận 3'],
          ['2', 'Ông Lê Văn', 'An', 'Sở Y tế'],
        ]),
      ],
    })
    const report = await desk.ask('delegates.import', { file: desk.write('a.xlsx', bytes), commit: true })
    expect(report.rows).toBe(9)
    expect(report.items.map((i) => [i.row, i.verdict])).toEqual([
      ['Khối sở!1', 'heading'],
      ['Khối sở!2', 'heading'],
      ['Khối sở!3', 'new'],
      ['Khối sở!4', 'new'],
      ['Khối sở!5', 'new'],
      ['Khối quận!1', 'heading'],
      ['Khối quận!2', 'heading'],
      ['Khối quận!3', 'new'],
      ['Khối quận!4', 'doubtful'],
    ])
    expect(report.items.at(-1)?.reasons[0]).toContain('ở dòng 4, trang “Khối sở”')
    // A column of its own says that both syllables are the last name.
    const minh = (await desk.ask('delegates.list', {})).find((p) => p.fullName === 'Nguyễn Thị Bình Minh')
    expect(minh).toMatchObject({ familyName: 'Nguyễn', middleName: 'Thị', givenName: 'Bình Minh', honorific: 'Ông' })
  })
})

describe('while a long list is judged', () => {
  const long = makeList(
    Array.from({ length: 3000 }, (_, i) => ({
      name: `Nguyễn ${['Văn', 'Thị', 'Hữu'][i % 3]} ${['An', 'Bình', 'Cường', 'Dung'][i % 4]}`,
      office: 'Chuyên viên',
      unit: `Ủy ban nhân dân phường ${i}`,
      phone: `09${String(10_000_000 + i)}`,
    })),
  )

  test('other calls are answered, and progress is told', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', long)
    const told: string[] = []
    let answered = 0
    let isDone = false
    const progress = (_done: number, _total: number, text: string) => {
      told.push(text)
      if (text.includes('đối chiếu'))
        void desk.core.answer('delegates.search', { text: 'an' }).then((reply) => {
          if (reply.ok && !isDone) answered++
        })
    }
    const report = await desk.ask('delegates.import', { file, commit: false }, { progress })
    isDone = true
    expect(report.totals.new).toBe(3000)
    expect(new Set(told)).toEqual(new Set(['Đang đọc tệp…', 'Đang đối chiếu với danh sách…']))
    expect(answered).toBeGreaterThan(0)
  })

  test('stopped while judging or while writing, nothing is written', async () => {
    const desk = await openTestDesk()
    const file = desk.write('a.csv', long)
    for (const when of ['đối chiếu', 'ghi vào']) {
      const stop = new AbortController()
      const progress = (_done: number, _total: number, text: string) => {
        if (text.includes(when)) stop.abort()
      }
      const problem = await desk.fail('delegates.import', { file, commit: true }, { progress, signal: stop.signal })
      expect(problem.code).toBe('cancelled')
      expect(await desk.ask('delegates.list', {})).toEqual([])
      expect(await desk.ask('units.list', {})).toEqual([])
    }
  })
})
