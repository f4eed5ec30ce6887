import type { DocumentCode, FormCode, RuleId, Severity } from '../terms'
import {
  type Certainty,
  type conditions,
  type DocumentList,
  type Multipliers,
  rule,
  type ShippedRule,
} from './rule-values'

type When = (typeof conditions)[number]

/** `['TTR', 'BC', ['XN', 'taxpayer']]`: mandatory documents by code, conditional ones with what they depend on. */
export const list = (copies: number, ...needs: (DocumentCode | readonly [DocumentCode, When])[]): DocumentList => ({
  copies,
  needs: needs.map((need) =>
    typeof need === 'string'
      ? { code: need, need: 'mandatory' as const }
      : { code: need[0], need: 'conditional' as const, when: need[1] },
  ),
})

export const bonus = (
  code: FormCode,
  individual: number | null,
  collective: number | null,
  household: number | null,
  basis: string,
  certainty: Certainty = 'read',
): ShippedRule => rule(`bonus.${code}`, { individual, collective, household } satisfies Multipliers, basis, certainty)

/** Base salary by the day it came into force; the same for every rule set. */
export const baseSalary: ShippedRule = rule(
  'baseSalary',
  [
    { from: '2013-07-01', amount: 1_150_000 },
    { from: '2016-05-01', amount: 1_210_000 },
    { from: '2017-07-01', amount: 1_300_000 },
    { from: '2018-07-01', amount: 1_390_000 },
    { from: '2019-07-01', amount: 1_490_000 },
    { from: '2023-07-01', amount: 1_800_000 },
    { from: '2024-07-01', amount: 2_340_000 },
  ],
  'NĐ 38/2019 (1.490.000 từ 01/7/2019); NĐ 24/2023; NĐ 73/2024; các mức trước 2019 theo trí nhớ',
  'read',
)

const severityDefaults: readonly (readonly [RuleId, Severity, string, Certainty])[] = [
  ['R01', 'block', 'Thành phần hồ sơ theo từng hình thức', 'read'],
  ['R02', 'block', 'Thể thức tờ trình và báo cáo thành tích', 'read'],
  ['R03', 'block', 'Nề nếp lập hồ sơ: tờ trình, danh sách, báo cáo khớp nhau', 'read'],
  ['R04', 'warn', 'Phụ lục NĐ 91/2017: Mẫu số 07 cho khen theo đợt, chuyên đề', 'read'],
  ['R05', 'warn', 'Hạn nộp của đợt', 'proposed'],
  ['R06', 'warn', 'TT 12/2019/TT-BNV: đơn vị quản lý cán bộ, quỹ lương mới trình', 'read'],
  ['R07', 'hold', 'Không xét khi đang xem xét kỷ luật, điều tra, thanh tra, khiếu nại, báo chí nêu', 'remembered'],
  ['R08', 'warn', 'Sau thời hạn kỷ luật, thành tích tính từ ngày hết hạn', 'read'],
  ['R09', 'warn', 'Không tặng nhiều hình thức cho một thành tích', 'read'],
  ['R10', 'block', 'Một đối tượng chỉ được đề nghị một lần trong đợt', 'proposed'],
  ['R11', 'off', 'Luật không đặt số năm giữa hai lần Bằng khen', 'read'],
  ['R12', 'warn', 'Chỉ tiêu phân bổ của đợt', 'read'],
  ['R13', 'warn', 'Ưu tiên người trực tiếp lao động; mức 60 % là đề xuất', 'proposed'],
  ['R14', 'info', 'Ưu tiên nữ, tập thể có từ 70 % nữ khi thành tích ngang nhau', 'read'],
  ['R15', 'warn', 'Xếp loại từng năm; với công trạng: hai năm liên tục xuất sắc', 'proposed'],
  ['R16', 'info', 'Khen người đứng đầu căn cứ kết quả của tập thể (NĐ 65/2014, đã thay)', 'read'],
  ['R17', 'block', 'Xác nhận nghĩa vụ thuế, bảo hiểm xã hội của đơn vị', 'read'],
  ['R18', 'warn', 'CV 5007/BNV-TĐKT 2023: một sáng kiến không dùng cho hai lần khen', 'read'],
  ['R19', 'block', 'TT 15/2025/TT-BNV: đơn vị giải thể trước quyết định', 'read'],
  ['R20', 'info', 'Khen chuyên đề không là căn cứ trình khen cấp Nhà nước', 'read'],
  ['R21', 'warn', 'TT 12/2019/TT-BNV: không trình khen cấp Nhà nước nhân sơ kết, tổng kết', 'read'],
  ['R22', 'warn', 'Kế hoạch 02/KH-HĐTĐKT, mục III.1: báo cáo trước 30/9/2019', 'proposed'],
  ['R23', 'warn', 'Cơ quan được hỏi trả lời trong 10 ngày làm việc', 'read'],
  ['R24', 'block', 'Hồ sơ mật không lưu tệp trên máy', 'read'],
]

