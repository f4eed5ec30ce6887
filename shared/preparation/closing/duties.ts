import { dayNumber } from '../../lib/dates'
import type { WorkingCalendar } from '../../lib/working-days'

/** What must leave the house after the conference. */
export const closingPurposes = ['attendanceReport', 'conferenceReport', 'thanks', 'conclusion'] as const
export type ClosingPurpose = (typeof closingPurposes)[number]

/**
 * Working days after the conference within which each goes out. The conclusion notice: Quyết định 45/2018/QĐ-TTg, five working
 * days; thank-you letters by the same custom; the reports go to the leaders first, so that the notice can rest on them.
 */
export const closingDays: Record<ClosingPurpose, { days: number; seed: string; basis: string }> = {
  attendanceReport: { days: 3, seed: 'attendance-report', basis: 'báo cáo lãnh đạo Hội đồng sau hội nghị' },
  conferenceReport: { days: 3, seed: 'attendance-report', basis: 'báo cáo lãnh đạo Hội đồng sau hội nghị' },
  thanks: { days: 5, seed: 'thanks', basis: '05 ngày làm việc sau hội nghị' },
  conclusion: { days: 5, seed: 'conclusion', basis: 'Quyết định 45/2018/QĐ-TTg: 05 ngày làm việc sau ngày họp' },
}

/** The last day of a duty: what the list of tasks says, else so many working days after the conference; null while that is open. */
export const dutyDay = (
  purpose: ClosingPurpose,
  {
    conferenceDay,
    taskDue,
    calendar,
  }: { conferenceDay: string | null; taskDue: string | null; calendar: WorkingCalendar },
): string | null =>
  conferenceDay === null ? null : (taskDue ?? calendar.addWorkingDays(conferenceDay, closingDays[purpose].days))

/** How a duty stands on a day. `left`: working days still to come, the due day counted; 0 on the due day itself. */
export function dutyTime(
  due: string | null,
  isDone: boolean,
  today: string,
  calendar: WorkingCalendar,
): { lateBy: number; left: number | null } {
  if (!due || isDone) return { lateBy: 0, left: null }
  if (today > due) return { lateBy: dayNumber(today) - dayNumber(due), left: null }
  if (today === due) return { lateBy: 0, left: 0 }
  return { lateBy: 0, left: calendar.workingDaysBetween(today, due) + (calendar.isWorking(due) ? 1 : 0) }
}
