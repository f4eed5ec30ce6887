import { dayNumber, dayOf, weekdayOf } from '../../lib/dates'
import type { WorkingCalendar } from '../../lib/working-days'
import type { Task } from './task'

type Placing = Pick<Task, 'anchor' | 'start' | 'due' | 'startOffset' | 'dueOffset' | 'offsetUnit'>

/** The day `count` days or working days from the day of the conference; null when no offset is given. */
const offsetDay = (day: string, count: number | null, unit: Task['offsetUnit'], calendar: WorkingCalendar) => {
  if (count === null) return null
  return unit === 'working' ? calendar.addWorkingDays(day, count) : dayOf(dayNumber(day) + count)
}

/**
 * Start and due day of a task. One that hangs on the conference follows its day; while that day is open, and where no offset
 * is given, the dates of the plan stand in.
 */
export function placeTask(
  task: Placing,
  conferenceDay: string | null,
  calendar: WorkingCalendar,
): { start: string | null; due: string | null } {
  if (task.anchor === 'fixed' || !conferenceDay) return { start: task.start, due: task.due }
  return {
    start: offsetDay(conferenceDay, task.startOffset, task.offsetUnit, calendar) ?? task.start,
    due: offsetDay(conferenceDay, task.dueOffset, task.offsetUnit, calendar) ?? task.due,
  }
}

/** Days after which a due day belongs to another year's plan. */
export const longGone = 365

export const isClosed = (state: Task['state']): boolean => state === 'done' || state === 'dropped'

export type Placed = Task & {
  start: string | null
  due: string | null
  /** Days past the due day; 0 when not late. A task done late keeps the days it was late by. */
  lateBy: number
  /** The due day is more than a year gone: a date of another year's plan, with which nobody is late. */
  outdated: boolean
  /** Days left until the due day; null without one and once closed. */
  dueIn: number | null
  /** Titles of what must be done first and is not. */
  waitsFor: string[]
  /**
   * Days by which this task may slip before it reaches the due day of a task that waits for it, or the conference; negative
   * when the dates already contradict the order. Null without a due day or anything that waits.
   */
  slack: number | null
}

/** Every task with its days, lateness, what it waits for and how much it may slip. Pure; `today` is a day. */
export function placeTasks(
  tasks: readonly Task[],
  { conferenceDay, calendar, today }: { conferenceDay: string | null; calendar: WorkingCalendar; today: string },
): Placed[] {
  const days = new Map(tasks.map((task) => [task.id, placeTask(task, conferenceDay, calendar)]))
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const waiting = new Map<string, string[]>()
  for (const task of tasks) {
    if (isClosed(task.state)) continue
    for (const id of task.dependsOn) waiting.set(id, [...(waiting.get(id) ?? []), task.id])
  }
  return tasks.map((task) => {
    const { start, due } = days.get(task.id) as { start: string | null; due: string | null }
    const end = task.state === 'done' ? (task.doneOn ?? today) : today
    const past = due && task.state !== 'dropped' ? Math.max(0, dayNumber(end) - dayNumber(due)) : 0
    const outdated = past > longGone
    const limits = (waiting.get(task.id) ?? []).flatMap((id) => {
      const next = days.get(id)
      return next?.due ? [dayNumber(next.due)] : []
    })
    if (conferenceDay && due && due <= conferenceDay) limits.push(dayNumber(conferenceDay))
    return {
      ...task,
      start,
      due,
      lateBy: outdated ? 0 : past,
      outdated,
      dueIn: due && !outdated && !isClosed(task.state) ? dayNumber(due) - dayNumber(today) : null,
      waitsFor: task.dependsOn.flatMap((id) => {
        const first = byId.get(id)
        return first && !isClosed(first.state) ? [first.title] : []
      }),
      slack: due && limits.length > 0 ? Math.min(...limits) - dayNumber(due) : null,
    }
  })
}

/** Ids of a ring that `dependsOn` would close for the task, in order; undefined when there is none. */
export function dependencyRing(
  tasks: readonly Pick<Task, 'id' | 'dependsOn'>[],
  id: string,
  dependsOn: readonly string[],
): string[] | undefined {
  const before = new Map(tasks.map((t) => [t.id, t.dependsOn as readonly string[]]))
  before.set(id, dependsOn)
  const seen = new Set<string>()
  const walk = (at: string, way: readonly string[]): string[] | undefined => {
    for (const first of before.get(at) ?? []) {
      if (first === id) return [...way, at]
      if (seen.has(first)) continue
      seen.add(first)
      const ring = walk(first, [...way, at])
      if (ring) return ring
    }
    return undefined
  }
  return walk(id, [])
}

export type Moved = {
  id: string
  title: string
  before: string | null
  after: string | null
  /** Why the new day deserves a look, in a sentence; empty when it does not. */
  remark: string
}

/** What a new day of the conference does to the tasks that hang on it. Closed tasks stay as they were. */
export function moveTasks(
  tasks: readonly Task[],
  { from, to, calendar, today }: { from: string | null; to: string; calendar: WorkingCalendar; today: string },
): Moved[] {
  return tasks.flatMap((task) => {
    if (isClosed(task.state)) return []
    const before = placeTask(task, from, calendar).due
    const after = placeTask(task, to, calendar).due
    const isBound = task.phase === 'preparing' && task.anchor === 'fixed' && after !== null && after > to
    if (before === after && !isBound) return []
    const off = after ? calendar.reasonOff(after) : undefined
    const remark = isBound
      ? 'Hạn cố định này sẽ nằm sau ngày hội nghị.'
      : after && after < today
        ? 'Hạn mới đã qua.'
        : off
          ? `Hạn mới rơi vào ${off}.`
          : ''
    return [{ id: task.id, title: task.title, before, after, remark }]
  })
}

/** What is due soon, for the weekly round: late, until Sunday, and the two weeks after. */
export function lookAhead<T extends Pick<Placed, 'state' | 'due' | 'lateBy'>>(
  tasks: readonly T[],
  today: string,
): { late: T[]; thisWeek: T[]; nextTwoWeeks: T[] } {
  const sunday = dayNumber(today) + ((7 - weekdayOf(today)) % 7)
  const open = tasks.filter((t) => !isClosed(t.state) && t.due)
  const ordered = [...open].sort((a, b) => ((a.due as string) < (b.due as string) ? -1 : 1))
  const within = (from: number, to: number) =>
    ordered.filter((t) => dayNumber(t.due as string) >= from && dayNumber(t.due as string) <= to)
  return {
    late: ordered.filter((t) => t.lateBy > 0),
    thisWeek: within(dayNumber(today), sunday),
    nextTwoWeeks: within(sunday + 1, sunday + 14),
  }
}
