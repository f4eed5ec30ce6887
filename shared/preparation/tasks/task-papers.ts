import type { Conference } from '../../conference/conference'
import { dayNumber, dayOf, officialDate, shortDate } from '../../lib/dates'
import { conferenceHead } from '../../printing/official/conference-head'
import { group, type OfficialPaper, paragraph, type Row, row, type Table } from '../../printing/official/paper'
import { lookAhead } from './schedule'
import { taskPhaseLabels, taskPhases, taskStateLabels } from './task'
import type { PlacedTask } from './tasks.contract'

const roman = ['I', 'II', 'III', 'IV', 'V']
const span = (task: Pick<PlacedTask, 'start' | 'due'>) =>
  task.start && task.start !== task.due
    ? `${shortDate(task.start)} - ${task.due ? shortDate(task.due) : ''}`
    : task.due
      ? shortDate(task.due)
      : ''
const whoOf = (task: PlacedTask) => [task.owner, task.ownerPerson && `(${task.ownerPerson})`].filter(Boolean).join(' ')

/** “Bảng phân công nhiệm vụ”, an appendix across the sheet: what, who, when, with what result, by phase. */
export function taskAssignment(c: Conference, tasks: readonly PlacedTask[]): OfficialPaper {
  const kept = tasks.filter((t) => t.state !== 'dropped')
  let number = 0
  const rows = taskPhases.flatMap((phase, index): Row[] => {
    const here = kept.filter((t) => t.phase === phase)
    if (here.length === 0) return []
    return [
      group(`${roman[index]}. ${taskPhaseLabels[phase]}`),
      ...here.map((t) =>
        row(
          String(++number),
          t.title,
          whoOf(t),
          span(t),
          t.evidence || (t.state === 'todo' ? '' : taskStateLabels[t.state]),
        ),
      ),
    ]
  })
  const table: Table = {
    kind: 'table',
    size: 12,
    columns: [
      { width: 12, align: 'centre' },
      { width: 0 },
      { width: 66 },
      { width: 34, align: 'centre' },
      { width: 48 },
    ],
    head: [['STT', 'Nhiệm vụ', 'Đơn vị, người thực hiện', 'Thời gian', 'Kết quả, ghi chú']],
    rows,
  }
  return {
    title: 'Bảng phân công nhiệm vụ',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        // A table that goes with the plan: it has no number of its own.
        head: { ...conferenceHead(c, ''), number: undefined },
        name: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
        subject: `Tổ chức ${c.title}`,
        blocks: [
          table,
          {
            kind: 'together',
            blocks: [
              paragraph(
                `Bảng này có ${number} nhiệm vụ. Đơn vị, cá nhân được phân công chủ động thực hiện đúng thời gian; có khó khăn, vướng mắc báo ngay về ${c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser}.`,
              ),
              {
                kind: 'foot',
                receivers: c.distribution.filter((l) => !/Như trên/.test(l)),
                typistMark: c.typistMark,
                signature: c.signer,
              },
            ],
          },
        ],
      },
    ],
  }
}

/** The weekly round: what is late, what is due until Sunday and in the two weeks after, with whom to ask. */
export function taskWeeks(c: Conference, tasks: readonly PlacedTask[], today: string): OfficialPaper {
  const { late, thisWeek, nextTwoWeeks } = lookAhead(tasks, today)
  const part = (title: string, list: readonly PlacedTask[]): Row[] =>
    list.length === 0
      ? [group(`${title}: không có`)]
      : [
          group(`${title}: ${list.length} việc`),
          ...list.map((t, i) =>
            row(
              String(i + 1),
              t.title,
              whoOf(t),
              t.phone,
              t.due ? shortDate(t.due) : '',
              t.lateBy > 0 ? `Trễ ${t.lateBy} ngày` : t.waitsFor.length > 0 ? `Chờ: ${t.waitsFor.join('; ')}` : '',
            ),
          ),
        ]
  return {
    title: 'Việc phải làm trong ba tuần',
    profile: c.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: 'VIỆC PHẢI LÀM TRONG BA TUẦN',
        subject: `Tính đến ${officialDate(today)}`,
        blocks: [
          {
            kind: 'table',
            size: 11,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 38 },
              { width: 24 },
              { width: 21, align: 'centre' },
              { width: 28 },
            ],
            head: [['STT', 'Việc', 'Người thực hiện', 'Điện thoại', 'Hạn', 'Lưu ý']],
            rows: [
              ...part('Trễ hạn', late),
              ...part(`Đến hết Chủ nhật, ${shortDate(sundayOf(today))}`, thisWeek),
              ...part('Hai tuần sau đó', nextTwoWeeks),
            ],
          },
        ],
      },
    ],
  }
}

/** The Sunday that ends the week of a day. */
const sundayOf = (today: string): string => {
  const number = dayNumber(today)
  return dayOf(number + ((7 - ((number + 4) % 7)) % 7))
}
