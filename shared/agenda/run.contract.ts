import { z } from 'zod'
import { call } from '../ipc/call'
import { Id } from '../lib/ids'
import { itemKinds } from './agenda-item'
import { RunEvent, runKinds } from './run'

const StopOut = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  kind: z.enum(itemKinds),
  start: z.number(),
  end: z.number(),
  minutes: z.number(),
  capMinutes: z.number().nullable(),
  hardStart: z.number().nullable(),
  parallel: z.boolean(),
  presenters: z.string(),
  note: z.string(),
})

/** Everything a window needs to reckon the live view itself, second by second. */
export const RunView = z.object({
  title: z.string(),
  day: z.string().nullable(),
  endsAt: z.number().nullable(),
  stops: z.array(StopOut),
  events: z.array(RunEvent),
  /** The clock of the core when it answered, UTC ISO, so that a window with another idea of time stays right. */
  now: z.string(),
})
export type RunView = z.infer<typeof RunView>

export const runContract = {
  'agenda.run': call(z.strictObject({}), RunView),
  /**
   * One press. `eventId` is made by the window: the same press sent twice is one event. `current` is the item the window shows as
   * running (null before the start): a second desk that has already gone on makes it stale, and nothing happens.
   */
  'agenda.runStep': call(
    z.strictObject({
      eventId: z.string().min(8).max(64),
      kind: z.enum(runKinds),
      current: Id.nullable(),
      /** The item to begin; left out: the next one. */
      itemId: Id.optional(),
      rehearsal: z.boolean().optional(),
    }),
    z.object({ done: z.boolean(), run: RunView }),
  ),
  /** The plain view for a second monitor, as a window of its own; only the desktop can. */
  'agenda.openHall': call(z.strictObject({}), z.strictObject({})),
  /** Planned and real times of the run that stands, for the report. */
  'agenda.actualTimes': call(
    z.strictObject({}),
    z.object({
      rehearsal: z.boolean(),
      items: z.array(
        z.object({
          id: Id,
          number: z.string(),
          title: z.string(),
          plannedStart: z.number(),
          plannedMinutes: z.number(),
          actualStart: z.string().nullable(),
          actualEnd: z.string().nullable(),
          actualMinutes: z.number().nullable(),
        }),
      ),
    }),
  ),
}
