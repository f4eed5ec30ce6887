import { dayNumber, officialDate } from '../lib/dates'
import { type WorkingCalendar, workingCalendar } from '../lib/working-days'

/**
 * An invitation must reach its guest at least three working days before the meeting, urgent ones apart
 * (Quyết định 45/2018/QĐ-TTg). A sentence when it cannot; undefined when it can.
 */
export function lateLetterWarning(
  letterDate: string,
  conferenceDate: string,
  calendar: WorkingCalendar = workingCalendar(),
): string | undefined {
  if (dayNumber(letterDate) >= dayNumber(conferenceDate))
    return `Ngày ký giấy mời (${officialDate(letterDate)}) không trước ngày hội nghị (${officialDate(conferenceDate)}). Hãy xem lại ngày.`
  const days = calendar.workingDaysBetween(letterDate, conferenceDate)
  if (days >= 3) return undefined
  return `Từ ngày ký giấy mời (${officialDate(letterDate)}) đến hội nghị chỉ còn ${days} ngày làm việc; quy định là giấy mời đến trước ít nhất 03 ngày làm việc (Quyết định 45/2018/QĐ-TTg), trừ họp gấp.`
}
