import { z } from 'zod'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { CommendationKind, FormCode } from './terms'

const count = (what: string) => z.number().int().min(0, `${what} không được âm.`).max(100_000)

/** One occasion of awards: what may be proposed, over which period, by when, and how it is decided. */
export const RoundFields = z.strictObject({
  title: requiredLine('tên đợt khen thưởng', 400),
  kind: CommendationKind,
  mainForm: FormCode,
  /** Forms that may be proposed besides the main one. */
  forms: z.array(FormCode).max(20),
  /** Empty: the rule set in force on the day of the decision. */
  ruleSet: line(20),
  /** The period whose achievements count. */
  countingFrom: open(Day),
  countingTo: open(Day),
  openedOn: open(Day),
  nominationDeadline: open(Day),
  appraisalEnd: open(Day),
  councilDate: open(Day),
  decisionDate: open(Day),
  printDate: open(Day),
  presentationDate: open(Day),
  councilRoute: z.enum(['full', 'standing', 'none']),
  denominator: z.enum(['all', 'withoutRecused']),
  standingOffice: line(),
  authority: line(),
  achievement: block(1000),
  criteriaText: block(8000),
  /** Ethnicity, religion and details of discipline may be noted. Off unless the round needs it. */
  sensitiveFields: z.boolean(),
  bonusBudget: open(z.number().int().min(0).max(1e12)),
  note: block(),
})
export type RoundFields = z.infer<typeof RoundFields>

export const roundStates = ['open', 'closed'] as const
export const AwardRound = RoundFields.extend({
  id: Id,
  state: z.enum(roundStates),
  /** Who confirmed the values of the rule set for this round, and when. */
  rulesConfirmedBy: z.string(),
  rulesConfirmedAt: z.string().nullable(),
  createdAt: z.string(),
})
export type AwardRound = z.infer<typeof AwardRound>

export const roundLabels = {
  title: 'Tên đợt',
  kind: 'Loại hình khen thưởng',
  mainForm: 'Hình thức chính',
  forms: 'Hình thức khác được đề nghị',
  ruleSet: 'Bộ quy định',
  countingFrom: 'Thành tích tính từ ngày',
  countingTo: 'Thành tích tính đến ngày',
  openedOn: 'Ngày phát động',
  nominationDeadline: 'Hạn nộp hồ sơ',
  appraisalEnd: 'Thẩm định xong',
  councilDate: 'Hội đồng họp',
  decisionDate: 'Dự kiến quyết định',
  printDate: 'In bằng xong',
  presentationDate: 'Trao tặng',
  councilRoute: 'Nơi xét',
  denominator: 'Mẫu số khi tính tỷ lệ phiếu',
  standingOffice: 'Cơ quan thường trực',
  authority: 'Cấp có thẩm quyền',
  achievement: 'Thành tích ghi trong quyết định',
  criteriaText: 'Tiêu chí xét chọn',
  sensitiveFields: 'Ghi nhận thông tin nhạy cảm',
  bonusBudget: 'Kinh phí tiền thưởng',
  note: 'Ghi chú',
} satisfies Record<keyof RoundFields, string>

export const councilRouteLabels = {
  full: 'Hội đồng (toàn thể)',
  standing: 'Thường trực Hội đồng',
  none: 'Không qua Hội đồng',
} as const
export const denominatorLabels = {
  all: 'Tổng số thành viên Hội đồng',
  withoutRecused: 'Tổng số thành viên trừ người không tham gia biểu quyết',
} as const

/** A criterion of the scoring sheet. Points run from 0 to `maxScore`; `weight` says how much they count. */
export const CriterionFields = z.strictObject({
  name: requiredLine('tên tiêu chí', 400),
  description: block(2000),
  maxScore: z.number().min(1).max(1000),
  weight: z.number().min(0).max(1000),
  position: z.number().int().min(0).max(1000),
})
export type CriterionFields = z.infer<typeof CriterionFields>
export const Criterion = CriterionFields.extend({ id: Id, roundId: Id })
export type Criterion = z.infer<typeof Criterion>

/** How many cases a unit may propose; without a unit it is what holds for every unit that has no line of its own. */
export const QuotaFields = z.strictObject({
  unitId: open(Id),
  maxCollective: open(count('Chỉ tiêu')),
  maxIndividual: open(count('Chỉ tiêu')),
  maxCombined: open(count('Chỉ tiêu')),
  note: line(),
})
export type QuotaFields = z.infer<typeof QuotaFields>
export const Quota = QuotaFields.extend({ id: Id, roundId: Id })
export type Quota = z.infer<typeof Quota>

/** A new round before anybody has filled it in. */
export const emptyRound: RoundFields = {
  title: '',
  kind: 'thematic',
  mainForm: 'CITY_CERT',
  forms: [],
  ruleSet: '',
  countingFrom: null,
  countingTo: null,
  openedOn: null,
  nominationDeadline: null,
  appraisalEnd: null,
  councilDate: null,
  decisionDate: null,
  printDate: null,
  presentationDate: null,
  councilRoute: 'standing',
  denominator: 'all',
  standingOffice: '',
  authority: '',
  achievement: '',
  criteriaText: '',
  sensitiveFields: false,
  bonusBudget: null,
  note: '',
}
