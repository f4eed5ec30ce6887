import type { MeetingDetail, MeetingFields } from '../../../shared/awards/council.contract'
import { presenceOf, quorumLine } from '../../../shared/awards/meeting'
import { ProblemError } from '../../../shared/ipc/reply'
import { shortDate } from '../../../shared/lib/dates'
import type { Context } from '../../core/context'
import type { Tables, Trx } from '../../db/tables'
import { rulesOfRound } from '../cases.queries'
import { getRound } from '../world.queries'
import { listMembers, meetingById, meetingDetail } from './meeting.queries'

type MeetingInput = Partial<MeetingFields>
export const meetingName = (m: Pick<Tables['councilMeetings'], 'heldAt'>): string =>
  `phiên họp ${m.heldAt.slice(11, 16)} ngày ${shortDate(m.heldAt)}`

/** @throws ProblemError when the meeting is over: what it decided stands, and its papers with it. */
export async function openToChange(trx: Trx, id: string): Promise<Tables['councilMeetings']> {
  const meeting = await meetingById(trx, id)
  if (meeting.state === 'closed')
    throw new ProblemError(
      'refused',
      `${meetingName(meeting)} đã kết thúc nên không sửa được nữa. Nếu cần xét lại, hãy lập phiên họp mới.`,
    )
  return meeting
}

export async function listMeetings({ roundId }: { roundId: string }, { db }: Pick<Context, 'db'>) {
  const meetings = await db
    .selectFrom('councilMeetings')
    .selectAll()
    .where('roundId', '=', roundId)
    .orderBy('heldAt')
    .execute()
  const ballots = await db.selectFrom('councilBallots').select(['meetingId', 'outcome']).execute()
  const lines = await db.selectFrom('councilAttendance').select(['meetingId', 'status']).execute()
  return meetings.map((m) => {
    const own = ballots.filter((b) => b.meetingId === m.id)
    return {
      ...m,
      cases: own.length,
      passed: own.filter((b) => b.outcome === 'passed').length,
      failed: own.filter((b) => b.outcome === 'failed').length,
      present: lines.filter((l) => l.meetingId === m.id && l.status === 'present').length,
    }
  })
}

/**
 * Plans a meeting. The members of today are written down as its members, so that the denominator of its votes is what the
 * council was on that day.
 */
export const planMeeting = (
  input: MeetingInput & { roundId: string; heldAt: string; body: 'full' | 'standing' },
  { write, ids, db }: Context,
): Promise<MeetingDetail> =>
  write('council.plan', async (w) => {
    const round = await getRound(w.trx, input.roundId)
    const members = (await listMembers(w.trx)).filter((m) => m.active && (input.body === 'full' || m.standing))
    if (members.length === 0)
      throw new ProblemError(
        'refused',
        input.body === 'full'
          ? 'Chưa có thành viên Hội đồng nào. Hãy thêm thành viên trước khi lập phiên họp.'
          : 'Chưa có thành viên nào được ghi là Thường trực Hội đồng. Hãy đánh dấu ở danh sách thành viên.',
      )
    const id = ids.uuid()
    const chair = members.find((m) => m.role === 'chair') ?? members[0]
    const row: Tables['councilMeetings'] = {
      place: '',
      secretaryId: members.find((m) => m.role === 'secretary')?.id ?? null,
      chairId: chair?.id ?? null,
      minutesNumber: '',
      discussion: '',
      conclusion: '',
      tellers: '',
      ...input,
      id,
      state: 'planned',
      denominator: round.denominator,
    }
    await w.insert('councilMeetings', row, `Lập ${meetingName(row)} xét ${round.title}.`)
    for (const member of members)
      await w.insert(
        'councilAttendance',
        { id: ids.uuid(), meetingId: id, memberId: member.id, status: 'absent', note: '' },
        `${member.fullName} là thành viên của ${meetingName(row)}.`,
      )
    return id
  }).then((id) => meetingDetail(db, id))

