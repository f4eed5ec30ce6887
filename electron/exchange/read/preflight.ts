import zlib from 'node:zlib'
import { ProblemError } from '../../../shared/ipc/reply'

const limits = { entries: 2000, inflated: 200 * 1024 * 1024, ratio: 200, slack: 64 * 1024 }

const refused = (message: string, detail: string) =>
  new ProblemError('file', `${message} Không có gì được ghi.`, { detail })
export const strange = (detail: string) =>
  refused(
    'Tệp bất thường (nén quá lớn hoặc cấu trúc sai) nên không mở. Hãy mở tệp bằng Excel hoặc Word, lưu lại dưới dạng .xlsx hoặc .docx rồi chọn lại.',
    detail,
  )
export const brokenDocument = (detail: string) =>
  refused('Không đọc được tệp Word này. Hãy mở bằng Word, lưu lại dạng .docx rồi chọn lại.', detail.slice(0, 200))

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

/** Reads the directory at the end of a zip file; sizes in it are only claims. */
export function zipEntries(bytes: Buffer): Entry[] {
  const tail = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (tail < 0 || tail + 22 > bytes.length) throw strange('zip: no directory')
  const count = bytes.readUInt16LE(tail + 10)
  let at = bytes.readUInt32LE(tail + 16)
  if (count > limits.entries) throw strange('zip: too many entries')
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw strange('zip: broken directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    }
    if (bytes.readUInt16LE(at + 8) & 1) throw encrypted()
    entries.push(entry)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  checkClaims(entries, bytes.length)
  return entries
}

function checkClaims(entries: readonly Entry[], fileSize: number): void {
  const total = entries.reduce((sum, e) => sum + e.size, 0)
  if (total > limits.inflated || total > Math.max(fileSize, 4096) * limits.ratio) throw strange('zip: inflates too far')
  const spans = entries.map((e) => [e.offset, e.offset + 30 + e.packed] as const).sort((a, b) => a[0] - b[0])
  for (const [i, span] of spans.entries())
    if (i > 0 && span[0] < (spans[i - 1]?.[1] ?? 0)) throw strange('zip: entries overlap')
}

/** One entry's bytes; stops as soon as it inflates past its claim. */
export function inflateEntry(bytes: Buffer, entry: Entry): Buffer {
  const start = entry.offset
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== 0x04034b50) throw strange('zip: broken entry')
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw strange('zip: unknown method')
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: entry.size + limits.slack })
  } catch (error) {
    throw strange(`zip: ${(error as { code?: string }).code ?? 'inflate'}`)
  }
}

const encrypted = () =>
  refused(
    'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel hoặc Word, bỏ mật khẩu, lưu lại rồi chọn lại.',
    'encrypted',
  )

export const isOle = (bytes: Buffer): boolean => bytes.length >= 8 && bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1'
export const isZip = (bytes: Buffer): boolean => bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50

/** An OLE file is an old .xls or .doc, or a file locked with a password. */
export function refuseOle(bytes: Buffer): never {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw encrypted()
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le')))
    throw refused(
      'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) dạng .docx rồi chọn lại.',
      'old-doc',
    )
  throw refused(
    'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) dạng .xlsx rồi chọn lại.',
    'old-xls',
  )
}

type Office = { app: string; extension: string; main: RegExp; stranger: string }
const workbook: Office = {
  app: 'Excel',
  extension: '.xlsx',
  main: /^xl\/workbook\.xml$/i,
  stranger: 'Tệp này không phải bảng Excel. Hãy chọn tệp .xlsx hoặc .csv.',
}
const document: Office = {
  app: 'Word',
  extension: '.docx',
  main: /^word\/document\d*\.xml$/i,
  stranger: 'Tệp này không phải tệp Word. Hãy chọn tệp .docx.',
}

export type Checked = { part: (name: string) => string | undefined; names: string[]; notes: string[] }

/** Whether a zip file is a Word file, told by the parts in it. */
export const isWordFile = (bytes: Buffer): boolean => zipEntries(bytes).some((e) => document.main.test(e.name))

/**
 * Checks a file of an office program before anything is parsed: real sizes, no macros, no document type definitions. Returns the
 * parts and the notes about links to other files.
 */
function checkPackage(bytes: Buffer, office: Office): Checked {
  const entries = zipEntries(bytes)
  const names = entries.map((e) => e.name)
  const again = `Hãy mở bằng ${office.app}, lưu lại dạng ${office.extension}`
  if (names.some((n) => /vbaProject\.bin$/i.test(n)))
    throw refused(`Tệp có macro nên không mở. ${again} (không macro) rồi chọn lại.`, 'macro')
  if (!names.some((n) => office.main.test(n))) throw refused(office.stranger, 'not-a-table')
  const parts = new Map<string, string>()
  for (const entry of entries) {
    const content = inflateEntry(bytes, entry)
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue
    const text = content.toString('utf8')
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      throw refused(`Tệp có khai báo lạ bên trong nên không mở. ${again} rồi chọn lại.`, 'doctype')
    parts.set(entry.name, text)
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? ''))
    throw refused(`Tệp có macro nên không mở. ${again} rồi chọn lại.`, 'macro')
  const notes = names.some((n) => /externalLinks\//i.test(n))
    ? ['Tệp có liên kết sang tệp khác; chỉ đọc giá trị đã lưu, không mở tệp kia.']
    : []
  return { part: (name) => parts.get(name), names, notes }
}

export const checkWorkbook = (bytes: Buffer): Checked => checkPackage(bytes, workbook)
export const checkDocument = (bytes: Buffer): Checked => checkPackage(bytes, document)
