import { severitiesOf } from './common'
import { type RuleSet, rule } from './rule-values'
import { over, vn2024 } from './vn-2024'

const decree = 'NĐ 152/2025/NĐ-CP'

/** In force for decisions from 01/7/2025: NĐ 152/2025 (which repeals NĐ 98/2023), TT 15/2025. */
export const vn2025: RuleSet = {
  code: 'VN-2025',
  name: 'Quy định từ 01/7/2025 (NĐ 152/2025)',
  from: '2025-07-01',
  law: 'Luật Thi đua, khen thưởng 06/2022/QH15',
  decree: 'Nghị định 152/2025/NĐ-CP ngày 14/6/2025',
  circular: 'Thông tư 15/2025/TT-BNV ngày 04/8/2025',
  rules: over(vn2024.rules, [
    ...severitiesOf({ R21: 'block' }),
    rule(
      'decision.bases',
      [
        'Luật Tổ chức chính quyền địa phương',
        'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
        'Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ',
      ].join('; '),
      'Cách ghi căn cứ cần văn thư đối chiếu',
      'proposed',
    ),
    rule('days.consultation', 10, `${decree}: chưa đọc được điều khoản`, 'unknown'),
    rule('days.appraisal', 25, `${decree}: chưa đọc được thời hạn cấp tỉnh, giữ mức trước`, 'unknown'),
  ]),
}
