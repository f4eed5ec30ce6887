import { clockOf, minuteOf } from '../../shared/agenda/clock'
import { liveView, type Stop } from '../../shared/agenda/live'
import { foldRun, mayStep, type RunKind } from '../../shared/agenda/run'
import type { RunView } from '../../shared/agenda/run.contract'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { listRunEvents, presenterNamer } from './agenda.queries'
import { type Scheduled, scheduled } from './agenda.service'

async function stopsOf(db: Db | Trx, { items, schedule }: Scheduled): Promise<Stop[]> {
  const nameOf = await presenterNamer(db, items)
  const itemOf = new Map(items.map((i) => [i.id, i]))
  /** The fixed hour of a heading is that of the first item under it. */
  let ofHeading: string | null = null
  return schedule.rows.flatMap((row) => {
    const item = itemOf.get(row.id)
    if (!item) return []
    if (row.isHeading) {
      ofHeading = item.hardStart
      return []
    }
    const hardStart = item.hardStart ?? (item.parentId === null ? null : ofHeading)
    ofHeading = null
    return [
      {
        id: row.id,
        number: row.number,
        title: item.title,
        kind: item.kind,
        start: row.start,
        end: row.end,
        minutes: row.minutes,
        capMinutes: item.capMinutes,
        hardStart: hardStart === null ? null : minuteOf(hardStart),
        parallel: item.parallel,
        presenters: item.presenters.map(nameOf).join('; '),
        note: item.note,
      },
    ]
  })
}

/** The programme and everything that happened to it while it ran; windows reckon the seconds themselves. */
export async function runView(db: Db | Trx, clock: Context['clock']): Promise<RunView> {
  const now = await scheduled(db)
  return {
    title: now.conference.title,
    day: now.day,
    endsAt: now.frame.endsAt,
    stops: await stopsOf(db, now),
    events: await listRunEvents(db),
    now: clock().toISOString(),
  }
}

type StepInput = { eventId: string; kind: RunKind; current: string | null; itemId?: string; rehearsal?: boolean }

const stepWords: Record<RunKind, string> = {
  start: 'Bắt đầu',
  next: 'Sang',
  back: 'Lùi lại',
  pause: 'Tạm dừng',
  resume: 'Tiếp tục',
  finish: 'Kết thúc chương trình',
  reset: 'Xóa lượt chạy để bắt đầu lại',
}

/**
 * Stores one press: the same press twice is one event, and a press made on an older picture of the hall changes nothing. `done`
 * says whether it counted.
 */
export const runStep = (input: StepInput, context: Context) =>
  context.write('agenda.runStep', async (w) => {
    const events = await listRunEvents(w.trx)
    const answer = async (done: boolean) => ({ done, run: await runView(w.trx, context.clock) })
    if (events.some((e) => e.id === input.eventId)) return answer(true)
    const state = foldRun(events)
    const view = await runView(w.trx, context.clock)
    const current = state.laps.find((l) => l.endedAt === null)?.itemId ?? null
    if (current !== input.current || !mayStep(state, input.kind)) return answer(false)
    const begins = input.kind === 'start' || input.kind === 'next'
    const itemId = begins ? (input.itemId ?? nextOf(view, context.clock().getTime())) : null
    const item = view.stops.find((s) => s.id === itemId)
    if (begins && !item)
      throw new ProblemError(
        'refused',
        input.kind === 'start'
          ? 'Chương trình chưa có mục nào để bắt đầu. Hãy lập chương trình trước.'
          : 'Đã ở mục cuối cùng. Hãy bấm Kết thúc chương trình.',
      )
    const last = events.at(-1)
    await w.trx
      .insertInto('runEvents')
      .values({
        id: input.eventId,
        seq: (last?.seq ?? 0) + 1,
        at: w.at,
        operator: w.operator,
        kind: input.kind,
        itemId,
        rehearsal: (input.kind === 'start' ? input.rehearsal : state.rehearsal) ? 1 : 0,
      })
      .execute()
    w.touch('run')
    const what = item ? ` “${item.title}” (theo chương trình ${clockOf(item.start)})` : ''
    const mode = (input.kind === 'start' ? input.rehearsal : state.rehearsal) ? 'Chạy thử: ' : ''
    await w.note('runEvents', input.eventId, `${mode}${stepWords[input.kind]}${what}.`)
    return answer(true)
  })

function nextOf(view: RunView, now: number): string | null {
  const state = foldRun(view.events)
  return liveView(state, view.stops, now).next
}

/** Planned against real, item by item, for the report. */
export async function actualTimes({ db, clock }: Pick<Context, 'db' | 'clock'>) {
  const view = await runView(db, clock)
  const state = foldRun(view.events)
  return {
    rehearsal: state.rehearsal,
    items: view.stops.map((stop) => {
      const laps = state.laps.filter((l) => l.itemId === stop.id)
      const [first, last] = [laps[0], laps.at(-1)]
      const used = laps.reduce((sum, l) => sum + ((l.endedAt ?? l.startedAt) - l.startedAt - l.pausedMs), 0)
      return {
        id: stop.id,
        number: stop.number,
        title: stop.title,
        plannedStart: stop.start,
        plannedMinutes: stop.minutes,
        actualStart: first ? new Date(first.startedAt).toISOString() : null,
        actualEnd: last?.endedAt ? new Date(last.endedAt).toISOString() : null,
        actualMinutes: last?.endedAt ? Math.round(used / 6000) / 10 : null,
      }
    }),
  }
}
