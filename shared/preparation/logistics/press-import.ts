import { columnLabels, type FieldSpec, nameColumns, spec } from '../../exchange/fields'
import type { Decision, ImportItem, Verdict } from '../../exchange/import-report'
import type { ReadRow, SourceRow } from '../../exchange/said'
import { countVerdicts, inFileOrder, type OtherLine, otherItem } from '../../exchange/verdicts'
import { cellProblem, createRowReader } from '../../exchange/verdicts-row'
import { cleanText, fold, toneKey } from '../../names/text'
import { unitKey } from '../../names/units'
import { type PressPass, type PressPassFields, pressPassLabels } from './logistics'

/** The list of reporters as newspapers, stations and the press office send it. The first field that fits wins. */
export const pressImportFields: readonly FieldSpec[] = [
  spec('pressCard', /the nha bao/, /^(so )?the( |$)/, /^so (hieu )?the/, /^giay gioi thieu/),
  spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^s t t$/, /^so$/),
  spec('unit', /^(ten )?(co quan|don vi|toa soan|bao|dai|hang)( |$)/, /bao chi/, /^noi (cong tac|lam viec)/, /^dvct$/),
  ...nameColumns,
  spec('fullName', /^(phong vien|nha bao|nguoi) ?(tac nghiep|dang ky|tham du|dua tin)?$/, /^ho va ten phong vien/),
  spec('honorific', /^ong ba$/, /^xung ho$/),
  spec('office', /^chuc (vu|danh)/, /^cong viec/, /^nhiem vu/, /^vai tro/, /^vi tri/),
  spec(
    'phone',
    /^(so )?(dien thoai|dt|sdt|dtdd|di dong)( |$)/,
    /^so (dt|di dong|lien he)/,
    /^(phone|tel|mobile)/,
    /^lien he$/,
  ),
  spec('equipment', /thiet bi/, /^phuong tien/, /^may( |$)/, /^(bien so )?xe$/),
  spec('note', /^ghi chu/, /^gc$/),
]

const pick = (...fields: string[]) => Object.fromEntries(fields.map((f) => [f, columnLabels[f] ?? f]))
/** What the clerk may choose for a column of this list. */
export const pressColumnLabels: Record<string, string> = {
  ...pick('', 'number', 'fullName', 'familyName', 'middleName', 'givenName', 'honorific', 'phone', 'note'),
  unit: pressPassLabels.outlet,
  office: pressPassLabels.job,
  pressCard: pressPassLabels.pressCard,
  equipment: pressPassLabels.equipment,
}

const said = ['fullName', 'outlet', 'job', 'pressCard', 'phone', 'equipment', 'note'] as const
type SaidField = (typeof said)[number]
export type SaidPass = Pick<PressPassFields, SaidField>
export type PassPlan =
  | { kind: 'add'; said: SaidPass; delegateId: string | null }
  | { kind: 'update'; id: string; patch: Partial<SaidPass> }

export type PressJudgement = {
  items: ImportItem[]
  totals: Record<Verdict, number>
  notes: string[]
  plans: PassPlan[]
}

/** `IBC-01234` and `ibc 01234` are one card. */
const cardKey = (card: string) => card.toLocaleUpperCase('vi').replace(/[^\p{L}\p{N}]/gu, '')
/** One reporter of one newspaper, however either is spelt. */
export const reporterKey = (name: string, outlet: string) => `${toneKey(name)}|${unitKey(outlet)}`

const limits: Record<SaidField, number> = {
  fullName: 120,
  outlet: 300,
  job: 120,
  pressCard: 60,
  phone: 60,
  equipment: 300,
  note: 1000,
}

