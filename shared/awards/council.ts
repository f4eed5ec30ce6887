import { z } from 'zod'
import { Id } from '../lib/ids'
import { FormCode } from './terms'

export const councilRoles = ['chair', 'firstVice', 'vice', 'member', 'secretary'] as const
export const councilRoleLabels = {
  chair: 'Chủ tịch Hội đồng',
  firstVice: 'Phó Chủ tịch thứ nhất',
  vice: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  secretary: 'Ủy viên, Thư ký Hội đồng',
} satisfies Record<(typeof councilRoles)[number], string>

/** A member of the council as it stands; a meeting takes its own picture of them. */
export const CouncilMember = z.object({
  id: Id,
  honorific: z.string(),
  fullName: z.string(),
  office: z.string(),
  role: z.enum(councilRoles),
  /** Belongs to the standing body too. */
  standing: z.boolean(),
  /** The unit they head: its cases are theirs to stand aside from. */
  unitId: Id.nullable(),
  position: z.number().int(),
  active: z.boolean(),
})
export type CouncilMember = z.infer<typeof CouncilMember>

export const CouncilMeeting = z.object({
  id: Id,
  roundId: Id,
  body: z.enum(['full', 'standing']),
  heldAt: z.string(),
  place: z.string(),
  chairId: Id.nullable(),
  secretaryId: Id.nullable(),
  state: z.enum(['planned', 'open', 'closed']),
  denominator: z.enum(['all', 'withoutRecused']),
  minutesNumber: z.string(),
  discussion: z.string(),
  conclusion: z.string(),
  tellers: z.string(),
})
export type CouncilMeeting = z.infer<typeof CouncilMeeting>

/** The council on the day: one line a member, so that the denominator is what it was then. */
export const Attendance = z.object({
  id: Id,
  meetingId: Id,
  memberId: Id,
  status: z.enum(['present', 'absent', 'written']),
  note: z.string(),
})
export type Attendance = z.infer<typeof Attendance>

/** One vote on one nomination; `attempt` counts re-ballots. */
export const Ballot = z.object({
  id: Id,
  meetingId: Id,
  nominationId: Id,
  formCode: FormCode,
  attempt: z.number().int(),
  method: z.enum(['open', 'secret']),
  /** Share of the denominator needed, 0..1, and whether it must be exceeded. */
  threshold: z.number(),
  strict: z.boolean(),
  totalMembers: z.number().int(),
  recused: z.number().int(),
  issued: z.number().int().nullable(),
  returned: z.number().int().nullable(),
  valid: z.number().int().nullable(),
  invalid: z.number().int().nullable(),
  yes: z.number().int().nullable(),
  no: z.number().int().nullable(),
  blank: z.number().int().nullable(),
  writtenYes: z.number().int(),
  writtenNo: z.number().int(),
  serialFrom: z.string(),
  serialTo: z.string(),
  outcome: z.enum(['open', 'passed', 'failed', 'void']),
  closedAt: z.string().nullable(),
})
export type Ballot = z.infer<typeof Ballot>

/** One of the two independent entries of a counted ballot. */
export const Tally = z.object({
  id: Id,
  ballotId: Id,
  entry: z.number().int(),
  operator: z.string(),
  at: z.string(),
  /** The counted numbers as JSON. */
  counts: z.string(),
})
export type Tally = z.infer<typeof Tally>

/** Who chose what, for open votes and written opinions only. A secret ballot never has rows here. */
export const Vote = z.object({
  id: Id,
  ballotId: Id,
  memberId: Id,
  choice: z.enum(['yes', 'no', 'abstain']),
  written: z.boolean(),
})
export type Vote = z.infer<typeof Vote>
