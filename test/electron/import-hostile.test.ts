import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../shared/names/text'
import { encode1258 } from '../support/encode-1258'
import { makeList } from '../support/make-list'
import { openTestDesk } from '../support/open-test-db'

const sound = (name: string) => ({ name, unit: 'Sở Y tế' })
const names50 = (() => {
  const [family, middle, given] = [
    'Nguyễn Đặng Trương Huỳnh Tăng'.split(' '),
    'Thị Ngọc|Đức|Hữu'.split('|'),
    'Ấn Thủy Đường Quỳnh'.split(' '),
  ]
  return family.flatMap((f) => middle.flatMap((m) => given.map((g) => `${f} ${m} ${g}`))).slice(0, 50)
})()

describe('rows that cannot be taken name row, field and remedy; the rest goes on', () => {
  const rejected: [string, string, string][] = [
    ['no name', '', 'không có họ và tên'],
    ['a number for a name', '0903 111 222', 'không phải tên người'],
    ['an address for a name', 'an@example.vn', 'là thư điện tử'],
    ['an office for a name', 'Phó Giám đốc phụ trách', 'là chức danh'],
    ['a body for a name', 'Ban Tổ chức Hội nghị', 'là tên đơn vị'],
    ['nobody yet', 'Sẽ báo sau', 'chưa phải tên người'],
    ['a broken character', 'Nguyễn V\ufffdn An', 'ký tự hỏng'],
    ['a name as long as a page', `Nguyễn ${'Văn '.repeat(40)}An`, 'quá 120'],
  ]
  for (const [what, name, reason] of rejected)
    test(what, async () => {
      const desk = await openTestDesk()
      const file = desk.write('a.csv', makeList([sound('Lê Văn Tám'), { ...sound(name), office: 'Chuyên viên' }]))
      const report = await desk.ask('delegates.import', { file, commit: true })
      expect(report.totals).toMatchObject({ new: 1, rejected: 1 })
      const row = report.items.at(-1)
      expect(row?.reasons[0]).toMatch(/^Dòng 4[,:] /)
      expect(row?.reasons[0]).toContain(reason)
      expect(row?.reasons[0]).toMatch(/Hãy (gõ lại|ghi|rút ngắn|điền)/)
      expect((await desk.ask('delegates.list', {})).map((p) => p.fullName)).toEqual(['Lê Văn Tám'])
    })

  test('other columns too: each too long cell is named', async () => {
    const desk = await openTestDesk()
    const long = { ...sound('Lê Văn Tám'), office: 'x'.repeat(401), email: `${'y'.repeat(201)}@a.vn` }
    const report = await desk.ask('delegates.import', { file: desk.write('a.csv', makeList([long])), commit: true })
    expect(report.items.at(-1)?.reasons).toHaveLength(2)
    expect(report.items.at(-1)?.reasons.join()).toMatch(/ô “Chức vụ”.*ô “Thư điện tử”/)
    expect(report.batchId).toBeNull()
  })

  test('markup in a name is asked about, and then is a name', async () => {
    const desk = await openTestDesk()
    const name = 'Nguyễn <b>Văn</b> An'
    const file = desk.write('a.csv', makeList([sound(name)]))
    const asked = (await desk.ask('delegates.import', { file, commit: false })).items.at(-1)
    expect(asked?.verdict).toBe('doubtful')
    const decisions = [{ row: asked?.row ?? '', action: 'add' as const }]
    await desk.ask('delegates.import', { file, commit: true, decisions })
    expect((await desk.ask('delegates.list', {})).map((p) => p.fullName)).toEqual([name])
  })
})

describe('files that are refused whole leave nothing', () => {
  const files: [string, () => string | Uint8Array, RegExp][] = [
    ['a megabyte in a cell', () => makeList([sound('x'.repeat(1_000_000))]), /Ô B3.* dài 1\.000\.000 ký tự/],
    ['an empty file', () => '', /trống/],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /không phải bảng/],
    [
      'more rows than a list can have',
      () => makeList(Array.from({ length: 20_100 }, (_, i) => sound(`Nguyễn Văn ${i}`))),
      /20\.000/,
    ],
  ]
  for (const [what, content, message] of files)
    test(what, async () => {
      const desk = await openTestDesk()
      const problem = await desk.fail('delegates.import', { file: desk.write('a.csv', content()), commit: true })
      expect(problem.code).toBe('file')
      expect(problem.message).toMatch(message)
      expect(await desk.ask('delegates.list', {})).toEqual([])
    })

  test('a file that is gone', async () => {
    const desk = await openTestDesk()
    const problem = await desk.fail('delegates.import', { file: `${desk.folder}/khong-co.xlsx`, commit: true })
    expect(problem).toMatchObject({ code: 'file' })
  })
})

