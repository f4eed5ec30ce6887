import { z } from 'zod'
import { Attachment } from '../exchange/attachment'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

/** The texts of a conference (official-documents §4.1). */
export const speechKinds = [
  'opening-remarks',
  'full-report',
  'summary-report',
  'discussion-paper',
  'directive-remarks',
  'acknowledgement',
  'closing-remarks',
  'mc-script',
  'other',
] as const
export type SpeechKind = (typeof speechKinds)[number]
export const speechKindLabels = {
  'opening-remarks': 'Phát biểu khai mạc',
  'full-report': 'Báo cáo đầy đủ',
  'summary-report': 'Báo cáo tóm tắt',
  'discussion-paper': 'Tham luận',
  'directive-remarks': 'Phát biểu chỉ đạo',
  acknowledgement: 'Tiếp thu ý kiến chỉ đạo',
  'closing-remarks': 'Phát biểu bế mạc',
  'mc-script': 'Lời dẫn MC',
  other: 'Bài khác',
} satisfies Record<SpeechKind, string>

/** How much of it is written: in full, only points for the leader's own words, or a skeleton filled in the hall. */
export const speechForms = ['full', 'points', 'skeleton'] as const
export const speechFormLabels = {
  full: 'Toàn văn',
  points: 'Gợi ý nội dung',
  skeleton: 'Khung bài',
} satisfies Record<(typeof speechForms)[number], string>

/** What a clerk fills in for one text. */
export const SpeechFields = z.strictObject({
  title: requiredLine('tên bài', 300),
  kind: z.enum(speechKinds),
  form: z.enum(speechForms),
  /** The item of the programme in which it is read. */
  agendaItemId: open(Id),
  /** A delegate; null while nobody on the list is meant. */
  speakerId: open(Id),
  /** The speaker in words: `Đồng chí lãnh đạo Thành ủy`; shown where no delegate is chosen. */
  speaker: line(200),
  /** The unit that writes it. */
  unitId: open(Id),
  /** The person who writes it. */
  drafter: line(120),
  drafterPhone: line(100),
  dueOn: open(Day),
  /** Minutes asked of the author. */
  minutes: open(z.number().int().min(1, 'Thời lượng phải từ 1 phút.').max(240, 'Thời lượng phải đến 240 phút.')),
  /** For a summary: the report it is cut from. */
  summaryOfId: open(Id),
  position: z.number().int().min(0).max(100_000),
  note: block(2000),
})
export type SpeechFields = z.infer<typeof SpeechFields>

export const Speech = SpeechFields.extend({
  id: Id,
  /** The version that is final; while it is set nothing may be added. */
  officialVersionId: Id.nullable(),
  officialAt: z.string().nullable(),
  /** Not wanted any more; the row stays with its versions. */
  droppedAt: z.string().nullable(),
  dropReason: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Speech = z.infer<typeof Speech>

export const speechLabels = {
  title: 'Tên bài',
  kind: 'Loại bài',
  form: 'Mức soạn',
  agendaItemId: 'Mục chương trình',
  speakerId: 'Đại biểu phát biểu',
  speaker: 'Người phát biểu',
  unitId: 'Đơn vị soạn',
  drafter: 'Người soạn',
  drafterPhone: 'Điện thoại người soạn',
  dueOn: 'Hạn nộp',
  minutes: 'Số phút yêu cầu',
  summaryOfId: 'Tóm tắt từ báo cáo',
  position: 'Thứ tự',
  note: 'Ghi chú',
} satisfies Record<keyof SpeechFields, string>

/** What comes out of a file beside its text: remarks of reviewers, footnotes, what the clerk should know. */
export const Comment = z.object({ author: z.string(), at: z.string(), text: z.string(), about: z.string() })
export type Comment = z.infer<typeof Comment>
export const Aside = z.object({
  comments: z.array(Comment),
  footnotes: z.array(z.string()),
  /** Vietnamese sentences about the file. */
  notes: z.array(z.string()),
})
export type Aside = z.infer<typeof Aside>

export const versionSources = ['docx', 'pdf', 'txt', 'pasted'] as const
export const versionSourceLabels = {
  docx: 'Tệp Word',
  pdf: 'Tệp PDF',
  txt: 'Văn bản thuần',
  pasted: 'Dán vào',
} satisfies Record<(typeof versionSources)[number], string>

/** One draft, for ever as it came: file, text, from whom. Only marks are laid on it later (handed in, taken out of use). */
export const Version = z.object({
  id: Id,
  speechId: Id,
  /** Dự thảo lần n; unique within a speech and never given twice. */
  number: z.number().int().min(1),
  source: z.enum(versionSources),
  file: Attachment,
  /** The extracted text, tracked changes accepted. */
  text: z.string(),
  aside: Aside,
  /** Alike for texts that differ only in capitals, punctuation and the place of tone marks. */
  contentKey: z.string(),
  receivedOn: z.string(),
  receivedFrom: z.string(),
  note: z.string(),
  addedAt: z.string(),
  operator: z.string(),
  /** Bản trình: when it was handed in for approval; null while it is being written on. */
  submittedAt: z.string().nullable(),
  /** The verdict `agreed with edits` that this version carries out. */
  answersId: Id.nullable(),
  /** For a summary: the version of the report it was cut from. */
  cutFromId: Id.nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawReason: z.string(),
})
export type Version = z.infer<typeof Version>

export const verdicts = ['agreed', 'agreed-with-edits', 'returned'] as const
export type SpeechVerdict = (typeof verdicts)[number]
export const verdictLabels = {
  agreed: 'Đồng ý',
  'agreed-with-edits': 'Đồng ý có chỉnh sửa',
  returned: 'Trả lại',
} satisfies Record<SpeechVerdict, string>

/** What somebody said of a version at a step. */
export const Review = z.object({
  id: Id,
  speechId: Id,
  versionId: Id,
  stepId: z.string(),
  /** The step's name at that time; steps can be renamed later. */
  stepName: z.string(),
  verdict: z.enum(verdicts),
  by: z.string(),
  decidedOn: z.string(),
  note: z.string(),
  at: z.string(),
  operator: z.string(),
})
export type Review = z.infer<typeof Review>
