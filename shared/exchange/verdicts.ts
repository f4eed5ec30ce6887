import type { Category } from '../conference/category'
import type { Decision, ImportItem, Verdict } from './import-report'
import type { ReadRow, SourceRow } from './said'
import { type Around, cellChanges, groupReader, keptMends } from './verdicts-cells'
import { createFileIndex, findDoubts } from './verdicts-doubts'
import { assignPeople } from './verdicts-identity'
import { indexPeople, type KnownPerson, matchOf } from './verdicts-people'
import { createPlanner, type PersonPlan } from './verdicts-plan'
import { createRowReader } from './verdicts-row'
import { createUnitBook, type KnownUnit, type NewUnit } from './verdicts-units'

/** A non-empty row that is not about a person: titles, headings, groups, totals, closing lines. */
export type OtherLine = Pick<SourceRow, 'key' | 'sheet' | 'number'> & { kind: string; text: string }

export type JudgeInput = {
  /** The rows of each sheet; a sheet's column of names is read as a whole. */
  sheets: readonly (readonly SourceRow[])[]
  others: readonly OtherLine[]
  people: readonly KnownPerson[]
  units: readonly KnownUnit[]
  categories: readonly Category[]
  decisions: readonly Decision[]
}

export type Judgement = {
  items: ImportItem[]
  totals: Record<Verdict, number>
  plans: PersonPlan[]
  newUnits: NewUnit[]
  notes: string[]
}

/** After so many rows the caller may let others work. */
const slice = 40

const decide = 'Hãy chọn: cập nhật người đã có, thêm người mới, hoặc bỏ qua dòng này.'
const otherReasons: Record<string, string> = {
  title: 'Dòng tiêu đề, không phải người.',
  heading: 'Dòng tên cột, không phải người.',
  group: 'Dòng nhóm: các dòng bên dưới thuộc nhóm này.',
  total: 'Dòng cộng, không phải người.',
  note: 'Dòng ghi chú hoặc ký tên, không phải người.',
  empty: 'Dòng chỉ có số thứ tự, chưa ghi ai.',
}

export const otherItem = (line: OtherLine): ImportItem => ({
  row: line.key,
  sheet: line.sheet,
  number: line.number,
  verdict: 'heading',
  reasons: [otherReasons[line.kind] ?? 'Dòng không phải người.'],
  values: { text: line.text.slice(0, 500) },
  changes: [],
  matches: [],
  decision: null,
})

export const countVerdicts = (items: readonly ImportItem[]): Record<Verdict, number> => {
  const totals = { new: 0, changed: 0, unchanged: 0, doubtful: 0, rejected: 0, heading: 0 }
  for (const item of items) totals[item.verdict]++
  return totals
}

/** Rows as the file has them: sheet by sheet, top to bottom. */
export const inFileOrder = (items: ImportItem[], sheets: readonly string[]): ImportItem[] => {
  const place = new Map(sheets.map((name, index) => [name, index]))
  return items.sort((a, b) =>
    a.sheet === b.sheet ? a.number - b.number : (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0),
  )
}

/**
 * Judges a list of people against the people known: one verdict a row, whose totals add up to the rows. Decides only; nothing
 * is written. A generator, so that whoever drives it can pause between slices; its value is the judgement. `yield`s the number
 * of rows done.
 */
