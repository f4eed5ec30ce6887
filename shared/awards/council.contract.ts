import { z } from 'zod'
import { call } from '../ipc/call'
import { block, LocalTime, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Attendance, Ballot, CouncilMeeting, CouncilMember, councilRoles, Tally, Vote } from './council'
import { NominationState } from './nomination'
import { FormCode, SubjectKind } from './terms'

const none = z.strictObject({})
const count = z.number().int().min(0, 'Số phiếu không được âm.').max(1000)

export const CouncilMemberFields = z.strictObject({
  honorific: line(20),
  fullName: requiredLine('họ tên thành viên', 120),
  office: line(400),
  role: z.enum(councilRoles),
  standing: z.boolean(),
  unitId: open(Id),
  position: z.number().int().min(0).max(1000),
})
export type CouncilMemberFields = z.infer<typeof CouncilMemberFields>

export const MeetingFields = z.strictObject({
  body: z.enum(['full', 'standing']),
  heldAt: LocalTime,
  place: line(),
  chairId: open(Id),
  secretaryId: open(Id),
  minutesNumber: line(60),
  discussion: block(8000),
  conclusion: block(8000),
  tellers: line(400),
})
export type MeetingFields = z.infer<typeof MeetingFields>

/** A case before the council as its table shows it. */
export const CouncilCase = Ballot.extend({
  name: z.string(),
  honorific: z.string(),
  office: z.string(),
  unit: z.string(),
  subject: SubjectKind,
  state: NominationState,
  /** Members who stand aside, by name. */
  aside: z.array(z.object({ memberId: Id, name: z.string(), reason: z.string() })),
  /** Members who perhaps should, and do not yet. */
  suggested: z.array(z.object({ memberId: Id, name: z.string(), why: z.string() })),
  votes: z.array(Vote),
  tallies: z.array(Tally),
  /** `18/19 (94,7 %), cần 18`; empty while the numbers are not in. */
  result: z.string(),
  wouldPass: z.boolean().nullable(),
  /** Why the two entries do not make a count yet. */
  problems: z.array(z.string()),
  warning: z.string(),
})
export type CouncilCase = z.infer<typeof CouncilCase>

export const MeetingDetail = CouncilMeeting.extend({
  attendance: z.array(Attendance.extend({ member: CouncilMember })),
  cases: z.array(CouncilCase),
  quorum: z.object({ mayOpen: z.boolean(), mayVote: z.boolean(), text: z.string() }),
  maxAttempts: z.number(),
})
export type MeetingDetail = z.infer<typeof MeetingDetail>

const TallyPapers = z.strictObject({ issued: count, returned: count, valid: count, invalid: count })
const TallyLine = z.strictObject({
  ballotId: Id,
  yes: count,
  no: count,
  blank: count,
  writtenYes: count,
  writtenNo: count,
})

export const councilContract = {
  'council.members': call(none, z.array(CouncilMember)),
  'council.saveMember': call(CouncilMemberFields.partial().extend({ id: Id.optional() }), CouncilMember),
  /** A member who left: past meetings keep them. */
  'council.retireMember': call(z.strictObject({ id: Id, active: z.boolean() }), CouncilMember),
  /** Members of the conference's council group taken over from the delegates; nobody twice. */
  'council.membersFromDelegates': call(none, z.object({ added: z.number() })),
  'council.meetings': call(
    z.strictObject({ roundId: Id }),
    z.array(CouncilMeeting.extend({ cases: z.number(), passed: z.number(), failed: z.number(), present: z.number() })),
  ),
  'council.meeting': call(z.strictObject({ id: Id }), MeetingDetail),
  'council.plan': call(
    MeetingFields.partial().extend({ roundId: Id, heldAt: LocalTime, body: MeetingFields.shape.body }),
    MeetingDetail,
  ),
  'council.update': call(MeetingFields.partial().extend({ id: Id }), MeetingDetail),
  'council.attend': call(
    z.strictObject({
      meetingId: Id,
      lines: z
        .array(z.strictObject({ memberId: Id, status: Attendance.shape.status, note: line().optional() }))
        .min(1)
        .max(200),
    }),
    MeetingDetail,
  ),
  'council.open': call(z.strictObject({ id: Id }), MeetingDetail),
  'council.close': call(z.strictObject({ id: Id }), MeetingDetail),
  /** Cases that wait for a council: eligible, consulted, or failed before. */
  'council.waiting': call(
    z.strictObject({ roundId: Id }),
    z.array(
      z.object({
        id: Id,
        name: z.string(),
        unit: z.string(),
        formCode: FormCode,
        subject: SubjectKind,
        state: NominationState,
        attempts: z.number(),
      }),
    ),
  ),
  'council.addCases': call(
    z.strictObject({ meetingId: Id, nominationIds: z.array(Id).min(1).max(2000), reason: line(1000).optional() }),
    MeetingDetail,
  ),
  'council.removeCase': call(z.strictObject({ ballotId: Id, reason: requiredLine('lý do', 1000) }), MeetingDetail),
  'council.setMethod': call(
    z.strictObject({
      ballotIds: z.array(Id).min(1).max(2000),
      method: z.enum(['open', 'secret']),
      threshold: z.number().min(0).max(1),
      strict: z.boolean(),
    }),
    MeetingDetail,
  ),
  'council.standAside': call(
    z.strictObject({ ballotId: Id, memberId: Id, reason: requiredLine('lý do', 400) }),
    MeetingDetail,
  ),
  'council.takePartAgain': call(
    z.strictObject({ ballotId: Id, memberId: Id, reason: requiredLine('lý do', 400) }),
    MeetingDetail,
  ),
  /** A show of hands: everybody present is for it but those named; absentees with a written opinion as named. */
  'council.voteOpen': call(
    z.strictObject({
      ballotIds: z.array(Id).min(1).max(2000),
      no: z.array(Id).max(200),
      abstain: z.array(Id).max(200),
      writtenNo: z.array(Id).max(200),
    }),
    MeetingDetail,
  ),
  /** One of the two independent entries of a counted secret ballot, for all its cases. */
  'council.enterTally': call(
    z.strictObject({
      meetingId: Id,
      entry: z.union([z.literal(1), z.literal(2)]),
      enteredBy: requiredLine('tên người nhập', 120),
      papers: TallyPapers,
      cases: z.array(TallyLine).min(1).max(2000),
      serialFrom: line(20).optional(),
      serialTo: line(20).optional(),
    }),
    MeetingDetail,
  ),
  /** Takes the results of ballots whose numbers are in and agree. */
  'council.decide': call(
    z.strictObject({ ballotIds: z.array(Id).min(1).max(2000) }),
    MeetingDetail.extend({ decided: z.number(), left: z.array(z.string()) }),
  ),
}