/** What a row says, cleaned; a newspaper that stands over its people as a line of its own holds for all of them. */
function readPass(row: ReadRow, source: SourceRow): { said: SaidPass; rejected: string[] } {
  const cell = (field: string) => cleanText(source.values[field] ?? '')
  const value: SaidPass = {
    fullName: row.said.fullName ?? '',
    outlet: row.said.unit || cleanText(source.group).replace(/^([IVX]+|\d+|[A-Z])[.)]\s*/u, ''),
    job: row.said.office ?? '',
    pressCard: cell('pressCard'),
    phone: row.said.phone ?? '',
    equipment: cell('equipment'),
    note: row.said.note ?? '',
  }
  const rejected = [...row.rejected]
  for (const field of ['pressCard', 'equipment'] as const) {
    const problem = cellProblem(row.number, pressColumnLabels[field] ?? field, source.values[field] ?? '')
    if (problem) rejected.push(problem)
  }
  for (const field of said)
    if (value[field].length > limits[field])
      rejected.push(
        `Dòng ${row.number}, ô “${pressPassLabels[field]}” dài ${value[field].length} ký tự, quá ${limits[field]}. Hãy rút ngắn trong tệp rồi nhập lại.`,
      )
  return { said: value, rejected }
}

export type PressJudgeInput = {
  sheets: readonly (readonly SourceRow[])[]
  others: readonly OtherLine[]
  known: readonly PressPass[]
  /** People of the guest list by `reporterKey`, where only one has it. */
  delegates: ReadonlyMap<string, string>
  decisions: readonly Decision[]
}

type Match = ImportItem['matches'][number]
const matchOf = (p: PressPass, why: string): Match => ({
  id: p.id,
  fullName: p.fullName,
  office: p.job,
  unit: p.outlet,
  phone: p.phone,
  why,
})

/**
 * Judges a list of reporters: one verdict a row, whose totals add up to the rows; nothing is written. A press card tells one
 * reporter from another, else name and newspaper do. A cell fills a gap; where it differs from what stands, the clerk decides.
 */
export function judgePress(input: PressJudgeInput): PressJudgement {
  const { known } = input
  const byCard = new Map(known.filter((p) => p.pressCard).map((p) => [cardKey(p.pressCard), p]))
  const byKey = new Map(known.map((p) => [reporterKey(p.fullName, p.outlet), p]))
  const decisionOf = new Map(input.decisions.map((d) => [d.row, d]))
  const cardsHere = new Map<string, number>()
  const keysHere = new Map<string, number>()
  const items: ImportItem[] = input.others.map(otherItem)
  const plans: PassPlan[] = []
  for (const sheet of input.sheets) {
    const reader = createRowReader(sheet, (key) => key)
    for (const [index, source] of sheet.entries()) {
      const row = reader.read(index)
      const { said: value, rejected } = readPass(row, source)
      const item = baseItem(row, value)
      items.push(item)
      if (rejected.length > 0) {
        item.reasons.push(...rejected)
        continue
      }
      const decision = decisionOf.get(row.key)
      item.decision = decision?.action ?? null
      const card = cardKey(value.pressCard)
      const key = reporterKey(value.fullName, value.outlet)
      const owner = card ? byCard.get(card) : undefined
      const named = byKey.get(key)
      const earlier = (card ? cardsHere.get(card) : undefined) ?? keysHere.get(key)
      if (card && !cardsHere.has(card)) cardsHere.set(card, row.number)
      if (!keysHere.has(key)) keysHere.set(key, row.number)
      const doubts = [...row.doubts]
      if (value.outlet === '') doubts.push(`Dòng ${row.number}: không rõ ${value.fullName} của cơ quan báo chí nào.`)
      if (earlier !== undefined) {
        item.reasons.push(
          `Dòng ${row.number} trùng với dòng ${earlier} của tệp${card ? ' (cùng số thẻ hoặc cùng tên, cùng cơ quan)' : ''}; không ghi lần nữa.`,
        )
        item.verdict = 'rejected'
        continue
      }
      const same = owner ?? (named && (!card || !named.pressCard) ? named : undefined)
      if (same) {
        if (owner && toneKey(owner.fullName) !== toneKey(value.fullName))
          doubts.push(
            `Dòng ${row.number}: thẻ nhà báo ${value.pressCard} đang ghi cho ${owner.fullName}, ${owner.outlet}; một thẻ không thể của hai người.`,
          )
        judgeKnown(item, value, same, doubts)
        item.reasons.push(...row.hints)
        const patch = patchOf(item, value, decision)
        if (patch) plans.push({ kind: 'update', id: same.id, patch })
        if (decision?.action === 'add' && owner)
          item.reasons.push('Không thêm được người mới với số thẻ đã có; dòng này không được ghi.')
        continue
      }
      const alike = named ? [named] : known.filter((p) => fold(p.fullName) === fold(value.fullName)).slice(0, 4)
      if (named)
        doubts.push(`Dòng ${row.number}: ${named.fullName}, ${named.outlet} đã có với thẻ số ${named.pressCard}.`)
      else if (alike.length > 0) doubts.push(`Dòng ${row.number}: đã có người cùng tên, hoặc tên chỉ khác dấu.`)
      item.matches = alike.map((p) => matchOf(p, 'Cùng họ tên'))
      item.verdict = doubts.length > 0 ? 'doubtful' : 'new'
      item.reasons.push(
        ...doubts,
        ...(doubts.length > 0 ? ['Hãy chọn: thêm người mới, cập nhật người đã có, hoặc bỏ qua dòng này.'] : []),
        ...row.hints,
      )
      const chosen = decision?.action === 'update' ? alike.find((p) => p.id === decision.id) : undefined
      if (chosen) plans.push({ kind: 'update', id: chosen.id, patch: filled(value) })
      else if (decision ? decision.action === 'add' : item.verdict === 'new')
        plans.push({ kind: 'add', said: value, delegateId: input.delegates.get(key) ?? null })
    }
  }
  const sheets = [...new Set(items.map((i) => i.sheet))]
  const without = plans.filter((p) => p.kind === 'add' && p.said.pressCard === '').length
  return {
    items: inFileOrder(items, sheets),
    totals: countVerdicts(items),
    notes: without > 0 ? [`${without} người mới chưa có số thẻ nhà báo; vẫn ghi được, bổ sung sau.`] : [],
    plans,
  }
}

