import type { Category, Subgroup } from '../../shared/conference/category'
import { Conference } from '../../shared/conference/conference'
import type { Db, Tables, Trx } from '../db/tables'

/** The conference as it lies in SQLite: nested records and lists are JSON text. */
export const toRow = (conference: Conference): Omit<Tables['conference'], 'letterText'> => ({
  ...conference,
  venue: JSON.stringify(conference.venue),
  contact: JSON.stringify(conference.contact),
  signer: JSON.stringify(conference.signer),
  distribution: JSON.stringify(conference.distribution),
})

export const fromRow = ({ letterText: _, ...row }: Tables['conference']): Conference =>
  Conference.parse({
    ...row,
    venue: JSON.parse(row.venue),
    contact: JSON.parse(row.contact),
    signer: JSON.parse(row.signer),
    distribution: JSON.parse(row.distribution),
  })

export async function getConference(db: Db | Trx): Promise<Conference> {
  return fromRow(await db.selectFrom('conference').selectAll().executeTakeFirstOrThrow())
}

const subgroupFromRow = (row: Tables['subgroups']): Subgroup => ({
  ...row,
  offices: JSON.parse(row.offices) as string[],
})

/** Groups with their subgroups, both in order of precedence. */
export async function listCategories(db: Db | Trx): Promise<Category[]> {
  const categories = await db.selectFrom('categories').selectAll().orderBy('weight').orderBy('code').execute()
  const subgroups = await db.selectFrom('subgroups').selectAll().orderBy('weight').orderBy('code').execute()
  return categories.map((category) => ({
    ...category,
    subgroups: subgroups.filter((s) => s.categoryId === category.id).map(subgroupFromRow),
  }))
}
