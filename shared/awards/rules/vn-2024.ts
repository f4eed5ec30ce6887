import { ballots, bonus, list, severitiesOf } from './common'
import { type RuleSet, rule, type ShippedRule } from './rule-values'
import { vn2017 } from './vn-2017'

/** Rules of an earlier set with those that changed laid over them. */
export const over = (before: readonly ShippedRule[], changed: readonly ShippedRule[]): ShippedRule[] => {
  const keys = new Set(changed.map((r) => r.key))
  return [...before.filter((r) => !keys.has(r.key)), ...changed]
}

const decree = 'NĐ 98/2023/NĐ-CP'

/** In force for decisions from 01/01/2024: Luật 06/2022/QH15, NĐ 98/2023, TT 01/2024. */
export const vn2024: RuleSet = {
  code: 'VN-2024',
  name: 'Quy định từ 01/01/2024 (NĐ 98/2023)',
  from: '2024-01-01',
  law: 'Luật Thi đua, khen thưởng 06/2022/QH15',
  decree: 'Nghị định 98/2023/NĐ-CP ngày 31/12/2023',
  circular: 'Thông tư 01/2024/TT-BNV',
  rules: over(vn2017.rules, [
    ...severitiesOf({ R21: 'block', R19: 'off' }),
    rule('days.notEligibleNotice', 5, `${decree} (QĐ 311/QĐ-BNV 2025)`, 'read'),
    rule('days.notifyAwardee', 10, `${decree} (QĐ 311/QĐ-BNV 2025)`, 'read'),
    rule('days.consultation', 10, decree, 'remembered'),
    rule('quorum.vote', 0.8, 'Phiên xét khen thưởng từ 80 % thành viên (Bắc Ninh 2025)', 'read'),
    rule('bonus.householdFactor', 1.5, `${decree}: hộ gia đình bằng 1,5 lần cá nhân`, 'read'),
    rule('statistics.form', 'Biểu 0603.N/BNV-TĐKT', 'TT 02/2023/TT-BNV', 'read'),
    rule(
      'decision.bases',
      [
        'Luật Tổ chức chính quyền địa phương',
        'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
        'Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ',
      ].join('; '),
      'Cách ghi căn cứ cần văn thư đối chiếu',
      'proposed',
    ),
    rule('report.thematicForm', '', 'Chưa rõ số mẫu báo cáo chuyên đề', 'unknown'),
    rule(
      'documents.GRASSROOT_FIGHTER',
      list(1, 'TTR', 'BC', 'BB', 'BP', ['SK', 'initiative']),
      `${decree}, Điều 34`,
      'read',
    ),
    ...(['PM_CERT', 'ORDER', 'MEDAL'] as const).map((code) =>
      rule(
        `documents.${code}`,
        list(1, 'TTR', 'BC', 'BB', 'DT', ['SK', 'initiative']),
        `${decree}: 01 bộ và tệp điện tử`,
        'read',
      ),
    ),
    ...(['GOV_FLAG', 'NATIONAL_FIGHTER', 'STATE_HONOUR'] as const).map((code) =>
      rule(`documents.${code}`, list(1, 'TTR', 'BC', 'BB', 'BP', 'DT'), `${decree}: 01 bộ và tệp điện tử`, 'read'),
    ),
    bonus('CITY_CERT', 1.5, 3, 2.25, `${decree}; mức cá nhân suy từ mức tập thể`, 'remembered'),
    bonus('UNIT_CERT', 0.3, 0.6, 0.45, `${decree}; mức cá nhân suy từ mức tập thể`, 'remembered'),
    ...ballots(
      {
        STATE_HONOUR: [0.9, `${decree}, Điều 30 khoản 7`],
        NATIONAL_FIGHTER: [0.9, `${decree}, Điều 30 khoản 7`],
        CITY_FIGHTER: [0.9, `${decree}, Điều 30 khoản 7`],
        GRASSROOT_FIGHTER: [0.8, `${decree}, Điều 30 khoản 7`],
        CITY_FLAG: [0.8, `${decree}, Điều 30 khoản 7`],
        GOV_FLAG: [0.8, `${decree}, Điều 30 khoản 7`],
      },
      [],
    ),
  ]),
}
