import type { z } from 'zod'
import type { DuplicatePair, Quotas, SearchHit } from '../../shared/delegates/delegates.contract'
import { isUnnamed } from '../../shared/delegates/slots'
import { nameOf } from '../../shared/delegates/words'
import { duplicateTexts, findDuplicates } from '../../shared/names/duplicates'
import { compareText } from '../../shared/names/order'
import { listCategories } from '../conference/conference.queries'
import type { Db } from '../db/tables'
import { type RankedDelegate, rankedDelegates } from './ranked.queries'

const hitOf = (p: RankedDelegate): SearchHit => ({
  id: p.id,
  code: p.code,
  fullName: p.fullName,
  honorific: p.honorific,
  office: p.office,
  unit: p.unit,
  category: p.category,
})

/** A table of thousands needs no thousand questions: the strongest are enough to work through. */
const mostPairs = 500

/** Pairs on the list that may be one person, strongest reason first. */
export async function listDuplicates(db: Db): Promise<z.infer<typeof DuplicatePair>[]> {
  const people = (await rankedDelegates(db)).filter((p) => p.withdrawnAt === null)
  return findDuplicates(people.filter((p) => !isUnnamed(p)))
    .slice(0, mostPairs)
    .map(({ a, b, kind }) => ({
      reason: duplicateTexts[kind],
      text: `${nameOf(a)} (${a.unit || 'chưa ghi đơn vị'}) và ${nameOf(b)} (${b.unit || 'chưa ghi đơn vị'}).`,
      a: hitOf(a),
      b: hitOf(b),
    }))
}

/** Quotas beside the people on the list, by group and by unit; withdrawn and walk-in people do not use up a quota. */
export async function listQuotas(db: Db): Promise<z.infer<typeof Quotas>> {
  const counts = await db
    .selectFrom('delegates')
    .select(['categoryId', 'unitId', (e) => e.fn.countAll<number>().as('people')])
    .where('withdrawnAt', 'is', null)
    .where('origin', '=', 'list')
    .groupBy(['categoryId', 'unitId'])
    .execute()
  const sum = (keep: (c: (typeof counts)[number]) => boolean) =>
    counts.filter(keep).reduce((total, c) => total + c.people, 0)
  const categories = (await listCategories(db)).map((c) => ({
    id: c.id as string | null,
    name: c.name,
    quota: c.quota,
    delegates: sum((x) => x.categoryId === c.id),
  }))
  const open = sum((x) => x.categoryId === null)
  if (open > 0) categories.push({ id: null, name: 'Chưa xếp nhóm', quota: 0, delegates: open })
  const inUnit = new Map<string | null, number>()
  for (const { unitId, people } of counts) inUnit.set(unitId, (inUnit.get(unitId) ?? 0) + people)
  const units = await db.selectFrom('units').select(['id', 'name', 'quota', 'precedence']).execute()
  units.sort((a, b) => a.precedence - b.precedence || compareText(a.name, b.name))
  return {
    categories,
    units: units.map(({ precedence: _, ...u }) => ({ ...u, delegates: inUnit.get(u.id) ?? 0 })),
  }
}
