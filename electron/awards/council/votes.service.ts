import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import { countVotes, type TallyCounts, type TallyPapers } from '../../../shared/awards/meeting'
import { ProblemError } from '../../../shared/ipc/reply'
import { fold } from '../../../shared/names/text'
import type { Context } from '../../core/context'
import { moveCase } from '../moves'
import { openBallot, recusedIn } from './cases.service'
import { meetingDetail } from './meeting.queries'

/** A show of hands for one or many cases. Everybody present agrees but those named; recused members have no vote. */
export async function voteOpen(
  input: { ballotIds: string[]; no: string[]; abstain: string[]; writtenNo: string[] },
  { write, ids, db }: Context,
): Promise<MeetingDetail> {
  const meetingId = await write('council.voteOpen', async (w) => {
    let of = ''
    for (const ballotId of input.ballotIds) {
      const ballot = await openBallot(w, ballotId)
      of = ballot.meetingId
      if (ballot.method !== 'open')
        throw new ProblemError('refused', `“${ballot.name}” được bỏ phiếu kín: chỉ nhập kết quả kiểm phiếu.`)
      const lines = await w.trx.selectFrom('councilAttendance').selectAll().where('meetingId', '=', of).execute()
      const aside = new Set(await recusedIn(w.trx, ballot.nominationId))
      for (const old of await w.trx.selectFrom('councilVotes').select('id').where('ballotId', '=', ballotId).execute())
        await w.remove('councilVotes', old.id, `Ghi lại ý kiến biểu quyết về “${ballot.name}”.`)
      const votes = lines
        .filter((l) => l.status !== 'absent' && !aside.has(l.memberId))
        .map((l) => {
          const written = l.status === 'written'
          const against = written ? input.writtenNo : input.no
          const choice = against.includes(l.memberId) ? 'no' : input.abstain.includes(l.memberId) ? 'abstain' : 'yes'
          return { id: ids.uuid(), ballotId, memberId: l.memberId, choice, written: Number(written) } as const
        })
      for (const vote of votes) await w.insert('councilVotes', vote, `Biểu quyết về “${ballot.name}”.`)
      const counted = countVotes(votes.map((v) => ({ ...v, written: v.written === 1 })))
      await w.update(
        'councilBallots',
        ballotId,
        {
          yes: counted.yes,
          no: counted.no,
          blank: counted.abstain,
          writtenYes: counted.writtenYes,
          writtenNo: counted.writtenNo,
        },
        `Biểu quyết về “${ballot.name}”: ${counted.yes + counted.writtenYes} đồng ý, ${counted.no + counted.writtenNo} không đồng ý.`,
      )
    }
    return of
  })
  return meetingDetail(db, meetingId)
}

type TallyInput = {
  meetingId: string
  entry: 1 | 2
  enteredBy: string
  papers: TallyPapers
  cases: ({ ballotId: string } & Omit<TallyCounts, keyof TallyPapers>)[]
  serialFrom?: string
  serialTo?: string
}

/**
 * Stores one of two independent entries of a count. When both are in and agree, the ballot takes their numbers; while they differ
 * it has none, and the meeting says where they differ.
 */
