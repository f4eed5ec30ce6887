import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { ImportInput, ImportReport } from '../exchange/import-report'
import { call, largeCall } from '../ipc/call'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import {
  Consultation,
  ConsultationItem,
  EarlierAward,
  Finding,
  opinions,
  Recusal,
  Review,
  ReviewVerdict,
  Score,
  Transition,
} from './appraisal'
import { DossierRow, Moved } from './dossiers.contract'
import { flagKinds, Nomination, NominationFlag, SensitiveFields } from './nomination'
import { nominationActs } from './nomination-life'
import { Criterion } from './round'
import { FormCode, RejectGroup, RuleId, Severity, SubjectKind } from './terms'

const Nothing = z.strictObject({})
const Ids = z.array(Id).min(1).max(5000)

/** A line of the table of nominations: enough to find, sort and see what is wrong. */
export const NominationRow = z.object({
  id: Id,
  dossierId: Id,
  unitId: Id,
  unit: z.string(),
  registerNo: z.number().nullable(),
  position: z.number(),
  subject: SubjectKind,
  honorific: z.string(),
  name: z.string(),
  office: z.string(),
  workplace: z.string(),
  formCode: FormCode,
  form: z.string(),
  achievement: z.string(),
  individualClass: z.string().nullable(),
  collectiveClass: z.string().nullable(),
  state: Nomination.shape.state,
  dossierState: DossierRow.shape.state,
  rules: z.array(z.object({ rule: RuleId, severity: Severity, answered: z.boolean() })),
  /** The gravest finding nobody answered for; null when there is none. */
  severity: Severity.nullable(),
  consensus: z.enum(['none', 'pass', 'fail', 'unsure', 'split', 'waiting']),
  score: z.number().nullable(),
  past: z.number().int(),
  dueDate: z.string().nullable(),
  delegateId: Id.nullable(),
})
export type NominationRow = z.infer<typeof NominationRow>

export const PastAwardRow = EarlierAward.extend({ countsTowardState: z.boolean(), otherBody: z.boolean() })

export const NominationSheet = z.object({
  nomination: Nomination,
  row: NominationRow,
  dossier: DossierRow,
  form: z.object({ name: z.string(), fullName: z.string(), authority: z.string() }),
  findings: z.array(Finding),
  past: z.array(PastAwardRow),
  criteria: z.array(Criterion),
  reviews: z.array(Review),
  scores: z.array(Score),
  recusals: z.array(Recusal),
  flags: z.array(NominationFlag),
  transitions: z.array(Transition),
  consultations: z.array(z.object({ letter: Consultation, item: ConsultationItem })),
  bonus: z.number().nullable(),
  sensitiveAllowed: z.boolean(),
})
export type NominationSheet = z.infer<typeof NominationSheet>

export const ConsultationRow = Consultation.extend({
  items: z.array(
    ConsultationItem.extend({ honorific: z.string(), name: z.string(), office: z.string(), unit: z.string() }),
  ),
  overdueDays: z.number().int(),
})
export type ConsultationRow = z.infer<typeof ConsultationRow>

/** One earlier award in the list: noted here by hand or import (and editable), or decided in another round of this conference. */
export const EarlierRow = EarlierAward.extend({ noted: z.boolean() })
export type EarlierRow = z.infer<typeof EarlierRow>

export const EarlierFields = EarlierAward.omit({ id: true }).extend({
  name: requiredLine('tên', 400),
  unitName: line(400),
  formText: line(300),
  kind: line(40),
  achievement: block(4000),
  decisionNumber: line(80),
  decisionDate: open(Day),
  authority: line(300),
  source: line(300),
})

