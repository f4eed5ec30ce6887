import { answerLabels } from '../invitations/reply'
import { fold } from '../names/text'
import { withinOne } from '../names/typing'
import type { CellChange, Decision, ImportItem } from './import-report'
import { type Read, type ReplyFacts, readReply } from './read-reply'
import type { ReadRow, Said, SourceRow } from './said'
import { countVerdicts, inFileOrder, type Judgement, type OtherLine, otherItem, pausing } from './verdicts'
import { type Assigned, assignPeople } from './verdicts-identity'
import { identityOf, indexPeople, type KnownPerson, matchOf, type PeopleIndex } from './verdicts-people'
import { createRowReader, readCode } from './verdicts-row'
import { createUnitBook, type KnownUnit } from './verdicts-units'

/** A person with the answer that counts now; null while there is none. */
export type RepliedPerson = KnownPerson & { reply: ReplyFacts | null }

export type ReplyPlan = { row: ReadRow; person: RepliedPerson; reply: ReplyFacts | null; said: Said }
export type ReplyJudgement = Omit<Judgement, 'plans' | 'newUnits'> & { plans: ReplyPlan[] }

export type ReplyJudgeInput = {
  sheets: readonly (readonly SourceRow[])[]
  others: readonly OtherLine[]
  people: readonly RepliedPerson[]
  units: readonly KnownUnit[]
  decisions: readonly Decision[]
}

const labels = {
  reply: 'Phản hồi',
  reason: 'Lý do',
  substituteName: 'Người dự thay',
  substituteOffice: 'Chức vụ người dự thay',
  substitutePhone: 'Điện thoại người dự thay',
} as const
type ReplyField = keyof typeof labels

const cellsOf = (reply: ReplyFacts | null): Record<ReplyField, string> => ({
  reply: reply ? answerLabels[reply.answer] : '',
  reason: reply?.reason ?? '',
  substituteName: reply?.substitute?.fullName ?? '',
  substituteOffice: reply?.substitute?.office ?? '',
  substitutePhone: reply?.substitute?.phone ?? '',
})
const fields = Object.keys(labels) as ReplyField[]

const slice = 40
const decide = 'Hãy chọn đúng người để ghi phản hồi, hoặc bỏ qua dòng này.'

/**
 * Only what tells who a row is about: the telephone in a list of replies is the substitute's. A row with a code alone is about
 * whoever has it.
 */
const identityOnly = (row: SourceRow, codes: ReadonlyMap<string, RepliedPerson>): SourceRow => {
  const { code, honorific, fullName, givenName, office, unit } = row.values
  const known = (fullName ?? '').trim() === '' ? codes.get(readCode(code ?? '')) : undefined
  const named = known ? { fullName: known.fullName, unit: known.unit } : { fullName, unit }
  const kept = Object.entries({ code, honorific, givenName, office, ...named }).filter(([, v]) => v !== undefined)
  return { ...row, group: '', values: Object.fromEntries(kept) as Record<string, string> }
}

/**
 * Judges a list of replies against the people known: a first answer is new, another one changed, the same unchanged; a name that
 * nobody on the list has is rejected, one that several may be is doubtful. `yield`s the number of rows done.
 */
export function* judgeReplies(input: ReplyJudgeInput): Generator<number, ReplyJudgement> {
  const book = createUnitBook(input.units, [])
  const rows: { row: ReadRow; source: SourceRow }[] = []
  const codes = new Map(input.people.map((p) => [p.code, p]))
  for (const sheet of input.sheets) {
    const reader = createRowReader(
      sheet.map((row) => identityOnly(row, codes)),
      book.canonical,
    )
    for (const [i, source] of sheet.entries()) {
      rows.push({ row: reader.read(i), source })
      if (i % slice === 0) yield rows.length / 2
    }
  }
  const half = rows.length / 2
  const people = yield* pausing(indexPeople(input.people, book.canonical), half)
  const byId = new Map(input.people.map((p) => [p.id, p]))
  const assigned = yield* pausing(
    assignPeople(
      rows.map((r) => r.row),
      people,
    ),
    half,
  )
  const firstRow = new Map<string, number>()
  for (const [row, { person }] of assigned) if (person) firstRow.set(person.id, row.number)
  const decisions = new Map(input.decisions.map((d) => [d.row, d]))
  const items: ImportItem[] = input.others.map(otherItem)
  const plans: ReplyPlan[] = []
  for (const [index, { row, source }] of rows.entries()) {
    const read = readReply(source)
    const found = row.rejected.length ? undefined : (assigned.get(row) ?? guess(row, people, firstRow))
    const person = found?.person && byId.get(found.person.id)
    const item = itemOf(row, read.reply)
    judge(item, row, read, found, person)
    const plan = planOf(item, row, read.reply, person, decisions.get(row.key), byId)
    if (plan) plans.push(plan)
    items.push(item)
    if (index % slice === 0) yield (rows.length + index) / 2
  }
  const names = [...new Set([...rows.map((r) => r.row.sheet), ...input.others.map((o) => o.sheet)])]
  return { items: inFileOrder(items, names), totals: countVerdicts(items), plans, notes: [] }
}

