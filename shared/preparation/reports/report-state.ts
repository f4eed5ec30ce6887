import { dayNumber } from '../../lib/dates'
import { type ReportArea, reportAreas, type UnitReport } from './unit-report'

export const reportStates = ['waiting', 'late', 'received', 'supplement', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]
export const reportStateLabels = {
  waiting: 'Chưa gửi',
  late: 'Trễ hạn',
  received: 'Đã nhận',
  supplement: 'Chờ bổ sung',
  accepted: 'Đã chấp nhận',
} satisfies Record<ReportState, string>

type Facts = Pick<
  UnitReport,
  'due' | 'receivedOn' | 'supplementAskedOn' | 'supplementDue' | 'supplementReceivedOn' | 'acceptedOn'
>

/**
 * How a report stands on a day: told from its dates, never stored. `planDue` is the day of the plan, which a due day of the
 * unit's own overrules. A supplement that was asked and has not come makes the report wait, and late past its own day.
 */
export function reportStanding(
  report: Facts,
  planDue: string | null,
  today: string,
): { state: ReportState; due: string | null; lateBy: number } {
  const due = report.due ?? planDue
  const past = (day: string | null) => (day ? Math.max(0, dayNumber(today) - dayNumber(day)) : 0)
  if (report.acceptedOn) return { state: 'accepted', due, lateBy: 0 }
  if (!report.receivedOn) {
    const lateBy = past(due)
    return { state: lateBy > 0 ? 'late' : 'waiting', due, lateBy }
  }
  if (report.supplementAskedOn && !report.supplementReceivedOn)
    return { state: 'supplement', due: report.supplementDue ?? due, lateBy: past(report.supplementDue) }
  return { state: 'received', due, lateBy: 0 }
}

/** The areas that are missing or thin, in the order of the plan. */
export const weakAreas = (report: Pick<UnitReport, 'contents'>): ReportArea[] =>
  reportAreas.filter((area) => report.contents[area] === 'missing' || report.contents[area] === 'thin')

/** Owes something: a report, or the rest of one. */
export const isOwing = (state: ReportState): boolean =>
  state === 'waiting' || state === 'late' || state === 'supplement'
