import { z } from 'zod'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import {
  AssessmentLevel,
  CollectiveClass,
  FormCode,
  GroupTag,
  IndividualClass,
  RejectGroup,
  SubjectKind,
} from './terms'

export const nominationStates = [
  'proposed',
  'on_hold',
  'eligible',
  'ineligible',
  'consulting',
  'council_pending',
  'council_passed',
  'council_failed',
  'submitted_to_authority',
  'awarded',
  'not_awarded',
  'presented',
  'collected_later',
  'revoked',
] as const
export const NominationState = z.enum(nominationStates)
export type NominationState = z.infer<typeof NominationState>
export const nominationStateLabels = {
  proposed: 'Đề nghị',
  on_hold: 'Tạm hoãn xét',
  eligible: 'Đủ điều kiện',
  ineligible: 'Không đủ điều kiện',
  consulting: 'Đang hiệp y',
  council_pending: 'Chờ Hội đồng',
  council_passed: 'Hội đồng thông qua',
  council_failed: 'Không đạt tỷ lệ phiếu',
  submitted_to_authority: 'Đã trình Chủ tịch UBND',
  awarded: 'Đã có quyết định',
  not_awarded: 'Không khen thưởng',
  presented: 'Đã trao',
  collected_later: 'Nhận sau',
  revoked: 'Hủy quyết định',
} satisfies Record<NominationState, string>

/** One subject proposed for one form. */
export const NominationFields = z.strictObject({
  subject: SubjectKind,
  honorific: line(20),
  name: requiredLine('tên người hoặc tập thể', 400),
  gender: z.enum(['', 'male', 'female']),
  birthYear: open(z.number().int().min(1900, 'Năm sinh chưa đúng.').max(2100, 'Năm sinh chưa đúng.')),
  office: line(400),
  /** Where the person works or the collective belongs, when it is not the proposing unit. */
  workplace: line(400),
  formCode: FormCode,
  achievement: block(4000),
  individualClass: IndividualClass.nullable(),
  collectiveClass: CollectiveClass.nullable(),
  smallCollective: z.boolean(),
  groupTags: z.array(GroupTag).max(13),
  /** Share of women in a collective, in percent. */
  womenShare: open(z.number().min(0).max(100)),
  headOfUnit: z.boolean(),
  /** The subject, or the unit its head leads, owes taxes as an enterprise. */
  taxpayer: z.boolean(),
  posthumous: z.boolean(),
  /** Which form the achievement report uses (`07` for thematic), and whether the proposing level confirmed it. */
  reportForm: line(10),
  reportConfirmed: z.boolean(),
  /** The name as tờ trình and report spell it, when it differs from the list. */
  nameInProposal: line(400),
  nameInReport: line(400),
  /** False when the tờ trình does not name the subject though the list does. */
  inProposal: z.boolean(),
  /** Yearly rating, year → level; of the person, or of the collective. */
  assessments: z.record(z.string().regex(/^\d{4}$/), AssessmentLevel),
  /** Yearly rating of the unit that the person leads. */
  unitAssessments: z.record(z.string().regex(/^\d{4}$/), AssessmentLevel),
  /** Initiatives named in the dossier, one a line. */
  initiatives: z.array(line(400)).max(20),
  disciplineEndedOn: open(Day),
  dissolvedOn: open(Day),
  /** What the achievement is about, when it is not the round's own theme. */
  theme: line(300),
  receivedAt: open(Day),
  delegateId: open(Id),
  note: block(),
})
export type NominationFields = z.infer<typeof NominationFields>

export const Nomination = NominationFields.extend({
  id: Id,
  dossierId: Id,
  /** Place in the unit's list, from 1. */
  position: z.number().int(),
  state: NominationState,
  /** The state to go back to when the hold ends. */
  heldFrom: NominationState.nullable(),
  /** Why the case was turned down, as the law groups the reasons, and in words. */
  rejectGroup: RejectGroup.nullable(),
  rejectReason: z.string(),
  createdAt: z.string(),
})
export type Nomination = z.infer<typeof Nomination>