const itemOf = (row: ReadRow, reply: ReplyFacts): ImportItem => ({
  row: row.key,
  sheet: row.sheet,
  number: row.number,
  verdict: 'rejected',
  reasons: [],
  values: Object.fromEntries(
    Object.entries({ fullName: row.said.fullName ?? '', unit: row.said.unit ?? '', ...cellsOf(reply) }).filter(
      ([, text]) => text !== '',
    ),
  ),
  changes: [],
  matches: [],
  decision: null,
})

/** Whom a row may be about when name and unit together name nobody: a doubt, except a name alone that only one person has. */
function guess(row: ReadRow, people: PeopleIndex, firstRow: ReadonlyMap<string, number>): Assigned | undefined {
  // The unit writes the name as it did on its list, though it has been mended here since.
  const [asListed, ...othersListed] = people.find('said', identityOf(row.tone, row.unit))
  if (asListed && othersListed.length === 0 && !firstRow.has(asListed.person.id))
    return { person: asListed.person, doubts: [], matches: [] }
  // Ông before two names may have been the family, as the list of delegates itself tells.
  const ofOng = row.said.honorific === 'Ông' ? people.find('name', `ong ${row.name}`) : []
  const own = people.find('name', row.name)
  const named = own.length ? own : ofOng
  const start = `Dòng ${row.number}: “${row.said.fullName}”`
  const twin = named.find((p) => p.tone === row.tone && p.unit === row.unit && firstRow.has(p.person.id))
  if (twin)
    return {
      doubts: [`${start} đã có phản hồi ở dòng ${firstRow.get(twin.person.id)} của tệp.`],
      matches: [matchOf(twin.person, 'Đã có ở dòng khác')],
    }
  const isTold = own.length ? named[0]?.tone === row.tone : named[0]?.unit === row.unit
  const only = named.length === 1 && isTold ? named[0] : undefined
  if ((row.unit === '' || !own.length) && only && !firstRow.has(only.person.id))
    return { person: only.person, doubts: [], matches: [] }
  if (named.length)
    return {
      doubts: [`${start} (${row.said.unit || 'chưa ghi đơn vị'}) không khớp hẳn với người cùng tên trong danh sách.`],
      matches: named
        .slice(0, 8)
        .map((p) => matchOf(p.person, p.unit === row.unit ? 'Khác dấu, cùng đơn vị' : 'Khác đơn vị')),
    }
  const near = row.unit === '' ? [] : people.find('unit', row.unit).filter((p) => withinOne(p.name, row.name))
  return near.length
    ? {
        doubts: [`${start} chưa có trong danh sách; ở đơn vị này có tên gần giống.`],
        matches: near.slice(0, 8).map((p) => matchOf(p.person, 'Tên gần giống, cùng đơn vị')),
      }
    : undefined
}

