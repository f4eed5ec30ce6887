import type { ItemText } from '../../shared/agenda/texts'
import type { Db, Trx } from '../db/tables'

/** What the speeches say of the texts that are read at items; undefined where nobody was ever asked for a text. */
export async function itemTexts(_db: Db | Trx): Promise<ItemText[] | undefined> {
  return undefined
}

/** How many stand on the list of those to be rewarded; null while there is no such list. */
export async function recipientsOf(_db: Db | Trx): Promise<number | null> {
  return null
}
