import type { Rules } from './rules/resolve'
import type { FormCode, SubjectKind } from './terms'

export type Rewarded = { formCode: FormCode; subject: SubjectKind }

/** Total bonus of a list, in đồng, and the lines that no rule gives an amount for. */
export function bonusTotal(
  rules: Rules,
  list: readonly Rewarded[],
  decisionDay: string,
): { total: number; without: number } {
  let total = 0
  let without = 0
  for (const { formCode, subject } of list) {
    const amount = rules.bonus(formCode, subject, decisionDay)
    if (amount === undefined) without++
    else total += amount
  }
  return { total, without }
}

/** `80.460.000 đồng` */
export const money = (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng`
