import { fold } from '../names/text'
import type { FieldSpec } from './fields'
import { guessColumns } from './guess-columns'
import {
  type Column,
  findHeadings,
  type Headings,
  type LayoutRow,
  type LayoutSheet,
  mergedText,
  textAt,
} from './headings'
import { splitOfficeUnit } from './split-office'

export type LayoutRecord = { row: number; values: Record<string, string>; group: string }
export type OtherRow = { row: number; kind: 'title' | 'heading' | 'group' | 'total' | 'note'; text: string }
export type Layout = {
  headingRows: number[]
  columns: Column[]
  records: LayoutRecord[]
  others: OtherRow[]
  headingKey: string
  guessed: boolean
}

const ditto = /^(["”“″'’]{1,2}|-?\s*nt\s*-?|như trên|〃|\/\/)$/iu
const groupLead = /^(?:[IVX]{1,5}|[A-HK-Z]|\d{1,2}(?:\.\d{1,2})*)\s*[.):\-–]\s*\p{L}/u
const unitLike =
  /^(?:\d+[.)]\s*)?(sở|ban |ủy ban|uỷ ban|ubnd|hội|công ty|tổng công ty|báo|đài|văn phòng|cục|viện|trường|quận|huyện|công an|liên đoàn|khối|cụm|thành đoàn|bộ |tòa án|bệnh viện|thanh tra|kho bạc|bảo hiểm|ngân hàng|liên minh|liên hiệp)/iu
const totalLead =
  /^(tong cong|tong so|cong|cong chung|tong|danh sach (nay )?(gom|co)) ?(?!dong|ty|an|doan|thuong|tac|nghe|hop|giam|bien|cuc)/
const closingLead =
  /^(nguoi lap|lap bang|lap bieu|noi nhan|thu truong|giam doc$|chu tich$|ky ten|xac nhan cua|ghi chu [\d(]|luu y|tm |kt |tl )|ngay \d* ?thang \d* ?nam/

/**
 * Reads a sheet as a list of people: title lines, headings, group lines, records, totals and closing lines. Every non-empty
 * row is in `records` or in `others` exactly once. `mapping` (column index → field) is what the clerk corrected.
 */
export function recogniseLayout(
  sheet: LayoutSheet,
  fields: readonly FieldSpec[],
  mapping?: Readonly<Record<string, string>>,
): Layout {
  const found = findHeadings(sheet, fields) ?? guessColumns(sheet)
  if (!found) {
    return {
      headingRows: [],
      columns: [],
      records: [],
      others: sheet.rows.map((r) => ({ row: r.number, kind: 'title', text: rowText(r) })),
      headingKey: '',
      guessed: true,
    }
  }
  const columns = found.columns.map((c) =>
    mapping && Object.hasOwn(mapping, String(c.index)) ? { ...c, field: mapping[String(c.index)] ?? '' } : c,
  )
  const { records, others } = readRows(sheet, { ...found, columns })
  return { headingRows: found.rows, columns, records, others, headingKey: found.key, guessed: found.guessed }
}

const rowText = (row: LayoutRow) =>
  row.cells
    .map((c) => c.text.trim())
    .filter(Boolean)
    .join(' ')

type Seen = { group: string; unitGroup: string; last: Record<string, string> }

function readRows(sheet: LayoutSheet, headings: Headings): { records: LayoutRecord[]; others: OtherRow[] } {
  const records: LayoutRecord[] = []
  const others: OtherRow[] = []
  const top = headings.rows[0] ?? 0
  const headingText = sheet.rows.filter((r) => headings.rows.includes(r.number)).map((r) => fold(rowText(r)))
  const seen: Seen = { group: '', unitGroup: '', last: {} }
  const has = (field: string) => headings.columns.some((c) => c.field === field)
  for (const row of sheet.rows) {
    const text = rowText(row)
    if (row.number < top) others.push({ row: row.number, kind: 'title', text })
    else if (headings.rows.includes(row.number) || headingText.includes(fold(text)))
      others.push({ row: row.number, kind: 'heading', text })
    else {
      const kind = kindOf(sheet, row, headings, records.length > 0)
      if (kind !== 'record') {
        others.push({ row: row.number, kind, text })
        if (kind === 'group') enterGroup(seen, text, has('unit') || has('officeUnit'))
        continue
      }
      const values = valuesOf(sheet, row, headings.columns, seen)
      if (!values.unit && seen.unitGroup) values.unit = seen.unitGroup
      records.push({ row: row.number, values, group: seen.group })
    }
  }
  fillSparseUnits(records)
  return { records, others }
}

/** A line of a body's name under a line of a group is the unit of what follows, where the list has no column for it. */
function enterGroup(seen: Seen, text: string, hasUnitColumn: boolean): void {
  const isUnit = !hasUnitColumn && unitLike.test(text) && !/^[IVX]+[.)]/.test(text)
  if (isUnit) seen.unitGroup = text.replace(/^\d+(\.\d+)*\s*[.):\-–]?\s*/, '').replace(/\s*\(\d+[^)]*\)\s*$/, '')
  else {
    seen.group = text
    seen.unitGroup = ''
  }
}