function judge(
  item: ImportItem,
  row: ReadRow,
  read: Read,
  found: Assigned | undefined,
  person: RepliedPerson | undefined,
): void {
  const rejected = [...row.rejected, ...read.rejected]
  if (rejected.length) {
    item.reasons.push(...rejected)
    return
  }
  if (!found) {
    item.reasons.push(
      `Dòng ${row.number}: “${row.said.fullName}” (${row.said.unit || 'chưa ghi đơn vị'}) chưa có trong danh sách đại biểu. Hãy kiểm tra họ tên và đơn vị, hoặc thêm người này vào danh sách rồi nhập lại.`,
    )
    return
  }
  item.matches = found.matches
  const doubts = [...found.doubts, ...read.doubts]
  if (row.others.length)
    doubts.push(
      `Dòng ${row.number}: cùng ô họ tên còn có “${row.others.join(', ')}”, phản hồi của người ấy chưa được đọc.`,
    )
  if (person) item.matches = [matchOf(person, 'Đúng người trong danh sách')]
  if (!person || doubts.length) {
    item.verdict = 'doubtful'
    item.reasons.push(...doubts, decide)
  } else if (person.withdrawn) {
    item.reasons.push(
      `Dòng ${row.number}: “${person.fullName}” đã được rút khỏi danh sách nên không ghi phản hồi. Nếu mời lại, hãy khôi phục người này trước.`,
    )
  } else {
    judgeAnswer(item, row, read.reply, person)
    if (fold(person.fullName) !== row.name) item.reasons.push(`Danh sách nay ghi người này là “${person.fullName}”.`)
  }
}

function judgeAnswer(item: ImportItem, row: ReadRow, reply: ReplyFacts, person: RepliedPerson): void {
  const before = person.said[row.source] as Partial<Record<ReplyField, string>> | undefined
  const now = cellsOf(reply)
  item.verdict = 'unchanged'
  if (reply.answer === 'none') {
    item.reasons.push('Dòng này chưa ghi phản hồi.')
    return
  }
  if (before && fields.every((field) => (before[field] ?? '') === now[field])) {
    if (differs(cellsOf(person.reply), now).length)
      item.reasons.push('Phản hồi đã được sửa tay sau lần nhập trước; tệp vẫn ghi như cũ nên giữ bản sửa tay.')
    return
  }
  if (!person.reply || person.reply.answer === 'none') {
    item.verdict = 'new'
    return
  }
  const mended = before !== undefined && differs(before, cellsOf(person.reply)).length > 0
  item.changes = changesOf(person.reply, reply, mended)
  if (item.changes.length === 0) return
  item.verdict = 'changed'
  if (mended)
    item.reasons.push(
      'Phản hồi đã được sửa tay sau lần nhập trước, nay tệp lại ghi khác: bản sửa tay được giữ, trừ khi chọn cập nhật.',
    )
}

const differs = (a: Partial<Record<ReplyField, string>>, b: Record<ReplyField, string>): ReplyField[] =>
  fields.filter((field) => (a[field] ?? '') !== b[field])

const changesOf = (from: ReplyFacts | null, to: ReplyFacts, mended: boolean): CellChange[] => {
  const [old, now] = [cellsOf(from), cellsOf(to)]
  return differs(old, now).map((field) => ({ field, label: labels[field], from: old[field], to: now[field], mended }))
}

function planOf(
  item: ImportItem,
  row: ReadRow,
  reply: ReplyFacts,
  person: RepliedPerson | undefined,
  decision: Decision | undefined,
  byId: ReadonlyMap<string, RepliedPerson>,
): ReplyPlan | undefined {
  item.decision = decision?.action ?? null
  if (item.verdict === 'rejected' || reply.answer === 'none') return undefined
  const said = { fullName: row.said.fullName, unit: row.said.unit, ...cellsOf(reply) } as Said
  if (decision?.action === 'update') {
    const chosen = decision.id ? byId.get(decision.id) : (person ?? byId.get(item.matches[0]?.id ?? ''))
    if (chosen && !chosen.withdrawn) return { row, person: chosen, reply, said }
    item.reasons.push('Người được chọn không còn trong danh sách; dòng này chưa được ghi.')
    item.decision = null
    return undefined
  }
  if (!person || item.verdict === 'doubtful') return undefined
  if (decision?.action === 'skip') return item.verdict === 'changed' ? { row, person, reply: null, said } : undefined
  if (item.verdict === 'new') return { row, person, reply, said }
  if (item.verdict === 'changed') return item.changes.some((c) => c.mended) ? undefined : { row, person, reply, said }
  const before = person.said[row.source] as Partial<Record<string, string>> | undefined
  const known = before !== undefined && fields.every((field) => (before[field] ?? '') === cellsOf(reply)[field])
  return known ? undefined : { row, person, reply: null, said }
}
