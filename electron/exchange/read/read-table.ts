import { createHash } from 'node:crypto'
import { ProblemError } from '../../../shared/ipc/reply'
import { legacyFontLabels } from '../../../shared/names/legacy-fonts'
import { decodeText, readDelimited } from './delimited'
import { readDocx } from './docx'
import { docxSheets } from './docx-sheets'
import { convertLegacy, type LegacyFound, type Reading } from './legacy'
import { isOle, isWordFile, isZip, refuseOle } from './preflight'
import { maxCellLength, maxFileBytes, type Sheet, type TableFile } from './table-file'
import { readWorkbook } from './workbook'

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

export const tooLarge = (name: string) =>
  new ProblemError(
    'file',
    `Tệp “${name}” quá lớn (trên 20 MB) nên không mở. Hãy chọn đúng tệp, hoặc chia tệp thành nhiều phần. Không có gì được ghi.`,
    { detail: 'too-large' },
  )

function refuseLongCells(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const column = row.cells.findIndex((c) => c.text.length > maxCellLength)
      if (column >= 0)
        throw new ProblemError(
          'file',
          `Ô ${letter(column)}${row.number}${sheet.name ? ` (trang “${sheet.name}”)` : ''} dài ${row.cells[column]?.text.length.toLocaleString('vi-VN')} ký tự, không phải dữ liệu danh sách. Hãy sửa ô đó rồi chọn lại. Không có gì được ghi.`,
          { detail: 'cell-too-long' },
        )
    }
  }
}

/** What a file says, told by its content and not by its name. Runs inside the worker; throws ProblemError in words. */
export async function readTable(name: string, bytes: Buffer, chosen?: Reading): Promise<TableFile> {
  if (bytes.length > maxFileBytes) throw tooLarge(name)
  if (bytes.length === 0) throw new ProblemError('file', `Tệp “${name}” trống, không có dòng nào.`, { detail: 'empty' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (isOle(bytes)) refuseOle(bytes)
  if (/^(%PDF|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|Rar!)/.test(bytes.toString('latin1', 0, 4)))
    throw new ProblemError(
      'file',
      `Tệp “${name}” không phải bảng. Hãy chọn tệp .xlsx, .docx hoặc .csv. Không có gì được ghi.`,
      { detail: 'not-a-table' },
    )
  const file: TableFile = isZip(bytes) ? await readZipped(name, bytes, sha256) : readText(name, bytes, sha256, chosen)
  refuseLongCells(file.sheets)
  const legacy = convertLegacy(file.sheets, chosen)
  if (legacy) {
    file.legacy = legacy
    file.notes.push(legacyNote(legacy))
  }
  return file
}

/** An old font is always told, whether its text was put into Unicode or not. */
function legacyNote({ reading, certain }: LegacyFound): string {
  if (reading !== 'unicode')
    return `Tệp gõ bằng phông chữ cũ ${legacyFontLabels[reading]}; đã chuyển sang Unicode để đối chiếu. Hãy xem vài tên trước khi ghi; nếu sai dấu, hãy chọn cách đọc khác.`
  return certain
    ? 'Tệp có vẻ gõ bằng phông chữ cũ nhưng được đọc nguyên chữ theo lựa chọn; tên có thể sai dấu.'
    : 'Vài ô có vẻ gõ bằng phông chữ cũ (TCVN3 hoặc VNI) nhưng không rõ loại nào. Hãy chọn cách đọc TCVN3 hoặc VNI rồi đọc lại, hoặc chuyển mã bằng Unikey (Ctrl+Shift+F6).'
}

async function readZipped(name: string, bytes: Buffer, sha256: string): Promise<TableFile> {
  if (!isWordFile(bytes)) return { name, kind: 'xlsx', encoding: 'utf-8', sha256, ...(await readWorkbook(bytes)) }
  const document = readDocx(name, bytes)
  const sheets = docxSheets(document.blocks)
  if (sheets.length === 0)
    throw new ProblemError(
      'file',
      `Tệp Word “${name}” không có bảng nào. Hãy chọn tệp có bảng. Không có gì được ghi.`,
      {
        detail: 'no-table',
      },
    )
  return { name, kind: 'docx', encoding: 'utf-8', sha256, sheets, notes: document.notes }
}

function readText(name: string, bytes: Buffer, sha256: string, chosen?: Reading): TableFile {
  const { text, encoding } = decodeText(bytes, chosen)
  const notes =
    encoding === 'windows-1258'
      ? ['Tệp dùng bảng mã cũ Windows-1258; đã chuyển sang Unicode. Hãy xem lại vài tên có dấu.']
      : []
  return {
    name,
    kind: 'csv',
    encoding,
    sha256,
    notes,
    sheets: [{ name: '', hidden: false, rows: readDelimited(text), merges: [] }],
  }
}