export const nominationLabels = {
  subject: 'Đối tượng',
  honorific: 'Xưng hô',
  name: 'Họ và tên, tên tập thể',
  gender: 'Giới tính',
  birthYear: 'Năm sinh',
  office: 'Chức vụ',
  workplace: 'Nơi công tác',
  formCode: 'Hình thức đề nghị',
  achievement: 'Tóm tắt thành tích',
  individualClass: 'Nhóm cá nhân (thống kê)',
  collectiveClass: 'Nhóm tập thể (thống kê)',
  smallCollective: 'Tập thể nhỏ',
  groupTags: 'Thuộc nhóm kế hoạch quan tâm',
  womenShare: 'Tỷ lệ nữ (%)',
  headOfUnit: 'Là người đứng đầu đơn vị',
  taxpayer: 'Là đơn vị nộp thuế hoặc người đứng đầu đơn vị nộp thuế',
  posthumous: 'Truy tặng',
  reportForm: 'Mẫu báo cáo thành tích',
  reportConfirmed: 'Cấp trình đã xác nhận báo cáo',
  nameInProposal: 'Tên trong tờ trình (nếu ghi khác)',
  nameInReport: 'Tên trong báo cáo (nếu ghi khác)',
  inProposal: 'Có tên trong tờ trình',
  assessments: 'Xếp loại từng năm',
  unitAssessments: 'Xếp loại đơn vị do người này đứng đầu',
  initiatives: 'Sáng kiến, đề tài',
  disciplineEndedOn: 'Ngày hết thời hạn kỷ luật',
  dissolvedOn: 'Ngày giải thể, sáp nhập',
  theme: 'Chuyên đề của thành tích',
  receivedAt: 'Ngày nhận riêng',
  delegateId: 'Đại biểu dự hội nghị',
  note: 'Ghi chú',
} satisfies Record<keyof NominationFields, string>

export const emptyNomination: NominationFields = {
  subject: 'individual',
  honorific: '',
  name: '',
  gender: '',
  birthYear: null,
  office: '',
  workplace: '',
  formCode: 'CITY_CERT',
  achievement: '',
  individualClass: null,
  collectiveClass: null,
  smallCollective: false,
  groupTags: [],
  womenShare: null,
  headOfUnit: false,
  taxpayer: false,
  posthumous: false,
  reportForm: '',
  reportConfirmed: false,
  nameInProposal: '',
  nameInReport: '',
  inProposal: true,
  assessments: {},
  unitAssessments: {},
  initiatives: [],
  disciplineEndedOn: null,
  dissolvedOn: null,
  theme: '',
  receivedAt: null,
  delegateId: null,
  note: '',
}

/** What is noted only when the round allows it, kept apart so that no list ever carries it. */
export const SensitiveFields = z.strictObject({
  ethnicity: line(100),
  religion: line(100),
  discipline: block(2000),
})
export type SensitiveFields = z.infer<typeof SensitiveFields>
export const Sensitive = SensitiveFields.extend({ id: Id, nominationId: Id })
export type Sensitive = z.infer<typeof Sensitive>
export const sensitiveLabels = {
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  discipline: 'Kỷ luật, khiếu nại (chi tiết)',
} satisfies Record<keyof SensitiveFields, string>

export const flagKinds = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const
export const flagKindLabels = {
  discipline: 'Đang xem xét kỷ luật',
  investigation: 'Đang điều tra',
  inspection: 'Đang thanh tra, kiểm tra có dấu hiệu vi phạm',
  complaint: 'Có đơn thư khiếu nại, tố cáo đang xác minh',
  press: 'Báo chí nêu, đang xác minh',
} satisfies Record<(typeof flagKinds)[number], string>
/** Why a case is suspended, from when to when. Open while `until` is null. */
export const NominationFlag = z.object({
  id: Id,
  nominationId: Id,
  kind: z.enum(flagKinds),
  since: z.string(),
  until: z.string().nullable(),
  note: z.string(),
  outcome: z.string(),
  operator: z.string(),
})
export type NominationFlag = z.infer<typeof NominationFlag>
