import type { Conference } from '../../shared/conference/conference'
import { isLiving } from '../../shared/invitations/letter-life'
import { callOutcomeLabels } from '../../shared/invitations/reply'
import { compareByGivenName } from '../../shared/names/order'
import { callList } from '../../shared/printing/call-list'
import { chairLine } from '../../shared/printing/chair-line'
import { delegateList } from '../../shared/printing/delegate-list'
import { type FallbackRow, fallbackList } from '../../shared/printing/fallback-list'
import { handoverLedger } from '../../shared/printing/handover-ledger'
import type { ListHead } from '../../shared/printing/list-paper'
import type { OfficialPaper } from '../../shared/printing/official/paper'
import type { PaperInput } from '../../shared/printing/printing.contract'
import type { printingPapers } from '../../shared/printing/printing.papers'
import { numberOfPaperList } from '../checkin/many.service'
import { checkinSummary } from '../checkin/summary.service'
import { getConference, listCategories } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { type RankedDelegate, rankedDelegates } from '../delegates/ranked.queries'
import { listLetters } from '../invitations/invitations.queries'
import type { MakersOf, PaperMaker } from './paper-maker'

const headOf = (c: Conference): ListHead => ({
  profile: c.profile,
  organiser: c.organiser,
  executingUnit: c.executingUnit,
  title: c.title,
  date: c.startsAt?.slice(0, 10) ?? null,
})

/** Everybody on the list who is still invited, in order of precedence, held to a group or a unit when asked. */
async function listed({ db }: Pick<Context, 'db'>, input: PaperInput): Promise<RankedDelegate[]> {
  const people = await rankedDelegates(db)
  return people.filter(
    (p) =>
      p.withdrawnAt === null &&
      p.origin === 'list' &&
      (!input.categoryId || p.categoryId === input.categoryId) &&
      (!input.unitId || p.unitId === input.unitId),
  )
}

const byUnit = (a: { unit: string }, b: { unit: string }, order: Map<string, number>) =>
  (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)

/** Units in the order in which their highest person stands, so that a ledger goes round the offices as protocol does. */
const unitOrder = (people: readonly { unit: string }[]) => {
  const order = new Map<string, number>()
  for (const p of people) if (!order.has(p.unit)) order.set(p.unit, order.size)
  return order
}

async function handover(context: Context, input: PaperInput, head: ListHead, symbol: string): Promise<OfficialPaper> {
  const letters = (await listLetters(context.db)).filter(
    (l) =>
      isLiving(l.state) &&
      l.state !== 'draft' &&
      (!input.unitId || l.unitId === input.unitId) &&
      (!input.categoryId || l.categoryId === input.categoryId),
  )
  const order = unitOrder(letters)
  const rows = [...letters].sort((a, b) => byUnit(a, b, order) || a.position - b.position)
  return handoverLedger(
    head,
    rows.map((l) => ({
      unit: l.unit,
      number: l.number,
      symbol,
      person: `${l.honorific} ${l.fullName}${l.office ? `, ${l.office}` : ''}`.trim(),
      sentAt: input.date ?? l.sentAt,
      note: l.note,
    })),
  )
}

async function delegates(context: Context, input: PaperInput, head: ListHead): Promise<OfficialPaper> {
  const people = await listed(context, input)
  const categories = await listCategories(context.db)
  const groups = categories.map((c) => ({
    code: c.code,
    name: c.name,
    people: people.filter((p) => p.categoryId === c.id),
  }))
  const ungrouped = people.filter((p) => !categories.some((c) => c.id === p.categoryId))
  const all = ungrouped.length ? [...groups, { code: '–', name: 'Chưa xếp nhóm', people: ungrouped }] : groups
  return delegateList(
    head,
    all.filter((g) => g.people.length > 0),
  )
}

async function calls(context: Context, input: PaperInput, head: ListHead): Promise<OfficialPaper> {
  const { db } = context
  const replied = new Set(
    (
      await db
        .selectFrom('replies')
        .select('delegateId')
        .where('current', '=', 1)
        .where('answer', '!=', 'none')
        .execute()
    ).map((r) => r.delegateId),
  )
  const noted = await db.selectFrom('calls').selectAll().orderBy('at').execute()
  const units = new Map(
    (await db.selectFrom('units').select(['id', 'contactName', 'phone']).execute()).map((u) => [u.id, u]),
  )
  const people = (await listed(context, input)).filter((p) => !replied.has(p.id))
  const order = unitOrder(people)
  const rows = [...people].sort((a, b) => byUnit(a, b, order) || a.rank - b.rank)
  return callList(
    head,
    rows.map((p) => {
      const unit = p.unitId ? units.get(p.unitId) : undefined
      const contact = unit && (unit.contactName || unit.phone) ? `${unit.contactName} ${unit.phone}`.trim() : ''
      const last = noted.filter((n) => n.delegateId === p.id).at(-1)
      return {
        ...p,
        contact,
        calls: last ? `${callOutcomeLabels[last.outcome]}${last.note ? `: ${last.note}` : ''}` : '',
      }
    }),
  )
}

async function fallback(context: Context, input: PaperInput, head: ListHead, by: 'name' | 'unit'): Promise<string> {
  const replies = new Map(
    (await context.db.selectFrom('replies').select(['delegateId', 'answer']).where('current', '=', 1).execute()).map(
      (r) => [r.delegateId, r.answer],
    ),
  )
  const mark = (id: string) =>
    ({ declined: 'BÁO VẮNG', substitute: 'DỰ THAY', accepted: '', none: '' })[replies.get(id) ?? 'none']
  const people = await listed(context, input)
  const groups = new Map<string, (FallbackRow & { id: string })[]>()
  const sorted = by === 'name' ? [...people].sort((a, b) => compareByGivenName(a.fullName, b.fullName)) : people
  for (const p of sorted) {
    const key =
      by === 'name' ? (p.givenName || p.fullName).slice(0, 1).toLocaleUpperCase('vi') : p.unit || 'Chưa rõ đơn vị'
    const group = groups.get(key)
    const row = { ...p, mark: mark(p.id) }
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const order = [...groups.values()].flat().map((row) => row.id)
  return fallbackList(
    head,
    { by, number: await numberOfPaperList(by, order, context) },
    [...groups].map(([name, rows]) => ({ name, people: rows })),
  )
}

const withHead =
  (
    make: (
      context: Context,
      input: PaperInput,
      head: ListHead,
      conference: Conference,
    ) => Promise<OfficialPaper | string>,
  ): PaperMaker =>
  async (input, context) => {
    const conference = await getConference(context.db)
    return make(context, input, headOf(conference), conference)
  }

/** Lists and ledgers with the numbers of now. */
export const printingMakers: MakersOf<typeof printingPapers> = {
  handover: withHead((context, input, head, { documentSymbol }) => handover(context, input, head, documentSymbol)),
  delegates: withHead(delegates),
  calls: withHead(calls),
  'fallback-name': withHead((context, input, head) => fallback(context, input, head, 'name')),
  'fallback-unit': withHead((context, input, head) => fallback(context, input, head, 'unit')),
  'chair-line': withHead(async (context, _, head) => {
    const now = context.clock()
    const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
    return chairLine(head, await checkinSummary(context), time)
  }),
}
