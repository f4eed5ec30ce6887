/** One paragraph or one table row of a plan as its file holds it. `cells` is null outside of tables. */
export type RawLine = { text: string; cells: readonly string[] | null; table: number | null }

/** What stands before a paragraph: its number, how deep it ranks, and the words behind it. */
export type Marker = { label: string; rank: number; length: number }

/** One paragraph with its place in the plan. `text` is what is shown; offsets of proposals count in it. */
export type PlanNode = {
  line: number
  text: string
  /** Where the words begin behind the number or dash. */
  from: number
  rank: number
  label: string
  /** `III.3`; empty before the first section. */
  path: string
  parent: number | null
  cells: readonly string[] | null
  table: number | null
}

export const ranks = { part: 0, article: 1, roman: 1, number: 2, dotted: 3, letter: 4, dash: 5, plus: 6, plain: 9 }

const markers: readonly (readonly [RegExp, number])[] = [
  [/^(?:PHẦN|Phần)\s+(thứ\s+\p{L}+|[IVX]+|\d+)\s*[.:]?\s+/u, ranks.part],
  [/^Điều\s+(\d+)\s*[.:]\s*/u, ranks.article],
  [/^([IVX]{1,6})\s*(?:[./)]|[-–—](?=\s))\s*(?=\S)/u, ranks.roman],
  [/^([A-HK-UY])\s*[./]\s+/u, ranks.roman],
  [/^(\d{1,2}(?:\.\d{1,2})+)\s*[./)]?\s+/u, ranks.dotted],
  [/^(\d{1,2})\s*[./)]\s+/u, ranks.number],
  [/^([a-zđ])\s*[./)]\s+/u, ranks.letter],
  [/^([-–—−])(?:\s*(?=[\p{L}“"(])|\s+(?=\d))/u, ranks.dash],
  [/^([+*•·▪●○o])\s+/u, ranks.plus],
]

/** The number or dash at the head of a paragraph; a dotted number ranks deeper with every dot. */
export function markerOf(text: string): Marker | undefined {
  for (const [pattern, rank] of markers) {
    const found = pattern.exec(text)
    if (!found) continue
    const label = found[1] ?? ''
    const dots = rank === ranks.dotted ? label.split('.').length - 2 : 0
    return { label: rank >= ranks.dash ? '' : label, rank: rank + dots * 0.1, length: found[0].length }
  }
  return undefined
}

const ends = /[.;:!?”"»)]$/u
const beginsSmall = /^[\p{Ll}(]/u

/**
 * Lines as paragraphs: one that breaks off without a stop and goes on with a small letter is one again, as a file made from a
 * scan, a PDF or a page break leaves it.
 */
export function joinBroken(lines: readonly RawLine[]): RawLine[] {
  const joined: RawLine[] = []
  for (const line of lines) {
    const text = line.text.replace(/\s*\n\s*/g, ' ').trim()
    if (text === '') {
      if (line.cells) continue
      joined.push({ ...line, text })
      continue
    }
    const said = joined.findLastIndex((l) => l.text !== '')
    const before = joined[said]
    const goesOn =
      before && !line.cells && !before.cells && !ends.test(before.text) && beginsSmall.test(text) && !markerOf(text)
    if (goesOn) {
      joined.length = said + 1
      joined[said] = { ...before, text: `${before.text} ${text}` }
    } else joined.push({ ...line, text })
  }
  return joined.filter((l) => l.text !== '')
}

/** Where one section number follows another: `III` and `3` are `III.3`, `II` and `3.6` are `II.3.6`. */
function pathOf(ancestors: readonly PlanNode[], marker: Marker): string {
  if (marker.label === '') return ancestors.at(-1)?.path ?? ''
  // A dotted number holds the plain ones above it already.
  const above = marker.label.includes('.') ? ancestors.findLast((n) => n.rank <= ranks.roman) : ancestors.at(-1)
  const own = marker.rank === ranks.article && /^\d/.test(marker.label) ? `Điều ${marker.label}` : marker.label
  return above?.path ? `${above.path}.${own}` : own
}

/** Gives every paragraph its section. Rows of a table hang on the section above the table. */
export function outlinePlan(lines: readonly RawLine[]): PlanNode[] {
  const nodes: PlanNode[] = []
  const stack: PlanNode[] = []
  for (const [line, raw] of joinBroken(lines).entries()) {
    const marker = raw.cells ? undefined : markerOf(raw.text)
    const rank = marker?.rank ?? ranks.plain
    // A paragraph without a number stands beside the dashes above it, in their section.
    while (stack.length > 0 && (stack.at(-1) as PlanNode).rank >= (marker ? rank : ranks.dash)) stack.pop()
    const node: PlanNode = {
      line,
      text: raw.text,
      from: marker?.length ?? 0,
      rank,
      label: marker?.label ?? '',
      path: marker ? pathOf(stack, marker) : (stack.findLast((n) => n.path !== '')?.path ?? ''),
      parent: stack.at(-1)?.line ?? null,
      cells: raw.cells,
      table: raw.table,
    }
    nodes.push(node)
    if (!raw.cells && marker) stack.push(node)
  }
  return nodes
}

/** The words of a paragraph without its number. */
export const wordsOf = (node: PlanNode): string => node.text.slice(node.from)
