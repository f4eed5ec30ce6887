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
