import type { MeetingDetail } from '../../../shared/awards/council.contract'
import { ballotRuleOf } from '../../../shared/awards/meeting'
import { ProblemError } from '../../../shared/ipc/reply'
import type { Context, Ids, Write } from '../../core/context'
import type { Tables, Trx } from '../../db/tables'
import { type AwardCase, casesOfRound, rulesOfRound } from '../cases.queries'
import { moveCase } from '../moves'
import { getRound } from '../world.queries'
import { meetingDetail } from './meeting.queries'
import { openToChange } from './meetings.service'

const freshBallot = (
  ids: Ids,
  meetingId: string,
  nomination: AwardCase,
  facts: { attempt: number; members: number; rule: { method: 'open' | 'secret'; threshold: number; strict: boolean } },
): Tables['councilBallots'] => ({
  id: ids.uuid(),
  meetingId,
  nominationId: nomination.id,
  formCode: nomination.formCode,
  attempt: facts.attempt,
  method: facts.rule.method,
  threshold: facts.rule.threshold,
  strict: Number(facts.rule.strict),
  totalMembers: facts.members,
  recused: 0,
  issued: null,
  returned: null,
  valid: null,
  invalid: null,
  yes: null,
  no: null,
  blank: null,
  writtenYes: 0,
  writtenNo: 0,
  serialFrom: '',
  serialTo: '',
  outcome: 'open',
  closedAt: null,
})

export const recusedIn = async (trx: Trx, nominationId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('awardRecusals')
      .select('memberId')
      .where('nominationId', '=', nominationId)
      .where('memberId', 'is not', null)
      .where('revertedAt', 'is', null)
      .execute()
  ).flatMap((r) => (r.memberId ? [r.memberId] : []))

/**
 * Puts cases on the table of a meeting. A case that failed before is voted on again, with a reason, as often as the rules allow
 * (`ballot.maxAttempts`).
 */
export const addCases = (
  { meetingId, nominationIds, reason }: { meetingId: string; nominationIds: string[]; reason?: string },
  { write, ids, db }: Context,
): Promise<MeetingDetail> =>
  write('council.addCases', async (w) => {
    const meeting = await openToChange(w.trx, meetingId)
    const round = await getRound(w.trx, meeting.roundId)
    const rules = await rulesOfRound(w.trx, round)
    const most = rules.get('ballot.maxAttempts')
    const cases = new Map((await casesOfRound(w.trx, meeting.roundId)).map((c) => [c.id, c]))
    const members = await w.trx
      .selectFrom('councilAttendance')
      .select('id')
      .where('meetingId', '=', meetingId)
      .execute()
    for (const id of new Set(nominationIds)) {
      const nomination = cases.get(id)
      if (!nomination) throw new ProblemError('not-found', 'Có trường hợp không thuộc đợt này. Hãy tải lại danh sách.')
      const before = await w.trx.selectFrom('councilBallots').selectAll().where('nominationId', '=', id).execute()
      if (before.some((b) => b.outcome === 'open'))
        throw new ProblemError(
          'refused',
          `“${nomination.name}” đang chờ biểu quyết ở một phiên họp. Chưa có gì thay đổi.`,
        )
      const attempt = before.filter((b) => b.outcome !== 'void').length + 1
      if (attempt > most)
        throw new ProblemError(
          'refused',
          `“${nomination.name}” đã bỏ phiếu ${attempt - 1} lần, nhiều nhất là ${most} lần.`,
        )
      if (nomination.state === 'council_failed')
        await moveCase(w, ids, nomination, 'reballot', { reason: reason ?? '' })
      else if (nomination.state !== 'council_pending') await moveCase(w, ids, nomination, 'toCouncil')
      const row = freshBallot(ids, meetingId, nomination, {
        attempt: Math.max(0, ...before.map((b) => b.attempt)) + 1,
        members: members.length,
        rule: ballotRuleOf(rules, nomination.formCode),
      })
      row.recused = (await recusedIn(w.trx, id)).length
      await w.insert('councilBallots', row, `Đưa “${nomination.name}” ra phiên họp, lần bỏ phiếu ${attempt}.`)
    }
  }).then(() => meetingDetail(db, meetingId))

/** The ballot with its meeting, both still open to change. */
export async function openBallot(w: Write, id: string): Promise<Tables['councilBallots'] & { name: string }> {
  const ballot = await w.trx
    .selectFrom('councilBallots')
    .innerJoin('awardNominations', 'awardNominations.id', 'councilBallots.nominationId')
    .selectAll('councilBallots')
    .select('awardNominations.name as name')
    .where('councilBallots.id', '=', id)
    .executeTakeFirst()
  if (!ballot) throw new ProblemError('not-found', 'Lần biểu quyết này không còn. Hãy tải lại phiên họp.')
  await openToChange(w.trx, ballot.meetingId)
  if (ballot.outcome !== 'open')
    throw new ProblemError('refused', `“${ballot.name}” đã có kết quả biểu quyết nên không sửa được nữa.`)
  return ballot
}