/** Changes the facts of a meeting. When it is over its day stands, but what the minutes say is written up afterwards. */
export const updateMeeting = ({ id, ...fields }: MeetingInput & { id: string }, { write, db }: Context) =>
  write('council.update', async (w) => {
    const meeting = fields.heldAt ? await openToChange(w.trx, id) : await meetingById(w.trx, id)
    if (fields.body && fields.body !== meeting.body)
      throw new ProblemError('refused', 'Phiên họp đã lập không đổi được Hội đồng hay Thường trực; hãy lập phiên khác.')
    await w.update('councilMeetings', id, fields, `Sửa ${meetingName(meeting)}.`)
  }).then(() => meetingDetail(db, id))

const statusLabels = { present: 'có mặt', absent: 'vắng', written: 'vắng, gửi ý kiến bằng văn bản' } as const

export const attend = (
  {
    meetingId,
    lines,
  }: {
    meetingId: string
    lines: { memberId: string; status: Tables['councilAttendance']['status']; note?: string }[]
  },
  { write, db }: Context,
): Promise<MeetingDetail> =>
  write('council.attend', async (w) => {
    const meeting = await openToChange(w.trx, meetingId)
    const counted = await w.trx
      .selectFrom('councilBallots')
      .select('id')
      .where('meetingId', '=', meetingId)
      .where('outcome', 'in', ['passed', 'failed'])
      .executeTakeFirst()
    if (counted)
      throw new ProblemError(
        'refused',
        `${meetingName(meeting)} đã có kết quả biểu quyết nên điểm danh của phiên giữ nguyên.`,
      )
    const names = new Map((await listMembers(w.trx)).map((m) => [m.id, m.fullName]))
    for (const line of lines) {
      const row = await w.trx
        .selectFrom('councilAttendance')
        .selectAll()
        .where('meetingId', '=', meetingId)
        .where('memberId', '=', line.memberId)
        .executeTakeFirst()
      if (!row) throw new ProblemError('not-found', 'Có người không phải thành viên của phiên họp này.')
      await w.update(
        'councilAttendance',
        row.id,
        { status: line.status, ...(line.note === undefined ? {} : { note: line.note }) },
        `${names.get(line.memberId)} ${statusLabels[line.status]} ở ${meetingName(meeting)}.`,
      )
    }
  }).then(() => meetingDetail(db, meetingId))

/** Opens the meeting when enough members are there (the round's `quorum.open`). */
export const openMeeting = ({ id }: { id: string }, { write, db }: Context): Promise<MeetingDetail> =>
  write('council.open', async (w) => {
    const meeting = await openToChange(w.trx, id)
    const round = await getRound(w.trx, meeting.roundId)
    const lines = await w.trx.selectFrom('councilAttendance').select('status').where('meetingId', '=', id).execute()
    const quorum = quorumLine(await rulesOfRound(w.trx, round), presenceOf(lines))
    if (!quorum.mayOpen) throw new ProblemError('refused', `${quorum.text} Hãy điểm danh đủ rồi khai mạc.`)
    await w.update('councilMeetings', id, { state: 'open' }, `Khai mạc ${meetingName(meeting)}. ${quorum.text}`)
  }).then(() => meetingDetail(db, id))

/** Closes the meeting: every case has its result, or was taken off. */
export const closeMeeting = ({ id }: { id: string }, { write, db }: Context): Promise<MeetingDetail> =>
  write('council.close', async (w) => {
    const meeting = await openToChange(w.trx, id)
    if (meeting.state !== 'open') throw new ProblemError('refused', 'Phiên họp chưa khai mạc.')
    const open = await w.trx
      .selectFrom('councilBallots')
      .select('id')
      .where('meetingId', '=', id)
      .where('outcome', '=', 'open')
      .execute()
    if (open.length > 0)
      throw new ProblemError(
        'refused',
        `Còn ${open.length} trường hợp chưa có kết quả biểu quyết. Hãy lấy kết quả, hoặc rút khỏi phiên họp có ghi lý do.`,
      )
    await w.update('councilMeetings', id, { state: 'closed' }, `Kết thúc ${meetingName(meeting)}.`)
  }).then(() => meetingDetail(db, id))
