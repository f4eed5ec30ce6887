const two = (n: number) => String(n).padStart(2, '0')

type Ymd = { year: number; month: number; day: number }
const parse = (day: string): Ymd => {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number)
  return { year, month, day: date }
}

/** Days since 1970-01-01 by arithmetic; no time zone can shift a date. */
export function dayNumber(day: string): number {
  const { year, month, day: date } = parse(day)
  return Math.floor(Date.UTC(year, month - 1, date) / 86_400_000)
}

export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => (dayNumber(day) + 4) % 7
export const weekdayName = (day: string): string => weekdays[weekdayOf(day)] as string

/**
 * `ngày 05 tháng 11 năm 2019`: days below 10 and the months 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP and
 * Thông tư 01/2011/TT-BNV, cell 4).
 */
export function officialDate(day: string): string {
  const { year, month, day: date } = parse(day)
  return `ngày ${two(date)} tháng ${month <= 2 ? two(month) : month} năm ${year}`
}

/** `15/11/2019`. */
export function shortDate(day: string): string {
  const { year, month, day: date } = parse(day)
  return `${two(date)}/${two(month)}/${year}`
}

/** `08 giờ 00`. */
export const officialTime = (clock: string): string => `${clock.slice(0, 2)} giờ ${clock.slice(3, 5)}`

/** `08 giờ 00, thứ Sáu, ngày 15 tháng 11 năm 2019` of a local moment. */
export const officialMoment = (moment: string): string =>
  `${officialTime(moment.slice(11, 16))}, ${weekdayName(moment)}, ${officialDate(moment)}`

/** `trễ 2.568 ngày`: how long past its day, with the dots of thousands. */
export const daysLate = (days: number): string => `trễ ${days.toLocaleString('vi-VN')} ngày`
