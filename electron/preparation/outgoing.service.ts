import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import {
  type Delivery,
  deliveryChannelLabels,
  type Outgoing,
  type OutgoingFields,
  outgoingStateLabels,
  outgoingTypeLabels,
} from '../../shared/preparation/documents/outgoing'
import { outgoingPaper, symbolOf } from '../../shared/preparation/documents/outgoing-paper'
import { getConference } from '../conference/conference.queries'
import type { Context, Ids, Write } from '../core/context'
import { toStored } from '../db/stored'
import type { Db, Trx } from '../db/tables'
import { codeOf, getOutgoing, outgoingFromRow } from './outgoing.queries'

export const emptyOutgoing: OutgoingFields = {
  type: 'letter',
  purpose: 'other',
  subject: '',
  recipients: [],
  body: '',
  distribution: [],
  urgency: '',
  due: null,
  owner: '',
  unitId: null,
  taskId: null,
  copies: 0,
  note: '',
}

const nameOf = (d: Pick<Outgoing, 'type' | 'subject'>) =>
  `${outgoingTypeLabels[d.type].toLocaleLowerCase('vi')} “${d.subject}”`

const isFrozen = (state: Outgoing['state']) => ['numbered', 'sent', 'received', 'withdrawn'].includes(state)

/** Writes a new draft, inside a write. */
export async function addOutgoing(w: Write, ids: Ids, fields: Partial<OutgoingFields>): Promise<Outgoing> {
  const conference = await getConference(w.trx)
  const given = { ...emptyOutgoing, ...fields }
  const document: Outgoing = {
    ...given,
    id: ids.uuid(),
    state: 'draft',
    number: null,
    symbol: symbolOf(given.type, conference),
    date: null,
    approvedBy: '',
    approvedAt: null,
    closeReason: '',
    replacesId: null,
    createdAt: w.at,
  }
  await w.insert('outgoing', { ...toStored(document), snapshot: null }, `Soạn ${nameOf(document)}.`)
  return document
}

/** Adds a draft or changes one that has no number yet; a change after approval opens it again. */
export async function saveOutgoing(
  { id, ...fields }: Partial<OutgoingFields> & { id?: string },
  { write, ids }: Context,
): Promise<Outgoing> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<OutgoingFields>
  return write('outgoing.save', async (w) => {
    if (!id) {
      if (!given.subject)
        throw new ProblemError('invalid', 'Chưa nhập trích yếu. Chưa có gì được lưu.', {
          fields: { subject: 'Chưa nhập trích yếu.' },
        })
      return addOutgoing(w, ids, given)
    }
    const before = await getOutgoing(w.trx, id)
    if (!before) throw new ProblemError('not-found', 'Văn bản này không còn.')
    if (isFrozen(before.state))
      throw new ProblemError(
        'refused',
        `Văn bản số ${codeOf(before)} đã phát hành nên không sửa được nội dung. Hãy hủy rồi soạn bản thay thế, hoặc có văn bản đính chính.`,
      )
    const conference = await getConference(w.trx)
    const changed = { ...before, ...given }
    const isReopened =
      before.state === 'approved' &&
      (given.body !== undefined || given.subject !== undefined || given.recipients !== undefined)
    const after: Outgoing = {
      ...changed,
      symbol: symbolOf(changed.type, conference),
      ...(isReopened ? { state: 'draft' as const, approvedBy: '', approvedAt: null } : {}),
    }
    await w.update('outgoing', id, toStored(after), `Sửa ${nameOf(before)}${isReopened ? '; phải duyệt lại' : ''}.`)
    return after
  })
}

