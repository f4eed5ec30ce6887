import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, tablesOf, textOf } from '../../electron/exchange/read/document-file'
import { readDocx } from '../../electron/exchange/read/docx'
import { readDocumentFile } from '../../electron/exchange/read/read-document-file'
import { ProblemError } from '../../shared/ipc/reply'
import { cell, makeDocx, paragraph, run, table } from '../support/make-docx'
import { openTestDesk, tableWorker } from '../support/open-test-db'
import { tempFolder } from '../support/temp-folder'

const read = (body: string, parts?: Record<string, string>) => readDocx('a.docx', Buffer.from(makeDocx(body, parts)))
const lines = (body: string, parts?: Record<string, string>) =>
  paragraphsOf(read(body, parts).blocks).map((p) => p.text)

describe('accepted text', () => {
  test('what was inserted counts, what was deleted or moved away does not', () => {
    const file = read(
      paragraph(
        `${run('Kính thưa ')}<w:del>${'<w:r><w:delText>các anh</w:delText></w:r>'}</w:del><w:ins>${run('quý vị đại biểu')}</w:ins><w:moveFrom>${run(' bỏ')}</w:moveFrom>`,
      ),
    )
    expect(textOf(file.blocks)).toBe('Kính thưa quý vị đại biểu')
    expect(file.tracked).toEqual({ inserted: 1, deleted: 2 })
    expect(file.notes.join()).toMatch(/3 chỗ theo dõi thay đổi/)
  })

  test('a deleted paragraph end joins two paragraphs, a deleted row is gone', () => {
    expect(
      lines(
        `${paragraph('Một', '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph(' hai')}<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('mất')}</w:tr><w:tr>${cell('còn')}</w:tr></w:tbl>`,
      ),
    ).toEqual(['Một hai', 'còn'])
  })

  test('comments are kept aside with the passage they hang on; hidden text is not read', () => {
    const file = read(
      paragraph(
        `${run('Năm ')}<w:commentRangeStart w:id="7"/>${run('2014')}<w:commentRangeEnd w:id="7"/>${run(' ẩn', '<w:vanish/>')}${run(' và sau')}`,
      ),
      {
        'comments.xml': `<w:comment w:id="7" w:author="Lan" w:date="2019-11-12T08:00:00Z">${paragraph('Kiểm lại số')}</w:comment>`,
      },
    )
    expect(textOf(file.blocks)).toBe('Năm 2014 và sau')
    expect(file.comments).toEqual([{ author: 'Lan', at: '2019-11-12T08:00:00Z', text: 'Kiểm lại số', about: '2014' }])
  })

  test('footnotes stand aside and are found by their paragraph', () => {
    const file = read(paragraph(`${run('Kết quả')}<w:r><w:footnoteReference w:id="3"/></w:r>`), {
      'footnotes.xml': `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote><w:footnote w:id="3">${paragraph('Nguồn: báo cáo')}</w:footnote>`,
    })
    expect(file.footnotes).toEqual([{ id: 'footnote-3', text: 'Nguồn: báo cáo' }])
    expect(paragraphsOf(file.blocks)[0]).toMatchObject({ text: 'Kết quả', footnotes: ['footnote-3'] })
  })

  test('a text box written for new and for old readers is read once', () => {
    const box = (inside: string) => `<w:txbxContent>${paragraph(inside)}</w:txbxContent>`
    expect(
      lines(
        paragraph(
          `${run('Trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Khung')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
    ).toEqual(['Trước', 'Khung'])
  })

  test('marks in pieces become whole letters, breaks and tabs stay', () => {
    expect(lines(paragraph(`${run('Nguyê\u0303n')}<w:r><w:br/><w:t>Văn</w:t><w:tab/><w:t>An</w:t></w:r>`))).toEqual([
      'Nguyễn\nVăn\tAn',
    ])
  })
})

describe('form', () => {
  test('styles, outline, bold and alignment are inherited', () => {
    const file = read(
      `${paragraph('Chương', '<w:pStyle w:val="B"/>')}${paragraph(run('thường', '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>')}`,
      {
        'styles.xml':
          '<w:style w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="B"><w:name w:val="Mục lớn"/><w:basedOn w:val="A"/></w:style>',
      },
    )
    expect(paragraphsOf(file.blocks)).toMatchObject([
      { style: 'Mục lớn', outline: 0, bold: true, align: 'center' },
      { bold: false },
    ])
  })

  test('automatic numbers are counted as Word shows them', () => {
    const item = (text: string, level: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`)
    const file = read(
      item('Một', 0) + item('Một một', 1) + item('Một hai', 1) + item('Hai', 0) + item('Hai một', 1) + item('gạch', 2),
      {
        'numbering.xml':
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
      },
    )
    expect(paragraphsOf(file.blocks).map((p) => p.number)).toEqual(['I.', 'I.1.', 'I.2.', 'II.', 'II.1.', '-'])
  })

  test('cells that are merged across or down are one cell', () => {
    const file = read(
      table([
        [cell('08g00', '<w:vMerge w:val="restart"/>'), cell('Khai mạc', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('Chào cờ'), cell('MC')],
      ]),
    )
    expect(
      tablesOf(file.blocks)[0]?.rows.map((r) =>
        r.map(({ column, across, down, text }) => ({ column, across, down, text })),
      ),
    ).toEqual([
      [
        { column: 0, across: 1, down: 2, text: '08g00' },
        { column: 1, across: 2, down: 1, text: 'Khai mạc' },
      ],
      [
        { column: 1, across: 1, down: 1, text: 'Chào cờ' },
        { column: 2, across: 1, down: 1, text: 'MC' },
      ],
    ])
  })
})

describe('files that are no Word files', () => {
  const through = async (bytes: Uint8Array) => {
    const folder = tempFolder()
    const { writeFileSync } = await import('node:fs')
    const file = path.join(folder, 'a.docx')
    writeFileSync(file, bytes)
    return readDocumentFile({ name: 'a.docx', path: file, workerFile: await tableWorker() })
  }
  const ole = (word: string) => {
    const bytes = Buffer.alloc(4096)
    bytes.write('d0cf11e0a1b11ae1', 'hex')
    bytes.write(word, 600, 'utf16le')
    return bytes
  }
  const cases: [string, () => Uint8Array, string, RegExp][] = [
    ['an old .doc', () => ole('WordDocument'), 'old-doc', /\.doc\).*Lưu thành/],
    ['one with a password', () => ole('EncryptedPackage'), 'encrypted', /mật khẩu/],
    ['plain text', () => Buffer.from('Kính thưa'), 'not-a-document', /không phải tệp Word/],
    ['a broken one', () => Buffer.from(makeDocx('<w:p><w:r>')), '', /Không đọc được tệp Word/],
    ['half of one', () => Buffer.from(makeDocx(paragraph('a'))).subarray(0, 300), 'zip: no directory', /bất thường/],
    [
      'an entity',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }),
      'doctype',
      /khai báo lạ/,
    ],
    [
      'one with macros',
      () => zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/vbaProject.bin': strToU8('x') }),
      'macro',
      /macro/,
    ],
  ]
  test.each(cases)('%s is refused in words', async (_what, bytes, detail, message) => {
    const error = await through(bytes()).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ProblemError)
    const { problem } = error as ProblemError
    expect(problem.message).toMatch(message)
    if (detail) expect(problem.detail).toBe(detail)
  })
})

test('a list of delegates in a Word table is imported like one in Excel', async () => {
  const desk = await openTestDesk()
  const rows = [
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
    ['1', 'Ông Nguyễn Văn An', 'Giám đốc', 'Sở Y tế'],
    ['2', 'Bà Lê Thị Bình', 'Phó Giám đốc', 'Sở Y tế'],
  ]
  const file = desk.write('a.docx', makeDocx(paragraph('DANH SÁCH') + table(rows.map((r) => r.map((t) => cell(t))))))
  const report = await desk.ask('delegates.import', { file, commit: true })
  expect(report.totals).toMatchObject({ new: 2, heading: 1 })
})

const plan = path.resolve(import.meta.dirname, '../../../shared/samples/ke-hoach-02.docx')
test.skipIf(!existsSync(plan))(
  'the organiser’s plan is read whole (skipped where its file is not beside the project)',
  () => {
    const file = readDocx('ke-hoach-02.docx', readFileSync(plan))
    const text = textOf(file.blocks)
    expect(text).toContain('Báo cáo tham luận của các cơ quan, đơn vị thuộc thành phố (từ 3 - 4 tham luận)')
    expect(text).toContain('TM. HỘI ĐỒNG THI ĐUA')
  },
)
