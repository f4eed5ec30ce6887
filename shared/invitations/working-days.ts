import { dayNumber, dayOf, officialDate, weekdayOf } from '../lib/dates'

/** Fixed public holidays, month-day (Bộ luật Lao động 2012, Điều 115; 2019, Điều 112). Tết and the Hùng kings' day follow the moon and are given by the caller. */
export const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'] as const

const isWorking = (day: string, holidays: ReadonlySet<string>) => {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !fixedHolidays.includes(day.slice(5) as never) && !holidays.has(day)
}

/** Working days that lie wholly between two days: the letter reaches the guest on `from`, the meeting is on `to`. */
export function workingDaysBetween(from: string, to: string, lunarHolidays: readonly string[] = []): number {
  const holidays = new Set(lunarHolidays)
  let count = 0
  for (let n = dayNumber(from) + 1; n < dayNumber(to); n++) if (isWorking(dayOf(n), holidays)) count++
  return count
}

/**
 * An invitation must reach its guest at least three working days before the meeting, urgent ones apart
 * (Quyết định 45/2018/QĐ-TTg). A sentence when it cannot; undefined when it can.
 */
export function lateLetterWarning(letterDate: string, conferenceDate: string): string | undefined {
  if (dayNumber(letterDate) >= dayNumber(conferenceDate))
    return `Ngày ký giấy mời (${officialDate(letterDate)}) không trước ngày hội nghị (${officialDate(conferenceDate)}). Hãy xem lại ngày.`
  const days = workingDaysBetween(letterDate, conferenceDate)
  if (days >= 3) return undefined
  return `Từ ngày ký giấy mời (${officialDate(letterDate)}) đến hội nghị chỉ còn ${days} ngày làm việc; quy định là giấy mời đến trước ít nhất 03 ngày làm việc (Quyết định 45/2018/QĐ-TTg), trừ họp gấp.`
}
