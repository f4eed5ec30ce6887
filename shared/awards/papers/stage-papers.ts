import type { Conference } from '../../conference/conference'
import {
  type Block,
  bold,
  group,
  type OfficialPaper,
  type Part,
  paragraph,
  plain,
  type Row,
  row,
} from '../../printing/official/paper'
import { namedAs } from '../decision'
import { receiverLabels } from '../presentation'
import type { StageRow } from '../presentation.contract'
import { type FormCode, subjectLabels } from '../terms'

type Facts = { conference: Conference; slots: readonly StageRow[]; formName: (code: FormCode) => string }

const receiverOf = (s: StageRow): string =>
  s.receiver
    ? `${receiverLabels[s.receiverKind]}: ${s.receiver}`
    : s.receiverKind === 'self'
      ? ''
      : receiverLabels[s.receiverKind]

const presenceWords = { present: 'có mặt', left: 'đã về', absent: 'chưa đến' } as const

function byBatch(slots: readonly StageRow[]): [number, StageRow[]][] {
  const batches = new Map<number, StageRow[]>()
  for (const s of slots) batches.set(s.batch, [...(batches.get(s.batch) ?? []), s])
  return [...batches]
}

const sheet = (f: Facts, name: string, blocks: Block[], part: Partial<Part> = {}): OfficialPaper => ({
  title: name,
  profile: f.conference.profile,
  parts: [
    {
      margins: 'widest',
      head: { parentBody: f.conference.parentBody, issuingBody: f.conference.organiser },
      name: name.toLocaleUpperCase('vi'),
      subject: f.conference.title,
      blocks,
      ...part,
    },
  ],
})

/** `04 tập thể và 06 cá nhân` */
const countOf = (slots: readonly StageRow[]): string => {
  const two = (n: number) => String(n).padStart(2, '0')
  const said = (['collective', 'household', 'individual'] as const).flatMap((subject) => {
    const n = slots.filter((s) => s.subject === subject).length
    return n > 0 ? [`${two(n)} ${subjectLabels[subject].toLocaleLowerCase('vi')}`] : []
  })
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} và ${said.at(-1)}`
}

/** What the MC reads: one cue a batch, full names with office and unit, never torn over two sheets. */
export function mcPaper(f: Facts): OfficialPaper {
  const waiting = f.slots.filter((s) => s.state !== 'later')
  const blocks = byBatch(waiting).map(([batch, slots]): Block => {
    const forms = [...new Set(slots.map((s) => f.formName(s.formCode)))].join(' và ')
    const presenter = slots.find((s) => s.presenter)?.presenter
    return {
      kind: 'together',
      label: `Đợt ${batch}`,
      blocks: [
        paragraph(
          `${batch === 1 ? 'Trân trọng kính mời' : 'Tiếp theo, trân trọng kính mời'} ${presenter || 'lãnh đạo thành phố'} trao ${forms} cho ${countOf(slots)}. Xin mời lên sân khấu:`,
          { indent: false },
        ),
        {
          kind: 'dashes',
          items: slots.map((s, i) => [
            bold(namedAs(s)),
            plain(s.sayAs ? ` [đọc: ${s.sayAs}]` : ''),
            plain(
              `${s.printedUnit ? `, ${s.printedUnit}` : ''}${receiverOf(s) ? ` (${receiverOf(s)})` : ''}${i === slots.length - 1 ? '.' : ';'}`,
            ),
          ]),
        },
      ],
    }
  })
  return {
    ...sheet(f, 'Lời dẫn trao khen thưởng', blocks, { head: undefined, name: undefined, subject: undefined }),
    type: 'large',
  }
}

const table = (head: string[], columns: { width: number; align?: 'centre' }[], rows: Row[]): Block => ({
  kind: 'table',
  columns,
  head: [head],
  rows,
})

/** For the ushers: who stands where, who receives, who is in the hall. */
export const usherPaper = (f: Facts): OfficialPaper =>
  sheet(f, 'Danh sách lên nhận khen thưởng', [
    table(
      ['Vị trí', 'Tập thể, cá nhân', 'Người nhận', 'Có mặt', 'Ghi chú'],
      [{ width: 13, align: 'centre' }, { width: 0 }, { width: 42 }, { width: 26, align: 'centre' }, { width: 26 }],
      byBatch(f.slots.filter((s) => s.state !== 'later')).flatMap(([batch, slots]) => [
        group(
          `Đợt ${batch}${slots.find((s) => s.presenter) ? `, người trao: ${slots.find((s) => s.presenter)?.presenter}` : ''} (${slots.length})`,
        ),
        ...slots.map((s) =>
          row(
            String(s.position),
            [namedAs(s), s.printedUnit].filter(Boolean).join(', '),
            receiverOf(s) || 'Tự nhận',
            s.presence ? presenceWords[s.presence] : 'ngoài danh sách mời',
            s.note,
          ),
        ),
      ]),
    ),
  ])

/** The framed certificates in the order in which they are handed over: the first on top. */
export const stackingPaper = (f: Facts): OfficialPaper =>
  sheet(f, 'Danh sách xếp bằng theo thứ tự trao', [
    paragraph('Xếp đúng thứ tự, bằng số 1 ở trên cùng; mỗi đợt một khay.', { align: 'centre', indent: false }),
    table(
      ['Thứ tự', 'Đợt', 'Vị trí', 'Số sổ vàng', 'Tên ghi trên bằng', 'Đã xếp'],
      [
        { width: 15, align: 'centre' },
        { width: 13, align: 'centre' },
        { width: 14, align: 'centre' },
        { width: 18, align: 'centre' },
        { width: 0 },
        { width: 16, align: 'centre' },
      ],
      f.slots
        .filter((s) => s.state === 'planned')
        .map((s, i) =>
          row(
            String(i + 1),
            String(s.batch),
            String(s.position),
            s.registerNo === null ? '' : String(s.registerNo),
            [s.printedName, s.printedUnit].filter(Boolean).join(', '),
            '☐',
          ),
        ),
    ),
  ])

export function laterPaper(f: Facts): OfficialPaper {
  const later = f.slots.filter((s) => s.state === 'later')
  if (later.length === 0)
    return sheet(f, 'Danh sách nhận sau', [
      paragraph('Không có trường hợp nào nhận sau.', { align: 'centre', indent: false }),
    ])
  return sheet(f, 'Danh sách nhận sau', [
    table(
      ['STT', 'Số sổ vàng', 'Tập thể, cá nhân', 'Lý do, ghi chú', 'Ký nhận'],
      [{ width: 14, align: 'centre' }, { width: 18, align: 'centre' }, { width: 0 }, { width: 40 }, { width: 36 }],
      later.map((s, i) => ({
        ...row(
          String(i + 1),
          s.registerNo === null ? '' : String(s.registerNo),
          [namedAs(s), s.printedUnit].filter(Boolean).join(', '),
          s.note,
          '',
        ),
        minHeight: 11,
      })),
    ),
  ])
}
