const untidy = /^ | $| {2}|[^\S ]|[\p{Cf}\p{Cc}]/u

/** A tone typed before the letter's own mark (á and a circumflex) does not compose: the letter's mark goes first. */
const misordered = /[\u0302\u0306\u031b]/
const inOrder = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g, '$2$1')
    .normalize('NFC')

/** NFC, one space between words, no invisible or control characters. */
export const cleanText = (raw: string): string => {
  const composed = raw.normalize('NFC')
  const text = misordered.test(composed) ? inOrder(composed) : composed
  // Most cells are tidy: one look is cheaper than three replacements.
  if (!untidy.test(text)) return text
  return text
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
}
export const cleanMultiline = (raw: string): string =>
  raw
    .split(/\r\n?|\n/)
    .map(cleanText)
    .join('\n')
    .trim()
export const textProblem = (raw: string): 'surrogate' | 'nul' | undefined =>
  raw.includes('\0')
    ? 'nul'
    : /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(raw)
      ? 'surrogate'
      : undefined
/** The rule of folding, for any text: marks off, đ and its look-alikes are d, small letters, one space between words. */
const foldAny = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What each Latin letter, mark and ASCII character folds to by that rule; '' for a mark, ' ' for what parts words. */
const foldedUnits = (() => {
  const table: (string | undefined)[] = new Array(0x1f00)
  const fill = (from: number, to: number) => {
    for (let unit = from; unit < to; unit++) {
      const char = String.fromCharCode(unit)
      table[unit] = /\p{M}/u.test(char) ? '' : foldAny(char) || ' '
    }
  }
  fill(0, 0x250)
  fill(0x300, 0x370)
  fill(0x1e00, 0x1f00)
  return table
})()

/**
 * Text as search and matching see it: `Đào Thị Ðức-Ngọc` is `dao thi duc ngoc`. Vietnamese goes by a table, unit by unit;
 * any other script by the rule itself.
 */
export function fold(s: string): string {
  let folded = ''
  let isGap = false
  for (let i = 0; i < s.length; i++) {
    const unit = foldedUnits[s.charCodeAt(i)]
    if (unit === undefined) return foldAny(s)
    if (unit === ' ') isGap = folded !== ''
    else if (unit !== '') {
      if (isGap) folded += ' '
      isGap = false
      folded += unit
    }
  }
  return folded
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The same few hundred words make most names; each is worked out once. */
const toneWords = new Map<string, string>()
const toneWord = (word: string): string => {
  const known = toneWords.get(word)
  if (known !== undefined) return known
  const apart = word.normalize('NFD').toLowerCase()
  const key = apart.replace(toneMarks, '').normalize('NFC') + (apart.match(toneMarks)?.join('') ?? '')
  if (toneWords.size > 20_000) toneWords.clear()
  toneWords.set(word, key)
  return key
}

/** Keeps ă â ê ô ơ ư đ and moves each tone to the end of its syllable, so `hoà` and `hòa` are one and `hoa` is another. */
export const toneKey = (s: string): string =>
  s
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(toneWord)
    .join(' ')

/** A word of `toneKey` taken apart: its letters with ă â ê ô ơ ư đ, and the tone at its end, '' for none. */
export function splitTone(word: string): { base: string; tone: string } {
  const base = word.replace(toneMarks, '')
  return { base, tone: word.slice(base.length) }
}
