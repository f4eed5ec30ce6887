import { createHash } from 'node:crypto'
import { columnLabels, delegateFields, type FieldSpec, fieldOf } from '../../../shared/exchange/fields'
import type { ImportReport } from '../../../shared/exchange/import-report'
import { type Layout, type Mapping, recogniseLayout } from '../../../shared/exchange/layout'
import type { SourceRow } from '../../../shared/exchange/said'
import { sideBySide } from '../../../shared/exchange/side-by-side'
import type { OtherLine } from '../../../shared/exchange/verdicts'
import { fold } from '../../../shared/names/text'
import type { Reading } from './legacy'
import type { Sheet, TableFile } from './table-file'

/** How a kind of list is to be understood. */
export type ListJob = {
  kind: string
  fields: readonly FieldSpec[]
  /** What the clerk corrected just now. */
  mapping?: Mapping
  mappingSheet?: string
  /** The sheets to be read; without it all that Excel shows. */
  sheets?: readonly string[]
  /** How the clerk wants the letters read; without it an old font is told by itself. */
  encoding?: Reading
  /** What was corrected before, by heading set. */
  remembered: Readonly<Record<string, Mapping>>
}

/** A file as an import sees it: its rows by sheet, all other lines, and how its columns were understood. */
export type ListFile = Pick<ImportReport, 'fileName' | 'columns' | 'guessed' | 'notes' | 'legacy'> & {
  sha256: string
  /** Every sheet of the file, and whether it was read. */
  sheetList?: NonNullable<ImportReport['sheets']>
  sheets: SourceRow[][]
  others: OtherLine[]
  /** The heading set whose mapping the clerk corrected, to be remembered at commit. */
  corrected: { headingKey: string; mapping: Mapping } | undefined
}

/**
 * Who speaks: the titles above the list, its headings and its sheet, not the name of the file, so that the same list sent again
 * under another name is the same source.
 */
function sourceOf(kind: string, sheet: string, layout: Layout): string {
  const titles = layout.others.filter((o) => o.kind === 'title').map((o) => fold(o.text))
  const said = JSON.stringify([sheet, layout.headingKey, titles])
  return `${kind}:${createHash('sha256').update(said).digest('hex').slice(0, 24)}`
}

/** Sheets of separated text have no name of their own. */
const shownName = (sheet: Sheet) => sheet.name || 'Bảng'

/** Lays the sheets of a table out. Columns follow the given mapping, else the one remembered for the same headings. */
export function layOut(table: TableFile, job: ListJob): ListFile {
  const sheetList: NonNullable<ListFile['sheetList']> = []
  const file: ListFile = {
    fileName: table.name,
    sha256: table.sha256,
    sheetList,
    sheets: [],
    others: [],
    columns: [],
    guessed: false,
    notes: [...table.notes],
    legacy: table.legacy ?? null,
    corrected: undefined,
  }
  let sheetName = ''
  const mappingOf = (headingKey: string): Mapping | undefined => {
    const isMeant = job.mappingSheet === undefined || job.mappingSheet === sheetName
    if (job.mapping && (isMeant || file.corrected) && (!file.corrected || file.corrected.headingKey === headingKey)) {
      file.corrected = { headingKey, mapping: job.mapping }
      return job.mapping
    }
    return job.remembered[headingKey]
  }
  for (const sheet of table.sheets) {
    sheetName = shownName(sheet)
    const read = job.sheets ? job.sheets.includes(sheetName) : !sheet.hidden
    sheetList.push({ name: sheetName, rows: sheet.rows.length, hidden: sheet.hidden, read })
    if (!read) {
      if (sheet.rows.length)
        file.notes.push(
          sheet.hidden ? `Trang ẩn “${sheetName}” không được đọc.` : `Trang “${sheetName}” được bỏ qua theo lựa chọn.`,
        )
      continue
    }
    tellHidden(file, sheet)
    const pages = job.kind === 'delegates' ? sideBySide(sheet, job.fields) : [sheet]
    if (pages.length > 1)
      file.notes.push(
        `Trang “${sheetName}” có hai bảng đặt cạnh nhau; bảng bên phải được đọc riêng, sau bảng bên trái.`,
      )
    for (const [i, page] of pages.entries()) {
      sheetName = i === 0 ? shownName(sheet) : `${shownName(sheet)} (bên phải)`
      addSheet(
        file,
        job.kind,
        { ...page, name: sheetName },
        recogniseLayout(page, job.fields, mappingOf, { pageUnit: job.kind === 'delegates' }),
      )
    }
  }
  if (file.sheets.every((rows) => rows.length === 0))
    file.notes.push(
      'Không thấy dòng nào có người. Tệp cần một dòng tên cột (ví dụ: Họ và tên, Chức vụ, Đơn vị) ở trên danh sách.',
    )
  return file
}

