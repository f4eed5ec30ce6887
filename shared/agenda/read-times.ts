import { minuteOf } from './clock'

/** What a cell of a programme says about time: a span, a start, or a length, in minutes (since midnight for hours). */
export type ReadTime = { start: number | null; end: number | null; minutes: number | null }

const hour = String.raw`(\d{1,2})\s*(?:[:.]|giờ|gio|g|h)\s*(\d{1,2})?(?::[0-5]\d)?\s*(?:phút|phut|p|’|')?\s*(?![\d])`
/** The day before the hour, as a cell of Excel with both holds it; the programme has one day, so it says nothing here. */
const dayBefore = /^\d{4}-\d{2}-\d{2}[ T]/
const one = new RegExp(`^(?:lúc|từ|vào lúc|bắt đầu|đúng)?\\s*${hour}$`, 'iu')
const two = new RegExp(`^(?:từ|lúc)?\\s*${hour}\\s*(?:-|–|—|−|~|đến|tới|->|→)\\s*(?:đến)?\\s*${hour}$`, 'iu')

const minute = (h: string | undefined, m: string | undefined): number | undefined => {
  const [hours, minutes] = [Number(h), Number(m ?? 0)]
  return hours <= 24 && minutes <= 59 ? hours * 60 + minutes : undefined
}

/** Signs that differ between writers and mean nothing here: odd spaces, brackets around the whole, a full stop at the end. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([]+|[)\].;,]+$/g, '')
    .trim()

/**
 * `07g30 - 08g00`, `8h15`, `08:15`, `8 giờ`, `từ 7h30 đến 8h`, Excel's fraction of a day `0.3125`. Undefined when the cell says no
 * hour.
 */
export function readHours(raw: string): { start: number; end: number | null } | undefined {
  const text = tidy(raw).replace(dayBefore, '')
  if (/^0?\.\d+$/.test(text.replace(',', '.'))) {
    const fraction = Number(text.replace(',', '.'))
    return { start: Math.round(fraction * 1440), end: null }
  }
  const span = two.exec(text)
  if (span) {
    const [start, end] = [minute(span[1], span[2]), minute(span[3], span[4])]
    return start === undefined || end === undefined ? undefined : { start, end }
  }
  const single = one.exec(text)
  const start = single ? minute(single[1], single[2]) : undefined
  return start === undefined ? undefined : { start, end: null }
}

/** `15 phút`, `15'`, `15`, `1 giờ 30 phút`, `1h30` as minutes. */
export function readMinutes(raw: string): number | undefined {
  const text = tidy(raw)
    .toLowerCase()
    .replace(/^(khoảng|tối đa|không quá|≤|<=|~)\s*/u, '')
  const plain = /^(\d{1,3})(?:[.,]0+)?\s*(?:phút|phut|ph|p|’|'|min)?$/u.exec(text)
  if (plain) return Number(plain[1])
  const long = /^(\d{1,2})\s*(?:giờ|gio|h|g|tiếng)\s*(?:(\d{1,2})\s*(?:phút|phut|p|’|')?)?$/u.exec(text)
  if (long) return Number(long[1]) * 60 + Number(long[2] ?? 0)
  const clock = /^0?(\d):([0-5]\d)(?::00)?$/.exec(text)
  return clock ? minuteOf(`0${clock[1]}:${clock[2]}`) : undefined
}
