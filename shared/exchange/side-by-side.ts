import { fold } from '../names/text'
import { type FieldSpec, fieldOf } from './fields'
import type { LayoutMerge } from './grid'

type Cells<C> = { number: number; cells: C[] }
type Page<C> = { rows: readonly Cells<C>[]; merges: readonly LayoutMerge[] }

/** Headings stand near the top. */
const furthest = 40

/** Where the second of two lists begins that stand side by side under the same headings; undefined for one list. */
function seamOf(texts: readonly string[], fields: readonly FieldSpec[]): number | undefined {
  const names = texts.flatMap((text, i) => (fieldOf(text, fields) === 'fullName' ? [i] : []))
  const [first, second] = names
  if (first === undefined || second === undefined) return undefined
  const between = Array.from({ length: second - first - 1 }, (_, n) => first + 1 + n)
  const number = between.find((i) => fieldOf(texts[i] ?? '', fields) === 'number')
  const gap = between.findLast((i) => (texts[i] ?? '').trim() === '')
  const seam = number ?? (gap === undefined ? undefined : gap + 1)
  if (seam === undefined) return undefined
  const words = (part: readonly string[]) => part.map(fold).filter(Boolean)
  const [left, right] = [words(texts.slice(0, seam)), words(texts.slice(seam))]
  return right.length >= 2 && right.every((word, i) => left[i] === word) ? seam : undefined
}

/**
 * A page whose list goes on in a second one to the right of the first, as offices save paper: the two pages it is, each with its
 * own columns. A page with one list comes back as it is.
 */
export function sideBySide<C extends { text: string }, P extends Page<C>>(page: P, fields: readonly FieldSpec[]): P[] {
  let seam: number | undefined
  for (const row of page.rows.slice(0, furthest)) {
    seam = seamOf(
      row.cells.map((cell) => cell.text),
      fields,
    )
    if (seam !== undefined) break
  }
  if (seam === undefined) return [page]
  const at = seam
  const part = (from: number, to: number): P => ({
    ...page,
    rows: page.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
      .filter((row) => row.cells.some((cell) => cell.text.trim() !== '')),
    merges: page.merges
      .filter((m) => m.left >= from && m.left < to)
      .map((m) => ({ ...m, left: m.left - from, right: Math.min(m.right, to - 1) - from })),
  })
  return [part(0, at), part(at, Number.MAX_SAFE_INTEGER)]
}
