import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { beforeAll, describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { at } from '../../build/paths.mjs'
import { readProseFile } from '../../electron/exchange/read/read-prose-file'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { findChromium } from '../../electron/printing/find-chromium'
import type { ProblemError } from '../../shared/ipc/reply'
import { copyToMeasure, readingCopy } from '../../shared/printing/reading-copy'
import { makeDocx, paragraph, run } from '../support/make-docx'
import { tableWorker } from '../support/open-test-db'
import { tempFolder } from '../support/temp-folder'

let workerFile: string
beforeAll(async () => {
  workerFile = await tableWorker()
})
const file = (name: string, bytes: Uint8Array | string) => {
  const place = path.join(tempFolder(), name)
  fs.writeFileSync(place, bytes)
  return place
}
const read = (place: string) => readProseFile({ name: path.basename(place), path: place, workerFile })
const problem = (place: string) =>
  read(place).then(
    () => undefined,
    (error: ProblemError) => error.problem,
  )

const vietnamese = [
  'Kính thưa đồng chí Chủ tịch; kính thưa quý vị đại biểu!',
  'Thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, các đơn vị đã tổ chức 1.234 phong trào, tăng 98,75%.',
  'Từng chữ: ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ Đ ướt nghiêng.',
]

describe('from a Word file', () => {
  test('text with tracked changes accepted; footnotes and remarks aside, and said', async () => {
    const body = `${paragraph(`${run('Năm ')}<w:del><w:r><w:delText>2013</w:delText></w:r></w:del><w:ins>${run('2014')}</w:ins>${run(' đạt kết quả')}<w:r><w:footnoteReference w:id="3"/></w:r><w:commentRangeStart w:id="7"/>${run(' tốt')}<w:commentRangeEnd w:id="7"/>`)}${paragraph('Đoạn hai.')}`
    const found = await read(
      file(
        'a.docx',
        makeDocx(body, {
          'footnotes.xml': `<w:footnote w:id="3">${paragraph('Theo báo cáo')}</w:footnote>`,
          'comments.xml': `<w:comment w:id="7" w:author="Lan" w:date="2019-11-12T08:00:00Z">${paragraph('Xem lại')}</w:comment>`,
        }),
      ),
    )
    expect(found).toMatchObject({
      type: 'docx',
      text: 'Năm 2014 đạt kết quả tốt\nĐoạn hai.',
      footnotes: ['Theo báo cáo'],
    })
    expect(found.comments).toEqual([{ author: 'Lan', at: '2019-11-12T08:00:00Z', text: 'Xem lại', about: 'tốt' }])
    expect(found.notes.join(' ')).toMatch(/2 chỗ theo dõi thay đổi.*1 nhận xét/s)
  })
})

const soffice = onPath('soffice') && fs.existsSync('/usr/lib/libreoffice/program/libswlo.so')
if (!soffice) console.warn('SKIPPED: reading files that LibreOffice Writer made needs libreoffice-writer.')

describe.skipIf(!soffice)('through LibreOffice', () => {
  /** As another kind of file, in a folder of its own; two conversions run one after the other, each with a profile of its own. */
  const convert = (place: string, to: string) => {
    const folder = path.join(path.dirname(place), 'ra')
    const profile = `-env:UserInstallation=file://${path.dirname(place)}/lo`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, place], {
      stdio: 'ignore',
      timeout: 200_000,
    })
    return path.join(folder, `bai.${to}`)
  }
  const ours = async () =>
    file(
      'bai.docx',
      await Packer.toBuffer(
        new Document({
          styles: { default: { document: { run: { font: 'Liberation Serif', size: 28 } } } },
          sections: [
            {
              children: [
                ...vietnamese.map((text) => new Paragraph({ children: [new TextRun(text)] })),
                new Table({
                  rows: [
                    new TableRow({
                      children: ['Năm', 'Số phong trào'].map((t) => new TableCell({ children: [new Paragraph(t)] })),
                    }),
                    new TableRow({
                      children: ['2018', '1.234'].map((t) => new TableCell({ children: [new Paragraph(t)] })),
                    }),
                  ],
                }),
                new Paragraph('Xin trân trọng cảm ơn!'),
              ],
            },
          ],
        }),
      ),
    )
  const whole = [...vietnamese, 'Năm', 'Số phong trào', '2018', '1.234', 'Xin trân trọng cảm ơn!']

  test('a Word file written again by it says the same, sign by sign', async () => {
    const first = await ours()
    const lines = async (place: string) => (await read(place)).text.split('\n').filter(Boolean)
    expect(await lines(first)).toEqual(whole)
    expect(await lines(convert(first, 'docx'))).toEqual(whole)
  }, 240_000)
})

