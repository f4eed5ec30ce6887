import type { Decision, ImportItem, Verdict } from '../../exchange/import-report'
import type { SourceRow } from '../../exchange/said'
import { countVerdicts, inFileOrder, type OtherLine, otherItem } from '../../exchange/verdicts'
import { createUnitBook, type KnownUnit, type NewUnit } from '../../exchange/verdicts-units'
import { shortDate } from '../../lib/dates'
import { subjectKey } from '../checks/world'
import type { DossierState } from '../dossier'
import { type Nomination, nominationLabels } from '../nomination'
import type { Rules } from '../rules/resolve'
import { type FormCode, subjectLabels } from '../terms'
import { fillFromPage } from './page-proposal'
import { type ReadNomination, readNominationRows, type SaidNomination } from './read-row'

export type KnownNomination = Pick<
  Nomination,
  | 'id'
  | 'dossierId'
  | 'subject'
  | 'honorific'
  | 'name'
  | 'birthYear'
  | 'office'
  | 'workplace'
  | 'formCode'
  | 'achievement'
  | 'receivedAt'
  | 'state'
> & { unit: string; dossierState: DossierState }

export type JudgeInput = {
  sheets: readonly (readonly SourceRow[])[]
  others: readonly OtherLine[]
  units: readonly KnownUnit[]
  known: readonly KnownNomination[]
  rules: Rules
  mainForm: FormCode
  decisions: readonly Decision[]
  today: string
}

export type NominationPlan =
  | { kind: 'add'; row: string; unitKey: string; said: SaidNomination }
  | { kind: 'update'; row: string; id: string; patch: Partial<SaidNomination> }

export type NominationJudgement = {
  items: ImportItem[]
  totals: Record<Verdict, number>
  plans: NominationPlan[]
  newUnits: NewUnit[]
  notes: string[]
}

/** The cells that a later list may bring news about. */
const compared = ['honorific', 'birthYear', 'office', 'workplace', 'formCode', 'achievement', 'receivedAt'] as const
type Compared = (typeof compared)[number]

const decided = ['awarded', 'presented', 'collected_later', 'revoked', 'not_awarded']

/**
 * Judges a list of nominations: one verdict a row, whose totals add up to the rows. Nothing is written here. A cell that fills
 * an empty one is taken; a cell that differs from what stands is asked about, so that a mend by hand is never lost.
 */
export function judgeNominations(input: JudgeInput): NominationJudgement {
  const book = createUnitBook(input.units, [])
  const rows = input.sheets.flatMap((sheet) => readNominationRows(sheet, input.mainForm))
  fillFromPage(rows, input.others, (name) => book.find(name)?.name)
  const decisionOf = new Map(input.decisions.map((d) => [d.row, d]))
  const stored = new Map(
    input.known.map((n) => [place(book.unitKeyOf(n.unit), n.subject, n.name, n.workplace || n.unit), n]),
  )
  const bySubject = new Map<string, string[]>()
  for (const n of input.known) note(bySubject, subjectKey(n.subject, n.name, n.workplace || n.unit), n.unit)
  const inFile = new Map<string, number>()
  const items: ImportItem[] = input.others.map(otherItem)
  const plans: NominationPlan[] = []
  for (const row of rows) {
    const item = baseItem(row, input.rules)
    items.push(item)
    checkUnit(row, book)
    const form = input.rules.form(row.said.formCode)
    if (!form.subjects.includes(row.said.subject))
      row.doubts.push(
        `Dòng ${row.number}: ${form.name} không tặng cho ${subjectLabels[row.said.subject].toLocaleLowerCase('vi')}.`,
      )
    if (row.said.receivedAt && row.said.receivedAt > input.today)
      row.hints.push(`Ngày nhận ${shortDate(row.said.receivedAt)} sau hôm nay, hãy xem lại.`)
    if (row.rejected.length) {
      item.reasons.push(...row.rejected)
      continue
    }
    const { said } = row
    const unitKey = book.unitKeyOf(said.unit)
    const key = place(unitKey, said.subject, said.name, said.workplace || said.unit)
    const known = stored.get(key)
    const earlier = inFile.get(key)
    if (earlier === undefined) inFile.set(key, row.number)
    const decision = decisionOf.get(row.key)
    item.decision = decision?.action ?? null
    if (known) {
      judgeKnown(item, row, known, input.rules)
      const patch = patchOf(item, row, decision)
      if (patch) plans.push({ kind: 'update', row: row.key, id: known.id, patch })
      continue
    }
    if (earlier !== undefined)
      row.doubts.push(
        `Dòng ${row.number}: ${said.name} đã có ở dòng ${earlier} của cùng đơn vị. Nếu là một, hãy bỏ qua dòng này.`,
      )
    const elsewhere = bySubject.get(subjectKey(said.subject, said.name, said.workplace || said.unit)) ?? []
    if (elsewhere.length)
      row.hints.push(
        `${said.name} cũng được ${[...new Set(elsewhere)].join(', ')} đề nghị; thẩm định sẽ xem có phải một.`,
      )
    note(bySubject, subjectKey(said.subject, said.name, said.workplace || said.unit), said.unit)
    item.verdict = row.doubts.length ? 'doubtful' : 'new'
    item.reasons.push(
      ...row.doubts,
      ...(row.doubts.length ? ['Hãy chọn: thêm, hoặc bỏ qua dòng này.'] : []),
      ...row.hints,
    )
    const isTaken = decision ? decision.action === 'add' : item.verdict === 'new'
    if (!isTaken) continue
    item.reasons.push(...book.need(said.unit, undefined))
    plans.push({ kind: 'add', row: row.key, unitKey, said })
  }
  const sheets = [...new Set([...rows.map((r) => r.sheet), ...input.others.map((o) => o.sheet)])]
  return {
    items: inFileOrder(items, sheets),
    totals: countVerdicts(items),
    plans,
    newUnits: book.added(),
    notes: receiptNotes(plans),
  }
}

