import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../../../shared/conference/category'
import { templates } from '../../../shared/conference/template'
import type { Decision } from '../../../shared/exchange/import-report'
import { looksLegacy, notAName } from '../../../shared/exchange/not-a-name'
import type { SourceRow } from '../../../shared/exchange/said'
import { type JudgeInput, type Judgement, judgeDelegates } from '../../../shared/exchange/verdicts'
import type { KnownPerson } from '../../../shared/exchange/verdicts-people'
import type { PersonPlan } from '../../../shared/exchange/verdicts-plan'
import { type KnownUnit, nearUnits } from '../../../shared/exchange/verdicts-units'
import { unitKey } from '../../../shared/names/units'

const categories: Category[] = templates['plan-02'].categories.map((c) => ({
  ...c,
  id: c.code,
  subgroups: c.subgroups.map((s) => ({ ...s, id: s.code, categoryId: c.code })),
}))
const sourceRow = (values: Record<string, string>, number: number, source = 'A'): SourceRow => ({
  key: `S!${number}`,
  sheet: 'S',
  number,
  values,
  group: '',
  source,
  guessed: false,
})
type World = { people: KnownPerson[]; units: KnownUnit[] }
const judge = (rows: SourceRow[], world: World, decisions: Decision[] = []): Judgement => {
  const input: JudgeInput = { sheets: [rows], others: [], ...world, categories, decisions }
  const steps = judgeDelegates(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What a commit does, in memory: the shortest honest model of it. */
function commit(world: World, { plans, newUnits }: Judgement): World {
  const units = [
    ...world.units,
    ...newUnits.map((u) => ({ id: `u-${u.key}`, name: u.name, shortName: '', synonyms: [] })),
  ]
  const idOf = (name: string) => units.find((u) => unitKey(u.name) === unitKey(name))?.id ?? null
  const people = new Map(world.people.map((p) => [p.id, p]))
  for (const [index, plan] of plans.entries()) {
    const next = plan.kind === 'add' ? born(plan, `${people.size}-${index}`, idOf) : changed(plan, idOf)
    people.set(next.id, next)
  }
  return { people: [...people.values()], units }
}
const born = ({ row }: PersonPlan, id: string, idOf: (name: string) => string | null): KnownPerson => ({
  id,
  code: id,
  honorific: row.said.honorific ?? '',
  titles: row.said.titles ?? '',
  fullName: row.said.fullName ?? '',
  office: row.said.office ?? '',
  unitId: idOf(row.said.unit ?? ''),
  unit: row.said.unit ?? '',
  categoryId: null,
  phone: row.said.phone ?? '',
  email: row.said.email ?? '',
  note: row.said.note ?? '',
  roles: [],
  withdrawn: false,
  slot: null,
  slotLeadId: null,
  said: { [row.source]: row.said },
})
function changed(plan: Exclude<PersonPlan, { kind: 'add' }>, idOf: (name: string) => string | null): KnownPerson {
  const { person, row, said } = plan
  const taken = plan.kind === 'update' ? plan.fields : []
  const cells = Object.fromEntries(taken.map((field) => [field, (row.said as Record<string, string>)[field]]))
  const next = { ...person, ...cells, said: { ...person.said, [row.source]: said } }
  return { ...next, unitId: idOf(next.unit) }
}

const cell = fc.record({
  fullName: fc.constantFrom(
    'Lê Thị Hoa',
    'Lê Thị Hòa',
    'Lê Thị Hoan',
    'Hoa Lê Thị',
    'Trần An',
    'Ông Xuân Bảo',
    'Ông An Bình',
    '',
    '12',
  ),
  unit: fc.constantFrom(
    'Sở Y tế',
    'UBND Q.3',
    'Ủy ban nhân dân Quận 3',
    'UBND Quận 4',
    'Sở Giáo dục',
    'Sở Giáo dục và Đào tạo',
    '',
  ),
  office: fc.constantFrom('Giám đốc', 'Chuyên viên', ''),
  phone: fc.constantFrom('0903000001', '903000002', '02838221188', ''),
})
const lists = fc.array(cell, { maxLength: 14 })
const numbered = (cells: readonly Record<string, string>[], source = 'A') =>
  cells.map((c, i) => sourceRow(c, i + 1, source))
const nobody: World = { people: [], units: [] }

describe('any list', () => {
  test('gets one verdict a row, in the order of the file', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const world = commit(nobody, judge(numbered(first), nobody))
        const { items, totals } = judge(numbered(second), world)
        expect(items.map((i) => i.number)).toEqual(second.map((_, i) => i + 1))
        expect(Object.values(totals).reduce((a, b) => a + b, 0)).toBe(second.length)
        for (const item of items)
          if (['doubtful', 'rejected'].includes(item.verdict)) expect(item.reasons[0]).toMatch(/^Dòng \d+/)
      }),
    )
  })

  test('sent again changes nothing and adds nobody', () => {
    fc.assert(
      fc.property(lists, (cells) => {
        const first = judge(numbered(cells), nobody)
        const world = commit(nobody, first)
        const again = judge(numbered(cells), world)
        expect(again.plans).toEqual([])
        expect(again.totals.new + again.totals.changed).toBe(0)
        for (const [i, item] of first.items.entries())
          if (item.verdict === 'new') expect(again.items[i]?.verdict).toBe('unchanged')
      }),
    )
  })

  test('sent again after every doubt was decided to be a new person is unchanged throughout', () => {
    fc.assert(
      fc.property(lists, (cells) => {
        const rows = numbered(cells)
        const decisions = judge(rows, nobody).items.map((i) => ({ row: i.row, action: 'add' as const }))
        const all = decisions.filter((_, i) => cells[i]?.fullName !== '' && cells[i]?.fullName !== '12')
        const world = commit(nobody, judge(rows, nobody, all))
        expect(world.people).toHaveLength(all.length)
        const again = judge(rows, world)
        expect(again.plans).toEqual([])
        expect(again.totals.new + again.totals.changed).toBe(0)
      }),
    )
  })

  test('never gives one person to two rows', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const world = commit(nobody, judge(numbered(first), nobody))
        const touched = judge(numbered(second, 'B'), world).plans.flatMap((p) =>
          p.kind === 'add' ? [] : [p.person.id],
        )
        expect(new Set(touched).size).toBe(touched.length)
      }),
    )
  })
})

