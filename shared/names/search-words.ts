import { fold, splitTone, toneKey } from './text'
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

/** A person's words as the search sees them; all folded but `toned`, which keeps the marks. */
export type RowWords = {
  name: string[]
  toned: string[]
  given: string
  initials: string
  /** Digits of code and telephone, or nothing. */
  code: string[]
  phone: string[]
  /** Unit with its other names, office and more. */
  around: string[]
}

/** What the user typed. `marks` of a word are there when it was typed with any: only such words are held to their marks. */
export type Query = {
  text: string
  words: { text: string; marks?: { base: string; tone: string } }[]
  isNumber: boolean
}

const split = (text: string) => (text === '' ? [] : text.split(' '))

export function queryOf(raw: string): Query {
  const words = split(toneKey(raw))
    .map((toned) => ({ text: fold(toned), toned }))
    .filter(({ text }) => text !== '')
    .map(({ text, toned }) => (toned === text ? { text } : { text, marks: splitTone(toned) }))
  const text = words.map((w) => w.text).join(' ')
  return { text, words, isNumber: /^\d+$/.test(text) }
}

/** True when a word of a name, with its marks, may become what was typed with marks: letters so far, and the tone if typed. */
export function fitsMarks(toned: string, { base, tone }: { base: string; tone: string }): boolean {
  const word = splitTone(toned)
  return word.base.startsWith(base) && (tone === '' || tone === word.tone)
}

/** Remembers what a text becomes for as long as one list is read: units, offices and syllables come again and again. */
export const rememberer = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    let made = known.get(text)
    if (made === undefined) {
      made = make(text)
      known.set(text, made)
    }
    return made
  }
}

/** Makes the words of one person after the other of the same list; each syllable, unit and office is folded once. */
export function createWordReader(): (entry: SearchEntry) => RowWords {
  const syllable = rememberer((token) => ({ folded: split(fold(token)), toned: split(toneKey(token)) }))
  // The written-out unit lets "ủy ban quận 3" find people of "UBND Q.3".
  const around = rememberer((lines) => {
    const [unit = '', ...rest] = lines.split('\n')
    return [...new Set([unit, unitKey(unit), ...rest].flatMap((line) => split(fold(line))))]
  })
  return ({ fullName, unit = '', unitAliases = [], office = '', phone = '', code = '', extra = '' }) => {
    const name: string[] = []
    const toned: string[] = []
    for (const token of fullName.split(/\s+/u)) {
      const known = syllable(token)
      name.push(...known.folded)
      toned.push(...known.toned)
    }
    const digits = phone.replace(/\D/g, '')
    return {
      name,
      toned,
      given: name.at(-1) ?? '',
      initials: name.map((word) => word[0]).join(''),
      code: code === '' ? [] : [code],
      phone: digits === '' ? [] : [digits],
      around: around([unit, office, extra, ...unitAliases].join('\n')),
    }
  }
}
