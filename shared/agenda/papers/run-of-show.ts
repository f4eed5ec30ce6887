import { type OfficialPaper, row } from '../../printing/official/paper'
import { lengthOf } from '../clock'
import type { FrozenAgenda, FrozenItem } from '../versions'
import { type PaperConference, span, whenAndWhere } from './programme'

const mediaOf = (item: FrozenItem) =>
  item.clipSeconds === null ? item.media : [item.media, `(${lengthOf(item.clipSeconds)})`].filter(Boolean).join(' ')

const marks = (item: FrozenItem): string =>
  [
    item.hardStart ? 'Giờ cố định.' : '',
    item.parallel ? 'Song song với mục trước.' : '',
    item.capMinutes ? `Tối đa ${item.capMinutes} phút.` : '',
    item.owner ? `Phụ trách: ${item.owner}.` : '',
    item.note,
  ]
    .filter(Boolean)
    .join(' ')

/** Kịch bản điều hành: every item, internal cues too, on landscape sheets in the ten columns that a stage needs. */
export function runOfShowPaper(conference: PaperConference, agenda: FrozenAgenda): OfficialPaper {
  return {
    title: 'Kịch bản điều hành',
    profile: conference.profile,
    parts: [
      {
        orientation: 'landscape',
        head: { parentBody: conference.organiser, issuingBody: conference.executingUnit.replace(/\s*\([^)]*\)$/, '') },
        name: 'KỊCH BẢN ĐIỀU HÀNH',
        subject: conference.title,
        blocks: [
          ...whenAndWhere(conference).map((text) => ({ kind: 'paragraph' as const, text, indent: false })),
          {
            kind: 'table',
            size: 10.5,
            columns: [
              { width: 12, align: 'centre' },
              { width: 25, align: 'centre' },
              { width: 13, align: 'centre' },
              { width: 0, align: 'left' },
              { width: 36, align: 'left' },
              { width: 24, align: 'left' },
              { width: 23, align: 'left' },
              { width: 26, align: 'left' },
              { width: 29, align: 'left' },
              { width: 26, align: 'left' },
            ],
            head: [
              [
                'STT',
                'Thời gian',
                'Thời lượng',
                'Nội dung',
                'Người thực hiện',
                'Âm thanh',
                'Ánh sáng',
                'Tài liệu/clip',
                'Phương án dự phòng',
                'Ghi chú',
              ],
            ],
            rows: agenda.items.map((item) =>
              row(
                item.number,
                span(item),
                `${item.minutes}’`,
                {
                  text: item.isPublic ? item.title : `${item.title} (nội bộ)`,
                  bold: item.depth === 0,
                  italic: !item.isPublic,
                },
                { text: item.presenters.split('; ') },
                item.sound,
                item.light,
                mediaOf(item),
                item.fallback,
                marks(item),
              ),
            ),
          },
          {
            kind: 'signatures',
            signatures: [
              {
                authorityLines: [],
                officeLine: 'NGƯỜI LẬP',
                otherOfficeLine: '',
                fullName: '',
                hint: '(Ký, ghi rõ họ tên)',
              },
              {
                authorityLines: [],
                officeLine: 'NGƯỜI DUYỆT',
                otherOfficeLine: '',
                fullName: '',
                hint: '(Ký, ghi rõ họ tên)',
              },
            ],
          },
        ],
      },
    ],
  }
}
