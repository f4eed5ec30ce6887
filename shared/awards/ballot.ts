import type { Rules } from './rules/resolve'
import type { BallotRule } from './rules/rule-values'

export type BallotCount = {
  /** Members of the council on the meeting day, not those present. */
  totalMembers: number
  recused: number
  yes: number
  writtenYes: number
}

/** Yes votes needed out of a denominator; more than half of 19 is 10, 90 % of 19 is 18. */
export function neededYes(rule: BallotRule, denominator: number): number {
  const exact = rule.threshold * denominator
  // 0.9 × 20 must be 18 and not 18.000000000000004.
  const near = Math.abs(exact - Math.round(exact)) < 1e-9 ? Math.round(exact) : exact
  return rule.strict ? Math.floor(near) + 1 : Math.ceil(near)
}

/**
 * Whether a case passed: yes votes (written opinions among them) over ALL members of the council. Members who stood aside are
 * taken out of the denominator only when the round says so (NĐ 91/2017, Điều 45 khoản 8).
 */
export function ballotResult(
  rule: BallotRule,
  count: BallotCount,
  denominatorRule: 'all' | 'withoutRecused',
): { denominator: number; yes: number; needed: number; ratio: number; passed: boolean } {
  const denominator = denominatorRule === 'all' ? count.totalMembers : count.totalMembers - count.recused
  const yes = count.yes + count.writtenYes
  const needed = neededYes(rule, denominator)
  return { denominator, yes, needed, ratio: denominator > 0 ? yes / denominator : 0, passed: yes >= needed }
}

/** Whether so many present may open the session, and whether they may vote on awards. */
export function quorum(rules: Rules, present: number, totalMembers: number) {
  const least = (share: number) => neededYes({ method: 'open', threshold: share, strict: false }, totalMembers)
  const open = least(rules.get('quorum.open'))
  const vote = least(rules.get('quorum.vote'))
  return { neededToOpen: open, neededToVote: vote, mayOpen: present >= open, mayVote: present >= vote }
}

export type PaperCount = {
  issued: number
  returned: number
  valid: number
  invalid: number
  yes: number
  no: number
  blank: number
  written: number
  absent: number
}

/** What does not add up in a counted ballot, in sentences; empty when it does. */
export function countProblems(c: PaperCount): string[] {
  const problems: string[] = []
  if (Object.values(c).some((n) => n < 0 || !Number.isInteger(n)))
    problems.push('Mọi số phiếu phải là số nguyên không âm.')
  if (c.returned > c.issued) problems.push(`Thu về ${c.returned} phiếu, nhiều hơn phát ra ${c.issued} phiếu.`)
  if (c.valid + c.invalid !== c.returned)
    problems.push(`Hợp lệ ${c.valid} và không hợp lệ ${c.invalid} cộng lại khác thu về ${c.returned}.`)
  if (c.yes + c.no + c.blank !== c.valid)
    problems.push(`Đồng ý ${c.yes}, không đồng ý ${c.no}, phiếu trắng ${c.blank} cộng lại khác hợp lệ ${c.valid}.`)
  if (c.written > c.absent) problems.push(`Có ${c.written} ý kiến bằng văn bản nhưng chỉ ${c.absent} thành viên vắng.`)
  return problems
}
