import type { SearchHit } from '../../shared/delegates/delegates.contract'
import { createSearchIndex, type SearchIndex } from '../../shared/names/search-index'
import type { Context } from '../core/context'
import type { ChangedRows } from '../core/session'
import type { Db } from '../db/tables'

/** What was committed since the index was last true: people and units by id, or everybody. */
type Stale = { all: boolean; people: Set<string>; units: Set<string> }
type Kept = { index: SearchIndex; hits: Map<string, SearchHit>; stale: Stale; refreshed: Promise<void> }

const nothingStale = (): Stale => ({ all: false, people: new Set(), units: new Set() })

/** More changed rows than this are an import, not the work of a desk: everybody is read in one go. */
const fewRows = 300

/**
 * The people as the search sees them, kept in memory for the session. After a write only the people it changed are read
 * and folded again: a keystroke never waits for the whole list.
 */
export async function delegateIndex({ session, db }: Pick<Context, 'session' | 'db'>): Promise<Kept> {
  const kept = await session.keep<Kept>('delegates.index', async () => {
    const stale = { ...nothingStale(), all: true }
    const made: Kept = { index: createSearchIndex(), hits: new Map(), stale, refreshed: Promise.resolve() }
    session.onRows((rows) => noteStale(made, rows))
    return made
  })
  // One after the other: whoever comes meanwhile waits, and finds only what was committed since.
  kept.refreshed = kept.refreshed.catch(() => {}).then(() => refresh(kept, db))
  await kept.refreshed
  return kept
}

function noteStale({ stale }: Kept, rows: ChangedRows): void {
  if (rows.has('unitSynonyms') || rows.has('categories')) stale.all = true
  for (const id of rows.get('units') ?? []) stale.units.add(id)
  for (const id of rows.get('delegates') ?? []) stale.people.add(id)
}

async function refresh(kept: Kept, db: Db): Promise<void> {
  const { people, units, all } = kept.stale
  const changed = people.size + units.size
  if (!all && changed === 0) return
  kept.stale = nothingStale()
  try {
    await (all || changed > fewRows ? refreshAll(kept, db) : refreshSome(kept, db, [...people], [...units]))
  } catch (error) {
    kept.stale.all = true
    throw error
  }
}

async function refreshAll(kept: Kept, db: Db): Promise<void> {
  const gone = new Set(kept.hits.keys())
  for (const id of await put(kept, db, await readPeople(db).execute())) gone.delete(id)
  for (const id of gone) drop(kept, id)
}

async function refreshSome(kept: Kept, db: Db, people: string[], units: string[]): Promise<void> {
  const rows = await readPeople(db)
    .where((e) => e.or([e('id', 'in', people), e('unitId', 'in', units)]))
    .execute()
  const there = await put(kept, db, rows)
  for (const id of people) if (!there.has(id)) drop(kept, id)
}

const readPeople = (db: Db) =>
  db.selectFrom('delegates').select(['id', 'code', 'fullName', 'honorific', 'office', 'phone', 'unitId', 'categoryId'])

/** Puts people in with the words of unit and group; returns who they are. Those whose words are the same cost nothing. */
async function put(
  { index, hits }: Kept,
  db: Db,
  people: Awaited<ReturnType<ReturnType<typeof readPeople>['execute']>>,
): Promise<Set<string>> {
  const units = await db.selectFrom('units').select(['id', 'name', 'shortName']).execute()
  const synonyms = await db.selectFrom('unitSynonyms').select(['unitId', 'text']).execute()
  const categories = await db.selectFrom('categories').select(['id', 'name']).execute()
  const unitOf = new Map(units.map((u) => [u.id, { name: u.name, aliases: u.shortName ? [u.shortName] : [] }]))
  for (const { unitId, text } of synonyms) unitOf.get(unitId)?.aliases.push(text)
  const categoryOf = new Map(categories.map((c) => [c.id, c.name]))
  for (const { id, code, fullName, honorific, office, phone, unitId, categoryId } of people) {
    const unit = unitId === null ? undefined : unitOf.get(unitId)
    const category = (categoryId === null ? undefined : categoryOf.get(categoryId)) ?? ''
    hits.set(id, { id, code, fullName, honorific, office, unit: unit?.name ?? '', category })
    index.put({ id, code, fullName, office, phone, unit: unit?.name ?? '', unitAliases: unit?.aliases ?? [] })
  }
  return new Set(people.map((p) => p.id))
}

function drop({ index, hits }: Kept, id: string): void {
  hits.delete(id)
  index.remove(id)
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