export async function removeCase({ ballotId, reason }: { ballotId: string; reason: string }, context: Context) {
  const { write, ids, db } = context
  const meetingId = await write('council.removeCase', async (w) => {
    const ballot = await openBallot(w, ballotId)
    const nomination = await w.trx
      .selectFrom('awardNominations')
      .selectAll()
      .where('id', '=', ballot.nominationId)
      .executeTakeFirstOrThrow()
    await moveCase(w, ids, nomination, 'backFromCouncil', { reason })
    await w.update(
      'councilBallots',
      ballotId,
      { outcome: 'void', closedAt: w.at },
      `Rút “${ballot.name}” khỏi phiên họp: ${reason}`,
    )
    return ballot.meetingId
  })
  return meetingDetail(db, meetingId)
}

const methodLabels = { open: 'biểu quyết giơ tay', secret: 'bỏ phiếu kín' } as const

export async function setMethod(
  input: { ballotIds: string[]; method: 'open' | 'secret'; threshold: number; strict: boolean },
  { write, db }: Context,
): Promise<MeetingDetail> {
  const meetingId = await write('council.setMethod', async (w) => {
    let of = ''
    for (const id of input.ballotIds) {
      const ballot = await openBallot(w, id)
      of = ballot.meetingId
      const votes = await w.trx.selectFrom('councilVotes').selectAll().where('ballotId', '=', id).execute()
      const tallies = await w.trx.selectFrom('councilTallies').selectAll().where('ballotId', '=', id).execute()
      // Who chose what must not outlive the change to a secret ballot.
      for (const vote of votes) await w.remove('councilVotes', vote.id, `Bỏ ý kiến biểu quyết về “${ballot.name}”.`)
      for (const tally of tallies) await w.remove('councilTallies', tally.id, `Bỏ số kiểm phiếu về “${ballot.name}”.`)
      await w.update(
        'councilBallots',
        id,
        {
          method: input.method,
          threshold: input.threshold,
          strict: Number(input.strict),
          yes: null,
          no: null,
          blank: null,
          writtenYes: 0,
          writtenNo: 0,
        },
        `“${ballot.name}”: ${methodLabels[input.method]}, tỷ lệ ${input.strict ? 'quá' : 'từ'} ${Math.round(input.threshold * 1000) / 10} %.`,
      )
    }
    return of
  })
  return meetingDetail(db, meetingId)
}

/** A member stands aside in one case; counted in the minutes, and out of the denominator only if the round says so. */
export async function standAside(
  { ballotId, memberId, reason }: { ballotId: string; memberId: string; reason: string },
  { write, ids, db }: Context,
): Promise<MeetingDetail> {
  const meetingId = await write('council.standAside', async (w) => {
    const ballot = await openBallot(w, ballotId)
    const member = await w.trx.selectFrom('councilMembers').selectAll().where('id', '=', memberId).executeTakeFirst()
    if (!member) throw new ProblemError('not-found', 'Thành viên này không còn.')
    if ((await recusedIn(w.trx, ballot.nominationId)).includes(memberId))
      throw new ProblemError('refused', `${member.fullName} đã không tham gia biểu quyết về “${ballot.name}”.`)
    const text = `${member.fullName} không tham gia biểu quyết về “${ballot.name}”: ${reason}`
    await w.insert(
      'awardRecusals',
      {
        id: ids.uuid(),
        nominationId: ballot.nominationId,
        person: member.fullName,
        memberId,
        reason,
        at: w.at,
        revertedAt: null,
        revertReason: '',
      },
      text,
    )
    const own = await w.trx
      .selectFrom('councilVotes')
      .select('id')
      .where('ballotId', '=', ballotId)
      .where('memberId', '=', memberId)
      .executeTakeFirst()
    if (own) await w.remove('councilVotes', own.id, text)
    await w.update('councilBallots', ballotId, { recused: ballot.recused + 1 }, text)
    return ballot.meetingId
  })
  return meetingDetail(db, meetingId)
}

export async function takePartAgain(
  { ballotId, memberId, reason }: { ballotId: string; memberId: string; reason: string },
  { write, db }: Context,
): Promise<MeetingDetail> {
  const meetingId = await write('council.takePartAgain', async (w) => {
    const ballot = await openBallot(w, ballotId)
    const rows = await w.trx
      .selectFrom('awardRecusals')
      .selectAll()
      .where('nominationId', '=', ballot.nominationId)
      .where('memberId', '=', memberId)
      .where('revertedAt', 'is', null)
      .execute()
    if (rows.length === 0) throw new ProblemError('refused', 'Thành viên này vẫn tham gia biểu quyết.')
    for (const row of rows)
      await w.update(
        'awardRecusals',
        row.id,
        { revertedAt: w.at, revertReason: reason },
        `${row.person} lại tham gia biểu quyết về “${ballot.name}”: ${reason}`,
      )
    await w.update(
      'councilBallots',
      ballotId,
      { recused: Math.max(0, ballot.recused - rows.length) },
      `Số người không tham gia biểu quyết về “${ballot.name}” tính lại.`,
    )
    return ballot.meetingId
  })
  return meetingDetail(db, meetingId)
}
