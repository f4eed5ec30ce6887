import type { World } from '../../shared/delegates/complete'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import type { HistoryEntry } from '../../shared/history/history'
import type { LetterState } from '../../shared/invitations/invitation'
import { isLiving } from '../../shared/invitations/letter-life'
import { attendanceBook } from '../checkin/desk.queries'
import { listCategories } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { listHistory } from '../history/history.queries'
import { namedInSpeeches } from '../speeches/links'
import { rankedDelegates } from './ranked.queries'

type Opened = Pick<Context, 'session' | 'db'>

/** Everybody in order of precedence with letter, reply and presence; a scan at the desk costs only the presence anew. */
export async function listDelegates({ session, db }: Opened): Promise<DelegateRow[]> {
  const rows = await session.memo(
    'delegates.rows',
    ['delegates', 'units', 'categories', 'invitations', 'replies'],
    () => rowsWithoutPresence(db),
  )
  const book = await attendanceBook({ session, db })
  return rows.map((row) => {
    const { presence, first } = book.of(row.id)
    return { ...row, presence, arrivedAt: first?.at ?? null }
  })
}

async function rowsWithoutPresence(db: Db): Promise<Omit<DelegateRow, 'presence' | 'arrivedAt'>[]> {
  const people = await rankedDelegates(db)
  const letters = await lettersOf(db)
  const replies = await db
    .selectFrom('replies')
    .select(['delegateId', 'answer', 'substitute'])
    .where('current', '=', 1)
    .execute()
  const replyOf = new Map(replies.map((r) => [r.delegateId, r]))
  return people.map(({ unitShort: _, categoryCode: __, color: ___, ...person }) => {
    const letter = letters.get(person.id)
    const reply = replyOf.get(person.id)
    return {
      ...person,
      letterState: letter?.state ?? null,
      letterNumber: letter?.number ?? null,
      reply: reply?.answer ?? 'none',
      substituteName: reply?.substitute ? (JSON.parse(reply.substitute) as { fullName: string }).fullName : '',
    }
  })
}

export async function getDelegateRow(opened: Opened, id: string): Promise<DelegateRow | undefined> {
  return (await listDelegates(opened)).find((row) => row.id === id)
}

/** The letter that counts; of a person without one, the last that was closed, so that the list says so. */
async function lettersOf(db: Db | Trx): Promise<Map<string, { state: LetterState; number: number | null }>> {
  const rows = await db.selectFrom('invitations').select(['delegateId', 'state', 'number']).orderBy('id').execute()
  const found = new Map<string, { state: LetterState; number: number | null }>()
  for (const row of rows) {
    const known = found.get(row.delegateId)
    if (!known || isLiving(row.state) || !isLiving(known.state)) found.set(row.delegateId, row)
  }
  // Those whom a letter to their unit asks for share the letter of the first of them.
  const sharing = await db
    .selectFrom('delegates')
    .select(['id', 'slotLeadId'])
    .where('slotLeadId', 'is not', null)
    .execute()
  for (const { id, slotLeadId } of sharing) {
    const shared = found.get(slotLeadId ?? '')
    if (shared) found.set(id, shared)
  }
  return found
}

/** Units and groups as the rules of a person's fields ask for them. */
export async function loadWorld(db: Db | Trx): Promise<World> {
  const units = await db.selectFrom('units').select(['id', 'name', 'categoryId', 'subgroupId']).execute()
  return { units: new Map(units.map((u) => [u.id, u])), categories: await listCategories(db) }
}

/** What happened to a person, letters, answers and calls included, newest first. */
export async function historyOf(db: Db, delegateId: string): Promise<HistoryEntry[]> {
  const related = [delegateId]
  for (const table of ['invitations', 'replies', 'calls'] as const) {
    const rows = await db.selectFrom(table).select('id').where('delegateId', '=', delegateId).execute()
    related.push(...rows.map((r) => r.id))
  }
  const entries: HistoryEntry[] = []
  for (const entityId of related) entries.push(...(await listHistory(db, { entityId })))
  return entries.sort((a, b) => b.seq - a.seq).slice(0, 500)
}

/** Why a person cannot be taken off the list without a trace, in words; undefined while nothing was issued. */
export async function issued(db: Db | Trx, delegateId: string): Promise<string | undefined> {
  const scan = await db.selectFrom('scans').select('id').where('delegateId', '=', delegateId).executeTakeFirst()
  if (scan) return 'đã có lượt điểm danh'
  const holder = await db.selectFrom('delegates').select('slotLeadId').where('id', '=', delegateId).executeTakeFirst()
  const letters = await db
    .selectFrom('invitations')
    .select(['id', 'state'])
    .where('delegateId', 'in', [delegateId, holder?.slotLeadId ?? delegateId])
    .execute()
  if (letters.some((l) => l.state !== 'draft')) return 'đã có giấy mời được duyệt hoặc phát hành'
  for (const { id } of letters) {
    const print = await db.selectFrom('prints').select('id').where('invitationId', '=', id).executeTakeFirst()
    if (print) return 'đã có giấy mời được in'
  }
  return namedInSpeeches(db, delegateId)
}
