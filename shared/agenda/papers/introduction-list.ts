import { type Block, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import type { Introduction } from '../introduction'
import type { PaperConference } from './programme'

const people = (list: readonly { text: string; why?: string }[], withWhy: boolean): Block => ({
  kind: 'table',
  size: 13,
  columns: [
    { width: 13, align: 'centre' },
    { width: 0, align: 'left' },
    ...(withWhy ? [{ width: 35, align: 'left' as const }] : [{ width: 20, align: 'left' as const }]),
  ],
  head: [['STT', 'Cách đọc', withWhy ? 'Vì sao' : 'Ghi chú']],
  rows: list.map((p, i) => row(String(i + 1), p.text, p.why ?? '')),
})

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/**
 * Danh sách giới thiệu đại biểu: who is read by name in order of precedence, who together, and apart who would have been read but
 * has not come or answered. `state` says on what it rests: replies, presence, or the hour at which it was frozen.
 */
export function introductionPaper(
  conference: PaperConference,
  list: Introduction,
  { state, changes }: { state: string; changes: readonly string[] },
): OfficialPaper {
  const blocks: Block[] = [paragraph([{ text: state, italic: true }], { align: 'centre', indent: false })]
  if (changes.length) {
    blocks.push(heading('Thay đổi sau khi chốt'))
    blocks.push({ kind: 'dashes', items: changes })
  }
  blocks.push(heading('1. Giới thiệu từng đại biểu'))
  blocks.push(list.named.length ? people(list.named, false) : paragraph('Chưa có ai để giới thiệu bằng tên.'))
  if (list.groups.length) {
    blocks.push(heading('2. Giới thiệu chung'))
    blocks.push({
      kind: 'table',
      size: 13,
      columns: [
        { width: 13, align: 'centre' },
        { width: 0, align: 'left' },
        { width: 20, align: 'right' },
      ],
      head: [['STT', 'Cách đọc', 'Số người']],
      rows: list.groups.map((g, i) => row(String(i + 1), g.text, String(g.count))),
    })
  }
  if (list.missing.length) {
    blocks.push(heading('Không đọc: chưa có mặt, vắng hoặc có người dự thay'))
    blocks.push(people(list.missing, true))
  }
  return {
    title: 'Danh sách giới thiệu đại biểu',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: conference.organiser, issuingBody: conference.executingUnit.replace(/\s*\([^)]*\)$/, '') },
        name: 'DANH SÁCH GIỚI THIỆU ĐẠI BIỂU',
        subject: conference.title,
        blocks,
      },
    ],
  }
}
