import { formatPhone } from '../../../shared/names/phone'
import { reportStates } from '../../../shared/preparation/reports/report-state'
import {
  dossierWords,
  gapLabels,
  gapsOf,
  paperStates,
  papersWords,
  peopleWords,
  replyWords,
  reportWords,
  type UnitStanding,
} from '../../../shared/preparation/scoreboard/scoreboard'
import type { GridColumn } from '../../ui/data-table/types'
import { day } from '../../ui/format'

const mark = (isGap: boolean, text: string) => (isGap ? <span className="gap">! {text}</span> : text)
const has = (r: UnitStanding, kind: keyof typeof gapLabels) => gapsOf(r).some((g) => g.kind === kind)
const reportRank = (r: UnitStanding) => (r.report ? reportStates.indexOf(r.report.state) : 99)
const paperRank = (r: UnitStanding) =>
  r.papers.length ? Math.min(...r.papers.map((p) => paperStates.indexOf(p.state))) : 99

export const gapWords = (r: UnitStanding): string => [...new Set(gapsOf(r).map((g) => gapLabels[g.kind]))].join(', ')

/** For the narrow column: `chờ` is who has a letter and said nothing; the title of the cell has it in full. */
const shortReply = (r: UnitStanding) => replyWords(r).replace('chưa trả lời', 'chờ')

/** A sign stands beside every gap, so that it is seen without its colour. */
export const scoreboardColumns: GridColumn<UnitStanding>[] = [
  { id: 'unit', label: 'Đơn vị', width: 228, text: (r) => r.unit, compare: (a, b) => a.precedence - b.precedence },
  {
    id: 'phone',
    label: 'Điện thoại',
    width: 124,
    text: (r) => (r.phone ? formatPhone(r.phone) : ''),
  },
  {
    id: 'people',
    label: 'Đại biểu',
    width: 92,
    text: peopleWords,
    show: (r) => mark(has(r, 'people') || has(r, 'names'), `${peopleWords(r)}${r.unnamed ? ` (${r.unnamed} ?)` : ''}`),
    compare: (a, b) => a.people - (a.quota ?? a.people) - (b.people - (b.quota ?? b.people)),
  },
  {
    id: 'replies',
    label: 'Phản hồi',
    width: 176,
    text: replyWords,
    show: (r) => <span title={replyWords(r)}>{mark(r.silent > 0, shortReply(r))}</span>,
    compare: (a, b) => b.silent - a.silent,
  },
  {
    id: 'substitutes',
    label: 'Dự thay',
    width: 78,
    text: (r) => (r.substitutes ? `${r.substitutes}${r.pending ? ` (${r.pending} chờ)` : ''}` : ''),
    compare: (a, b) => b.pending - a.pending || b.substitutes - a.substitutes,
  },
  {
    id: 'report',
    label: 'Báo cáo sơ kết',
    width: 168,
    text: reportWords,
    show: (r) => mark(has(r, 'report'), reportWords(r)),
    compare: (a, b) => reportRank(a) - reportRank(b) || (b.report?.lateBy ?? 0) - (a.report?.lateBy ?? 0),
  },
  {
    id: 'papers',
    label: 'Tham luận',
    width: 116,
    text: papersWords,
    show: (r) => mark(has(r, 'paper'), papersWords(r)),
    compare: (a, b) => paperRank(a) - paperRank(b),
  },
  {
    id: 'dossiers',
    label: 'Hồ sơ khen',
    width: 96,
    text: dossierWords,
    show: (r) => mark(has(r, 'dossier'), dossierWords(r)),
    compare: (a, b) => b.dossiers.wanting - a.dossiers.wanting,
  },
  {
    id: 'arrived',
    label: 'Đã đến',
    width: 72,
    align: 'right',
    text: (r) => (r.arrived ? String(r.arrived) : '–'),
    compare: (a, b) => a.arrived - b.arrived,
  },
  { id: 'group', label: 'Nhóm', width: 62, text: (r) => r.group },
  { id: 'contact', label: 'Người liên hệ', width: 150, text: (r) => r.contact },
  {
    id: 'reminder',
    label: 'Đôn đốc',
    width: 130,
    text: (r) =>
      r.reminder ? (r.reminder.number === null ? 'đang soạn' : `số ${r.reminder.number}, ${day(r.reminder.date)}`) : '',
  },
]
