import type { SearchHit } from '../../shared/delegates/delegates.contract'
import { createSearchIndex, type SearchIndex } from '../../shared/names/search-index'
import type { Context } from '../core/context'
import type { Db } from '../db/tables'

type Kept = {
  index: SearchIndex
  /** What the index holds of each person, to put in only what differs. */
  stamps: Map<string, string>
  hits: Map<string, SearchHit>
}

/**
 * The people as the search sees them, kept in memory for the session. After a write that touched people, units or groups
 * only those whose words changed are folded again: a keystroke never waits for the whole list.
 */
export async function delegateIndex({ session, db }: Pick<Context, 'session' | 'db'>): Promise<Kept> {
  const kept = await session.keep<Kept>('delegates.index', async () => ({
    index: createSearchIndex(),
    stamps: new Map(),
    hits: new Map(),
  }))
  await session.memo('delegates.index.fresh', ['delegates', 'units', 'categories'], () => refresh(kept, db))
  return kept
}

async function refresh({ index, stamps, hits }: Kept, db: Db): Promise<true> {
  const people = await db
    .selectFrom('delegates')
    .select(['id', 'code', 'fullName', 'honorific', 'office', 'phone', 'unitId', 'categoryId'])
    .execute()
  const units = await db.selectFrom('units').select(['id', 'name', 'shortName']).execute()
  const synonyms = await db.selectFrom('unitSynonyms').select(['unitId', 'text']).execute()
  const categories = await db.selectFrom('categories').select(['id', 'name']).execute()
  const unitOf = new Map(units.map((u) => [u.id, { name: u.name, aliases: u.shortName ? [u.shortName] : [] }]))
  for (const { unitId, text } of synonyms) unitOf.get(unitId)?.aliases.push(text)
  const categoryOf = new Map(categories.map((c) => [c.id, c.name]))

  const present = new Set<string>()
  for (const { id, code, fullName, honorific, office, phone, unitId, categoryId } of people) {
    present.add(id)
    const unit = unitId === null ? undefined : unitOf.get(unitId)
    const category = (categoryId === null ? undefined : categoryOf.get(categoryId)) ?? ''
    hits.set(id, { id, code, fullName, honorific, office, unit: unit?.name ?? '', category })
    const entry = { id, code, fullName, office, phone, unit: unit?.name ?? '', unitAliases: unit?.aliases ?? [] }
    const stamp = JSON.stringify(entry)
    if (stamps.get(id) === stamp) continue
    stamps.set(id, stamp)
    index.put(entry)
  }
  for (const id of [...stamps.keys()]) {
    if (present.has(id)) continue
    stamps.delete(id)
    hits.delete(id)
    index.remove(id)
  }
  return true
}

/** People that fit what was typed, best first; `approximate` when nothing fits as typed. */
export async function searchDelegates(
  { text, limit }: { text: string; limit?: number },
  context: Context,
): Promise<{ total: number; approximate: boolean; items: SearchHit[] }> {
  const { index, hits } = await delegateIndex(context)
  const found = index.search(text, { limit: limit ?? 50 })
  const items = found.hits.flatMap(({ id }) => hits.get(id) ?? [])
  return { total: found.total, approximate: found.approximate, items }
}
