import type { Conference } from '../../conference/conference'
import { daysLate, officialDate, shortDate } from '../../lib/dates'
import { formatPhone } from '../../names/phone'
import { conferenceHead } from '../../printing/official/conference-head'
import { type Block, group, type OfficialPaper, type Row, row } from '../../printing/official/paper'
import { bodyBlocks } from '../documents/body-blocks'
import { isOwing, weakAreas } from './report-state'
import type { ReportRow } from './reports.contract'
import { type CityReportPart, callResultLabels, reportAreaLabels, reportAreas } from './unit-report'

const lastCall = (r: ReportRow) =>
  r.lastCall
    ? [
        callResultLabels[r.lastCall.result],
        r.lastCall.promisedDay && shortDate(r.lastCall.promisedDay),
        r.lastCall.note,
      ]
        .filter(Boolean)
        .join(', ')
    : ''

/** Who still owes a report or the rest of one, with the number to ring and room for what was said. */
export function owingReports(c: Conference, rows: readonly ReportRow[], today: string): OfficialPaper {
  const owing = rows.filter((r) => isOwing(r.state))
  const none = owing.filter((r) => r.state !== 'supplement')
  const part = (title: string, list: readonly ReportRow[]): Row[] =>
    list.length === 0
      ? []
      : [
          group(`${title}: ${list.length} đơn vị`),
          ...list.map((r, i) =>
            row(
              String(i + 1),
              r.unit,
              [r.contact, r.phone && formatPhone(r.phone)].filter(Boolean).join(', '),
              r.lateBy > 0 ? `T${daysLate(r.lateBy).slice(1)}` : r.dueOn ? shortDate(r.dueOn) : '',
              r.state === 'supplement'
                ? weakAreas(r)
                    .map((a) => reportAreaLabels[a].replace(/^\d+\.\s*/, ''))
                    .join('; ') || r.supplementText
                : '',
              lastCall(r),
            ),
          ),
        ]
  return {
    title: 'Danh sách đơn vị chưa gửi báo cáo',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: 'DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO SƠ KẾT',
        subject: `Tính đến ${officialDate(today)}: ${rows.length - none.length}/${rows.length} đơn vị đã gửi`,
        blocks: [
          {
            kind: 'table',
            size: 11.5,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 52 },
              { width: 28, align: 'centre' },
              { width: 52 },
              { width: 46 },
            ],
            head: [['STT', 'Đơn vị', 'Liên hệ', 'Hạn', 'Còn thiếu', 'Kết quả gọi điện']],
            rows: [
              ...part('Chưa gửi báo cáo', none),
              ...part(
                'Chờ bổ sung',
                owing.filter((r) => r.state === 'supplement'),
              ),
            ],
          },
        ],
      },
    ],
  }
}

/** The city's report to the centre: its parts in the order of the outline; an unwritten part says so in a draft. */
export function cityReportPaper(c: Conference, review: string, parts: readonly CityReportPart[]): OfficialPaper {
  const isWhole = parts.every((p) => p.state === 'done' && p.text.trim() !== '')
  const body = reportAreas.flatMap((area, index): Block[] => {
    const text = parts.find((p) => p.area === area)?.text.trim() ?? ''
    const name = reportAreaLabels[area].replace(/^\d+\.\s*/, '')
    return [
      { kind: 'heading', level: 2, text: `${index + 1}. ${name}` },
      ...(text ? bodyBlocks(text) : bodyBlocks('(chưa viết)')),
    ]
  })
  return {
    title: 'Báo cáo sơ kết của thành phố',
    profile: c.profile,
    parts: [
      {
        head: conferenceHead(c, 'BC', isWhole ? {} : { draft: ['DỰ THẢO'] }),
        name: 'BÁO CÁO',
        subject: review.charAt(0).toLocaleUpperCase('vi') + review.slice(1),
        to: ['Hội đồng Thi đua - Khen thưởng Trung ương'],
        blocks: [...body, { kind: 'foot', receivers: c.distribution, typistMark: c.typistMark, signature: c.signer }],
      },
    ],
  }
}
