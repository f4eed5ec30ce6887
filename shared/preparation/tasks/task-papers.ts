import type { Conference } from '../../conference/conference'
import { dayNumber, dayOf, daysLate, officialDate, shortDate } from '../../lib/dates'
import { conferenceHead } from '../../printing/official/conference-head'
import { group, type OfficialPaper, paragraph, type Row, row, type Table } from '../../printing/official/paper'
import type { UnitTask } from './of-unit'
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
          t.partners.join('; '),
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
      { width: 54 },
      { width: 44 },
      { width: 27, align: 'centre' },
      { width: 38 },
    ],
    head: [['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kết quả, ghi chú']],
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

/** What one unit leads and takes part in, as a sheet that goes to it: what, in which part, with whom, until when, who asks. */
export function taskUnit(c: Conference, unit: string, list: readonly UnitTask[]): OfficialPaper {
  const part = (role: UnitTask['role'], title: string): Row[] => {
    const here = list.filter((t) => t.role === role)
    if (here.length === 0) return []
    return [
      group(`${title}: ${here.length} nhiệm vụ`),
      ...here.map(({ task }, i) =>
        row(
          String(i + 1),
          task.title,
          (role === 'lead' ? task.partners : [task.owner, ...task.partners.filter((p) => p !== unit)]).join('; '),
          span(task),
          task.state === 'done' ? taskStateLabels.done : '',
        ),
      ),
    ]
  }
  return {
    title: `Nhiệm vụ của ${unit}`,
    profile: c.profile,
    parts: [
      {
        head: { ...conferenceHead(c, ''), number: undefined },
        name: 'NHIỆM VỤ PHÂN CÔNG',
        subject: `${unit}: ${c.title}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 12, align: 'centre' },
              { width: 0 },
              { width: 44 },
              { width: 27, align: 'centre' },
              { width: 22 },
            ],
            head: [['STT', 'Nhiệm vụ', 'Cùng thực hiện', 'Thời gian', 'Kết quả']],
            rows: [...part('lead', 'Chủ trì'), ...part('partner', 'Phối hợp')],
          },
          {
            kind: 'together',
            blocks: [
              paragraph(
                `Đề nghị đơn vị thực hiện đúng thời gian; có khó khăn, vướng mắc báo ngay về ${c.contact.name || c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser}${c.contact.phone ? `, điện thoại ${c.contact.phone}` : ''}.`,
              ),
              { kind: 'foot', receivers: [`- ${unit};`, '- Lưu: VT.'], typistMark: c.typistMark, signature: c.signer },
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
              t.lateBy > 0
                ? `T${daysLate(t.lateBy).slice(1)}`
                : t.waitsFor.length > 0
                  ? `Chờ: ${t.waitsFor.join('; ')}`
                  : '',
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
