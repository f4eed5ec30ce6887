import { countingVerdicts, type FoldedEvent } from '../../shared/checkin/attendance'
import type { Db, Tables, Trx } from '../db/tables'
import { chainHash, chainStart } from '../history/chain'

export type ScanRow = Tables['scans']

/** The values of a scan that its hash covers, in their fixed order. */
export const scanValues = (row: Omit<ScanRow, 'prevHash' | 'hash'>) => [
  row.id,
  row.seq,
  row.desk,
  row.deskSeq,
  row.at,
  row.kind,
  row.raw,
  row.delegateId,
  row.attends,
  row.substituteReplyId,
  row.verdict,
  row.undoes,
  row.reason,
  row.operator,
]

const folded = ['id', 'seq', 'at', 'desk', 'kind', 'delegateId', 'attends', 'verdict', 'undoes', 'operator'] as const

/** Every event that changed a person's state, in order. */
export const listEvents = (db: Db | Trx): Promise<FoldedEvent[]> =>
  db
    .selectFrom('scans')
    .select(folded)
    .where('delegateId', 'is not', null)
    .where('verdict', 'in', countingVerdicts)
    .orderBy('seq')
    .execute()

export const eventsOf = (db: Db | Trx, delegateId: string): Promise<FoldedEvent[]> =>
  db.selectFrom('scans').select(folded).where('delegateId', '=', delegateId).orderBy('seq').execute()

export const findScan = (db: Db | Trx, id: string): Promise<ScanRow | undefined> =>
  db.selectFrom('scans').selectAll().where('id', '=', id).executeTakeFirst()

/** Adds one event at the end: sequence numbers without gaps over all and per desk, linked by hash to the one before. */
export async function appendScan(
  trx: Trx,
  event: Omit<ScanRow, 'seq' | 'deskSeq' | 'prevHash' | 'hash'>,
): Promise<ScanRow> {
  const last = await trx.selectFrom('scans').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const ofDesk = await trx
    .selectFrom('scans')
    .select('deskSeq')
    .where('desk', '=', event.desk)
    .orderBy('deskSeq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const open = { ...event, seq: (last?.seq ?? 0) + 1, deskSeq: (ofDesk?.deskSeq ?? 0) + 1 }
  const prevHash = last?.hash ?? chainStart
  const row: ScanRow = { ...open, prevHash, hash: chainHash(prevHash, scanValues(open)) }
  await trx.insertInto('scans').values(row).execute()
  return row
}
