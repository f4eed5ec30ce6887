import { fold } from '../names/text'
import { surelyName } from './bodies'
import { tidyColumns } from './columns'
import { type FieldSpec, fieldOf } from './fields'
import type { Grid, GridRow } from './grid'

export type Column = { index: number; heading: string; field: string }
export type Headings = { rows: number[]; columns: Column[]; key: string; guessed: boolean }

/** A list has a column that says who: without one, headings are not the headings of people. */
const personal = ['fullName', 'familyName', 'givenName', 'markMr', 'markMs', 'code']
/** Headings stand near the top; lists under one another have theirs further down. */
const furthest = 80

const fieldsIn = (row: GridRow, fields: readonly FieldSpec[]) =>
  new Set(row.texts.map((text) => fieldOf(text, fields)).filter((field) => field !== undefined))

const hasPersonal = (found: ReadonlySet<string>) => personal.some((field) => found.has(field))

/** Numbers of columns under the headings: `(1) (2) (3)`, `A B 1 2`. */
export function isNumbersLine(row: GridRow): boolean {
  const first = row.texts.find((text) => text !== '') ?? ''
  if (!/^\(?[1A]\)?$/.test(first)) return false
  const texts = row.texts.filter((text) => text !== '')
  return texts.length >= 2 && texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text))
}

/** A line of headings has short words in it and no data. */
const wordsOnly = (row: GridRow) => row.texts.every((t) => t === '' || (t.length <= 100 && !/^[\d\s.()+/-]+$/.test(t)))

/** The row that names most fields, a person's name among them. */
function bestRow(grid: Grid, fields: readonly FieldSpec[], from: number): number {
  let best = -1
  let most = 1
  for (let i = from; i < Math.min(grid.rows.length, from + furthest); i++) {
    const row = grid.rows[i] as GridRow
    const found = fieldsIn(row, fields)
    if (found.size > most && (hasPersonal(found) || isUpper(grid, i, fields) || isNameless(grid, i, found))) {
      best = i
      most = found.size
    }
  }
  return best >= 0 ? best : loneName(grid, fields, from)
}

/** Headings in words nobody knows over a column that plainly holds names. */
function isNameless(grid: Grid, at: number, found: ReadonlySet<string>): boolean {
  if (found.size < 3 || !wordsOnly(grid.rows[at] as GridRow)) return false
  const under = grid.rows.slice(at + 1, at + 31)
  return (grid.rows[at] as GridRow).texts.some((_, i) => {
    const texts = under.map((row) => grid.text(row, i)).filter((t) => t !== '')
    return texts.length >= 2 && texts.filter(surelyName).length > texts.length * 0.6
  })
}

/** True when this row and the next are one block of headings that together name a person. */
function isUpper(grid: Grid, at: number, fields: readonly FieldSpec[]): boolean {
  const [upper, lower] = [grid.rows[at], grid.rows[at + 1]]
  return !!upper && !!lower && isUnder(grid, upper, lower, fields) && hasPersonal(fieldsIn(lower, fields))
}

/** A list of names and nothing else that is known: one heading, names under it. */
function loneName(grid: Grid, fields: readonly FieldSpec[], from: number): number {
  return grid.rows.slice(0, from + furthest).findIndex((row, i) => {
    if (i < from) return false
    const at = row.texts.findIndex(
      (text) => ['fullName', 'code'].includes(fieldOf(text, fields) ?? '') && text.length <= 30,
    )
    if (at < 0 || row.texts.filter((t) => t !== '').length > 6) return false
    const under = grid.rows.slice(i + 1, i + 21).map((r) => r.texts[at] ?? '')
    const named = under.filter((t) => /^\p{L}[\p{L}\p{M}’'. /]+ [\p{L}\p{M}’' ]+$/u.test(t) || /^\d{7}$/.test(t)).length
    return named > 0 && named >= under.filter((t) => t !== '').length * 0.6
  })
}

