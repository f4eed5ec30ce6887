import { outgoingTypeLabels } from '../../shared/preparation/documents/outgoing'
import type { HandoverLine, RegisterLine } from '../../shared/preparation/documents/register-papers'
import { getConference } from '../conference/conference.queries'
import type { Db } from '../db/tables'
import { codeOf, outgoingFromRow } from './outgoing.queries'

/** Every document that has a number, invitations in one line a day and the others one each, in order of date and number. */
export async function registerLines(db: Db): Promise<RegisterLine[]> {
  const conference = await getConference(db)
  const rows = await db.selectFrom('outgoing').selectAll().where('number', 'is not', null).execute()
  const sent = await db.selectFrom('deliveries').selectAll().execute()
  const documents = rows.map((raw): RegisterLine & { order: number } => {
    const d = outgoingFromRow(raw)
    const envelopes = sent.filter((s) => s.outgoingId === d.id)
    const arrived = envelopes.filter((s) => s.receivedOn).length
    return {
      order: d.number ?? 0,
      code: codeOf(d),
      date: d.date ?? '',
      subject: `${outgoingTypeLabels[d.type]} ${d.type === 'letter' ? 'v/v ' : ''}${d.subject}`,
      signer: conference.signer.fullName,
      receivers: d.recipients.join('; '),
      keeper: 'VT, BTĐKT',
      copies: d.copies,
      sentOn: envelopes.map((s) => s.sentOn).sort()[0] ?? null,
      receipt: envelopes.length > 1 ? `${arrived}/${envelopes.length}` : (envelopes[0]?.receivedBy ?? ''),
      note: d.state === 'withdrawn' ? `Hủy: ${d.closeReason}` : d.note,
    }
  })
  const letters = await db
    .selectFrom('invitations')
    .select(['number', 'date', 'sentAt', 'state'])
    .where('number', 'is not', null)
    .execute()
  const days = [...new Set(letters.map((l) => l.date ?? ''))]
  const invitations = days.map((date): RegisterLine & { order: number } => {
    const here = letters.filter((l) => l.date === date)
    const numbers = here.map((l) => l.number ?? 0).sort((a, b) => a - b)
    return {
      order: numbers[0] ?? 0,
      code: `${numbers[0]} - ${numbers.at(-1)}/${conference.documentSymbol}`,
      date,
      subject: `Giấy mời ${conference.subjectLine.replace(/^Dự/, 'dự')}`,
      signer: conference.signer.fullName,
      receivers: 'Theo Sổ chuyển giao giấy mời',
      keeper: 'VT, BTĐKT',
      copies: here.length,
      sentOn:
        here
          .map((l) => l.sentAt?.slice(0, 10) ?? '')
          .filter(Boolean)
          .sort()[0] ?? null,
      receipt: `${here.filter((l) => l.state === 'received').length}/${here.length}`,
      note: '',
    }
  })
  return [...documents, ...invitations]
    .sort((a, b) => (a.date === b.date ? a.order - b.order : a.date < b.date ? -1 : 1))
    .map(({ order: _, ...line }) => line)
}

/** One row an envelope, in the order they left. */
export async function handoverLines(db: Db): Promise<HandoverLine[]> {
  const rows = await db
    .selectFrom('deliveries as v')
    .innerJoin('outgoing as o', 'o.id', 'v.outgoingId')
    .select([
      'v.id',
      'v.sentOn',
      'v.recipient',
      'v.channel',
      'v.receivedOn',
      'v.receivedBy',
      'v.note',
      'v.copies',
      'o.number',
      'o.symbol',
    ])
    .orderBy('v.sentOn')
    .orderBy('o.number')
    .orderBy('v.recipient')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    sentOn: r.sentOn,
    code: codeOf(r),
    recipient: r.recipient,
    channel: r.channel,
    receivedOn: r.receivedOn,
    receivedBy: r.receivedBy,
    note: r.note || (r.copies > 1 ? `${r.copies} bản` : ''),
  }))
}
