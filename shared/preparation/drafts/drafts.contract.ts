import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call } from '../../ipc/call'
import { block, Day, line, open, requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { Chain, Step } from '../../speeches/approval'
import { Comparison } from '../../speeches/comparison'
import { speechStates } from '../../speeches/life'
import { verdicts } from '../../speeches/speech'
import { chainKinds, DraftReview, DraftVersion, draftSubjects } from './draft'

const None = z.strictObject({})
const Subject = z.strictObject({ subject: z.enum(draftSubjects), subjectId: Id })

export const DraftSteps = z.object({
  step: Step,
  /** `who` with the signer of the conference in its place. */
  who: z.string(),
  state: z.enum(['open', 'agreed', 'agreed-with-edits', 'returned', 'reopened']),
  reviewId: Id.nullable(),
  onNumber: z.number().nullable(),
  change: z.enum(['none', 'presentation', 'content']),
})

/** The drafts of one thing, what was said of them, and where it stands. */
export const DraftsView = z.object({
  subject: z.enum(draftSubjects),
  subjectId: Id,
  title: z.string(),
  kind: z.enum(chainKinds),
  versions: z.array(DraftVersion),
  reviews: z.array(DraftReview),
  steps: z.array(DraftSteps),
  state: z.enum(speechStates),
  currentId: z.string().nullable(),
  latestId: Id.nullable(),
  asked: DraftReview.nullable(),
  /** The words of the document differ from its newest draft. */
  isTouched: z.boolean(),
  /** It has a number, or was dropped: nothing is added any more. */
  isFrozen: z.boolean(),
})
export type DraftsView = z.infer<typeof DraftsView>

export const draftsContract = {
  'drafts.of': call(Subject, DraftsView),
  /** Freezes the words of now as the next draft; pieces of logistics bring their words or a file with them. */
  'drafts.keep': call(
    Subject.extend({
      text: block(200_000).optional(),
      file: FileRef.optional(),
      note: line(500),
      submit: z.boolean(),
      answersId: open(Id).optional(),
    }),
    DraftVersion,
  ),
  'drafts.submit': call(z.strictObject({ versionId: Id }), None),
  'drafts.review': call(
    z.strictObject({
      versionId: Id,
      stepId: z.string().min(1).max(60),
      verdict: z.enum(verdicts),
      by: requiredLine('người cho ý kiến', 160),
      decidedOn: Day,
      note: block(2000),
    }),
    None,
  ),
  'drafts.withdraw': call(z.strictObject({ versionId: Id, reason: requiredLine('lý do', 500) }), None),
  /** Makes the words of an earlier draft the words of the document again; they go through approval anew unless nothing differs. */
  'drafts.restore': call(z.strictObject({ versionId: Id }), None),
  'drafts.compare': call(z.strictObject({ fromId: Id, toId: Id }), Comparison),
  'drafts.chains': call(
    None,
    z.array(z.object({ kind: z.enum(chainKinds), steps: z.array(Step), isDefault: z.boolean() })),
  ),
  'drafts.saveChain': call(z.strictObject({ kind: z.enum(chainKinds), steps: Chain.nullable() }), None),
}