describe('encodings: the same fifty names, whatever the bytes', () => {
  const csv = makeList(names50.map((name, i) => ({ ...sound(name), phone: `09030000${10 + i}` })))
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${csv}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
    ['UTF-16LE without mark', Buffer.from(csv, 'utf16le')],
    ['Windows-1258', encode1258(csv)],
    ['NFD', Buffer.from(csv.normalize('NFD'))],
  ]
  for (const [name, bytes] of encodings)
    test(name, async () => {
      const desk = await openTestDesk()
      await desk.ask('delegates.import', { file: desk.write('a.csv', bytes), commit: true })
      const stored = (await desk.ask('delegates.list', {})).map((p) => p.fullName).sort()
      expect(stored).toEqual([...names50].sort())
      // The same people in another encoding are nobody new, and found by search.
      const again = await desk.ask('delegates.import', { file: desk.write('b.csv', csv), commit: false })
      expect(again.totals).toMatchObject({ new: 0, changed: 0, unchanged: 50 })
      const { total } = await desk.ask('delegates.search', { text: names50[7]?.normalize('NFD') ?? '' })
      expect(total).toBeGreaterThan(0)
    })
})

test('invisible and control characters are taken out of every cell, and a name that had them says so', async () => {
  const desk = await openTestDesk()
  const marks = ['\u200b', '\ufeff', '\u202e', '\u2066', '\u00ad', '\u0007', '\u009f']
  const rows = marks.map((mark, i) => ({
    ...sound(`Nguyễn${mark} Văn Thứ`),
    phone: `090300000${i}`,
    office: `Phó${mark} ${i}`,
  }))
  const report = await desk.ask('delegates.import', { file: desk.write('a.csv', makeList(rows)), commit: true })
  expect(report.items.at(-1)?.reasons.join()).toContain('Đã bỏ ký tự ẩn')
  for (const p of await desk.ask('delegates.list', {})) {
    expect(p.fullName).toBe('Nguyễn Văn Thứ')
    expect(p.office).toMatch(/^Phó \d$/)
  }
  expect(await desk.ask('delegates.list', {})).toHaveLength(marks.length)
})

test('whatever stands in the cells, totals add up and what is stored is clean text', async () => {
  const desk = await openTestDesk()
  const cellText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('Nguyễn Văn An', 'Ông', '=1+1', '@x', '\u202eabc', 'NguyÔn', '\u0000a', '0903'),
  )
  const clean = (text: string) => text.replace(/[;"\r\n]/g, ' ').toWellFormed()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cellText, cellText, cellText), { minLength: 1, maxLength: 12 }),
      async (cells) => {
        const body = cells.map(([name, office, unit], i) => `${i + 1};${clean(name)};${clean(office)};${clean(unit)}`)
        const file = desk.write('a.csv', ['DANH SÁCH', 'STT;Họ và tên;Chức vụ;Đơn vị', ...body].join('\n'))
        const reply = await desk.core.answer('delegates.import', { file, commit: true })
        if (!reply.ok) return expect(reply.problem.code).toBe('file')
        const { rows, totals, items } = reply.value as {
          rows: number
          totals: Record<string, number>
          items: unknown[]
        }
        expect(Object.values(totals).reduce((a, b) => a + b, 0)).toBe(rows)
        expect(items).toHaveLength(rows)
        for (const p of await desk.ask('delegates.list', {}))
          for (const text of [p.fullName, p.office, p.unit]) {
            expect(text).toBe(cleanText(text))
            expect(text.isWellFormed()).toBe(true)
          }
      },
    ),
    { numRuns: 40 },
  )
  fs.rmSync(`${desk.folder}/a.csv`)
})
