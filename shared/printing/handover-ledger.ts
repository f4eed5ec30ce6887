import { shortDate } from '../lib/dates'
import { type ListHead, listPaper } from './list-paper'
import { bold, group, type OfficialPaper, paragraph, row } from './official/paper'

export type HandoverRow = {
  unit: string
  number: number | null
  symbol: string
  person: string
  sentAt: string | null
  note: string
}

const documentOf = (r: HandoverRow) => `${r.number === null ? '……' : String(r.number).padStart(2, '0')}/${r.symbol}`

/**
 * Sổ chuyển giao văn bản đi: five columns (Thông tư 07/2012/TT-BNV, Phụ lục IX), grouped by unit, a row an envelope, the
 * place for the receiver's signature left empty.
 */
export function handoverLedger(head: ListHead, rows: readonly HandoverRow[]): OfficialPaper {
  const units = new Map<string, HandoverRow[]>()
  for (const r of rows) units.set(r.unit, [...(units.get(r.unit) ?? []), r])
  return listPaper(head, {
    title: 'Sổ chuyển giao văn bản đi',
    name: 'SỔ CHUYỂN GIAO VĂN BẢN ĐI',
    about: 'Giấy mời ',
    blocks: [
      {
        kind: 'table',
        size: 11.5,
        columns: [
          { width: 22, align: 'centre' },
          { width: 34, align: 'centre' },
          { width: 0 },
          { width: 28 },
          { width: 18 },
        ],
        head: [['Ngày chuyển', 'Số, ký hiệu văn bản', 'Nơi nhận văn bản', 'Ký nhận', 'Ghi chú']],
        rows: [...units].flatMap(([unit, list]) => [
          group(`${unit || 'Chưa rõ đơn vị'} (${list.length} giấy mời)`),
          ...list.map((r) => ({
            ...row(r.sentAt ? shortDate(r.sentAt) : '', documentOf(r), r.person, '', r.note),
            minHeight: 11,
          })),
        ]),
      },
      paragraph([bold(`Tổng cộng: ${rows.length} giấy mời, ${units.size} đơn vị.`)], { align: 'left' }),
    ],
  })
}
