import { z } from 'zod'
import { Attachment } from '../../exchange/attachment'
import { block, Day, line, open } from '../../lib/fields'
import { Id } from '../../lib/ids'

/** What a report must hold: the five areas of plan II.1 and the part on Chỉ thị 25-CT/TU (plan III.1). */
export const reportAreas = [
  'leadership',
  'movements',
  'exemplars',
  'commendation',
  'organisation',
  'directive25',
] as const
export type ReportArea = (typeof reportAreas)[number]
export const reportAreaLabels = {
  leadership: '1. Quán triệt, chỉ đạo, tổ chức thực hiện',
  movements: '2. Đổi mới tổ chức các phong trào thi đua',
  exemplars: '3. Tuyên truyền, phát hiện, nhân rộng điển hình',
  commendation: '4. Đổi mới công tác khen thưởng',
  organisation: '5. Tổ chức bộ máy, cán bộ',
  directive25: 'Thực hiện Chỉ thị 25-CT/TU',
} satisfies Record<ReportArea, string>
/** For the head of a narrow column. */
export const reportAreaShort = {
  leadership: '1',
  movements: '2',
  exemplars: '3',
  commendation: '4',
  organisation: '5',
  directive25: 'CT25',
} satisfies Record<ReportArea, string>

/** `unchecked`: nobody has read it yet. */
export const areaStates = ['unchecked', 'present', 'thin', 'missing'] as const
export const areaStateLabels = {
  unchecked: 'Chưa xem',
  present: 'Có',
  thin: 'Sơ sài',
  missing: 'Thiếu',
} satisfies Record<(typeof areaStates)[number], string>
export type AreaState = (typeof areaStates)[number]

export const reportQualities = ['', 'good', 'fair', 'poor'] as const
export const reportQualityLabels = {
  '': 'Chưa đánh giá',
  good: 'Tốt',
  fair: 'Đạt',
  poor: 'Chưa đạt',
} satisfies Record<(typeof reportQualities)[number], string>

const areas = Object.fromEntries(reportAreas.map((a) => [a, z.enum(areaStates)])) as Record<
  ReportArea,
  z.ZodEnum<{ unchecked: 'unchecked'; present: 'present'; thin: 'thin'; missing: 'missing' }>
>
export const ReportContents = z.strictObject(areas)
export type ReportContents = z.infer<typeof ReportContents>
export const uncheckedContents: ReportContents = {
  leadership: 'unchecked',
  movements: 'unchecked',
  exemplars: 'unchecked',
  commendation: 'unchecked',
  organisation: 'unchecked',
  directive25: 'unchecked',
}

/** The review report that one unit owes. */
export const UnitReportFields = z.strictObject({
  /** Null: the day of the plan holds. A unit may be given its own. */
  due: open(Day),
  receivedOn: open(Day),
  /** Number and symbol on the unit's paper, `123/BC-SNV`. */
  number: line(80),
  documentDate: open(Day),
  file: Attachment.nullable(),
  contents: ReportContents,
  quality: z.enum(reportQualities),
  qualityNote: block(2000),
  supplementAskedOn: open(Day),
  supplementDue: open(Day),
  supplementText: block(2000),
  supplementReceivedOn: open(Day),
  acceptedOn: open(Day),
  note: block(),
})
export type UnitReportFields = z.infer<typeof UnitReportFields>
export const UnitReport = UnitReportFields.extend({ id: Id, unitId: Id })
export type UnitReport = z.infer<typeof UnitReport>

export const unitReportLabels = {
  due: 'Hạn riêng',
  receivedOn: 'Ngày nhận',
  number: 'Số, ký hiệu',
  documentDate: 'Ngày văn bản',
  file: 'Tệp',
  contents: 'Nội dung',
  quality: 'Chất lượng',
  qualityNote: 'Nhận xét',
  supplementAskedOn: 'Ngày yêu cầu bổ sung',
  supplementDue: 'Hạn bổ sung',
  supplementText: 'Nội dung cần bổ sung',
  supplementReceivedOn: 'Ngày nhận bổ sung',
  acceptedOn: 'Ngày chấp nhận',
  note: 'Ghi chú',
} satisfies Record<keyof UnitReportFields, string>

/** A thematic meeting of a cluster or bloc in the third quarter (plan III.2), with its minutes. */
export const BlocMeetingFields = z.strictObject({
  bloc: line(160),
  leadUnitId: open(Id),
  due: open(Day),
  heldOn: open(Day),
  place: line(),
  minutesNumber: line(80),
  minutesFile: Attachment.nullable(),
  proposals: block(4000),
  note: block(),
})
export type BlocMeetingFields = z.infer<typeof BlocMeetingFields>
export const BlocMeeting = BlocMeetingFields.extend({ id: Id })
export type BlocMeeting = z.infer<typeof BlocMeeting>
export const blocMeetingLabels = {
  bloc: 'Cụm, khối',
  leadUnitId: 'Cụm trưởng, khối trưởng',
  due: 'Hạn',
  heldOn: 'Ngày họp',
  place: 'Nơi họp',
  minutesNumber: 'Số biên bản',
  minutesFile: 'Tệp biên bản',
  proposals: 'Giải pháp đề xuất',
  note: 'Ghi chú',
} satisfies Record<keyof BlocMeetingFields, string>

/** What the secretariat rang a unit about. */
export const callSubjects = ['report', 'speech', 'dossier', 'reply', 'other'] as const
export const callSubjectLabels = {
  report: 'Báo cáo sơ kết',
  speech: 'Tham luận',
  dossier: 'Hồ sơ khen thưởng',
  reply: 'Xác nhận dự',
  other: 'Việc khác',
} satisfies Record<(typeof callSubjects)[number], string>
export const callResults = ['promised', 'sent', 'no-answer', 'refused', 'other'] as const
export const callResultLabels = {
  promised: 'Hẹn ngày gửi',
  sent: 'Nói đã gửi',
  'no-answer': 'Không nghe máy',
  refused: 'Không gửi',
  other: 'Khác',
} satisfies Record<(typeof callResults)[number], string>
export type CallResult = (typeof callResults)[number]
export const UnitCall = z.object({
  id: Id,
  unitId: Id,
  subject: z.enum(callSubjects),
  result: z.enum(callResults),
  promisedDay: z.string().nullable(),
  spokeWith: z.string(),
  note: z.string(),
  at: z.string(),
  operator: z.string(),
})
export type UnitCall = z.infer<typeof UnitCall>

/** What a unit's report says on one area, taken over for the city's own report. */
export const Contribution = z.object({
  id: Id,
  unitId: Id,
  area: z.enum(reportAreas),
  text: z.string(),
  /** Worked into the city's report. */
  used: z.boolean(),
})
export type Contribution = z.infer<typeof Contribution>

/** A part of the city's own report to the centre. */
export const CityReportPart = z.object({
  id: Id,
  area: z.enum(reportAreas),
  text: z.string(),
  owner: z.string(),
  state: z.enum(['open', 'drafting', 'done']),
})
export type CityReportPart = z.infer<typeof CityReportPart>
export const cityPartStateLabels = {
  open: 'Chưa viết',
  drafting: 'Đang viết',
  done: 'Xong',
} satisfies Record<CityReportPart['state'], string>
