import { randomUUID } from 'node:crypto'
import { foldRun, type RunEvent, type RunKind } from '../../shared/agenda/run'
import type { Out } from '../../shared/ipc/contract'
import type { Reply } from '../../shared/ipc/reply'
import { type CoreProcess, startCore } from './core-process'

type Run = Out<'agenda.run'>
type Press = { id: string; kind: RunKind; itemId: string | null }
/** What the other side was told: presses in their order, and the length last given to each item. */
type Told = { presses: Press[]; minutes: Map<string, number> }

export type RunKillResult = {
  rounds: number
  presses: number
  shifts: number
  /** Presses and lengths that were told and are not there after a kill. */
  lost: number
  /** States after a kill that are neither the one last told nor the one that was under way. */
  wrong: number
}

const host = { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) }

const value = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}
const openLap = (events: readonly RunEvent[]) => foldRun(events).laps.find((l) => l.endedAt === null)?.itemId ?? null

/** The next press of a day: pauses now and then, steps back, ends and begins anew. */
function nextPress(events: readonly RunEvent[], stops: Run['stops'], n: number): RunKind {
  const { phase, laps } = foldRun(events)
  if (phase === 'waiting') return 'start'
  if (phase === 'finished') return 'reset'
  if (phase === 'paused') return 'resume'
  if (n % 7 === 3) return 'pause'
  if (n % 11 === 5 && laps.length > 1) return 'back'
  const line = stops.filter((s) => !s.parallel)
  return openLap(events) === line.at(-1)?.id || n % 23 === 20 ? 'finish' : 'next'
}

/** Presses and moves minutes as fast as the core answers, until it is gone. */
async function run(core: CoreProcess, told: Told, onTold: () => void): Promise<void> {
  let { events, stops } = value(await core.call<Run>('agenda.run'))
  for (let n = told.presses.length; ; n++) {
    const kind = nextPress(events, stops, n)
    const eventId = randomUUID()
    const reply = await core.call<Out<'agenda.runStep'>>('agenda.runStep', { eventId, kind, current: openLap(events) })
    const done = value(reply)
    if (!done.done) throw new Error(`${kind} was refused`)
    ;({ events, stops } = done.run)
    told.presses.push({ id: eventId, kind, itemId: events.at(-1)?.itemId ?? null })
    onTold()
    if (n % 3 !== 0) continue
    const id = stops[n % stops.length]?.id ?? ''
    const minutes = 3 + (n % 40)
    value(await core.call('agenda.save', { id, minutes }))
    told.minutes.set(id, minutes)
  }
}

/** What a core that was just started says of the day, against what was told; one press may have been under way. */
async function compare(core: CoreProcess, told: Told, result: RunKillResult): Promise<void> {
  const { events } = value(await core.call<Run>('agenda.run'))
  const there = new Set(events.map((e) => e.id))
  result.lost += told.presses.filter((p) => !there.has(p.id)).length
  const said = events.slice(0, told.presses.length)
  const more = events.slice(told.presses.length)
  const isSame = told.presses.every((p, i) => {
    const event = said[i]
    return event?.id === p.id && event.kind === p.kind && event.itemId === p.itemId
  })
  if (!isSame || more.length > 1) result.wrong++
  // The state that a window draws follows from the presses alone: the same fold, the same item running.
  const expected = foldRun(said)
  const now = foldRun(events)
  if (more.length === 0 && JSON.stringify(now) !== JSON.stringify(expected)) result.wrong++
  // What was under way may count; from here on it is told.
  for (const e of more) told.presses.push({ id: e.id, kind: e.kind, itemId: e.itemId })
  const { items } = value(await core.call<Out<'agenda.get'>>('agenda.get'))
  const changed = items.filter((i) => told.minutes.has(i.id) && told.minutes.get(i.id) !== i.minutes)
  // One length may have been under way, too; a second one that differs is a lost one.
  result.lost += Math.max(0, changed.length - 1)
  for (const item of items) if (told.minutes.has(item.id)) told.minutes.set(item.id, item.minutes)
}

/** Runs the programme in the real core, kills it at any moment, starts it again on the same file and compares. */
export async function runKillRounds(
  rounds: number,
  options: { folder: string; dataFolder: string; script?: string },
): Promise<RunKillResult> {
  const result: RunKillResult = { rounds, presses: 0, shifts: 0, lost: 0, wrong: 0 }
  const told: Told = { presses: [], minutes: new Map() }
  for (let round = 0; round < rounds; round++) {
    const core = await startCore({ ...options, host })
    // The clock of the kill starts with the first reply: a slow machine must not kill a core that has told nobody anything.
    const first = Promise.withResolvers<void>()
    const killed = first.promise.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100))
      await core.kill()
    })
    const work = async () => {
      value(await core.call('conference.open', { folder: options.folder }))
      if (round > 0) await compare(core, told, result)
      await run(core, told, first.resolve)
    }
    const failed = work().catch((error: unknown) => {
      first.resolve()
      throw error
    })
    await Promise.race([failed, killed])
    await killed
  }
  const core = await startCore({ ...options, host })
  value(await core.call('conference.open', { folder: options.folder }))
  await compare(core, told, result)
  await core.close()
  return { ...result, presses: told.presses.length, shifts: told.minutes.size }
}