/** Severity of every rule, with the few that a rule set sees differently. */
export const severitiesOf = (changes: Partial<Record<RuleId, Severity>> = {}): ShippedRule[] =>
  severityDefaults.map(([id, severity, basis, certainty]) =>
    rule(`severity.${id}`, changes[id] ?? severity, basis, certainty),
  )

/** What no text settles and every set shares: our proposals, each for the office to confirm. */
export const proposals: readonly ShippedRule[] = [
  rule('days.supplement', 5, 'Đề xuất: một lần yêu cầu, 5 ngày để bổ sung', 'proposed'),
  rule('supplement.maxRequests', 1, 'Đề xuất: một lần yêu cầu bổ sung', 'proposed'),
  rule('days.printing', 3, 'Đề xuất: in, đóng dấu, lồng khung', 'proposed'),
  rule('days.councilToDecision', 3, 'Đề xuất: tờ trình và ký quyết định', 'proposed'),
  rule('days.beforeConference', 10, 'Bắc Ninh 2025: gửi trước hội nghị ít nhất 10 ngày', 'read'),
  rule('quorum.open', 2 / 3, 'Hai phần ba thành viên (Bắc Ninh 2025)', 'read'),
  rule('ballot.maxAttempts', 2, 'Ngành tòa án: bỏ phiếu không quá hai lần', 'read'),
  rule('bonus.rounding', 'up10k', 'Làm tròn lên hàng chục nghìn đồng', 'read'),
  rule('repeat.years', 0, 'Luật không đặt; 0 là không kiểm tra', 'read'),
  rule('share.direct', 0.6, 'Đề xuất; văn bản chỉ nói ưu tiên', 'proposed'),
  rule('share.women', 0.7, 'Tập thể có từ 70 % nữ trở lên', 'read'),
  rule('assessment.least', 'good', 'Đề xuất cho khen chuyên đề', 'proposed'),
  rule('assessment.meritYears', 2, 'Hai năm liên tục hoàn thành xuất sắc (công trạng)', 'read'),
  rule('review.passesNeeded', 1, 'Đề xuất: số người thẩm định cùng cho “Đạt”', 'proposed'),
  rule('fund.conferenceShare', 0.2, 'TT 71/2011/TT-BTC: chi tổ chức không quá 20 % quỹ', 'read'),
  rule('presentation.batchSize', 10, 'Đề xuất: mười người một đợt lên nhận', 'proposed'),
  rule(
    'ballot.other',
    { method: 'open', threshold: 0.5, strict: true },
    'Không có quy định chung; đề xuất quá nửa tổng số thành viên',
    'proposed',
  ),
  rule('stateLevel.blockedFrom', '2020-01-01', 'TT 12/2019/TT-BNV có hiệu lực 01/01/2020', 'read'),
]

/** Ballots: open vote with more than half of all members, except where a form is named. */
export const ballots = (
  secret: Partial<Record<FormCode, readonly [number, string]>>,
  others: readonly FormCode[],
): ShippedRule[] => [
  ...Object.entries(secret).map(([code, [threshold, basis]]) =>
    rule(`ballot.${code as FormCode}`, { method: 'secret', threshold, strict: false }, basis, 'read'),
  ),
  ...others.map((code) =>
    rule(
      `ballot.${code}`,
      { method: 'open', threshold: 0.5, strict: true },
      'Không có quy định chung; đề xuất quá nửa tổng số thành viên',
      'proposed',
    ),
  ),
]
