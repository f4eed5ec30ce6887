/** What stands in a cell of telephone numbers: the first number, whether its zero was put back, and what else was there. */
export type Phone = {
  phone: string
  repaired: boolean
  rest: string /** Not as long as numbers of its kind are. */
  short: boolean
}

/** Lengths with the leading zero: mobiles have 10 digits (until 2018 those of 01… had 11), landlines with area code 11. */
const lengthOf = (digits: string) => (/^0[12]/.test(digits) ? 11 : 10)

/**
 * Reads a telephone number from a list: separators go, +84 becomes 0, a mobile or landline that lost its leading zero in a
 * spreadsheet gets it back. Two numbers in one cell: the first is the number, the other is `rest`. Undefined without a number.
 */
export function readPhone(raw: string): Phone | undefined {
  const plain = scientific(raw)
  if (plain) return readPhone(plain)
  // `0903,111,222`: commas part the digits of one number, where each part is as long as people speak it.
  const commas = /^\s*0\d{1,3}(,\d{3,4}){2}\s*$/.test(raw)
  if (commas) return readPhone(raw.replaceAll(',', '.'))
  const start = raw.search(/[+\d(]/)
  const first = raw.slice(start).match(/^[+\d().\-\s]+/)?.[0] ?? ''
  let digits = first.replace(/\D/g, '')
  if (start < 0 || digits.length < 7) return undefined
  if (/^84\d{9}/.test(digits)) digits = `0${digits.slice(2).replace(/^0/, '')}`
  const lost = /^[35789]\d{8}$/.test(digits) || /^2\d{9}$/.test(digits)
  if (lost) digits = `0${digits}`
  const phone = digits.startsWith('0') ? digits.slice(0, lengthOf(digits)) : digits.slice(0, 11)
  const rest = [digits.slice(phone.length), raw.slice(start + first.length)]
    .map((text) => text.replace(/^[\s,;/()–-]+|[\s,;/()–-]+$/g, ''))
    .filter(Boolean)
    .join(' ')
  return { phone, repaired: lost, rest, short: phone.length < 10 }
}

/** `9.03111222E+8` as its digits; undefined where Excel has rounded them away (`9,03E+08`). */
function scientific(raw: string): string | undefined {
  const found = /^\s*(\d)[.,](\d+)E\+?(\d+)\s*$/i.exec(raw)
  if (!found) return undefined
  const digits = `${found[1]}${found[2]}`
  return digits.length === Number(found[3]) + 1 ? digits : undefined
}

/** True for what can tell one person from another: words in the cell, however many people have them, cannot. */
export const isPhone = (text: string): boolean => readPhone(text) !== undefined

/** Offices fill an empty cell of a telephone or e-mail with words and dashes. */
export const saysNone = (text: string): boolean =>
  /^(không|ko|k|chưa)( (có|rõ|biết|cung cấp|cập nhật|sử dụng))?$|^n\/?a$|^[-–—.x0/?…\s]+$/iu.test(
    text.normalize('NFC').trim(),
  )

/** `0903 123 456`: as people read a number aloud. */
export const formatPhone = (phone: string): string =>
  /^0\d{9}$/.test(phone)
    ? `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
    : /^0\d{10}$/.test(phone)
      ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
      : phone