/** Appraisal: findings and their answers, opinions, scores, standing aside, past awards, consultation. */
export const awardAppraisalContract = {
  'awards.nominations': call(z.strictObject({ roundId: Id }), z.array(NominationRow)),
  'awards.nomination': call(z.strictObject({ id: Id }), NominationSheet),
  'awards.findings': call(z.strictObject({ roundId: Id }), z.array(Finding)),
  'awards.moveNominations': call(
    z.strictObject({
      ids: Ids,
      act: z
        .enum(nominationActs)
        .extract([
          'markEligible',
          'markIneligible',
          'reconsider',
          'hold',
          'release',
          'toCouncil',
          'backFromCouncil',
          'notAward',
        ]),
      reason: line(2000).optional(),
      /** Required with `markIneligible` and `notAward`: the legal reason. */
      rejectGroup: RejectGroup.optional(),
      document: line(300).optional(),
    }),
    Moved,
  ),
  /** A complaint, discipline or inspection: the case is put on hold, its dossier is not. */
  'awards.openFlag': call(
    z.strictObject({
      nominationId: Id,
      kind: z.enum(flagKinds),
      since: Day,
      note: block(2000),
      document: line(300).optional(),
    }),
    NominationFlag,
  ),
  'awards.closeFlag': call(
    z.strictObject({ id: Id, until: Day, outcome: requiredLine('kết luận', 2000), document: line(300).optional() }),
    NominationFlag,
  ),
  'awards.override': call(
    z.strictObject({ roundId: Id, key: z.string().max(4000), reason: requiredLine('lý do', 1000) }),
    Finding,
  ),
  'awards.removeOverride': call(z.strictObject({ id: Id }), Nothing),
  'awards.review': call(
    z.strictObject({
      nominationId: Id,
      appraiser: line(120).optional(),
      verdict: ReviewVerdict,
      comment: block(2000).optional(),
    }),
    Review,
  ),
  'awards.removeReview': call(z.strictObject({ id: Id }), Nothing),
  /** Points of one appraiser, criterion by criterion; null takes a point back. */
  'awards.score': call(
    z.strictObject({ nominationId: Id, appraiser: line(120).optional(), scores: z.record(Id, z.number().nullable()) }),
    z.array(Score),
  ),
  'awards.recuse': call(
    z.strictObject({
      nominationId: Id,
      person: requiredLine('tên người không tham gia', 120),
      memberId: open(Id).optional(),
      reason: requiredLine('lý do', 500),
    }),
    Recusal,
  ),
  'awards.unrecuse': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 500) }), Recusal),
  /** Shows what is noted only when the round allows it; the look itself is written in the history. */
  'awards.sensitive': call(z.strictObject({ nominationId: Id }), SensitiveFields),
  'awards.saveSensitive': call(SensitiveFields.partial().extend({ nominationId: Id }), Nothing),
  'awards.earlier': call(z.strictObject({ text: line(200).optional() }), z.array(EarlierRow)),
  'awards.saveEarlier': call(EarlierFields.partial().extend({ id: Id.optional() }), EarlierAward),
  'awards.removeEarlier': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 500) }), Nothing),
  'awards.importEarlier': largeCall(ImportInput, ImportReport),
  'awards.consultations': call(z.strictObject({ roundId: Id }), z.array(ConsultationRow)),
  'awards.consult': call(
    z.strictObject({
      roundId: Id,
      agencies: z.array(requiredLine('tên cơ quan', 300)).min(1).max(30),
      nominationIds: Ids,
      number: line(60).optional(),
      date: Day,
      dueDate: open(Day).optional(),
      question: block(4000),
    }),
    z.array(ConsultationRow),
  ),
  /** The scan of an agency's answer. */
  'awards.attachReply': call(z.strictObject({ id: Id, file: FileRef }), ConsultationRow),
  'awards.detachReply': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 500) }), ConsultationRow),
  'awards.recordReply': call(
    z.strictObject({
      id: Id,
      repliedAt: Day,
      replyNumber: line(60).optional(),
      replyText: block(4000).optional(),
      /** Opinion by nomination; those not named agree. */
      opinions: z.record(Id, z.strictObject({ opinion: z.enum(opinions), note: line(500).optional() })).optional(),
    }),
    ConsultationRow,
  ),
}
