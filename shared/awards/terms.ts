import { z } from 'zod'

/** Words of the field that many schemas share; names follow the official English terms of the Law on Emulation and Commendation. */

export const subjectKinds = ['individual', 'collective', 'household'] as const
export const SubjectKind = z.enum(subjectKinds)
export type SubjectKind = z.infer<typeof SubjectKind>
export const subjectLabels = {
  individual: 'Cá nhân',
  collective: 'Tập thể',
  household: 'Hộ gia đình',
} satisfies Record<SubjectKind, string>

export const commendationKinds = [
  'merit',
  'thematic',
  'adHoc',
  'longService',
  'serviceTerm',
  'external',
  'resistance',
] as const
export const CommendationKind = z.enum(commendationKinds)
export type CommendationKind = z.infer<typeof CommendationKind>
/** The seven labels of the statistics forms (Thông tư 03/2018/TT-BNV). */
export const commendationKindLabels = {
  merit: 'Thường xuyên (công trạng)',
  thematic: 'Chuyên đề',
  adHoc: 'Đột xuất',
  longService: 'Cống hiến',
  serviceTerm: 'Niên hạn',
  external: 'Đối ngoại',
  resistance: 'Kháng chiến',
} satisfies Record<CommendationKind, string>

export const formCodes = [
  'ORDER',
  'MEDAL',
  'STATE_HONOUR',
  'GOV_FLAG',
  'NATIONAL_FIGHTER',
  'PM_CERT',
  'CITY_FLAG',
  'CITY_FIGHTER',
  'EXCELLENT_COLLECTIVE',
  'CITY_CERT',
  'CITY_BADGE',
  'GRASSROOT_FIGHTER',
  'ADVANCED_WORKER',
  'ADVANCED_COLLECTIVE',
  'UNIT_CERT',
  'CULTURE_FAMILY',
] as const
/** The catalogue, highest form first; what each is stands in the rules (`form.<code>`). */
export const FormCode = z.enum(formCodes)
export type FormCode = z.infer<typeof FormCode>

export const documentCodes = ['TTR', 'DS', 'BC', 'BB', 'BP', 'SK', 'XN', 'TN', 'DT', 'HT', 'VB'] as const
export const DocumentCode = z.enum(documentCodes)
export type DocumentCode = z.infer<typeof DocumentCode>
export const documentLabels = {
  TTR: 'Tờ trình',
  DS: 'Danh sách đề nghị (trích ngang)',
  BC: 'Báo cáo thành tích',
  BB: 'Biên bản họp xét',
  BP: 'Biên bản kiểm phiếu',
  SK: 'Chứng nhận sáng kiến, đề tài',
  XN: 'Xác nhận nghĩa vụ (thuế, bảo hiểm xã hội)',
  TN: 'Xác nhận thành tích đột xuất',
  DT: 'Tệp điện tử',
  HT: 'Minh chứng hoàn thành nhiệm vụ',
  VB: 'Văn bản liên quan khác',
} satisfies Record<DocumentCode, string>
/** Documents that each nomination brings; the others belong to the dossier as a whole. */
export const perNomination: readonly DocumentCode[] = ['BC', 'SK', 'XN', 'TN', 'HT']

export const severities = ['block', 'hold', 'warn', 'info', 'off'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>
export const severityLabels = {
  block: 'Chặn',
  hold: 'Tạm hoãn',
  warn: 'Cảnh báo',
  info: 'Lưu ý',
  off: 'Tắt',
} satisfies Record<Severity, string>

export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
] as const
export const RuleId = z.enum(ruleIds)
export type RuleId = z.infer<typeof RuleId>

export const individualClasses = [
  'leader_ministry_province',
  'leader_department',
  'entrepreneur',
  'other_manager',
  'direct_worker',
] as const
/** Rows 06-10 of biểu 0703.N (Thông tư 03/2018/TT-BNV). */
export const IndividualClass = z.enum(individualClasses)
export type IndividualClass = z.infer<typeof IndividualClass>
export const individualClassLabels = {
  leader_ministry_province: 'Lãnh đạo cấp bộ, tỉnh trở lên',
  leader_department: 'Lãnh đạo cấp vụ, sở, ngành',
  entrepreneur: 'Doanh nhân',
  other_manager: 'Lãnh đạo khác từ phó phòng trở lên',
  direct_worker: 'Người trực tiếp công tác, lao động',
} satisfies Record<IndividualClass, string>

export const collectiveClasses = [
  'party_agency',
  'central_agency_in_city',
  'administrative',
  'public_service',
  'enterprise',
  'cooperative',
  'other',
] as const
export const CollectiveClass = z.enum(collectiveClasses)
export type CollectiveClass = z.infer<typeof CollectiveClass>
export const collectiveClassLabels = {
  party_agency: 'Cơ quan đảng, đoàn thể',
  central_agency_in_city: 'Cơ quan trung ương tại thành phố',
  administrative: 'Cơ quan hành chính',
  public_service: 'Đơn vị sự nghiệp',
  enterprise: 'Doanh nghiệp',
  cooperative: 'Hợp tác xã',
  other: 'Khác',
} satisfies Record<CollectiveClass, string>

export const groupTags = [
  'small_collective',
  'factory_worker',
  'farmer',
  'direct_producer',
  'armed_forces',
  'militia',
  'commune_police',
  'ward_guard',
  'civil_guard',
  'agency_guard',
  'grassroots',
  'remote_area',
  'external',
] as const
/** The groups that the plan asks to look at (II.1.4); a nomination may carry several. */
export const GroupTag = z.enum(groupTags)
export type GroupTag = z.infer<typeof GroupTag>
export const groupTagLabels = {
  small_collective: 'Tập thể nhỏ',
  factory_worker: 'Công nhân',
  farmer: 'Nông dân',
  direct_producer: 'Lao động trực tiếp sản xuất, kinh doanh',
  armed_forces: 'Cán bộ, chiến sĩ lực lượng vũ trang',
  militia: 'Dân quân, tự vệ',
  commune_police: 'Công an xã',
  ward_guard: 'Bảo vệ dân phố',
  civil_guard: 'Dân phòng',
  agency_guard: 'Bảo vệ cơ quan, doanh nghiệp',
  grassroots: 'Cơ sở',
  remote_area: 'Vùng sâu, vùng xa',
  external: 'Đối ngoại',
} satisfies Record<GroupTag, string>

export const assessmentLevels = ['excellent', 'good', 'completed', 'failed', 'unknown'] as const
/** Yearly rating of a person or a unit. */
export const AssessmentLevel = z.enum(assessmentLevels)
export type AssessmentLevel = z.infer<typeof AssessmentLevel>
export const assessmentLabels = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  failed: 'Không hoàn thành nhiệm vụ',
  unknown: 'Chưa có',
} satisfies Record<AssessmentLevel, string>

export const rejectGroups = ['wrong_subject', 'below_standard', 'incomplete', 'violation'] as const
/** The four legal reasons for not awarding, as notices to units name them. */
export const RejectGroup = z.enum(rejectGroups)
export type RejectGroup = z.infer<typeof RejectGroup>
export const rejectGroupLabels = {
  wrong_subject: 'không đúng đối tượng',
  below_standard: 'không đủ tiêu chuẩn',
  incomplete: 'không đủ hồ sơ',
  violation: 'vi phạm pháp luật',
} satisfies Record<RejectGroup, string>
