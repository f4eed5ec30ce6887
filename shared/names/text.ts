/** NFC, one space between words, no invisible or control characters. */
export const cleanText = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
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
export const fold = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Keeps ă â ê ô ơ ư đ and moves each tone to the end of its syllable, so `hoà` and `hòa` are one and `hoa` is another. */
export const toneKey = (s: string): string =>
  s
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(toneMarks, '').normalize('NFC') + (word.match(toneMarks)?.join('') ?? ''))
    .join(' ')
