import { dayNumber, daysLate, shortDate } from '../lib/dates'
import { type Life, type SpeechState, speechStateLabels } from './life'
import type { Review, Speech } from './speech'

/** Days before a date on which a text counts as due soon. */
export const soonDays = 3

const isDone = (state: SpeechState) => state === 'approved' || state === 'official'

/** Late: the day it was wanted is over and it is not approved. */
export const isLate = (speech: { dueOn: string | null; state: SpeechState; droppedAt: string | null }, today: string) =>
  speech.droppedAt === null && speech.dueOn !== null && speech.dueOn < today && !isDone(speech.state)

export type WorkGroup = 'late' | 'returned' | 'soon'
export const workGroupLabels = {
  late: 'Trễ hạn',
  returned: 'Bị trả lại, cần sửa',
  soon: `Đến hạn trong ${soonDays} ngày`,
} satisfies Record<WorkGroup, string>

/** What must be seen to today, each text once: late ones first, the longest late on top, then returned, then due soon. */
export function todaysWork<
  R extends { dueOn: string | null; state: SpeechState; droppedAt: string | null; title: string },
>(rows: readonly R[], today: string): { group: WorkGroup; row: R }[] {
  const groupOf = (row: R): WorkGroup | undefined => {
    if (row.droppedAt !== null || isDone(row.state)) return undefined
    if (isLate(row, today)) return 'late'
    if (row.state === 'returned') return 'returned'
    const days = row.dueOn === null ? Number.POSITIVE_INFINITY : dayNumber(row.dueOn) - dayNumber(today)
    return days <= soonDays ? 'soon' : undefined
  }
  const order: WorkGroup[] = ['late', 'returned', 'soon']
  return rows
    .flatMap((row) => {
      const group = groupOf(row)
      return group ? [{ group, row }] : []
    })
    .sort(
      (a, b) =>
        order.indexOf(a.group) - order.indexOf(b.group) ||
        (a.row.dueOn ?? '9').localeCompare(b.row.dueOn ?? '9') ||
        a.row.title.localeCompare(b.row.title, 'vi'),
    )
}

/** `trễ 2 ngày`, `hôm nay`, `còn 3 ngày`. */
export function sayDue(dueOn: string | null, today: string): string {
  if (dueOn === null) return ''
  const days = dayNumber(dueOn) - dayNumber(today)
  return days < 0 ? daysLate(-days) : days === 0 ? 'hôm nay' : `còn ${days} ngày`
}

type Names = { speaker: string; unit: string; drafter: string }
/** A step's `who` with the text's own speaker and unit filled in. */
export const stepHolder = (who: string, names: Pick<Names, 'speaker' | 'unit'>): string =>
  who
    .replace('{người phát biểu}', names.speaker || 'Người phát biểu')
    .replace('{đơn vị}', names.unit ? `Lãnh đạo ${names.unit}` : 'Lãnh đạo đơn vị')
    .trim()

/** Who has the text now and must do something: the author, the person of the step, or the office that closes it. */
export function holderOf(life: Life, names: Names): string {
  const author = names.drafter ? (names.unit ? `${names.drafter} (${names.unit})` : names.drafter) : names.unit
  switch (life.state) {
    case 'waiting':
    case 'drafting':
    case 'returned':
      return author || 'Chưa giao người soạn'
    case 'in-review': {
      const step = life.steps.find((s) => s.step.id === life.currentId)?.step
      return step ? stepHolder(step.who, names) || step.name : ''
    }
    case 'approved':
      return 'Tổ thư ký, chờ chốt bản chính thức'
    case 'official':
      return ''
  }
}

/** Where it stands, in one line: `Đang duyệt: Văn thư kiểm tra thể thức`, `Trả lại từ bước Trưởng Ban duyệt`. */
export function sayState(life: Life, reviews: readonly Pick<Review, 'id' | 'stepName' | 'verdict'>[]): string {
  const label = speechStateLabels[life.state]
  const asked = reviews.find((r) => r.id === life.askedById)
  if (asked)
    return asked.verdict === 'returned' ? `Trả lại: ${asked.stepName}` : `Cần sửa theo ý kiến: ${asked.stepName}`
  const current = life.steps.find((s) => s.step.id === life.currentId)
  return current ? `${label}: ${current.step.name}` : label
}

type Summary = Pick<Speech, 'kind' | 'summaryOfId'>
type ReportVersion = { id: string; number: number; contentKey: string; receivedOn: string }

/** Says when a summary was cut from a report that has changed since; undefined when it is up to date. */
export function summaryWarning(
  speech: Summary,
  latest: { number: number; cutFromId: string | null } | null,
  report: readonly ReportVersion[],
): string | undefined {
  if (speech.summaryOfId === null || latest === null) return undefined
  const newest = report.at(-1)
  if (!newest) return undefined
  const from = report.find((v) => v.id === latest.cutFromId)
  if (!from) return `Chưa ghi DT${two(latest.number)} được tóm tắt từ bản nào của báo cáo đầy đủ.`
  if (from.contentKey === newest.contentKey) return undefined
  return `Tóm tắt từ DT${two(from.number)} của báo cáo; báo cáo nay đã có DT${two(newest.number)} (${shortDate(newest.receivedOn)}).`
}

export const two = (n: number): string => String(n).padStart(2, '0')