describe('units spelt nearly alike', () => {
  const near = (a: string, b: string) => nearUnits(unitKey(a), unitKey(b))
  test('are told', () => {
    expect(near('Sở Giáo dục', 'Sở Giáo dục và Đào tạo')).toBe(true)
    expect(near('Công ty Xổ số kiến thiết', 'Công ty TNHH MTV Xổ số kiến thiết')).toBe(true)
    expect(near('Sở Kế hoạc và Đầu tư', 'Sở Kế hoạch và Đầu tư')).toBe(true)
  })
  test('and others are not', () => {
    expect(near('UBND Quận 3', 'UBND Quận 4')).toBe(false)
    expect(near('UBND quận Tân Bình', 'UBND quận Bình Tân')).toBe(false)
    expect(near('UBND quận Bình Thạnh', 'UBND quận Bình Tân')).toBe(false)
    expect(near('Sở Tài chính', 'Sở Tư pháp')).toBe(false)
    expect(near('Ủy ban nhân dân thành phố', 'Ủy ban nhân dân huyện Củ Chi')).toBe(false)
    expect(near('Sở Y tế', 'UBND Q.3')).toBe(false)
    expect(near('', '')).toBe(false)
  })
})

describe('what is a name', () => {
  test('old fonts are seen, Vietnamese and foreign names are not taken for them', () => {
    for (const text of ['NguyÔn V¨n Hïng', 'TrÇn ThÞ B×nh', 'Nguyeãn Vaên An', 'Traàn Thò Höông', 'Lª V¨n Tµi'])
      expect(looksLegacy(text), text).toBe(true)
    for (const text of [
      'Nguyễn Văn Hùng',
      'TRẦN THỊ BÌNH',
      'Hoàng Thị Oanh',
      "K'Brơi",
      'Đỗ Thị Tuyết',
      'John Smith',
      'Lê Toán',
    ])
      expect(looksLegacy(text), text).toBe(false)
  })
  test('offices, bodies and placeholders are not names; families that begin alike are', () => {
    for (const text of ['', '12', 'Giám đốc', 'Đại diện lãnh đạo', 'Sở Nội vụ', 'chưa cử', 'X', 'a@b.vn'])
      expect(notAName(1, text), text).toMatch(/^Dòng 1/)
    for (const text of ['Chu Tịch Minh', 'Phó Đức Phương', 'Đại Ngọc Trâm', 'Cán Bá Quát', 'Sơ Thị Nội', 'Ban Văn An'])
      expect(notAName(1, text), text).toBeUndefined()
  })
})
