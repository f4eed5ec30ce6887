import { type CellStyle, type CellValue, writeXlsx } from 'hucre'

/** Text stays text: telephone numbers keep their zeros, and a name that starts with `=` is a name, never a formula. */
export type BookColumn = { header: string; width: number; kind: 'text' | 'date' | 'number' }
export type BookSheet = {
  name: string
  title: readonly string[]
  columns: readonly BookColumn[]
  rows: readonly (readonly (string | number | null)[])[]
}

const font = { name: 'Times New Roman', size: 12 }
const bold: CellStyle = {
  font: { ...font, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const plain: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }

const styleOf = (kind: BookColumn['kind']): CellStyle =>
  kind === 'date' ? { ...plain, numFmt: 'dd/mm/yyyy' } : kind === 'text' ? { ...plain, numFmt: '@' } : plain

/** A day as the calendar day itself, at midnight UTC, which the writer turns into a serial without any time zone. */
const cellValue = (value: string | number | null, kind: BookColumn['kind']): CellValue => {
  if (value === null || value === '') return null
  if (kind === 'date') return new Date(`${String(value).slice(0, 10)}T00:00:00Z`)
  return kind === 'number' ? Number(value) : String(value)
}

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** Points a line of text takes in 12-point type. */
const lineHeight = 15.75
/**
 * Heights of the rows in which a text takes more than one line, by how many letters of such type a column holds: LibreOffice
 * gives every row of a file without heights a single line, and the text runs over the next row. Rows of one line are left to
 * whoever opens the file.
 */
function heights(rows: readonly (readonly CellValue[])[], sheet: BookSheet): Map<number, { height: number }> {
  const found = new Map<number, { height: number }>()
  const whole = sheet.columns.reduce((sum, c) => sum + c.width, 0)
  for (const [at, row] of rows.entries()) {
    // Headings are bold and wider; a title line runs over all columns.
    const letters = at <= sheet.title.length ? 1.15 : 1
    const lines = row.map((value, i) =>
      typeof value === 'string'
        ? linesIn(value, (at < sheet.title.length ? whole : (sheet.columns[i]?.width ?? whole)) / letters)
        : 1,
    )
    const most = Math.max(1, ...lines)
    // Excel takes no row of more than 409 points.
    if (most > 1) found.set(at, { height: Math.min(409, most * lineHeight) })
  }
  return found
}

/** Words go to the next line whole; one that is longer than a line is broken. Spaces before a text set it in. */
function linesIn(text: string, width: number): number {
  let lines = 0
  for (const part of text.split('\n')) {
    let used = 0
    lines++
    for (const [at, word] of part.split(' ').entries()) {
      const more = used + (at > 0 ? 1 : 0) + word.length
      if (more <= width) used = more
      else {
        lines += used > 0 ? 1 : 0
        lines += Math.max(0, Math.ceil(word.length / width) - 1)
        used = word.length % width
      }
    }
  }
  return lines
}

/** An .xlsx of lists: title lines, a frozen heading row with filters, A4 set up for printing. */
export async function writeWorkbook({ sheets }: { sheets: readonly BookSheet[] }): Promise<Uint8Array> {
  const made = sheets.map((sheet) => {
    const head = sheet.title.length
    const last = sheet.columns.length - 1
    const cells = new Map<string, { style: CellStyle }>()
    for (let row = 0; row < head; row++) cells.set(`${row},0`, { style: bold })
    for (let column = 0; column <= last; column++) cells.set(`${head},${column}`, { style: bold })
    const rows = [
      ...sheet.title.map((line): CellValue[] => [line]),
      sheet.columns.map((c): CellValue => c.header),
      ...sheet.rows.map((row) => sheet.columns.map((c, i) => cellValue(row[i] ?? null, c.kind))),
    ]
    return {
      name: sheet.name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31),
      columns: sheet.columns.map((c) => ({ width: c.width, style: styleOf(c.kind) })),
      rows,
      rowDefs: heights(rows, sheet),
      cells,
      merges: sheet.title.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
      freezePane: { rows: head + 1 },
      autoFilter: { range: `A${head + 1}:${letter(last)}${head + 1 + sheet.rows.length}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    }
  })
  return writeXlsx({ sheets: made, defaultFont: font })
}