function kindOf(
  sheet: LayoutSheet,
  row: LayoutRow,
  headings: Headings,
  hasRecords: boolean,
): 'record' | 'group' | 'total' | 'note' {
  const filled = row.cells.map((_, i) => [i, textAt(row, i)] as const).filter(([, t]) => t !== '')
  const texts = filled.map(([, t]) => t)
  const fieldAt = (index: number) => headings.columns.find((c) => c.index === index)?.field ?? ''
  const words = filled.filter(([i, t]) => !(fieldAt(i) === 'number' && /^[\dIVXA-H]+[.)]?$/.test(t)))
  const folded = fold(words[0]?.[1] ?? texts[0] ?? '')
  if (words.length <= 3 && totalLead.test(folded) && !isName(words[0]?.[1])) return 'total'
  if (hasRecords && words.length <= 2 && closingLead.test(folded)) return 'note'
  const names = filled.some(
    ([i, t]) => ['fullName', 'givenName', 'familyName', 'markMr', 'markMs'].includes(fieldAt(i)) && t !== '',
  )
  if (words.length >= 2) return 'record'
  const only = words[0]?.[1] ?? ''
  if (only === '') return 'group'
  const numbered = filled.some(([i, t]) => fieldAt(i) === 'number' && /^\d+\.?$/.test(t))
  const wide = sheet.merges.some((m) => m.top === row.number && m.right - m.left >= 2)
  if (wide || groupLead.test(only) || unitLike.test(only)) return 'group'
  if (names && (numbered || isName(only))) return 'record'
  if (!names && filled.some(([i]) => fieldAt(i) !== '' && fieldAt(i) !== 'number') && numbered) return 'record'
  return hasRecords && /^[(*]/.test(only) ? 'note' : 'group'
}

const isName = (text: string | undefined): boolean =>
  !!text &&
  /^(?:(?:ông|bà|đ\/c)\s+)?\p{Lu}[\p{L}'’]*(?:\s\p{L}[\p{L}'’]*){1,5}$/u.test(text) &&
  !unitLike.test(text) &&
  text !== text.toLocaleUpperCase('vi')

const marked = (text: string) => /^(x|v|✓|✔|1|có|ô|b)$/i.test(text)

function valuesOf(sheet: LayoutSheet, row: LayoutRow, columns: readonly Column[], seen: Seen): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { index, field } of columns) {
    if (field === '') continue
    const isShared = field === 'unit' || field === 'office' || field === 'officeUnit' || field === 'category'
    const text = isShared ? mergedText(sheet, row, index) : textAt(row, index)
    values[field] =
      isShared && ditto.test(text)
        ? (seen.last[field] ?? '')
        : (row.cells[index]?.text.trim() ?? '') === ''
          ? text
          : (row.cells[index]?.text.trim() ?? '')
  }
  seen.last = { ...values }
  joinName(values)
  readMarks(values)
  if (values.officeUnit !== undefined) {
    const { office, unit } = splitOfficeUnit(values.officeUnit)
    values.office ||= office
    values.unit ||= unit
  }
  return values
}

function joinName(values: Record<string, string>): void {
  const parts = [values.familyName, values.middleName, values.givenName]
  if (!values.fullName && parts.some((p) => p)) values.fullName = parts.filter(Boolean).join(' ')
}

/** Columns `Ông` and `Bà` (or Nam, Nữ) hold a cross, or the name itself. */
function readMarks(values: Record<string, string>): void {
  for (const [field, honorific] of [
    ['markMr', 'Ông'],
    ['markMs', 'Bà'],
  ] as const) {
    const text = values[field]
    if (!text) continue
    values.honorific ||= honorific
    if (!marked(text) && !values.fullName) values.fullName = text
  }
  const gender = fold(values.gender ?? '')
  if (gender === 'nam') values.honorific ||= 'Ông'
  if (gender === 'nu') values.honorific ||= 'Bà'
}

/** A list that writes each unit once, above its people: empty cells under it mean the same unit. */
function fillSparseUnits(records: LayoutRecord[]): void {
  const filled = records.filter((r) => r.values.unit).length
  if (filled === 0 || filled > records.length * 0.7 || !records[0]?.values.unit) return
  let last = { unit: '', group: '' }
  for (const record of records) {
    if (record.values.unit) last = { unit: record.values.unit, group: record.group }
    else if (last.group === record.group) record.values.unit = last.unit
  }
}
