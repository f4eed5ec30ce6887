import { romanValue, sayWhole } from './numbers'
import type { At, Said } from './read-aloud'
import { isVietnameseSyllable, spell } from './syllables'

const upper = String.raw`\p{Lu}`
const symbolPart = `[${upper}][\\p{L}]*`
const numbered = new RegExp(`(\\d+[a-zđ]?)(?:\\/((?:19|20)\\d{2}))?((?:[-/]${symbolPart})+)`, 'uy')
const bare = new RegExp(`[${upper}]{1,3}[a-z]?(?:[-/][${upper}]{2,}[a-z]{0,2})+`, 'uy')

/**
 * The number and symbol of a document, `34-CT/TW` ba mươi tư xê tê tê vê kép: figures, then letter by letter; strokes and
 * hyphens are silent, a year between them is read as one.
 */
export function saySymbol({ text, at, lookup }: At): Said | undefined {
  numbered.lastIndex = at
  const found = numbered.exec(text)
  if (found) {
    const [whole, number = '', year, letters = ''] = found
    const figures = /^\d+/.exec(number)?.[0] ?? ''
    const said = [
      sayWhole(figures),
      spell(number.slice(figures.length)),
      year ? `năm ${sayWhole(year)}` : '',
      spell(letters),
    ]
    return isWordAfter(text, at + whole.length)
      ? undefined
      : { length: whole.length, spoken: said.filter(Boolean).join(' ') }
  }
  // Two abbreviations with a stroke between them, `UBND/HĐND`, are not a symbol.
  if (lookup(text, at)) return undefined
  bare.lastIndex = at
  const symbol = bare.exec(text)?.[0]
  return symbol && isShort(symbol) ? { length: symbol.length, spoken: spell(symbol) } : undefined
}

const isShort = (symbol: string) =>
  symbol.split(/[-/]/).every((part) => !isVietnameseSyllable(part) || /^(TW|TU|TƯ)$/.test(part))
const isWordAfter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at))

const roman = /[IVXLC]+(?![\p{L}\p{M}\p{N}])/uy
/** Words behind which even one letter is a numeral. */
const ordered =
  /^(quý|khóa|khoá|kỳ|kì|hội|thứ|kỷ|kỉ|chương|phần|mục|hạng|loại|cấp|nhóm|vùng|đợt|điểm|tiết|phụ lục|lục|tập|bậc|nhiệm kỳ)$/

/** A Roman numeral, `quý III`, `Đại hội XII`, `II.` at the beginning of a line. */
export function sayRoman({ text, at, before }: At): Said | undefined {
  roman.lastIndex = at
  const found = roman.exec(text)?.[0]
  const value = found && romanValue(found)
  if (!found || !value) return undefined
  const isHeading = before === '' && /^[.)/]/.test(text.slice(at + found.length))
  const isCued = ordered.test(before)
  if (!(isHeading || isCued || (found.length > 1 && value <= 50))) return undefined
  const year = isCued ? /^\/((?:19|20)\d{2})(?!\d)/.exec(text.slice(at + found.length)) : null
  const said = sayWhole(String(value))
  return year
    ? { length: found.length + year[0].length, spoken: `${said} năm ${sayWhole(year[1] ?? '')}` }
    : { length: found.length, spoken: said }
}

const places: [RegExp, string][] = [
  [/Q\.? ?(?=\d)/y, 'quận'],
  [/P\.? ?(?=\d)/y, 'phường'],
  [/(?:đ|Đ)(?=\s*(?:\/|$|[.,;)]))/y, 'đồng'],
]
const units: Record<string, string> = {
  km2: 'ki-lô-mét vuông',
  'km²': 'ki-lô-mét vuông',
  km: 'ki-lô-mét',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  cm: 'xăng-ti-mét',
  mm: 'mi-li-mét',
  kg: 'ki-lô-gam',
  kWh: 'ki-lô-oát giờ',
  MW: 'mê-ga-oát',
  ha: 'héc-ta',
  m: 'mét',
  g: 'gam',
  tr: 'triệu',
  tấn: 'tấn',
}
const unit = /(?:km2|km²|km|m2|m²|m3|m³|cm|mm|kg|kWh|MW|ha|tr|m|g)(?![\p{L}\p{M}\p{N}])/uy
const numberWord = /^(không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|phẩy)$/

/** Units behind a number, and the short forms of ward and district before one. */
export function sayUnit({ text, at, before }: At): Said | undefined {
  if (numberWord.test(before)) {
    unit.lastIndex = at
    const found = unit.exec(text)?.[0]
    const spoken = found && units[found]
    if (found && spoken) return { length: found.length, spoken }
  }
  for (const [pattern, spoken] of places) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found && (spoken !== 'đồng' || numberWord.test(before))) return { length: found.trimEnd().length, spoken }
  }
  return undefined
}

const capitals = new RegExp(`[${upper}][${upper}\\d]*(?![\\p{Ll}\\p{M}])`, 'uy')
const mixed = /\p{Lu}{2,}\p{Ll}{1,2}(?![\p{L}\p{M}])/uy
const mark = /[ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]/

/** Capitals that are no Vietnamese word are spelled: `NSVH` nờ sờ vê hát. Words in capitals, `KẾ HOẠCH`, stay words. */
export function sayAbbreviation({ text, at }: At): Said | undefined {
  mixed.lastIndex = at
  const half = mixed.exec(text)?.[0]
  if (half && !isVietnameseSyllable(half)) return { length: half.length, spoken: spell(half) }
  capitals.lastIndex = at
  const found = capitals.exec(text)?.[0]
  if (!found) return undefined
  const letters = found.replace(/\d+$/, '')
  const isWord = isVietnameseSyllable(letters) && (letters.length > 1 || mark.test(letters) || /[AEIOUY]/.test(letters))
  if (isWord || letters.length > 9 || (mark.test(letters) && letters.length > 6)) return undefined
  return { length: letters.length, spoken: spell(letters) }
}
