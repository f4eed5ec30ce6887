import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BudgetEntry, BudgetLine } from '../../../shared/preparation/budget/budget'
import { budgetTotals, estimateOf, type Heads, headsOf, lineSums } from '../../../shared/preparation/budget/reckon'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const heads: Heads = { quota: 300, listed: 290, coming: 250, present: 0, category: { [id(9)]: 21 } }
const line = (more: Partial<BudgetLine> = {}): BudgetLine => ({
  id: id(1),
  seed: '',
  position: 1,
  title: 'Ăn nhẹ',
  section: '',
  kind: 'conference',
  norm: 40_000,
  headcount: 'coming',
  categoryId: null,
  quantity: 1,
  times: 1,
  unitWord: '',
  basis: '',
  note: '',
  ...more,
})
const entry = (n: number, kind: BudgetEntry['kind'], amount: number, settlesId: string | null = null): BudgetEntry => ({
  id: id(100 + n),
  lineId: id(1),
  kind,
  day: '2019-11-01',
  amount,
  settlesId,
  documentNumber: '',
  payee: '',
  file: null,
  note: '',
})

describe('a line', () => {
  test('is norm × live number × times', () => {
    expect(estimateOf(line(), heads)).toBe(10_000_000)
    expect(estimateOf(line({ headcount: 'fixed', quantity: 2.5, times: 2 }), heads)).toBe(200_000)
    expect(headsOf(line({ headcount: 'category', categoryId: id(9) }), heads)).toBe(21)
    expect(headsOf(line({ headcount: 'category', categoryId: id(8) }), heads)).toBe(0)
  })

  test('counts a payment that settles a commitment once, with the larger of the two', () => {
    const sums = lineSums(
      line(),
      [entry(1, 'committed', 100), entry(2, 'spent', 60, id(101)), entry(3, 'spent', 30)],
      heads,
    )
    expect(sums).toMatchObject({ committed: 100, spent: 90, bound: 130 })
    expect(lineSums(line(), [entry(1, 'committed', 100), entry(2, 'spent', 120, id(101))], heads).bound).toBe(120)
    expect(lineSums(line(), [entry(2, 'spent', 60, id(999))], heads).bound).toBe(60)
  })

  test('what is bound is never less than what was spent or promised', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ spent: fc.boolean(), amount: fc.integer({ min: 1, max: 1e9 }), of: fc.nat({ max: 9 }) }), {
          maxLength: 12,
        }),
        (list) => {
          const entries = list.map((e, n) =>
            entry(n, e.spent ? 'spent' : 'committed', e.amount, e.spent ? id(100 + e.of) : null),
          )
          const { bound, spent, committed } = lineSums(line(), entries, heads)
          expect(bound).toBeGreaterThanOrEqual(Math.max(spent, committed))
          expect(bound).toBeLessThanOrEqual(spent + committed)
        },
      ),
    ))
})

describe('the cap', () => {
  const fund = { fundTotal: 100_000_000, fundShare: 20, alarmShare: 80 }
  const with_ = (norm: number, kind: BudgetLine['kind'] = 'conference') => {
    const l = line({ norm, headcount: 'fixed', kind })
    return { ...l, ...lineSums(l, [], heads) }
  }

  test('is a share of the fund; the alarm rings near it and above it, bonuses stand apart', () => {
    expect(budgetTotals([with_(15_000_000)], fund).conference).toMatchObject({
      cap: 20_000_000,
      estimatedShare: 75,
      alarm: 'none',
    })
    expect(budgetTotals([with_(16_000_000)], fund).conference.alarm).toBe('near')
    expect(budgetTotals([with_(20_000_001)], fund).conference.alarm).toBe('over')
    const apart = budgetTotals([with_(15_000_000), with_(90_000_000, 'bonus')], fund)
    expect(apart.conference.alarm).toBe('none')
    expect(apart.bonus.estimated).toBe(90_000_000)
  })

  test('is open while the fund is not known', () =>
    expect(budgetTotals([with_(1)], { ...fund, fundTotal: null }).conference).toMatchObject({
      cap: null,
      boundShare: null,
      alarm: 'none',
    }))
})
