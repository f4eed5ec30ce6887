import { progressPaper } from '../../shared/speeches/progress-paper'
import type { speechesPapers } from '../../shared/speeches/speeches.papers'
import { getConference } from '../conference/conference.queries'
import { todayOf } from '../core/today'
import type { MakersOf } from '../printing/paper-maker'
import { speechRows } from './rows'

export const speechesMakers: MakersOf<typeof speechesPapers> = {
  'speeches.progress': async (_, context) =>
    progressPaper(await getConference(context.db), await speechRows(context), await todayOf(context.db, context)),
}