const chromium = findChromium()
if (!chromium) console.warn('SKIPPED: reading a PDF that a browser printed needs Chromium, Chrome or Edge.')

describe('from a PDF', () => {
  test.skipIf(!chromium)(
    'every Vietnamese mark, a line a paragraph over line and page ends, without page numbers',
    async () => {
      const printer = createChromiumPrinter({ fontsFolder: at('resources/fonts') })
      const text = [...vietnamese, ...Array.from({ length: 14 }, () => vietnamese[1] as string)].join('\n')
      const copy = {
        title: 'Khai mạc',
        speaker: '',
        draft: 'DT01',
        day: '2019-11-12',
        text,
        size: 20 as const,
        bySentence: false,
      }
      const measured = await printer.measure({ html: copyToMeasure(copy) })
      const heights = measured.map((m) => m.heightMm)
      const pdf = await printer.pdf({ html: readingCopy(copy, heights) })
      await printer.close()
      const found = await read(file('ban-doc.pdf', pdf))
      expect(found.text.split('\n')).toEqual([
        'BẢN ĐỌC DT01, ngày 12/11/2019',
        'Khai mạc',
        ...text.split('\n'),
        '– Hết –',
      ])
    },
    240_000,
  )

  test('pieces drawn in any order are read by their places', async () => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage()
    const words = ['Kinh', 'thua', 'quy', 'vi', 'dai', 'bieu']
    for (const [i, word] of [...words.entries()].reverse()) page.drawText(word, { x: 60 + i * 70, y: 700, size: 14 })
    page.drawText('Dong hai', { x: 60, y: 640, size: 14 })
    page.drawText('trunguong', { x: 60 + 6 * 70, y: 700, size: 14 })
    const found = await read(file('hai-luot.pdf', await pdf.save()))
    expect(found.text.split('\n')).toEqual(['Kinh thua quy vi dai bieu trunguong', 'Dong hai'])
  })
})

describe('from plain text', () => {
  test('lines, in Unicode and in Windows-1258', async () => {
    expect(await read(file('a.txt', '\uFEFFKính thưa!\r\n\r\n\r\n\r\nHai\u00a0 dòng.  \r\n'))).toMatchObject({
      text: 'Kính thưa!\n\nHai dòng.',
      notes: [],
    })
  })
})

describe('a file that cannot be read gets a sentence', () => {
  test.each([
    ['trong.docx', '', 'empty', /trống/],
    [
      'cu.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      'old-doc',
      /kiểu cũ/,
    ],
    [
      'khoa.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      /mật khẩu/,
    ],
    ['hong.docx', Buffer.from('PK\u0003\u0004 broken'), /zip/, /bất thường/],
    ['hong.pdf', Buffer.from('%PDF-1.7\nbroken broken broken'), /pdf/, /hỏng/],
    ['chuongtrinh.txt', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0]), 'not-prose', /không phải văn bản/],
  ])('%s', async (name, content, detail, words) => {
    const found = await problem(file(name, content))
    expect(found?.code).toBe('file')
    expect(found?.detail).toMatch(detail)
    expect(found?.message).toMatch(words)
    expect(found?.message).toMatch(/Không có gì được ghi/)
  })

  test('a locked PDF', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage().drawText('secret')
    await pdf.encrypt({ userPassword: 'x', ownerPassword: 'y' })
    expect(await problem(file('khoa.pdf', await pdf.save()))).toMatchObject({ detail: 'encrypted' })
  })

  test('a scanned PDF is taken, with the remark that it has no text', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const found = await read(file('anh.pdf', await pdf.save()))
    expect(found.text).toBe('')
    expect(found.notes.join()).toMatch(/ảnh chụp/)
  })

  test('two hundred megabytes, without reading them', async () => {
    const place = file('lon.docx', '')
    fs.truncateSync(place, 200 * 1024 * 1024)
    expect(await problem(place)).toMatchObject({ detail: 'too-large' })
  })
})
