import { fold } from '../names/text'
import { type FieldSpec, fieldOf } from './fields'

export type LayoutCell = { text: string; kind: string }
export type LayoutRow = { number: number; cells: readonly LayoutCell[] }
export type LayoutMerge = { top: number; left: number; bottom: number; right: number }
export type LayoutSheet = { name: string; rows: readonly LayoutRow[]; merges: readonly LayoutMerge[] }
export type Column = { index: number; heading: string; field: string }
export type Headings = { rows: number[]; columns: Column[]; key: string; guessed: boolean }

export const textAt = (row: LayoutRow, index: number): string =>
  (row.cells[index]?.text ?? '').replace(/\s+/g, ' ').trim()

/** The text of a cell, taken from the corner of the merged range it lies in. */
export function mergedText(sheet: LayoutSheet, row: LayoutRow, index: number): string {
  const own = textAt(row, index)
  if (own !== '') return own
  const merge = sheet.merges.find(
    (m) => m.top <= row.number && row.number <= m.bottom && m.left <= index && index <= m.right,
  )
  const corner = merge && sheet.rows.find((r) => r.number === merge.top)
  return corner && merge ? textAt(corner, merge.left) : ''
}

const personal = ['fullName', 'familyName', 'givenName', 'markMr', 'markMs', 'code']

const matches = (row: LayoutRow, fields: readonly FieldSpec[]) => {
  const found = row.cells.map((_, i) => fieldOf(textAt(row, i), fields)).filter((f): f is string => f !== undefined)
  return new Set(found)
}

/** The row of headings among the first ones: the one that names most fields, a person's name among them. */
function findHeadingRow(sheet: LayoutSheet, fields: readonly FieldSpec[]): number {
  let best = -1
  let most = 1
  for (const [index, row] of sheet.rows.slice(0, 80).entries()) {
    const found = matches(row, fields)
    const score = found.size
    if (score > most && personal.some((f) => found.has(f))) {
      best = index
      most = score
    }
  }
  return best
}

/** A second line of headings lies under merged ones: it has headings, and no running number. */
function isSecondLine(
  sheet: LayoutSheet,
  first: LayoutRow,
  second: LayoutRow | undefined,
  fields: readonly FieldSpec[],
): boolean {
  if (!second || second.number > first.number + 1) return false
  const texts = second.cells.map((_, i) => textAt(second, i)).filter((t) => t !== '')
  if (texts.length === 0 || /^\d+$/.test(texts[0] ?? ''))
    return texts.length > 2 && texts.every((t) => /^\(?\d+\)?$/.test(t))
  const under = second.cells.every(
    (_, i) =>
      textAt(second, i) === '' ||
      textAt(first, i) === '' ||
      sheet.merges.some((m) => m.top <= first.number && m.bottom === first.number && m.left <= i && i <= m.right),
  )
  return under && texts.some((t) => fieldOf(t, fields) !== undefined) && texts.every((t) => t.length <= 40)
}

const numbersLine = (row: LayoutRow) => row.cells.every((_, i) => /^(\(?\d+\)?|)$/.test(textAt(row, i)))

/** Finds the headings and what each column means; the columns of a list without headings are told by their content elsewhere. */
export function findHeadings(sheet: LayoutSheet, fields: readonly FieldSpec[]): Headings | undefined {
  const at = findHeadingRow(sheet, fields)
  const first = sheet.rows[at]
  if (!first) return undefined
  const second = sheet.rows[at + 1]
  const isTwo = second !== undefined && isSecondLine(sheet, first, second, fields)
  const isNames = isTwo && second !== undefined && !numbersLine(second)
  const width = Math.max(...sheet.rows.slice(at, at + 30).map((r) => r.cells.length))
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const upper = mergedText(sheet, first, index)
    const lower = isNames && second ? textAt(second, index) : ''
    const heading = lower !== '' && lower !== upper ? (upper === '' ? lower : `${upper} / ${lower}`) : upper
    columns.push({ index, heading, field: fieldOf(lower, fields) ?? fieldOf(upper, fields) ?? '' })
  }
  return {
    rows: isTwo && second ? [first.number, second.number] : [first.number],
    columns: tidy(sheet, at, columns),
    key: fold(columns.map((c) => c.heading || '-').join(' | ')),
    guessed: false,
  }
}

/** Split names under one heading, a lone `Tên`, and fields that two columns claim. */
function tidy(sheet: LayoutSheet, at: number, columns: Column[]): Column[] {
  const data = sheet.rows.slice(at + 1, at + 200)
  const has = (field: string) => columns.some((c) => c.field === field)
  const result = columns.map((c) => ({ ...c }))
  for (const [i, column] of result.entries()) {
    const next = result[i + 1]
    if (column.field !== 'fullName' || !next) continue
    const unnamed = next.heading === '' || next.heading === column.heading
    const given = data.map((row) => textAt(row, i + 1)).filter((t) => t !== '')
    const single = given.filter((t) => /^\p{L}[\p{L}'’]*$/u.test(t)).length
    if (unnamed && given.length > 0 && single >= given.length * 0.8) {
      column.field = 'familyName'
      next.field = 'givenName'
    }
  }
  if (!has('familyName') && !has('middleName') && !result.some((c) => c.field === 'fullName'))
    for (const c of result) if (c.field === 'givenName') c.field = 'fullName'
  // `Họ và tên` beside `Tên`: the first holds family and middle names only when it lacks the last word.
  const [full, given] = [result.find((c) => c.field === 'fullName'), result.find((c) => c.field === 'givenName')]
  if (full && given) full.field = 'familyName'
  // A telephone beside the substitute's columns is the substitute's.
  const stand = result.find((c) => c.field === 'substituteName')
  const phone = result.find((c) => c.field === 'phone')
  if (stand && phone && phone.index > stand.index && !has('substitutePhone')) phone.field = 'substitutePhone'
  const seen = new Set<string>()
  for (const c of result) {
    if (c.field === '') continue
    if (seen.has(c.field)) c.field = ''
    else seen.add(c.field)
  }
  return result
}
