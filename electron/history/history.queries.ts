import { batchText } from '../../shared/history/batch-text'
import type { Batch, HistoryEntry } from '../../shared/history/history'
import { isUndoable } from '../../shared/history/undo'
import type { Db, Tables } from '../db/tables'

/** Rows whose values are seen only where seeing them is recorded itself; the history says that they changed, not to what. */
const closed = ['awardSensitive']

const fromRow = ({ prevHash: _p, hash: _h, ...row }: Tables['history']): HistoryEntry => {
  const read = (json: string | null) =>
    json && !closed.includes(row.entity) ? (JSON.parse(json) as Record<string, unknown>) : null
  return { ...row, before: read(row.before), after: read(row.after) }
}

/** Newest first. Entries without words are inner bookkeeping and not shown. */
export async function listHistory(
  db: Db,
  { entityId, beforeSeq, limit }: { entityId?: string; beforeSeq?: number; limit?: number },
): Promise<HistoryEntry[]> {
  let query = db
    .selectFrom('history')
    .selectAll()
    .where('text', '!=', '')
    .orderBy('seq', 'desc')
    .limit(limit ?? 200)
  if (entityId) query = query.where('entityId', '=', entityId)
  if (beforeSeq !== undefined) query = query.where('seq', '<', beforeSeq)
  return (await query.execute()).map(fromRow)
}

/** The latest acts, one line each, newest first. */
export async function listBatches(db: Db, limit: number): Promise<Batch[]> {
  const groups = await db
    .selectFrom('history')
    .select([
      'batchId',
      (e) => e.fn.min('seq').as('first'),
      // The first entry that says something: inner bookkeeping may come before it.
      (e) => e.fn.min('seq').filterWhere('text', '!=', '').as('told'),
      (e) => e.fn.countAll<number>().as('entries'),
    ])
    .groupBy('batchId')
    .orderBy('first', 'desc')
    .limit(limit)
    .execute()
  if (groups.length === 0) return []
  const heads = await db
    .selectFrom('history')
    .selectAll()
    .where(
      'seq',
      'in',
      groups.map((g) => (g.told ?? g.first) as number),
    )
    .execute()
  const alike = await db
    .selectFrom('history')
    .select(['batchId', 'entity', (e) => e.fn.countAll<number>().as('rows')])
    .where(
      'batchId',
      'in',
      groups.map((g) => g.batchId),
    )
    .where('text', '!=', '')
    .groupBy(['batchId', 'entity'])
    .execute()
  const rowsOf = new Map(alike.map((a) => [`${a.batchId} ${a.entity}`, a.rows]))
  const undone = await db
    .selectFrom('history')
    .select('entityId')
    .where('entity', '=', 'batch')
    .where('act', '=', 'history.undo')
    .execute()
  const taken = new Set(undone.map((u) => u.entityId))
  const head = new Map(heads.map((h) => [h.batchId, h]))
  return groups.flatMap(({ batchId, entries }) => {
    const h = head.get(batchId)
    return h
      ? [
          {
            batchId,
            at: h.at,
            operator: h.operator,
            act: h.act,
            text: batchText(h.act, rowsOf.get(`${batchId} ${h.entity}`) ?? 1, h.text),
            entries,
            undoable: isUndoable(h.act) && !taken.has(batchId),
            undone: taken.has(batchId),
          },
        ]
      : []
  })
}
