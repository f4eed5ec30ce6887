import { HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { placesOf } from '../../../shared/printing/official/blocks'
import { boldWidth, columnWidths } from '../../../shared/printing/official/measures'
import {
  type Cell,
  type Column,
  cellOf,
  isOneGroup,
  type Table as TableBlock,
} from '../../../shared/printing/official/paper'
import { rowsAlong } from '../../../shared/printing/official/tail'
import { aligned, allBorders, line, noBorders, type Place, type Style, twip } from './pieces'

/** The last rows stay on one sheet; `isLed` keeps them on that of what follows the table. */
export function gridTable(t: TableBlock, place: Place, isLed = false): Table {
  const widths = columnWidths(t, place.width)
  const size = t.size ?? 12
  const places = placesOf(t)
  const date = boldWidth('ngày 25 tháng 10 năm 2019', size)
  const along = t.rows.length - rowsAlong(t)
  const kept = t.rows.length - (isLed ? 0 : 1)
  const cell = (
    cell: Cell,
    at: number,
    column: Column | undefined,
    style: Omit<Style, 'size'> & { keep?: boolean },
    centre: boolean,
  ) => {
    const c = cellOf(cell)
    const width = widths.slice(at, at + c.columns).reduce((a, b) => a + b, 0)
    return new TableCell({
      width: { size: twip(width), type: WidthType.DXA },
      columnSpan: c.columns,
      rowSpan: c.rows,
      verticalAlign: centre ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: c.lines.map((text) =>
        line(
          text,
          { size, bold: c.bold || style.bold, italic: c.italic, loose: width - 3 < date },
          {
            alignment: aligned[c.align ?? (style.bold && centre ? 'centre' : (column?.align ?? 'left'))],
            // The name of a group goes with its first row.
            keepNext: style.keep,
          },
        ),
      ),
    })
  }
  const heads = (t.head ?? []).map(
    (cells, y) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((c, x) => cell(c, places.head[y]?.[x] ?? x, undefined, { bold: true }, true)),
      }),
  )
  const rows = t.rows.map((r, y) => {
    const cells: readonly Cell[] = isOneGroup(r)
      ? [{ text: cellOf(r.cells[0] as Cell).lines, columns: widths.length, align: 'left' }]
      : r.cells
    return new TableRow({
      cantSplit: true,
      height: r.minHeight ? { value: twip(r.minHeight), rule: HeightRule.ATLEAST } : undefined,
      children: cells.map((c, x) => {
        const at = places.rows[y]?.[x] ?? x
        return cell(
          c,
          at,
          t.columns[at],
          {
            bold: r.kind === 'group' || r.kind === 'sum',
            keep: r.kind === 'group' || (y >= along && y < kept),
          },
          r.minHeight !== undefined && r.kind === undefined,
        )
      }),
    })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twip),
    width: { size: twip(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    borders: t.plain ? noBorders : allBorders,
    margins: { top: twip(0.6), bottom: twip(0.6), left: twip(1.5), right: twip(1.5) },
    rows: [...heads, ...rows],
  })
}