async function chosen(w: Write, ids: readonly string[]): Promise<Outgoing[]> {
  const rows = await w.trx.selectFrom('outgoing').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, outgoingFromRow(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Moves those documents on whose state allows it; the others are left as they are. */
export async function moveOutgoing(
  act: 'outgoing.submit' | 'outgoing.approve' | 'outgoing.return' | 'outgoing.withdraw',
  { ids, by = '', reason = '' }: { ids: string[]; by?: string; reason?: string },
  { write }: Context,
) {
  const steps: Record<
    typeof act,
    {
      from: Outgoing['state'][]
      to: Outgoing['state']
      patch: (at: string) => Partial<Pick<Outgoing, 'approvedBy' | 'approvedAt' | 'closeReason'>>
    }
  > = {
    'outgoing.submit': { from: ['draft'], to: 'submitted', patch: () => ({}) },
    'outgoing.approve': {
      from: ['draft', 'submitted'],
      to: 'approved',
      patch: (at) => ({ approvedBy: by, approvedAt: at }),
    },
    'outgoing.return': {
      from: ['submitted', 'approved'],
      to: 'draft',
      patch: () => ({ approvedBy: '', approvedAt: null }),
    },
    'outgoing.withdraw': {
      from: ['draft', 'submitted', 'approved', 'numbered', 'sent', 'received'],
      to: 'withdrawn',
      patch: () => ({ closeReason: reason }),
    },
  }
  if (act === 'outgoing.withdraw' && !reason)
    throw new ProblemError('invalid', 'Chưa ghi lý do hủy.', { fields: { reason: 'Chưa ghi lý do hủy.' } })
  const { from, to, patch } = steps[act]
  return write(act, async (w) => {
    let changed = 0
    for (const document of await chosen(w, ids)) {
      if (!from.includes(document.state)) continue
      if (to === 'approved' && document.body.trim() === '')
        throw new ProblemError('refused', `${nameOf(document)} chưa có nội dung nên chưa duyệt được.`)
      const text = `${outgoingStateLabels[to]}: ${nameOf(document)}${reason ? ` (${reason})` : ''}${by ? `, ${by}` : ''}.`
      await w.update('outgoing', document.id, { state: to, ...patch(w.at) }, text)
      changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** The next free number of a series in the year of a day: a series restarts every 01 January (Nghị định 30/2020, Điều 15). */
async function nextNumber(trx: Db | Trx, symbol: string, date: string): Promise<number> {
  const rows = await trx
    .selectFrom('outgoing')
    .select(['number', 'date'])
    .where('symbol', '=', symbol)
    .where('number', 'is not', null)
    .execute()
  const year = date.slice(0, 4)
  return Math.max(0, ...rows.filter((r) => r.date?.startsWith(year)).map((r) => r.number ?? 0)) + 1
}

export async function proposeNumber({ ids, date }: { ids: string[]; date: string }, { db }: Context) {
  const rows = await db.selectFrom('outgoing').selectAll().where('id', 'in', ids).execute()
  const approved = rows.filter((r) => r.state === 'approved')
  const symbol = approved[0]?.symbol ?? rows[0]?.symbol ?? ''
  return { next: await nextNumber(db, symbol, date), approved: approved.length }
}

/** Gives numbers to approved documents, in the order given; each is frozen with what its paper says then. */
export async function numberOutgoing(
  { ids, date, from }: { ids: string[]; date: string; from?: number },
  { write }: Context,
) {
  return write('outgoing.number', async (w) => {
    const conference = await getConference(w.trx)
    const approved = (await chosen(w, ids)).filter((d) => d.state === 'approved')
    if (approved.length === 0)
      throw new ProblemError('refused', 'Chưa có văn bản nào đã duyệt trong số đã chọn. Hãy duyệt trước rồi cấp số.')
    if (from !== undefined && new Set(approved.map((d) => d.symbol)).size > 1)
      throw new ProblemError(
        'invalid',
        'Các văn bản đã chọn thuộc nhiều loại, mỗi loại một dãy số. Hãy cấp số từng loại.',
      )
    const codes: string[] = []
    for (const document of approved) {
      const next = await nextNumber(w.trx, document.symbol, date)
      const number = from === undefined ? next : from + codes.length
      const taken = await w.trx
        .selectFrom('outgoing')
        .select('date')
        .where('symbol', '=', document.symbol)
        .where('number', '=', number)
        .execute()
      if (taken.some((t) => t.date?.startsWith(date.slice(0, 4))))
        throw new ProblemError(
          'conflict',
          `Số ${codeOf({ number, symbol: document.symbol })} đã dùng trong năm ${date.slice(0, 4)}. Số còn trống tiếp theo là ${next}; chưa cấp số nào.`,
        )
      const numbered: Outgoing = { ...document, number, date, state: 'numbered' }
      codes.push(codeOf(numbered))
      await w.update(
        'outgoing',
        document.id,
        { number, date, state: 'numbered', snapshot: JSON.stringify(outgoingPaper(conference, numbered)) },
        `Cấp số ${codeOf(numbered)} ngày ${shortDate(date)} cho ${nameOf(document)}.`,
      )
    }
    return { changed: codes.length, first: codes[0] ?? '', last: codes.at(-1) ?? '' }
  })
}

/** Notes that numbered documents left, one envelope an addressee: what the handover ledger has a row for. */
export async function sendOutgoing(
  { ids: wanted, channel, date }: { ids: string[]; channel: Delivery['channel']; date: string },
  { write, ids }: Context,
) {
  return write('outgoing.send', async (w) => {
    let changed = 0
    for (const document of await chosen(w, wanted)) {
      if (document.state !== 'numbered') continue
      const recipients = document.recipients.length > 0 ? document.recipients : ['Theo Nơi nhận']
      for (const recipient of recipients)
        await w.insert(
          'deliveries',
          {
            id: ids.uuid(),
            outgoingId: document.id,
            recipient,
            unitId: recipients.length === 1 ? document.unitId : null,
            copies: 1,
            channel,
            sentOn: date,
            receivedOn: null,
            receivedBy: '',
            note: '',
          },
          '',
        )
      await w.update(
        'outgoing',
        document.id,
        { state: 'sent' },
        `Chuyển văn bản số ${codeOf(document)} (${deliveryChannelLabels[channel].toLocaleLowerCase('vi')}), ngày ${shortDate(date)}.`,
      )
      changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** Notes that an envelope arrived; when all have, the document counts as received. */
export async function receiveDelivery(
  { deliveryId, date, by }: { deliveryId: string; date: string; by: string },
  { write }: Context,
): Promise<Delivery> {
  return write('outgoing.receive', async (w) => {
    const found = await w.trx.selectFrom('deliveries').selectAll().where('id', '=', deliveryId).executeTakeFirst()
    if (!found) throw new ProblemError('not-found', 'Không thấy bì này trong sổ chuyển giao.')
    const after = { ...found, receivedOn: date, receivedBy: by }
    await w.update('deliveries', deliveryId, after, `${found.recipient} đã nhận văn bản${by ? `, ${by} ký nhận` : ''}.`)
    const open = await w.trx
      .selectFrom('deliveries')
      .select('id')
      .where('outgoingId', '=', found.outgoingId)
      .where('receivedOn', 'is', null)
      .executeTakeFirst()
    const document = await getOutgoing(w.trx, found.outgoingId)
    if (!open && document?.state === 'sent')
      await w.update(
        'outgoing',
        document.id,
        { state: 'received' },
        `Văn bản số ${codeOf(document)} đã đến đủ nơi nhận.`,
      )
    return after
  })
}
