import fs from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type BookSheet, makeBook } from '../support/make-book'
import { openTestDesk } from '../support/open-test-db'

const head = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const person = ['1', 'Nguyễn Văn An', 'Giám đốc', 'Sở Y tế', '0903000001']
const list: BookSheet = { name: 'DS', rows: [head, person] }
const ole = (word: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(word, 'utf16le')])
const part = (xml: string) => ({ 'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${xml}` })
const sheetXml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/** Writes into the directory of a zip what its entry is said to hold. */
function lie(bytes: Uint8Array, name: string, field: 'size' | 'flag', value: number): Buffer {
  const out = Buffer.from(bytes)
  for (let at = 0; at >= 0; at = out.indexOf('PK\u0001\u0002', at + 1, 'latin1')) {
    const length = out.readUInt16LE(at + 28)
    if (at === 0 || out.toString('latin1', at + 46, at + 46 + length) !== name) continue
    if (field === 'size') out.writeUInt32LE(value, at + 24)
    else out.writeUInt16LE(value, at + 8)
  }
  return out
}
const long: BookSheet = { name: 'DS', rows: [head, ...Array.from({ length: 3000 }, () => person)] }

describe('files that are refused with a sentence, and nothing is written', () => {
  const files: [string, string, () => Uint8Array, string, RegExp][] = [
    ['an old workbook', 'a.xls', () => ole('Workbook'), 'old-xls', /kiểu cũ \(\.xls\).*Lưu thành.*\.xlsx/],
    ['an old workbook under a new name', 'a.xlsx', () => ole('Workbook'), 'old-xls', /\.xls/],
    ['an old Word file', 'a.doc', () => ole('WordDocument'), 'old-doc', /\.docx/],
    ['a workbook with a password', 'a.xlsx', () => ole('EncryptedPackage'), 'encrypted', /mật khẩu.*bỏ mật khẩu/],
    [
      'a zip with a password',
      'a.xlsx',
      () => lie(makeBook([list]), 'xl/workbook.xml', 'flag', 1),
      'encrypted',
      /mật khẩu/,
    ],
    ['macros', 'a.xlsm', () => makeBook([list], { 'xl/vbaProject.bin': 'x' }), 'macro', /macro.*không macro/],
    ['macros under another name', 'a.xlsx', () => makeBook([list], { 'xl/vbaProject.bin': 'x' }), 'macro', /macro/],
    [
      'a declaration that reads another file',
      'a.xlsx',
      () => makeBook([list], part(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml}`)),
      'doctype',
      /khai báo lạ/,
    ],
    [
      'a bomb of entities',
      'a.xlsx',
      () => makeBook([list], part(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${sheetXml}`)),
      'doctype',
      /khai báo lạ/,
    ],
    [
      'a bomb of zeros',
      'a.xlsx',
      () => makeBook([list], { 'xl/media/x.bin': new Uint8Array(60_000_000) }),
      'zip: inflates too far',
      /bất thường/,
    ],
    [
      'an archive that says it is small',
      'a.xlsx',
      () => lie(makeBook([long]), 'xl/worksheets/sheet1.xml', 'size', 100),
      'zip: ERR_BUFFER_TOO_LARGE',
      /bất thường/,
    ],
    ['half an archive', 'a.xlsx', () => makeBook([long]).slice(0, 4000), 'zip: no directory', /bất thường/],
    ['a zip that is no workbook', 'a.xlsx', () => zipSync({ 'x.txt': strToU8('x') }), 'not-a-table', /không phải/],
    [
      'a Word file under the name of a workbook, without any table',
      'a.xlsx',
      () =>
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': strToU8(
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p></w:body></w:document>',
          ),
        }),
      'no-table',
      /không có bảng/,
    ],
    ['a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'not-a-table', /không phải bảng/],
    ['a PDF under the name of a workbook', 'a.xlsx', () => Buffer.from('%PDF-1.7\n'), 'not-a-table', /không phải bảng/],
    ['nothing', 'a.xlsx', () => Buffer.alloc(0), 'empty', /trống/],
    ['a page of the web', 'a.xls', () => Buffer.from('<html><table><tr><td>x</td></tr></table>'), 'html', /trang web/],
    [
      'a hundred thousand rows',
      'a.csv',
      () => Buffer.from([head, ...Array.from({ length: 100_000 }, () => person)].map((r) => r.join(';')).join('\n')),
      'too-many-rows',
      /100\.001 dòng.*20\.000.*chia tệp/,
    ],
  ]
  for (const [what, name, bytes, detail, sentence] of files)
    test(what, async () => {
      const desk = await openTestDesk()
      const problem = await desk.fail('delegates.import', { file: desk.write(name, bytes()), commit: true })
      expect(problem).toMatchObject({ code: 'file', detail })
      expect(problem.message).toMatch(sentence)
      expect(await desk.ask('delegates.list', {})).toEqual([])
    })

  test('a gigabyte is refused by its size alone, a folder as what it is', async () => {
    const desk = await openTestDesk()
    const file = desk.write('lon.xlsx', '')
    fs.truncateSync(file, 1024 ** 3)
    const big = await desk.fail('delegates.import', { file, commit: true })
    expect(big).toMatchObject({ code: 'file', detail: 'too-large' })
    expect(big.message).toContain('quá lớn')
    fs.truncateSync(file, 0)
    const folder = await desk.fail('delegates.import', { file: desk.folder, commit: true })
    expect(folder).toMatchObject({ code: 'file', detail: 'folder' })
    expect(folder.message).toContain('là thư mục')
  })
})

