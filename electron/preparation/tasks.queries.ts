import { placeTasks } from '../../shared/preparation/tasks/schedule'
import type { Task } from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import type { Context } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { fromStored } from '../db/stored'
import type { Db, Tables, Trx } from '../db/tables'
import { getCalendar } from './preparation.queries'

export const taskFromRow = (row: Tables['tasks']): Task =>
  fromStored<Task>(row, { json: ['dependsOn', 'cooperating'], flags: ['critical'] })

export async function listTasks(db: Db | Trx): Promise<Task[]> {
  return (await db.selectFrom('tasks').selectAll().orderBy('position').orderBy('createdAt').execute()).map(taskFromRow)
}

/** The same, kept until a write touches tasks, units, the calendar or the day of the conference. */
export async function placedTasks(context: Pick<Context, 'db' | 'clock' | 'session'>): Promise<PlacedTask[]> {
  const { db, session } = context
  const today = await todayOf(db, context)
  return session.memo(`tasks ${today}`, ['tasks', 'units', 'conference', 'preparation'], () =>
    listPlacedTasks(db, today),
  )
}

/** Tasks in the order of the plan with their days, lateness and owner. */
export async function listPlacedTasks(db: Db | Trx, today: string): Promise<PlacedTask[]> {
  const tasks = await listTasks(db)
  const units = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const facts = { conferenceDay: await getConferenceDay(db), calendar: await getCalendar(db), today }
  return placeTasks(tasks, facts).map((task) => ({
    ...task,
    owner: units.get(task.ownerUnitId ?? '') ?? task.ownerUnit,
    partners: task.cooperating.map((p) => units.get(p.unitId ?? '') ?? p.name).filter((name) => name !== ''),
  }))
}
