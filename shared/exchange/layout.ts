import { fold } from '../names/text'
import type { FieldSpec } from './fields'
import { createGrid, type Grid, type GridRow, type LayoutSheet } from './grid'
import { guessColumns } from './guess-columns'
import { type Column, findHeadings, type Headings, isNumbersLine, looksLikeHeadings } from './headings'
import { createLineReader, type Line, markedGroup } from './lines'
import { createOutline } from './outline'
import { pageUnitOf } from './page-unit'
import { readValues, type Seen } from './record-values'

export type LayoutRecord = { row: number; values: Record<string, string>; group: string }
export type OtherRow = { row: number; kind: 'title' | 'heading' | 'group' | 'total' | 'note' | 'empty'; text: string }
export type Layout = {
  headingRows: number[]
  columns: Column[]
  records: LayoutRecord[]
  others: OtherRow[]
  headingKey: string
  guessed: boolean
  /** Empty cells that were read as the unit of the row above. */
  sparse: number
  /** The unit that the page itself names, for a list that says it nowhere else; '' where nothing was taken from it. */
  pageUnit: string
}
/** What the clerk corrected of a heading set: column index → field, or '' for none. */
export type Mapping = Readonly<Record<string, string>>

const rowText = (row: GridRow) => row.texts.filter(Boolean).join(' ')

/**
 * Reads a sheet as a list of people: title lines, headings, group lines, records, totals and closing lines. Every non-empty
 * row is in `records` or in `others` exactly once. Lists that stand under one another, each with headings of its own, are
 * read one after the other; `mappingOf` says what the clerk corrected of a heading set; with
 * `pageUnit` a list that names no unit anywhere takes the one that its page names.
 */
export function recogniseLayout(
  sheet: LayoutSheet,
  fields: readonly FieldSpec[],
  mappingOf: (headingKey: string) => Mapping | undefined = () => undefined,
  options: { pageUnit?: boolean } = {},
): Layout {
  const grid = createGrid(sheet)
  const found = findHeadings(grid, fields) ?? guessColumns(grid)
  if (!found) {
    const others = grid.rows.map((row): OtherRow => ({ row: row.number, kind: 'title', text: rowText(row) }))
    return { headingRows: [], columns: [], records: [], others, headingKey: '', guessed: true, sparse: 0, pageUnit: '' }
  }
  const layout: Layout = {
    headingRows: found.rows,
    columns: corrected(found, mappingOf),
    records: [],
    others: [],
    headingKey: found.key,
    guessed: found.guessed,
    sparse: 0,
    pageUnit: '',
  }
  let at = 0
  let next: Headings | undefined = found
  while (next) {
    const end: End = readList(grid, at, { ...next, columns: corrected(next, mappingOf) }, fields, layout)
    at = end.at
    next = end.next
  }
  if (options.pageUnit) takePageUnit(layout, grid, sheet.name)
  return layout
}

type End = { at: number; next: Headings | undefined }

const corrected = ({ key, columns }: Headings, mappingOf: (key: string) => Mapping | undefined): Column[] => {
  const mapping = mappingOf(key)
  return columns.map((c) =>
    mapping && Object.hasOwn(mapping, String(c.index)) ? { ...c, field: mapping[String(c.index)] ?? '' } : c,
  )
}

/** Reads one list from a row on, until headings of another list stand in the way. */
function readList(grid: Grid, from: number, headings: Headings, fields: readonly FieldSpec[], layout: Layout): End {
  const { others, records } = layout
  const own = new Set(headings.rows)
  const repeated = repeatedLines(grid.rows.filter((row) => own.has(row.number)))
  const reader = createLineReader(grid, headings.columns, headings.guessed)
  const lines: Line[] = []
  const titles: string[] = []
  const heading = (row: GridRow) => others.push({ row: row.number, kind: 'heading', text: rowText(row) })
  let end: End = { at: grid.rows.length, next: undefined }
  for (let i = from; i < grid.rows.length; i++) {
    const row = grid.rows[i] as GridRow
    const text = rowText(row)
    if (row.number < (headings.rows[0] ?? 0)) {
      const group = markedGroup(row, text)
      if (group) lines.push(group)
      else others.push({ row: row.number, kind: 'title', text })
      titles.push(text)
    } else if (own.has(row.number) || repeated.has(text)) heading(row)
    else if (isNumbersLine(row) && row.texts.filter(Boolean).length >= 3) heading(row)
    else {
      const other: Headings | undefined = looksLikeHeadings(row, fields) ? headingsAt(grid, i, fields) : undefined
      if (other && sameFields(other, headings)) {
        repeated.add(grid.rows.filter((r) => other.rows.includes(r.number)))
        heading(row)
      } else if (other) {
        end = { at: i - trailing(lines), next: other }
        break
      } else lines.push(reader.read(row))
    }
  }
  const has = (field: string) => headings.columns.some((c) => c.field === field)
  const outline = createOutline(lines, has('unit') || has('officeUnit'))
  const said = has('unit') || has('officeUnit') ? '' : unitInTitles(titles)
  const seen: Seen = {}
  const firstOf = records.length
  for (const line of lines) {
    if (line.kind === 'record') {
      const values = readValues(grid, line.row, headings.columns, seen)
      const { group, unit } = outline.under()
      if (!values.unit && (unit || said)) values.unit = unit || said
      records.push({ row: line.row.number, values, group })
    } else {
      if (line.kind === 'headline') outline.enter(line)
      const kind = line.kind === 'headline' ? 'group' : line.kind
      others.push({ row: line.row.number, kind, text: rowText(line.row) })
    }
  }
  layout.sparse += fillSparseUnits(records.slice(firstOf))
  return end
}

