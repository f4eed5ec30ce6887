import type { Conference } from '../../conference/conference'
import { group, italic, type OfficialPaper, paragraph, type Row, row } from '../../printing/official/paper'
import type { ClosingFacts } from './closing.contract'
import { listNote, noteHeads, sourceLine } from './closing-text'
import { type DayFigure, type DayPerson, dayListTitles } from './day-figures'

/** The list behind one figure, by group in order of precedence; its length is the figure. */
export function attendanceList(
  c: Conference,
  f: ClosingFacts,
  figure: DayFigure,
  people: readonly DayPerson[],
): OfficialPaper {
  let number = 0
  const rows = f.groups.flatMap((g): Row[] => {
    const here = people.filter((p) => p.categoryId === g.id)
    if (here.length === 0) return []
    return [
      group(`${g.name}: ${here.length.toLocaleString('vi-VN')} người`),
      ...here.map((p) => row(String(++number), p.name, p.office, p.unit, listNote(p, figure))),
    ]
  })
  return {
    title: dayListTitles[figure],
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: dayListTitles[figure].toLocaleUpperCase('vi'),
        subject: `Dự ${c.title}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [{ width: 12, align: 'centre' }, { width: 54 }, { width: 0 }, { width: 62 }, { width: 58 }],
            head: [['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', noteHeads[figure]]],
            rows: rows.length > 0 ? rows : [group('Không có ai.')],
          },
          paragraph(`Danh sách có ${people.length.toLocaleString('vi-VN')} người.`),
          paragraph([italic(sourceLine(f, 'lượt điểm danh, danh sách giấy mời và phản hồi'))]),
        ],
      },
    ],
  }
}
