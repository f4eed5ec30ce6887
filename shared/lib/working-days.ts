import { z } from 'zod'
import { dayNumber, dayOf, weekdayOf } from './dates'
import { Day } from './fields'
import { solarDayOfLunar, tetOf } from './lunar'

/** A day that the calendar of the office treats otherwise: an extra day off, or a day worked in exchange. */
export const CalendarException = z.object({ day: Day, kind: z.enum(['off', 'work']) })
export type CalendarException = z.infer<typeof CalendarException>

const next = (day: string, days = 1) => dayOf(dayNumber(day) + days)
const isWeekend = (day: string) => weekdayOf(day) === 0 || weekdayOf(day) === 6

/**
 * National Day has been two days since 2021 (Bộ luật Lao động 2019, Điều 112): 2/9 and the day before or after, as the
 * Government announces; here the neighbour that joins the weekend. An exception corrects a year that was announced otherwise.
 */
const secondNationalDay = (year: number): string =>
  [0, 1, 4].includes(weekdayOf(`${year}-09-02`)) ? `${year}-09-03` : `${year}-09-01`

/**
 * Public holidays with pay that begin in a solar year: `day → name` (Bộ luật Lao động 2012, Điều 115; 2019, Điều 112). Tết is
 * the last day of the old lunar year and the first four of the new one; the Government may shift it by a day or two, which an
 * exception of the calendar notes. A holiday on a weekly day of rest moves to the next working day (Điều 110; 111 khoản 3).
 */
export function publicHolidays(year: number): Map<string, string> {
  const days = new Map<string, string>()
  days.set(`${year}-01-01`, 'Tết Dương lịch')
  const tet = tetOf(year)
  for (let n = -1; n <= 3; n++) days.set(next(tet, n), 'Tết Nguyên đán')
  days.set(solarDayOfLunar(year, 3, 10), 'Giỗ Tổ Hùng Vương')
  days.set(`${year}-04-30`, 'Ngày Chiến thắng')
  days.set(`${year}-05-01`, 'Ngày Quốc tế lao động')
  days.set(`${year}-09-02`, 'Quốc khánh')
  if (year >= 2021) days.set(secondNationalDay(year), 'Quốc khánh')
  for (const [day, name] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isWeekend(day)) continue
    let instead = next(day)
    while (isWeekend(instead) || days.has(instead)) instead = next(instead)
    days.set(instead, `Nghỉ bù ${name}`)
  }
  return days
}

export type WorkingCalendar = ReturnType<typeof workingCalendar>

/** The calendar of an office: five working days a week, public holidays off, and the exceptions given. Pure. */
export function workingCalendar(exceptions: readonly CalendarException[] = []) {
  const years = new Map<number, Map<string, string>>()
  const own = new Map(exceptions.map((e) => [e.day, e.kind]))
  const holiday = (day: string): string | undefined => {
    const year = Number(day.slice(0, 4))
    let known = years.get(year)
    if (!known) {
      known = publicHolidays(year)
      years.set(year, known)
    }
    return known.get(day)
  }
  const reasons = new Map<string, string | undefined>()
  /** Why nobody works on a day; undefined on a working day. A list of tasks asks for the same days again and again. */
  const reasonOff = (day: string): string | undefined => {
    if (!reasons.has(day)) reasons.set(day, findReason(day))
    return reasons.get(day)
  }
  const findReason = (day: string): string | undefined => {
    const kind = own.get(day)
    if (kind === 'work') return undefined
    if (kind === 'off') return 'Ngày nghỉ'
    return holiday(day) ?? (weekdayOf(day) === 0 ? 'Chủ nhật' : weekdayOf(day) === 6 ? 'thứ Bảy' : undefined)
  }
  const isWorking = (day: string) => reasonOff(day) === undefined
  const onOrAfter = (day: string): string => (isWorking(day) ? day : onOrAfter(next(day)))
  const onOrBefore = (day: string): string => (isWorking(day) ? day : onOrBefore(next(day, -1)))
  return {
    reasonOff,
    isWorking,
    /** The day itself when somebody works on it, else the next working day. */
    onOrAfter,
    onOrBefore,
    /** The day `count` working days after `day` (before it when negative); `day` itself is not counted. 0 gives `day`. */
    addWorkingDays: (day: string, count: number): string => {
      let at = day
      for (let left = Math.abs(count); left > 0; left--) {
        at = next(at, Math.sign(count))
        at = count > 0 ? onOrAfter(at) : onOrBefore(at)
      }
      return at
    },
    /** Working days that lie wholly between two days, neither of them counted; 0 when `to` is not after `from`. */
    workingDaysBetween: (from: string, to: string): number => {
      let count = 0
      for (let n = dayNumber(from) + 1; n < dayNumber(to); n++) if (isWorking(dayOf(n))) count++
      return count
    },
  }
}
