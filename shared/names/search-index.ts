import { compareByGivenName } from './order'
import { createSegment, type SearchSegment, type SegmentHit } from './search-segment'
import { type Query, queryOf, type SearchEntry } from './search-words'
import { decodeTyping, withinOne } from './typing'

export type { SearchEntry } from './search-words'
export type SearchHit = { id: string; score: number }
export type SearchResult = { total: number; hits: SearchHit[]; approximate: boolean }

type Found = { total: number; hits: SegmentHit[] }

const better = (a: SegmentHit, b: SegmentHit): number =>
  b.score - a.score || compareByGivenName(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1)

const isSame = (a: SearchEntry, b: SearchEntry): boolean =>
  a.fullName === b.fullName &&
  a.unit === b.unit &&
  a.office === b.office &&
  a.phone === b.phone &&
  a.code === b.code &&
  a.extra === b.extra &&
  (a.unitAliases ?? []).join('\n') === (b.unitAliases ?? []).join('\n')

/**
 * People found as one types: every word typed begins a word of the person, in any order, marks or none; best reason first
 * and list order among equals. Most people lie in one unchanging segment; those put in since lie in a small one beside it,
 * which is made anew after a change, so that one walk-in does not fold a list of thousands again.
 */
export function createSearchIndex(entries: Iterable<SearchEntry> = []) {
  const all = new Map<string, SearchEntry>()
  const recent = new Map<string, SearchEntry>()
  let main: SearchSegment | undefined
  let beside: SearchSegment | undefined
  for (const entry of entries) all.set(entry.id, entry)

  const segments = (): SearchSegment[] => {
    if (!main || recent.size > 256 + main.size / 50) {
      main = createSegment([...all.values()])
      recent.clear()
      beside = undefined
    }
    if (recent.size === 0) return [main]
    beside ??= createSegment([...recent.values()])
    return [main, beside]
  }

  const find = (q: Query, limit: number): Found => {
    const found = segments().map((segment) => segment.search(q, limit))
    if (found.length === 1) return found[0] as Found
    const hits = found.flatMap((f) => f.hits).sort(better)
    return { total: found.reduce((sum, f) => sum + f.total, 0), hits: hits.slice(0, limit) }
  }

  /** Words of names one letter away from a word typed wrong. */
  const nearby = (word: string): string[] =>
    [...new Set(segments().flatMap((segment) => segment.words.filter((known) => withinOne(known, word))))].slice(0, 64)

  const approximate = (q: Query, limit: number): Found => {
    const decoded = decodeTyping(q.text)
    if (decoded) {
      const found = find(queryOf(decoded), limit)
      if (found.total > 0) return found
    }
    const wrong = q.words.findIndex(({ text }) => text.length >= 3 && find(queryOf(text), 1).total === 0)
    if (wrong < 0 || q.isNumber) return { total: 0, hits: [] }
    const best = new Map<string, SegmentHit>()
    for (const word of nearby(q.words[wrong]?.text as string)) {
      const mended = q.words.map(({ text }, n) => (n === wrong ? word : text)).join(' ')
      for (const hit of find(queryOf(mended), Number.POSITIVE_INFINITY).hits)
        if ((best.get(hit.id)?.score ?? 0) < hit.score) best.set(hit.id, hit)
    }
    const hits = [...best.values()].sort(better)
    return { total: hits.length, hits: hits.slice(0, limit) }
  }

  return {
    /** Puts a person in, or in place of the one with the same id; nothing is folded again where nothing differs. */
    put: (entry: SearchEntry) => {
      const known = all.get(entry.id)
      if (known && isSame(known, entry)) return
      all.set(entry.id, entry)
      if (!main) return
      main.remove(entry.id)
      recent.set(entry.id, entry)
      beside = undefined
    },
    remove: (id: string) => {
      all.delete(id)
      main?.remove(id)
      if (recent.delete(id)) beside = undefined
    },
    get size() {
      return all.size
    },
    /** Folds what is new now, so that the first keystroke need not. */
    warm: () => {
      segments()
    },
    /** Best first; `approximate` when nothing fits as typed and the hits come from Telex/VNI typing or one wrong letter. */
    search: (text: string, { limit = 50 }: { limit?: number } = {}): SearchResult => {
      const q = queryOf(text)
      const found = find(q, limit)
      const isApproximate = found.total === 0 && q.words.length > 0
      const { total, hits } = isApproximate ? approximate(q, limit) : found
      return {
        total,
        hits: hits.map(({ id, score }) => ({ id, score })),
        approximate: isApproximate && total > 0,
      }
    },
  }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>
