import { z } from 'zod'
import { line } from '../lib/fields'
import { Id } from '../lib/ids'

export const answers = ['accepted', 'declined', 'substitute', 'none'] as const
export type Answer = (typeof answers)[number]
export const answerLabels = {
  accepted: 'Dự',
  declined: 'Vắng',
  substitute: 'Cử người dự thay',
  none: 'Chưa trả lời',
} satisfies Record<Answer, string>

export const approvals = ['pending', 'approved', 'refused'] as const
export const approvalLabels = {
  pending: 'Chờ đồng ý',
  approved: 'Đã đồng ý',
  refused: 'Không đồng ý',
} satisfies Record<(typeof approvals)[number], string>

export const vias = ['phone', 'paper', 'email', 'import', 'desk', 'other'] as const
export const viaLabels = {
  phone: 'Điện thoại',
  paper: 'Văn bản',
  email: 'Thư điện tử',
  import: 'Nhập từ tệp',
  desk: 'Tại bàn đón tiếp',
  other: 'Khác',
} satisfies Record<(typeof vias)[number], string>

export const SubstituteFields = z.strictObject({
  honorific: line(20),
  fullName: line(120),
  office: line(400),
  phone: line(60),
})

/** One answer of one person. Answers are never overwritten: the latest counts, the earlier ones stay as the chain. */
export const Reply = z.object({
  id: Id,
  delegateId: Id,
  answer: z.enum(answers),
  reason: z.string(),
  via: z.enum(vias),
  at: z.string(),
  operator: z.string(),
  current: z.boolean(),
  /**
   * Who comes instead. The substitute inherits the letter and the code but neither rank nor seat, and needs the chair's
   * consent (Quyết định 45/2018/QĐ-TTg: a head who cannot come authorises a subordinate if the chair agrees).
   */
  substitute: SubstituteFields.extend({
    approval: z.enum(approvals),
    approvedBy: z.string(),
    approvedAt: z.string().nullable(),
    approvalReason: z.string(),
  }).nullable(),
})
export type Reply = z.infer<typeof Reply>

export const callOutcomes = [
  'coming',
  'no-answer',
  'will-reply',
  'accepted',
  'declined',
  'substitute',
  'wrong-number',
  'other',
] as const
export const callOutcomeLabels = {
  coming: 'Đang đến',
  'no-answer': 'Không nghe máy',
  'will-reply': 'Hẹn trả lời',
  accepted: 'Dự',
  declined: 'Vắng',
  substitute: 'Cử người dự thay',
  'wrong-number': 'Sai số',
  other: 'Khác',
} satisfies Record<(typeof callOutcomes)[number], string>

export const CallNote = z.object({
  id: Id,
  delegateId: Id,
  at: z.string(),
  operator: z.string(),
  outcome: z.enum(callOutcomes),
  note: z.string(),
})
export type CallNote = z.infer<typeof CallNote>
