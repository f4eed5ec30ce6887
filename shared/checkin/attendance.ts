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

/** Events that happened, as against those that were refused or folded. */
const happened = (event: FoldedEvent): boolean => ['admitted', 'left', 'kit'].includes(event.verdict)

const nobody: Presence = { presence: 'absent', attends: null, first: null, kit: false }

/**
 * The state of one person as a fold over that person's events: the union of events, so repeats and order do not matter. An
 * undo takes back the one event it names.
 */
export function presenceOf(events: readonly FoldedEvent[]): Presence {
  const undone = new Set(events.filter((e) => e.kind === 'undo' && e.verdict === 'undone').map((e) => e.undoes))
  const live = new Map(events.filter((e) => happened(e) && !undone.has(e.id)).map((e) => [e.id, e]))
  const ordered = [...live.values()].sort((a, b) => a.seq - b.seq)
  const first = ordered.find((e) => e.kind === 'in')
  if (!first) return { ...nobody, kit: ordered.some((e) => e.kind === 'kit') }
  const last = ordered.filter((e) => e.kind === 'in' || e.kind === 'out').at(-1)
  return {
    presence: last?.kind === 'out' ? 'left' : 'present',
    attends: first.attends,
    first: { scanId: first.id, at: first.at, desk: first.desk, operator: first.operator },
    kit: ordered.some((e) => e.kind === 'kit'),
  }
}

/** Everybody's state, kept by person; a new event only folds that person again. */
export function createAttendance(events: Iterable<FoldedEvent> = []) {
  const byPerson = new Map<string, FoldedEvent[]>()
  const states = new Map<string, Presence>()
  const add = (event: FoldedEvent) => {
    if (event.delegateId === null) return
    const list = byPerson.get(event.delegateId) ?? []
    list.push(event)
    byPerson.set(event.delegateId, list)
    states.delete(event.delegateId)
  }
  for (const event of events) add(event)
  const of = (delegateId: string): Presence => {
    const known = states.get(delegateId)
    if (known) return known
    const state = presenceOf(byPerson.get(delegateId) ?? [])
    states.set(delegateId, state)
    return state
  }
  return { add, of, people: () => byPerson.keys() }
}
export type AttendanceBook = ReturnType<typeof createAttendance>
