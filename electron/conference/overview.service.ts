import type { Overview } from '../../shared/conference/conference.contract'
import { readiness } from '../../shared/conference/readiness'
import { isUnnamed } from '../../shared/delegates/slots'
import { letterStates } from '../../shared/invitations/invitation'
import type { Topic } from '../../shared/ipc/protocol'
import { checkinSummary } from '../checkin/summary.service'
import type { Context } from '../core/context'
import { getConference, listCategories } from './conference.queries'

const living = ['draft', 'approved', 'printed', 'numbered', 'sent', 'received'] as const

/** What the numbers are counted from; budget, kits, checks and the first screen all ask for them between two writes. */
const counted: readonly Topic[] = ['conference', 'categories', 'delegates', 'replies', 'invitations', 'checkin']

/** The numbers of the first screen, each from one query, the presence from the same fold as the desk; kept until a write. */
export const overview = (context: Context): Promise<Overview> =>
  context.session.memo('overview', counted, () => countOverview(context))

async function countOverview(context: Context): Promise<Overview> {
  const { db } = context
  const conference = await getConference(db)
  const categories = await listCategories(db)
  const people = await db
    .selectFrom('delegates as d')
    .leftJoin('replies as r', (join) => join.onRef('r.delegateId', '=', 'd.id').on('r.current', '=', 1))
    .select(['d.categoryId', 'r.answer', (e) => e.fn.countAll<number>().as('people')])
    .where('d.withdrawnAt', 'is', null)
    .where('d.origin', '=', 'list')
    .groupBy(['d.categoryId', 'r.answer'])
    .execute()
  const states = await db
    .selectFrom('invitations')
    .select(['state', (e) => e.fn.countAll<number>().as('letters')])
    .groupBy('state')
    .execute()
  const pending = await db
    .selectFrom('replies')
    .select('substitute')
    .where('current', '=', 1)
    .where('answer', '=', 'substitute')
    .execute()
  // A letter to a unit invites as many as it asks for, named or not yet.
  const sharing = await db
    .selectFrom('delegates as d')
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.delegateId', '=', 'd.slotLeadId').on('i.state', 'in', [...living]),
    )
    .select(['d.id', (e) => e.fn.count<number>('i.id').as('living')])
    .where('d.slotLeadId', 'is not', null)
    .where('d.withdrawnAt', 'is', null)
    .groupBy('d.id')
    .execute()
  const unnamed = (
    await db
      .selectFrom('delegates')
      .select(['fullName', 'slot'])
      .where('slot', 'is not', null)
      .where('withdrawnAt', 'is', null)
      .execute()
  ).filter(isUnnamed).length
  const summary = await checkinSummary(context)

  const sum = (keep: (p: (typeof people)[number]) => boolean) =>
    people.filter(keep).reduce((total, p) => total + p.people, 0)
  const replied = (answer: string) => sum((p) => p.answer === answer)
  const letters = Object.fromEntries(
    letterStates.map((s) => [s, states.find((x) => x.state === s)?.letters ?? 0]),
  ) as Record<(typeof letterStates)[number], number>
  const delegates = sum(() => true)
  const quota = categories.reduce((total, c) => total + c.quota, 0)
  const byCategory = categories.map((c) => ({
    id: c.id,
    code: c.code,
    name: c.name,
    color: c.color,
    quota: c.quota,
    delegates: sum((p) => p.categoryId === c.id),
    accepted: sum((p) => p.categoryId === c.id && (p.answer === 'accepted' || p.answer === 'substitute')),
    present: summary.byCategory.find((s) => s.id === c.id)?.present ?? 0,
  }))
  const coming = replied('accepted') + replied('substitute')
  const none = delegates - coming - replied('declined')
  return {
    quota,
    delegates,
    invited: living.reduce((total, s) => total + letters[s], 0) + sharing.filter((s) => s.living > 0).length,
    capacity: conference.venue.capacity,
    letters,
    replies: { accepted: replied('accepted'), declined: replied('declined'), substitute: replied('substitute'), none },
    present: summary.present.total,
    categories: byCategory,
    warnings: readiness({
      conference,
      quota,
      delegates,
      over: byCategory
        .filter((c) => c.quota > 0 && c.delegates > c.quota)
        .map((c) => [c.code, c.delegates, c.quota] as const),
      ungrouped: sum((p) => p.categoryId === null),
      coming,
      pendingSubstitutes: pending.filter(
        (p) => p.substitute && (JSON.parse(p.substitute) as { approval: string }).approval === 'pending',
      ).length,
      numbered: letters.numbered + letters.sent + letters.received,
      notReplied: none,
      unnamed,
    }),
  }
}
