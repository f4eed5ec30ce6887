import type { Delegate } from '../../shared/delegates/delegate'
import { rankDelegates } from '../../shared/delegates/precedence'
import { listCategories } from '../conference/conference.queries'
import type { Db, Tables, Trx } from '../db/tables'

/** A person with the words of unit and group, and the place in the order of precedence, from 1. */
export type RankedDelegate = Delegate & {
  unit: string
  unitShort: string
  category: string
  categoryCode: string
  color: string
  subgroup: string
  rank: number
}

export const toRow = (delegate: Delegate): Tables['delegates'] => ({
  ...delegate,
  roles: JSON.stringify(delegate.roles),
})

export const fromRow = (row: Tables['delegates']): Delegate => ({
  ...row,
  roles: row.roles === '[]' ? [] : (JSON.parse(row.roles) as Delegate['roles']),
})

/** Everybody, highest first: the withdrawn and those entered at the desk too, callers choose. */
export async function rankedDelegates(db: Db | Trx): Promise<RankedDelegate[]> {
  const rows = await db.selectFrom('delegates').selectAll().execute()
  const units = await db.selectFrom('units').select(['id', 'name', 'shortName', 'precedence']).execute()
  const categories = await listCategories(db)
  const unitOf = new Map(units.map((u) => [u.id, u]))
  const categoryOf = new Map(categories.map((c) => [c.id, c]))
  const subgroupOf = new Map(categories.flatMap((c) => c.subgroups).map((s) => [s.id, s]))
  return rankDelegates(rows.map(fromRow), units, categories).map((person, index) => {
    const unit = person.unitId === null ? undefined : unitOf.get(person.unitId)
    const category = person.categoryId === null ? undefined : categoryOf.get(person.categoryId)
    const subgroup = person.subgroupId === null ? undefined : subgroupOf.get(person.subgroupId)
    return {
      ...person,
      unit: unit?.name ?? '',
      unitShort: unit?.shortName ?? '',
      category: category?.name ?? '',
      categoryCode: category?.code ?? '',
      color: category?.color ?? '',
      subgroup: subgroup?.name ?? '',
      rank: index + 1,
    }
  })
}
