import type { AgendaItem } from '../../shared/agenda/agenda-item'
import type { AgendaSettings } from '../../shared/agenda/agenda-settings'
import type { PresenterFacts } from '../../shared/agenda/checks'
import { type Introduction, usualIntroduction } from '../../shared/agenda/introduction'
import type { RunEvent } from '../../shared/agenda/run'
import { officeWithUnit } from '../../shared/agenda/spoken'
import type { FrozenAgenda, ProgrammeVersion } from '../../shared/agenda/versions'
import { nameOf } from '../../shared/delegates/words'
import { isLiving } from '../../shared/invitations/letter-life'
import type { Db, Tables, Trx } from '../db/tables'

export const toRow = (item: AgendaItem): Tables['agendaItems'] => ({
  ...item,
  parallel: item.parallel ? 1 : 0,
  isPublic: item.isPublic ? 1 : 0,
  presenters: JSON.stringify(item.presenters),
})

export const fromRow = (row: Tables['agendaItems']): AgendaItem => ({
  ...row,
  kind: row.kind as AgendaItem['kind'],
  parallel: row.parallel === 1,
  isPublic: row.isPublic === 1,
  presenters: JSON.parse(row.presenters) as AgendaItem['presenters'],
})

export async function listItems(db: Db | Trx): Promise<AgendaItem[]> {
  return (await db.selectFrom('agendaItems').selectAll().orderBy('position').orderBy('id').execute()).map(fromRow)
}

export async function getSettings(db: Db | Trx): Promise<AgendaSettings | undefined> {
  const row = await db.selectFrom('agendaSettings').selectAll().executeTakeFirst()
  return (
    row && {
      ...row,
      introduction: { ...usualIntroduction, ...(JSON.parse(row.introduction) as AgendaSettings['introduction']) },
      frozen: row.frozen === null ? null : (JSON.parse(row.frozen) as Introduction),
    }
  )
}

/** Issued programmes, oldest first. */
export async function listVersions(db: Db | Trx): Promise<ProgrammeVersion[]> {
  const rows = await db.selectFrom('programmeVersions').selectAll().orderBy('number').execute()
  return rows.map((row) => ({ ...row, agenda: JSON.parse(row.agenda) as FrozenAgenda }))
}

/** Everything that happened while the programme ran, oldest first. */
export async function listRunEvents(db: Db | Trx): Promise<RunEvent[]> {
  const rows = await db.selectFrom('runEvents').selectAll().orderBy('seq').execute()
  return rows.map((row) => ({ ...row, kind: row.kind as RunEvent['kind'], rehearsal: row.rehearsal === 1 }))
}

/** What the checks must know of the people who present, by indexes only. */
export async function presenterFacts(db: Db | Trx, items: readonly AgendaItem[]): Promise<Map<string, PresenterFacts>> {
  const ids = [
    ...new Set(items.flatMap((i) => i.presenters.flatMap((p) => (p.kind === 'delegate' && p.id ? [p.id] : [])))),
  ]
  const found = new Map<string, PresenterFacts>()
  if (ids.length === 0) return found
  const people = await db
    .selectFrom('delegates')
    .select(['id', 'honorific', 'fullName', 'withdrawnAt'])
    .where('id', 'in', ids)
    .execute()
  const letters = await db
    .selectFrom('invitations')
    .select(['delegateId', 'state'])
    .where('delegateId', 'in', ids)
    .execute()
  const replies = await db
    .selectFrom('replies')
    .select(['delegateId', 'answer', 'reason', 'substitute'])
    .where('current', '=', 1)
    .where('delegateId', 'in', ids)
    .execute()
  for (const person of people) {
    const reply = replies.find((r) => r.delegateId === person.id)
    found.set(person.id, {
      id: person.id,
      name: nameOf(person),
      withdrawn: person.withdrawnAt !== null,
      invited: letters.some((l) => l.delegateId === person.id && isLiving(l.state)),
      reply: reply?.answer ?? 'none',
      reason: reply?.answer === 'declined' ? reply.reason : '',
      substitute: reply?.substitute
        ? nameOf(JSON.parse(reply.substitute) as { honorific: string; fullName: string })
        : '',
    })
  }
  return found
}

/** The words behind presenters as the lists have them now; what is gone keeps the name it was chosen by. */
export async function presenterNamer(
  db: Db | Trx,
  items: readonly AgendaItem[],
): Promise<(presenter: AgendaItem['presenters'][number]) => string> {
  const ids = items.flatMap((i) => i.presenters.flatMap((p) => (p.id ? [p.id] : [])))
  if (ids.length === 0) return (p) => p.name
  const people = await db
    .selectFrom('delegates as d')
    .leftJoin('units as u', 'u.id', 'd.unitId')
    .select(['d.id', 'd.honorific', 'd.fullName', 'd.office', 'u.name as unit'])
    .where('d.id', 'in', ids)
    .execute()
  const units = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map<string, string>(units.map((u) => [u.id, u.name]))
  for (const p of people)
    names.set(p.id, [nameOf(p), officeWithUnit(p.office, p.unit ?? '')].filter(Boolean).join(', '))
  return (p) => (p.id === null ? p.name : (names.get(p.id) ?? p.name))
}
