import { z } from 'zod'
import { Attachment } from '../exchange/attachment'
import { Id } from '../lib/ids'
import { FormCode, RuleId, Severity, SubjectKind } from './terms'

/** One move of a state machine: who, when, why, on which paper. Never changed, never removed. */
export const Transition = z.object({
  id: Id,
  dossierId: Id,
  nominationId: Id.nullable(),
  /** Order within the dossier, from 1: several moves may share one moment. */
  seq: z.number().int(),
  act: z.string(),
  fromState: z.string(),
  toState: z.string(),
  at: z.string(),
  operator: z.string(),
  reason: z.string(),
  /** `Công văn 12/SNV-TĐ, 03/10/2019`: the paper it rests on, and its scan. */
  document: z.string(),
  attachment: Attachment.nullable(),
})
export type Transition = z.infer<typeof Transition>

/** What a rule found; recomputed whenever asked, never stored. */
export const Finding = z.object({
  /** Stable while the facts behind it are the same: an override answers exactly this finding. */
  key: z.string(),
  rule: RuleId,
  severity: Severity,
  dossierId: Id.nullable(),
  nominationId: Id.nullable(),
  /** A Vietnamese sentence: what is wrong, with names and numbers. */
  message: z.string(),
  /** What to do about it. */
  remedy: z.string(),
  basis: z.string(),
  /** The override that answers it, if any. */
  override: z.object({ id: Id, reason: z.string(), operator: z.string(), at: z.string() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

/** A finding that somebody answered for, with the reason. */
export const FindingOverride = z.object({
  id: Id,
  roundId: Id,
  dossierId: Id.nullable(),
  nominationId: Id.nullable(),
  findingKey: z.string(),
  rule: RuleId,
  message: z.string(),
  reason: z.string(),
  operator: z.string(),
  at: z.string(),
})
export type FindingOverride = z.infer<typeof FindingOverride>

export const reviewVerdicts = ['pass', 'fail', 'unsure'] as const
export const ReviewVerdict = z.enum(reviewVerdicts)
export type ReviewVerdict = z.infer<typeof ReviewVerdict>
export const reviewVerdictLabels = {
  pass: 'Đạt',
  fail: 'Không đạt',
  unsure: 'Chưa chắc',
} satisfies Record<ReviewVerdict, string>

/** The opinion of one appraiser on one nomination; a later one replaces it. */
export const Review = z.object({
  id: Id,
  nominationId: Id,
  appraiser: z.string(),
  verdict: ReviewVerdict,
  comment: z.string(),
  at: z.string(),
})
export type Review = z.infer<typeof Review>

export const Score = z.object({
  id: Id,
  nominationId: Id,
  criterionId: Id,
  appraiser: z.string(),
  score: z.number(),
  at: z.string(),
})
export type Score = z.infer<typeof Score>

/** An appraiser or council member who stands aside in one case; their opinion and scores do not count until it is taken back. */
export const Recusal = z.object({
  id: Id,
  nominationId: Id,
  person: z.string(),
  memberId: Id.nullable(),
  reason: z.string(),
  at: z.string(),
  revertedAt: z.string().nullable(),
  revertReason: z.string(),
})
export type Recusal = z.infer<typeof Recusal>

/** An award that was decided before or elsewhere, as the look-up needs it. */
export const EarlierAward = z.object({
  id: Id,
  subject: SubjectKind,
  name: z.string(),
  unitName: z.string(),
  formCode: FormCode.nullable(),
  /** The form as the source wrote it. */
  formText: z.string(),
  kind: z.string(),
  achievement: z.string(),
  decisionNumber: z.string(),
  decisionDate: z.string().nullable(),
  authority: z.string(),
  source: z.string(),
})
export type EarlierAward = z.infer<typeof EarlierAward>

/** An earlier award of which nothing is known yet. */
export const emptyEarlier: Omit<EarlierAward, 'id'> = {
  subject: 'individual',
  name: '',
  unitName: '',
  formCode: null,
  formText: '',
  kind: '',
  achievement: '',
  decisionNumber: '',
  decisionDate: null,
  authority: '',
  source: '',
}

/** A letter asking another agency about nominations. */
export const Consultation = z.object({
  id: Id,
  roundId: Id,
  agency: z.string(),
  number: z.string(),
  date: z.string(),
  dueDate: z.string(),
  question: z.string(),
  repliedAt: z.string().nullable(),
  replyNumber: z.string(),
  replyText: z.string(),
  attachment: Attachment.nullable(),
})
export type Consultation = z.infer<typeof Consultation>

export const opinions = ['waiting', 'agree', 'disagree', 'comment'] as const
export const opinionLabels = {
  waiting: 'Chưa trả lời',
  agree: 'Thống nhất',
  disagree: 'Không thống nhất',
  comment: 'Có ý kiến',
} satisfies Record<(typeof opinions)[number], string>
export const ConsultationItem = z.object({
  id: Id,
  consultationId: Id,
  nominationId: Id,
  opinion: z.enum(opinions),
  note: z.string(),
})
export type ConsultationItem = z.infer<typeof ConsultationItem>