/** A second line of headings lies under wider ones: each of its words has nothing, or a wider heading, over it. */
function isUnder(grid: Grid, upper: GridRow, lower: GridRow | undefined, fields: readonly FieldSpec[]): boolean {
  if (!lower || lower.number > upper.number + 1 || !wordsOnly(lower) || !wordsOnly(upper)) return false
  const filled = lower.texts.flatMap((text, i) => (text === '' ? [] : [i]))
  if (filled.length < 2 && grid.mergesAt(upper).length === 0) return false
  if (!filled.some((i) => fieldOf(lower.texts[i] ?? '', fields) !== undefined)) return false
  const over = (i: number) => grid.text(upper, i)
  const isWide = (i: number) =>
    grid
      .mergesAt(upper)
      .some((m) => m.top <= upper.number && m.bottom === upper.number && m.left <= i && i <= m.right) ||
    filled.some((j) => j > i && Array.from({ length: j - i }, (_, n) => over(i + 1 + n)).every((t) => t === ''))
  const above = upper.texts.filter((t) => t !== '')
  const isTitle = above.length < 2 && !above.some((t) => t.length <= 30 && fieldOf(t, fields))
  const isField = (i: number) => filled.length > 1 && fieldOf(grid.text(lower, i), fields) !== undefined
  return !isTitle && above.length > 0 && filled.every((i) => over(i) === '' || isWide(i) || isField(i))
}

/** The wider heading over a column: its own cell, the merged range's, or the nearest to the left where nothing is between. */
function headingOver(grid: Grid, upper: GridRow, lower: GridRow, index: number): string {
  const own = grid.merged(upper, index)
  if (own !== '' || grid.text(lower, index) === '') return own
  for (let i = index - 1; i >= 0 && grid.text(lower, i) !== ''; i--)
    if (grid.text(upper, i) !== '') return grid.text(upper, i)
  return ''
}

const standIn: Record<string, string> = {
  fullName: 'substituteName',
  familyName: 'substituteName',
  office: 'substituteOffice',
  officeUnit: 'substituteOffice',
  phone: 'substitutePhone',
  honorific: 'substituteHonorific',
}

/** What a column means by its own words and by the wider heading over it. */
function fieldUnder(lower: string, upper: string, fields: readonly FieldSpec[]): string {
  const own = fieldOf(lower, fields)
  const over = fieldOf(upper, fields)
  if (lower === '' || lower === upper) return over ?? ''
  const isStandIn = fields.some((f) => f.field === 'substituteOffice') && over === 'substituteName'
  if (own && isStandIn) return standIn[own] ?? ''
  return own ?? fieldOf(`${upper} ${lower}`, fields) ?? (over === 'fullName' ? '' : (over ?? ''))
}

/** Finds the headings at or below a row and what each column means; the columns of a list without headings are told elsewhere. */
export function findHeadings(grid: Grid, fields: readonly FieldSpec[], from = 0): Headings | undefined {
  const at = bestRow(grid, fields, from)
  if (at < 0) return undefined
  const above = grid.rows[at - 1]
  const isLower = at > from && above !== undefined && isUnder(grid, above, grid.rows[at], fields)
  const first = isLower ? at - 1 : at
  const upper = grid.rows[first] as GridRow
  const lower = grid.rows[first + 1]
  const block = [upper]
  const isTwo = isLower || isUnder(grid, upper, lower, fields)
  if (isTwo && lower) block.push(lower)
  const next = grid.rows[first + block.length]
  if (next && isNumbersLine(next)) block.push(next)
  const data = grid.rows.slice(first + block.length, first + block.length + 200)
  const width = Math.max(upper.cells.length, ...data.slice(0, 30).map((r) => r.cells.length))
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const own = isTwo && lower ? grid.text(lower, index) : ''
    const over = isTwo && lower ? headingOver(grid, upper, lower, index) : grid.merged(upper, index)
    const heading = own !== '' && own !== over ? (over === '' ? own : `${over} / ${own}`) : over
    const field = isTwo ? fieldUnder(own, over, fields) : (fieldOf(over, fields) ?? '')
    columns.push({ index, heading, field })
  }
  return {
    rows: block.map((row) => row.number),
    columns: tidyColumns(grid, data, columns),
    key: fold(columns.map((c) => c.heading || '-').join(' | ')),
    guessed: false,
  }
}

/** True when a row further down names the fields of a list again, its own or another's. */
export const looksLikeHeadings = (row: GridRow, fields: readonly FieldSpec[]): boolean => {
  if (!wordsOnly(row)) return false
  const found = fieldsIn(row, fields)
  return found.size >= 3 && hasPersonal(found)
}
