import { z } from 'zod'
import { line, requiredLine } from '../lib/fields'
import type { SpeechKind } from './speech'

/** What a step vouches for; a new version reopens the steps whose concern it touches. */
export const concerns = ['content', 'form', 'everything'] as const
export type Concern = (typeof concerns)[number]
export const concernLabels = {
  content: 'Nội dung',
  form: 'Thể thức',
  everything: 'Toàn bộ bài',
} satisfies Record<Concern, string>

/** One step of approval. `who` is a name or office; `{người phát biểu}` and `{đơn vị}` are filled in per text. */
export const Step = z.strictObject({
  id: z.string().min(1).max(60),
  name: requiredLine('tên bước', 120),
  who: line(160),
  concern: z.enum(concerns),
})
export type Step = z.infer<typeof Step>
export const Chain = z
  .array(Step)
  .max(12, 'Chuỗi duyệt có nhiều nhất 12 bước.')
  .refine((steps) => new Set(steps.map((s) => s.id)).size === steps.length, 'Hai bước trùng mã.')

const step = (id: string, name: string, who: string, concern: Concern): Step => ({ id, name, who, concern })
const office = [
  step('content', 'Trưởng phòng kiểm tra nội dung', 'Trưởng phòng', 'content'),
  step('head', 'Trưởng Ban duyệt', 'Trưởng Ban', 'content'),
  step('form', 'Văn thư kiểm tra thể thức', 'Văn thư', 'form'),
  step('office', 'Văn phòng UBND thẩm tra', 'Văn phòng UBND thành phố', 'content'),
]
const speaker = step('speaker', 'Người phát biểu duyệt', '{người phát biểu}', 'everything')

/**
 * The office's usual chain (official-documents §4.3): the draft is approved by the person who will answer for it (Nghị định
 * 30/2020/NĐ-CP, Điều 11-13); for a speech the last step is the speaker. Each kind's chain can be changed in the application.
 */
export const defaultChains = {
  'opening-remarks': [...office, speaker],
  'full-report': [...office, step('sign', 'Lãnh đạo ký duyệt', 'Lãnh đạo Hội đồng', 'everything')],
  'summary-report': [...office.slice(0, 3), speaker],
  'discussion-paper': [
    step('unit', 'Lãnh đạo đơn vị duyệt', '{đơn vị}', 'everything'),
    step('content', 'Trưởng phòng kiểm tra nội dung', 'Trưởng phòng', 'content'),
    step('head', 'Trưởng Ban thống nhất', 'Trưởng Ban', 'content'),
  ],
  'directive-remarks': [
    ...office.slice(0, 2),
    step('leader', 'Văn phòng của lãnh đạo nhận', '{người phát biểu}', 'everything'),
  ],
  acknowledgement: [...office.slice(0, 2), speaker],
  'closing-remarks': [...office, speaker],
  'mc-script': [...office.slice(0, 2)],
  other: [...office.slice(0, 2)],
} satisfies Record<SpeechKind, Step[]>

/** What of a text a later version changed. */
export type Change = 'none' | 'presentation' | 'content'
type Keys = { contentKey: string; file: { hash: string } }
export const changeBetween = (from: Keys, to: Keys): Change =>
  from.file.hash === to.file.hash ? 'none' : from.contentKey === to.contentKey ? 'presentation' : 'content'

/** Whether a change touches what a step vouches for: another wording touches all steps, another look those on form. */
export const touches = (change: Change, concern: Concern): boolean =>
  change === 'content' || (change === 'presentation' && concern !== 'content')
