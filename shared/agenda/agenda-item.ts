import { z } from 'zod'
import { block, ClockTime, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

export const itemKinds = [
  'reception',
  'performance',
  'anthem',
  'openingStatement',
  'openingRemarks',
  'video',
  'summaryReport',
  'discussionPaper',
  'directiveRemarks',
  'acknowledgement',
  'awardPresentation',
  'teaBreak',
  'closing',
  'other',
] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemKindLabels = {
  reception: 'Đón tiếp đại biểu',
  performance: 'Văn nghệ',
  anthem: 'Chào cờ',
  openingStatement: 'Tuyên bố lý do, giới thiệu đại biểu',
  openingRemarks: 'Phát biểu khai mạc',
  video: 'Chiếu video clip',
  summaryReport: 'Báo cáo',
  discussionPaper: 'Tham luận',
  directiveRemarks: 'Phát biểu chỉ đạo',
  acknowledgement: 'Tiếp thu ý kiến chỉ đạo',
  awardPresentation: 'Khen thưởng',
  teaBreak: 'Giải lao',
  closing: 'Bế mạc',
  other: 'Khác',
} satisfies Record<ItemKind, string>

/** Who presents: a person of the list, a body, or words such as `Đội văn nghệ`. `name` is what was known when chosen. */
export const Presenter = z.strictObject({
  kind: z.enum(['delegate', 'unit', 'other']),
  id: open(Id),
  name: line(),
})
export type Presenter = z.infer<typeof Presenter>

const minutes = (max: number) =>
  z.number().int('Số phút là số nguyên.').min(0, 'Số phút không được âm.').max(max, `Dài quá ${max} phút.`)

/** One item of the programme as a clerk edits it. Start times are never stored: they follow from order and lengths. */
export const AgendaFields = z.strictObject({
  kind: z.enum(itemKinds),
  title: requiredLine('nội dung', 400),
  minutes: minutes(720),
  /**
   * The longest it may take, set by the chair (Quyết định 45/2018/QĐ-TTg, Điều 14: the chair fixes the speaking time); null where
   * none is set.
   */
  capMinutes: open(minutes(720).min(1, 'Mức tối đa từ 1 phút.')),
  /** A fixed hour, `08:00`; null: begins when the item before it ends. */
  hardStart: open(ClockTime),
  /** Runs beside the item before it instead of after it. */
  parallel: z.boolean(),
  /** False: a cue for the organisers that the printed programme leaves out. */
  isPublic: z.boolean(),
  presenters: z.array(Presenter).max(20, 'Một mục có nhiều nhất 20 người thực hiện.'),
  owner: line(),
  sound: line(500),
  light: line(500),
  media: line(500),
  /** Length of the clip in seconds; null while unknown. */
  clipSeconds: open(z.number().int().min(1, 'Clip dài ít nhất 1 giây.').max(36_000, 'Clip dài quá 10 giờ.')),
  script: block(8000),
  fallback: block(1000),
  note: block(1000),
})
export type AgendaFields = z.infer<typeof AgendaFields>

export const AgendaItem = AgendaFields.extend({
  id: Id,
  parentId: open(Id),
  /** Place among its siblings, from 0. */
  position: z.number().int().min(0),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const agendaLabels = {
  kind: 'Loại',
  title: 'Nội dung',
  minutes: 'Thời lượng (phút)',
  capMinutes: 'Tối đa (phút)',
  hardStart: 'Giờ cố định',
  parallel: 'Song song với mục trước',
  isPublic: 'In trong chương trình',
  presenters: 'Người thực hiện',
  owner: 'Người phụ trách',
  sound: 'Âm thanh',
  light: 'Ánh sáng',
  media: 'Tài liệu, clip',
  clipSeconds: 'Độ dài clip',
  script: 'Lời dẫn',
  fallback: 'Phương án dự phòng',
  note: 'Ghi chú',
} satisfies Record<keyof AgendaFields, string>

export const emptyItem: AgendaFields = {
  kind: 'other',
  title: '',
  minutes: 10,
  capMinutes: null,
  hardStart: null,
  parallel: false,
  isPublic: true,
  presenters: [],
  owner: '',
  sound: '',
  light: '',
  media: '',
  clipSeconds: null,
  script: '',
  fallback: '',
  note: '',
}
