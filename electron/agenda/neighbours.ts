import type { ItemText } from '../../shared/agenda/texts'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { speechRows } from '../speeches/rows'

const minutes = (seconds: number) => Math.round(seconds / 6) / 10

const stands: Record<SpeechRow['state'], ItemText['stands']> = {
  waiting: 'missing',
  drafting: 'draft',
  returned: 'returned',
  'in-review': 'draft',
  approved: 'approved',
  official: 'approved',
}

/** What the speeches say of the texts that are read at items; undefined where nobody was ever asked for a text. */
export async function itemTexts(context: Pick<Context, 'db' | 'session' | 'clock'>): Promise<ItemText[] | undefined> {
  const rows = (await speechRows(context)).filter((row) => row.droppedAt === null)
  if (rows.length === 0) return undefined
  return rows.flatMap((row) =>
    row.agendaItemId === null
      ? []
      : [
          {
            itemId: row.agendaItemId,
            title: row.title,
            stands: stands[row.state],
            holder: row.holder,
            dueOn: row.dueOn,
            // Points and skeletons are not what is read: their length says nothing of the speech.
            minutes:
              row.time && row.form === 'full'
                ? { least: minutes(row.time.low), likely: minutes(row.time.likely), most: minutes(row.time.high) }
                : null,
          },
        ],
  )
}

/** How many stand on the list of those to be rewarded; null while there is no such list. */
export async function recipientsOf(_db: Db | Trx): Promise<number | null> {
  return null
}
