import { readHours } from '../../../agenda/read-times'
import { officialDate } from '../../../lib/dates'
import type { FactField, ProposalOf } from '../proposal'
import { maskCitations } from './plan-bodies'
import { findDates } from './plan-dates'
import { clock } from './plan-tables'
import { type PlanNode, ranks, wordsOf } from './plan-text'

type Fact = Omit<ProposalOf<'fact'>, 'key'>
const labels: readonly (readonly [FactField, RegExp])[] = [
  ['organiser', /^(?:danh nghĩa(?: tổ chức)?|(?:cơ quan|đơn vị)\s+tổ chức)\s*:\s*/iu],
  ['executingUnit', /^(?:(?:đơn vị|cơ quan)\s+(?:thực hiện|thường trực|tham mưu))\s*:\s*/iu],
  ['chair', /^(?:chủ trì|chủ tọa)(?:\s+hội nghị)?\s*:\s*/iu],
  ['venue', /^địa điểm(?:\s+tổ chức)?(?:\s+hội nghị)?\s*:\s*/iu],
  ['plannedTime', /^thời gian(?:\s+tổ chức)?(?:\s+hội nghị)?(?:\s+dự kiến)?\s*:\s*/iu],
]

/** `Số: 02 /KH-HĐTĐKT` in the head of the plan. */
const numberOf = (head: string) => /Số\s*:?\s*(\d+)\s*\/\s*([\p{Lu}Đ][\p{Lu}Đ\d-]*)/u.exec(head)

/** The day the plan itself is dated, from the line with the place; `today` where none is found. */
export function planDayOf(nodes: readonly PlanNode[], today: string): string {
  for (const node of nodes.slice(0, 14)) {
    const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(node.text)
    // Grounds (`Thực hiện Thông báo số … ngày …`) cite days of other papers.
    if (found && !/(?:số\s*\d|Thực hiện|Căn cứ)/u.test(node.text))
      return `${found[3]}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
  }
  return today
}

/** `Kế hoạch`, `Quyết định`: what the paper calls itself in its head. */
const kindOfPaper = (nodes: readonly PlanNode[]): string => {
  const said = nodes
    .slice(0, 20)
    .map((n) => /^(KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH)\b/u.exec(n.text)?.[1])
  const word = said.find((w) => w !== undefined) ?? 'KẾ HOẠCH'
  return word.charAt(0) + word.slice(1).toLocaleLowerCase('vi')
}

/** What the plan fixes for the conference as a whole. */
export function readFacts(nodes: readonly PlanNode[], planDay: string, hasOwnDay: boolean): Fact[] {
  const facts: Fact[] = []
  const add = (field: FactField, value: string, node: PlanNode, from: number, sure = true) => {
    if (value.trim() === '' || facts.some((f) => f.value.field === field)) return
    const to = node.text.length
    facts.push({
      kind: 'fact',
      sure,
      place: { line: node.line, from, to },
      section: node.path,
      value: { field, value: value.trim().slice(0, 400) },
    })
  }
  const head = nodes.slice(0, 14).find((n) => numberOf(n.text))
  const number = head && numberOf(head.text)
  if (head && number) {
    const day = hasOwnDay ? ` ${officialDate(planDay)}` : ''
    add('planReference', `${kindOfPaper(nodes)} số ${number[1]}/${number[2]}${day}`, head, 0)
  }
  for (const node of nodes) {
    if (node.cells || (node.path === '' && node.rank === ranks.plain)) continue
    const words = wordsOf(node)
    for (const [field, pattern] of labels) {
      const found = pattern.exec(words)
      const value = found && words.slice(found[0].length).replace(/[\s.;/]+$/u, '')
      if (!found || !value) continue
      if (field !== 'plannedTime') add(field, value, node, node.from)
      else addTime(node, value, planDay, add)
    }
    readMoney(node, add)
    readDues(node, planDay, add)
  }
  return facts
}

type Add = (field: FactField, value: string, node: PlanNode, from: number, sure?: boolean) => void

function addTime(node: PlanNode, value: string, planDay: string, add: Add): void {
  const [date] = findDates(value, planDay)
  const isOneDay = date?.due && (!date.start || date.start === date.due)
  const hour = /(\d{1,2}\s*(?:giờ|g|h|:)\s*\d{0,2})/u.exec(value)
  const start = hour && readHours((hour[1] ?? '').trim())
  if (isOneDay && start) add('startsAt', `${date.due}T${clock(start.start)}`, node, node.from)
  else add('plannedTime', value, node, node.from)
}

function readMoney(node: PlanNode, add: Add): void {
  const words = node.text
  if (!/kinh phí|quỹ/iu.test(words)) return
  const share = /(\d{1,3}(?:,\d+)?)\s*%\s*(?:của\s+|từ\s+|trong\s+)?[^.;]{0,60}?(?:quỹ|kinh phí)/iu.exec(words)
  if (share) add('fundShare', (share[1] ?? '').replace(',', '.'), node, node.from)
  const source = /(?:chi\s+từ|lấy\s+từ|sử dụng(?:\s+từ)?|bảo đảm\s+từ|từ)\s+(?:nguồn\s+)?([^.;]{6,200})/iu.exec(words)
  if (source && /quỹ|ngân sách|kinh phí|nguồn/iu.test(source[0]) && /^.{0,40}kinh phí/iu.test(words.slice(node.from)))
    add('fundSource', upper((source[1] ?? '').replace(/[\s./]+$/u, '')), node, node.from)
}
const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Due days that the preparation keeps apart: units' reports, meetings of clusters and blocs, the report to the centre. */
function readDues(node: PlanNode, planDay: string, add: Add): void {
  const masked = maskCitations(node.text)
  if (!/báo cáo|sinh hoạt/iu.test(masked)) return
  const dates = findDates(masked, planDay).filter((d) => d.due !== null)
  for (const date of dates) {
    const around = masked.slice(Math.max(0, date.from - 400), date.to + 120)
    const after = masked.slice(date.to, date.to + 120)
    if (/gửi\s+Báo cáo[^.;]{0,80}Trung ương/iu.test(after)) add('centreReportDue', date.due ?? '', node, date.from)
    else if (/sinh hoạt chuyên đề|sinh hoạt (?:cụm|khối)/iu.test(around))
      add('meetingDue', date.due ?? '', node, date.from)
    else if (
      /(?:gửi|nộp)[^.;]{0,20}báo cáo/iu.test(around) &&
      /(?:các\s+(?:sở|đơn vị|cơ quan|quận|huyện)|đơn vị)/iu.test(node.text) &&
      !/Trung ương\b/u.test(after)
    )
      add('reportDue', date.due ?? '', node, date.from)
  }
}
