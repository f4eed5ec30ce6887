import { fold } from '../../names/text'

const onset = '(?:ngh|ng|nh|kh|ph|th|tr|ch|gh|gi|qu|[bcdghklmnpqrstvx])?'
const nuclei =
  'ieu|yeu|uoi|uou|uay|uya|uye|uyu|oai|oao|oay|oeo|uao|uau|oa|oe|oo|oi|ai|ao|au|ay|eo|eu|ia|ie|iu|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y'
const syllable = new RegExp(`^${onset}(?:${nuclei})(?:ch|nh|ng|[cmnptk])?$`)

/** True for what can be one Vietnamese syllable, by its letters without marks: `nguyễn`, `quốc`, `KHEN`, but not `online`. */
export const isVietnameseSyllable = (word: string): boolean => syllable.test(fold(word))

/** Syllables of a word: one when it is Vietnamese, else counted by its groups of vowels as a foreign word. */
export function syllablesOfWord(word: string): number {
  if (isVietnameseSyllable(word)) return 1
  const bare = fold(word)
  const groups = bare.match(/[aeiouy]+/g)?.length ?? 0
  const isSilentEnd = groups > 1 && /[^aeiouyl]e$/.test(bare)
  return Math.max(1, groups - (isSilentEnd ? 1 : 0))
}

/** Syllables of words as they are spoken, hyphens between syllables included: `cô-vít mười chín` is four. */
export const syllablesOfSpoken = (spoken: string): number =>
  spoken
    .split(/[\s\-–—]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .reduce((sum, word) => sum + syllablesOfWord(word), 0)

/** How offices name the letters when they spell a symbol aloud; W is the one with two syllables. */
const letterNames: Record<string, string> = {
  a: 'a',
  ă: 'á',
  â: 'ớ',
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  e: 'e',
  ê: 'ê',
  f: 'ép',
  g: 'gờ',
  h: 'hát',
  i: 'i',
  j: 'gi',
  k: 'ca',
  l: 'lờ',
  m: 'mờ',
  n: 'nờ',
  o: 'o',
  ô: 'ô',
  ơ: 'ơ',
  p: 'pê',
  q: 'quy',
  r: 'rờ',
  s: 'sờ',
  t: 'tê',
  u: 'u',
  ư: 'ư',
  v: 'vê',
  w: 'vê kép',
  x: 'ích',
  y: 'i',
  z: 'dét',
}

/** `CT` as xê tê; signs that are no letters are left out. */
export const spell = (letters: string): string =>
  [...letters.toLocaleLowerCase('vi')]
    .map((letter) => letterNames[letter] ?? (/\p{L}/u.test(letter) ? letterNames[fold(letter)] : undefined))
    .filter(Boolean)
    .join(' ')
