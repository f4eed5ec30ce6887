import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { preparationLabels } from '../../shared/preparation/preparation'
import {
  followingDues,
  movedHours,
  type PlanDue,
  planDueSeeds,
  rebaseTasks,
} from '../../shared/preparation/tasks/rebase'
import { placeTask } from '../../shared/preparation/tasks/schedule'
import { getConference, toRow } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { toStored } from '../db/stored'
import type { Db, Trx } from '../db/tables'
import { getCalendar, getPreparation } from './preparation.queries'
import { listTasks } from './tasks.queries'

type Wanted = { planDay: string; day: string | null }

const dueFields = Object.keys(planDueSeeds) as PlanDue[]

/** Lets the due days of reports and meetings follow the tasks that hang on the conference, inside a write that moved its day. */
export async function followConferenceDay(w: Write, before: string | null): Promise<void> {
  const after = await getConferenceDay(w.trx)
  if (before === after) return
  const facts = await getPreparation(w.trx)
  const calendar = await getCalendar(w.trx)
  const patch = followingDues(facts, await listTasks(w.trx), { before, after, calendar })
  await storeDues(w, facts.id, patch)
}

async function storeDues(w: Write, id: string, patch: Partial<Record<PlanDue, string | null>>): Promise<void> {
  const fields = Object.keys(patch) as PlanDue[]
  const isStored = (await w.trx.selectFrom('preparation').select('id').executeTakeFirst()) !== undefined
  if (fields.length === 0 || !isStored) return
  const said = fields.map((f) => `${preparationLabels[f]}: ${patch[f] ? shortDate(patch[f]) : 'chờ ngày hội nghị'}`)
  await w.update('preparation', id, patch, `Hạn tính theo ngày hội nghị. ${said.join('; ')}.`)
  w.touch('tasks', 'reports')
}

/** What a move would write: patches of tasks, and the due days that belong to the old plan. */
async function planOf(db: Db | Trx, { planDay, day }: Wanted) {
  const calendar = await getCalendar(db)
  const tasks = await listTasks(db)
  const rebased = rebaseTasks(tasks, planDay, calendar)
  const after = tasks.map((t) => ({ ...t, ...rebased.find((r) => r.task.id === t.id)?.patch }))
  const facts = await getPreparation(db)
  // A due day of the old plan is open until its task says it anew.
  const open = Object.fromEntries(
    dueFields.map((f) => [f, rebased.some((r) => r.task.seed === planDueSeeds[f]) ? null : facts[f]]),
  ) as Record<PlanDue, string | null>
  const filled = { ...open, ...followingDues(open, after, { before: null, after: day, calendar }) }
  const dues = Object.fromEntries(dueFields.flatMap((f) => (filled[f] === facts[f] ? [] : [[f, filled[f]]])))
  return { calendar, rebased, facts, dues: dues as Partial<Record<PlanDue, string | null>> }
}

function checkPlanDay(planDay: string, today: string): void {
  if (planDay < today) return
  const sentence = 'Ngày hội nghị ghi trong kế hoạch cũ phải là một ngày đã qua.'
  throw new ProblemError('invalid', `${sentence} Chưa có gì được dời.`, { fields: { planDay: sentence } })
}

/** Where the tasks of an old plan would stand with the conference on another day. Writes nothing. */
export async function tryRebase(wanted: Wanted, context: Context) {
  const { db } = context
  const today = await todayOf(db, context)
  checkPlanDay(wanted.planDay, today)
  const { calendar, rebased, facts, dues } = await planOf(db, wanted)
  const off = wanted.day ? calendar.reasonOff(wanted.day) : undefined
  const warnings = [
    wanted.day && wanted.day < today ? `${shortDate(wanted.day)} đã qua.` : '',
    wanted.day && off ? `${shortDate(wanted.day)} không phải ngày làm việc (${off}).` : '',
  ].filter(Boolean)
  return {
    moved: rebased.map(({ task, patch }) => {
      const after = placeTask(patch, wanted.day, calendar).due
      return {
        id: task.id,
        title: task.title,
        before: placeTask(task, null, calendar).due,
        after,
        remark: after && after < today ? 'Hạn mới đã qua.' : '',
      }
    }),
    dues: dueFields.flatMap((f) =>
      dues[f] === undefined ? [] : [{ label: preparationLabels[f], before: facts[f], after: dues[f] }],
    ),
    warnings,
  }
}

/** Takes the dates of an old plan as distances from this conference, and sets its day where one is given; one act, one undo. */
export async function rebasePlan(wanted: Wanted, context: Context) {
  return context.write('tasks.rebase', async (w) => {
    checkPlanDay(wanted.planDay, await todayOf(w.trx, context))
    const { calendar, rebased, facts, dues } = await planOf(w.trx, wanted)
    const text = `Dời ${rebased.length} việc của kế hoạch (ngày hội nghị cũ ${shortDate(wanted.planDay)}) ${wanted.day ? `theo ngày hội nghị ${shortDate(wanted.day)}` : 'theo ngày hội nghị, khi ngày được định'}.`
    for (const [index, { task, patch }] of rebased.entries())
      await w.update('tasks', task.id, toStored({ ...task, ...patch }), index === 0 ? text : '')
    const conference = await getConference(w.trx)
    if (wanted.day && conference.startsAt?.slice(0, 10) !== wanted.day) {
      const after = { ...conference, ...movedHours(conference, wanted.day, calendar.onOrBefore) }
      await w.update('conference', conference.id, toRow(after), `Định ngày hội nghị: ${shortDate(wanted.day)}.`)
    }
    await storeDues(w, facts.id, dues)
    return { changed: rebased.length, batchId: rebased.length > 0 || wanted.day ? w.batchId : null }
  })
}
