import { addRow, noRows, type RowBits } from './row-bits'

/** The different words of a list in code-unit order, each with the rows that hold it. */
export type Lexicon = {
  readonly words: readonly string[]
  /** The place of a word, -1 when the list does not hold it. */
  idOf: (word: string) => number
  /** The places of the words that begin so: from, and up to but without, to. */
  rangeOf: (prefix: string) => [from: number, to: number]
  /** The rows of the words at these places. */
  rowsOf: (from: number, to: number) => RowBits
}

/** `wordsOf` gives the words of each row, from row 0 on. */
export function createLexicon(wordsOf: readonly (readonly string[])[]): Lexicon {
  const found = new Map<string, number>()
  const first: number[] = []
  for (const words of wordsOf) {
    for (const word of words) {
      let id = found.get(word)
      if (id === undefined) {
        id = found.size
        found.set(word, id)
      }
      first.push(id)
    }
  }
  const words = [...found.keys()].sort((a, b) => (a < b ? -1 : 1))
  const placeOf = new Int32Array(words.length)
  for (const [place, word] of words.entries()) placeOf[found.get(word) as number] = place
  const starts = new Int32Array(words.length + 1)
  for (const id of first) {
    const after = (placeOf[id] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let place = 1; place < starts.length; place++)
    starts[place] = (starts[place] as number) + (starts[place - 1] as number)
  const rows = new Int32Array(first.length)
  const next = Int32Array.from(starts)
  let at = 0
  for (const [row, held] of wordsOf.entries()) {
    for (let n = 0; n < held.length; n++) {
      const place = placeOf[first[at++] as number] as number
      const slot = next[place] as number
      rows[slot] = row
      next[place] = slot + 1
    }
  }

  const lowerBound = (word: string): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] as string) < word) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    words,
    idOf: (word) => {
      const place = lowerBound(word)
      return words[place] === word ? place : -1
    },
    // U+FFFF is no letter: it stands after everything that begins with the prefix.
    rangeOf: (prefix) => [lowerBound(prefix), lowerBound(`${prefix}\uffff`)],
    rowsOf: (from, to) => {
      const bits = noRows(wordsOf.length)
      const end = starts[to] as number
      for (let slot = starts[from] as number; slot < end; slot++) addRow(bits, rows[slot] as number)
      return bits
    },
  }
}
