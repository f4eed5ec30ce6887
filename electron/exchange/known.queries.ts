import type { Category } from '../../shared/conference/category'
import { delegateRoleLabels } from '../../shared/delegates/delegate'
import type { Said } from '../../shared/exchange/said'
import type { KnownPerson } from '../../shared/exchange/verdicts-people'
import type { KnownUnit } from '../../shared/exchange/verdicts-units'
import { listCategories } from '../conference/conference.queries'
import type { Db, Trx } from '../db/tables'
import { fromRow } from '../delegates/ranked.queries'
import { listUnits } from '../units/units.queries'

/** The list as an import compares with it. `seq` tells whether anything was written since. */
export type Known = { people: KnownPerson[]; units: KnownUnit[]; categories: Category[]; seq: number }

export async function lastSeq(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('history')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

export async function loadKnown(db: Db | Trx): Promise<Known> {
  const seq = await lastSeq(db)
  const rows = await db.selectFrom('delegates').selectAll().execute()
  const units = await listUnits(db)
  const sources = await db.selectFrom('sourceValues').select(['delegateId', 'source', 'said']).execute()
  const categories = await listCategories(db)
  const unitName = new Map(units.map((u) => [u.id, u.name]))
  const saidOf = new Map<string, Record<string, Said>>()
  for (const { delegateId, source, said } of sources) {
    const known = saidOf.get(delegateId) ?? {}
    known[source] = JSON.parse(said) as Said
    saidOf.set(delegateId, known)
  }
  const people = rows.map(fromRow).map(({ roles, withdrawnAt, ...person }) => ({
    ...person,
    unit: person.unitId === null ? '' : (unitName.get(person.unitId) ?? ''),
    roles: roles.map((role) => delegateRoleLabels[role] as string),
    withdrawn: withdrawnAt !== null,
    said: saidOf.get(person.id) ?? {},
  }))
  return { people, units, categories, seq }
}
