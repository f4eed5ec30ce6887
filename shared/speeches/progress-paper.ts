import type { Conference } from '../conference/conference'
import { officialDate, shortDate } from '../lib/dates'
import { conferenceHead } from '../printing/official/conference-head'
import { bold, type OfficialPaper, paragraph, row } from '../printing/official/paper'
import { timeWords } from './say-time'
import type { SpeechRow } from './speeches.contract'
import { isLate, sayDue, todaysWork, two, workGroupLabels } from './work'

const dueOf = (r: SpeechRow, today: string): string =>
  r.dueOn === null
    ? ''
    : r.state === 'approved' || r.state === 'official'
      ? shortDate(r.dueOn)
      : `${shortDate(r.dueOn)} (${sayDue(r.dueOn, today)})`

/** Texts named above the table; the rest stand in it. */
const most = 4

/**
 * Where every text stands and who holds it now, for the morning meeting: late ones in bold, what is to be done today in words
 * above the table.
 */
export function progressPaper(conference: Conference, rows: readonly SpeechRow[], today: string): OfficialPaper {
  const living = rows.filter((r) => r.droppedAt === null).sort((a, b) => a.position - b.position)
  const late = living.filter((r) => isLate(r, today)).length
  const done = living.filter((r) => r.state === 'official').length
  const work = todaysWork(living, today)
  const groups = [...new Set(work.map((w) => w.group))].map((group) => {
    const of = work.filter((w) => w.group === group)
    const named = of.slice(0, most).map((w) => `“${w.row.title}” (${w.row.holder || 'chưa giao'})`)
    const more = of.length > most ? `; và ${of.length - most} bài khác trong bảng` : ''
    return `${workGroupLabels[group]}: ${named.join('; ')}${more}.`
  })
  return {
    title: 'Tiến độ chuẩn bị bài phát biểu',
    profile: conference.profile,
    parts: [
      {
        orientation: 'landscape',
        margins: 'widest',
        // A sheet for the table, not a document: no number.
        head: { ...conferenceHead(conference, '', { day: today }), number: undefined },
        name: 'TIẾN ĐỘ CHUẨN BỊ CÁC BÀI PHÁT BIỂU',
        subject: `Tính đến ${officialDate(today)}`,
        blocks: [
          paragraph([bold(`${living.length} bài: ${done} đã có bản chính thức, ${late} trễ hạn.`)]),
          ...groups.map((text) => paragraph(text)),
          {
            kind: 'table',
            size: 11,
            columns: [
              { width: 11, align: 'centre' },
              { width: 48 },
              { width: 33 },
              { width: 30 },
              { width: 25, align: 'centre' },
              { width: 0 },
              { width: 33 },
              { width: 14, align: 'centre' },
              { width: 22, align: 'centre' },
            ],
            head: [['STT', 'Bài', 'Người soạn', 'Người phát biểu', 'Hạn', 'Tình trạng', 'Đang ở', 'Bản', 'Đọc / giao']],
            rows: living.map((r, n) => {
              const isBehind = isLate(r, today)
              return row(
                String(n + 1),
                { text: r.title, bold: isBehind },
                [r.drafter, r.unitName].filter(Boolean).join(', '),
                r.speakerName,
                { text: dueOf(r, today), bold: isBehind },
                { text: [r.stateText, ...r.warnings] },
                r.holder,
                r.latest ? `DT${two(r.latest.number)}` : '',
                timeWords(r),
              )
            }),
          },
        ],
      },
    ],
  }
}
