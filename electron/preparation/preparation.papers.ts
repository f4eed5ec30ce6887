import type { preparationPapers } from '../../shared/preparation/preparation.papers'
import { taskAssignment, taskWeeks } from '../../shared/preparation/tasks/task-papers'
import { getConference } from '../conference/conference.queries'
import type { MakersOf } from '../printing/paper-maker'
import { todayOf } from './preparation.queries'
import { listPlacedTasks } from './tasks.queries'

export const preparationMakers: MakersOf<typeof preparationPapers> = {
  'task-assignment': async (_, context) => {
    const { db } = context
    return taskAssignment(await getConference(db), await listPlacedTasks(db, await todayOf(db, context)))
  },
  'task-weeks': async (_, context) => {
    const { db } = context
    const today = await todayOf(db, context)
    return taskWeeks(await getConference(db), await listPlacedTasks(db, today), today)
  },
}
