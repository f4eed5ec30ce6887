import { z } from 'zod'
import { call } from '../../ipc/call'
import { Day, open } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { CalendarDay, CalendarDayFields, Preparation, PreparationFields } from '../preparation'
import { Task, TaskFields, taskStates } from './task'

/** A task with its days, lateness and what it waits for. */
export const PlacedTask = Task.extend({
  /** Name of the unit that does it, from the list or as written by hand. */
  owner: z.string(),
  /** Names of the bodies that take part, in the order of the plan. */
  partners: z.array(z.string()),
  outdated: z.boolean(),
  lateBy: z.number(),
  dueIn: z.number().nullable(),
  waitsFor: z.array(z.string()),
  slack: z.number().nullable(),
})
export type PlacedTask = z.infer<typeof PlacedTask>

const None = z.strictObject({})
const Ids = z.array(Id).min(1, 'Chưa chọn việc nào.').max(500)
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })

export const MovedTask = z.object({
  id: Id,
  title: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  remark: z.string(),
})

const Rebase = z.strictObject({ planDay: Day, day: open(Day) })

export const tasksContract = {
  'tasks.list': call(
    None,
    z.object({
      tasks: z.array(PlacedTask),
      conferenceDay: z.string().nullable(),
      today: z.string(),
      /** How many tasks of the plan's template are not on the list yet. */
      missing: z.number(),
      /** Open tasks whose dates belong to the plan of another year, and the conference day of that plan. */
      outdated: z.object({ count: z.number(), planDay: z.string() }).nullable(),
    }),
  ),
  'tasks.save': call(TaskFields.partial().extend({ id: Id.optional() }), Task),
  'tasks.setState': call(z.strictObject({ ids: Ids, state: z.enum(taskStates) }), Done),
  'tasks.remove': call(z.strictObject({ ids: Ids }), Done),
  /** Adds the tasks of the plan that are not on the list; those changed by hand stay as they are. */
  'tasks.addTemplate': call(None, Done),
  /** What a new day of the conference would move. Writes nothing. */
  'tasks.tryMove': call(
    z.strictObject({ day: Day }),
    z.object({ moved: z.array(MovedTask), warnings: z.array(z.string()), replyBy: z.string().nullable() }),
  ),
  /** Moves the conference to a day, its hours kept, and the reply deadline along; tasks follow by themselves. */
  'tasks.moveConference': call(z.strictObject({ day: Day }), z.object({ batchId: Id, startsAt: z.string() })),
  /**
   * Where the tasks of an old plan would stand: its dates taken as distances from its own conference day, laid on `day`; null
   * while the day is open. Writes nothing.
   */
  'tasks.tryRebase': call(
    Rebase,
    z.object({
      moved: z.array(MovedTask),
      dues: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      warnings: z.array(z.string()),
    }),
  ),
  /** Does so, and sets the day of the conference where one is given. */
  'tasks.rebase': call(Rebase, Done),
  'preparation.get': call(None, Preparation),
  'preparation.save': call(PreparationFields.partial(), Preparation),
  'calendar.list': call(
    z.strictObject({ year: z.number().int().min(1970).max(2200) }),
    z.object({
      own: z.array(CalendarDay),
      holidays: z.array(z.object({ day: z.string(), name: z.string() })),
    }),
  ),
  'calendar.save': call(CalendarDayFields, CalendarDay),
  'calendar.remove': call(z.strictObject({ id: Id }), None),
}
