import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import type { FieldSpec } from '../../shared/exchange/fields'
import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import { type Layout, recogniseLayout } from '../../shared/exchange/layout'
import type { OtherLine } from '../../shared/exchange/verdicts'
import type { SourceRow } from '../../shared/exchange/verdicts-row'
import { fold } from '../../shared/names/text'
import type { CallOptions, Context } from '../core/context'
import { readTableFile } from './read/read-table-file'
import type { Sheet } from './read/table-file'

export type ImportKind = 'delegates' | 'replies'

/** A file as an import sees it: its rows by sheet, all other lines, and how its columns were understood. */
export type ImportFile = Pick<ImportReport, 'fileName' | 'columns' | 'guessed' | 'notes'> & {
  sha256: string
  sheets: SourceRow[][]
  others: OtherLine[]
  /** The heading set whose mapping the clerk corrected, to be remembered at commit. */
  corrected: { headingKey: string; mapping: Record<string, string> } | undefined
}

/**
 * Who speaks: the titles above the list, its headings and its sheet, not the name of the file, so that the same list sent again
 * under another name is the same source.
 */
function sourceOf(kind: ImportKind, sheet: string, layout: Layout): string {
  const titles = layout.others.filter((o) => o.kind === 'title').map((o) => fold(o.text))
  const said = JSON.stringify([sheet, layout.headingKey, titles])
  return `${kind}:${createHash('sha256').update(said).digest('hex').slice(0, 24)}`
}

/** Sheets of separated text have no name of their own. */
const shownName = (sheet: Sheet) => sheet.name || 'Bảng'

async function storedMapping(
  { db }: Context,
  kind: ImportKind,
  headingKey: string,
): Promise<Record<string, string> | undefined> {
  const row = await db
    .selectFrom('mappings')
    .select('mapping')
    .where('kind', '=', kind)
    .where('headingKey', '=', headingKey)
    .executeTakeFirst()
  return row ? (JSON.parse(row.mapping) as Record<string, string>) : undefined
}

/**
 * Reads the file in its worker and lays its sheets out. Columns follow the given mapping, else the one remembered for the same
 * headings. Throws ProblemError for a file that cannot be read.
 */
export async function readImportFile(
  input: ImportInput,
  context: Context,
  { kind, fields }: { kind: ImportKind; fields: readonly FieldSpec[] },
): Promise<ImportFile> {
  const { host, app, signal, progress } = context
  progress(0, 0, 'Đang đọc tệp…')
  const { path, name } = await host.resolveFile({ file: input.file, use: 'read' })
  const table = await readTableFile({ name, path, workerFile: app.options.tableWorker, signal })
  const file: ImportFile = {
    fileName: name,
    sha256: table.sha256,
    sheets: [],
    others: [],
    columns: [],
    guessed: false,
    notes: [...table.notes],
    corrected: undefined,
  }
  for (const sheet of table.sheets) {
    signal.throwIfAborted()
    if (sheet.hidden) {
      if (sheet.rows.length) file.notes.push(`Trang ẩn “${sheet.name}” không được đọc.`)
      continue
    }
    await pause()
    addSheet(file, kind, sheet, await layOut(sheet, fields, input, context, kind, file))
  }
  if (file.sheets.every((rows) => rows.length === 0))
    file.notes.push(
      'Không thấy dòng nào có người. Tệp cần một dòng tên cột (ví dụ: Họ và tên, Chức vụ, Đơn vị) ở trên danh sách.',
    )
  return file
}

async function layOut(
  sheet: Sheet,
  fields: readonly FieldSpec[],
  input: ImportInput,
  context: Context,
  kind: ImportKind,
  file: ImportFile,
): Promise<Layout> {
  const layout = recogniseLayout(sheet, fields)
  if (layout.columns.length === 0) return layout
  if (input.mapping && (!file.corrected || file.corrected.headingKey === layout.headingKey)) {
    file.corrected = { headingKey: layout.headingKey, mapping: input.mapping }
    return recogniseLayout(sheet, fields, input.mapping)
  }
  const known = await storedMapping(context, kind, layout.headingKey)
  return known ? recogniseLayout(sheet, fields, known) : layout
}

function addSheet(file: ImportFile, kind: ImportKind, sheet: Sheet, layout: Layout): void {
  const name = shownName(sheet)
  const source = sourceOf(kind, name, layout)
  const place = (number: number) => ({ key: `${name}!${number}`, sheet: name, number })
  file.sheets.push(
    layout.records.map(({ row, values, group }) => ({ ...place(row), values, group, source, guessed: layout.guessed })),
  )
  file.others.push(...layout.others.map(({ row, kind: what, text }) => ({ ...place(row), kind: what, text })))
  file.columns.push(...layout.columns.map(({ index, heading, field }) => ({ sheet: name, index, heading, field })))
  if (layout.guessed && layout.records.length) {
    file.guessed = true
    file.notes.push(`Trang “${name}” không có dòng tên cột; các cột được đoán theo nội dung, hãy xem lại.`)
  }
}

/** Longest stretch of work, in milliseconds, before a scan at the desk gets its turn. */
const turn = 8

/** Runs a rule that works in steps: lets others in between, says how far it is, and stops when the clerk stops it. */
export async function drive<T>(
  steps: Generator<number, T>,
  { signal, progress }: CallOptions,
  total: number,
): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < turn) continue
    signal.throwIfAborted()
    progress(Math.round(step.value), total, 'Đang đối chiếu với danh sách…')
    await pause()
    since = performance.now()
  }
}

/** The same rule without a pause, for the inside of a write. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
