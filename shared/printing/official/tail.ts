import { type Block, runsOf, type Table } from './paper'

const isSigned = (block: Block): boolean =>
  block.kind === 'foot' || block.kind === 'signatures' || (block.kind === 'together' && block.blocks.some(isSigned))

/** Letters of a closing sentence; more than this is text of its own, which may begin a sheet. */
const lengthOf = (block: Block): number => {
  if (block.kind === 'paragraph') return runsOf(block.text).reduce((sum, r) => sum + r.text.length, 0)
  if (block.kind === 'together') return block.blocks.reduce((sum, b) => sum + lengthOf(b), 0)
  return block.kind === 'table' || block.kind === 'title' || block.kind === 'page-break' ? 10_000 : 0
}

/**
 * Where the end of a paper begins that must not stand alone on a last sheet: the signature with the closing sentences before it,
 * straight after a table whose last rows then go along. The index of its first block; `blocks.length` when there is no such end.
 */
export function tailOf(blocks: readonly Block[]): number {
  let at = blocks.length
  let letters = 0
  while (at > 0) {
    const length = lengthOf(blocks[at - 1] as Block)
    if (letters + length > 1500) break
    letters += length
    at--
  }
  const isTail = at > 0 && at < blocks.length && blocks[at - 1]?.kind === 'table' && blocks.slice(at).some(isSigned)
  return isTail ? at : blocks.length
}

/** Rows from the end of a table that go to the last sheet with the signature; a line covered by a tall cell is not torn off. */
export const rowsAlong = (table: Table): number => Math.min(2, table.rows.length)

/** True for a block that Word must keep with the next one: the end of a paper, and the last words before a signature. */
export function staysWithNext(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]
  if (!next) return false
  return index >= tailOf(blocks) - 1 || (isSigned(next) && blocks[index]?.kind === 'paragraph')
}
