import { shortDate } from '../lib/dates'
import type { WorkingCalendar } from '../lib/working-days'
import type { AwardRound } from './round'
import { roundLabels } from './round'
import type { Rules } from './rules/resolve'

export type ChainStep = { field: DateField; label: string; date: string | null; note: string }
export type ChainWarning = { severity: 'block' | 'warn' | 'info'; text: string }

const order = [
  'openedOn',
  'nominationDeadline',
  'appraisalEnd',
  'councilDate',
  'decisionDate',
  'printDate',
  'presentationDate',
] as const
type DateField = (typeof order)[number]

/** Working days used when work starts the day after `from` and ends on `to`: 25/9/2019 to 30/10/2019 is 25. Negative when `to` is earlier. */
export function workingDaysUntil(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysUntil(to, from, calendar)
  return calendar.workingDaysBetween(from, to) + (to > from && calendar.isWorking(to) ? 1 : 0)
}

type Dates = Pick<AwardRound, DateField | 'councilRoute'>

/**
 * Whether the days of a round fit one after the other, in working days: a dossier that is complete on the last day has the
 * whole time of appraisal, then the council, the decision, the printing.
 */
export function checkChain(round: Dates, rules: Rules, calendar: WorkingCalendar, conferenceDay: string | null) {
  const warnings: ChainWarning[] = []
  const warn = (severity: ChainWarning['severity'], text: string) => warnings.push({ severity, text })
  const used = order.filter((f) => f !== 'councilDate' || round.councilRoute !== 'none')
  for (const [at, field] of used.entries()) {
    const date = round[field]
    if (!date) continue
    for (const before of used.slice(0, at)) {
      const earlier = round[before]
      if (earlier && earlier > date)
        warn(
          'block',
          `${roundLabels[field]} (${shortDate(date)}) trước ${roundLabels[before].toLocaleLowerCase('vi')} (${shortDate(earlier)}).`,
        )
    }
    if (!calendar.isWorking(date) && field !== 'presentationDate')
      warn('info', `${roundLabels[field]} (${shortDate(date)}) không phải ngày làm việc.`)
  }
  const { nominationDeadline: deadline, appraisalEnd, councilDate, decisionDate, printDate, presentationDate } = round
  if (!deadline) warn('warn', 'Chưa đặt hạn nộp hồ sơ; kế hoạch không ghi ngày này nên phải tự chọn.')
  if (!decisionDate) warn('warn', 'Chưa đặt ngày quyết định dự kiến; bộ quy định và tiền thưởng theo ngày này.')
  const allowed = rules.get('days.appraisal')
  if (deadline) {
    const due = calendar.addWorkingDays(deadline, allowed)
    const end = appraisalEnd ?? councilDate ?? decisionDate
    if (end && due > end) {
      const has = workingDaysUntil(deadline, end, calendar)
      warn(
        'warn',
        `Từ hạn nộp ${shortDate(deadline)} đến ${shortDate(end)} chỉ có ${has} ngày làm việc, trong khi thẩm định được ${allowed} ngày: hồ sơ đủ vào ngày cuối có hạn đến ${shortDate(due)}. Hãy nhận hồ sơ sớm hơn ${allowed - has} ngày làm việc (đến ${shortDate(calendar.addWorkingDays(end, -allowed))}) hoặc thẩm định nhanh hơn.`,
      )
    }
  }
  const gap = (from: string | null, to: string | null, need: number, what: string) => {
    if (!from || !to || to < from) return
    const has = workingDaysUntil(from, to, calendar)
    if (has < need)
      warn('warn', `${what}: từ ${shortDate(from)} đến ${shortDate(to)} chỉ có ${has} ngày làm việc, cần ${need}.`)
  }
  gap(councilDate ?? appraisalEnd, decisionDate, rules.get('days.councilToDecision'), 'Tờ trình và ký quyết định')
  gap(
    decisionDate,
    printDate ?? presentationDate ?? conferenceDay,
    rules.get('days.printing'),
    'In bằng, đóng dấu, lồng khung',
  )
  if (conferenceDay && presentationDate && presentationDate !== conferenceDay)
    warn('info', `Ngày trao tặng ${shortDate(presentationDate)} khác ngày hội nghị ${shortDate(conferenceDay)}.`)
  const last = printDate ?? decisionDate
  if (conferenceDay && last && last > conferenceDay)
    warn('block', `Hội nghị ngày ${shortDate(conferenceDay)} diễn ra trước khi in bằng xong (${shortDate(last)}).`)
  return warnings
}
export { order as roundDates }

/**
 * The clock of one dossier: it starts on the day the dossier becomes complete, not on the day of first receipt, and starts
 * again when a supplement makes it complete anew.
 */
export function appraisalDue(completeAt: string, rules: Rules, calendar: WorkingCalendar): string {
  return calendar.addWorkingDays(completeAt, rules.get('days.appraisal'))
}

/** A sentence when a dossier complete on this day cannot be appraised within the round; undefined when it can. */
export function lateForWindow(
  completeAt: string,
  windowEnd: string | null,
  rules: Rules,
  calendar: WorkingCalendar,
): string | undefined {
  if (!windowEnd) return undefined
  const due = appraisalDue(completeAt, rules, calendar)
  if (due <= windowEnd) return undefined
  return `Hồ sơ đủ ngày ${shortDate(completeAt)} có hạn thẩm định đến ${shortDate(due)}, sau ngày thẩm định xong của đợt (${shortDate(windowEnd)}).`
}
