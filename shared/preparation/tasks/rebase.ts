import { dayNumber, dayOf } from '../../lib/dates'
import type { WorkingCalendar } from '../../lib/working-days'
import { isClosed, longGone, placeTask } from './schedule'
import type { Task } from './task'

/** The day that the plan 02/KH-HĐTĐKT is reckoned from: it foresees the conference between 01/11 and 20/11/2019 (IV.3). */
export const plan02Day = '2019-11-15'

/**
 * True when the plan 02 is this conference's own plan: it takes place in the plan's year, or nothing is known of its day and the
 * plan's last date is not over. In another year its dates are only distances.
 */
export const isOfPlan02 = (conferenceDay: string | null, today: string): boolean =>
  conferenceDay ? conferenceDay.startsWith(plan02Day.slice(0, 4)) : today <= '2019-12-31'

/** Dates up to this many days after a plan's conference still belong to that plan: the report to the centre, the settlement. */
const tail = 90

/**
 * Working days from the day of a conference to another day, so that `addWorkingDays(from, n)` gives it back; a day off counts
 * as the working day before it. Negative is before.
 */
export function workingOffset(from: string, to: string, calendar: WorkingCalendar): number {
  const day = calendar.onOrBefore(to)
  if (day === from) return 0
  return day > from ? calendar.workingDaysBetween(from, day) + 1 : -(calendar.workingDaysBetween(day, from) + 1)
}

type Dates = Pick<Task, 'anchor' | 'start' | 'due' | 'startOffset' | 'dueOffset' | 'offsetUnit'>

/**
 * The dates of a plan made for a conference on `planDay` as distances from a conference day that may not be known yet: what it
 * says of its own year would be years late in another. Dates the office set for itself, later than that plan reaches, stay.
 */
export function hangDates(task: Dates, planDay: string, calendar: WorkingCalendar): Dates {
  const ofPlan = (day: string | null): day is string => day !== null && dayNumber(day) <= dayNumber(planDay) + tail
  const { start, due } = task
  if (!ofPlan(start) && !ofPlan(due)) return task
  const distance = (day: string | null) => {
    if (!ofPlan(day)) return null
    const offset = workingOffset(planDay, day, calendar)
    return Math.abs(offset) <= 400 ? offset : null
  }
  const bare = { start: ofPlan(start) ? null : start, due: ofPlan(due) ? null : due }
  const dueOffset = task.anchor === 'conference' && task.dueOffset !== null ? task.dueOffset : distance(due)
  // Without a distance of its own a task cannot hang on the conference; its stale start says nothing.
  if (dueOffset === null) return { ...task, ...bare }
  if (task.anchor === 'conference')
    return {
      ...task,
      ...bare,
      dueOffset,
      startOffset: task.startOffset ?? (task.offsetUnit === 'working' ? distance(start) : null),
    }
  const startOffset = distance(start)
  return {
    ...bare,
    anchor: 'conference',
    offsetUnit: 'working',
    dueOffset,
    startOffset: startOffset === null ? null : Math.min(startOffset, dueOffset),
  }
}

export type Rebased = { task: Task; patch: Dates }

/** The open tasks whose dates come from the plan of another conference, each with its dates as distances. Pure. */
export function rebaseTasks(tasks: readonly Task[], planDay: string, calendar: WorkingCalendar): Rebased[] {
  return tasks.flatMap((task) => {
    if (isClosed(task.state)) return []
    const patch = hangDates(task, planDay, calendar)
    return patch === task ? [] : [{ task, patch }]
  })
}

/** True for a due day so long gone that nobody is late with it: the date is of another year's plan. */
export const isOutdated = (due: string | null, today: string): boolean =>
  due !== null && dayNumber(today) - dayNumber(due) > longGone

/**
 * The day that the open, long outdated dates of a list seem to be reckoned from: that of the plan 02 while its tasks are among
 * them, else the last of them. Null when there are none, or when the conference itself lies in those days.
 */
export function outdatedPlan(
  tasks: readonly Task[],
  { conferenceDay, calendar, today }: { conferenceDay: string | null; calendar: WorkingCalendar; today: string },
): { count: number; planDay: string } | null {
  const old = tasks.filter((t) => {
    if (isClosed(t.state)) return false
    const { due } = placeTask(t, conferenceDay, calendar)
    return isOutdated(due, today) && (conferenceDay === null || isOutdated(due, conferenceDay))
  })
  if (old.length === 0) return null
  const last = old.reduce((max, t) => Math.max(max, dayNumber(placeTask(t, null, calendar).due ?? today)), 0)
  return { count: old.length, planDay: old.some((t) => t.seed !== '') ? plan02Day : dayOf(last) }
}

/** Due days of the preparation and the tasks of the plan's template that say the same. */
export const planDueSeeds = {
  reportDue: 'unit-reports',
  meetingDue: 'bloc-meetings',
  centreReportDue: 'centre-report',
} as const
export type PlanDue = keyof typeof planDueSeeds

/**
 * Due days of the preparation that follow their tasks to another conference day: an open one is filled when the day becomes
 * known, one that stood where its task stood goes along; one that the office set otherwise stays.
 */
export function followingDues(
  dues: Readonly<Record<PlanDue, string | null>>,
  tasks: readonly Task[],
  { before, after, calendar }: { before: string | null; after: string | null; calendar: WorkingCalendar },
): Partial<Record<PlanDue, string | null>> {
  const changed: Partial<Record<PlanDue, string | null>> = {}
  for (const field of Object.keys(planDueSeeds) as PlanDue[]) {
    const task = tasks.find((t) => t.seed === planDueSeeds[field])
    if (task?.anchor !== 'conference') continue
    const was = placeTask(task, before, calendar).due
    const now = placeTask(task, after, calendar).due
    const follows = dues[field] === null ? before === null : dues[field] === was
    if (follows && now !== dues[field]) changed[field] = now
  }
  return changed
}

/** The new hours of a conference that moves to another day: the hour stays, a reply deadline keeps its distance. */
export function movedHours(
  c: { startsAt: string | null; endsAt: string | null; replyBy: string | null },
  day: string,
  onOrBefore: (day: string) => string,
) {
  const shift = c.startsAt ? dayNumber(day) - dayNumber(c.startsAt) : 0
  const moved = (moment: string | null) => (moment ? `${dayOf(dayNumber(moment) + shift)}${moment.slice(10)}` : null)
  const reply = moved(c.replyBy)
  return {
    startsAt: c.startsAt ? (moved(c.startsAt) as string) : `${day}T08:00`,
    endsAt: moved(c.endsAt),
    replyBy: reply ? `${onOrBefore(reply.slice(0, 10))}${reply.slice(10)}` : null,
  }
}
