import { fold } from '../names/text'
import type { Grid, GridRow } from './grid'
import type { Column } from './headings'
import { splitOfficeUnit } from './split-office'

/** What the row above said, for the marks that mean the same again. */
export type Seen = Record<string, string>

const ditto = /^[\s–—-]*(["”“″'’`´]{1,4}|n\.?\/?t\.?|như trên|(như )?dòng trên|〃|\/{2}|\u2016)[\s.–—-]*$/iu
/** `nt`, `"`, `--//--`: the same as in the row above. */
export const isDitto = (text: string): boolean => ditto.test(text)
const marked = (text: string) => /^(x|v|✓|✔|1|có|ô|b)$/i.test(text)
/** Cells that lists merge or repeat by a ditto mark: they hold for all rows beside them. */
const shared = new Set(
  'unit office officeUnit category reply plainUnit workplace form subject proposalNumber proposalDate receivedAt'.split(
    ' ',
  ),
)

/** Fields that may have two columns: what the second says stands behind the first. */
export const joined: Readonly<Record<string, string>> = { office: ', ', note: '; ', phone: '; ' }

/** The cells of a record by field: merged cells, ditto marks, joined names, crosses under Ông and Bà, office and unit in one. */
export function readValues(grid: Grid, row: GridRow, columns: readonly Column[], seen: Seen): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { index, field } of columns) {
    if (field === '') continue
    const raw = grid.raw(row, index)
    const text = raw !== '' || !shared.has(field) ? raw : grid.merged(row, index)
    const before = values[field]
    const sign = joined[field]
    // A list made by this program says a role in its own column and in the note: twice the same is said once.
    if (before !== undefined && sign)
      values[field] = before.split(sign).includes(text) ? before : [before, text].filter(Boolean).join(sign)
    else if (!shared.has(field)) values[field] = text
    else {
      if (text === '' || !isDitto(text)) seen[field] = text
      values[field] = seen[field] ?? ''
    }
  }
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
  // `1. Nguyễn Văn An` where the list has no column of numbers.
  if (values.fullName) values.fullName = values.fullName.replace(/^\d{1,4}\s*[.)-]\s*(?=\p{L})/u, '')
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
