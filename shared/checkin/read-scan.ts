import { isCode } from '../delegates/code'

export type ReadScan =
  | { kind: 'letter'; code: string; token: string }
  | { kind: 'code'; code: string }
  | { kind: 'unreadable'; why: string }

const codeLength = 7
const letterLength = 27

/** What the digit keys 0 to 9 give under other layouts of the keyboard; a scanner that is set to US types these keys. */
const layouts: readonly (readonly string[])[] = [
  [...')!@#$%^&*('], // US with Shift or a shifted lock
  [...')!"£$%^&*('], // UK with Shift
  [...'à&é"\'(-è_ç'], // French AZERTY
  // Vietnamese (Windows): đ ă â ê ô, then the five tones as combining marks.
  ['đ', 'ă', 'â', 'ê', 'ô', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'],
]

const hats = /[\u0302\u0306]/

/** A letter that an editor has joined with a tone falls apart into the two keys that made it: `ồ` is ô and the grave. */
const keysOf = (char: string): string[] => {
  const [base = '', ...marks] = [...char.normalize('NFD')]
  const hat = marks.find((mark) => hats.test(mark)) ?? ''
  return marks.length === 0 ? [char] : [(base + hat).normalize('NFC'), ...marks.filter((mark) => mark !== hat)]
}

const readUnder = (layout: readonly string[], keys: readonly string[]): string | undefined => {
  const digits = keys.map((key) => layout.indexOf(key))
  return digits.includes(-1) ? undefined : digits.join('')
}

/** The digits of a scan read under the one layout that makes a sound code of them; undefined when none or two do. */
function digitsBehindLayout(text: string): string | undefined {
  const plain = [...text]
  if (plain.length < codeLength || plain.length > letterLength) return undefined
  const keys = plain.flatMap((char) => keysOf(char.toLowerCase()))
  const read = layouts.map((layout) => readUnder(layout, plain) ?? readUnder(layout, keys))
  const sound = new Set(
    read.filter((d) => d && (d.length === codeLength || d.length === letterLength) && isCode(d.slice(0, codeLength))),
  )
  return sound.size === 1 ? [...sound][0] : undefined
}

/** Two reads of one paper that ran together, as scanners without a suffix send them. */
const once = (digits: string): string => {
  const half = digits.length / 2
  const isTwice = (half === codeLength || half === letterLength) && digits.slice(0, half) === digits.slice(half)
  return isTwice ? digits.slice(half) : digits
}

/** The digits in what came, undefined when something else is in it. */
function digitsOf(raw: string): string | undefined {
  // Control characters are the scanner's prefix and suffix; `]Q1` is its symbology mark (ISO/IEC 15424).
  const bare = raw.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '').replace(/^\][A-Za-z][0-9A-Za-z]/, '')
  const latin = bare.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const joined = latin.replace(/(?<=\d)[.\-–·](?=\d)/g, '')
  if (/^\d+$/.test(joined)) return once(joined)
  return /\d/.test(latin) ? undefined : digitsBehindLayout(latin)
}

const unreadable = (why: string): ReadScan => ({ kind: 'unreadable', why })

/**
 * Reads what a scanner sent or a person typed: a letter's QR is the 7-digit code and 20 random digits, a typed code is the
 * seven digits alone. Never throws; whatever else comes is unreadable, with the reason and the remedy in words.
 */
export function readScan(raw: string): ReadScan {
  if (raw.length > 200) return unreadable('Mã dài bất thường, không phải mã của giấy mời. Hãy tìm theo tên.')
  const digits = digitsOf(raw)
  if (!digits) return unreadable('Không đọc được mã. Hãy quét lại, hoặc gõ mã 7 số in dưới ô vuông.')
  const code = digits.slice(0, codeLength)
  if (digits.length === letterLength)
    return isCode(code)
      ? { kind: 'letter', code, token: digits.slice(codeLength) }
      : unreadable('Mã bị sai số, có thể máy quét đọc lỗi. Hãy quét lại, hoặc gõ mã 7 số.')
  if (digits.length === codeLength)
    return isCode(code)
      ? { kind: 'code', code }
      : unreadable('Mã 7 số gõ sai. Hãy xem lại từng số in dưới ô vuông, hoặc tìm theo tên.')
  return digits.length > codeLength && digits.length < letterLength
    ? unreadable('Mã bị thiếu số: ô vuông rách hoặc quét chưa hết. Hãy quét lại, hoặc gõ mã 7 số in dưới ô vuông.')
    : unreadable('Mã không đúng độ dài của giấy mời. Hãy quét lại, hoặc gõ mã 7 số.')
}

/** What was read as it can be stored: no half characters and no NUL, which SQLite would change silently; of an oversized text the head. */
export const storableRaw = (raw: string): string =>
  raw
    .slice(0, 400)
    .replaceAll('\0', '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
