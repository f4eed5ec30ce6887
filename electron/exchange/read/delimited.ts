import { parse } from 'csv-parse/sync'
import { ProblemError } from '../../../shared/ipc/reply'
import { fontOf, type Reading } from './legacy'
import { type Cell, maxRows, type TableRow } from './table-file'
import { tooManyRows } from './workbook'

/**
 * Bytes to text: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, else Windows-1258, whose tones are
 * combining marks and need NFC. Bytes of an old font (TCVN3, VNI) are taken as they are shown, to be put right later.
 */
export function decodeText(bytes: Buffer, chosen?: Reading): { text: string; encoding: string } {
  const as = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes).normalize('NFC'), encoding })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const head = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 ? odd++ : even++
  if (odd > head.length / 8 && odd > even * 4) return as('utf-16le')
  if (even > head.length / 8 && even > odd * 4) return as('utf-16be')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC'), encoding: 'utf-8' }
  } catch {
    const plain = as('windows-1252')
    const isOld = chosen === undefined ? fontOf(plain.text.slice(0, 40_000)) : chosen !== 'unicode'
    return isOld ? plain : as('windows-1258')
  }
}

const delimiters = ['\t', ';', ','] as const

/** The separator that splits most lines into the same number of columns; `sep=;` on the first line says it outright. */
export function findDelimiter(text: string): { delimiter: string; said: boolean } {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (said) return { delimiter: said, said: true }
  const lines = text.split(/\r\n?|\n/, 60).filter((l) => l.trim() !== '')
  const outside = (line: string, mark: string) => line.replace(/"[^"]*"/g, '').split(mark).length - 1
  const score = (mark: string) =>
    lines.filter((line) => outside(line, mark) > 0).length * 1000 +
    Math.max(0, ...lines.map((line) => outside(line, mark)))
  return { delimiter: [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ',', said: false }
}

const cell = (text: string): Cell => ({ text, kind: text.trim() === '' ? 'empty' : 'text' })

/** Rows of separated text, quotes and line breaks in quotes respected; a broken quote is read as it stands. */
export function readDelimited(text: string): TableRow[] {
  if (/<(html|!doctype|table|body)\b/i.test(text.slice(0, 500)))
    throw new ProblemError(
      'file',
      'Tệp này là trang web đặt tên như bảng tính. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại. Không có gì được ghi.',
      { detail: 'html' },
    )
  const { delimiter, said } = findDelimiter(text)
  const body = said ? text.replace(/^.*\r?\n/, '') : text
  const records: string[][] = parse(body, {
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    bom: true,
    recordDelimiter: ['\r\n', '\n', '\r'],
  })
  if (records.length > maxRows) throw tooManyRows('văn bản', records.length)
  // Numbered as Excel shows them: a record is a row, however many lines its cells have; `sep=` is none.
  return records.flatMap((record, index) =>
    record.some((v) => v.trim() !== '') ? [{ number: index + 1, cells: record.map(cell) }] : [],
  )
}
