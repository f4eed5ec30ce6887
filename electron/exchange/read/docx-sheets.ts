import { type DocxBlock, type DocxTable, tablesOf } from './document-file'
import type { Cell, Merge, Sheet, TableRow } from './table-file'

const cellOf = (text: string): Cell => ({ text, kind: text.trim() === '' ? 'empty' : 'text' })

function sheetOf(table: DocxTable, index: number): Sheet {
  const merges: Merge[] = []
  const rows = table.rows.flatMap((cells, row): TableRow[] => {
    const number = row + 1
    const values: Cell[] = []
    for (const { column, across, down, text } of cells) {
      while (values.length < column + across) values.push(cellOf(''))
      values[column] = cellOf(text)
      if (across > 1 || down > 1)
        merges.push({ top: number, left: column, bottom: number + down - 1, right: column + across - 1 })
    }
    return values.some((c) => c.kind !== 'empty') ? [{ number, cells: values }] : []
  })
  return { name: `Bảng ${index + 1}`, hidden: false, rows, merges }
}

/** The tables of a Word file as sheets, so that a list in Word is imported like one in Excel. Tables of one row are letterheads. */
export const docxSheets = (blocks: readonly DocxBlock[]): Sheet[] =>
  tablesOf(blocks)
    .map(sheetOf)
    .filter((sheet) => sheet.rows.length > 1 || (sheet.rows[0]?.cells.length ?? 0) > 2)
