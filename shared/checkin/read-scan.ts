import { isCode } from '../delegates/code'

export type ReadScan =
  | { kind: 'letter'; code: string; token: string }
  | { kind: 'code'; code: string }
  | { kind: 'unreadable'; why: string }

/** What the digit row gives under a Vietnamese or French layout, unshifted or shifted; only whole scans of such keys are mapped back. */
const digitOf = new Map<string, string>([
  ...[...'&é"\'(-è_çà'].map((key, i) => [key, String((i + 1) % 10)] as const),
  ...[...')!@#$%^&*('].map((key, i) => [key, String(i)] as const),
])

const fullWidth = (text: string) => text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))

/** Digits of a scan: control characters of the scanner, spaces and dashes go; another keyboard layout's digit row is read back. */
function digitsOf(raw: string): string | undefined {
  const text = fullWidth(raw.normalize('NFC')).replace(/[\p{Cc}\p{Cf}\s.·-]/gu, '')
  if (/^\d+$/.test(text)) return text
  const mapped = [...text].map((key) => (/\d/.test(key) ? key : (digitOf.get(key) ?? '?'))).join('')
  return text.length >= 7 && /^\d+$/.test(mapped) && !/\d/.test(text) ? mapped : undefined
}

/**
 * Reads what a scanner or a person typed: a letter's QR is the 7-digit code and 20 random digits, a typed code is the seven
 * digits alone. Never throws; whatever else comes is unreadable, with the reason in words.
 */
export function readScan(raw: string): ReadScan {
  if (raw.length > 200) return { kind: 'unreadable', why: 'Mã dài bất thường, không phải mã của giấy mời.' }
  const digits = digitsOf(raw)
  if (digits === undefined || digits === '')
    return { kind: 'unreadable', why: 'Không đọc được mã. Hãy quét lại, hoặc gõ mã 7 số in dưới ô vuông.' }
  const code = digits.slice(0, 7)
  if (digits.length === 27)
    return isCode(code)
      ? { kind: 'letter', code, token: digits.slice(7) }
      : { kind: 'unreadable', why: 'Mã bị sai số, có thể quét lỗi. Hãy quét lại.' }
  if (digits.length === 7)
    return isCode(code)
      ? { kind: 'code', code }
      : { kind: 'unreadable', why: 'Mã 7 số gõ sai. Hãy xem lại từng số in dưới ô vuông.' }
  return {
    kind: 'unreadable',
    why:
      digits.length < 27 && digits.length > 7
        ? 'Mã bị thiếu số, có thể ô vuông bị rách hoặc quét chưa hết. Hãy quét lại, hoặc gõ mã 7 số.'
        : 'Mã không đúng độ dài của giấy mời. Hãy quét lại, hoặc gõ mã 7 số.',
  }
}
