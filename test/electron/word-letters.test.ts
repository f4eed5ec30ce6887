import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { builtInTemplate } from '../../electron/printing/docx/letter-template'
import { fillLetters } from '../../electron/printing/word/fill-letters'
import type { LetterData } from '../../shared/invitations/letter'
import { checkTags, tagsOf, templateKinds } from '../../shared/printing/word/tags'
import { cardWords, letterWords, type WordLetter } from '../../shared/printing/word/words'
import type { CardData } from '../../shared/stationery/stationery'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { makeLetter, sampleConference } from '../support/make-letter'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { line, words } from '../support/pdf-ink'

const can = hasWriter && onPath('pdftotext') && onPath('pdftoppm') && onPath('zbarimg')
if (!can)
  console.warn('SKIPPED: Word letters are opened with LibreOffice Writer and read with poppler-utils and zbar-tools.')

const folder = fs.mkdtempSync('/tmp/thuky-word-')
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const near = (value: number, wanted: number, within = 0.7) =>
  expect(Math.abs(value - wanted), `${value.toFixed(2)} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(within)

let built: { letter: Uint8Array; card: Uint8Array }
beforeAll(async () => {
  built = {
    letter: await builtInTemplate('letter', sampleConference),
    card: await builtInTemplate('card', sampleConference),
  }
})
/** The template with its main part, or others, changed as Word would have. */
const changed = (template: Uint8Array, edit: (xml: string) => string, more: Record<string, string> = {}) => {
  const parts = unzipSync(template)
  const extra = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(edit(strFromU8(parts['word/document.xml'] as Uint8Array))),
    ...extra,
  })
}
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const onTop = (text: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${text}`)
const bodyOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array)
const textOf = (docx: Uint8Array) =>
  bodyOf(docx)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')

