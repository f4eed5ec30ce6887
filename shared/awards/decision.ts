import { z } from 'zod'
import { Id } from '../lib/ids'
import { FormCode, SubjectKind } from './terms'

/** A submission to the competent authority and the decision that comes back. */
export const AwardDecision = z.object({
  id: Id,
  roundId: Id,
  kind: z.enum(['award', 'revocation', 'reissue']),
  state: z.enum(['draft', 'submitted', 'issued']),
  submissionNumber: z.string(),
  submissionDate: z.string().nullable(),
  number: z.string(),
  date: z.string().nullable(),
  signerName: z.string(),
  /** `CHỦ TỊCH`, apart from the name: the same person signs in several capacities. */
  signerCapacity: z.string(),
  authority: z.string(),
  title: z.string(),
  bonusSource: z.string(),
  /** The decision that this one takes back or replaces. */
  concernsId: Id.nullable(),
  note: z.string(),
})
export type AwardDecision = z.infer<typeof AwardDecision>

/** A line of a decision: what was given to whom, its register number and bonus, frozen when the decision is issued. */
export const DecisionEntry = z.object({
  id: Id,
  decisionId: Id,
  nominationId: Id,
  position: z.number().int(),
  subject: SubjectKind,
  formCode: FormCode,
  registerNo: z.number().int().nullable(),
  printedName: z.string(),
  printedUnit: z.string(),
  printedAchievement: z.string(),
  /** Name with its honorific and unit as the decision was signed; empty before. An exchange mends what is printed, never these. */
  signedName: z.string(),
  signedUnit: z.string(),
  bonus: z.number().int().nullable(),
  bonusPaidAt: z.string().nullable(),
  bonusReceiver: z.string(),
  revokedAt: z.string().nullable(),
  revokedBy: Id.nullable(),
  revokeReason: z.string(),
})
export type DecisionEntry = z.infer<typeof DecisionEntry>

/** `Bà Lê Thị Hoa`; a collective by its name alone. */
export const namedAs = (e: Pick<DecisionEntry, 'subject' | 'printedName'> & { honorific: string }): string =>
  e.subject === 'individual' ? `${e.honorific} ${e.printedName}`.trim() : e.printedName

/** The words on the certificate are no longer those the decision was signed with. */
export const wasExchanged = (e: DecisionEntry & { honorific: string }): boolean =>
  e.signedName !== '' && (e.signedName !== namedAs(e) || e.signedUnit !== e.printedUnit)

/** A pre-printed blank: where each text stands on it, in millimetres. */
export const CertificateBlank = z.object({
  id: Id,
  name: z.string(),
  formCode: FormCode,
  widthMm: z.number(),
  heightMm: z.number(),
  offsetXMm: z.number(),
  offsetYMm: z.number(),
  /** Fields with position, width, size and alignment, as JSON. */
  fields: z.string(),
})
export type CertificateBlank = z.infer<typeof CertificateBlank>

export const CertificatePrint = z.object({
  id: Id,
  entryId: Id,
  blankId: Id,
  at: z.string(),
  operator: z.string(),
  reason: z.string(),
  spoiled: z.boolean(),
})
export type CertificatePrint = z.infer<typeof CertificatePrint>

export const receiverKinds = ['self', 'representative', 'family', 'proxy'] as const
/** A place on the stage: which batch, which position, who receives, who presents, and how it ended. */
export const PresentationSlot = z.object({
  id: Id,
  entryId: Id,
  batch: z.number().int(),
  position: z.number().int(),
  receiverKind: z.enum(receiverKinds),
  receiver: z.string(),
  presenter: z.string(),
  delegateId: Id.nullable(),
  state: z.enum(['planned', 'presented', 'later']),
  handedAt: z.string().nullable(),
  handedTo: z.string(),
  note: z.string(),
})
export type PresentationSlot = z.infer<typeof PresentationSlot>
