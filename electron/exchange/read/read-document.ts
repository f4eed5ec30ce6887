import { ProblemError } from '../../../shared/ipc/reply'
import { legacyFontLabels } from '../../../shared/names/legacy-fonts'
import type { DocxFile } from './document-file'
import { textOf } from './document-file'
import { readDocx } from './docx'
import { fontOf } from './legacy'
import { isOle, isZip, refuseOle } from './preflight'
import { tooLarge } from './read-table'
import { maxFileBytes } from './table-file'

/** A Word file, told by its content and not by its name. Runs inside the worker; throws ProblemError in words. */
export function readDocument(name: string, bytes: Buffer): DocxFile {
  if (bytes.length > maxFileBytes) throw tooLarge(name)
  if (bytes.length === 0)
    throw new ProblemError('file', `Tệp “${name}” trống, không có gì để đọc.`, { detail: 'empty' })
  if (isOle(bytes)) refuseOle(bytes)
  if (!isZip(bytes))
    throw new ProblemError('file', `Tệp “${name}” không phải tệp Word. Hãy chọn tệp .docx. Không có gì được ghi.`, {
      detail: 'not-a-document',
    })
  const file = readDocx(name, bytes)
  const legacy = fontOf(textOf(file.blocks).slice(0, 60_000))
  if (legacy)
    file.notes.push(
      `Chữ trong tệp có vẻ gõ bằng phông cũ ${legacyFontLabels[legacy]}, đọc ra sẽ sai dấu. Hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu và chọn lại.`,
    )
  return file
}
