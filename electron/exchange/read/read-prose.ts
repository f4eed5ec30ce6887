import { createHash } from 'node:crypto'
import { ProblemError } from '../../../shared/ipc/reply'
import { legacyFontLabels } from '../../../shared/names/legacy-fonts'
import { decodeText } from './delimited'
import { textOf } from './document-file'
import { fontOf } from './legacy'
import { readPdf } from './pdf-text'
import { isOle, isZip } from './preflight'
import { maxProseLength, type ProseFile } from './prose-file'
import { readDocument } from './read-document'
import { tooLarge } from './read-table'
import { maxFileBytes } from './table-file'

const refused = (message: string, detail: string) =>
  new ProblemError('file', `${message} Không có gì được ghi.`, { detail })

/** The text of a speech or report, from .docx, .pdf or plain text, told by its content. Runs inside the worker; throws ProblemError in words. */
export async function readProse(name: string, bytes: Buffer): Promise<ProseFile> {
  if (bytes.length > maxFileBytes) throw tooLarge(name)
  if (bytes.length === 0) throw refused(`Tệp “${name}” trống, không có gì để đọc.`, 'empty')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { name, sha256, ...(await contentOf(name, bytes)) }
  if (file.text.length > maxProseLength)
    throw refused(
      `Tệp “${name}” dài quá ${maxProseLength.toLocaleString('vi-VN')} ký tự, không phải một bài phát biểu. Hãy chọn đúng tệp.`,
      'too-long',
    )
  return file
}

type Content = Omit<ProseFile, 'name' | 'sha256'>

async function contentOf(name: string, bytes: Buffer): Promise<Content> {
  if (isOle(bytes) || isZip(bytes)) return wordContent(name, bytes)
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const { text, notes } = await readPdf(bytes)
    return { type: 'pdf', text, footnotes: [], comments: [], notes: [...notes, ...legacyNotes(text)] }
  }
  return plainContent(name, bytes)
}

function wordContent(name: string, bytes: Buffer): Content {
  const file = readDocument(name, bytes)
  const said =
    file.comments.length > 0 ? [`Tệp còn ${file.comments.length} nhận xét ở lề; để riêng, không tính vào bài.`] : []
  const text = tidy(textOf(file.blocks))
  const empty = text === '' ? ['Tệp Word không có chữ nào đọc được (có thể chỉ có ảnh).'] : []
  return {
    type: 'docx',
    text,
    footnotes: file.footnotes.map((note) => note.text),
    comments: file.comments,
    notes: [...file.notes, ...said, ...empty],
  }
}

function plainContent(name: string, bytes: Buffer): Content {
  const { text, encoding } = decodeText(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program or a picture from a text
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  if (strange > 0)
    throw refused(
      `Tệp “${name}” không phải văn bản. Hãy chọn tệp Word (.docx), PDF hoặc văn bản thuần (.txt).`,
      'not-prose',
    )
  const notes =
    encoding === 'windows-1258' ? ['Tệp dùng bảng mã cũ Windows-1258; đã chuyển sang Unicode. Hãy xem lại dấu.'] : []
  return { type: 'txt', text: tidy(text), footnotes: [], comments: [], notes: [...notes, ...legacyNotes(text)] }
}

/** One line a paragraph, no run of empty lines, no tabs and spaces in rows. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\p{Zs}\t]+/gu, ' ')
        .replace(/[\p{Cf}]/gu, '')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function legacyNotes(text: string): string[] {
  const legacy = fontOf(text.slice(0, 60_000))
  return legacy
    ? [
        `Chữ trong tệp có vẻ gõ bằng phông cũ ${legacyFontLabels[legacy]}, đọc ra sẽ sai dấu. Hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu và chọn lại.`,
      ]
    : []
}