test('formulas are read by the value they last had and never worked out; links to other files are told', async () => {
  const desk = await openTestDesk()
  const rows: BookSheet['rows'] = [
    head,
    [
      { formula: 'A1+1', value: 1 },
      { formula: 'CONCATENATE("Ông ","Lê Văn Tám")', value: 'Ông Lê Văn Tám' },
      { formula: '[1]Sheet1!B2', value: 'Phó Giám đốc' },
      'Sở Y tế',
      { n: 903000001 },
    ],
    ['', 'Tổng cộng', '', '', { formula: 'COUNTA(B2:B2)', value: 1 }],
  ]
  const book = makeBook([{ name: 'DS', rows }], { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' })
  const report = await desk.ask('delegates.import', { file: desk.write('a.xlsx', book), commit: true })
  expect(report.totals).toMatchObject({ new: 1, heading: 2, rejected: 0 })
  expect(report.notes.join()).toContain('liên kết sang tệp khác')
  const [person] = await desk.ask('delegates.list', {})
  expect(person).toMatchObject({
    fullName: 'Lê Văn Tám',
    honorific: 'Ông',
    office: 'Phó Giám đốc',
    phone: '0903000001',
  })
})

test('sheets are chosen by name, hidden ones too, and a mapping is about its own sheet', async () => {
  const desk = await openTestDesk()
  const other = ['Bí danh', 'Họ và tên', 'Đơn vị']
  const book = makeBook([
    list,
    { name: 'Phụ', rows: [other, ['Giám đốc', 'Trần Thị Bé', 'Sở Du lịch']] },
    { name: 'Ẩn', hidden: true, rows: [head, ['1', 'Lê Văn Ẩn', 'Chuyên viên', 'Sở Y tế', '']] },
  ])
  const file = desk.write('a.xlsx', book)
  const all = await desk.ask('delegates.import', { file, commit: false })
  expect(all.sheets).toEqual([
    { name: 'DS', rows: 2, hidden: false, read: true },
    { name: 'Phụ', rows: 2, hidden: false, read: true },
    { name: 'Ẩn', rows: 2, hidden: true, read: false },
  ])
  expect(all.totals.new).toBe(2)
  expect(all.columns.find((c) => c.heading === 'Bí danh')?.sample).toEqual(['Giám đốc'])
  const some = await desk.ask('delegates.import', { file, commit: false, sheets: ['DS', 'Ẩn'] })
  expect(some.items.filter((i) => i.verdict === 'new').map((i) => i.values.fullName)).toEqual([
    'Nguyễn Văn An',
    'Lê Văn Ẩn',
  ])
  const mapping = { '0': 'office', '1': 'fullName', '2': 'unit' }
  const mapped = await desk.ask('delegates.import', { file, commit: true, mapping, mappingSheet: 'Phụ' })
  expect(mapped.items.find((i) => i.values.fullName === 'Trần Thị Bé')?.values.office).toBe('Giám đốc')
  expect(mapped.items.find((i) => i.values.fullName === 'Nguyễn Văn An')?.values.office).toBe('Giám đốc')
  // What was corrected is remembered for the next file with these headings.
  const next = makeBook([{ name: 'Khác', rows: [other, ['Trưởng phòng', 'Đỗ Văn Cam', 'Sở Du lịch']] }])
  const again = await desk.ask('delegates.import', { file: desk.write('b.xlsx', next), commit: false })
  expect(again.items.at(-1)?.values.office).toBe('Trưởng phòng')
})
