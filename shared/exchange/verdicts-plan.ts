import type { Category } from '../conference/category'
import { isUnnamed } from '../delegates/slots'
import type { Decision, ImportItem } from './import-report'
import type { ReadRow, Said, SaidField } from './said'
import { type Around, cellChanges } from './verdicts-cells'
import type { KnownPerson } from './verdicts-people'
import type { UnitBook } from './verdicts-units'

/** What a commit has to do for a row. `said` is what the source is remembered to have said of the person. */
export type PersonPlan =
  | { kind: 'add'; row: ReadRow; category: Category | undefined }
  | { kind: 'update'; row: ReadRow; person: KnownPerson; fields: string[]; said: Said }
  | { kind: 'remember'; row: ReadRow; person: KnownPerson; said: Said }

/** Nothing to remember when the source says what it said. */
function remember(row: ReadRow, person: KnownPerson, said: Said): PersonPlan | undefined {
  const before = person.said[row.source]
  const known = before && (Object.keys(said) as SaidField[]).every((field) => said[field] === before[field])
  return known ? undefined : { kind: 'remember', row, person, said }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Places that units were asked to fill and nobody is named for, in the order in which they are taken, by unit. */
function openPlaces(people: readonly KnownPerson[], around: Pick<Around, 'unitKeyOf'>): Map<string, KnownPerson[]> {
  const places = new Map<string, KnownPerson[]>()
  const open = people
    .filter((p) => !p.withdrawn && p.unit !== '' && isUnnamed(p))
    .sort((a, b) => order(a.slotLeadId ?? '', b.slotLeadId ?? '') || (a.slot ?? 0) - (b.slot ?? 0))
  for (const person of open) {
    const key = around.unitKeyOf(person.unit)
    places.set(key, [...(places.get(key) ?? []), person])
  }
  return places
}

/** Turns verdict and decision of a row into what the commit does. */
export function createPlanner(
  input: { decisions: readonly Decision[]; people: readonly KnownPerson[] },
  book: UnitBook,
  around: Around,
) {
  const decisions = new Map(input.decisions.map((d) => [d.row, d]))
  const byId = new Map(input.people.map((p) => [p.id, p]))
  const busy = new Map<string, number>()
  const places = openPlaces(input.people, around)

  const add = (item: ImportItem, row: ReadRow): PersonPlan => {
    const category = row.said.category ? around.categoryOf(row.said.category) : undefined
    item.reasons.push(...book.need(row.said.unit ?? '', category))
    const place = row.said.unit ? places.get(around.unitKeyOf(row.said.unit))?.shift() : undefined
    if (place)
      item.reasons.unshift(
        `Điền tên vào “${place.fullName}” mà đơn vị được mời cử: giữ mã ${place.code} và giấy mời, không thêm người.`,
      )
    return { kind: 'add', row, category }
  }
  const onto = (item: ImportItem, row: ReadRow, person: KnownPerson, all: boolean): PersonPlan | undefined => {
    const other = busy.get(person.id)
    if (other !== undefined) {
      item.reasons.push(`Dòng ${other} đã cập nhật “${person.fullName}” nên dòng này không ghi.`)
      return undefined
    }
    busy.set(person.id, row.number)
    const changes = cellChanges(person, row.said, row.source, around)
    if (item.verdict === 'doubtful') item.changes = changes
    const taken = changes.filter((c) => all || !c.mended)
    const kept = changes.filter((c) => !taken.includes(c))
    const before = person.said[row.source]
    const said: Said = { ...before, ...row.said }
    // A cell that was neither taken nor refused is asked about again next time.
    for (const { field } of kept) said[field as SaidField] = before?.[field as SaidField] ?? ''
    if (taken.some((c) => c.field === 'unit')) item.reasons.push(...book.need(row.said.unit ?? '', undefined))
    if (taken.length) return { kind: 'update', row, person, fields: taken.map((c) => c.field), said }
    return remember(row, person, said)
  }

  return (item: ImportItem, row: ReadRow, person: KnownPerson | undefined): PersonPlan | undefined => {
    const decision = decisions.get(row.key)
    item.decision = decision?.action ?? null
    if (decision?.action === 'add') return add(item, row)
    if (decision?.action === 'skip') {
      if (!person || item.verdict !== 'changed') return undefined
      busy.set(person.id, row.number)
      return remember(row, person, { ...person.said[row.source], ...row.said })
    }
    if (decision?.action === 'update') {
      const chosen = decision.id ? byId.get(decision.id) : (person ?? byId.get(item.matches[0]?.id ?? ''))
      if (chosen) return onto(item, row, chosen, true)
      item.reasons.push('Người được chọn để cập nhật không còn trong danh sách; dòng này chưa được ghi.')
      item.decision = null
      return undefined
    }
    if (item.verdict === 'new') return add(item, row)
    if (person && !person.withdrawn) return onto(item, row, person, false)
    return undefined
  }
}
