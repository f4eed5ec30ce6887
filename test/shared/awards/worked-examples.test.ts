import { describe, expect, test } from 'vitest'
import { ballotResult, countProblems, neededYes, quorum } from '../../../shared/awards/ballot'
import { bonusTotal } from '../../../shared/awards/bonus'
import { appraisalDue, lateForWindow } from '../../../shared/awards/chain'
import { resolveRules, roundBonus, ruleSetOn } from '../../../shared/awards/rules/resolve'
import { percent, share } from '../../../shared/awards/shares'
import { workingCalendar } from '../../../shared/lib/working-days'

const rulesOn = (day: string) => resolveRules(ruleSetOn(day), [])
const rules = rulesOn('2019-10-25')
const calendar = workingCalendar()

describe('the worked examples of the award rules', () => {
  test('1. rule set by date of decision', () => {
    expect(ruleSetOn('2019-10-28').code).toBe('VN-2017')
    expect(rulesOn('2019-10-28').baseSalary('2019-10-28')).toBe(1_490_000)
    expect(ruleSetOn('2025-07-05').code).toBe('VN-2025')
    expect(rulesOn('2025-07-05').baseSalary('2025-07-05')).toBe(2_340_000)
    expect(ruleSetOn('2023-12-31').code).toBe('VN-2017')
    expect(ruleSetOn('2024-01-01').code).toBe('VN-2024')
  })

  test('2. bonus of 12 collectives and 30 individuals in 2019', () => {
    const list = [
      ...Array.from({ length: 12 }, () => ({ formCode: 'CITY_CERT', subject: 'collective' }) as const),
      ...Array.from({ length: 30 }, () => ({ formCode: 'CITY_CERT', subject: 'individual' }) as const),
    ]
    expect(bonusTotal(rules, list, '2019-10-28')).toEqual({ total: 80_460_000, without: 0 })
    expect(rules.bonus('CITY_CERT', 'collective', '2019-10-28')).toBe(2_980_000)
    expect(rulesOn('2025-07-05').bonus('CITY_CERT', 'collective', '2025-07-05')).toBe(7_020_000)
    expect(rulesOn('2025-07-05').bonus('CITY_CERT', 'household', '2025-07-05')).toBe(5_270_000)
  })

  test('3. rounding is a value of the rules', () => {
    expect(roundBonus(0.3 * 1_490_000, 'up10k')).toBe(450_000)
    expect(roundBonus(0.3 * 1_490_000, 'none')).toBe(447_000)
    const plain = resolveRules(ruleSetOn('2019-10-28'), [
      { key: 'bonus.rounding', value: 'none', basis: '', roundId: null, confirmedBy: 'A', confirmedAt: '' },
    ])
    expect(plain.bonus('UNIT_CERT', 'individual', '2019-10-28')).toBe(447_000)
    expect(rules.bonus('UNIT_CERT', 'individual', '2019-10-28')).toBe(450_000)
  })

  test('4. the ratio is on all members, not on those present', () => {
    const rule = rules.get('ballot.CITY_FIGHTER')
    const count = (yes: number) => ballotResult(rule, { totalMembers: 19, recused: 0, yes, writtenYes: 0 }, 'all')
    expect(count(17)).toMatchObject({ needed: 18, passed: false })
    expect(percent(count(17).ratio, 2)).toBe('89,47 %')
    expect(count(18)).toMatchObject({ passed: true })
    expect(percent(count(18).ratio)).toBe('94,7 %')
    // 17 present and all for it, two written opinions: both counted in, the 17 alone never are the denominator.
    expect(ballotResult(rule, { totalMembers: 19, recused: 0, yes: 16, writtenYes: 2 }, 'all').passed).toBe(true)
    for (const [n, ninety, eighty] of [
      [15, 14, 12],
      [19, 18, 16],
      [21, 19, 17],
      [25, 23, 20],
    ] as const) {
      expect(neededYes({ method: 'secret', threshold: 0.9, strict: false }, n)).toBe(ninety)
      expect(neededYes({ method: 'secret', threshold: 0.8, strict: false }, n)).toBe(eighty)
    }
    expect(neededYes({ method: 'open', threshold: 0.5, strict: true }, 19)).toBe(10)
    expect(neededYes({ method: 'open', threshold: 0.5, strict: true }, 20)).toBe(11)
  })

  test('5. a session may open and still not vote on awards', () => {
    const later = rulesOn('2024-06-01')
    expect(quorum(later, 15, 19)).toEqual({ neededToOpen: 13, neededToVote: 16, mayOpen: true, mayVote: false })
    expect(quorum(later, 16, 19).mayVote).toBe(true)
  })

  test('10. working days to the end of appraisal, and the warning at intake', () => {
    expect(appraisalDue('2019-09-25', rules, calendar)).toBe('2019-10-30')
    expect(appraisalDue('2019-09-30', rules, calendar)).toBe('2019-11-04')
    expect(lateForWindow('2019-09-25', '2019-10-30', rules, calendar)).toBeUndefined()
    expect(lateForWindow('2019-09-30', '2019-10-30', rules, calendar)).toBe(
      'Hồ sơ đủ ngày 30/09/2019 có hạn thẩm định đến 04/11/2019, sau ngày thẩm định xong của đợt (30/10/2019).',
    )
  })

  test('11. a supplement asked on 03/10 is due on 10/10', () => {
    expect(calendar.addWorkingDays('2019-10-03', rules.get('days.supplement'))).toBe('2019-10-10')
  })

  test('12. direct share at the threshold', () => {
    expect(percent(share(19, 30))).toBe('63,3 %')
    expect((share(19, 30) ?? 0) >= rules.get('share.direct')).toBe(true)
    expect(share(0, 0)).toBeUndefined()
    expect(percent(share(0, 0))).toBe('–')
  })
})

test('the papers of a ballot must add up', () => {
  const sound = { issued: 17, returned: 17, valid: 16, invalid: 1, yes: 15, no: 1, blank: 0, written: 2, absent: 2 }
  expect(countProblems(sound)).toEqual([])
  expect(countProblems({ ...sound, returned: 18, written: 3 })).toHaveLength(3)
})
