import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { builtInTemplate } from '../../electron/printing/docx/letter-template'
import { fillLetters } from '../../electron/printing/word/fill-letters'
import { wordFit } from '../../shared/printing/word/fit'
import { letterWords } from '../../shared/printing/word/words'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { makeLetter, sampleConference } from '../support/make-letter'

const can = hasWriter && onPath('pdftotext')
if (!can) console.warn('SKIPPED: Word letters are laid out with LibreOffice Writer and read with poppler-utils.')
const folder = fs.mkdtempSync('/tmp/thuky-word-fit-')
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const guests = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ code: `${3000000 + i}`, qrPayload: `${3000000 + i}01234567890123456789` }))
const body = {
  honorific: '',
  fullName: 'Tổng công ty Xây dựng Sài Gòn trách nhiệm hữu hạn một thành viên',
  office: '',
  unit: '',
}
const long = {
  honorific: 'Bà',
  fullName: 'Công Tằng Tôn Nữ Nguyễn Thị Thanh Huyền Trang',
  office: 'Phó Chủ tịch Thường trực Hội đồng quản trị kiêm Phó Tổng Giám đốc phụ trách tổ chức, thi đua, khen thưởng',
  unit: 'Tổng công ty Xây dựng Sài Gòn trách nhiệm hữu hạn một thành viên',
}
const stamps = { urgency: 'THƯỢNG KHẨN', circulation: 'XEM XONG TRẢ LẠI' } as const
const footer =
  'Ban Thi đua - Khen thưởng thành phố, số 5 đường Đinh Tiên Hoàng, phường Đa Kao, quận 1. Điện thoại: 028 0000 0000'
const asked = (n: number) => ({
  person: body,
  guests: guests(n),
  quota: `Đề nghị Quý cơ quan cử ${n} đại biểu tham dự.`,
})

const letters = {
  short: makeLetter({ person: { fullName: 'Lê Ý', office: '', unit: '' } }),
  stamps: makeLetter({ ...stamps, footer }),
  long: makeLetter({ person: long, ...stamps, footer }),
  six: makeLetter({ ...asked(6), ...stamps, footer }),
  twelve: makeLetter({ ...asked(12), ...stamps, footer }),
}

test('an ordinary letter keeps its 14 points; what would run over steps down', () => {
  expect(wordFit(makeLetter())).toBe(0)
  expect(wordFit(letters.short)).toBe(0)
  expect(wordFit(letters.six)).toBeGreaterThan(0)
})

test.skipIf(!can)(
  'two stamps, a footer, the longest name, six or twelve codes: each letter on its one sheet',
  {
    timeout: 300_000,
  },
  async () => {
    const template = await builtInTemplate('letter', sampleConference)
    const file = path.join(folder, 'letters.docx')
    fs.writeFileSync(file, await fillLetters('letter', template, Object.values(letters).map(letterWords)))
    const pdf = docxToPdf(file)
    if (process.env.KEEP) fs.copyFileSync(pdf, process.env.KEEP)
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    const starts = pages.map((text) => text.includes('GIẤY MỜI'))
    expect(starts).toEqual(Object.values(letters).map(() => true))
  },
)
