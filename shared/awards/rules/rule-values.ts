import { z } from 'zod'
import { Day, line } from '../../lib/fields'
import { CommendationKind, DocumentCode, type FormCode, formCodes, RuleId, Severity, SubjectKind } from '../terms'

/** How sure the shipped value is: read in a source, remembered, or our proposal. The office confirms each. */
export const certainties = ['read', 'remembered', 'proposed', 'unknown'] as const
export const Certainty = z.enum(certainties)
export type Certainty = z.infer<typeof Certainty>
export const certaintyLabels = {
  read: 'Đã đọc trong văn bản',
  remembered: 'Theo trí nhớ, cần đối chiếu',
  proposed: 'Đề xuất của phần mềm',
  unknown: 'Chưa rõ, cần hỏi',
} satisfies Record<Certainty, string>

export const conditions = [
  'taxpayer',
  'initiative',
  'twoExcellentYears',
  'asAnnex',
  'ifAny',
  'consecutiveTitles',
] as const
export const conditionLabels = {
  taxpayer: 'đối tượng là đơn vị nộp thuế hoặc người đứng đầu',
  initiative: 'có dùng sáng kiến, đề tài làm căn cứ',
  twoExcellentYears: 'xét theo hai năm hoàn thành xuất sắc',
  asAnnex: 'kèm tờ trình',
  ifAny: 'nếu có',
  consecutiveTitles: 'xét theo danh hiệu các năm liên tục',
} satisfies Record<(typeof conditions)[number], string>

export const FormEntry = z.strictObject({
  name: line(200),
  /** As it stands in a decision: `Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố`. */
  fullName: line(300),
  group: z.enum(['title', 'commendation', 'local']),
  subjects: z.array(SubjectKind),
  authority: line(200),
  level: z.enum(['state', 'city', 'unit']),
  scope: z.enum(['round', 'optional', 'byUnits', 'statistics']),
})
export type FormEntry = z.infer<typeof FormEntry>

export const DocumentNeed = z.strictObject({
  code: DocumentCode,
  need: z.enum(['mandatory', 'conditional']),
  when: z.enum(conditions).optional(),
})
export type DocumentNeed = z.infer<typeof DocumentNeed>
export const DocumentList = z.strictObject({ copies: z.number().int().min(1).max(10), needs: z.array(DocumentNeed) })
export type DocumentList = z.infer<typeof DocumentList>

export const Multipliers = z.strictObject({
  individual: z.number().min(0).max(100).nullable(),
  collective: z.number().min(0).max(100).nullable(),
  household: z.number().min(0).max(100).nullable(),
})
export type Multipliers = z.infer<typeof Multipliers>

export const BallotRule = z.strictObject({
  method: z.enum(['open', 'secret']),
  /** Share of all members, 0..1. */
  threshold: z.number().min(0).max(1),
  /** The share must be exceeded, not only reached (50 % + 1). */
  strict: z.boolean(),
})
export type BallotRule = z.infer<typeof BallotRule>

const Days = z.number().int().min(0).max(400)
const Share = z.number().min(0).max(1)

/** Values that stand alone, by key. */
const singles = {
  'days.appraisal': Days,
  'days.consultation': Days,
  'days.supplement': Days,
  'days.notEligibleNotice': Days,
  'days.copyDecision': Days,
  'days.notifyAwardee': Days,
  'days.beforeConference': Days,
  'days.printing': Days,
  'days.councilToDecision': Days,
  'supplement.maxRequests': z.number().int().min(0).max(20),
  'quorum.open': Share,
  'quorum.vote': Share,
  'ballot.maxAttempts': z.number().int().min(1).max(10),
  'bonus.rounding': z.enum(['up10k', 'none']),
  'bonus.householdFactor': z.number().min(0).max(10),
  baseSalary: z.array(z.strictObject({ from: Day, amount: z.number().int().min(0).max(1e9) })).min(1),
  'report.thematicForm': line(20),
  'assessment.least': z.enum(['excellent', 'good', 'completed']),
  'assessment.meritYears': z.number().int().min(0).max(10),
  'repeat.years': z.number().int().min(0).max(50),
  'share.direct': Share,
  'share.women': Share,
  'review.passesNeeded': z.number().int().min(1).max(20),
  'fund.conferenceShare': Share,
  'stateLevel.blockedFrom': Day,
  'presentation.batchSize': z.number().int().min(1).max(100),
} as const

type SingleKey = keyof typeof singles
type FamilyKey =
  | `form.${FormCode}`
  | `documents.${FormCode}`
  | `documents.${FormCode}.${CommendationKind}`
  | `bonus.${FormCode}`
  | `ballot.${FormCode}`
  | `severity.${RuleId}`
