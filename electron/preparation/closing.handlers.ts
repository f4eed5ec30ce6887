import type { closingContract } from '../../shared/preparation/closing/closing.contract'
import { peopleOf } from '../../shared/preparation/closing/day-figures'
import type { HandlersOf } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { closingWorld } from './closing.queries'
import { closingDuties, closingView, draftClosing, prepareThanks, thanksRows } from './closing.service'

export const closingHandlers: HandlersOf<typeof closingContract> = {
  'closing.get': async (_, context) => closingView(context),
  'closing.duties': async (_, context) => ({
    day: await getConferenceDay(context.db),
    today: await todayOf(context.db, context),
    duties: await closingDuties(context),
  }),
  'closing.people': async ({ figure, categoryId }, context) => {
    const { people, f } = await closingWorld(context)
    return { people: peopleOf(people, figure, f.opening, categoryId) }
  },
  'closing.draft': draftClosing,
  'closing.thanks': async (_, context) => thanksRows(context),
  'closing.prepareThanks': prepareThanks,
}
