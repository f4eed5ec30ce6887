import { z } from 'zod'
import { urgencies } from '../../conference/conference'
import { block, Day, line, open, requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'

/** Types of administrative document with their abbreviation (Nghị định 30/2020/NĐ-CP, Phụ lục III); a công văn has none. */
export const outgoingTypes = [
  'letter',
  'report',
  'submission',
  'guidance',
  'plan',
  'notice',
  'minutes',
  'list',
] as const
export const outgoingTypeLabels = {
  letter: 'Công văn',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  guidance: 'Hướng dẫn',
  plan: 'Kế hoạch',
  notice: 'Thông báo',
  minutes: 'Biên bản',
  list: 'Danh sách',
} satisfies Record<(typeof outgoingTypes)[number], string>
export const outgoingAbbreviations = {
  letter: '',
  report: 'BC',
  submission: 'TTr',
  guidance: 'HD',
  plan: 'KH',
  notice: 'TB',
  minutes: 'BB',
  list: 'DS',
} satisfies Record<(typeof outgoingTypes)[number], string>

/** What the plan orders to be written and sent; `reminder` and `thanks` are made by the application from the lists. */
export const outgoingPurposes = [
  'reportGuidance',
  'awardGuidance',
  'reportOutline',
  'speechRequest',
  'submissionCommittee',
  'submissionParty',
  'pressCoordination',
  'cultureCoordination',
  'broadcastCoordination',
  'reminder',
  'gaps',
  'centreReport',
  'attendanceReport',
  'conferenceReport',
  'thanks',
  'conclusion',
  'other',
] as const
export type OutgoingPurpose = (typeof outgoingPurposes)[number]
export const outgoingPurposeLabels = {
  reportGuidance: 'Hướng dẫn nội dung báo cáo sơ kết',
  awardGuidance: 'Hướng dẫn tiêu chí xét khen thưởng',
  reportOutline: 'Đề cương báo cáo (Chỉ thị 34-CT/TW, Chỉ thị 25-CT/TU)',
  speechRequest: 'Đề nghị viết tham luận',
  submissionCommittee: 'Tờ trình Thường trực Ủy ban nhân dân thành phố',
  submissionParty: 'Tờ trình Ban cán sự Đảng',
  pressCoordination: 'Phối hợp tuyên truyền, báo chí',
  cultureCoordination: 'Phối hợp Sở Văn hóa và Thể thao',
  broadcastCoordination: 'Phối hợp Đài Truyền hình',
  reminder: 'Đôn đốc báo cáo sơ kết',
  gaps: 'Đôn đốc các việc còn thiếu',
  centreReport: 'Báo cáo sơ kết gửi Trung ương',
  attendanceReport: 'Báo cáo số lượng đại biểu dự',
  conferenceReport: 'Báo cáo kết quả Hội nghị',
  thanks: 'Thư cảm ơn',
  conclusion: 'Thông báo kết luận',
  other: 'Văn bản khác',
} satisfies Record<OutgoingPurpose, string>

export const outgoingStates = ['draft', 'submitted', 'approved', 'numbered', 'sent', 'received', 'withdrawn'] as const
export const outgoingStateLabels = {
  draft: 'Dự thảo',
  submitted: 'Trình duyệt',
  approved: 'Đã duyệt',
  numbered: 'Đã cấp số',
  sent: 'Đã chuyển',
  received: 'Đã nhận',
  withdrawn: 'Đã hủy',
} satisfies Record<(typeof outgoingStates)[number], string>

/** A document the office writes and sends. Number and date come after signing; a numbered one never changes. */
export const OutgoingFields = z.strictObject({
  type: z.enum(outgoingTypes),
  purpose: z.enum(outgoingPurposes),
  subject: requiredLine('trích yếu', 600),
  /** Kính gửi, one line each. */
  recipients: z.array(line(300)).max(60, 'Nhiều nhất 60 nơi kính gửi.'),
  /** Paragraphs, one a line; a line that starts with `- ` or a number is an item. */
  body: block(40_000),
  /** Nơi nhận, one line each; empty: the distribution list of the conference. */
  distribution: z.array(line(200)).max(60, 'Nhiều nhất 60 dòng nơi nhận.'),
  urgency: z.enum(urgencies),
  due: open(Day),
  owner: line(120),
  unitId: open(Id),
  taskId: open(Id),
  copies: z.number().int().min(0).max(10_000),
  note: block(),
})
export type OutgoingFields = z.infer<typeof OutgoingFields>
export const Outgoing = OutgoingFields.extend({
  id: Id,
  state: z.enum(outgoingStates),
  number: z.number().nullable(),
  /** What follows the number: `BC-HĐTĐKT`. */
  symbol: z.string(),
  date: z.string().nullable(),
  approvedBy: z.string(),
  approvedAt: z.string().nullable(),
  closeReason: z.string(),
  replacesId: Id.nullable(),
  createdAt: z.string(),
})
export type Outgoing = z.infer<typeof Outgoing>
export const outgoingLabels = {
  type: 'Loại văn bản',
  purpose: 'Để làm gì',
  subject: 'Trích yếu',
  recipients: 'Kính gửi',
  body: 'Nội dung',
  distribution: 'Nơi nhận',
  urgency: 'Độ khẩn',
  due: 'Hạn phát hành',
  owner: 'Người soạn',
  unitId: 'Gửi đơn vị',
  taskId: 'Thuộc việc',
  copies: 'Số bản',
  note: 'Ghi chú',
} satisfies Record<keyof OutgoingFields, string>

/** One envelope of a document: what the handover ledger has a row for. */
export const deliveryChannels = ['hand', 'registry', 'post', 'email', 'axis'] as const
export const deliveryChannelLabels = {
  hand: 'Trực tiếp',
  registry: 'Văn thư liên cơ quan',
  post: 'Bưu điện',
  email: 'Thư điện tử',
  axis: 'Trục văn bản',
} satisfies Record<(typeof deliveryChannels)[number], string>
export const Delivery = z.object({
  id: Id,
  outgoingId: Id,
  recipient: z.string(),
  unitId: Id.nullable(),
  copies: z.number(),
  channel: z.enum(deliveryChannels),
  sentOn: z.string(),
  receivedOn: z.string().nullable(),
  receivedBy: z.string(),
  note: z.string(),
})
export type Delivery = z.infer<typeof Delivery>

/** A line of the plan's own block “Nơi nhận”, with the copies it stands for. */
export const DistributionFields = z.strictObject({
  text: requiredLine('nơi nhận', 300),
  group: line(120),
  copies: z.number().int('Số bản là số nguyên.').min(0, 'Số bản không được âm.').max(5000, 'Số bản quá lớn.'),
  /** How many bodies the line stands for. */
  bodies: z.number().int().min(0).max(5000),
  /** `b/c`, `để biết`, `để thực hiện`. */
  mark: line(40),
})
export type DistributionFields = z.infer<typeof DistributionFields>
export const Distribution = DistributionFields.extend({ id: Id, position: z.number() })
export type Distribution = z.infer<typeof Distribution>
export const distributionLabels = {
  text: 'Nơi nhận',
  group: 'Nhóm',
  copies: 'Số bản',
  bodies: 'Số cơ quan',
  mark: 'Để làm gì',
} satisfies Record<keyof DistributionFields, string>