/** A list that names no unit anywhere, neither by row nor by group: the page may say whose it is. */
function takePageUnit(layout: Layout, grid: Grid, sheetName: string): void {
  const { records, columns } = layout
  if (records.length === 0 || columns.some((c) => c.field === 'unit' || c.field === 'officeUnit')) return
  if (records.some((r) => r.values.unit || r.group)) return
  const first = layout.headingRows[0] ?? 0
  layout.pageUnit = pageUnitOf(
    grid.rows.filter((row) => row.number < first).map((row) => row.texts),
    sheetName,
  )
  if (layout.pageUnit !== '') for (const record of records) record.values.unit = layout.pageUnit
}

/** Lines of headings that stand again on every printed page. Few rows are just as long as one of them. */
function repeatedLines(rows: readonly GridRow[]) {
  const folded = new Set<string>()
  const lengths = new Set<number>()
  const add = (more: readonly GridRow[]) => {
    for (const row of more) {
      const text = rowText(row)
      folded.add(fold(text))
      lengths.add(text.length)
    }
  }
  add(rows)
  return { add, has: (text: string) => lengths.has(text.length) && folded.has(fold(text)) }
}

/** Lines that end one list may be the first of the next: its title, its group. They are taken back and read again. */
function trailing(lines: Line[]): number {
  let n = 0
  while (lines.length > 0 && lines.at(-1)?.kind === 'headline') {
    lines.pop()
    n++
  }
  return n
}

const sameFields = (a: Headings, b: Headings): boolean =>
  a.columns.every((c) => c.field === '' || c.field === b.columns.find((o) => o.index === c.index)?.field)

/** Headings further down the sheet, where a row reads as such. */
function headingsAt(grid: Grid, at: number, fields: readonly FieldSpec[]): Headings | undefined {
  const found = findHeadings({ ...grid, rows: grid.rows.slice(0, at + 40) }, fields, at)
  return found?.rows[0] === grid.rows[at]?.number ? found : undefined
}

/** `Đơn vị: Sở Y tế` over a list that has no column for it. */
const unitInTitles = (titles: readonly string[]): string => {
  for (const title of titles) {
    const found =
      /^(?:tên )?(?:đơn vị|cơ quan)(?: (?:cử|đăng ký|lập|báo cáo|trình|đề nghị))?\s*:\s*(\p{L}.{2,})$/iu.exec(
        title,
      )?.[1]
    if (found) return found.replace(/[.…_\s]+$/u, '')
  }
  return ''
}

/**
 * A list that writes each unit once, above its people: empty cells under it mean the same unit. Such a list never writes the
 * unit of the row above again; in others an empty cell is only empty. Returns how many cells were filled.
 */
function fillSparseUnits(records: readonly LayoutRecord[]): number {
  // Where one column holds office and unit, a cell in which no unit was found is not an empty one.
  if (records.some((r) => r.values.officeUnit !== undefined)) return 0
  const units = records.map((r) => r.values.unit ?? '')
  const filled = units.filter((unit) => unit !== '').length
  const repeats = units.filter((unit, i) => unit !== '' && unit === units[i - 1]).length
  const isSparse =
    filled > 0 && units[0] !== '' && repeats <= Math.max(1, filled * 0.1) && (units.length - filled) * 12 >= filled
  if (!isSparse) return 0
  let last = { unit: '', group: '' }
  let done = 0
  for (const record of records) {
    if (record.values.unit) last = { unit: record.values.unit, group: record.group }
    else if (last.group === record.group && record.values.fullName) {
      record.values.unit = last.unit
      done++
    }
  }
  return done
}
