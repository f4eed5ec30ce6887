import { z } from 'zod'
import { call } from '../ipc/call'
import { line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { CertificateField } from './certificate'
import { CertificateBlank, CertificatePrint, PresentationSlot, receiverKinds } from './decision'
import { GuestSuggestion } from './guests'
import { FormCode, SubjectKind } from './terms'

export const StageRow = PresentationSlot.extend({
  decisionId: Id,
  registerNo: z.number().int().nullable(),
  subject: SubjectKind,
  formCode: FormCode,
  printedName: z.string(),
  printedUnit: z.string(),
  honorific: z.string(),
  /** From the desk's events: null when the receiver is no delegate. */
  presence: z.enum(['absent', 'present', 'left']).nullable(),
  delegateName: z.string(),
  /** How the person's own name is said aloud, when the list notes it. */
  sayAs: z.string(),
  /** The awardee or receiver has no invitation to the conference. */
  invited: z.boolean(),
})
export type StageRow = z.infer<typeof StageRow>

const Stage = z.object({
  slots: z.array(StageRow),
  batchSize: z.number(),
  /** Batches with more people than fit in a row. */
  overfull: z.array(z.number()),
  /** Entries that stand and have no place yet. */
  unplaced: z.number(),
  here: z.number(),
  missing: z.number(),
  notInvited: z.number(),
})
export type Stage = z.infer<typeof Stage>

const BlankFields = z.strictObject({
  name: requiredLine('tên mẫu phôi', 120),
  formCode: FormCode,
  widthMm: z.number().min(50, 'Khổ giấy quá nhỏ.').max(600, 'Khổ giấy quá lớn.'),
  heightMm: z.number().min(50, 'Khổ giấy quá nhỏ.').max(600, 'Khổ giấy quá lớn.'),
  offsetXMm: z.number().min(-50).max(50),
  offsetYMm: z.number().min(-50).max(50),
  fields: z.array(CertificateField).min(1).max(20),
})
export type BlankFields = z.infer<typeof BlankFields>
export const Blank = CertificateBlank.extend({ fields: z.array(CertificateField) })
export type Blank = z.infer<typeof Blank>

export const presentationContract = {
  'presentation.stage': call(z.strictObject({ roundId: Id }), Stage),
  /** Places everybody who has none yet at the end, or all who still wait anew. */
  'presentation.plan': call(
    z.strictObject({
      roundId: Id,
      batchSize: z.number().int().min(1).max(100).optional(),
      anew: z.boolean().optional(),
    }),
    Stage,
  ),
  'presentation.move': call(
    z.strictObject({ id: Id, batch: z.number().int().min(1).max(1000), position: z.number().int().min(1).max(1000) }),
    Stage,
  ),
  'presentation.closeGaps': call(z.strictObject({ roundId: Id }), Stage),
  'presentation.set': call(
    z.strictObject({
      id: Id,
      receiverKind: z.enum(receiverKinds).optional(),
      receiver: line(200).optional(),
      presenter: line(200).optional(),
      delegateId: open(Id).optional(),
      note: line(400).optional(),
    }),
    Stage,
  ),
  /** For each place without a delegate: who on the list of delegates may be meant. Suggests only. */
  'presentation.guests': call(z.strictObject({ roundId: Id }), z.array(GuestSuggestion)),
  /** Ties places to delegates, as somebody confirmed, all in one act; null puts the awardee on the list of delegates first. */
  'presentation.link': call(
    z.strictObject({
      links: z
        .array(z.strictObject({ id: Id, delegateId: open(Id) }))
        .min(1)
        .max(2000),
    }),
    Stage,
  ),
  'presentation.setPresenter': call(
    z.strictObject({ roundId: Id, batch: z.number().int().min(1), presenter: line(200) }),
    Stage,
  ),
  /** Handed over on the stage, or put aside to be collected later. */
  'presentation.record': call(
    z.strictObject({
      ids: z.array(Id).min(1).max(1000),
      state: z.enum(['presented', 'later']),
      handedTo: line(200).optional(),
    }),
    Stage,
  ),
  'certificates.blanks': call(z.strictObject({}), z.array(Blank)),
  'certificates.saveBlank': call(BlankFields.partial().extend({ id: Id.optional() }), Blank),
  'certificates.prints': call(
    z.strictObject({ roundId: Id }),
    z.array(CertificatePrint.extend({ printedName: z.string(), registerNo: z.number().nullable() })),
  ),
  /** Noted after the sheets are out of the printer; a second print of the same certificate needs its reason. */
  'certificates.notePrinted': call(
    z.strictObject({
      blankId: Id,
      entryIds: z.array(Id).min(1).max(5000),
      reason: line(400),
      spoiled: z.boolean(),
    }),
    z.object({ noted: z.number() }),
  ),
}
