import type { Plan } from '../../shared/preparation/plan/plan'
import { cellGap } from '../../shared/preparation/plan/read/plan-tables'
import { markerOf } from '../../shared/preparation/plan/read/plan-text'
import type { DocxBlock, DocxParagraph, DocxTable } from '../exchange/read/document-file'

type Line = Plan['lines'][number]

const plain = (text: string): Line => ({ text: text.replace(/\s+/g, ' ').trim(), cells: null, table: null })

/** A break inside a paragraph begins another one only where a number or dash follows it. */
function paragraphLines({ number, text }: Pick<DocxParagraph, 'number' | 'text'>): Line[] {
  const lines: string[] = []
  for (const part of (number ? `${number} ${text}` : text).split('\n'))
    if (lines.length > 0 && !markerOf(part.trim())) lines.push(`${lines.pop()} ${part}`)
    else lines.push(part)
  return lines.map(plain)
}

/** Cells of a row by column; what a merged cell above says counts for the rows it covers. */
function rowsOf({ rows }: DocxTable): string[][] {
  const covering = new Map<number, { text: string; left: number; across: number }>()
  return rows.map((cells) => {
    const texts: string[] = []
    for (const [column, above] of covering) {
      for (let c = column; c < column + above.across; c++) texts[c] = c === column ? above.text : ''
      if (--above.left === 0) covering.delete(column)
    }
    for (const cell of cells) {
      const text = cell.text.replace(/\s+/g, ' ').trim()
      for (let c = cell.column; c < cell.column + cell.across; c++) texts[c] = c === cell.column ? text : ''
      if (cell.down > 1) covering.set(cell.column, { text, left: cell.down - 1, across: cell.across })
    }
    return Array.from(texts, (t) => t ?? '')
  })
}

/** The paragraphs and table rows of a Word file. Tables of one or two rows only lay out the page: head, addressees, signature. */
export function docxLines(blocks: readonly DocxBlock[]): Line[] {
  let table = 0
  return blocks.flatMap((block): Line[] => {
    if (block.kind === 'paragraph') return paragraphLines(block)
    if (block.rows.length <= 2) return docxLines(block.rows.flatMap((cells) => cells.flatMap((cell) => cell.blocks)))
    table++
    return rowsOf(block).map((cells) => ({ text: cells.join(cellGap), cells, table }))
  })
}

export const proseLines = (text: string): Line[] => text.split('\n').map(plain)
