import { itemKindLabels } from '../../../shared/agenda/agenda-item'
import type { PlacedProposal } from '../../../shared/preparation/plan/plan.contract'
import { factLabels, type Proposal, type ProposedTask } from '../../../shared/preparation/plan/proposal'
import { offsetUnitLabels } from '../../../shared/preparation/tasks/task'
import { day } from '../../ui/format'

export const stateWords = {
  open: 'Chưa xem',
  taken: '✓ Đã lấy',
  discarded: '✗ Đã bỏ',
  gone: '↺ Đã lấy, nay không còn',
} satisfies Record<PlacedProposal['state'], string>

/** Until when a proposed task is to be done, in words. */
export function dueWords({ start, due, offset, offsetUnit }: ProposedTask): string {
  if (offset !== null)
    return `${offset <= 0 ? 'trước' : 'sau'} hội nghị ${Math.abs(offset)} ${offsetUnitLabels[offsetUnit]}`
  if (start && due) return `${day(start)} – ${day(due)}`
  return due ? `hạn ${day(due)}` : ''
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
export const factValue = (value: string): string =>
  isDay(value) ? day(value) : /^\d{4}-\d{2}-\d{2}T/.test(value) ? `${value.slice(11)} ngày ${day(value)}` : value

/** The proposal as one line: what it would become. */
export function headOf(p: Proposal): string {
  switch (p.kind) {
    case 'task':
    case 'item':
      return p.value.title
    case 'unit':
    case 'group':
      return p.value.name
    case 'fact':
      return `${factLabels[p.value.field]}: ${factValue(p.value.value)}`
  }
}

/** What else is known of it, in a second line; may be empty. */
export function restOf(p: Proposal): string {
  switch (p.kind) {
    case 'task':
      return [dueWords(p.value), p.value.owner || 'chưa rõ đơn vị'].filter(Boolean).join(' · ')
    case 'group':
      return p.value.quota ? `${p.value.quota} đại biểu` : 'chưa rõ số lượng'
    case 'item':
      return [p.value.at, itemKindLabels[p.value.kind], p.value.minutes ? `${p.value.minutes} phút` : '']
        .filter(Boolean)
        .join(' · ')
    default:
      return ''
  }
}
