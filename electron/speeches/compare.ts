import { diffArrays } from 'diff'
import type { Block, Comparison, Part } from '../../shared/speeches/comparison'

/** Milliseconds that the words of one pair of paragraphs may take; beyond that they are shown whole, one after the other. */
const limit = 400
/** How much of two paragraphs must be alike for one to be the other reworded. */
const alike = 0.4
/** Fewer words than this are too common to say that they moved. */
const moveWords = 5

const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,/:]\d+)*\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu) ?? []
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const isSame = (a: string, b: string) => a.trimEnd() === b.trimEnd()

/** Share of words two paragraphs have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a.toLocaleLowerCase('vi')), wordsOf(b.toLocaleLowerCase('vi'))]
  if (left.length === 0 || right.length === 0) return a === b ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const n = counts.get(word) ?? 0
    if (n > 0) {
      common++
      counts.set(word, n - 1)
    }
  }
  return (2 * common) / (left.length + right.length)
}

/** Two paragraphs word by word, a Vietnamese syllable being a word. */
export function compareWords(from: string, to: string): Part[] {
  const changes = diffArrays(tokensOf(from), tokensOf(to), { comparator: isSame, timeout: limit })
  if (!changes) return [part('removed', from), part('added', to)]
  const parts = changes.map(({ value, added, removed }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  )
  return readable(parts)
}

const part = (kind: Part['kind'], text: string): Part => ({ kind, text })

/**
 * What a person reads as one change is one change: a lone small word that happens to be kept between two changes is taken into them,
 * and of two neighbours what was removed stands before what was added.
 */
function readable(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const [i, one] of parts.entries()) {
    const isIsland =
      one.kind === 'same' && wordsOf(one.text).length <= 1 && one.text.length < 6 && i > 0 && i < parts.length - 1
    if (isIsland) joined.push(part('removed', one.text), part('added', one.text))
    else joined.push(one)
  }
  const done: Part[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) done.push(part('removed', removed))
    if (added) done.push(part('added', added))
    removed = ''
    added = ''
  }
  for (const one of joined) {
    if (one.kind === 'removed') removed += one.text
    else if (one.kind === 'added') added += one.text
    else {
      flush()
      done.push(one)
    }
  }
  flush()
  return done
}

/** The pairs of removed and added paragraphs that are the same one reworded, in order, with the greatest likeness in all. */
function pairs(removed: readonly string[], added: readonly string[]): [number, number][] {
  const best: number[][] = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0))
  const score = removed.map((a) => added.map((b) => likeness(a, b)))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const gain = (i: number, j: number) => {
    const like = score[i]?.[j] ?? 0
    return like >= alike ? like : Number.NEGATIVE_INFINITY
  }
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gain(i, j))
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    if (at(i, j) === at(i + 1, j + 1) + gain(i, j)) found.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return found
}

/** A stretch in which paragraphs were removed and added: reworded ones face each other, the rest stand alone. */
function stretch(removed: readonly string[], added: readonly string[]): Block[] {
  const isLarge = removed.length * added.length > 60_000
  const matched = isLarge ? [] : pairs(removed, added)
  const blocks: Block[] = []
  let [i, j] = [0, 0]
  const alone = (toI: number, toJ: number) => {
    for (; i < toI; i++) blocks.push({ kind: 'removed', parts: [part('removed', removed[i] ?? '')] })
    for (; j < toJ; j++) blocks.push({ kind: 'added', parts: [part('added', added[j] ?? '')] })
  }
  for (const [a, b] of matched) {
    alone(a, b)
    blocks.push({ kind: 'changed', parts: compareWords(removed[a] ?? '', added[b] ?? '') })
    i = a + 1
    j = b + 1
  }
  alone(removed.length, added.length)
  return blocks
}

/** Paragraphs that were removed in one place and added word for word in another have moved. */
function markMoves(blocks: Block[]): void {
  const text = (block: Block) =>
    block.parts
      .map((p) => p.text)
      .join('')
      .trim()
  const away = blocks.filter((b) => b.kind === 'removed' && wordsOf(text(b)).length >= moveWords)
  for (const here of blocks) {
    if (here.kind !== 'added') continue
    const from = away.findIndex((b) => b.kind === 'removed' && text(b) === text(here))
    if (from < 0) continue
    const [gone] = away.splice(from, 1)
    if (gone) gone.kind = 'moved-away'
    here.kind = 'moved-here'
  }
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Two texts compared paragraph by paragraph and, where one was reworded, word by word. */
export function compareTexts(from: string, to: string): Pick<Comparison, 'blocks' | 'counts'> {
  const [before, after] = [paragraphs(from), paragraphs(to)]
  const changes = diffArrays(before, after, { timeout: 2000 }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const blocks: Block[] = []
  let [removed, added]: string[][] = [[], []]
  const flush = () => {
    blocks.push(...stretch(removed ?? [], added ?? []))
    removed = []
    added = []
  }
  for (const change of changes) {
    if (change.removed) removed = [...(removed ?? []), ...change.value]
    else if (change.added) added = [...(added ?? []), ...change.value]
    else {
      flush()
      blocks.push(...change.value.map((text): Block => ({ kind: 'same', parts: [part('same', text)] })))
    }
  }
  flush()
  markMoves(blocks)
  const count = (kind: Block['kind']) => blocks.filter((b) => b.kind === kind).length
  return {
    blocks,
    counts: { added: count('added'), removed: count('removed'), changed: count('changed'), moved: count('moved-here') },
  }
}
