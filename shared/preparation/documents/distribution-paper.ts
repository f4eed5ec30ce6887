import type { Conference } from '../../conference/conference'
import { group, type OfficialPaper, paragraph, type Row, row } from '../../printing/official/paper'
import { byGroup, lineCopies, totalCopies } from './distribution'
import type { Distribution } from './outgoing'

const n = (value: number) => value.toLocaleString('vi-VN')

/** Danh sách nơi nhận và số bản in: what the print shop and văn thư count by. */
export function distributionPaper(c: Conference, list: readonly Distribution[]): OfficialPaper {
  let number = 0
  const rows = byGroup(list).flatMap(({ group: name, lines }): Row[] => [
    group(`${name || 'Chưa xếp nhóm'}: ${n(totalCopies(lines))} bản`),
    ...lines.map((d) => row(String(++number), d.text, d.mark, n(d.bodies), n(d.copies), n(lineCopies(d)))),
  ])
  return {
    title: 'Danh sách nơi nhận',
    profile: c.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: 'DANH SÁCH NƠI NHẬN VÀ SỐ BẢN IN',
        subject: `Văn bản phục vụ ${c.title}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 22 },
              { width: 20, align: 'centre' },
              { width: 20, align: 'centre' },
              { width: 22, align: 'centre' },
            ],
            head: [['STT', 'Nơi nhận', 'Để làm gì', 'Số cơ quan', 'Bản mỗi nơi', 'Cộng (bản)']],
            rows: [...rows, { kind: 'sum', cells: ['', 'Tổng số bản phải in', '', '', '', n(totalCopies(list))] }],
          },
          ...(list.length === 0 ? [paragraph('Danh sách chưa có nơi nhận nào.')] : []),
        ],
      },
    ],
  }
}
