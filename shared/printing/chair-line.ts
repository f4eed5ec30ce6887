import type { CheckinSummary } from '../checkin/checkin.contract'
import { html } from './html'
import { cols, conferenceLine, type SheetHead, sheet, sheetHead } from './sheets'

/** The line that the chair reads out, in large type, and under it the same numbers by group. */
export function chairLine(head: SheetHead, summary: CheckinSummary, time: string): string {
  const rows = summary.byCategory
  const body = html`${sheetHead(head, 'BÁO CÁO SỐ LƯỢNG ĐẠI BIỂU', `${conferenceLine(head)} – tính đến ${time}`)}
<p class="line">${summary.line}</p>
<table class="facts">${cols(23, 0, 20, 26, 20)}
<thead><tr><th>Nhóm</th><th>Thành phần</th><th>Mời</th><th>Có mặt</th><th>Vắng</th></tr></thead><tbody>
${rows.map((c) => html`<tr><td class="c b">${c.code}</td><td>${c.name}</td><td class="r">${c.invited}</td><td class="r b">${c.present}</td><td class="r">${c.absent}</td></tr>`)}
<tr class="sum"><td></td><td>Tổng cộng</td><td class="r">${summary.invited}</td><td class="r">${summary.present.total}</td><td class="r">${summary.absent.total}</td></tr></tbody></table>`
  return sheet('Báo cáo số lượng đại biểu', body)
}
