import type { Conference } from '../../shared/conference/conference'
import { isUnnamed, letterHolder } from '../../shared/delegates/slots'
import { isLiving } from '../../shared/invitations/letter-life'
import { addresseeLine, placeholderValues } from '../../shared/invitations/letter-text'
import { officeAtUnit } from '../../shared/names/office-unit'
import {
  type AnyData,
  type CardData,
  changesSince,
  documentNumbers,
  type EnvelopeData,
  type LabelData,
  type StationeryTexts,
} from '../../shared/stationery/stationery'
import type { StationeryRow } from '../../shared/stationery/stationery.contract'
import type { Product } from '../../shared/stationery/stock'
import { getConference } from '../conference/conference.queries'
import type { Db, Trx } from '../db/tables'
import { type RankedDelegate, rankedDelegates } from '../delegates/ranked.queries'
import { type InvitationRow, livingLetters } from '../invitations/invitations.queries'

export type Which = {
  product: Product
  by?: 'delegate' | 'unit'
  categoryId?: string | null
  ids?: string[]
  from?: number
  to?: number
  only?: 'all' | 'unprinted' | 'changed'
}
/** One paper: what it says now, and the row that a list shows of it. */
export type Item = { row: StationeryRow; data: AnyData }

/** The words of cards and envelopes; until somebody saves some, those that follow from the conference. */
export async function textsOf(db: Db | Trx, conference: Conference): Promise<StationeryTexts & { id: string | null }> {
  const saved = await db.selectFrom('stationeryTexts').selectAll().executeTakeFirst()
  if (saved) return { ...saved, personal: saved.personal === 1 }
  const { contact, letterFooter } = conference
  const lines = [
    letterFooter || undefined,
    !letterFooter && contact.phone ? `Điện thoại: ${contact.phone}` : undefined,
    !letterFooter && contact.email ? `Thư điện tử: ${contact.email}` : undefined,
  ]
  return {
    id: null,
    closing: 'Rất hân hạnh được đón tiếp.',
    dress: '',
    note: 'Đề nghị đại biểu mang theo thiệp mời này.',
    sender: lines.filter(Boolean).join('\n'),
    personal: false,
  }
}

type Facts = { conference: Conference; texts: StationeryTexts; letters: Map<string, InvitationRow> }
type Unit = { id: string; name: string; address: string; precedence: number }

const cardOf = (p: RankedDelegate, { conference: c, texts, letters }: Facts): CardData => {
  const values = placeholderValues(c, p)
  const letter = letters.get(letterHolder(p))
  return {
    organiser: c.organiser,
    name: `${p.honorific} ${p.fullName}`.trim(),
    office: officeAtUnit(p.office, p.unit),
    title: values['hội nghị'] ?? c.title,
    time: `${values['thời gian']}${values['đón tiếp']}`,
    venue: values['địa điểm'] ?? '',
    reply: `Vui lòng xác nhận tham dự ${values['hạn trả lời']}qua ${values['liên hệ']}.`,
    closing: texts.closing,
    dress: texts.dress,
    note: texts.note,
    code: p.code,
    qr: letter ? p.code + letter.token : '',
  }
}

const toOf = (p: RankedDelegate, unit: Unit | undefined): string => {
  if (p.slot !== null) return [p.unit, unit?.address ?? ''].filter(Boolean).join('\n')
  const [name = '', ...rest] = addresseeLine(p).split(', ')
  return [name, rest.join(', '), unit?.address ?? ''].filter(Boolean).join('\n')
}

const envelopeOf = (
  to: string,
  document: string,
  isPersonal: boolean,
  { conference: c, texts }: Facts,
): EnvelopeData => ({
  organiser: c.organiser,
  sender: texts.sender,
  document,
  to,
  urgency: c.urgency,
  personal: isPersonal && texts.personal ? 'Chỉ người có tên mới được bóc bì' : '',
})

/** Nobody's name is on a card for a place that has none yet; the letter to a unit has one envelope. */
const isPrintable = (p: RankedDelegate, which: Which) =>
  which.product === 'card' ? !isUnnamed(p) : which.by === 'unit' || p.slotLeadId === null

