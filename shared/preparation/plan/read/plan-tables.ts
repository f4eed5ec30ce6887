import { kindOfTitle } from '../../../agenda/read-agenda'
import { readHours, readMinutes } from '../../../agenda/read-times'
import { fold } from '../../../names/text'
import type { ProposalOf } from '../proposal'
import { maskCitations } from './plan-bodies'
import { findDates } from './plan-dates'
import { guestCount } from './plan-lists'
import { daysOf, type Reading, splitNames, titleOf } from './plan-tasks'
import type { PlanNode } from './plan-text'

type Column = 'number' | 'what' | 'owner' | 'helper' | 'time' | 'minutes' | 'who' | 'count' | 'other'
const headings: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu)$/],
  ['helper', /phoi hop/],
  ['minutes', /^(thoi luong|so phut)/],
  ['time', /^(thoi (gian|han|diem)|han|tien do|ngay|gio|moc|hoan thanh)/],
  ['count', /^(so luong|so dai bieu|so nguoi|chi tieu|dai bieu$)/],
  ['who', /^(thanh phan|doi tuong|khach moi|don vi duoc moi|nhom dai bieu)/],
  ['owner', /(chu tri|thuc hien|phu trach|chiu trach nhiem|don vi|co quan|nguoi|bo phan|phan cong)/],
  [
    'what',
    /^(noi dung|cong viec|nhiem vu|viec|ten (viec|nhiem vu|cong viec)|hoat dong|hang muc|dien bien|chuong trinh|phan viec|noi dung cong viec)/,
  ],
]
const columnOf = (text: string): Column => {
  const folded = fold(text)
  if (folded === '' || folded.length > 50) return 'other'
  // `Nội dung thực hiện` is a what, not an owner.
  if (/^(noi dung|cong viec|nhiem vu)/.test(folded)) return 'what'
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}

type Head = { row: number; columns: Map<Column, number> }

function headOf(rows: readonly PlanNode[]): Head | undefined {
  for (const [row, { cells }] of rows.slice(0, 4).entries()) {
    const columns = new Map<Column, number>()
    for (const [index, text] of (cells ?? []).entries()) {
      const column = columnOf(text)
      if (column !== 'other' && !columns.has(column)) columns.set(column, index)
    }
    const isTasks = columns.has('what') && (columns.has('owner') || columns.has('time') || columns.has('helper'))
    if (isTasks || (columns.has('who') && columns.has('count'))) return { row, columns }
  }
  return undefined
}

/** Where a cell lies in the line that its row is shown as. */
export const cellGap = ' | '
function placeOf(node: PlanNode, index: number) {
  const cells = node.cells ?? []
  const from = cells.slice(0, index).reduce((sum, c) => sum + c.length + cellGap.length, 0)
  return { line: node.line, from, to: from + (cells[index] ?? '').length }
}

type Found = Omit<ProposalOf<'task'>, 'key'> | Omit<ProposalOf<'group'>, 'key'> | Omit<ProposalOf<'item'>, 'key'>

/** Tables of tasks, of a programme and of guests, told by their headings. */
export function readTables(nodes: readonly PlanNode[], reading: Reading): Found[] {
  const tables = new Map<number, PlanNode[]>()
  for (const node of nodes) if (node.table !== null) tables.set(node.table, [...(tables.get(node.table) ?? []), node])
  return [...tables.values()].flatMap((rows) => {
    const head = headOf(rows)
    return head ? readRows(rows.slice(head.row + 1), head.columns, reading) : []
  })
}

function readRows(rows: readonly PlanNode[], columns: Head['columns'], reading: Reading): Found[] {
  const at = (node: PlanNode, column: Column) =>
    (node.cells?.[columns.get(column) ?? -1] ?? '').replace(/\s+/g, ' ').trim()
  const hours = rows.map((node) => readHours(at(node, 'time')))
  const isProgramme = hours.filter(Boolean).length * 2 > rows.length
  return rows.flatMap((node, index): Found[] => {
    const filled = (node.cells ?? []).filter((c) => c.trim() !== '')
    if (filled.length < 2 || new Set(filled).size < 2 || /^tong( cong| so)?$/.test(fold(filled[0] ?? ''))) return []
    if (columns.has('who') && columns.has('count')) return groupRow(node, at(node, 'who'), at(node, 'count'), columns)
    const what = at(node, 'what')
    if (what.length < 4 || (node.cells ?? []).every((c) => /^\(?\d*\)?$/.test(c.trim()))) return []
    const place = placeOf(node, columns.get('what') ?? 0)
    if (isProgramme) {
      const begin = hours[index]?.start ?? null
      const end = hours[index]?.end ?? null
      return [
        {
          kind: 'item',
          sure: true,
          place,
          section: node.path,
          value: {
            title: titleOf(what),
            kind: kindOfTitle(what),
            minutes:
              readMinutes(at(node, 'minutes')) ?? (begin !== null && end !== null && end > begin ? end - begin : null),
            at: begin === null ? '' : clock(begin),
          },
        },
      ]
    }
    if (!at(node, 'owner') && !at(node, 'time') && !at(node, 'helper')) return []
    const masked = maskCitations(at(node, 'time'))
    const date = findDates(masked, reading.planDay, reading.strange).findLast(
      (d) => d.due !== null || d.offset !== null,
    )
    return [
      {
        kind: 'task',
        sure: true,
        place,
        section: node.path,
        value: {
          title: titleOf(what),
          phase: (date?.offset ?? 0) > 0 ? 'after' : 'preparing',
          owner: at(node, 'owner').slice(0, 300),
          cooperating: splitNames(at(node, 'helper')),
          ...daysOf(date),
        },
      },
    ]
  })
}

export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function groupRow(node: PlanNode, who: string, count: string, columns: Head['columns']): Found[] {
  const quota = guestCount(count) ?? (/^\d{1,4}$/.test(count) ? Number(count) : undefined)
  if (who.length < 4) return []
  return [
    {
      kind: 'group',
      sure: quota !== undefined,
      place: placeOf(node, columns.get('who') ?? 0),
      section: node.path,
      value: { name: titleOf(who), quota: quota ?? 0 },
    },
  ]
}
