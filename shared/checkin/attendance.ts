import type { ScanEvent } from './scan'

export type Attends = 'self' | 'substitute' | 'walk-in'
export type Presence = {
  presence: 'absent' | 'present' | 'left'
  attends: Attends | null
  /** The arrival that counts: the earliest that was not undone. */
  first: { scanId: string; at: string; desk: string; operator: string } | null
  kit: boolean
}
export type FoldedEvent = Pick<
  ScanEvent,
  'id' | 'seq' | 'at' | 'desk' | 'kind' | 'delegateId' | 'attends' | 'verdict' | 'undoes' | 'operator'
>

/** Verdicts of what happened, as against what was refused. */
const happenedVerdicts = ['admitted', 'left', 'kit'] as const
/** Verdicts that change somebody's state; all others are told in the journal and nowhere else. */
export const countingVerdicts = [...happenedVerdicts, 'undone'] as const

/** Events that happened: only these can be undone. */
export const happened = (event: Pick<FoldedEvent, 'verdict'>): boolean =>
  (happenedVerdicts as readonly string[]).includes(event.verdict)

const inOrder = (a: FoldedEvent, b: FoldedEvent) => a.seq - b.seq || (a.id < b.id ? -1 : 1)

/**
 * The state of one person as a fold over that person's events: the union of events, so repeats and the order in which they
 * come do not matter. An undo takes back the one event it names, also when it arrives before it.
 */
export function presenceOf(events: readonly FoldedEvent[]): Presence {
  const undone = new Set(events.filter((e) => e.kind === 'undo' && e.verdict === 'undone').map((e) => e.undoes))
  const live = new Map(events.filter((e) => happened(e) && !undone.has(e.id)).map((e) => [e.id, e]))
  const ordered = [...live.values()].sort(inOrder)
  const kit = ordered.some((e) => e.kind === 'kit')
  const first = ordered.find((e) => e.kind === 'in')
  if (!first) return { presence: 'absent', attends: null, first: null, kit }
  const last = ordered.filter((e) => e.kind === 'in' || e.kind === 'out').at(-1)
  return {
    presence: last?.kind === 'out' ? 'left' : 'present',
    attends: first.attends,
    first: { scanId: first.id, at: first.at, desk: first.desk, operator: first.operator },
    kit,
  }
}

/**
 * Everybody's state, kept by person; a new event only folds that person again. Refusals and double reads change nobody's state
 * and are not kept: on a long day they are most of the events.
 */
export function createAttendance(events: Iterable<FoldedEvent> = []) {
  const byPerson = new Map<string, Map<string, FoldedEvent>>()
  const states = new Map<string, Presence>()
  const add = (event: FoldedEvent) => {
    if (event.delegateId === null || !(countingVerdicts as readonly string[]).includes(event.verdict)) return
    const own = byPerson.get(event.delegateId) ?? new Map<string, FoldedEvent>()
    own.set(event.id, event)
    byPerson.set(event.delegateId, own)
    states.delete(event.delegateId)
  }
  for (const event of events) add(event)
  const of = (delegateId: string): Presence => {
    const known = states.get(delegateId)
    if (known) return known
    const state = presenceOf([...(byPerson.get(delegateId)?.values() ?? [])])
    states.set(delegateId, state)
    return state
  }
  return { add, of, people: () => byPerson.keys() }
}
export type AttendanceBook = ReturnType<typeof createAttendance>