export const enterTally = (input: TallyInput, { write, ids, db }: Context): Promise<MeetingDetail> =>
  write('council.enterTally', async (w) => {
    for (const { ballotId, ...counts } of input.cases) {
      const ballot = await openBallot(w, ballotId)
      if (ballot.meetingId !== input.meetingId)
        throw new ProblemError('refused', `“${ballot.name}” không thuộc phiên họp này.`)
      if (ballot.method !== 'secret')
        throw new ProblemError('refused', `“${ballot.name}” biểu quyết giơ tay: hãy ghi ý kiến từng thành viên.`)
      const rows = await w.trx.selectFrom('councilTallies').selectAll().where('ballotId', '=', ballotId).execute()
      const other = rows.find((r) => r.entry !== input.entry)
      if (other && fold(other.operator) === fold(input.enteredBy))
        throw new ProblemError('refused', `Hai lần nhập phải do hai người; lần kia do ${other.operator} nhập.`, {
          fields: { enteredBy: 'Hãy để người khác nhập lần này.' },
        })
      const old = rows.find((r) => r.entry === input.entry)
      if (old) await w.remove('councilTallies', old.id, `Nhập lại kiểm phiếu lần ${input.entry} về “${ballot.name}”.`)
      const full: TallyCounts = { ...input.papers, ...counts }
      await w.insert(
        'councilTallies',
        {
          id: ids.uuid(),
          ballotId,
          entry: input.entry,
          operator: input.enteredBy,
          at: w.at,
          counts: JSON.stringify(full),
        },
        `${input.enteredBy} nhập kiểm phiếu lần ${input.entry} về “${ballot.name}”.`,
      )
      const agree = other !== undefined && sameCounts(JSON.parse(other.counts) as TallyCounts, full)
      await w.update(
        'councilBallots',
        ballotId,
        {
          ...(agree ? full : { ...nothing, writtenYes: 0, writtenNo: 0 }),
          ...(input.serialFrom === undefined ? {} : { serialFrom: input.serialFrom }),
          ...(input.serialTo === undefined ? {} : { serialTo: input.serialTo }),
        },
        agree ? `Hai lần nhập kiểm phiếu về “${ballot.name}” khớp nhau.` : `Kiểm phiếu về “${ballot.name}” chưa khớp.`,
      )
    }
  }).then(() => meetingDetail(db, input.meetingId))

const nothing = { issued: null, returned: null, valid: null, invalid: null, yes: null, no: null, blank: null } as const
const sameCounts = (a: TallyCounts, b: TallyCounts) =>
  (Object.keys(b) as (keyof TallyCounts)[]).every((key) => a[key] === b[key])

/** Why a case cannot be decided yet; undefined when it can. */
const undecidable = (c: CouncilCase, mayVote: boolean): string | undefined => {
  if (!mayVote) return 'chưa đủ thành viên có mặt để biểu quyết'
  if (c.problems.length > 0) return c.problems[0]
  return c.wouldPass === null ? 'chưa có kết quả biểu quyết' : undefined
}

/** Takes the results: each case passes or fails on the ratio to all members; those that cannot be decided yet are named. */
export async function decide({ ballotIds }: { ballotIds: string[] }, context: Context) {
  const { write, ids, db } = context
  const outcome = await write('council.decide', async (w) => {
    const left: string[] = []
    let decided = 0
    const first = await openBallot(w, ballotIds[0] as string)
    const meeting = await meetingDetail(w.trx, first.meetingId)
    if (meeting.state !== 'open')
      throw new ProblemError('refused', 'Phiên họp chưa khai mạc nên chưa lấy kết quả được.')
    const cases = new Map(meeting.cases.map((c) => [c.id, c]))
    for (const id of ballotIds) {
      const ballot = await openBallot(w, id)
      const c = cases.get(id)
      if (!c) throw new ProblemError('refused', 'Các trường hợp phải cùng một phiên họp.')
      const why = undecidable(c, meeting.quorum.mayVote)
      if (why) {
        left.push(`${ballot.name}: ${why}`)
        continue
      }
      const nomination = await w.trx
        .selectFrom('awardNominations')
        .selectAll()
        .where('id', '=', ballot.nominationId)
        .executeTakeFirstOrThrow()
      await w.update(
        'councilBallots',
        id,
        { outcome: c.wouldPass ? 'passed' : 'failed', closedAt: w.at },
        `Kết quả biểu quyết về “${ballot.name}”: ${c.result}.`,
      )
      await moveCase(w, ids, nomination, c.wouldPass ? 'councilPass' : 'councilFail', { reason: c.result })
      decided++
    }
    return { meetingId: first.meetingId, decided, left }
  })
  return { ...(await meetingDetail(db, outcome.meetingId)), decided: outcome.decided, left: outcome.left }
}
