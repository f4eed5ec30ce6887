import { fold } from '../names/text'
import { ballotResult, countProblems, type PaperCount, quorum } from './ballot'
import type { Attendance, Ballot, CouncilMember } from './council'
import type { Rules } from './rules/resolve'
import type { BallotRule } from './rules/rule-values'
import type { FormCode } from './terms'

/** How a case is voted on: as the rules say of its form, else as they say of all others. */
export const ballotRuleOf = (rules: Rules, form: FormCode): BallotRule =>
  rules.find(`ballot.${form}`) ?? rules.get('ballot.other')

export type Presence = { total: number; present: number; written: number; absent: number }

/** Who is there; absentees with a written opinion are counted apart, as the minutes name them. */
export function presenceOf(attendance: readonly Pick<Attendance, 'status'>[]): Presence {
  const count = (status: Attendance['status']) => attendance.filter((a) => a.status === status).length
  return { total: attendance.length, present: count('present'), written: count('written'), absent: count('absent') }
}

/** The quorum of a meeting in one sentence, for the screen and the minutes. */
export function quorumLine(rules: Rules, presence: Presence): { mayOpen: boolean; mayVote: boolean; text: string } {
  const q = quorum(rules, presence.present, presence.total)
  const who = `Có mặt ${presence.present}/${presence.total} thành viên`
  const text = q.mayVote
    ? `${who}: đủ để họp (cần ${q.neededToOpen}) và biểu quyết (cần ${q.neededToVote}).`
    : q.mayOpen
      ? `${who}: được họp (cần ${q.neededToOpen}) nhưng chưa được biểu quyết khen thưởng (cần ${q.neededToVote}).`
      : `${who}: chưa đủ để họp (cần ${q.neededToOpen}).`
  return { mayOpen: q.mayOpen, mayVote: q.mayVote, text }
}

/** Members who should stand aside in a case: the nominee in person, or the head of the unit that proposes or employs the nominee. */
export function shouldStandAside(
  member: Pick<CouncilMember, 'fullName' | 'unitId'>,
  nominee: { name: string; unitId: string },
): string | undefined {
  if (fold(member.fullName) === fold(nominee.name)) return 'là người được đề nghị'
  if (member.unitId !== null && member.unitId === nominee.unitId) return 'đứng đầu đơn vị đề nghị'
  return undefined
}

export type TallyPapers = { issued: number; returned: number; valid: number; invalid: number }
export type TallyCase = { yes: number; no: number; blank: number; writtenYes: number; writtenNo: number }
export type TallyCounts = TallyPapers & TallyCase

const tallyLabels = {
  issued: 'phát ra',
  returned: 'thu về',
  valid: 'hợp lệ',
  invalid: 'không hợp lệ',
  yes: 'đồng ý',
  no: 'không đồng ý',
  blank: 'phiếu trắng',
  writtenYes: 'đồng ý bằng văn bản',
  writtenNo: 'không đồng ý bằng văn bản',
} satisfies Record<keyof TallyCounts, string>

/** Where two independent entries of the same count differ, in words; empty when they agree. */
export const tallyDifferences = (first: TallyCounts, second: TallyCounts): string[] =>
  (Object.keys(tallyLabels) as (keyof TallyCounts)[])
    .filter((key) => first[key] !== second[key])
    .map((key) => `${tallyLabels[key]}: lần một ${first[key]}, lần hai ${second[key]}`)

/** What does not add up in one entry, against the meeting it belongs to. */
export function tallyProblems(counts: TallyCounts, presence: Presence, recused: number): string[] {
  const paper: PaperCount = {
    ...counts,
    written: counts.writtenYes + counts.writtenNo,
    absent: presence.absent + presence.written,
  }
  const problems = countProblems(paper)
  if (counts.issued > presence.present)
    problems.push(`Phát ra ${counts.issued} phiếu cho ${presence.present} thành viên có mặt.`)
  if (counts.yes + counts.no + counts.blank + counts.writtenYes + counts.writtenNo > presence.total - recused)
    problems.push(`Số ý kiến nhiều hơn ${presence.total - recused} thành viên được biểu quyết.`)
  return problems
}

export type OpenVotes = { yes: number; no: number; abstain: number; writtenYes: number; writtenNo: number }

/** Counts an open vote; written opinions of absentees are listed apart. */
export function countVotes(votes: readonly { choice: 'yes' | 'no' | 'abstain'; written: boolean }[]): OpenVotes {
  const count = (choice: string, written: boolean) =>
    votes.filter((v) => v.choice === choice && v.written === written).length
  return {
    yes: count('yes', false),
    no: count('no', false),
    abstain: count('abstain', false) + count('abstain', true),
    writtenYes: count('yes', true),
    writtenNo: count('no', true),
  }
}

/** The result of a ballot whose numbers are in; undefined while they are not. */
export function resultOf(
  ballot: Pick<Ballot, 'method' | 'threshold' | 'strict' | 'totalMembers' | 'recused' | 'yes' | 'writtenYes'>,
  denominator: 'all' | 'withoutRecused',
): ReturnType<typeof ballotResult> | undefined {
  if (ballot.yes === null) return undefined
  const { method, threshold, strict, totalMembers, recused, yes, writtenYes } = ballot
  return ballotResult({ method, threshold, strict }, { totalMembers, recused, yes, writtenYes }, denominator)
}

/** `18/19 (94,7 %), cần 18` */
export const resultLine = (r: ReturnType<typeof ballotResult>): string =>
  `${r.yes}/${r.denominator} (${(r.ratio * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %), cần ${r.needed}`

/**
 * With few members one recusal already makes the threshold impossible, because the denominator is all members.
 * Returns the sentence that warns of it.
 */
export function impossibleVote(
  ballot: Pick<Ballot, 'threshold' | 'strict' | 'totalMembers' | 'recused' | 'method'>,
  denominator: 'all' | 'withoutRecused',
): string | undefined {
  const most = ballot.totalMembers - ballot.recused
  const r = ballotResult(ballot, { ...ballot, yes: most, writtenYes: 0 }, denominator)
  return r.passed
    ? undefined
    : `Dù mọi thành viên còn lại đồng ý cũng chỉ được ${most}/${r.denominator}, cần ${r.needed}. Có thể đổi mẫu số ở đợt khen thưởng; biên bản sẽ ghi rõ.`
}
