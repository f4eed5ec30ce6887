import { shortDate } from '../lib/dates'
import { html } from './html'
import { cols, conferenceLine, type SheetHead, sheet, sheetHead } from './sheets'

export type HandoverRow = {
  unit: string
  number: number | null
  symbol: string
  person: string
  sentAt: string | null
  note: string
}

const documentOf = (row: HandoverRow) =>
  `${row.number === null ? '……' : String(row.number).padStart(2, '0')}/${row.symbol}`

/**
 * Sổ chuyển giao văn bản đi: five columns (Thông tư 07/2012/TT-BNV, Phụ lục IX), grouped by unit, a row an envelope, the
 * place for the receiver's signature left empty.
 */
export function handoverLedger(head: SheetHead, rows: readonly HandoverRow[]): string {
  const units = new Map<string, HandoverRow[]>()
  for (const row of rows) units.set(row.unit, [...(units.get(row.unit) ?? []), row])
  const groups = [...units].map(
    ([
      unit,
      list,
    ]) => html`<tr class="group"><td colspan="5">${unit || 'Chưa rõ đơn vị'} (${list.length} giấy mời)</td></tr>
${list.map((row) => html`<tr class="tall"><td class="c n">${row.sentAt ? shortDate(row.sentAt) : ''}</td><td class="c n">${documentOf(row)}</td><td>${row.person}</td><td></td><td>${row.note}</td></tr>`)}`,
  )
  const body = html`${sheetHead(head, 'SỔ CHUYỂN GIAO VĂN BẢN ĐI', `Giấy mời ${conferenceLine(head)}`)}
<table>${cols(24, 36, 0, 32, 26)}
<thead><tr><th>Ngày chuyển</th><th>Số, ký hiệu văn bản</th><th>Nơi nhận văn bản</th><th>Ký nhận</th><th>Ghi chú</th></tr></thead>
<tbody>${groups}</tbody></table><p class="b">Tổng cộng: ${rows.length} giấy mời, ${units.size} đơn vị.</p>`
  return sheet('Sổ chuyển giao văn bản đi', body)
}
