import type { Unit } from '../../shared/units/unit'
import type { Db, Trx } from '../db/tables'

/** Units in the office's own order, each with its synonyms and how many delegates it has on the list. */
export async function listUnits(db: Db | Trx): Promise<Unit[]> {
  const units = await db.selectFrom('units').selectAll().orderBy('precedence').orderBy('name').execute()
  const synonyms = await db.selectFrom('unitSynonyms').select(['unitId', 'text']).orderBy('text').execute()
  const counts = await db
    .selectFrom('delegates')
    .select(['unitId', (e) => e.fn.countAll<number>().as('people')])
    .where('withdrawnAt', 'is', null)
    .groupBy('unitId')
    .execute()
  const people = new Map(counts.map((c) => [c.unitId, c.people]))
  const names = new Map<string, string[]>()
  for (const s of synonyms) names.set(s.unitId, [...(names.get(s.unitId) ?? []), s.text])
  return units.map((unit) => ({ ...unit, synonyms: names.get(unit.id) ?? [], delegates: people.get(unit.id) ?? 0 }))
}

export async function getUnit(db: Db | Trx, id: string): Promise<Unit | undefined> {
  return (await listUnits(db)).find((unit) => unit.id === id)
}
