import { sayDecimals, sayDigits, sayNumber, sayWhole } from './numbers'
import type { At, Said } from './read-aloud'

const sticky = (pattern: RegExp) => new RegExp(pattern.source, 'uy')
const clock = sticky(/([01]?\d|2[0-4])(?:[hg:])([0-5]\d)?(?![p{L}\d])/)
const fullDate = sticky(/(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d{2})(?!\d)/)
const monthYear = sticky(/(\d{1,2})[/]((?:19|20)\d{2})(?![\d/])/)
const pair = sticky(/(\d{1,4})\/(\d{1,4})(?![\d/])/)
const telephone = sticky(/0\d{2,3}(?:[ .]?\d{3,4}){2}(?!\d)/)
const sections = sticky(/\d+(?:\.\d+)+(?!\d)/)
const amount = sticky(/\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?(?![\d])|\d+(?:,\d+)?/)
const range = sticky(/\s?[-–—]\s?(?=\d)/)

const exec = (pattern: RegExp, { text, at }: Pick<At, 'text' | 'at'>) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
const isDay = (d: number, m: number) => d >= 1 && d <= 31 && m >= 1 && m <= 12
const sayMonth = (month: string) => (Number(month) === 4 ? 'tư' : sayWhole(month))

/** Words behind which `d/m` is a date and not a fraction. */
const dated =
  /^(ngày|mùng|mồng|sáng|chiều|tối|trưa|hôm|lễ|dịp|đến|tới|từ|trước|sau|và|niệm|tết|hạn|bảy|hai|ba|tư|năm|sáu|nhật)$/

/** Numbers, dates, hours, fractions, ranges and telephone numbers, each with the words around it taken into account. */
export function sayQuantity(place: At): Said | undefined {
  if (!/\d/.test(place.text.charAt(place.at))) return undefined
  const found =
    sayDate(place) ??
    sayClock(place) ??
    sayTelephone(place) ??
    sayMonthYear(place) ??
    sayPair(place) ??
    saySection(place) ??
    sayAmount(place)
  if (!found) return undefined
  // A dash between two quantities is read: 2014 - 2018 is hai nghìn … đến hai nghìn ….
  const dash = exec(range, { text: place.text, at: place.at + found.length })
  const isRange = dash && !/^0?\d{1,3}[.)]\s/.test(place.text.slice(place.at + found.length + dash[0].length))
  return isRange ? { length: found.length + dash[0].length, spoken: `${found.spoken} đến` } : found
}

function sayDate(place: At): Said | undefined {
  const found = exec(fullDate, place)
  if (!found || !isDay(Number(found[1]), Number(found[3]))) return undefined
  const [whole, day = '', , month = '', year = ''] = found
  const lead = /^(ngày|mùng|mồng|đến|tới)$/.test(place.before) ? '' : 'ngày '
  return { length: whole.length, spoken: `${lead}${sayWhole(day)} tháng ${sayMonth(month)} năm ${sayWhole(year)}` }
}

function sayClock(place: At): Said | undefined {
  const found = exec(clock, place)
  if (!found) return undefined
  const [whole, hour = '', minutes] = found
  if (minutes === undefined && whole.endsWith(':')) return undefined
  const rest = minutes && minutes !== '00' ? ` ${sayWhole(minutes)} phút` : ''
  return { length: whole.length, spoken: `${sayWhole(hour)} giờ${rest}` }
}

function sayTelephone(place: At): Said | undefined {
  const found = exec(telephone, place)?.[0]
  return found ? { length: found.length, spoken: sayDigits(found.replace(/\D/g, '')) } : undefined
}

function sayMonthYear(place: At): Said | undefined {
  const found = exec(monthYear, place)
  if (!found) return undefined
  const [whole, first = '', year = ''] = found
  const isMonth = Number(first) >= 1 && Number(first) <= 12 && place.before !== 'số'
  if (place.before === 'tháng' && isMonth)
    return { length: whole.length, spoken: `${sayMonth(first)} năm ${sayWhole(year)}` }
  return {
    length: whole.length,
    spoken: `${isMonth ? `tháng ${sayMonth(first)}` : sayWhole(first)} năm ${sayWhole(year)}`,
  }
}

function sayPair(place: At): Said | undefined {
  const found = exec(pair, place)
  if (!found) return undefined
  const [whole, a = '', b = ''] = found
  if (isDay(Number(a), Number(b)) && dated.test(place.before))
    return { length: whole.length, spoken: `${sayWhole(a)} tháng ${sayMonth(b)}` }
  const isFraction = Number(a) < Number(b) && Number(b) <= 10
  return {
    length: whole.length,
    spoken: `${sayWhole(a)} ${isFraction ? 'phần' : 'trên'} ${isFraction ? sayMonth(b) : sayWhole(b)}`,
  }
}

/** `1.2.3` one figure after the other with `chấm`; groups of three figures are a thousand instead. */
function saySection(place: At): Said | undefined {
  const found = exec(sections, place)?.[0]
  if (!found || /^\d{1,3}(\.\d{3})+$/.test(found)) return undefined
  const [whole = '', ...rest] = found.split('.')
  return { length: found.length, spoken: [sayWhole(whole), ...rest.map((part) => sayDecimals(part))].join(' chấm ') }
}

function sayAmount(place: At): Said | undefined {
  const found = exec(amount, place)?.[0]
  if (!found) return undefined
  const isCode = /^0\d{3,}$/.test(found)
  const isMonth = place.before === 'tháng' && /^0?\d$/.test(found)
  return { length: found.length, spoken: isCode ? sayDigits(found) : isMonth ? sayMonth(found) : sayNumber(found) }
}
