import type { LetterRow, LetterText } from '../../shared/invitations/invitations.contract'
import type { LetterData } from '../../shared/invitations/letter'
import { type LetterPerson, letterPersonOf } from '../../shared/invitations/letter-person'
import type { Db, Tables, Trx } from '../db/tables'
import { rankedDelegates } from '../delegates/ranked.queries'

export type InvitationRow = Tables['invitations']

/** The letter's data as frozen at approval. */
export const snapshotOf = (row: Pick<InvitationRow, 'snapshot'>): LetterData | null =>
  row.snapshot ? (JSON.parse(row.snapshot) as LetterData) : null

/** Letters that count, keyed by the person. */
export async function livingLetters(db: Db | Trx): Promise<Map<string, InvitationRow>> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('state', 'not in', ['replaced', 'withdrawn'])
    .execute()
  return new Map(rows.map((row) => [row.delegateId, row]))
}

/**
 * All living letters in order of precedence with their persons; `position` counts from 1 in that order and is what `from` and
 * `to` of a print run mean. Closed letters follow without a place in the order.
 */
export async function listLetters(db: Db | Trx): Promise<LetterRow[]> {
  const people = await rankedDelegates(db)
  const rows = await db.selectFrom('invitations').selectAll().execute()
  const printed = await db
    .selectFrom('prints')
    .select(['invitationId', (e) => e.fn.countAll<number>().as('n')])
    .where('counted', '=', 1)
    .groupBy('invitationId')
    .execute()
  const prints = new Map(printed.map((p) => [p.invitationId, p.n]))
  const byPerson = new Map<string, InvitationRow[]>()
  for (const row of rows) byPerson.set(row.delegateId, [...(byPerson.get(row.delegateId) ?? []), row])
  const living: LetterRow[] = []
  const closed: LetterRow[] = []
  for (const person of people) {
    for (const { snapshot, ...row } of byPerson.get(person.id) ?? []) {
      const isClosed = row.state === 'replaced' || row.state === 'withdrawn'
      const frozen = snapshot ? (JSON.parse(snapshot) as LetterData) : null
      const { code, unitId, unit, categoryId, category } = person
      const to = letterPersonOf(person, people)
      const { honorific, fullName } = to
      const asked = to.guests?.length ?? 0
      const office = asked ? `Đề nghị cử ${String(asked).padStart(2, '0')} đại biểu` : to.office
      const list = isClosed ? closed : living
      list.push({
        ...row,
        prints: prints.get(row.id) ?? 0,
        position: isClosed ? 0 : living.length + 1,
        code,
        honorific,
        fullName,
        office,
        unitId,
        unit,
        categoryId,
        category,
        outdated: frozen !== null && !isClosed && !sameAddressee(frozen, to),
      } as LetterRow)
    }
  }
  return [...living, ...closed]
}

/** True when the paper still says what the list says of the person. */
export const sameAddressee = (
  frozen: LetterData,
  now: Pick<LetterPerson, 'honorific' | 'fullName' | 'office' | 'unit' | 'guests'>,
): boolean =>
  frozen.addressee.honorific === now.honorific &&
  frozen.addressee.fullName === now.fullName &&
  frozen.addressee.office === now.office &&
  frozen.addressee.unit === now.unit &&
  (frozen.guests?.length ?? 0) === (now.guests?.length ?? 0)

/** The conference's own letter text; null while the defaults are used. */
export async function savedText(db: Db | Trx): Promise<LetterText | null> {
  const { letterText } = await db.selectFrom('conference').select('letterText').executeTakeFirstOrThrow()
  return letterText ? (JSON.parse(letterText) as LetterText) : null
}
