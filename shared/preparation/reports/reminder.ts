import type { Conference } from '../../conference/conference'
import { officialDate } from '../../lib/dates'
import type { OutgoingFields } from '../documents/outgoing'
import type { PreparationFields } from '../preparation'
import type { ReportState } from './report-state'
import { type ReportArea, reportAreaLabels } from './unit-report'

export type ReminderFacts = {
  conference: Pick<Conference, 'organiser' | 'executingUnit' | 'contact' | 'title'>
  preparation: Pick<PreparationFields, 'planReference' | 'reviewSubject' | 'firstYear' | 'lastYear'>
  unit: string
  state: ReportState
  due: string | null
  weak: readonly ReportArea[]
  supplementText: string
  hasFigures: boolean
  /** The day until which the unit is asked to send what is missing. */
  until: string
  today: string
  /** What else the unit owes, each a sentence without its full stop. */
  gaps?: readonly string[]
}

const withoutNumber = (label: string) => label.replace(/^\d+\.\s*/, '')
const contactLine = ({ conference: c }: Pick<ReminderFacts, 'conference'>) => {
  const ways = [
    c.contact.phone && `điện thoại: ${c.contact.phone}`,
    c.contact.email && `thư điện tử: ${c.contact.email}`,
  ]
  return `Mọi vướng mắc xin liên hệ ${c.contact.name || c.executingUnit || c.organiser}${ways.filter(Boolean).length ? ` (${ways.filter(Boolean).join('; ')})` : ''}.`
}

/**
 * The công văn đôn đốc to one unit: what was ordered, what has not come, until when it is asked for. Only what is missing is
 * said; the number and the day come after signing.
 */
export function reminderLetter(
  facts: ReminderFacts,
): Pick<OutgoingFields, 'type' | 'purpose' | 'subject' | 'recipients' | 'body'> {
  const { conference: c, preparation: p, unit } = facts
  const review = p.reviewSubject || 'sơ kết'
  const plan = `Thực hiện ${p.planReference || 'Kế hoạch tổ chức sơ kết'} của ${c.organiser} về tổ chức ${review}`
  const asks: string[] = []
  if (facts.state === 'waiting' || facts.state === 'late')
    asks.push(
      `Đến ${officialDate(facts.today)}, ${c.organiser} chưa nhận được báo cáo sơ kết của ${unit}. Đề nghị ${unit} khẩn trương hoàn thành và gửi báo cáo trước ${officialDate(facts.until)}.`,
    )
  else if (facts.state === 'supplement' || facts.weak.length > 0)
    asks.push(
      `Báo cáo sơ kết của ${unit} đã nhận được nhưng cần bổ sung. Đề nghị ${unit} hoàn chỉnh và gửi lại trước ${officialDate(facts.until)} các nội dung sau:`,
      ...facts.weak.map((area) => `- ${withoutNumber(reportAreaLabels[area])};`),
      ...(facts.supplementText
        ? facts.supplementText.split('\n').map((line) => `- ${line.replace(/^[-\s]+/, '').replace(/[;.]+$/, '')};`)
        : []),
    )
  if (!facts.hasFigures)
    asks.push(`Đề nghị gửi kèm số liệu khen thưởng các năm ${p.firstYear} - ${p.lastYear} theo mẫu (tệp Excel).`)
  // What was ordered is said only of what is asked for: a unit that owes no report reads nothing about one.
  const ordered =
    asks.length > 0
      ? `${plan}, các cơ quan, đơn vị gửi báo cáo sơ kết về ${c.organiser}${facts.due ? ` trước ${officialDate(facts.due)}` : ''}.`
      : `${plan}, ${c.organiser} đang chuẩn bị tổ chức Hội nghị.`
  const gaps = facts.gaps ?? []
  if (gaps.length > 0)
    asks.push(
      `${asks.length > 0 ? 'Ngoài ra, đ' : 'Đ'}ề nghị ${unit} thực hiện các việc còn lại sau đây trước ${officialDate(facts.until)}:`,
      ...gaps.map((g, i) => `- ${g}${i === gaps.length - 1 ? '.' : ';'}`),
    )
  return {
    type: 'letter',
    purpose: gaps.length > 0 ? 'gaps' : 'reminder',
    subject: gaps.length > 0 ? 'đôn đốc các việc chuẩn bị Hội nghị' : 'đôn đốc gửi báo cáo sơ kết',
    recipients: [unit],
    body: [ordered, ...asks, contactLine(facts), `${c.organiser} đề nghị ${unit} quan tâm thực hiện./.`].join('\n'),
  }
}
