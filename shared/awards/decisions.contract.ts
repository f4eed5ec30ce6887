import { z } from 'zod'
import { call } from '../ipc/call'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { AwardDecision, DecisionEntry } from './decision'
import { NominationState } from './nomination'
import { DecisionNotice, NoticeKind } from './notice'

export const EntryRow = DecisionEntry.extend({
  unit: z.string(),
  honorific: z.string(),
  office: z.string(),
  state: NominationState,
})
export type EntryRow = z.infer<typeof EntryRow>

export const DecisionDetail = AwardDecision.extend({
  entries: z.array(EntryRow),
  /** The decision that this one takes back or replaces, by number and day; empty for an award. */
  concerns: z.string(),
  counts: z.object({ collective: z.number(), household: z.number(), individual: z.number(), total: z.number() }),
  /** Bonus of the entries that stand, in đồng: the awards' part of the fund, never mixed with the conference's cost. */
  bonusTotal: z.number(),
  bonusPaid: z.number(),
  /** Entries no rule gives an amount for. */
  withoutBonus: z.number(),
  warnings: z.array(z.string()),
})
export type DecisionDetail = z.infer<typeof DecisionDetail>

const DecisionFields = z.strictObject({
  submissionNumber: line(60),
  submissionDate: open(Day),
  signerName: line(120),
  signerCapacity: line(200),
  authority: line(200),
  title: block(1000),
  bonusSource: line(300),
  note: block(),
})
export type DecisionFields = z.infer<typeof DecisionFields>

export const UnitNotices = z.object({
  /** The last day for each kind of notice; null while the decision has no day. */
  due: z.record(NoticeKind, z.string().nullable()),
  units: z.array(
    z.object({
      unitId: Id,
      unit: z.string(),
      awarded: z.number().int(),
      sent: z.record(NoticeKind, DecisionNotice.nullable()),
    }),
  ),
})
export type UnitNotices = z.infer<typeof UnitNotices>

export const decisionsContract = {
  'decisions.list': call(z.strictObject({ roundId: Id }), z.array(DecisionDetail)),
  'decisions.get': call(z.strictObject({ id: Id }), DecisionDetail),
  /** Cases that passed the council (or need none), in the order of a decision, each with its printed words. */
  'decisions.draft': call(
    z.strictObject({ roundId: Id, nominationIds: z.array(Id).max(5000).optional() }),
    DecisionDetail,
  ),
  'decisions.update': call(DecisionFields.partial().extend({ id: Id }), DecisionDetail),
  'decisions.setEntry': call(
    z.strictObject({
      id: Id,
      printedName: requiredLine('tên ghi trong quyết định', 400).optional(),
      printedUnit: line(400).optional(),
      printedAchievement: block(2000).optional(),
    }),
    DecisionDetail,
  ),
  'decisions.removeEntry': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 1000) }), DecisionDetail),
  'decisions.removeDraft': call(z.strictObject({ id: Id }), z.strictObject({})),
  'decisions.submit': call(
    z.strictObject({ id: Id, submissionNumber: requiredLine('số tờ trình', 60), submissionDate: Day }),
    DecisionDetail,
  ),
  /** Number, date and signer as they came back; register numbers and bonuses follow. */
  'decisions.issue': call(
    z.strictObject({
      id: Id,
      number: requiredLine('số quyết định', 60),
      date: Day,
      signerName: requiredLine('người ký', 120),
      signerCapacity: requiredLine('chức danh người ký', 200),
    }),
    DecisionDetail,
  ),
  'decisions.revoke': call(
    z.strictObject({
      id: Id,
      entryIds: z.array(Id).min(1).max(5000),
      number: requiredLine('số quyết định', 60),
      date: Day,
      signerName: requiredLine('người ký', 120),
      signerCapacity: requiredLine('chức danh người ký', 200),
      reason: requiredLine('lý do hủy', 1000),
    }),
    DecisionDetail,
  ),
  /** A certificate exchanged because of a misprint: the words are mended, the register number stays. */
  'decisions.reissue': call(
    z.strictObject({
      entryId: Id,
      printedName: requiredLine('tên ghi trên bằng', 400),
      printedUnit: line(400),
      printedAchievement: block(2000),
      reason: requiredLine('lý do cấp đổi', 1000),
    }),
    DecisionDetail,
  ),
  'decisions.notices': call(z.strictObject({ decisionId: Id }), UnitNotices),
  /** Units were sent the decision, or their awardees were told of it. */
  'decisions.noteNotices': call(
    z.strictObject({
      decisionId: Id,
      unitIds: z.array(Id).min(1).max(2000),
      kind: NoticeKind,
      date: Day,
      number: line(60).optional(),
    }),
    UnitNotices,
  ),
  'decisions.removeNotice': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 500) }), UnitNotices),
  'decisions.payBonus': call(
    z.strictObject({ entryIds: z.array(Id).min(1).max(5000), date: open(Day), receiver: line(120).optional() }),
    DecisionDetail,
  ),
}