const nameFields = new Set(['fullName', 'familyName', 'middleName', 'givenName', 'markMr', 'markMs'])

/** Names as the file has them, where an old font was put into Unicode. */
function oldNames(sheet: Sheet, layout: Layout): (row: number) => string {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const at = layout.columns.filter((c) => nameFields.has(c.field)).map((c) => c.index)
  return (row) => {
    const cells = at.map((index) => rows.get(row)?.cells[index])
    return cells.some((c) => c?.was)
      ? cells
          .map((c) => c?.was ?? c?.text ?? '')
          .join(' ')
          .trim()
      : ''
  }
}

function tellHidden(file: ListFile, sheet: Sheet): void {
  const rows = sheet.hiddenRows ?? []
  if (rows.length === 0) return
  const named = rows.slice(0, 8).join(', ') + (rows.length > 8 ? '…' : '')
  file.notes.push(
    `Trang “${shownName(sheet)}”: ${rows.length} dòng đang bị ẩn hoặc bị lọc trong Excel (dòng ${named}) vẫn được đọc; hãy xem các dòng ấy trước khi ghi.`,
  )
}

/** What the clerk should know of a list of people that the layout had to settle by itself. */
function tellColumns(file: ListFile, name: string, layout: Layout): void {
  const used = new Map(layout.columns.filter((c) => c.field).map((c) => [c.field, c.heading]))
  for (const { heading, field } of layout.columns) {
    const meant = field === '' ? fieldOf(heading, delegateFields) : undefined
    const first = meant && used.get(meant)
    if (first !== undefined && meant !== 'number')
      file.notes.push(
        `Trang “${name}”: cột “${heading}” không được dùng vì cột “${first}” đã là ${columnLabels[meant ?? '']?.toLocaleLowerCase('vi')}; nếu lấy nhầm cột, hãy chọn lại ở phần các cột.`,
      )
  }
  if (layout.pageUnit !== '')
    file.notes.push(
      `Trang “${name}” không ghi đơn vị của từng người; tất cả được hiểu là của “${layout.pageUnit}” theo đầu trang hoặc tên trang.`,
    )
  else if (layout.records.length && layout.records.every((r) => !r.values.unit))
    file.notes.push(
      `Trang “${name}” không ghi đơn vị của ai. Hãy thêm cột “Đơn vị” vào tệp, hoặc ghi rồi chọn đơn vị cho nhiều người ở trang Đại biểu.`,
    )
}

function addSheet(file: ListFile, kind: string, sheet: Sheet, layout: Layout): void {
  const name = shownName(sheet)
  const source = sourceOf(kind, name, layout)
  const place = (number: number) => ({ key: `${name}!${number}`, sheet: name, number })
  const wasOf = file.legacy ? oldNames(sheet, layout) : undefined
  file.sheets.push(
    layout.records.map(({ row, values, group }) => {
      const record: SourceRow = { ...place(row), values, group, source, guessed: layout.guessed }
      const was = wasOf?.(row)
      return was ? { ...record, was } : record
    }),
  )
  file.others.push(...layout.others.map(({ row, kind: what, text }) => ({ ...place(row), kind: what, text })))
  const firstRow = layout.records[0]?.row ?? 0
  const sample = (index: number) =>
    sheet.rows
      .filter((row) => row.number >= firstRow && (row.cells[index]?.text ?? '').trim() !== '')
      .slice(0, 3)
      .map((row) => (row.cells[index]?.text ?? '').trim().slice(0, 60))
  file.columns.push(
    ...layout.columns.map(({ index, heading, field }) => ({
      sheet: name,
      index,
      heading,
      field,
      sample: sample(index),
    })),
  )
  if (layout.guessed && layout.records.length) {
    file.guessed = true
    file.notes.push(`Trang “${name}” không có dòng tên cột; các cột được đoán theo nội dung, hãy xem lại.`)
  }
  if (kind === 'delegates') tellColumns(file, name, layout)
  if (layout.sparse > 0)
    file.notes.push(
      `Trang “${name}”: ${layout.sparse} ô đơn vị để trống được hiểu là cùng đơn vị với dòng trên, vì danh sách chỉ ghi mỗi đơn vị một lần.`,
    )
}
