import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { officialDocx } from '../../electron/printing/docx/document'
import { findChromium } from '../../electron/printing/find-chromium'
import { officialHtml } from '../../shared/printing/official/document'
import { columnWidths } from '../../shared/printing/official/measures'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { everyBlock, signedLists } from '../support/make-paper'
import { line, rules, words } from '../support/pdf-ink'

const can = findChromium() !== undefined && onPath('pdftotext') && onPath('pdftoppm')
if (!can)
  console.warn('SKIPPED: official papers are measured with Chromium and poppler-utils, and one of them is missing.')
if (!hasWriter) console.warn('SKIPPED: Word files are opened with LibreOffice Writer, which is missing.')

const near = (value: number, wanted: number, within = 0.5) =>
  expect(Math.abs(value - wanted), `${value.toFixed(2)} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(within)

const folder = fs.mkdtempSync('/tmp/thuky-official-')
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const mid = (b: { left: number; right: number }) => (b.left + b.right) / 2
const size = async (file: string, page: number) => {
  const { width, height } = (await PDFDocument.load(fs.readFileSync(file))).getPage(page - 1).getSize()
  return [Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)]
}

/** What must stand in the same place whether Chromium prints the page or Writer opens the Word file. */
async function holds(file: string, profile: 'ND30_2020' | 'TT01_2011', within: number) {
  const first = words(file, 1)
  expect(await size(file, 1)).toEqual([210, 297])
  near(line(first, 'Thực hiện Công văn').left, 45, within)
  near(line(first, 'STT').left, 35 + 6 - 4.4, 1)
  near(mid(line(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')), 31.5 + 67.5 + 50, within)
  near(mid(line(first, 'HỘI ĐỒNG THI ĐUA -')), 31.5 + 67.5 / 2, within)
  near(mid(line(first, 'KẾ HOẠCH')), 35 + 155 / 2, within)
  near(Math.max(...first.map((b) => b.right).filter((r) => r < 192)), 190, 1)
  // The date stands in one line with the number.
  near(line(first, 'ngày 24 tháng 7 năm 2019').top, line(first, 'Thành phố Hồ').top, 0.2)
  near(line(first, 'Số: 02/KH-HĐTĐKT').top, line(first, 'Thành phố Hồ').top, 1.2)
  // Căn cứ: signs and slope of the profile.
  expect(first.map((w) => w.text)).toContain(profile === 'ND30_2020' ? 'thưởng.' : 'thưởng,')
  // Pages are numbered from the second on: centred over the text, or at the bottom right.
  const second = words(file, 2)
  const number = second.filter((w) => w.text === '2' && (profile === 'ND30_2020' ? w.top < 24 : w.top > 277)).at(0)
  if (!number) throw new Error('the second page has no number')
  if (profile === 'ND30_2020') near(mid(number), 35 + 155 / 2, within)
  else near(number.right, 190, within)
  expect(first.filter((w) => /^\d+$/.test(w.text) && (w.top < 20 || w.top > 278))).toEqual([])
  // The head of the table is repeated, the appendix lies across and is numbered anew.
  line(second, 'STT')
  const pages = (await PDFDocument.load(fs.readFileSync(file))).getPageCount()
  expect(await size(file, pages)).toEqual([297, 210])
  const last = words(file, pages)
  expect(last.filter((w) => w.text === '2' && (profile === 'ND30_2020' ? w.top < 19 : w.top > 190))).toHaveLength(1)
  return { pages, second, last }
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** Lists of one sheet that hardly hold the signature, and of two: there the table itself has begun on the sheet before. */
const signedSizes = {
  landscape: [1, 2, 3, ...span(8, 20), ...span(32, 48)],
  portrait: [...span(20, 34), ...span(60, 78)],
} as const

/** Every signature is whole on a sheet, under the head of the table and its last two rows. */
async function rowsGoAlong(file: string, sizes: readonly number[]) {
  const pages = (await PDFDocument.load(fs.readFileSync(file))).getPageCount()
  expect(pages).toBeGreaterThan(sizes.length)
  const signed = span(1, pages)
    .map((page) => words(file, page).map((w) => w.text))
    .filter((page) => page.includes('KÝTÊN'))
  expect(signed).toHaveLength(sizes.length)
  for (const [i, page] of signed.entries()) {
    const size = sizes[i] ?? 0
    expect(page.filter((w) => w === 'dònghàng').length, `${size} rows`).toBeGreaterThanOrEqual(Math.min(2, size))
    for (const whole of ['STT', 'TM.', 'Bảng', 'nhận:']) expect(page, `${size} rows`).toContain(whole)
  }
}

describe.skipIf(!can)('official papers printed', () => {
  let printer: ReturnType<typeof createChromiumPrinter>
  beforeAll(() => {
    printer = createChromiumPrinter({ fontsFolder: path.resolve('resources/fonts') })
  })
  afterAll(() => printer.close())
  const print = async (name: string, paper: Parameters<typeof officialHtml>[0]) => {
    const file = path.join(folder, `${name}.pdf`)
    fs.writeFileSync(file, await printer.pdf({ html: officialHtml(paper) }))
    return file
  }

  test.each(['ND30_2020', 'TT01_2011'] as const)(
    '%s: margins, columns, numbers to half a millimetre',
    async (profile) => {
      const file = await print(profile, everyBlock(profile))
      const { last } = await holds(file, profile, 0.5)
      const boxes = words(file, 1)
      const motto = line(boxes, 'Độc lập - Tự do - Hạnh phúc')
      const under = rules(file, 1).filter((r) => r.top > motto.bottom - 1 && r.top < motto.bottom + 4 && r.left > 110)
      near(under[0]?.left ?? 0, motto.left)
      near(under[0]?.right ?? 0, motto.right)
      // Columns as wide as they were told, from the edge of the text on.
      const grid = rules(file, 2).filter((r) => r.right - r.left > 150)
      near(grid[0]?.left ?? 0, 35)
      near(grid[0]?.right ?? 0, 190)
      const across = rules(file, 5).filter((r) => r.right - r.left > 200)
      near(across[0]?.left ?? 0, 30)
      near(across[0]?.right ?? 0, 282)
      near((across[3]?.top ?? 0) - (across[2]?.top ?? 0), 11, 1.2)
      expect(Math.max(...last.map((b) => b.right))).toBeLessThan(283)
    },
  )

  test('a cue is never torn, what is too long for the sheet goes to the next', async () => {
    const file = await print('cue', everyBlock('TT01_2011', { margins: 'widest' }))
    for (const cue of [1, 2, 3]) {
      const pages = [1, 2, 3, 4, 5].filter((p) => words(file, p).some((w) => w.text.startsWith(`${cue}.`)))
      const sides = pages.filter((p) =>
        [1, 2, 3, 4, 5, 6].some((n) => words(file, p).some((w) => w.text === `${cue}.${n}:`)),
      )
      expect(sides).toHaveLength(1)
    }
  })

  test.each(['landscape', 'portrait'] as const)(
    '%s: the signature never stands on a sheet without rows of its table, however many sheets it has',
    async (orientation) => {
      const sizes = signedSizes[orientation]
      await rowsGoAlong(await print(`signed-${orientation}`, signedLists(sizes, orientation)), sizes)
    },
  )

  test('every sign of the data prints as it is', async () => {
    const file = await print('signs', everyBlock('ND30_2020'))
    expect(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })).toContain(
      '<b>cấp trên</b> & cấp dưới.',
    )
  })
})

describe('official papers as Word files', () => {
  test('are ordinary text and real tables in Times New Roman, with the law’s paragraph', async () => {
    const files = unzipSync(await officialDocx(everyBlock('ND30_2020')))
    const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8')
    const body = text('word/document.xml')
    expect(body).toContain('&lt;b&gt;cấp trên&lt;/b&gt; &amp; cấp dưới.')
    // 10 mm of first line, 6 pt before, 14 pt as 28 half points; the head row is repeated, rows are not torn.
    expect(body).toContain('<w:ind w:firstLine="567"/>')
    expect(body).toContain('<w:spacing w:before="120" w:line="240" w:lineRule="auto"/>')
    expect(body).toContain('<w:sz w:val="28"/>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body.match(/<w:pgMar [^>]*>/)?.[0]).toContain('w:top="1417" w:right="1134" w:bottom="1134" w:left="1984"')
    expect(text('word/styles.xml')).toContain('Times New Roman')
    // Word melts tables that touch.
    expect(body).not.toContain('</w:tbl><w:tbl>')
    expect(body).not.toContain('</w:tbl></w:tc>')
  })

  test('keep the last two rows of a signed list with each other and with the signature', async () => {
    const files = unzipSync(await officialDocx(signedLists([40], 'landscape')))
    const body = Buffer.from(files['word/document.xml'] ?? []).toString('utf8')
    const rows = body.split('<w:tr>').filter((r) => r.includes('dònghàng'))
    expect(rows).toHaveLength(40)
    // Two cells a row; the words and the foot follow as kept paragraphs too.
    expect(rows.map((r) => (r.split('</w:tr>')[0]?.match(/<w:keepNext\/>/g) ?? []).length)).toEqual([
      ...Array.from({ length: 38 }, () => 0),
      2,
      2,
    ])
    expect(body.slice(body.indexOf('Bảng') - 300, body.indexOf('Bảng'))).toContain('<w:keepNext/>')
  })

  test.skipIf(!hasWriter || !onPath('pdftotext') || !onPath('pdftoppm'))(
    'open in LibreOffice Writer with everything where the printed paper has it',
    { timeout: 240_000 },
    async () => {
      // Writer keeps rows with what follows on a table's first sheet only; Word does on any.
      const sizes = span(1, 20)
      const signed = path.join(folder, 'signed.docx')
      fs.writeFileSync(signed, await officialDocx(signedLists(sizes, 'landscape')))
      await rowsGoAlong(docxToPdf(signed), sizes)
      for (const profile of ['ND30_2020', 'TT01_2011'] as const) {
        const file = path.join(folder, `word-${profile}.docx`)
        fs.writeFileSync(file, await officialDocx(everyBlock(profile)))
        await holds(docxToPdf(file), profile, 0.8)
      }
    },
  )

  test('a table wider than its page is a mistake of its maker, said at once', () => {
    expect(() => columnWidths({ columns: [{ width: 100 }, { width: 56 }] }, 155)).toThrow('155 mm')
    expect(columnWidths({ columns: [{ width: 100 }, { width: 0 }] }, 155)).toEqual([100, 55])
  })
})
