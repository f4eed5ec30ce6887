import { createLexicon, type Lexicon } from './lexicon'
import { givenNameKeys } from './order'
import { addRow, countRows, eachRow, hasRow, meet, minus, noRows, type RowBits, union } from './row-bits'
import { createWordReader, fitsMarks, type Query, type SearchEntry } from './search-words'

/** Scores, high to low. Marks that fit those typed add `marked`. */
export const score = {
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

export type SegmentHit = { id: string; fullName: string; score: number }

/** How many sets of rows are kept from one keystroke to the next: the words typed before do not change. */
const keptSets = 48

/**
 * An unchanging list of people in list order, with the rows of every word. A keystroke joins the rows of the words that
 * begin so and never looks at a person that does not match. Rows are only ever taken out (`remove`).
 */
export function createSegment(entries: readonly SearchEntry[]) {
  const keys = givenNameKeys(entries.map((e) => e.fullName))
  const order = entries.map((entry, n) => ({ entry, key: `${keys[n]}\u0001${entry.id}` }))
  order.sort((a, b) => (a.key < b.key ? -1 : 1))
  const people = order.map(({ entry }) => ({ id: entry.id, fullName: entry.fullName }))
  const rowOf = new Map(people.map(({ id }, row) => [id, row]))
  const read = createWordReader()
  const words = order.map(({ entry }) => read(entry))
  const size = people.length

  const names = createLexicon(words.map((w) => w.name))
  const toned = createLexicon(words.map((w) => w.toned))
  const givens = createLexicon(words.map((w) => [w.given]))
  const initials = createLexicon(words.map((w) => [w.initials]))
  const codes = createLexicon(words.map((w) => w.code))
  const phones = createLexicon(words.map((w) => w.phone))
  const around = createLexicon(words.map((w) => w.around))

  /** The words of every name one after the other, by their place in `names`. */
  const nameStarts = new Int32Array(size + 1)
  for (const [row, w] of words.entries()) nameStarts[row + 1] = (nameStarts[row] as number) + w.name.length
  const nameWords = new Int32Array(nameStarts[size] as number)
  const placeOfWord = new Map(names.words.map((word, place) => [word, place]))
  let at = 0
  for (const w of words) for (const word of w.name) nameWords[at++] = placeOfWord.get(word) as number
  const wordsIn = (row: number) => (nameStarts[row + 1] as number) - (nameStarts[row] as number)

  const alive = noRows(size)
  for (let row = 0; row < size; row++) addRow(alive, row)

  const kept = new Map<string, RowBits>()
  const keep = (key: string, make: () => RowBits): RowBits => {
    let bits = kept.get(key)
    if (!bits) {
      bits = make()
      if (kept.size >= keptSets) kept.delete(kept.keys().next().value as string)
      kept.set(key, bits)
    }
    return bits
  }
  const beginning = (lexicon: Lexicon, prefix: string) => lexicon.rowsOf(...lexicon.rangeOf(prefix))
  const holding = (lexicon: Lexicon, word: string): RowBits => {
    const place = lexicon.idOf(word)
    return place < 0 ? noRows(size) : lexicon.rowsOf(place, place + 1)
  }
  const inName = (word: string) => keep(`n ${word}`, () => beginning(names, word))
  const anywhere = (word: string) =>
    keep(`a ${word}`, () =>
      union([inName(word), beginning(around, word), beginning(codes, word), beginning(phones, word)], size),
    )
  const withMarks = (marks: { base: string; tone: string }) =>
    keep(`m ${marks.base} ${marks.tone}`, () => {
      const [from, to] = toned.rangeOf(marks.base)
      const fitting: RowBits[] = []
      for (let place = from; place < to; place++)
        if (fitsMarks(toned.words[place] as string, marks)) fitting.push(toned.rowsOf(place, place + 1))
      return union(fitting, size)
    })

  /** Rows whose name holds the words typed side by side, the last one perhaps unfinished; and those that are just them. */
  const phrases = (q: Query, among: RowBits): { phrase: RowBits; whole: RowBits } => {
    const [phrase, whole] = [noRows(size), noRows(size)]
    const texts = q.words.map((w) => w.text)
    const places = texts.slice(0, -1).map(names.idOf)
    if (places.includes(-1)) return { phrase, whole }
    const last = texts.at(-1) as string
    const [from, to] = names.rangeOf(last)
    const lastPlace = names.idOf(last)
    const length = texts.length
    const isHere = (start: number) => {
      for (const [n, place] of places.entries()) if (nameWords[start + n] !== place) return false
      const ending = nameWords[start + length - 1] as number
      return ending >= from && ending < to
    }
    eachRow(
      meet([among, ...texts.slice(0, -1).map((text) => keep(`= ${text}`, () => holding(names, text)))]),
      (row) => {
        const start = nameStarts[row] as number
        for (let from = start; from <= start + wordsIn(row) - length; from++) {
          if (!isHere(from)) continue
          addRow(phrase, row)
          if (wordsIn(row) === length && nameWords[start + length - 1] === lastPlace) addRow(whole, row)
          break
        }
        return true
      },
    )
    return { phrase, whole }
  }

  /** Every reason to show a row, best first; a row counts by the first that holds it. */
  const tiersOf = (q: Query): { score: number; rows: RowBits }[] => {
    const all = meet(q.words.map((w) => anywhere(w.text)))
    const only = q.words.length === 1 ? q.text : undefined
    const byInitials = only && only.length > 1 ? beginning(initials, only) : noRows(size)
    if (q.isNumber)
      return [
        { score: score.code, rows: holding(codes, q.text) },
        { score: score.initials, rows: byInitials },
        { score: score.number, rows: union([beginning(codes, q.text), beginning(phones, q.text)], size) },
        { score: score.around, rows: all },
      ]
    if (only) {
      const given = holding(givens, only)
      const whole = noRows(size)
      eachRow(given, (row) => {
        if (wordsIn(row) === 1) addRow(whole, row)
        return true
      })
      return [
        { score: score.fullName, rows: whole },
        { score: score.given, rows: given },
        { score: score.givenStart, rows: beginning(givens, only) },
        { score: score.phrase, rows: inName(only) },
        { score: score.initials, rows: byInitials },
        { score: score.around, rows: all },
      ]
    }
    const nameTokens = meet(q.words.map((w) => inName(w.text)))
    const { phrase, whole } = phrases(q, nameTokens)
    return [
      { score: score.fullName, rows: whole },
      { score: score.phrase, rows: phrase },
      { score: score.nameTokens, rows: nameTokens },
      { score: score.around, rows: all },
    ]
  }

  /** Rows that keep the marks typed: each marked word that is one of the name's stands there with its marks, and one is. */
  const marked = (q: Query): RowBits | undefined => {
    const held = q.words.flatMap(({ text, marks }) => (marks ? [{ name: inName(text), fits: withMarks(marks) }] : []))
    if (held.length === 0) return undefined
    let rows = union(
      held.map(({ fits }) => fits),
      size,
    )
    for (const { name, fits } of held) rows = minus(rows, minus(name, fits))
    return rows
  }

  return {
    size,
    words: names.words,
    remove: (id: string) => {
      const row = rowOf.get(id)
      if (row !== undefined) alive[row >>> 5] = (alive[row >>> 5] as number) & ~(1 << (row & 31))
    },
    /** Best first, in list order among equals. */
    search: (q: Query, limit: number): { total: number; hits: SegmentHit[] } => {
      if (q.words.length === 0 || size === 0) return { total: 0, hits: [] }
      const tiers = tiersOf(q)
      const fits = marked(q)
      const open = meet([
        alive,
        union(
          tiers.map((t) => t.rows),
          size,
        ),
      ])
      const total = countRows(open)
      const hits: SegmentHit[] = []
      const take = (rows: RowBits, value: number) =>
        eachRow(rows, (row) => {
          if (hits.length >= limit) return false
          if (!hasRow(open, row)) return true
          open[row >>> 5] = (open[row >>> 5] as number) & ~(1 << (row & 31))
          hits.push({ ...(people[row] as { id: string; fullName: string }), score: value })
          return true
        })
      if (fits) for (const t of tiers) take(meet([t.rows, fits]), t.score + score.marked)
      for (const t of tiers) if (hits.length < limit) take(t.rows, t.score)
      return { total, hits }
    },
  }
}
export type SearchSegment = ReturnType<typeof createSegment>