export function* judgeDelegates(input: JudgeInput): Generator<number, Judgement> {
  const book = createUnitBook(input.units, input.categories)
  const rows: ReadRow[] = []
  for (const sheet of input.sheets) {
    const reader = createRowReader(sheet, book.canonical)
    yield rows.length
    for (let i = 0; i < reader.count; i++) {
      rows.push(reader.read(i))
      if (i % slice === 0) yield rows.length / 2
    }
  }
  const half = rows.length / 2
  const people = yield* pausing(indexPeople(input.people, book.canonical), half)
  const assigned = yield* pausing(assignPeople(rows, people), half)

  const around: Around = {
    categories: input.categories,
    categoryOf: groupReader(input.categories),
    unitKeyOf: book.unitKeyOf,
  }
  const file = createFileIndex()
  const planner = createPlanner(input, book, around)
  const items: ImportItem[] = input.others.map(otherItem)
  const plans: PersonPlan[] = []
  for (const [index, row] of rows.entries()) {
    const found = assigned.get(row)
    const item = baseItem(row)
    if (row.rejected.length) item.reasons.push(...row.rejected)
    else if (found?.person && found.doubts.length === 0) judgeKnown(item, row, found.person, around)
    else {
      const { doubts, hints, matches } = findDoubts(row, people, file)
      const all = [...row.doubts, ...(found?.doubts ?? []), ...doubts]
      item.verdict = all.length ? 'doubtful' : 'new'
      item.reasons.push(...all, ...(all.length ? [decide] : []), ...hints, ...row.hints)
      item.matches = mergeMatches(found?.matches ?? [], matches)
    }
    if (!row.rejected.length) {
      file.add(row)
      const plan = planner(item, row, found?.doubts.length ? undefined : found?.person)
      if (plan) plans.push(plan)
    }
    items.push(item)
    if (index % slice === 0) yield (rows.length + index) / 2
  }
  const sheetNames = [
    ...new Set([...input.sheets.flatMap((s) => s[0]?.sheet ?? []), ...input.others.map((o) => o.sheet)]),
  ]
  return {
    items: inFileOrder(items, sheetNames),
    totals: countVerdicts(items),
    plans,
    newUnits: book.added(),
    notes: unreadGroups(rows, around),
  }
}

/** Pauses of a part, told as where the whole is. */
export function* pausing<T>(part: Generator<undefined, T>, at: number): Generator<number, T> {
  for (;;) {
    const step = part.next()
    if (step.done) return step.value
    yield at
  }
}

function baseItem({ key, sheet, number, said }: ReadRow): ImportItem {
  const values: Record<string, string> = {}
  for (const field in said) {
    const text = said[field as keyof typeof said]
    if (text) values[field] = text
  }
  return { row: key, sheet, number, verdict: 'rejected', reasons: [], values, changes: [], matches: [], decision: null }
}

function judgeKnown(item: ImportItem, row: ReadRow, person: KnownPerson, around: Around): void {
  const { fullName } = person
  item.matches = [matchOf(person, 'Đã có trong danh sách')]
  if (person.withdrawn) {
    item.verdict = 'unchanged'
    item.reasons.push(
      `“${fullName}” đã được rút khỏi danh sách nên không nhập lại. Nếu mời lại, hãy khôi phục ở màn hình Đại biểu.`,
    )
    return
  }
  item.changes = cellChanges(person, row.said, row.source, around)
  item.verdict = item.changes.length ? 'changed' : 'unchanged'
  const mended = item.changes.filter((c) => c.mended).map((c) => c.label)
  if (mended.length)
    item.reasons.push(
      `Ô ${quoted(mended)} đã được sửa tay sau lần nhập trước, nay tệp lại ghi khác: bản sửa tay được giữ, trừ khi chọn cập nhật.`,
    )
  const kept = keptMends(person, row.said, row.source, around)
  if (kept.length) item.reasons.push(`Giữ bản đã sửa tay ở ô ${quoted(kept)}; tệp vẫn ghi như lần nhập trước.`)
  item.reasons.push(...row.hints)
}

const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(', ')

function mergeMatches(first: ImportItem['matches'], second: ImportItem['matches']): ImportItem['matches'] {
  const known = new Set(first.map((m) => m.id))
  return [...first, ...second.filter((m) => !known.has(m.id))].slice(0, 8)
}

/** One sentence for each group line that no delegate group answers to. */
function unreadGroups(rows: readonly ReadRow[], around: Around): string[] {
  const counts = new Map<string, number>()
  for (const { said, rejected } of rows) {
    if (rejected.length || !said.category || around.categoryOf(said.category)) continue
    counts.set(said.category, (counts.get(said.category) ?? 0) + 1)
  }
  return [...counts].map(
    ([text, n]) =>
      `Không rõ “${text.slice(0, 100)}” là nhóm đại biểu nào; ${n} người dưới dòng này được xếp theo đơn vị, hãy xem lại nhóm sau khi nhập.`,
  )
}
