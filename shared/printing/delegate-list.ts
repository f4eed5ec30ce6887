import { type ListHead, listPaper } from './list-paper'
import { type OfficialPaper, type Row, row } from './official/paper'

export type ListedPerson = { honorific: string; fullName: string; office: string; unit: string; note: string }
export type ListedGroup = { code: string; name: string; people: readonly ListedPerson[] }

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The list of delegates by group in order of precedence, with a place to sign and totals that add up. */
export function delegateList(head: ListHead, groups: readonly ListedGroup[]): OfficialPaper {
  const total = groups.reduce((sum, g) => sum + g.people.length, 0)
  const wide = (kind: 'group' | 'sum', number: string, text: string): Row => ({
    kind,
    cells: [
      { text: number, align: 'centre' },
      { text, columns: 5 },
    ],
  })
  return listPaper(head, {
    title: 'Danh sách đại biểu',
    name: 'DANH SÁCH ĐẠI BIỂU',
    blocks: [
      {
        kind: 'table',
        size: 11,
        columns: [
          { width: 11, align: 'centre' },
          { width: 38 },
          { width: 35 },
          { width: 0 },
          { width: 17 },
          { width: 18 },
        ],
        head: [['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Ghi chú', 'Ký tên']],
        rows: [
          ...groups.flatMap((g, index) => [
            wide('group', roman[index] ?? String(index + 1), `${g.name} (${g.people.length} đại biểu)`),
            ...g.people.map((p, n) =>
              row(String(n + 1), `${p.honorific} ${p.fullName}`.trim(), p.office, p.unit, p.note, ''),
            ),
          ]),
          wide('sum', '', `Tổng cộng: ${total} đại biểu.`),
        ],
      },
    ],
  })
}
