import { compareByGivenName } from './order'
import { initialsOf } from './person-name'
import { fold, toneKey } from './text'
import { decodeTyping, withinOne } from './typing'
import { unitKey } from './units'

export type SearchEntry = {
  id: string
  fullName: string
  unit?: string
  unitAliases?: readonly string[]
  office?: string
  phone?: string
  code?: string
  extra?: string
}
export type SearchHit = { id: string; score: number }
export type SearchResult = { total: number; hits: SearchHit[]; approximate: boolean }

type Row = {
  id: string
  fullName: string
  name: string
  tone: string
  given: string
  initials: string
  code: string
  phone: string
  hay: string
}

const rowOf = (e: SearchEntry): Row => {
  const name = fold(e.fullName)
  const phone = (e.phone ?? '').replace(/\D/g, '')
  const around = [e.unit ?? '', ...(e.unitAliases ?? []), e.office ?? '', e.extra ?? ''].map(fold)
  // The written-out unit lets "ủy ban quận 3" find people of "UBND Q.3".
  const hay = ` ${[name, e.code ?? '', phone, ...around, unitKey(e.unit ?? '')].join(' ')}`
  return {
    id: e.id,
    fullName: e.fullName,
    name: ` ${name}`,
    tone: ` ${toneKey(e.fullName)}`,
    given: name.split(' ').at(-1) ?? '',
    initials: initialsOf(e.fullName),
    code: e.code ?? '',
    phone,
    hay,
  }
}

/** Scores, high to low. Marks that fit the query's own add `marked`. */
const score = {
  code: 95,
  fullName: 90,
  given: 80,
  givenStart: 70,
  phrase: 60,
  nameTokens: 50,
  initials: 45,
  number: 40,
  around: 30,
  marked: 100,
} as const
/** Every score that can occur, best first: a list is filled from the best one down without sorting. */
const ladder = [
  score.code,
  score.fullName,
  score.given,
  score.givenStart,
  score.phrase,
  score.nameTokens,
  score.initials,
  score.number,
  score.around,
]
  .flatMap((s) => [s + score.marked, s])
  .sort((a, b) => b - a)

/** `needles` are the words with the space that stands before a word's beginning; made once a keystroke, not once a row. */
type Query = { text: string; words: string[]; needles: string[]; phrase: string; tone: string; isNumber: boolean }
const queryOf = (raw: string): Query => {
  const text = fold(raw)
  const tone = toneKey(raw)
  const words = text.split(' ').filter(Boolean)
  return {
    text,
    words,
    needles: words.map((word) => ` ${word}`),
    phrase: ` ${text}`,
    tone: tone !== text ? ` ${tone}` : '',
    isNumber: /^\d+$/.test(text),
  }
}

/** The score of one row, 0 when it does not match: every word typed must begin a word of the row, in any order. */
function rate(row: Row, q: Query): number {
  for (const needle of q.needles) {
    if (row.hay.includes(needle)) continue
    const word = q.text
    return q.words.length === 1 && word.length > 1 && row.initials.startsWith(word) ? score.initials : 0
  }
  if (q.isNumber) {
    if (row.code === q.text) return score.code
    return row.code.startsWith(q.text) || row.phone.startsWith(q.text) ? score.number : score.around
  }
  const marked = q.tone !== '' && row.tone.includes(q.tone) ? score.marked : 0
  if (row.given.startsWith(q.text)) {
    if (row.name === q.phrase) return score.fullName + marked
    return (row.given === q.text ? score.given : score.givenStart) + marked
  }
  if (row.name.includes(q.phrase)) return (row.name === q.phrase ? score.fullName : score.phrase) + marked
  for (const needle of q.needles) if (!row.name.includes(needle)) return score.around + marked
  return score.nameTokens + marked
}

/** People held in list order with everything folded once; a keystroke is one pass over plain strings. */
export function createSearchIndex(entries: Iterable<SearchEntry> = []) {
  const byId = new Map<string, Row>()
  let rows: Row[] = []
  let vocabulary: Set<string> | undefined
  let isSorted = true
  // The rows that matched the query before: a longer query of one more letter can only match among them.
  let narrowed: { text: string; rows: Row[] } | undefined

  const forget = () => {
    narrowed = undefined
    vocabulary = undefined
    isSorted = false
  }
  const sorted = (): Row[] => {
    if (!isSorted) {
      rows = [...byId.values()].sort((a, b) => compareByGivenName(a.fullName, b.fullName))
      isSorted = true
    }
    return rows
  }
  const put = (entry: SearchEntry) => {
    byId.set(entry.id, rowOf(entry))
    forget()
  }
  for (const entry of entries) put(entry)

  const scan = (q: Query, limit: number): { total: number; hits: SearchHit[] } => {
    if (q.words.length === 0) return { total: 0, hits: [] }
    const extended = narrowed && q.text.startsWith(narrowed.text) && !q.text.slice(narrowed.text.length).includes(' ')
    const from = extended && narrowed ? narrowed.rows : sorted()
    const matched: Row[] = []
    const rungs = new Map<number, string[]>()
    for (const row of from) {
      const rated = rate(row, q)
      if (rated === 0) continue
      matched.push(row)
      const rung = rungs.get(rated)
      if (!rung) rungs.set(rated, [row.id])
      else if (rung.length < limit) rung.push(row.id)
    }
    narrowed = { text: q.text, rows: matched }
    const hits: SearchHit[] = []
    for (const rung of ladder) {
      for (const id of rungs.get(rung) ?? []) {
        if (hits.length === limit) return { total: matched.length, hits }
        hits.push({ id, score: rung })
      }
    }
    return { total: matched.length, hits }
  }

  /** Words of the index one letter away from a word typed wrong. */
  const nearby = (word: string): string[] => {
    vocabulary ??= new Set(sorted().flatMap((row) => row.name.split(' ').filter(Boolean)))
    return [...vocabulary].filter((known) => withinOne(known, word)).slice(0, 20)
  }

  const approximate = (q: Query, limit: number): SearchResult => {
    const decoded = decodeTyping(q.text)
    if (decoded) {
      const found = scan(queryOf(decoded), limit)
      if (found.total > 0) return { ...found, approximate: true }
    }
    const wrong = q.words.findIndex((word) => word.length >= 3 && scan(queryOf(word), 1).total === 0)
    if (wrong < 0 || q.isNumber) return { total: 0, hits: [], approximate: false }
    const best = new Map<string, number>()
    for (const word of nearby(q.words[wrong] as string)) {
      const mended = q.words.map((w, i) => (i === wrong ? word : w)).join(' ')
      for (const hit of scan(queryOf(mended), limit).hits) best.set(hit.id, Math.max(best.get(hit.id) ?? 0, hit.score))
    }
    const hits = [...best].map(([id, s]) => ({ id, score: s })).sort((a, b) => b.score - a.score)
    return { total: hits.length, hits: hits.slice(0, limit), approximate: hits.length > 0 }
  }

  return {
    put,
    remove: (id: string) => {
      if (byId.delete(id)) forget()
    },
    get size() {
      return byId.size
    },
    /** Best first; `approximate` when nothing fits as typed and the hits come from Telex/VNI typing or one wrong letter. */
    search: (text: string, { limit = 50 }: { limit?: number } = {}): SearchResult => {
      const q = queryOf(text)
      const found = scan(q, limit)
      return found.total > 0 || q.words.length === 0 ? { ...found, approximate: false } : approximate(q, limit)
    },
  }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>