export type RuleKey = SingleKey | FamilyKey

type FamilyValue<K extends string> = K extends `form.${FormCode}`
  ? FormEntry
  : K extends `documents.${string}`
    ? DocumentList
    : K extends `bonus.${FormCode}`
      ? Multipliers
      : K extends `ballot.${FormCode}`
        ? BallotRule
        : K extends `severity.${RuleId}`
          ? Severity
          : never
export type RuleValueOf<K extends RuleKey> = K extends SingleKey ? z.infer<(typeof singles)[K]> : FamilyValue<K>

const families: readonly (readonly [RegExp, z.ZodType])[] = [
  [new RegExp(`^form\\.(${formCodes.join('|')})$`), FormEntry],
  [new RegExp(`^documents\\.(${formCodes.join('|')})(\\.(${CommendationKind.options.join('|')}))?$`), DocumentList],
  [new RegExp(`^bonus\\.(${formCodes.join('|')})$`), Multipliers],
  [new RegExp(`^ballot\\.(${formCodes.join('|')})$`), BallotRule],
  [new RegExp(`^severity\\.(${RuleId.options.join('|')})$`), Severity],
]

/** The schema of a value by its key; undefined for a key nobody knows. */
export const schemaOf = (key: string): z.ZodType | undefined =>
  Object.hasOwn(singles, key) ? singles[key as SingleKey] : families.find(([pattern]) => pattern.test(key))?.[1]

/** One shipped value of a rule set with what it rests on. */
export type ShippedRule = { key: RuleKey; value: unknown; basis: string; certainty: Certainty }

/** Keeps key and value of the shipped rules of one type. */
export const rule = <K extends RuleKey>(
  key: K,
  value: RuleValueOf<K>,
  basis: string,
  certainty: Certainty,
): ShippedRule => ({ key, value, basis, certainty })

export type RuleSet = {
  code: string
  name: string
  /** First day of decision it governs. */
  from: string
  law: string
  decree: string
  circular: string
  rules: readonly ShippedRule[]
}

export const singleLabels = {
  'days.appraisal': 'Thẩm định, trình (ngày làm việc từ hồ sơ đủ)',
  'days.consultation': 'Cơ quan được hỏi trả lời (ngày làm việc)',
  'days.supplement': 'Đơn vị bổ sung hồ sơ (ngày làm việc)',
  'days.notEligibleNotice': 'Thông báo không đủ điều kiện (ngày làm việc)',
  'days.copyDecision': 'Gửi quyết định cho đơn vị trình (ngày làm việc)',
  'days.notifyAwardee': 'Báo cho người được khen (ngày làm việc)',
  'days.beforeConference': 'Gửi hồ sơ trước hội nghị (ngày)',
  'days.printing': 'In bằng, đóng dấu, lồng khung (ngày làm việc)',
  'days.councilToDecision': 'Từ họp Hội đồng đến quyết định (ngày làm việc)',
  'supplement.maxRequests': 'Số lần yêu cầu bổ sung',
  'quorum.open': 'Số thành viên có mặt để họp (phần của tổng số)',
  'quorum.vote': 'Số thành viên có mặt để biểu quyết (phần của tổng số)',
  'ballot.maxAttempts': 'Số lần bỏ phiếu nhiều nhất',
  'bonus.rounding': 'Làm tròn tiền thưởng',
  'bonus.householdFactor': 'Hệ số hộ gia đình so với cá nhân',
  baseSalary: 'Mức lương cơ sở',
  'report.thematicForm': 'Mẫu báo cáo thành tích theo chuyên đề',
  'assessment.least': 'Xếp loại thấp nhất từng năm',
  'assessment.meritYears': 'Số năm hoàn thành xuất sắc liên tục (công trạng)',
  'repeat.years': 'Số năm giữa hai lần cùng một hình thức',
  'share.direct': 'Tỷ lệ người trực tiếp công tác, lao động tối thiểu',
  'share.women': 'Tỷ lệ nữ của tập thể được ưu tiên',
  'review.passesNeeded': 'Số người thẩm định cùng cho “Đạt”',
  'fund.conferenceShare': 'Phần quỹ chi cho tổ chức',
  'stateLevel.blockedFrom': 'Ngày thôi trình khen cấp Nhà nước nhân sơ kết, tổng kết',
  'presentation.batchSize': 'Số người một đợt lên nhận',
} satisfies Record<SingleKey, string>
export const singleKeys = Object.keys(singles) as SingleKey[]
