import { fold } from '../../names/text'
import {
  type Figure,
  type FigureForm,
  type FigureRow,
  figureAuthorities,
  figureAuthorityLabels,
  figureFormLabels,
  figureForms,
  figureRowLabels,
  figureRows,
} from './figure'

/** The first three headings of the sheet that units fill; the rows of the statistical form follow as columns. */
export const figureHeadings = ['Năm', 'Thẩm quyền', 'Hình thức khen'] as const

export type SheetRow = { number: number; cells: readonly string[] }
export type FigureCell = Pick<Figure, 'year' | 'authority' | 'form' | 'row' | 'value'>
export type ReadFigures = {
  figures: FigureCell[]
  /** Sentences with the number of the row they are about. */
  problems: string[]
  /** Rows that held a year and a form. */
  rows: number
}

const byLabel = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  new Map(keys.map((key) => [fold(labels[key]), key]))
const forms = byLabel(figureForms, figureFormLabels)
const rowsByLabel = byLabel(figureRows, figureRowLabels)
const authorities = byLabel(figureAuthorities, figureAuthorityLabels)

/** `1.234`, `1 234`, `12` as a whole number; undefined when it is none. Excel writes 12 as `12`, an office may write `1.234`. */
function wholeNumber(text: string): number | undefined {
  const plain = text.replace(/[\s.]/g, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/**
 * Reads a unit's sheet of figures: finds the heading row, then a row for each year, authority and form. An empty cell is no
 * figure; a cell that is no whole number is a problem, and so is a row said twice.
 */
export function readFigureSheet(sheet: readonly SheetRow[], years: readonly number[]): ReadFigures {
  const head = sheet.find((row) => row.cells.some((c) => fold(c) === fold(figureHeadings[2])))
  if (!head)
    return {
      figures: [],
      rows: 0,
      problems: ['Không thấy dòng tiêu đề có cột “Hình thức khen”. Hãy dùng tệp mẫu số liệu.'],
    }
  const columns = head.cells.map((c) => fold(c))
  const at = (heading: string) => columns.indexOf(fold(heading))
  const [yearAt, authorityAt, formAt] = figureHeadings.map(at) as [number, number, number]
  const problems: string[] = []
  if (yearAt < 0) return { figures: [], rows: 0, problems: ['Không thấy cột “Năm”. Hãy dùng tệp mẫu số liệu.'] }
  const figures: FigureCell[] = []
  const seen = new Set<string>()
  let rows = 0
  for (const row of sheet.filter((r) => r.number > head.number)) {
    const said = (index: number) => (row.cells[index] ?? '').trim()
    if (!said(yearAt) && !said(formAt)) continue
    const year = wholeNumber(said(yearAt))
    const form = forms.get(fold(said(formAt)))
    const authority = authorityAt < 0 ? 'own' : authorities.get(fold(said(authorityAt)))
    if (year === undefined || !years.includes(year)) {
      problems.push(`Dòng ${row.number}: năm “${said(yearAt)}” không thuộc ${years[0]} - ${years.at(-1)}.`)
      continue
    }
    if (!form || !authority) {
      problems.push(
        form
          ? `Dòng ${row.number}: không rõ thẩm quyền “${said(authorityAt)}”.`
          : `Dòng ${row.number}: không rõ hình thức khen “${said(formAt)}”.`,
      )
      continue
    }
    const key = `${year} ${authority} ${form}`
    if (seen.has(key)) {
      problems.push(`Dòng ${row.number}: ${figureFormLabels[form]} năm ${year} đã có ở dòng trên.`)
      continue
    }
    seen.add(key)
    rows++
    figures.push(...cellsOf(row, columns, { year, authority, form }, problems))
  }
  return { figures, problems, rows }
}

function cellsOf(
  row: SheetRow,
  columns: readonly string[],
  head: { year: number; authority: Figure['authority']; form: FigureForm },
  problems: string[],
): FigureCell[] {
  return columns.flatMap((column, index) => {
    const key: FigureRow | undefined = rowsByLabel.get(column)
    const text = (row.cells[index] ?? '').trim()
    if (!key || text === '') return []
    const value = wholeNumber(text)
    if (value === undefined) {
      problems.push(`Dòng ${row.number}, cột “${figureRowLabels[key]}”: “${text}” không phải số nguyên.`)
      return []
    }
    return [{ ...head, row: key, value }]
  })
}
