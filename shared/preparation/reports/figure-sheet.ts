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

/**
 * `1.234`, `1 234`, `12` as a whole number; undefined when it is none: `12.5` is no 125. Excel writes 12 as `12`, an office may
 * write `1.234`.
 */
function wholeNumber(text: string): number | undefined {
  const plain = text.replace(/\s/g, '')
  return /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(plain) ? Number(plain.replaceAll('.', '')) : undefined
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
  const isOwn = new Set(figureHeadings.map((heading) => fold(heading)))
  for (const [index, heading] of columns.entries())
    if (heading !== '' && !isOwn.has(heading) && !rowsByLabel.has(heading))
      problems.push(`Cột “${head.cells[index]?.trim()}” không có trong tệp mẫu nên không đọc.`)
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

/**
 * Reads all sheets of a workbook: each that has the headings is read, and what two of them say is told and taken once. Without
 * any such sheet the sentence of the first one stands.
 */
export function readFigureBook(
  sheets: readonly { name: string; rows: readonly SheetRow[] }[],
  years: readonly number[],
): ReadFigures | undefined {
  const read = sheets.map((s) => ({ name: s.name, ...readFigureSheet(s.rows, years) }))
  const own = read.filter((r) => r.rows > 0)
  if (own.length < 2) return own[0] ?? read[0]
  const said = new Map<string, string>()
  const figures: FigureCell[] = []
  const problems: string[] = []
  for (const sheet of own) {
    problems.push(
      ...sheet.problems.map((p) => `Trang “${sheet.name}”, ${p.slice(0, 1).toLocaleLowerCase('vi')}${p.slice(1)}`),
    )
    const twice = new Set<string>()
    for (const f of sheet.figures) {
      const key = `${f.year} ${f.authority} ${f.form}`
      const before = said.get(key)
      if (before !== undefined && before !== sheet.name) {
        if (!twice.has(key))
          problems.push(
            `Trang “${sheet.name}”: ${figureFormLabels[f.form]} năm ${f.year} đã có ở trang “${before}”, giữ số ở trang đó.`,
          )
        twice.add(key)
        continue
      }
      said.set(key, sheet.name)
      figures.push(f)
    }
  }
  return { figures, problems, rows: own.reduce((sum, s) => sum + s.rows, 0) }
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
