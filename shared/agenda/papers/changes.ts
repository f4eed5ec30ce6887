import { type Block, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import { clockOf } from '../clock'
import type { PaperConference } from './programme'

const plainHead = (conference: PaperConference) => ({
  parentBody: conference.organiser,
  issuingBody: conference.executingUnit.replace(/\s*\([^)]*\)$/, ''),
})

/** The digest for whoever holds an older programme: only what became different, a line each. */
export function changesPaper(
  conference: PaperConference,
  input: { from: string; to: string; changes: readonly { text: string; isPublic: boolean }[]; log: readonly string[] },
): OfficialPaper {
  const { from, to, changes, log } = input
  const blocks: Block[] = [
    paragraph(
      [{ text: `So với ${from.toLocaleLowerCase('vi')}; tình trạng: ${to.toLocaleLowerCase('vi')}.`, italic: true }],
      {
        align: 'centre',
        indent: false,
      },
    ),
    changes.length
      ? {
          kind: 'table',
          size: 13,
          columns: [
            { width: 13, align: 'centre' },
            { width: 0, align: 'left' },
            { width: 34, align: 'left' },
          ],
          head: [['STT', 'Thay đổi', 'Trong bản in']],
          rows: changes.map((c, i) => row(String(i + 1), c.text, c.isPublic ? 'Chương trình' : 'Chỉ kịch bản')),
        }
      : paragraph('Không có gì thay đổi.', { align: 'centre', indent: false }),
  ]
  if (log.length) {
    blocks.push({ kind: 'heading', level: 2, text: 'Sửa trong ngày hội nghị' })
    blocks.push({ kind: 'dashes', items: log })
  }
  return {
    title: 'Những thay đổi của chương trình',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head: plainHead(conference),
        name: 'NHỮNG THAY ĐỔI CỦA CHƯƠNG TRÌNH',
        subject: conference.title,
        blocks,
      },
    ],
  }
}

export type ActualLine = {
  number: string
  title: string
  plannedStart: number
  plannedMinutes: number
  /** `08:02` on the wall clock; empty when it was passed over. */
  actualStart: string
  actualMinutes: number | null
}

const one = (n: number) => n.toLocaleString('vi-VN', { maximumFractionDigits: 1 })
const difference = (line: ActualLine) => {
  if (line.actualMinutes === null) return ''
  const by = line.actualMinutes - line.plannedMinutes
  return Math.abs(by) < 0.5 ? 'đúng' : by > 0 ? `dài hơn ${one(by)}` : `ngắn hơn ${one(-by)}`
}

/** What the day really took, beside the plan: for the report. */
export function actualPaper(
  conference: PaperConference,
  lines: readonly ActualLine[],
  rehearsal: boolean,
): OfficialPaper {
  return {
    title: 'Thời gian thực tế so với chương trình',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head: plainHead(conference),
        name: 'THỜI GIAN THỰC TẾ SO VỚI CHƯƠNG TRÌNH',
        subject: conference.title,
        blocks: [
          ...(rehearsal
            ? [
                paragraph([{ text: 'Số liệu của lượt chạy thử.', italic: true }], {
                  align: 'centre' as const,
                  indent: false,
                }),
              ]
            : []),
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 13, align: 'centre' },
              { width: 0, align: 'left' },
              { width: 20, align: 'centre' },
              { width: 18, align: 'centre' },
              { width: 20, align: 'centre' },
              { width: 18, align: 'centre' },
              { width: 25, align: 'left' },
            ],
            head: [
              [
                { text: 'STT', rows: 2 },
                { text: 'Nội dung', rows: 2 },
                { text: 'Chương trình', columns: 2 },
                { text: 'Thực tế', columns: 2 },
                { text: 'Chênh (phút)', rows: 2 },
              ],
              ['Bắt đầu', 'Phút', 'Bắt đầu', 'Phút'],
            ],
            rows: lines.map((l) =>
              row(
                l.number,
                l.title,
                clockOf(l.plannedStart),
                String(l.plannedMinutes),
                l.actualStart || 'bỏ qua',
                l.actualMinutes === null ? '' : one(l.actualMinutes),
                difference(l),
              ),
            ),
          },
        ],
      },
    ],
  }
}
