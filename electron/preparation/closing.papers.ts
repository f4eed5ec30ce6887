import { ProblemError } from '../../shared/ipc/reply'
import { attendanceList } from '../../shared/preparation/closing/attendance-list'
import type { closingPapers } from '../../shared/preparation/closing/closing.papers'
import { DayFigure, peopleOf } from '../../shared/preparation/closing/day-figures'
import { outgoingPaper, symbolOf } from '../../shared/preparation/documents/outgoing-paper'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { MakersOf } from '../printing/paper-maker'
import { closingWorld } from './closing.queries'
import { closingDraft } from './closing.service'
import { emptyOutgoing } from './outgoing.service'

/** A report as it would be drafted from the figures of now; the document that is numbered is drafted once and lies in Văn bản đi. */
async function report(purpose: 'attendanceReport' | 'conferenceReport', context: Context) {
  const c = await getConference(context.db)
  const draft = closingDraft(purpose, await closingWorld(context))
  return outgoingPaper(c, {
    ...emptyOutgoing,
    ...draft,
    purpose,
    id: '',
    state: 'draft',
    number: null,
    symbol: symbolOf(draft.type, c),
    date: null,
    approvedBy: '',
    approvedAt: null,
    closeReason: '',
    replacesId: null,
    createdAt: '',
  })
}

export const closingMakers: MakersOf<typeof closingPapers> = {
  'attendance-report': async (_, context) => report('attendanceReport', context),
  'conference-report': async (_, context) => report('conferenceReport', context),
  'attendance-list': async ({ option, categoryId }, context) => {
    const figure = DayFigure.safeParse(option)
    if (!figure.success) throw new ProblemError('not-found', 'Không có số liệu điểm danh này.')
    const { f, people } = await closingWorld(context)
    const listed = peopleOf(people, figure.data, f.opening, categoryId)
    return attendanceList(await getConference(context.db), f, figure.data, listed)
  },
}
