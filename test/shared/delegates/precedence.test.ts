import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../../../shared/conference/category'
import { templates } from '../../../shared/conference/template'
import { createRanking, officeRank, type Ranked, rankDelegates } from '../../../shared/delegates/precedence'

const categories: Category[] = templates['plan-02'].categories.map((c, i) => ({
  ...c,
  id: `c${i}`,
  subgroups: c.subgroups.map((s, j) => ({ ...s, id: `s${i}-${j}`, categoryId: `c${i}` })),
}))
const subgroup = (code: string) => {
  const found = categories.flatMap((c) => c.subgroups).find((s) => s.code === code)
  if (!found) throw new Error(code)
  return found
}
const units = [
  { id: 'u1', precedence: 10 },
  { id: 'u2', precedence: 20 },
]
let born = 0
const person = (fullName: string, office: string, code: string, more: Partial<Ranked> = {}): Ranked => ({
  id: `p${++born}`,
  fullName,
  office,
  unitId: null,
  categoryId: subgroup(code).categoryId,
  subgroupId: subgroup(code).id,
  precedence: null,
  ...more,
})
const order = (people: Ranked[]) => rankDelegates(people, units, categories).map((p) => p.fullName)

describe('office rank', () => {
  const offices = subgroup('UBND').offices
  const cases: [string, number][] = [
    ['Chủ tịch', 0],
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN', 0],
    ['Phó Chủ tịch Thường trực', 1],
    ['Phó Chủ tịch', 2],
    ['Phó Bí thư Thành ủy, Chủ tịch', 0],
    ['Giám đốc Sở kiêm Phó Chủ tịch', 2],
    ['Nguyên Chủ tịch', 0.25],
    ['Thư ký Chủ tịch', 3],
    ['Chuyên viên', 3],
    ['', 3],
  ]
  for (const [office, rank] of cases)
    test(`${office || '(trống)'} → ${rank}`, () => expect(officeRank(office, offices)).toBe(rank))

  test('a deputy that the list does not name stands right after the head', () => {
    const list = subgroup('SN').offices
    expect(officeRank('Phó Chánh Văn phòng', list)).toBe(officeRank('Chánh Văn phòng', list) + 0.5)
  })

  test('the first office named counts, not one inside it', () => {
    const list = subgroup('DN').offices
    expect(officeRank('Chuyên viên Văn phòng Chủ tịch', list)).toBe(list.indexOf('Chuyên viên'))
  })
})

describe('the order of precedence', () => {
  test('goes by group, office, unit and name', () => {
    const people = [
      person('Nguyễn Văn Ân', 'Giám đốc', 'SN', { unitId: 'u2' }),
      person('Lê Văn Bình', 'Phóng viên', 'BC'),
      person('Trần Thị Bé', 'Giám đốc', 'SN', { unitId: 'u1' }),
      person('Nguyễn Văn An', 'Giám đốc', 'SN', { unitId: 'u2' }),
      person('Đỗ Thị Cao', 'Phó Bí thư', 'TU'),
      person('Phạm Đức', 'Bí thư', 'TU'),
      person('Hồ Thị Hà', 'Trưởng ban', 'TW-BAN'),
      person('Vũ Không Nhóm', 'Chủ tịch', 'TU', { categoryId: null, subgroupId: null }),
    ]
    expect(order(people)).toEqual([
      'Hồ Thị Hà',
      'Phạm Đức',
      'Đỗ Thị Cao',
      'Trần Thị Bé',
      'Nguyễn Văn An',
      'Nguyễn Văn Ân',
      'Lê Văn Bình',
      'Vũ Không Nhóm',
    ])
  })

  test('an override lifts one person, not the group', () => {
    const people = [
      person('Lê Một', 'Bí thư', 'TU'),
      person('Lê Hai', 'Phóng viên', 'BC', { precedence: 1 }),
      person('Lê Ba', 'Phóng viên', 'BC'),
    ]
    expect(order(people)).toEqual(['Lê Hai', 'Lê Một', 'Lê Ba'])
  })

  const anybody = fc.record({
    id: fc.uuid(),
    fullName: fc.constantFrom('Lê An', 'Lê Ân', 'Trần An', 'Đỗ Ảnh', 'Ông Xuân Bảo'),
    office: fc.constantFrom('', 'Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'nguyên Giám đốc', 'Chuyên viên'),
    unitId: fc.constantFrom(null, 'u1', 'u2', 'gone'),
    categoryId: fc.constantFrom(null, ...categories.map((c) => c.id)),
    subgroupId: fc.constantFrom(null, 'gone', ...categories.flatMap((c) => c.subgroups).map((s) => s.id)),
    precedence: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
  })
  const people = fc.uniqueArray(anybody, { selector: (p) => p.id, maxLength: 40 })

  test('is total: the same people in any order give the same list, with nobody lost', () => {
    fc.assert(
      fc.property(
        people.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const ids = rankDelegates(list, units, categories).map((p) => p.id)
          expect(rankDelegates(shuffled, units, categories).map((p) => p.id)).toEqual(ids)
          expect([...ids].sort()).toEqual(list.map((p) => p.id).sort())
        },
      ),
    )
  })

  test('never sets a lighter key behind a heavier one', () => {
    fc.assert(
      fc.property(people, (list) => {
        const rankOf = createRanking(units, categories)
        const weights = rankDelegates(list, units, categories).map((p) => rankOf(p).weight)
        expect(weights).toEqual([...weights].sort((a, b) => a - b))
      }),
    )
  })
})
