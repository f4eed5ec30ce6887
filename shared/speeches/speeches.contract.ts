import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Chain, Step } from './approval'
import { Comparison } from './comparison'
import { Copy, CopyFields } from './copies'
import { speechStates } from './life'
import { OfficeForm, SpokenFormFields } from './reading/dictionary'
import { Rate } from './reading/pace'
import { Aside, Review, Speech, SpeechFields, speechKinds, Version, verdicts } from './speech'

const ReadingTime = z.object({
  syllables: z.number(),
  rate: z.number(),
  basis: z.enum(['kind', 'speaker']),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
})

/** A version without its text, as lists show it. */
export const VersionRow = Version.omit({ text: true, aside: true }).extend({
  /** The name under which the office would save it. */
  officeName: z.string(),
  comments: z.number(),
  notes: z.array(z.string()),
  time: ReadingTime.nullable(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** One text as the table and the board show it. */
export const SpeechRow = Speech.extend({
  state: z.enum(speechStates),
  /** `Đang duyệt: Văn thư kiểm tra thể thức`. */
  stateText: z.string(),
  holder: z.string(),
  speakerName: z.string(),
  unitName: z.string(),
  versions: z.number(),
  latest: z
    .object({ id: Id, number: z.number(), receivedOn: z.string(), submittedAt: z.string().nullable() })
    .nullable(),
  time: ReadingTime.nullable(),
  /** Minutes it has: those of its item in the programme, else those asked of the author. */
  slot: z.number().nullable(),
  fit: z.enum(['fits', 'tight', 'over', 'none']),
  isLate: z.boolean(),
  /** What should be looked at, as sentences. */
  warnings: z.array(z.string()),
})
export type SpeechRow = z.infer<typeof SpeechRow>

const StepState = z.object({
  step: Step,
  /** `who` with the text's own speaker and unit. */
  who: z.string(),
  state: z.enum(['open', 'agreed', 'agreed-with-edits', 'returned', 'reopened']),
  reviewId: Id.nullable(),
  onNumber: z.number().nullable(),
  change: z.enum(['none', 'presentation', 'content']),
})

export const SpeechDetail = SpeechRow.extend({
  steps: z.array(StepState),
  currentId: z.string().nullable(),
  /** The verdict that asks for another version. */
  asked: Review.nullable(),
  drafts: z.array(VersionRow),
  reviews: z.array(Review),
  copies: z.array(Copy),
  counts: z.array(z.object({ versionId: Id, printed: z.number(), out: z.number(), left: z.number() })),
  /** The drafts of the report that this one is a summary of. */
  report: z.array(z.object({ id: Id, number: z.number(), receivedOn: z.string() })),
})
export type SpeechDetail = z.infer<typeof SpeechDetail>

export const TimedReading = z.object({
  id: Id,
  speaker: z.string(),
  delegateId: Id.nullable(),
  syllables: z.number(),
  seconds: z.number(),
  on: z.string(),
  note: z.string(),
})
export type TimedReading = z.infer<typeof TimedReading>

export const copySizes = [16, 18, 20] as const
export const CopyLayout = z.strictObject({
  versionId: Id,
  /** Points. */
  size: z.union([z.literal(16), z.literal(18), z.literal(20)]),
  /** Each sentence on a line of its own. */
  bySentence: z.boolean(),
})
export type CopyLayout = z.infer<typeof CopyLayout>

const None = z.strictObject({})
const OfSpeech = z.strictObject({ id: Id })
const OfVersion = z.strictObject({ versionId: Id })

export const speechesContract = {
  'speeches.list': call(None, z.array(SpeechRow)),
  'speeches.get': call(OfSpeech, SpeechDetail),
  'speeches.save': call(SpeechFields.partial().extend({ id: Id.optional() }), SpeechRow),
  'speeches.remove': call(OfSpeech, None),
  'speeches.drop': call(z.strictObject({ id: Id, reason: requiredLine('lý do', 300) }), SpeechRow),
  'speeches.restore': call(OfSpeech, SpeechRow),
  /** The texts of the plan that are not there yet. */
  'speeches.fromTemplate': call(
    z.strictObject({ papers: z.union([z.literal(3), z.literal(4)]) }),
    z.object({ added: z.number(), batchId: Id.nullable() }),
  ),
  /** Lays texts that stand at no item of the programme to the items where they will be read. */
  'speeches.linkAgenda': call(None, z.object({ linked: z.number(), batchId: Id.nullable() })),
  /** One draft, from a file or from pasted text; numbered in the order of arrival. */
  'speeches.addVersion': call(
    z
      .strictObject({
        speechId: Id,
        file: FileRef.optional(),
        text: z.string().max(400_000, 'Văn bản dài quá 400.000 ký tự.').optional(),
        receivedOn: Day,
        receivedFrom: line(160),
        note: block(1000),
        submit: z.boolean(),
        answersId: open(Id),
        cutFromId: open(Id),
      })
      .refine((input) => (input.file === undefined) !== (input.text === undefined), {
        message: 'Cần một tệp hoặc một đoạn văn bản dán vào.',
        path: ['file'],
      }),
    VersionRow,
  ),
  'speeches.version': call(
    OfVersion,
    VersionRow.extend({
      text: z.string(),
      aside: Aside,
      /** Lines of the official form that are not read aloud. */
      silentLines: z.number(),
      /** What is not read as it stands, most frequent first. */
      expansions: z.array(
        z.object({ written: z.string(), spoken: z.string(), syllables: z.number(), times: z.number() }),
      ),
    }),
  ),
  'speeches.submit': call(OfVersion, SpeechRow),
  'speeches.withdrawVersion': call(OfVersion.extend({ reason: requiredLine('lý do', 300) }), SpeechRow),
  'speeches.review': call(
    OfVersion.extend({
      stepId: z.string().max(60),
      verdict: z.enum(verdicts),
      by: requiredLine('người cho ý kiến', 160),
      decidedOn: Day,
      note: block(2000),
    }),
    SpeechRow,
  ),
  'speeches.makeOfficial': call(OfVersion, SpeechRow),
  'speeches.unlock': call(OfSpeech.extend({ reason: requiredLine('lý do', 300) }), SpeechRow),
  'speeches.compare': call(z.strictObject({ fromId: Id, toId: Id }), Comparison),
  'speeches.export': call(OfVersion.extend({ file: FileRef }), z.object({ name: z.string() })),
  'speeches.copyPreview': call(CopyLayout, z.object({ url: z.string() })),
  'speeches.copyPdf': call(CopyLayout.extend({ file: FileRef }), z.object({ pages: z.number(), name: z.string() })),
  'speeches.copyDocx': call(CopyLayout.extend({ file: FileRef }), z.object({ name: z.string() })),
  'speeches.copyPrint': call(CopyLayout, None),
  'speeches.recordCopies': call(CopyFields, Copy),
  'speeches.chains': call(
    None,
    z.array(z.object({ kind: z.enum(speechKinds), steps: z.array(Step), isDefault: z.boolean() })),
  ),
  /** `steps` null goes back to the usual chain. */
  'speeches.saveChain': call(z.strictObject({ kind: z.enum(speechKinds), steps: Chain.nullable() }), None),
  'speeches.pace': call(
    None,
    z.object({
      kinds: z.array(z.object({ kind: z.enum(speechKinds), rate: z.number(), isDefault: z.boolean() })),
      readings: z.array(TimedReading),
      forms: z.array(OfficeForm),
    }),
  ),
  /** `rate` null goes back to the usual pace. */
  'speeches.savePace': call(z.strictObject({ kind: z.enum(speechKinds), rate: Rate.nullable() }), None),
  'speeches.addReading': call(
    z.strictObject({
      speaker: requiredLine('người đọc', 200),
      delegateId: open(Id),
      syllables: z.number().int().min(30, 'Đoạn đọc thử phải từ 30 tiếng.').max(20_000),
      seconds: z.number().int().min(5, 'Thời gian đọc thử phải từ 5 giây.').max(7200),
      on: Day,
      note: line(200),
    }),
    TimedReading,
  ),
  'speeches.removeReading': call(OfSpeech, None),
  'speeches.saveForm': call(SpokenFormFields.extend({ id: Id.optional() }), OfficeForm),
  'speeches.removeForm': call(OfSpeech, None),
  /** How a text would be read and how many tiếng it has, for trying the dictionary and for the timed reading. */
  'speeches.readAloud': call(
    z.strictObject({ text: z.string().max(20_000, 'Đoạn thử dài quá 20.000 ký tự.') }),
    z.object({ spoken: z.string(), syllables: z.number() }),
  ),
}
