import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { type Delivery, deliveryChannelLabels, type Outgoing } from '../../shared/preparation/documents/outgoing'
import { outgoingPaper } from '../../shared/preparation/documents/outgoing-paper'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { codeOf, getOutgoing } from './outgoing.queries'
import { chosen, nameOf } from './outgoing.service'

/** The next free number of a series in the year of a day: a series restarts every 01 January (Nghị định 30/2020, Điều 15). */
async function nextNumber(trx: Db | Trx, symbol: string, date: string): Promise<number> {
  return Math.max(0, ...(await inSeries(trx, symbol, date)).map((r) => r.number)) + 1
}

/** Numbers given in the year of a day, each with its date. */
async function inSeries(trx: Db | Trx, symbol: string, date: string): Promise<{ number: number; date: string }[]> {
  const rows = await trx
    .selectFrom('outgoing')
    .select(['number', 'date'])
    .where('symbol', '=', symbol)
    .where('number', 'is not', null)
    .execute()
  const year = date.slice(0, 4)
  return rows.flatMap((r) =>
    r.number !== null && r.date?.startsWith(year) ? [{ number: r.number, date: r.date }] : [],
  )
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
  context: Context,
) {
  return context.write('outgoing.number', async (w) => {
    const conference = await getConference(w.trx)
    const approved = (await chosen(w, ids)).filter((d) => d.state === 'approved')
    if (approved.length === 0)
      throw new ProblemError('refused', 'Chưa có văn bản nào đã duyệt trong số đã chọn. Hãy duyệt trước rồi cấp số.')
    if (from !== undefined && new Set(approved.map((d) => d.symbol)).size > 1)
      throw new ProblemError(
        'invalid',
        'Các văn bản đã chọn thuộc nhiều loại, mỗi loại một dãy số. Hãy cấp số từng loại.',
      )
    const today = await todayOf(w.trx, context)
    if (date > today)
      throw new ProblemError(
        'invalid',
        `Ngày văn bản ${shortDate(date)} chưa đến; văn bản ghi ngày ký, cấp số. Chưa cấp số nào.`,
        { fields: { date: 'Ngày này chưa đến.' } },
      )
    const codes: string[] = []
    for (const document of approved) {
      const next = await nextNumber(w.trx, document.symbol, date)
      const number = from === undefined ? next : from + codes.length
      const series = await inSeries(w.trx, document.symbol, date)
      if (series.some((r) => r.number === number))
        throw new ProblemError(
          'conflict',
          `Số ${codeOf({ number, symbol: document.symbol })} đã dùng trong năm ${date.slice(0, 4)}. Số còn trống tiếp theo là ${next}; chưa cấp số nào.`,
        )
      const wrong = series.find((r) => (r.number < number ? r.date > date : r.date < date))
      if (wrong)
        throw new ProblemError(
          'conflict',
          `Số ${codeOf({ number, symbol: document.symbol })} ghi ngày ${shortDate(date)} thì trái thứ tự của sổ: số ${wrong.number} ghi ngày ${shortDate(wrong.date)}. Chưa cấp số nào.`,
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
    const numbered = (await chosen(w, wanted)).filter((d) => d.state === 'numbered')
    if (numbered.length === 0)
      throw new ProblemError(
        'refused',
        'Trong số đã chọn không có văn bản nào đã cấp số mà chưa chuyển. Hãy cấp số trước; chưa ghi gì.',
      )
    const early = numbered.find((d) => d.date !== null && d.date > date)
    if (early)
      throw new ProblemError(
        'invalid',
        `Văn bản số ${codeOf(early)} ghi ngày ${shortDate(early.date ?? '')}, không thể chuyển trước ngày ấy (${shortDate(date)}). Chưa ghi gì.`,
        { fields: { date: 'Trước ngày văn bản.' } },
      )
    for (const document of numbered) {
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
    if (date < found.sentOn)
      throw new ProblemError(
        'invalid',
        `Bì này chuyển ngày ${shortDate(found.sentOn)}, không thể nhận trước ngày ấy.`,
        {
          fields: { date: 'Trước ngày chuyển.' },
        },
      )
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
