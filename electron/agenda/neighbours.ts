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

/**
 * How many stand in decisions to be rewarded and were not taken back; null while the conference has no round of awards, so that
 * an office that rewards nobody hears nothing of it.
 */
export async function recipientsOf(db: Db | Trx): Promise<number | null> {
  const round = await db.selectFrom('awardRounds').select('id').executeTakeFirst()
  if (!round) return null
  const counted = await db
    .selectFrom('awardEntries as e')
    .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
    .select((x) => x.fn.countAll<number>().as('entries'))
    .where('d.kind', '=', 'award')
    .where('e.revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(counted?.entries ?? 0)
}
