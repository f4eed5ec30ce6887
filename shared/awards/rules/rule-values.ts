import { z } from 'zod'
import { shortDate } from '../../lib/dates'
import { Day, line, requiredLine } from '../../lib/fields'
import {
  CommendationKind,
  DocumentCode,
  documentLabels,
  type FormCode,
  formCodes,
  RuleId,
  Severity,
  SubjectKind,
} from '../terms'

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

/** A number that whoever typed it hears about in words. */
const number = (what: string, least: number, most: number) =>
  z
    .number({ error: `Hãy nhập ${what} bằng số.` })
    // Written when they are read: the first use of the language's numbers takes the start 20 ms.
    .min(least, { error: () => `${upper(what)} không được dưới ${decimal(least)}.` })
    .max(most, { error: () => `${upper(what)} không được quá ${decimal(most)}.` })
const whole = (what: string, least: number, most: number) =>
  number(what, least, most).int(`${upper(what)} phải là số nguyên.`)
const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const decimal = (n: number) => n.toLocaleString('vi-VN')

export const FormEntry = z.strictObject({
  name: requiredLine('tên gọi', 200),
  /** As it stands in a decision: `Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố`. */
  fullName: requiredLine('tên ghi trong quyết định', 300),
  group: z.enum(['title', 'commendation', 'local']),
  subjects: z.array(SubjectKind).min(1, 'Hãy chọn ít nhất một loại đối tượng.'),
  authority: requiredLine('cấp quyết định', 200),
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
export const DocumentList = z.strictObject({
  copies: whole('số bộ hồ sơ', 1, 10),
  needs: z
    .array(DocumentNeed)
    .min(1, 'Danh mục phải có ít nhất một tài liệu.')
    .superRefine((needs, context) => {
      const say = (message: string) => context.addIssue({ code: 'custom', message })
      const codes = needs.map((n) => n.code)
      for (const [at, { code, need, when }] of needs.entries()) {
        if (codes.indexOf(code) !== at) say(`“${documentLabels[code]}” ghi hai lần trong danh mục.`)
        if (need === 'conditional' && when === undefined)
          say(`“${documentLabels[code]}” cần khi có điều kiện mà chưa chọn điều kiện nào.`)
      }
    }),
})
export type DocumentList = z.infer<typeof DocumentList>

const Multiplier = number('hệ số tiền thưởng', 0, 100).nullable()
export const Multipliers = z
  .strictObject({ individual: Multiplier, collective: Multiplier, household: Multiplier })
  .refine((m) => m.individual !== null || m.collective !== null || m.household !== null, {
    message: 'Hãy ghi hệ số cho ít nhất một loại đối tượng.',
  })
export type Multipliers = z.infer<typeof Multipliers>

export const BallotRule = z
  .strictObject({
    method: z.enum(['open', 'secret']),
    /** Share of all members, 0..1. */
    threshold: number('tỷ lệ phiếu', 0, 1),
    /** The share must be exceeded, not only reached (50 % + 1). */
    strict: z.boolean(),
  })
  .refine((b) => b.threshold > 0, { message: 'Tỷ lệ phiếu phải lớn hơn 0 %.' })
  .refine((b) => !(b.strict && b.threshold === 1), { message: 'Không thể quá 100 %: hãy chọn “từ 100 %”.' })
export type BallotRule = z.infer<typeof BallotRule>

const Days = whole('số ngày', 0, 400)
const Share = number('tỷ lệ', 0, 1)
const BaseSalary = z
  .array(z.strictObject({ from: Day, amount: whole('mức lương cơ sở', 1000, 1e9) }))
  .min(1, 'Phải có ít nhất một mức lương cơ sở.')
  .superRefine((steps, context) => {
    const days = steps.map((s) => s.from)
    const twice = days.find((day, at) => days.indexOf(day) !== at)
    if (twice)
      context.addIssue({ code: 'custom', message: `Có hai mức lương cơ sở cùng áp dụng từ ngày ${shortDate(twice)}.` })
  })

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
  'supplement.maxRequests': whole('số lần yêu cầu', 0, 20),
  'quorum.open': Share,
  'quorum.vote': Share,
  'ballot.maxAttempts': whole('số lần bỏ phiếu', 1, 10),
  'bonus.rounding': z.enum(['up10k', 'none']),
  'bonus.householdFactor': number('hệ số', 0, 10),
  baseSalary: BaseSalary,
  'report.thematicForm': line(20),
  'assessment.least': z.enum(['excellent', 'good', 'completed']),
  'assessment.meritYears': whole('số năm', 0, 10),
  'repeat.years': whole('số năm', 0, 50),
  'share.direct': Share,
  'share.women': Share,
  'review.passesNeeded': whole('số người', 1, 20),
  'fund.conferenceShare': Share,
  'stateLevel.blockedFrom': Day,
  'presentation.batchSize': whole('số người một đợt', 1, 100),
  'statistics.form': requiredLine('tên biểu', 120),
  /** What a decision rests on, one text after the other with `;` between. */
  'decision.bases': requiredLine('căn cứ', 2000),
} as const

export type SingleKey = keyof typeof singles
type FamilyKey =
  | `form.${FormCode}`
  | `documents.${FormCode}`
  | `documents.${FormCode}.${CommendationKind}`
  | `bonus.${FormCode}`
  | `ballot.${FormCode | 'other'}`
  | `severity.${RuleId}`
export type RuleKey = SingleKey | FamilyKey

type FamilyValue<K extends string> = K extends `form.${FormCode}`
  ? FormEntry
  : K extends `documents.${string}`
    ? DocumentList
    : K extends `bonus.${FormCode}`
      ? Multipliers
      : K extends `ballot.${FormCode | 'other'}`
        ? BallotRule
        : K extends `severity.${RuleId}`
          ? Severity
          : never
export type RuleValueOf<K extends RuleKey> = K extends SingleKey ? z.infer<(typeof singles)[K]> : FamilyValue<K>

const families: readonly (readonly [RegExp, z.ZodType])[] = [
  [new RegExp(`^form\\.(${formCodes.join('|')})$`), FormEntry],
  [new RegExp(`^documents\\.(${formCodes.join('|')})(\\.(${CommendationKind.options.join('|')}))?$`), DocumentList],
  [new RegExp(`^bonus\\.(${formCodes.join('|')})$`), Multipliers],
  [new RegExp(`^ballot\\.(other|${formCodes.join('|')})$`), BallotRule],
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
  'statistics.form': 'Biểu số lượng khen thưởng cấp thành phố',
  'decision.bases': 'Căn cứ ghi trong quyết định (cách nhau bằng dấu ;)',
} satisfies Record<SingleKey, string>
export const singleKeys = Object.keys(singles) as SingleKey[]