const place = (unitKey: string, subject: Nomination['subject'], name: string, body: string) =>
  `${unitKey}|${subjectKey(subject, name, body)}`

function note(map: Map<string, string[]>, key: string, unit: string): void {
  const list = map.get(key)
  if (list) list.push(unit)
  else map.set(key, [unit])
}

/** A body that is its own unit may have left the column empty; anybody else needs one. */
function checkUnit(row: ReadNomination, book: ReturnType<typeof createUnitBook>): void {
  const { said } = row
  if (said.unit !== '') return
  const tail = said.name.split(',').slice(1).join(',').trim()
  const own = book.find(said.name) ?? (tail ? book.find(tail) : undefined)
  if (said.subject === 'collective' && own) {
    said.unit = own.name
    row.hints.push(`Ô đơn vị trình trống: hiểu là ${own.name}.`)
  } else if (row.rejected.length === 0)
    row.rejected.push(`Dòng ${row.number}: không có đơn vị trình. Hãy điền đơn vị rồi nhập lại.`)
}

const baseItem = (row: ReadNomination, rules: Rules): ImportItem => ({
  row: row.key,
  sheet: row.sheet,
  number: row.number,
  verdict: 'rejected',
  reasons: [],
  values: {
    fullName: row.said.name || (row.values.fullName ?? ''),
    honorific: row.said.honorific,
    subject: subjectLabels[row.said.subject],
    office: row.said.office,
    unit: row.said.unit,
    form: rules.form(row.said.formCode).name,
    achievement: row.said.achievement.slice(0, 300),
    receivedAt: row.said.receivedAt ? shortDate(row.said.receivedAt) : '',
  },
  changes: [],
  matches: [],
  decision: null,
})

const inWords = (
  field: Compared,
  value: SaidNomination[Compared] | KnownNomination[Compared],
  rules: Rules,
): string => {
  if (value === null || value === '') return ''
  if (field === 'formCode') return rules.form(value as FormCode).name
  return field === 'receivedAt' ? shortDate(String(value)) : String(value)
}

function judgeKnown(item: ImportItem, row: ReadNomination, known: KnownNomination, rules: Rules): void {
  const { said } = row
  item.matches = [
    { id: known.id, fullName: known.name, office: known.office, unit: known.unit, why: 'Đã có trong hồ sơ của đơn vị' },
  ]
  if (decided.includes(known.state) || known.dossierState === 'withdrawn' || known.dossierState === 'closed') {
    item.verdict = 'unchanged'
    item.reasons.push(`${known.name} đã được quyết định, hoặc hồ sơ đã kết thúc, đã rút, nên không sửa theo tệp.`)
    return
  }
  // An empty cell says nothing; an empty form cell too, though it was read as the main form.
  const differs = compared.filter(
    (f) => said[f] !== null && said[f] !== '' && said[f] !== known[f] && !(f === 'formCode' && said.formText === ''),
  )
  item.changes = differs.map((field) => ({
    field,
    label: nominationLabels[field],
    from: inWords(field, known[field], rules),
    to: inWords(field, said[field], rules),
    mended: known[field] !== null && known[field] !== '',
  }))
  if (differs.length === 0) item.verdict = 'unchanged'
  else if (item.changes.every((c) => !c.mended)) item.verdict = 'changed'
  else {
    item.verdict = 'doubtful'
    item.reasons.push('Tệp ghi khác với hồ sơ đang có. Chọn cập nhật để lấy theo tệp, hoặc bỏ qua để giữ nguyên.')
  }
  item.reasons.push(...row.doubts, ...row.hints)
}

/** What to take over: everything when the clerk said so, else only what fills a gap. */
function patchOf(
  item: ImportItem,
  row: ReadNomination,
  decision: Decision | undefined,
): Partial<SaidNomination> | undefined {
  if (item.changes.length === 0 || decision?.action === 'skip' || decision?.action === 'add') return undefined
  const taken = decision?.action === 'update' ? item.changes : item.verdict === 'changed' ? item.changes : []
  return taken.length ? Object.fromEntries(taken.map((c) => [c.field, row.said[c.field as Compared]])) : undefined
}

/** Units whose cases came on several days: which day the dossier takes. */
function receiptNotes(plans: readonly NominationPlan[]): string[] {
  const days = new Map<string, Set<string>>()
  for (const plan of plans)
    if (plan.kind === 'add' && plan.said.receivedAt) {
      const set = days.get(plan.unitKey) ?? new Set<string>()
      set.add(plan.said.receivedAt)
      days.set(plan.unitKey, set)
    }
  const several = [...days.values()].filter((set) => set.size > 1).length
  return several
    ? [
        `${several} đơn vị có đề nghị nhận nhiều ngày: ngày nhận hồ sơ lấy ngày sớm nhất, mỗi trường hợp vẫn giữ ngày nhận riêng để xét đúng hạn.`,
      ]
    : []
}
