import type { ItemKind } from './agenda-item'
import type { Lap, RunState } from './run'
import { usedMs } from './run'

/** One item as the day goes through it: what has no heading's children; those beside another are shown with it. */
export type Stop = {
  id: string
  number: string
  title: string
  kind: ItemKind
  /** Planned start and end, minutes since midnight. */
  start: number
  end: number
  minutes: number
  capMinutes: number | null
  hardStart: number | null
  parallel: boolean
  presenters: string
  note: string
}
export type LiveRow = {
  id: string
  status: 'done' | 'now' | 'next' | 'later' | 'passed'
  /** Real or expected start and end, minutes since midnight with fractions; null for what was passed over. */
  start: number | null
  end: number | null
  /** Minutes used so far; null for what has not begun. */
  used: number | null
  /** By how many minutes its fixed hour will be missed. */
  missesHard: number
}
export type LiveView = {
  phase: RunState['phase']
  rehearsal: boolean
  rows: LiveRow[]
  current: string | null
  next: string | null
  /** Seconds left of the current item's planned time; negative once it is over. */
  leftSeconds: number | null
  /** Seconds left until the cap of the chair; null without one. */
  capSeconds: number | null
  /** Minutes behind the programme, negative when ahead; what the next item, or the end, will miss. */
  behind: number | null
  /** Expected end of the whole, minutes since midnight. */
  end: number | null
  plannedEnd: number
}

/** Minutes since midnight on the wall clock of this PC, with fractions. */
export const wallMinute = (ms: number): number => {
  const at = new Date(ms)
  return at.getHours() * 60 + at.getMinutes() + at.getSeconds() / 60 + at.getMilliseconds() / 60_000
}

/**
 * Now and next, over or under, and when everything will begin and end if nothing else changes. A fixed hour is waited for when it
 * is early and missed when it is late; a rehearsal is measured from its own beginning.
 */
export function liveView(state: RunState, stops: readonly Stop[], now: number): LiveView {
  const line = stops.filter((s) => !s.parallel)
  const lapsOf = new Map<string, Lap>()
  for (const lap of state.laps) lapsOf.set(lap.itemId, lap)
  const open = state.laps.find((l) => l.endedAt === null)
  const current = open ? line.find((s) => s.id === open.itemId) : undefined
  const at = current ? line.indexOf(current) : -1
  const first = state.laps[0]
  const firstStop = first && line.find((s) => s.id === first.itemId)
  const shift = state.rehearsal && first && firstStop ? wallMinute(first.startedAt) - firstStop.start : 0
  const minute = (ms: number) => wallMinute(ms) - shift
  const rows: LiveRow[] = []
  // Where an item that runs is no longer in the programme, the rest is reckoned from now.
  let cursor = open ? minute(now) : state.phase === 'waiting' ? (line[0]?.start ?? 0) : 0
  let next: string | null = null
  let nextStart: number | null = null
  for (const [index, stop] of line.entries()) {
    const lap = lapsOf.get(stop.id)
    if (lap && stop.id !== current?.id) {
      const end = lap.endedAt === null ? null : minute(lap.endedAt)
      rows.push({
        id: stop.id,
        status: 'done',
        start: minute(lap.startedAt),
        end,
        used: usedMs(lap, state, now) / 60_000,
        missesHard: 0,
      })
      continue
    }
    if (open && stop.id === current?.id) {
      const used = usedMs(open, state, now) / 60_000
      const paused = (open.pausedMs + (state.pausedAt === null ? 0 : now - state.pausedAt)) / 60_000
      const start = minute(open.startedAt)
      cursor = start + paused + Math.max(stop.minutes, used)
      rows.push({ id: stop.id, status: 'now', start, end: cursor, used, missesHard: 0 })
      continue
    }
    if (state.phase === 'finished' || (current && index < at)) {
      rows.push({ id: stop.id, status: 'passed', start: null, end: null, used: null, missesHard: 0 })
      continue
    }
    const start = stop.hardStart === null ? cursor : Math.max(cursor, stop.hardStart)
    const missesHard = stop.hardStart === null ? 0 : Math.max(0, cursor - stop.hardStart)
    if (next === null) nextStart = start
    rows.push({
      id: stop.id,
      status: next === null ? 'next' : 'later',
      start,
      end: start + stop.minutes,
      used: null,
      missesHard,
    })
    next ??= stop.id
    cursor = start + stop.minutes
  }
  const plannedEnd = stops.at(-1) ? Math.max(...stops.map((s) => s.end)) : 0
  const ended = state.laps.at(-1)?.endedAt
  const end = state.phase === 'finished' ? (ended ? minute(ended) : null) : line.length ? cursor : null
  const nextStop = line.find((s) => s.id === next)
  const used = open ? usedMs(open, state, now) / 1000 : null
  const behind =
    state.phase === 'waiting' || end === null
      ? null
      : nextStop && nextStart !== null
        ? nextStart - nextStop.start
        : end - plannedEnd
  return {
    phase: state.phase,
    rehearsal: state.rehearsal,
    rows,
    current: open?.itemId ?? null,
    next,
    leftSeconds: used === null || !current ? null : current.minutes * 60 - used,
    capSeconds: used === null || !current || current.capMinutes === null ? null : current.capMinutes * 60 - used,
    behind,
    end,
    plannedEnd,
  }
}
