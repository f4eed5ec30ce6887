import { z } from 'zod'
import { Attachment } from '../../exchange/attachment'
import { Id } from '../../lib/ids'
import type { Step } from '../../speeches/approval'
import { sayingOf } from '../../speeches/content-key'
import { type Life, type LifeReview, type LifeVersion, lifeOf } from '../../speeches/life'
import { verdicts } from '../../speeches/speech'
import { type Outgoing, outgoingTypeLabels, outgoingTypes } from '../documents/outgoing'
import { logisticsKindLabels, logisticsKinds } from '../logistics/logistics'

/** What has drafts and an approval: a document of the office, or the text, picture or film of a piece of logistics. */
export const draftSubjects = ['document', 'logistics'] as const
export type DraftSubject = (typeof draftSubjects)[number]

/** A draft as it was handed in. Words and file never change; what was said of it lies beside it. */
export const DraftVersion = z.object({
  id: Id,
  subject: z.enum(draftSubjects),
  subjectId: Id,
  number: z.number(),
  text: z.string(),
  file: Attachment.nullable(),
  /** SHA-256 of the words and the file: alike only for the very same draft. */
  sum: z.string(),
  /** Alike for drafts that say the same. */
  contentKey: z.string(),
  note: z.string(),
  at: z.string(),
  operator: z.string(),
  submittedAt: z.string().nullable(),
  /** The verdict `đồng ý có chỉnh sửa` that this draft carries out. */
  answersId: Id.nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawReason: z.string(),
})
export type DraftVersion = z.infer<typeof DraftVersion>

/** What somebody said of exactly one draft at a step. */
export const DraftReview = z.object({
  id: Id,
  subjectId: Id,
  versionId: Id,
  stepId: z.string(),
  stepName: z.string(),
  verdict: z.enum(verdicts),
  by: z.string(),
  decidedOn: z.string(),
  note: z.string(),
  at: z.string(),
  operator: z.string(),
})
export type DraftReview = z.infer<typeof DraftReview>

/** Each kind of document and of logistics has a chain of its own. */
export const chainKinds = [...outgoingTypes, ...logisticsKinds] as const
export type ChainKind = (typeof chainKinds)[number]
export const chainKindLabels = { ...outgoingTypeLabels, ...logisticsKindLabels } satisfies Record<ChainKind, string>

/** Of logistics only these have words or pictures that are agreed; the others are work. */
export const draftedLogistics: readonly (typeof logisticsKinds)[number][] = [
  'backdrop',
  'slogan',
  'performance',
  'exhibition',
  'documentary',
]

const step = (id: string, name: string, who: string, concern: Step['concern']): Step => ({ id, name, who, concern })
/**
 * The head of the drafting unit answers for the content, văn thư for the form, and whoever signs approves the draft (Nghị định
 * 30/2020/NĐ-CP, Điều 10-13).
 */
const documentChain = [
  step('content', 'Trưởng phòng kiểm tra nội dung', 'Trưởng phòng', 'content'),
  step('form', 'Văn thư kiểm tra thể thức', 'Văn thư', 'form'),
  step('sign', 'Người ký duyệt', '{người ký}', 'everything'),
]
/** The plan gives these to Sở Văn hóa và Thể thao and Đài Truyền hình; the office agrees to what is shown in its name (III.3). */
const stageChain = [
  step('content', 'Trưởng phòng kiểm tra nội dung', 'Trưởng phòng', 'content'),
  step('party', 'Ban Tuyên giáo Thành ủy cho ý kiến', 'Ban Tuyên giáo Thành ủy', 'content'),
  step('head', 'Lãnh đạo Hội đồng duyệt', 'Lãnh đạo Hội đồng', 'everything'),
]
export const defaultDraftChain = (kind: ChainKind): readonly Step[] =>
  (outgoingTypes as readonly string[]).includes(kind) ? documentChain : stageChain

/** The words of a document as drafts keep and compare them: what it is about, to whom, and what it says. */
export const documentText = (d: Pick<Outgoing, 'subject' | 'recipients' | 'body'>): string =>
  [
    `Trích yếu: ${d.subject}`,
    ...d.recipients.filter((r) => r.trim() !== '').map((r) => `Kính gửi: ${r}`),
    '',
    d.body.trim(),
  ].join('\n')

/** Back from the words of a draft to the parts of the document. */
export function documentOf(text: string): Pick<Outgoing, 'subject' | 'recipients' | 'body'> {
  const at = text.indexOf('\n\n')
  const head = (at < 0 ? text : text.slice(0, at)).split('\n')
  const value = (line: string, label: string) => (line.startsWith(label) ? [line.slice(label.length)] : [])
  return {
    subject: head.flatMap((l) => value(l, 'Trích yếu: '))[0] ?? '',
    recipients: head.flatMap((l) => value(l, 'Kính gửi: ')),
    body: at < 0 ? '' : text.slice(at + 2),
  }
}

/** What two drafts must share to say the same; a picture or film without words is only like itself. */
export const draftSaying = (text: string, fileHash: string): string => sayingOf(text) || fileHash

type OfLife = Pick<DraftVersion, 'id' | 'number' | 'contentKey' | 'sum' | 'submittedAt' | 'answersId' | 'withdrawnAt'>
const asLife = ({ sum, ...version }: OfLife): LifeVersion => ({ ...version, file: { hash: sum } })

export const draftLife = (steps: readonly Step[], versions: readonly OfLife[], reviews: readonly LifeReview[]): Life =>
  lifeOf(steps, versions.map(asLife), reviews, null)

/**
 * Where a document stands before it has a number. Whoever signs has the last word: an earlier step that said nothing does not
 * hold the document up once the last one has agreed. Words that were touched since the newest draft make it a draft again.
 */
export function documentState(
  life: Life,
  newest: OfLife | undefined,
  isTouched: boolean,
): 'draft' | 'submitted' | 'approved' {
  if (!newest || isTouched || newest.submittedAt === null) return 'draft'
  const last = life.steps.at(-1)
  if (!last || last.state === 'agreed') return 'approved'
  if (life.askedById !== null) return 'draft'
  return last.state === 'agreed-with-edits' ? 'approved' : 'submitted'
}
