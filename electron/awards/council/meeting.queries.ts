import type { Ballot, CouncilMember } from '../../../shared/awards/council'
import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import {
  impossibleVote,
  presenceOf,
  quorumLine,
  resultLine,
  resultOf,
  shouldStandAside,
  type TallyCounts,
  tallyDifferences,
  tallyProblems,
} from '../../../shared/awards/meeting'
import { ProblemError } from '../../../shared/ipc/reply'
import type { Db, Tables, Trx } from '../../db/tables'
import { type AwardCase, casesOfRound, rulesOfRound } from '../cases.queries'
import { getRound } from '../world.queries'

export const memberOf = (row: Tables['councilMembers']): CouncilMember => ({
  ...row,
  standing: row.standing === 1,
  active: row.active === 1,
})

const ballotOf = (row: Tables['councilBallots']): Ballot => ({ ...row, strict: row.strict === 1 })

export const listMembers = async (db: Db | Trx): Promise<CouncilMember[]> =>
  (await db.selectFrom('councilMembers').selectAll().orderBy('position').orderBy('fullName').execute()).map(memberOf)

export async function meetingById(db: Db | Trx, id: string): Promise<Tables['councilMeetings']> {
  const meeting = await db.selectFrom('councilMeetings').selectAll().where('id', '=', id).executeTakeFirst()
  if (!meeting) throw new ProblemError('not-found', 'Phiên họp này không còn. Hãy tải lại danh sách.')
  return meeting
}

type CaseFacts = {
  meeting: Tables['councilMeetings']
  members: ReadonlyMap<string, CouncilMember>
  attendance: readonly Tables['councilAttendance'][]
  nomination: AwardCase
  recusals: readonly Tables['awardRecusals'][]
  votes: readonly Tables['councilVotes'][]
  tallies: readonly Tables['councilTallies'][]
}

function caseOf(row: Tables['councilBallots'], facts: CaseFacts): CouncilCase {
  const ballot = ballotOf(row)
  const { meeting, members, attendance, nomination, recusals, votes, tallies } = facts
  const asideIds = new Set(recusals.map((r) => r.memberId))
  const entries = tallies.map((t) => JSON.parse(t.counts) as TallyCounts)
  const presence = presenceOf(attendance)
  const [first, second] = entries
  const problems = [
    ...(first ? tallyProblems(first, presence, ballot.recused).map((p) => `Lần nhập một: ${p}`) : []),
    ...(first && second ? tallyDifferences(first, second).map((p) => `Hai lần nhập khác nhau, ${p}.`) : []),
    ...(first && !second ? ['Chờ người thứ hai nhập kết quả kiểm phiếu.'] : []),
  ]
  const result = resultOf(ballot, meeting.denominator)
  return {
    ...ballot,
    name: nomination.name,
    honorific: nomination.honorific,
    office: nomination.office,
    unit: nomination.unit,
    subject: nomination.subject,
    state: nomination.state,
    aside: recusals.flatMap((r) =>
      r.memberId
        ? [{ memberId: r.memberId, name: members.get(r.memberId)?.fullName ?? r.person, reason: r.reason }]
        : [],
    ),
    suggested: attendance.flatMap((a) => {
      const member = members.get(a.memberId)
      const why = member && !asideIds.has(member.id) ? shouldStandAside(member, nomination) : undefined
      return member && why ? [{ memberId: member.id, name: member.fullName, why }] : []
    }),
    votes: votes.map((v) => ({ ...v, written: v.written === 1 })),
    tallies: [...tallies],
    result: result ? resultLine(result) : '',
    wouldPass: result ? result.passed : null,
    problems,
    warning: impossibleVote(ballot, meeting.denominator) ?? '',
  }
}

const groupBy = <T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** A meeting with its members on the day and its cases in award order. */
export async function meetingDetail(db: Db | Trx, id: string): Promise<MeetingDetail> {
  const meeting = await meetingById(db, id)
  const round = await getRound(db, meeting.roundId)
  const rules = await rulesOfRound(db, round)
  const members = new Map((await listMembers(db)).map((m) => [m.id, m]))
  const attendance = await db.selectFrom('councilAttendance').selectAll().where('meetingId', '=', id).execute()
  const ballots = await db
    .selectFrom('councilBallots')
    .selectAll()
    .where('meetingId', '=', id)
    .orderBy('attempt')
    .execute()
  const ballotIds = ballots.map((b) => b.id)
  const inBallots = ballotIds.length ? ballotIds : ['']
  const votes = groupBy(
    await db.selectFrom('councilVotes').selectAll().where('ballotId', 'in', inBallots).execute(),
    (v) => v.ballotId,
  )
  const tallies = groupBy(
    await db.selectFrom('councilTallies').selectAll().where('ballotId', 'in', inBallots).orderBy('entry').execute(),
    (t) => t.ballotId,
  )
  const recusals = groupBy(
    await db
      .selectFrom('awardRecusals')
      .selectAll()
      .where('memberId', 'is not', null)
      .where('revertedAt', 'is', null)
      .execute(),
    (r) => r.nominationId,
  )
  const all = await casesOfRound(db, meeting.roundId)
  const place = new Map(all.map((c, index) => [c.id, index]))
  const cases = ballots.flatMap((row) => {
    const nomination = all[place.get(row.nominationId) ?? -1]
    if (!nomination) return []
    return [
      caseOf(row, {
        meeting,
        members,
        attendance,
        nomination,
        recusals: recusals.get(row.nominationId) ?? [],
        votes: votes.get(row.id) ?? [],
        tallies: tallies.get(row.id) ?? [],
      }),
    ]
  })
  cases.sort((a, b) => (place.get(a.nominationId) ?? 0) - (place.get(b.nominationId) ?? 0) || a.attempt - b.attempt)
  return {
    ...meeting,
    attendance: attendance
      .flatMap((a) => {
        const member = members.get(a.memberId)
        return member ? [{ ...a, member }] : []
      })
      .sort((a, b) => a.member.position - b.member.position),
    cases,
    quorum: quorumLine(rules, presenceOf(attendance)),
    maxAttempts: rules.get('ballot.maxAttempts'),
  }
}
