import { type Block, cellOf, runsOf, type Table, type Text } from './paper'

const isSigned = (block: Block): boolean =>
  block.kind === 'foot' || block.kind === 'signatures' || (block.kind === 'together' && block.blocks.some(isSigned))

const letters = (text: Text): number => runsOf(text).reduce((sum, r) => sum + r.text.length, 0)
/** Letters of a closing sentence; more than 1,500 are text of its own, which may begin a sheet. */
const lengthOf = (block: Block): number => {
  if (block.kind === 'paragraph') return letters(block.text)
  if (block.kind === 'dashes') return block.items.reduce((sum, item) => sum + letters(item), 0)
  if (block.kind === 'together') return block.blocks.reduce((sum, b) => sum + lengthOf(b), 0)
  return block.kind === 'table' || block.kind === 'title' || block.kind === 'page-break' ? 10_000 : 0
}

/**
 * Where the end of a paper begins that must not stand alone on a last sheet: the signature with the closing sentences before it,
 * straight after a table whose last rows then go along. The index of its first block; `blocks.length` when there is no such end.
 */
export function tailOf(blocks: readonly Block[]): number {
  let at = blocks.length
  let sum = 0
  while (at > 0) {
    const length = lengthOf(blocks[at - 1] as Block)
    if (sum + length > 1500) break
    sum += length
    at--
  }
  const isTail = at > 0 && at < blocks.length && blocks[at - 1]?.kind === 'table' && blocks.slice(at).some(isSigned)
  return isTail ? at : blocks.length
}

/** True where every cell that covers several rows ends before row `at` begins. */
function isFree(table: Table, at: number): boolean {
  return table.rows.slice(0, at).every((r, y) => r.cells.every((c) => y + cellOf(c).rows <= at))
}

/**
 * Rows from the end of a table that go to its last sheet together, with the signature if one follows: two of the list, with the sums among and behind
 * them and the name of their group. A cell over several rows is not torn; one over more than six is.
 */
export function rowsAlong(table: Table): number {
  const { rows } = table
  let from = rows.length
  let found = 0
  while (from > 0 && found < 2) if ((rows[--from]?.kind ?? 'row') === 'row') found++
  while (from > 0 && (rows[from - 1]?.kind === 'group' || !isFree(table, from)) && rows.length - from < 8) from--
  return rows.length - from
}

/** Rows `from` up to, but without, `to`; no sheet ends among those of a `whole` one. */
export type Piece = { from: number; to: number; whole: boolean }

/**
 * A table in the pieces that stay on one sheet each: the names of groups with the first row under them, and at the end the
 * last rows, with which a signature may go. What lies between may end a sheet after any row.
 */
export function piecesOf(table: Table): Piece[] {
  const { rows } = table
  const last = rows.length - rowsAlong(table)
  const pieces: Piece[] = []
  const open = (at: number) => {
    const before = pieces.at(-1)
    if (before && !before.whole) before.to = at + 1
    else pieces.push({ from: at, to: at + 1, whole: false })
  }
  for (let at = 0; at < last; ) {
    let to = at
    while (to < last && rows[to]?.kind === 'group') to++
    to = Math.min(to + 1, last)
    if (to - at > 1 && isFree(table, at) && isFree(table, to)) pieces.push({ from: at, to, whole: true })
    else for (let n = at; n < to; n++) open(n)
    at = to
  }
  if (isFree(table, last)) pieces.push({ from: last, to: rows.length, whole: true })
  else for (let n = last; n < rows.length; n++) open(n)
  return pieces
}

/** True for a block that Word must keep with the next one: the end of a paper, and the last words before a signature. */
export function staysWithNext(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]
  if (!next) return false
  return index >= tailOf(blocks) - 1 || (isSigned(next) && blocks[index]?.kind === 'paragraph')
}
