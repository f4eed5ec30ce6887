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

/**
 * Where every text stands and who holds it now, for the morning meeting: late ones in bold, what is to be done today in words
 * above the table.
 */
export function progressPaper(conference: Conference, rows: readonly SpeechRow[], today: string): OfficialPaper {
  const living = rows.filter((r) => r.droppedAt === null).sort((a, b) => a.position - b.position)
  const late = living.filter((r) => isLate(r, today)).length
  const done = living.filter((r) => r.state === 'official').length
  const work = todaysWork(living, today)
  const groups = [...new Set(work.map((w) => w.group))].map(
    (group) =>
      `${workGroupLabels[group]}: ${work
        .filter((w) => w.group === group)
        .map((w) => `“${w.row.title}” (${w.row.holder || 'chưa giao'})`)
        .join('; ')}.`,
  )
  return {
    title: 'Tiến độ chuẩn bị bài phát biểu',
    profile: conference.profile,
    parts: [
      {
        orientation: 'landscape',
        margins: 'widest',
        head: conferenceHead(conference, 'TB', { day: today }),
        name: 'TIẾN ĐỘ CHUẨN BỊ CÁC BÀI PHÁT BIỂU',
        subject: `Tính đến ${officialDate(today)}`,
        blocks: [
          paragraph([bold(`${living.length} bài: ${done} đã có bản chính thức, ${late} trễ hạn.`)]),
          ...groups.map((text) => paragraph(text)),
          {
            kind: 'table',
            size: 11,
            columns: [
              { width: 10, align: 'centre' },
              { width: 52 },
              { width: 34 },
              { width: 32 },
              { width: 27, align: 'centre' },
              { width: 0 },
              { width: 38 },
              { width: 12, align: 'centre' },
              { width: 24, align: 'centre' },
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
