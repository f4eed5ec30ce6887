import { outdatedPlan } from '../../shared/preparation/tasks/rebase'
import type { tasksContract } from '../../shared/preparation/tasks/tasks.contract'
import type { HandlersOf } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { getCalendar, getPreparation } from './preparation.queries'
import { calendarOf, removeCalendarDay, saveCalendarDay, savePreparation } from './preparation.service'
import { rebasePlan, tryRebase } from './rebase.service'
import { listTasks, placedTasks } from './tasks.queries'
import {
  addPlanTasks,
  missingSeeds,
  moveConference,
  removeTasks,
  saveTask,
  setTaskState,
  tryMove,
} from './tasks.service'

export const tasksHandlers: HandlersOf<typeof tasksContract> = {
  'tasks.list': async (_, context) => {
    const { db } = context
    const today = await todayOf(db, context)
    const conferenceDay = await getConferenceDay(db)
    const facts = { conferenceDay, calendar: await getCalendar(db), today }
    return {
      tasks: await placedTasks(context),
      conferenceDay,
      outdated: outdatedPlan(await listTasks(db), facts),
      today,
      missing: (await missingSeeds(db)).length,
    }
  },
  'tasks.save': saveTask,
  'tasks.setState': setTaskState,
  'tasks.remove': removeTasks,
  'tasks.addTemplate': async (_, context) =>
    context.write('tasks.addTemplate', async (w) => {
      const changed = await addPlanTasks(w, context.ids, await todayOf(w.trx, context))
      return { changed, batchId: changed ? w.batchId : null }
    }),
  'tasks.tryRebase': tryRebase,
  'tasks.rebase': rebasePlan,
  'tasks.tryMove': tryMove,
  'tasks.moveConference': moveConference,
  'preparation.get': async (_, { db }) => getPreparation(db),
  'preparation.save': savePreparation,
  'calendar.list': calendarOf,
  'calendar.save': saveCalendarDay,
  'calendar.remove': removeCalendarDay,
}
