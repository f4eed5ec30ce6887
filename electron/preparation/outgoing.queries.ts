import { dayNumber } from '../../shared/lib/dates'
import type { Delivery, Outgoing } from '../../shared/preparation/documents/outgoing'
import type { OutgoingRow } from '../../shared/preparation/documents/outgoing.contract'
import { fromStored } from '../db/stored'
import type { Db, Tables, Trx } from '../db/tables'

export const outgoingFromRow = ({ snapshot: _, ...row }: Tables['outgoing']): Outgoing =>
  fromStored<Outgoing>(row, { json: ['recipients', 'distribution'] })

export async function getOutgoing(db: Db | Trx, id: string): Promise<Outgoing | undefined> {
  const row = await db.selectFrom('outgoing').selectAll().where('id', '=', id).executeTakeFirst()
  return row && outgoingFromRow(row)
}

/** `31/HĐTĐKT`; numbers below 10 take a leading zero. Empty before it has a number. */
export const codeOf = (d: Pick<Outgoing, 'number' | 'symbol'>): string =>
  d.number === null ? '' : `${String(d.number).padStart(2, '0')}/${d.symbol}`

/** Documents, newest first, with their number, lateness and how many envelopes arrived. */
export async function listOutgoing(db: Db | Trx, today: string): Promise<OutgoingRow[]> {
  const rows = await db.selectFrom('outgoing').selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
  const units = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const sent = await db
    .selectFrom('deliveries')
    .select([
      'outgoingId',
      (e) => e.fn.countAll<number>().as('envelopes'),
      (e) => e.fn.count<number>('receivedOn').as('received'),
    ])
    .groupBy('outgoingId')
    .execute()
  const byId = new Map(sent.map((s) => [s.outgoingId, s]))
  return rows.map(outgoingFromRow).map((document) => {
    const isOut = ['numbered', 'sent', 'received', 'withdrawn'].includes(document.state)
    return {
      ...document,
      code: codeOf(document),
      unit: units.get(document.unitId ?? '') ?? '',
      lateBy: document.due && !isOut ? Math.max(0, dayNumber(today) - dayNumber(document.due)) : 0,
      deliveries: byId.get(document.id)?.envelopes ?? 0,
      received: byId.get(document.id)?.received ?? 0,
    }
  })
}

export async function listDeliveries(db: Db | Trx, outgoingId: string): Promise<Delivery[]> {
  return db.selectFrom('deliveries').selectAll().where('outgoingId', '=', outgoingId).orderBy('recipient').execute()
}