const baseItem = (row: ReadRow, value: SaidPass): ImportItem => ({
  row: row.key,
  sheet: row.sheet,
  number: row.number,
  verdict: 'rejected',
  reasons: [],
  values: {
    fullName: value.fullName,
    honorific: row.said.honorific ?? '',
    office: value.job.slice(0, 300),
    unit: value.outlet.slice(0, 300),
    pressCard: value.pressCard.slice(0, 100),
    phone: value.phone.slice(0, 100),
    equipment: value.equipment.slice(0, 300),
  },
  changes: [],
  matches: [],
  decision: null,
})

const filled = (value: SaidPass): Partial<SaidPass> =>
  Object.fromEntries(said.filter((f) => value[f] !== '').map((f) => [f, value[f]]))

/** An empty cell says nothing; a spelling of the same name or newspaper is no change. */
function judgeKnown(item: ImportItem, value: SaidPass, known: PressPass, doubts: readonly string[]): void {
  const isSpelling = (f: SaidField) =>
    (f === 'fullName' && toneKey(value[f]) === toneKey(known[f])) ||
    (f === 'outlet' && unitKey(value[f]) === unitKey(known[f])) ||
    (f === 'pressCard' && cardKey(value[f]) === cardKey(known[f]))
  item.matches = [matchOf(known, 'Đã có trong danh sách báo chí')]
  item.changes = said
    .filter((f) => value[f] !== '' && value[f] !== known[f] && !isSpelling(f))
    .map((f) => ({ field: f, label: pressPassLabels[f], from: known[f], to: value[f], mended: known[f] !== '' }))
  const asks = doubts.length > 0 || item.changes.some((c) => c.mended)
  item.verdict = item.changes.length === 0 && doubts.length === 0 ? 'unchanged' : asks ? 'doubtful' : 'changed'
  item.reasons.push(...doubts)
  if (item.verdict === 'doubtful')
    item.reasons.push('Tệp ghi khác với danh sách đang có. Chọn cập nhật để lấy theo tệp, hoặc bỏ qua để giữ nguyên.')
}

function patchOf(item: ImportItem, value: SaidPass, decision: Decision | undefined): Partial<SaidPass> | undefined {
  if (item.changes.length === 0) return undefined
  const isTaken = decision ? decision.action === 'update' : item.verdict === 'changed'
  return isTaken ? Object.fromEntries(item.changes.map((c) => [c.field, value[c.field as SaidField]])) : undefined
}
