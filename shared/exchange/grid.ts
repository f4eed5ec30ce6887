export type LayoutCell = { text: string; kind: string }
export type LayoutRow = { number: number; cells: readonly LayoutCell[] }
export type LayoutMerge = { top: number; left: number; bottom: number; right: number }
export type LayoutSheet = { name: string; rows: readonly LayoutRow[]; merges: readonly LayoutMerge[] }

/** A row with its texts on one line each; `raw` keeps the line breaks of a cell. */
export type GridRow = { number: number; texts: readonly string[]; cells: readonly LayoutCell[] }

const untidy = /^\s|\s$|\s\s|[^\S ]/
const oneLine = (text: string) => (untidy.test(text) ? text.replace(/\s+/g, ' ').trim() : text).normalize('NFC')

/** A sheet made ready for reading: every cell is trimmed once, and merged ranges are found by row. */
export function createGrid(sheet: LayoutSheet) {
  const rows: GridRow[] = sheet.rows.map((row) => ({
    number: row.number,
    cells: row.cells,
    texts: row.cells.map((c) => oneLine(c.text)),
  }))
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const merges = new Map<number, LayoutMerge[]>()
  for (const merge of sheet.merges) {
    // A range may reach to the end of the sheet: only rows with something in them count.
    const wanted = merge.bottom - merge.top > rows.length ? rows.map((r) => r.number) : undefined
    const numbers = wanted ?? Array.from({ length: merge.bottom - merge.top + 1 }, (_, i) => merge.top + i)
    for (const number of numbers) {
      if (number < merge.top || number > merge.bottom || !byNumber.has(number)) continue
      const here = merges.get(number)
      if (here) here.push(merge)
      else merges.set(number, [merge])
    }
  }
  const text = (row: GridRow, index: number) => row.texts[index] ?? ''
  const none: readonly LayoutMerge[] = []
  return {
    rows,
    width: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
    text,
    /** The cell as it was typed, line breaks and all. */
    raw: (row: GridRow, index: number) => row.cells[index]?.text.trim() ?? '',
    mergesAt: (row: GridRow) => merges.get(row.number) ?? none,
    /** The text of a cell, taken from the corner of the merged range it lies in. */
    merged: (row: GridRow, index: number): string => {
      const own = text(row, index)
      if (own !== '') return own
      const merge = merges.get(row.number)?.find((m) => m.left <= index && index <= m.right)
      const corner = merge && byNumber.get(merge.top)
      return corner && merge ? text(corner, merge.left) : ''
    },
  }
}
export type Grid = ReturnType<typeof createGrid>
