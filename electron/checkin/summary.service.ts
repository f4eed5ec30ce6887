import type { CheckinSummary, DeskPerson } from '../../shared/checkin/checkin.contract'
import { summarise } from '../../shared/checkin/summary'
import { clockTime } from '../../shared/checkin/wall-clock'
import { listCategories } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { delegateIndex } from '../delegates/search'
import { attendanceBook, deskFacts, withPresence } from './desk.queries'

type Countable = { id: string; categoryId: string | null; invited: boolean; excused: boolean }

/** Who is counted and how, without presence; built again only after a write to people, letters or replies. */
export async function countable({ db }: Pick<Context, 'db'>): Promise<Countable[]> {
  const people = await db
    .selectFrom('delegates')
    .select(['id', 'categoryId', 'origin', 'slotLeadId', 'withdrawnAt'])
    .execute()
  const invited = new Set(
    (
      await db
        .selectFrom('invitations')
        .select('delegateId')
        .where('state', 'not in', ['replaced', 'withdrawn'])
        .execute()
    ).map((i) => i.delegateId),
  )
  const excused = new Set(
    (
      await db
        .selectFrom('replies')
        .select('delegateId')
        .where('current', '=', 1)
        .where('answer', '=', 'declined')
        .where('reason', '!=', '')
        .execute()
    ).map((r) => r.delegateId),
  )
  return people.map((p) => ({
    id: p.id,
    categoryId: p.categoryId,
    invited: p.origin === 'list' && (invited.has(p.id) || sharesLetter(p, invited)),
    excused: excused.has(p.id),
  }))
}

/** Asked for by number on a letter to the unit that still counts. */
const sharesLetter = (p: { slotLeadId: string | null; withdrawnAt: string | null }, invited: ReadonlySet<string>) =>
  p.slotLeadId !== null && p.withdrawnAt === null && invited.has(p.slotLeadId)

/** The numbers of the day. Every screen and paper that shows them asks here. */
export async function checkinSummary(context: Pick<Context, 'session' | 'db'>): Promise<CheckinSummary> {
  const book = await attendanceBook(context)
  const people = await context.session.memo('checkin.countable', ['delegates', 'invitations', 'replies'], () =>
    countable(context),
  )
  const categories = await context.session.memo('checkin.categories', ['categories'], () => listCategories(context.db))
  const counted = people.map((p) => {
    const { attends, presence, kit, first } = book.of(p.id)
    return { ...p, attends, left: presence === 'left', kit, desk: first?.desk ?? null }
  })
  return summarise(counted, categories)
}

/** People for the desk as it types, best first, with their presence. */
export async function findPeople(
  { text, limit = 12 }: { text: string; limit?: number },
  context: Context,
): Promise<{ total: number; approximate: boolean; items: DeskPerson[] }> {
  const { index } = await delegateIndex(context)
  const book = await attendanceBook(context)
  const { hits, total, approximate } = index.search(text, { limit })
  const items: DeskPerson[] = []
  for (const { id } of hits) {
    const facts = await deskFacts(context.db, { id })
    if (facts) items.push(withPresence(facts, book))
  }
  return { total, approximate, items }
}

/** The latest events, newest first, with what may still be undone. */
export async function recentScans({ limit = 50, desk }: { limit?: number; desk?: string }, { db }: Context) {
  let query = db
    .selectFrom('scans as s')
    .leftJoin('delegates as d', 'd.id', 's.delegateId')
    .leftJoin('units as u', 'u.id', 'd.unitId')
    .select([
      's.id',
      's.at',
      's.desk',
      's.operator',
      's.kind',
      's.verdict',
      's.reason',
      's.raw',
      'd.fullName',
      'u.name as unit',
    ])
    .orderBy('s.seq', 'desc')
    .limit(limit)
  if (desk) query = query.where('s.desk', '=', desk)
  const rows = await query.execute()
  const undone = rows.length
    ? await db
        .selectFrom('scans')
        .select('undoes')
        .where('verdict', '=', 'undone')
        .where(
          'undoes',
          'in',
          rows.map((r) => r.id),
        )
        .execute()
    : []
  const taken = new Set(undone.map((u) => u.undoes))
  return rows.map((r) => ({
    scanId: r.id,
    time: clockTime(r.at),
    at: r.at,
    desk: r.desk,
    operator: r.operator,
    kind: r.kind,
    verdict: r.verdict,
    fullName: r.fullName ?? '',
    unit: r.unit ?? '',
    reason: r.reason,
    undone: taken.has(r.id),
    undoable: !taken.has(r.id) && ['admitted', 'left', 'kit'].includes(r.verdict),
  }))
}
