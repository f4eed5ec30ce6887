import { shortDate } from '../../lib/dates'
import { money } from '../bonus'
import { percent } from '../shares'
import {
  type CommendationKind,
  commendationKindLabels,
  documentLabels,
  type FormCode,
  type RuleId,
  type Severity,
  severityLabels,
  subjectLabels,
} from '../terms'
import { shareText } from './read-share'
import type { Rules } from './resolve'
import {
  type BallotRule,
  conditionLabels,
  type DocumentList,
  type FormEntry,
  type Multipliers,
  type RuleValueOf,
  singleKeys,
  singleLabels,
} from './rule-values'

export const ruleTitles = {
  R01: 'Thành phần hồ sơ đủ',
  R02: 'Tờ trình, báo cáo đúng thể thức',
  R03: 'Số liệu và tên khớp nhau',
  R04: 'Báo cáo đúng mẫu',
  R05: 'Nộp đúng hạn',
  R06: 'Đơn vị trình đúng thẩm quyền',
  R07: 'Không vướng kỷ luật, khiếu nại',
  R08: 'Kỷ luật trong giai đoạn xét',
  R09: 'Không khen trùng thành tích',
  R10: 'Không đề nghị hai lần',
  R11: 'Khoảng cách giữa hai lần khen',
  R12: 'Trong chỉ tiêu',
  R13: 'Tỷ lệ người trực tiếp lao động',
  R14: 'Ưu tiên khi bằng điểm',
  R15: 'Xếp loại từng năm',
  R16: 'Xếp loại đơn vị của người đứng đầu',
  R17: 'Xác nhận nghĩa vụ thuế, bảo hiểm',
  R18: 'Sáng kiến dùng một lần',
  R19: 'Đơn vị chưa giải thể',
  R20: 'Khen chuyên đề không tính cho cấp Nhà nước',
  R21: 'Không trình cấp Nhà nước nhân sơ kết',
  R22: 'Đơn vị đã gửi báo cáo sơ kết',
  R23: 'Cơ quan được hỏi trả lời đúng hạn',
  R24: 'Hồ sơ mật không lưu tệp',
} satisfies Record<RuleId, string>

export const ruleGroups = {
  severity: 'Quy tắc, mức độ',
  single: 'Thời hạn, mức chung',
  documents: 'Thành phần hồ sơ',
  bonus: 'Hệ số tiền thưởng',
  ballot: 'Biểu quyết, bỏ phiếu',
  form: 'Danh mục hình thức',
} as const
export type RuleGroup = keyof typeof ruleGroups

export const groupOf = (key: string): RuleGroup =>
  singleKeys.includes(key as never) ? 'single' : (key.split('.')[0] as RuleGroup)

/** The name of a rule for a screen. */
export function ruleLabel(key: string, rules: Rules): string {
  const [family, code = '', kind] = key.split('.')
  if (singleKeys.includes(key as never)) return singleLabels[key as keyof typeof singleLabels]
  if (family === 'severity') return `${code}. ${ruleTitles[code as RuleId]}`
  const form =
    code === 'other' ? 'Hình thức không có dòng riêng' : (rules.find(`form.${code as FormCode}`)?.name ?? code)
  return kind ? `${form}, ${commendationKindLabels[kind as CommendationKind].toLocaleLowerCase('vi')}` : form
}

const asDocuments = ({ copies, needs }: DocumentList) =>
  `${copies} bộ: ${needs
    .map((n) => documentLabels[n.code] + (n.need === 'conditional' && n.when ? ` (${conditionLabels[n.when]})` : ''))
    .join('; ')}`
const asMultipliers = (m: Multipliers) =>
  (['individual', 'collective', 'household'] as const)
    .filter((s) => m[s] !== null)
    .map((s) => `${subjectLabels[s].toLocaleLowerCase('vi')} ${String(m[s]).replace('.', ',')}`)
    .join('; ')
const asBallot = (b: BallotRule) =>
  `${b.method === 'secret' ? 'bỏ phiếu kín' : 'biểu quyết giơ tay'}, ${b.strict ? 'quá' : 'từ'} ${percent(b.threshold, 0)} tổng số thành viên`
const asForm = (f: FormEntry) =>
  `${f.fullName}; ${f.subjects.map((s) => subjectLabels[s].toLocaleLowerCase('vi')).join(', ')}; ${f.authority}`

/** A value in words. */
export function ruleText(key: string, value: unknown): string {
  switch (groupOf(key)) {
    case 'severity':
      return severityLabels[value as Severity]
    case 'documents':
      return asDocuments(value as DocumentList)
    case 'bonus':
      return asMultipliers(value as Multipliers)
    case 'ballot':
      return asBallot(value as BallotRule)
    case 'form':
      return asForm(value as FormEntry)
    case 'single':
      return singleText(key, value)
  }
}

/** Thirds as the law writes them, all else in percent. */
const shareWords = (share: number): string => {
  const text = shareText(share)
  return text.includes('/') ? text : percent(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)
}

function singleText(key: string, value: unknown): string {
  if (key === 'baseSalary')
    return (value as RuleValueOf<'baseSalary'>).map((s) => `${money(s.amount)} từ ${shortDate(s.from)}`).join('; ')
  if (key === 'bonus.rounding') return value === 'up10k' ? 'làm tròn lên hàng chục nghìn đồng' : 'không làm tròn'
  if (key === 'stateLevel.blockedFrom') return shortDate(String(value))
  if (key === 'assessment.least')
    return { excellent: 'hoàn thành xuất sắc', good: 'hoàn thành tốt', completed: 'hoàn thành' }[String(value)] ?? ''
  if (key.startsWith('quorum.') || key.startsWith('share.') || key === 'fund.conferenceShare')
    return shareWords(Number(value))
  if (typeof value === 'number') return String(value).replace('.', ',')
  return value === '' ? '(chưa rõ)' : String(value)
}