function pdfOf(docx: Uint8Array, name: string) {
  const file = path.join(folder, `${name}.docx`)
  fs.writeFileSync(file, docx)
  return docxToPdf(file)
}
const codesOn = (pdf: string, page: number): string[] => {
  const picture = `${pdf}-${page}`
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', '-f', `${page}`, '-l', `${page}`, pdf, picture])
  return execFileSync('zbarimg', ['-q', '--raw', `${picture}.png`], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .sort()
}
const fill = (kind: 'letter' | 'card', letters: WordLetter[], template = built[kind]) =>
  fillLetters(kind, template, letters)
const person = (n: number, more: Partial<LetterData> = {}) =>
  makeLetter({
    person: { honorific: n % 2 ? 'Bà' : 'Ông', fullName: `Nguyễn Thị ${'ABCDEGHIKL'[n % 10]} Số${n}` },
    number: 15 + n,
    code: `${1000000 + n}`,
    qrPayload: `${1000000 + n}01234567890123456789`,
    ...more,
  })

describe('tags', () => {
  test('what the templates of the application use is known, and nothing wanted is missing', () => {
    for (const kind of templateKinds) {
      const used = [...textOf(built[kind]).matchAll(/\{[#/]?([^{}]+)\}/g)].map((m) => m[1] ?? '')
      expect(checkTags(kind, used)).toEqual({ unknown: [], missing: [] })
    }
  })

  test('every tag of the list has a value, and every value a tag', () => {
    const card = {
      organiser: 'A',
      name: 'B',
      office: '',
      title: 'C',
      time: 'D',
      venue: 'E',
      reply: '',
      closing: '',
      dress: '',
      note: '',
      code: '1',
      qr: '',
    }
    for (const [kind, letter] of [
      ['letter', letterWords(makeLetter())],
      ['card', cardWords(card as CardData)],
    ] as const) {
      const own = ['mã QR', 'mã đại biểu', 'các mã', 'dải mã', 'thứ tự']
      expect(Object.keys(letter.words).sort()).toEqual(
        tagsOf[kind]
          .map((t) => t.name)
          .filter((n) => !own.includes(n))
          .sort(),
      )
    }
  })

  test.each([
    ['chưc vụ', 'chức vụ'],
    ['Chức vụ', 'chức vụ'],
    ['ma QR', 'mã QR'],
    ['họ tên khách mời', null],
  ])('{%s} was probably meant as %s', (name, meant) =>
    expect(checkTags('letter', [name]).unknown).toEqual([{ name, meant }]),
  )
})

describe('filling', () => {
  test('an empty line goes with its tag, several lines become paragraphs, and nothing in braces is left', async () => {
    const text = textOf(
      await fill('letter', [
        letterWords(
          makeLetter({
            parentBody: '',
            typistMark: '',
            text: { ...makeLetter().text, requests: ['- Một;', '- Hai.'], requestsHeading: 'Đề nghị:' },
            distribution: ['- Như trên;', '- Lưu: VT.'],
          }),
        ),
      ]),
    )
    expect(text).not.toMatch(/[{}\ue000-\ue002]/)
    expect(text).toMatch(/Đề nghị:\n- Một;\n- Hai\.\n/)
    expect(text).toMatch(/Nơi nhận:\n- Như trên;\n- Lưu: VT\.\n/)
    expect(text).toMatch(/Số: 15\/GM-HĐTĐKT/)
    // Neither the parent body nor urgency and circulation leave a line.
    expect(text.split('\n')[0]).toMatch(/HỘI ĐỒNG THI ĐUA/)
  })

  test('a letter without number and day leaves room for the pen', async () => {
    const text = textOf(await fill('letter', [letterWords(makeLetter({ number: null, date: null }))]))
    expect(text).toMatch(/Số: {5,}\/GM-HĐTĐKT/)
    expect(text).toMatch(/ngày {4,}tháng {4,}năm 2019/)
  })

  test('whatever stands in a name is text: markup, tags, signs that XML does not know', async () => {
    const names = ['<w:p/>', '{chức vụ}', '{#các mã}', '&lt;b&gt;', '"]]>', 'A\u0001B\ue000C', '$&']
    const letters = names.map((fullName, i) =>
      letterWords(makeLetter({ person: { fullName }, code: `${2000000 + i}` })),
    )
    const docx = await fill('letter', letters)
    const shown = textOf(docx)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    for (const name of names) expect(shown, name).toContain(name.replaceAll('\u0001', '').replaceAll('\ue000', ''))
  })

  test('a tag that Word has torn over several runs is filled, and keeps its look', async () => {
    const torn = changed(
      built.letter,
      onTop(
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kính gửi {đại</w:t></w:r><w:r><w:t xml:space="preserve"> bi</w:t></w:r><w:r><w:t>ểu}.</w:t></w:r></w:p>',
      ),
    )
    expect(textOf(await fill('letter', [letterWords(makeLetter())], torn))).toContain('Kính gửi Ông Nguyễn Văn An.')
  })
})

describe.skipIf(!can)('letters as Writer lays them out', () => {
  test('60 letters: one a page, each with its name, number and code, and the QR of the printed letter', {
    timeout: 300_000,
  }, async () => {
    const letters = Array.from({ length: 60 }, (_, n) => person(n))
    const pdf = pdfOf(await fill('letter', letters.map(letterWords)), 'many')
    expect((await PDFDocument.load(fs.readFileSync(pdf))).getPageCount()).toBe(60)
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\f')
    for (const [i, l] of letters.entries()) {
      const page = (pages[i] ?? '').normalize('NFC').replace(/\s+/g, ' ')
      expect(page).toContain(l.addressee.fullName)
      expect(page).toContain(`Số: ${l.number}/GM-HĐTĐKT`)
      expect(page).toContain(l.code)
    }
    for (const n of [0, 29, 59]) expect(codesOn(pdf, n + 1)).toEqual([letters[n]?.qrPayload])
  })

  test('the places of the official letter, within a millimetre', async () => {
    const pdf = pdfOf(await fill('letter', [letterWords(makeLetter())]), 'one')
    expect((await PDFDocument.load(fs.readFileSync(pdf))).getPageCount()).toBe(1)
    const boxes = words(pdf, 1)
    const mid = (text: string) => {
      const found = line(boxes, text)
      return (found.left + found.right) / 2
    }
    near(line(boxes, 'Hội đồng Thi đua - Khen thưởng thành phố trân').left, 45)
    near(mid('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), 31.5 + 67.5 + 50)
    near(mid('Độc lập - Tự do - Hạnh phúc'), 31.5 + 67.5 + 50)
    near(mid('GIẤY MỜI'), 35 + 155 / 2)
    near(line(boxes, 'Nơi nhận:').left, 35)
    near(mid('CHỦ TỊCH'), 31.5 + 51.1 + 4.3 + 109.5 / 2, 1.2)
    expect(Math.max(...boxes.map((b) => b.bottom))).toBeLessThan(277.5)
  })

  test('a letter to a body that asks for several people has as many codes on its one page', async () => {
    const asked = [2, 3, 6]
    const guests = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        code: `${3000000 + 10 * n + i}`,
        qrPayload: `${3000000 + 10 * n + i}01234567890123456789`,
      }))
    const letters = asked.map((n) =>
      makeLetter({
        person: { honorific: '', fullName: 'Ủy ban nhân dân Quận 3', office: '', unit: '' },
        guests: guests(n),
        quota: `Đề nghị Quý cơ quan cử 0${n} đại biểu tham dự.`,
      }),
    )
    const pdf = pdfOf(await fill('letter', [...letters, makeLetter()].map(letterWords)), 'bodies')
    expect((await PDFDocument.load(fs.readFileSync(pdf))).getPageCount()).toBe(4)
    for (const [i, n] of asked.entries()) {
      expect(codesOn(pdf, i + 1)).toEqual(guests(n).map((g) => g.qrPayload))
      line(words(pdf, i + 1), `cử 0${n} đại biểu`)
      for (const { code } of guests(n)) line(words(pdf, i + 1), code)
    }
  })

  test('cards: A5 across, one a page, the QR read', async () => {
    const data = (i: number): CardData => ({
      organiser: 'Hội đồng Thi đua - Khen thưởng thành phố',
      name: `Bà Trần Thị Số${i}`,
      office: 'Phó Giám đốc, Sở Tài nguyên và Môi trường',
      title: 'Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị',
      time: '08 giờ 00, thứ Sáu ngày 15 tháng 11 năm 2019 (đón tiếp đại biểu từ 07 giờ 30)',
      venue: 'Hội trường Thành phố, 111 Bà Huyện Thanh Quan, Quận 3',
      reply: 'Vui lòng xác nhận tham dự trước 16 giờ 00 ngày 12/11/2019 qua Ban Thi đua, điện thoại: 028 0000 0000.',
      closing: 'Rất hân hạnh được đón tiếp.',
      dress: 'lễ phục',
      note: 'Đề nghị đại biểu mang theo thiệp mời này.',
      code: `${4000000 + i}`,
      qr: `${4000000 + i}01234567890123456789`,
    })
    const pdf = pdfOf(
      await fill(
        'card',
        [0, 1, 2].map((i) => cardWords(data(i))),
      ),
      'cards',
    )
    const document = await PDFDocument.load(fs.readFileSync(pdf))
    expect(document.getPageCount()).toBe(3)
    const { width, height } = document.getPage(0).getSize()
    near((width * 25.4) / 72, 210)
    near((height * 25.4) / 72, 148)
    for (const i of [0, 1, 2]) {
      expect(codesOn(pdf, i + 1)).toEqual([data(i).qr])
      line(words(pdf, i + 1), `Số${i}`)
    }
  })
})

describe('the office’s own template', () => {
  const furnished = async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', {
      startsAt: '2019-11-15T08:00',
      contact: { phone: '028 0000 0000' },
      signer: { fullName: 'Trần Văn Mẫu' },
    })
    await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Nguyễn Văn An', office: 'Giám đốc' })
    await desk.ask('delegates.save', { honorific: 'Bà', fullName: 'Lê Thị Bình', office: 'Phó Giám đốc' })
    await desk.ask('invitations.prepare', { all: true })
    return desk
  }
  const bring = (desk: TestDesk, bytes: Uint8Array, name = 'mau.docx') =>
    desk.ask('wordTemplates.bring', { kind: 'letter', file: desk.write(name, bytes) })
  const refused = async (bytes: Uint8Array, name = 'mau.docx') => {
    const desk = await openTestDesk()
    const { message } = await desk.fail('wordTemplates.bring', { kind: 'letter', file: desk.write(name, bytes) })
    expect(await desk.ask('wordTemplates.list', {})).toMatchObject([{ own: null }, { own: null }])
    return message
  }
  const out = (desk: TestDesk, name: string) => path.join(desk.folder, name)

  test('taken out, changed, brought back: the next letters look so; undone, they are those of the application', async () => {
    const desk = await furnished()
    await desk.ask('invitations.approve', { all: true })
    const taken = out(desk, 'lay-ra.docx')
    await desk.ask('wordTemplates.take', { kind: 'letter', file: taken, builtIn: false })
    const mine = changed(fs.readFileSync(taken), onTop(paragraph('Mẫu riêng của Ban: {đại biểu}')))
    const brought = await bring(desk, mine)
    expect(brought.warnings).toEqual([])
    const file = out(desk, 'giay-moi.docx')
    expect(await desk.ask('invitations.docx', { file })).toMatchObject({ letters: 2, name: 'giay-moi.docx' })
    const text = textOf(fs.readFileSync(file))
    expect(text).toMatch(/Mẫu riêng của Ban: Ông Nguyễn Văn An/)
    expect(text).toMatch(/Mẫu riêng của Ban: Bà Lê Thị Bình/)
    await desk.ask('wordTemplates.take', { kind: 'letter', file: taken, builtIn: false })
    expect(textOf(fs.readFileSync(taken))).toContain('Mẫu riêng của Ban')
    await desk.ask('history.undo', { batchId: brought.batchId })
    await desk.ask('invitations.docx', { file })
    expect(textOf(fs.readFileSync(file))).not.toContain('Mẫu riêng')
    await bring(desk, mine)
    await desk.ask('wordTemplates.drop', { kind: 'letter' })
    expect(await desk.ask('wordTemplates.list', {})).toMatchObject([{ own: null }, { own: null }])
  })

  test('approval, the reason of a second print and the ledger hold for Word files, too', async () => {
    const desk = await furnished()
    const file = out(desk, 'a.docx')
    expect((await desk.fail('invitations.docx', { file })).message).toMatch(/đã duyệt/)
    expect(fs.existsSync(file)).toBe(false)
    await desk.ask('invitations.approve', { all: true })
    await desk.ask('invitations.docx', { file, printed: true })
    expect((await desk.ask('invitations.list', {})).map((l) => [l.state, l.prints])).toEqual([
      ['printed', 1],
      ['printed', 1],
    ])
    expect((await desk.fail('invitations.docx', { file, printed: true })).fields).toHaveProperty('reason')
    await desk.ask('invitations.docx', { file, from: 1, to: 1, printed: true, reason: 'kẹt giấy' })
    expect((await desk.ask('invitations.runs', {})).map((r) => [r.kind, r.letters, r.counted, r.reason])).toEqual([
      ['docx', 1, true, 'kẹt giấy'],
      ['docx', 2, true, ''],
    ])
    expect((await desk.ask('history.list', {})).map((h) => h.text).join()).toMatch(/Word|In giấy mời/)
  })

  test('what is missing is said, and the template is taken', async () => {
    const desk = await furnished()
    const bare = changed(built.letter, (xml) => xml.replace('{trích yếu}', 'Dự hội nghị').replace(/\{mã QR\}/g, ''))
    const { warnings } = await bring(desk, bare)
    expect(warnings.join()).toMatch(/\{trích yếu\}.*\{mã QR\}|\{mã QR\}.*\{trích yếu\}/)
  })

  test('tags that mean nothing are named with what was probably meant, and nothing is changed', async () => {
    const message = await refused(changed(built.letter, onTop(paragraph('{chưc vụ} và {abc xyz}'))))
    expect(message).toMatch(/\{chưc vụ\} \(có phải \{chức vụ\}\?\), \{abc xyz\}/)
    expect(message).toMatch(/Mẫu đang dùng không thay đổi/)
  })

  test.each([
    [
      'a brace that is not closed',
      () => changed(built.letter, onTop(paragraph('Kính gửi {đại biểu'))),
      /dấu \{ mà không có dấu \} đóng lại ở “Kính gửi/,
    ],
    ['a loop that is not closed', () => changed(built.letter, onTop(paragraph('{#các mã}{mã QR}'))), /chưa đóng/],
    [
      'a tag in the head of the page',
      () =>
        changed(built.letter, (x) => x, {
          'word/header9.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('{đại biểu}')}</w:hdr>`,
        }),
      /đầu trang/,
    ],
    ['macros', () => changed(built.letter, (x) => x, { 'word/vbaProject.bin': 'x' }), /macro/],
    [
      'a linked picture',
      () =>
        changed(built.letter, (x) => x, {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.vn/a.png" TargetMode="External"/></Relationships>`,
        }),
      /ngoài tệp \(http:\/\/example\.vn/,
    ],
    [
      'a template behind the template',
      () =>
        changed(built.letter, (x) => x, {
          'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/mau.dotm" TargetMode="External"/></Relationships>`,
        }),
      /tệp mẫu khác/,
    ],
    [
      'a field that fetches',
      () => changed(built.letter, onTop('<w:p><w:r><w:instrText> INCLUDETEXT "C:\\a.docx" </w:instrText></w:r></w:p>')),
      /trường INCLUDETEXT/,
    ],
    [
      'an embedded object',
      () => changed(built.letter, (x) => x, { 'word/embeddings/oleObject1.bin': 'x' }),
      /đối tượng nhúng/,
    ],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /không phải tệp Word/],
    ['text', () => strToU8('không phải Word'), /không phải tệp Word/],
    ['a torn file', () => built.letter.slice(0, 900), /bất thường|không đọc được/i],
  ])('%s is refused with a sentence', async (_, make, sentence) => {
    expect(await refused(make())).toMatch(sentence)
  })

  test('a .docm by its name', async () => expect(await refused(built.letter, 'mau.docm')).toMatch(/\.docm/))

  test('a hyperlink to a mail address stays: it fetches nothing', async () => {
    const rels = strFromU8(unzipSync(built.letter)['word/_rels/document.xml.rels'] as Uint8Array)
    const more = rels.replace(
      '</Relationships>',
      '<Relationship Id="rId901" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:ban.tdkt@example.vn" TargetMode="External"/></Relationships>',
    )
    const desk = await furnished()
    await bring(
      desk,
      changed(built.letter, (x) => x, { 'word/_rels/document.xml.rels': more }),
    )
  })

  test.skipIf(!can)('a template that Writer has saved is taken and filled', async () => {
    const file = path.join(folder, 'writer.docx')
    fs.writeFileSync(file, built.letter)
    const to = path.join(folder, 'saved')
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'docx', '--outdir', to, file],
      { stdio: 'ignore', timeout: 100_000 },
    )
    const saved = new Uint8Array(fs.readFileSync(path.join(to, 'writer.docx')))
    const desk = await furnished()
    expect((await bring(desk, saved)).warnings).toEqual([])
    await desk.ask('invitations.approve', { all: true })
    const out = path.join(desk.folder, 'ra.docx')
    await desk.ask('invitations.docx', { file: out })
    const pdf = pdfOf(new Uint8Array(fs.readFileSync(out)), 'from-writer')
    expect((await PDFDocument.load(fs.readFileSync(pdf))).getPageCount()).toBe(2)
    expect(codesOn(pdf, 2)).toHaveLength(1)
  })
})

test('cards of a conference as Word; envelopes and labels have none, in words', async () => {
  const desk = await openTestDesk()
  await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Nguyễn Văn An', office: 'Giám đốc' })
  const file = path.join(desk.folder, 'thiep.docx')
  expect(await desk.ask('stationery.docx', { product: 'card', file })).toEqual({ items: 1, name: 'thiep.docx' })
  expect(textOf(fs.readFileSync(file))).toContain('Ông Nguyễn Văn An')
  expect((await desk.fail('stationery.docx', { product: 'label', file })).message).toMatch(/không có bản Word/)
})
