import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { findChromium } from '../../electron/printing/find-chromium'
import { lettersToPdf } from '../../electron/printing/letters-to-pdf'
import type { LetterData } from '../../shared/invitations/letter'
import { makeLetter } from '../support/make-letter'
import { line, rules, words } from '../support/pdf-ink'

const can = findChromium() !== undefined && onPath('pdftotext') && onPath('pdftoppm')
if (!can) console.warn('SKIPPED: letters are measured with Chromium and poppler-utils, and one of them is missing.')

const longest = {
  honorific: 'Bà',
  fullName: 'Tôn Nữ Thị Ngọc Quỳnh Trâm',
  office: 'Phó Giám đốc kiêm Trưởng ban Thi đua - Khen thưởng, Ủy viên Thường trực Hội đồng Thi đua - Khen thưởng',
  unit: 'Văn phòng đại diện Ban Thi đua - Khen thưởng Trung ương tại Thành phố Hồ Chí Minh',
}
const kinds: [string, LetterData][] = (['TT01_2011', 'ND30_2020'] as const).flatMap(
  (profile): [string, LetterData][] => [
    [`${profile}, a short name`, makeLetter({ profile })],
    [`${profile}, the longest name`, makeLetter({ profile, person: longest })],
  ],
)

const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted), `${value.toFixed(2)} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(0.5)

describe.skipIf(!can)('letters on paper', () => {
  let printer: ReturnType<typeof createChromiumPrinter>
  const folder = fs.mkdtempSync('/tmp/thuky-letters-')
  const print = async (letters: LetterData[]) => {
    const made = await lettersToPdf({ printer, letters })
    const file = path.join(folder, `${Math.round(performance.now())}.pdf`)
    fs.writeFileSync(file, made.bytes)
    return { ...made, file }
  }
  beforeAll(() => {
    printer = createChromiumPrinter({ fontsFolder: path.resolve('resources/fonts') })
  })
  afterAll(async () => {
    await printer.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test.each(kinds)('%s: margins, columns and rules stand within half a millimetre', async (_, letter) => {
    const { file, pages } = await print([letter])
    expect(pages).toBe(1)
    const boxes = words(file, 1)
    const ink = rules(file, 1)
    const page = (await PDFDocument.load(fs.readFileSync(file))).getPage(0).getSize()
    near((page.width * 25.4) / 72, 210)
    near((page.height * 25.4) / 72, 297)
    // Text from 35 mm to 20 mm from the right edge; first lines indented by 10 mm.
    const body = line(boxes, 'Hội đồng Thi đua - Khen thưởng thành phố trân trọng kính mời:')
    near(body.left, 45)
    near(
      Math.max(
        ...boxes.filter((b) => b.top > body.top && b.top < line(boxes, 'Sự có mặt của').top).map((b) => b.right),
      ),
      190,
    )
    near(line(boxes, 'Nơi nhận:').left, 35)
    // The head: columns of 67.5 and 100 mm from 31.5 mm on.
    const country = line(boxes, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const motto = line(boxes, 'Độc lập - Tự do - Hạnh phúc')
    near((country.left + country.right) / 2, 31.5 + 67.5 + 50)
    near((motto.left + motto.right) / 2, 31.5 + 67.5 + 50)
    // The rule under the motto is drawn as wide as the motto; those of the issuer and the subject a third to a half of the text.
    const under = (box: { left: number; right: number; bottom: number }) =>
      ink.filter(
        (r) => r.top > box.bottom - 1 && r.top < box.bottom + 4 && r.left > box.left - 3 && r.right < box.right + 3,
      )
    const [mottoRule] = under(motto)
    near(mottoRule?.left ?? 0, motto.left)
    near(mottoRule?.right ?? 0, motto.right)
    const issuer = line(boxes, 'KHEN THƯỞNG THÀNH PHỐ')
    const [issuerRule] = under(issuer)
    const share = ((issuerRule?.right ?? 0) - (issuerRule?.left ?? 0)) / (issuer.right - issuer.left)
    expect(share).toBeGreaterThanOrEqual(1 / 3 - 0.01)
    expect(share).toBeLessThanOrEqual(1 / 2 + 0.01)
    near(((issuerRule?.left ?? 0) + (issuerRule?.right ?? 0)) / 2, (issuer.left + issuer.right) / 2)
    // The title stands in the middle of the text.
    const kind = line(boxes, 'GIẤY MỜI')
    near((kind.left + kind.right) / 2, 35 + 155 / 2)
    // The signature column: 109.5 mm behind 51.1 and 4.3, from 31.5 mm on.
    const authority = line(boxes, 'CHỦ TỊCH')
    near((authority.left + authority.right) / 2, 31.5 + 51.1 + 4.3 + 109.5 / 2)
    expect(Math.min(...boxes.map((b) => b.top))).toBeGreaterThan(24.5)
    expect(Math.max(...boxes.map((b) => b.bottom))).toBeLessThan(277.5)
  })

  test.skipIf(!onPath('zbarimg'))(
    'a letter to a body: the longest name stays in its margins, and every code for the desk is read on its one sheet',
    async () => {
      const guests = (n: number) =>
        Array.from({ length: n }, (_, i) => ({
          code: `${1000000 + i}`,
          qrPayload: `${1000000 + i}01234567890123456789`,
        }))
      const toBody = (n: number) =>
        makeLetter({
          person: { honorific: '', fullName: longest.unit, office: '', unit: '' },
          guests: guests(n),
          quota: `Đề nghị Quý cơ quan cử ${String(n).padStart(2, '0')} đại biểu tham dự.`,
          code: `${2000000 + n}`,
        })
      const { file, pages } = await print([toBody(2), toBody(6)])
      expect(pages).toBe(2)
      for (const [page, n] of [
        [1, 2],
        [2, 6],
      ] as const) {
        const boxes = words(file, page)
        line(boxes, `cử ${String(n).padStart(2, '0')} đại biểu`)
        // The date reaches past the text by the decree's own measure; nothing below it does.
        const body = boxes.filter((b) => b.top > line(boxes, 'GIẤY MỜI').top)
        expect(Math.max(...body.map((b) => b.right))).toBeLessThanOrEqual(190.5)
        expect(Math.max(...body.map((b) => b.bottom))).toBeLessThan(277.5)
        const picture = path.join(folder, `body-${n}`)
        execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', '-f', `${page}`, '-l', `${page}`, file, picture])
        const read = execFileSync('zbarimg', ['-q', '--raw', `${picture}.png`], { encoding: 'utf8' })
        expect(read.trim().split('\n').sort()).toEqual(guests(n).map((g) => g.qrPayload))
        for (const { code } of guests(n)) line(boxes, code)
      }
    },
  )

  test('a draft leaves number and day to the pen', async () => {
    const { file } = await print([makeLetter({ number: null, date: null })])
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toMatch(/Số:\s+\/GM-HĐTĐKT/)
    expect(text).toMatch(/ngày\s+tháng\s+năm 2019/)
  })

  test('urgency and circulation are boxed with the decreed sizes', async () => {
    const { file } = await print([
      makeLetter({ urgency: 'HỎA TỐC', circulation: 'LƯU HÀNH NỘI BỘ', footer: 'Địa chỉ: 272 Võ Thị Sáu' }),
    ])
    const boxes = words(file, 1)
    const urgent = line(boxes, 'HỎA TỐC')
    const box = rules(file, 1).filter(
      (r) => r.left < urgent.left && r.right > urgent.right && Math.abs(r.top - urgent.top) < 9,
    )
    near((box[0]?.right ?? 0) - (box[0]?.left ?? 0), 30)
    near((box.at(-1)?.top ?? 0) - (box[0]?.top ?? 0), 8)
    expect(line(boxes, 'LƯU HÀNH NỘI BỘ').bottom).toBeLessThan(25)
    expect(line(boxes, 'Địa chỉ: 272').top).toBeGreaterThan(line(boxes, 'Nơi nhận:').top)
  })

  test('whatever stands in a name prints as these signs, and nothing runs or is fetched', async () => {
    const payloads = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '</p><h1>To</h1>',
      '<b>đậm</b>',
      '&lt;i&gt;',
      '"><iframe src=//a.b>',
      "'--><svg/onload=1>",
      '$' + '{7*7}',
      '{{7*7}}',
      '{đại biểu}',
      '<style>*{display:none}</style>',
      '<link rel=stylesheet href=//a.b>',
      'javascript:alert(1)',
      '<!-- chú thích -->',
      '<![CDATA[x]]>',
      '&#60;u&#62;',
      '<table><tr><td>',
      '<br>',
      '<meta http-equiv=refresh content=0>',
      '%3Cscript%3E',
    ]
    const letters = payloads.flatMap((name, i) => [
      makeLetter({ person: { fullName: name }, code: String(1000000 + i) }),
      makeLetter({ person: { office: name }, code: String(2000000 + i) }),
    ])
    const { file, pages } = await print(letters)
    expect(pages).toBe(40)
    const flat = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
    for (const name of payloads) expect(flat.split(name.replace(/\s+/g, '')).length - 1, name).toBeGreaterThanOrEqual(2)
  })

  test('every Vietnamese letter prints and can be read back', async () => {
    const alphabet = [
      ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
    ].join(' ')
    const { file } = await print([
      makeLetter({ person: { office: alphabet } }),
      makeLetter({ person: { office: alphabet.toLocaleUpperCase('vi') } }),
    ])
    const flat = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .replace(/\s+/g, '')
    expect(flat).toContain(alphabet.replace(/ /g, ''))
    expect(flat).toContain(alphabet.toLocaleUpperCase('vi').replace(/ /g, ''))
  })

  test('a letter too long for its sheet gets a second one with its number, and only that letter', async () => {
    const long = makeLetter({
      profile: 'ND30_2020',
      code: '3000000',
      text: {
        ...makeLetter().text,
        requests: Array.from(
          { length: 24 },
          (_, i) =>
            `- Yêu cầu thứ ${i + 1}: mang theo giấy mời, đến trước giờ khai mạc và ngồi đúng vị trí được sắp xếp;`,
        ),
      },
    })
    const { file, pages, overlong } = await print([
      makeLetter({ code: '1000000' }),
      long,
      makeLetter({ code: '2000000' }),
    ])
    expect(overlong.map((l) => l.code)).toEqual(['3000000'])
    expect(pages).toBe(4)
    const [number] = words(file, 3).filter((w) => w.top < 20)
    expect(number?.text).toBe('2')
    near(((number?.left ?? 0) + (number?.right ?? 0)) / 2, 35 + 155 / 2)
  })

  test('a long e-mail address goes on after a dot and does not stretch the line above', async () => {
    const plain = makeLetter()
    const text = {
      ...plain.text,
      requests: [
        'Xác nhận tham dự trước 16 giờ 00 ngày 12 tháng 11 năm 2019 qua Ban Thi đua - Khen thưởng, thư điện tử: banthiduakhenthuong.sonoivu.vanphong@tphcm.gov.vn; trường hợp không thể tham dự, đề nghị báo lại.',
      ],
    }
    const { file } = await print([{ ...plain, text }])
    const boxes = words(file, 1)
    const at = boxes.findIndex((b) => b.text.startsWith('banthidua'))
    const row = boxes.filter((b) => Math.abs(b.top - (boxes[at - 1]?.top ?? 0)) < 1)
    expect(row.length).toBeGreaterThan(5)
    for (const [i, b] of row.slice(1).entries()) expect(b.left - (row[i]?.right ?? 0), b.text).toBeLessThan(3)
  })

  test.skipIf(!onPath('zbarimg'))('a foreign reader reads every QR, and the code stands beside it', async () => {
    const letters = Array.from({ length: 6 }, (_, i) =>
      makeLetter({ code: String(1000000 + i), qrPayload: `${1000000 + i}${String(i).repeat(20)}` }),
    )
    const { file } = await print(letters)
    execFileSync('pdftoppm', ['-r', '150', '-png', file, path.join(folder, 'qr')])
    for (const [i, letter] of letters.entries()) {
      const read = execFileSync('zbarimg', ['-q', '--raw', path.join(folder, `qr-${i + 1}.png`)], {
        encoding: 'utf8',
      }).trim()
      expect(read).toBe(letter.qrPayload)
      expect(words(file, i + 1).map((w) => w.text)).toContain(letter.code)
    }
  })
})
