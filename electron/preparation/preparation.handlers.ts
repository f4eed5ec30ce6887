import type { tasksContract } from '../../shared/preparation/tasks/tasks.contract'
import type { HandlersOf } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { getPreparation } from './preparation.queries'
import { calendarOf, removeCalendarDay, saveCalendarDay, savePreparation } from './preparation.service'
import { listPlacedTasks } from './tasks.queries'
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
    return {
      tasks: await listPlacedTasks(db, today),
      conferenceDay: await getConferenceDay(db),
      today,
      missing: (await missingSeeds(db)).length,
    }
  },
  'tasks.save': saveTask,
  'tasks.setState': setTaskState,
  'tasks.remove': removeTasks,
  'tasks.addTemplate': async (_, { write, ids }) =>
    write('tasks.addTemplate', async (w) => {
      const changed = await addPlanTasks(w, ids)
      return { changed, batchId: changed ? w.batchId : null }
    }),
  'tasks.tryMove': tryMove,
  'tasks.moveConference': moveConference,
  'preparation.get': async (_, { db }) => getPreparation(db),
  'preparation.save': savePreparation,
  'calendar.list': calendarOf,
  'calendar.save': saveCalendarDay,
  'calendar.remove': removeCalendarDay,
}
