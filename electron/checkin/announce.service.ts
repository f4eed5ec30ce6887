import { officeAndUnit, spellOut } from '../../shared/agenda/spoken'
import type { Announced } from '../../shared/checkin/checkin.contract'
import { clockTime } from '../../shared/checkin/wall-clock'
import type { Context } from '../core/context'
import type { Db } from '../db/tables'
import { rankedDelegates } from '../delegates/ranked.queries'
import { replyFromRow } from '../invitations/replies.service'
import { attendanceBook } from './desk.queries'

/** Whom each of these sent instead, as the reply that stands says it: one question for all of them. */
async function standInsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('replies')
    .selectAll()
    .where('current', '=', 1)
    .where('delegateId', 'in', ids)
    .where('substitute', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.delegateId, replyFromRow(row).substitute]))
}

/** Who is in the hall, in the order of arrival, newest first, as an announcer says it: titles and offices in full. */
export async function announced({ limit = 60 }: { limit?: number }, context: Context): Promise<Announced[]> {
  const book = await attendanceBook(context)
  const people = await context.session.memo('checkin.ranks', ['delegates', 'units', 'categories'], () =>
    rankedDelegates(context.db),
  )
  const inside = people.flatMap((p) => {
    const { presence, first } = book.of(p.id)
    return presence === 'present' && first ? [{ p, first }] : []
  })
  inside.sort((a, b) => (a.first.at < b.first.at ? 1 : a.first.at > b.first.at ? -1 : a.p.rank - b.p.rank))
  const found: Announced[] = []
  const shown = inside.slice(0, limit)
  const standIns = await standInsOf(
    context.db,
    shown.flatMap(({ p }) => (book.of(p.id).attends === 'substitute' ? [p.id] : [])),
  )
  for (const { p, first } of shown) {
    const stand = standIns.get(p.id)
    const name = stand ?? { honorific: p.honorific, fullName: p.fullName, office: p.office }
    found.push({
      id: p.id,
      scanId: first.scanId,
      time: clockTime(first.at),
      at: first.at,
      rank: p.rank,
      categoryCode: p.categoryCode || '–',
      color: p.color || '#666666',
      name: [name.honorific, stand ? '' : spellOut(p.titles), name.fullName].filter(Boolean).join(' '),
      office: officeAndUnit(name.office, p.unit),
      insteadOf: stand ? `${p.honorific} ${p.fullName}`.trim() : '',
      sayAs: stand ? '' : p.sayAs,
    })
  }
  return found
}
