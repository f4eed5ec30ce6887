import { formatPhone } from '../names/phone'
import { html } from './html'
import { cols, conferenceLine, type SheetHead, sheet, sheetHead } from './sheets'

export type CallRow = {
  honorific: string
  fullName: string
  office: string
  unit: string
  phone: string
  contact: string
  calls: string
}

/** Those who have not replied, by unit, with the number to ring and boxes for what was said. */
export function callList(head: SheetHead, rows: readonly CallRow[]): string {
  const outcomes = ['Dự', 'Vắng', 'Dự thay', 'Hẹn lại']
  const body = html`<div class="wide">${sheetHead(head, 'DANH SÁCH GỌI ĐIỆN XÁC NHẬN THAM DỰ', `${conferenceLine(head)} – ${rows.length} đại biểu chưa trả lời`)}
<table>${cols(11, 48, 52, 0, 32, 30, 38)}
<thead><tr><th>STT</th><th>Họ và tên</th><th>Chức vụ</th><th>Đơn vị</th><th>Điện thoại</th><th>Kết quả</th><th>Ghi chú</th></tr></thead><tbody>
${rows.map(
  (
    r,
    n,
  ) => html`<tr><td class="c">${n + 1}</td><td>${`${r.honorific} ${r.fullName}`.trim()}</td><td>${r.office}</td><td>${r.unit}${r.contact && html`<br><i>${r.contact}</i>`}</td><td class="b">${r.phone ? formatPhone(r.phone) : '…………………'}</td>
<td class="ticks">${outcomes.map((o) => html`<span class="n"><span class="tick"></span> ${o}</span> `)}</td><td>${r.calls}</td></tr>`,
)}</tbody></table></div>`
  return sheet('Danh sách gọi điện', body)
}
