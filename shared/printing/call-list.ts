import { formatPhone } from '../names/phone'
import { type ListHead, listPaper } from './list-paper'
import { italic, type OfficialPaper, row, type Text } from './official/paper'

export type CallRow = {
  honorific: string
  fullName: string
  office: string
  unit: string
  phone: string
  contact: string
  calls: string
}

/** Boxes to tick by hand; the square is in Times New Roman, the ballot box is not. */
const outcomes: readonly Text[] = ['□ Dự        □ Vắng', '□ Dự thay  □ Hẹn lại']

/** Those who have not replied, by unit, with the number to ring and boxes for what was said. */
export function callList(head: ListHead, rows: readonly CallRow[]): OfficialPaper {
  return listPaper(head, {
    title: 'Danh sách gọi điện',
    name: 'DANH SÁCH GỌI ĐIỆN XÁC NHẬN THAM DỰ',
    more: ` – ${rows.length} đại biểu chưa trả lời`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        size: 11.5,
        columns: [
          { width: 11, align: 'centre' },
          { width: 45 },
          { width: 50 },
          { width: 0 },
          { width: 30 },
          { width: 44 },
          { width: 32 },
        ],
        head: [['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Kết quả', 'Ghi chú']],
        rows: rows.map((r, n) =>
          row(
            String(n + 1),
            `${r.honorific} ${r.fullName}`.trim(),
            r.office,
            r.contact ? { text: [r.unit, [italic(r.contact)]] } : r.unit,
            { text: r.phone ? formatPhone(r.phone) : '…………………', bold: true },
            { text: outcomes },
            r.calls,
          ),
        ),
      },
    ],
  })
}
