import { z } from 'zod'
import { Id } from '../lib/ids'

export const runKinds = ['start', 'next', 'back', 'pause', 'resume', 'finish', 'reset'] as const
export type RunKind = (typeof runKinds)[number]

/** One thing that happened while the programme ran: append-only; where it stands is folded from these and the clock. */
export const RunEvent = z.object({
  /** Made by the window, so that the same press sent twice is one event. */
  id: z.string(),
  seq: z.number(),
  /** Device time, UTC ISO. */
  at: z.string(),
  operator: z.string(),
  kind: z.enum(runKinds),
  /** The item that begins, for `start` and `next`. */
  itemId: Id.nullable(),
  /** A rehearsal is reckoned from when it began, not by the hours of the programme, and is no report. */
  rehearsal: z.boolean(),
})
export type RunEvent = z.infer<typeof RunEvent>

/** The time one item had; milliseconds since 1970. `endedAt` null while it runs. */
export type Lap = { itemId: string; startedAt: number; endedAt: number | null; pausedMs: number }
export type RunState = {
  phase: 'waiting' | 'running' | 'paused' | 'finished'
  rehearsal: boolean
  laps: Lap[]
  pausedAt: number | null
}

export const waiting: RunState = { phase: 'waiting', rehearsal: false, laps: [], pausedAt: null }

/** Time that a lap used so far, pauses left out, in milliseconds. */
export const usedMs = (lap: Lap, state: Pick<RunState, 'pausedAt'>, now: number): number => {
  const until = lap.endedAt ?? state.pausedAt ?? now
  return Math.max(0, until - lap.startedAt - lap.pausedMs)
}

const closed = (state: RunState, at: number): Lap[] =>
  state.laps.map((lap) =>
    lap.endedAt === null
      ? { ...lap, endedAt: at, pausedMs: lap.pausedMs + (state.pausedAt === null ? 0 : at - state.pausedAt) }
      : lap,
  )

/** Takes a too early `next` back: the item before it goes on as if it had not been left. */
function stepBack(state: RunState): RunState {
  const kept = state.phase === 'finished' ? state.laps : state.laps.slice(0, -1)
  const last = kept.at(-1)
  if (!last) return state
  return { ...state, phase: 'running', pausedAt: null, laps: [...kept.slice(0, -1), { ...last, endedAt: null }] }
}

/** Whether a kind of event means anything in a state; others are refused before they are stored, and skipped by the fold. */
export function mayStep(state: RunState, kind: RunKind): boolean {
  switch (kind) {
    case 'start':
      return state.phase === 'waiting'
    case 'next':
    case 'finish':
      return state.phase === 'running' || state.phase === 'paused'
    case 'back':
      return state.phase === 'finished' || (state.phase !== 'waiting' && state.laps.length > 1)
    case 'pause':
      return state.phase === 'running'
    case 'resume':
      return state.phase === 'paused'
    case 'reset':
      return state.phase !== 'waiting'
  }
}

function apply(state: RunState, event: RunEvent, at: number): RunState {
  if (!mayStep(state, event.kind)) return state
  switch (event.kind) {
    case 'start':
    case 'next': {
      if (event.itemId === null) return state
      const rehearsal = event.kind === 'start' ? event.rehearsal : state.rehearsal
      const lap = { itemId: event.itemId, startedAt: at, endedAt: null, pausedMs: 0 }
      return { phase: 'running', rehearsal, pausedAt: null, laps: [...closed(state, at), lap] }
    }
    case 'back':
      return stepBack(state)
    case 'pause':
      return { ...state, phase: 'paused', pausedAt: at }
    case 'resume': {
      const paused = at - (state.pausedAt ?? at)
      const laps = state.laps.map((l) => (l.endedAt === null ? { ...l, pausedMs: l.pausedMs + paused } : l))
      return { ...state, phase: 'running', pausedAt: null, laps }
    }
    case 'finish':
      return { ...state, phase: 'finished', pausedAt: null, laps: closed(state, at) }
    case 'reset':
      return waiting
  }
}

/**
 * Where the programme stands, from all that happened. Total: events that mean nothing in their place are passed over, and a clock
 * that was set back counts as standing still.
 */
export function foldRun(events: readonly RunEvent[]): RunState {
  let last = Number.NEGATIVE_INFINITY
  let state = waiting
  for (const event of events) {
    const at = Date.parse(event.at)
    // A run that begins has a clock of its own: one that was wrong at the rehearsal and was put right must not hold it back.
    last = state.phase === 'waiting' ? at : Math.max(last, at)
    state = apply(state, event, last)
  }
  return state
}
