import { z } from 'zod'
import { block, Day, line, open, requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'

export const logisticsKinds = [
  'backdrop',
  'slogan',
  'performance',
  'exhibition',
  'documentary',
  'teaBreak',
  'hall',
  'press',
  'transport',
  'other',
] as const
export const logisticsKindLabels = {
  backdrop: 'Phông sân khấu',
  slogan: 'Khẩu hiệu, cổ động',
  performance: 'Văn nghệ đầu giờ',
  exhibition: 'Triển lãm hình ảnh',
  documentary: 'Phim tư liệu, video clip',
  teaBreak: 'Ăn nhẹ giữa giờ',
  hall: 'Hội trường, âm thanh, ánh sáng',
  press: 'Báo chí, truyền hình',
  transport: 'Xe, bãi xe, đưa đón',
  other: 'Việc khác',
} satisfies Record<(typeof logisticsKinds)[number], string>

export const logisticsStates = ['open', 'agreed', 'inWork', 'ready', 'dropped'] as const
export const logisticsStateLabels = {
  open: 'Chưa đặt',
  agreed: 'Đã thống nhất',
  inWork: 'Đang làm',
  ready: 'Sẵn sàng',
  dropped: 'Không làm',
} satisfies Record<(typeof logisticsStates)[number], string>

export const LogisticsFields = z.strictObject({
  kind: z.enum(logisticsKinds),
  title: requiredLine('tên việc', 300),
  detail: block(),
  ownerUnitId: open(Id),
  ownerUnit: line(),
  ownerPerson: line(120),
  phone: line(60),
  start: open(Day),
  due: open(Day),
  state: z.enum(logisticsStates),
  /** Its cost stands there. */
  budgetLineId: open(Id),
  note: block(),
})
export type LogisticsFields = z.infer<typeof LogisticsFields>

/** An item of which nothing is known yet. */
export const emptyLogistics: LogisticsFields = {
  kind: 'other',
  title: '',
  detail: '',
  ownerUnitId: null,
  ownerUnit: '',
  ownerPerson: '',
  phone: '',
  start: null,
  due: null,
  state: 'open',
  budgetLineId: null,
  note: '',
}
export const Logistics = LogisticsFields.extend({ id: Id, position: z.number(), seed: z.string() })
export type Logistics = z.infer<typeof Logistics>
export const logisticsLabels = {
  kind: 'Loại',
  title: 'Việc',
  detail: 'Yêu cầu',
  ownerUnitId: 'Đơn vị thực hiện',
  ownerUnit: 'Đơn vị thực hiện (ghi tay)',
  ownerPerson: 'Người phụ trách',
  phone: 'Điện thoại',
  start: 'Bắt đầu',
  due: 'Hạn',
  state: 'Tình trạng',
  budgetLineId: 'Khoản kinh phí',
  note: 'Ghi chú',
} satisfies Record<keyof LogisticsFields, string>

export const passDecisions = ['asked', 'granted', 'refused'] as const
export const passDecisionLabels = {
  asked: 'Đăng ký',
  granted: 'Cấp thẻ',
  refused: 'Không cấp',
} satisfies Record<(typeof passDecisions)[number], string>
/** One reporter of the accreditation list. */
export const PressPassFields = z.strictObject({
  fullName: requiredLine('họ và tên', 120),
  outlet: line(),
  job: line(120),
  pressCard: line(60),
  phone: line(60),
  equipment: line(300),
  delegateId: open(Id),
  decision: z.enum(passDecisions),
  note: block(1000),
})
export type PressPassFields = z.infer<typeof PressPassFields>
/** What a registration begins with. */
export const emptyPass: PressPassFields = {
  fullName: '',
  outlet: '',
  job: '',
  pressCard: '',
  phone: '',
  equipment: '',
  delegateId: null,
  decision: 'asked',
  note: '',
}
export const PressPass = PressPassFields.extend({
  id: Id,
  /** Given when the pass is granted, never twice; printed on the pass. */
  passNumber: z.number().nullable(),
  printedAt: z.string().nullable(),
})
export type PressPass = z.infer<typeof PressPass>
export const pressPassLabels = {
  fullName: 'Họ và tên',
  outlet: 'Cơ quan báo chí',
  job: 'Công việc',
  pressCard: 'Số thẻ nhà báo',
  phone: 'Điện thoại',
  equipment: 'Thiết bị mang theo',
  delegateId: 'Trong danh sách đại biểu',
  decision: 'Kết quả',
  note: 'Ghi chú',
} satisfies Record<keyof PressPassFields, string>

/** What the number of copies of a document is reckoned from. */
export const packBases = ['quota', 'listed', 'coming'] as const
export const packBasisLabels = {
  quota: 'Chỉ tiêu',
  listed: 'Danh sách',
  coming: 'Số báo dự',
} satisfies Record<(typeof packBases)[number], string>
const pieces = z.number().int('Số bản là số nguyên.').min(0, 'Số bản không được âm.').max(100_000, 'Số bản quá lớn.')
/** One thing in the delegates' bag. */
export const PackItemFields = z.strictObject({
  title: requiredLine('tên tài liệu', 300),
  /** Copies a person by group; a group that is not named gets none. */
  copies: z.record(Id, z.number().int().min(0).max(20)),
  basis: z.enum(packBases),
  spare: pieces,
  ordered: pieces,
  printed: pieces,
  packed: pieces,
  due: open(Day),
  owner: line(120),
  budgetLineId: open(Id),
  note: block(1000),
})
export type PackItemFields = z.infer<typeof PackItemFields>
export const PackItem = PackItemFields.extend({ id: Id, position: z.number(), seed: z.string() })
export type PackItem = z.infer<typeof PackItem>
export const packItemLabels = {
  title: 'Tài liệu',
  copies: 'Số bản một người, theo nhóm',
  basis: 'Tính theo',
  spare: 'Dự phòng',
  ordered: 'Đã đặt',
  printed: 'Đã in',
  packed: 'Đã đóng bộ',
  due: 'Hạn',
  owner: 'Người lo',
  budgetLineId: 'Khoản kinh phí',
  note: 'Ghi chú',
} satisfies Record<keyof PackItemFields, string>
