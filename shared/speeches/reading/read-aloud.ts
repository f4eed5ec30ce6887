import { type Lookup, lookupOf, type SpokenForm } from './dictionary'
import { sayAbbreviation, sayRoman, saySymbol, sayUnit } from './letters-aloud'
import { sayQuantity } from './quantities-aloud'
import { syllablesOfSpoken, syllablesOfWord } from './syllables'

/** A piece of a text with how it is spoken; `from` and `to` are its place in the text. */
export type Spoken = {
  from: number
  to: number
  written: string
  spoken: string
  syllables: number
  /** False for an ordinary word, which is spoken as it stands. */
  isExpanded: boolean
}

/** What a rule sees: the text, the place, the words said before, and how to look an abbreviation up. */
export type At = {
  text: string
  at: number
  /** The word before, in small letters; empty at the beginning of a line. */
  before: string
  lookup: Lookup
}
/** What a rule finds at a place: how much of the text it takes and the words it says. */
export type Said = { length: number; spoken: string }
export type Rule = (at: At) => Said | undefined

const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy
const signs: Record<string, string> = {
  '&': 'và',
  '+': 'cộng',
  '=': 'bằng',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '≥': 'từ',
  '≤': 'đến',
  '×': 'nhân',
  '÷': 'chia',
  '°': 'độ',
}

const sayForm: Rule = ({ text, at, lookup }) => {
  const form = lookup(text, at)
  return form && { length: form.written.length, spoken: form.spoken }
}

/** The first rule that knows the place wins: symbols of documents before abbreviations, abbreviations before words. */
const rules: readonly Rule[] = [saySymbol, sayForm, sayQuantity, sayRoman, sayUnit, sayAbbreviation]

/**
 * A text as it is read aloud: every number, date, hour, symbol and abbreviation with its words. Signs that are not spoken
 * (dashes, brackets, quotes) are left out.
 */
export function readAloud(raw: string, office: readonly SpokenForm[] = []): Spoken[] {
  const text = raw.normalize('NFC')
  const lookup = lookupOf(office)
  const said: Spoken[] = []
  let before = ''
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at)
    if (sign === '\n') before = ''
    if (/[\s\p{P}\p{Cf}]/u.test(sign) && !/[&%‰]/.test(sign)) {
      at++
      continue
    }
    const found = rules.reduce<Said | undefined>((done, rule) => done ?? rule({ text, at, before, lookup }), undefined)
    const piece = found ?? plain(text, at)
    if (piece.spoken !== '') {
      const written = text.slice(at, at + piece.length)
      const isExpanded = found !== undefined || written !== piece.spoken
      const syllables = isExpanded ? syllablesOfSpoken(piece.spoken) : syllablesOfWord(piece.spoken)
      said.push({ from: at, to: at + piece.length, written, spoken: piece.spoken, syllables, isExpanded })
      before = (piece.spoken.split(' ').at(-1) ?? '').toLocaleLowerCase('vi')
    }
    at += Math.max(1, piece.length)
  }
  return said
}

/** A word as it stands, or a sign that has a name. */
function plain(text: string, at: number): Said {
  word.lastIndex = at
  const found = word.exec(text)?.[0]
  if (found) return { length: found.length, spoken: found }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return { length: sign.length, spoken: signs[sign] ?? '' }
}

/** How many tiếng a text takes to read aloud. */
export const countSyllables = (text: string, office: readonly SpokenForm[] = []): number =>
  readAloud(text, office).reduce((sum, piece) => sum + piece.syllables, 0)

/** The whole text in the words that are spoken, for the eye and for tests. */
export const inWords = (text: string, office: readonly SpokenForm[] = []): string =>
  readAloud(text, office)
    .map((piece) => piece.spoken)
    .join(' ')