/** Everybody invited, or every unit that somebody is invited from, in order of precedence, with what the paper says now. */
async function allItems(db: Db | Trx, which: Which): Promise<Item[]> {
  const conference = await getConference(db)
  const facts: Facts = { conference, texts: await textsOf(db, conference), letters: await livingLetters(db) }
  const people = (await rankedDelegates(db)).filter(
    (p) =>
      p.origin === 'list' &&
      p.withdrawnAt === null &&
      isPrintable(p, which) &&
      (!which.categoryId || p.categoryId === which.categoryId),
  )
  const units = new Map(
    (await db.selectFrom('units').select(['id', 'name', 'address', 'precedence']).execute()).map((u) => [u.id, u]),
  )
  const numberOf = (p: RankedDelegate) => {
    const letter = facts.letters.get(letterHolder(p))
    return letter && isLiving(letter.state) ? letter.number : null
  }
  const numbers = (list: RankedDelegate[]) =>
    documentNumbers(
      list.map(numberOf).filter((n): n is number => n !== null),
      conference.documentSymbol,
    )
  const bare = { position: 0, prints: 0, printedAt: null, changed: [] }
  const dataOf = (to: string, document: string, isPersonal: boolean): EnvelopeData | LabelData =>
    which.product === 'label' ? { to, document } : envelopeOf(to, document, isPersonal, facts)
  if (which.by !== 'unit' || which.product === 'card')
    return people.map((p) => ({
      row: {
        ...bare,
        id: p.id,
        name: `${p.honorific} ${p.fullName}`.trim(),
        detail: officeAtUnit(p.office, p.unit),
      },
      data:
        which.product === 'card'
          ? cardOf(p, facts)
          : dataOf(toOf(p, p.unitId ? units.get(p.unitId) : undefined), numbers([p]), p.slot === null),
    }))
  const byUnit = new Map<string, RankedDelegate[]>()
  for (const p of people) if (p.unitId) byUnit.set(p.unitId, [...(byUnit.get(p.unitId) ?? []), p])
  return [...byUnit].flatMap(([id, list]) => {
    const unit = units.get(id)
    if (!unit) return []
    const to = [unit.name, unit.address].filter(Boolean).join('\n')
    return [
      {
        row: { ...bare, id, name: unit.name, detail: `${list.length} giấy mời` },
        data: dataOf(to, numbers(list), false),
      },
    ]
  })
}

/**
 * The papers of one product with what was printed of each: `changed` compares with what the paper printed last says. Places
 * are counted over everybody of the list, so that a run goes on at the place where it stopped whatever is shown.
 */
export async function listItems(db: Db | Trx, which: Which): Promise<Item[]> {
  const printed = await db
    .selectFrom('stationeryPrints')
    .select(['subjectId', 'at', 'data'])
    .where('product', '=', which.product)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const last = new Map<string, { at: string; data: AnyData; prints: number }>()
  for (const p of printed)
    last.set(p.subjectId, {
      at: p.at,
      data: JSON.parse(p.data) as AnyData,
      prints: (last.get(p.subjectId)?.prints ?? 0) + 1,
    })
  const wanted = which.ids && new Set(which.ids)
  const items = (await allItems(db, which)).map(({ row, data }, index): Item => {
    const before = last.get(row.id)
    return {
      data,
      row: {
        ...row,
        position: index + 1,
        prints: before?.prints ?? 0,
        printedAt: before?.at ?? null,
        changed: before ? changesSince(which.product, before.data, data) : [],
      },
    }
  })
  return items.filter(
    ({ row }) =>
      (!wanted || wanted.has(row.id)) &&
      row.position >= (which.from ?? 1) &&
      row.position <= (which.to ?? Number.MAX_SAFE_INTEGER) &&
      (which.only !== 'unprinted' || row.prints === 0) &&
      (which.only !== 'changed' || row.changed.length > 0),
  )
}
