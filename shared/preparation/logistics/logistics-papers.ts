import type { Conference } from '../../conference/conference'
import { daysLate, officialDate, shortDate } from '../../lib/dates'
import { formatPhone } from '../../names/phone'
import { flow, type Html, html, printDocument } from '../../printing/html'
import { group, type OfficialPaper, paragraph, type Row, row } from '../../printing/official/paper'
import {
  logisticsKindLabels,
  logisticsKinds,
  logisticsStateLabels,
  type PressPass,
  passDecisionLabels,
} from './logistics'
import type { LogisticsRow, PackRow } from './logistics.contract'

const office = (c: Conference) => ({
  parentBody: c.organiser,
  issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser,
})
const n = (value: number) => value.toLocaleString('vi-VN')

/** Who does what in the hall, by when and for how much: the sheet that goes round at the meeting before the day. */
export function logisticsPaper(c: Conference, items: readonly LogisticsRow[], today: string): OfficialPaper {
  const kept = logisticsKinds.flatMap((kind) => items.filter((l) => l.kind === kind && l.state !== 'dropped'))
  const rows = logisticsKinds.flatMap((kind): Row[] => {
    const here = kept.filter((l) => l.kind === kind)
    if (here.length === 0) return []
    return [
      group(logisticsKindLabels[kind]),
      ...here.map((l) =>
        row(
          String(kept.indexOf(l) + 1),
          { text: [l.title, l.detail].filter(Boolean) },
          { text: [l.owner, [l.ownerPerson, formatPhone(l.phone)].filter(Boolean).join(', ')].filter(Boolean) },
          [l.start && shortDate(l.start), l.due && shortDate(l.due)].filter(Boolean).join(' - '),
          l.cost ? n(l.cost.estimated) : '',
          `${logisticsStateLabels[l.state]}${l.lateBy > 0 ? `, ${daysLate(l.lateBy)}` : ''}`,
        ),
      ),
    ]
  })
  return {
    title: 'Phân công hậu cần',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: office(c),
        name: 'BẢNG PHÂN CÔNG HẬU CẦN',
        subject: `Phục vụ ${c.title}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 66 },
              { width: 34, align: 'centre' },
              { width: 28, align: 'right' },
              { width: 30 },
            ],
            head: [['STT', 'Việc, yêu cầu', 'Đơn vị, người phụ trách', 'Thời gian', 'Dự toán (đồng)', 'Tình trạng']],
            rows,
          },
          paragraph(`Tính đến ${officialDate(today)}.`),
        ],
      },
    ],
  }
}

/** Documents of the bag against the heads of now: what to order, print and pack, and what is short. */
export function packPaper(c: Conference, pack: readonly PackRow[], handedOut: number, today: string): OfficialPaper {
  const short = (p: PackRow) => Math.max(0, p.needed - p.packed)
  return {
    title: 'Tài liệu hội nghị',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: office(c),
        name: 'BẢNG THEO DÕI TÀI LIỆU HỘI NGHỊ',
        subject: `Tính đến ${officialDate(today)}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              ...[22, 22, 22, 22, 30, 26].map((width) => ({ width, align: 'centre' as const })),
              { width: 34 },
            ],
            head: [['STT', 'Tài liệu', 'Cần', 'Đã đặt', 'Đã in', 'Đóng bộ', 'Còn phải đóng', 'Hạn', 'Người lo']],
            rows: pack.map((p, i) =>
              row(
                String(i + 1),
                p.title,
                n(p.needed),
                n(p.ordered),
                n(p.printed),
                n(p.packed),
                short(p) > 0 ? { text: n(short(p)), bold: true } : 'đủ',
                p.due ? shortDate(p.due) : '',
                p.owner,
              ),
            ),
          },
          paragraph(
            `Số cần tính từ danh sách đại biểu và phản hồi lúc in, cộng số dự phòng. Đã phát tại bàn đón tiếp: ${n(handedOut)} bộ.`,
          ),
        ],
      },
    ],
  }
}

/** Danh sách phóng viên: by outlet, with card, equipment and the decision, for the guard at the door and the Ban Tuyên giáo. */
export function pressPaper(c: Conference, passes: readonly PressPass[]): OfficialPaper {
  const outlets = [...new Set(passes.map((p) => p.outlet))]
  let number = 0
  const rows = outlets.flatMap((outlet): Row[] => [
    group(outlet || 'Chưa ghi cơ quan'),
    ...passes
      .filter((p) => p.outlet === outlet)
      .map((p) =>
        row(
          String(++number),
          p.fullName,
          p.job,
          p.pressCard,
          formatPhone(p.phone),
          p.equipment,
          `${passDecisionLabels[p.decision]}${p.passNumber === null ? '' : ` số ${p.passNumber}`}`,
        ),
      ),
  ])
  const granted = passes.filter((p) => p.decision === 'granted').length
  return {
    title: 'Danh sách phóng viên',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: office(c),
        name: 'DANH SÁCH PHÓNG VIÊN DỰ VÀ ĐƯA TIN',
        subject: c.title,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 42 },
              { width: 30 },
              { width: 32 },
              { width: 46 },
              { width: 32 },
            ],
            head: [['STT', 'Họ và tên', 'Công việc', 'Số thẻ nhà báo', 'Điện thoại', 'Thiết bị', 'Kết quả']],
            rows,
          },
          paragraph(`Danh sách có ${n(passes.length)} người, cấp thẻ ${n(granted)} người.`),
        ],
      },
    ],
  }
}

const css = `
@page{size:A4;margin:0}
.sheet{width:210mm;height:297mm;position:relative;break-after:page;overflow:hidden}
.pass{position:absolute;width:90mm;height:64mm;box-sizing:border-box;border:.4pt dashed #777;padding:5mm 6mm;display:flex;flex-direction:column;text-align:center}
.c0{left:12mm}.c1{left:108mm}.r0{top:14mm}.r1{top:82mm}.r2{top:150mm}.r3{top:218mm}
.body{font-size:9pt;font-weight:700;text-transform:uppercase;text-wrap:balance}
.word{font-size:22pt;font-weight:700;letter-spacing:1.5mm;margin-top:2mm}
.name{font-size:16pt;font-weight:700;margin-top:auto;text-wrap:balance;line-height:1.15}
.outlet{font-size:12pt;margin-top:1mm;text-wrap:balance}
.foot{display:flex;justify-content:space-between;font-size:9.5pt;margin-top:auto;padding-top:1.5mm;border-top:.6pt solid #000}
`
const card = (c: Conference, p: PressPass, at: number): Html =>
  html`<div class="pass c${at % 2} r${Math.floor(at / 2)}"><div class="body">${flow(c.organiser)}</div><div class="word">BÁO CHÍ</div>
<div class="name">${p.fullName}</div><div class="outlet">${flow(p.outlet)}</div>
<div class="foot"><span>Thẻ số ${String(p.passNumber ?? 0).padStart(3, '0')}</span><span>${c.startsAt ? shortDate(c.startsAt) : ''}</span></div></div>`

/** Passes of those to whom they were granted, eight an A4 sheet, with lines to cut along. */
export function pressPassSheets(c: Conference, passes: readonly PressPass[]): string {
  const sheets: PressPass[][] = []
  for (let i = 0; i < passes.length; i += 8) sheets.push(passes.slice(i, i + 8))
  return printDocument({
    title: 'Thẻ báo chí',
    css,
    body: html`${sheets.map((list) => html`<section class="sheet">${list.map((p, i) => card(c, p, i))}</section>`)}`,
  })
}
