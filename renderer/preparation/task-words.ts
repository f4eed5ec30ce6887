import { daysLate } from '../../shared/lib/dates'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'

/** How a task stands towards its due day, in words: `trễ 3 ngày`, `còn 5 ngày`. */
export function dueWords(task: Pick<PlacedTask, 'state' | 'lateBy' | 'dueIn' | 'due' | 'outdated'>): string {
  if (task.state === 'dropped') return ''
  if (task.state === 'done') return task.lateBy > 0 ? `xong, ${daysLate(task.lateBy)}` : 'xong'
  if (!task.due) return 'chưa có hạn'
  if (task.outdated) return `hạn năm ${task.due.slice(0, 4)}`
  if (task.lateBy > 0) return daysLate(task.lateBy)
  return task.dueIn === 0 ? 'hôm nay' : `còn ${task.dueIn} ngày`
}

export type Urgency = 'late' | 'soon' | 'calm' | 'closed'
/** A class for colour; the words of `dueWords` always stand beside it. */
export function urgencyOf(task: Pick<PlacedTask, 'state' | 'lateBy' | 'dueIn'>): Urgency {
  if (task.state === 'done' || task.state === 'dropped') return 'closed'
  if (task.lateBy > 0) return 'late'
  return task.dueIn !== null && task.dueIn <= 7 ? 'soon' : 'calm'
}
