import type { FormCode, SubjectKind } from '../terms'
import { type FormEntry, rule, type ShippedRule } from './rule-values'

const cn: SubjectKind[] = ['individual']
const tt: SubjectKind[] = ['collective']
const both: SubjectKind[] = ['individual', 'collective']
const all: SubjectKind[] = ['individual', 'collective', 'household']

type Row = readonly [
  code: FormCode,
  name: string,
  fullName: string,
  group: FormEntry['group'],
  subjects: SubjectKind[],
  authority: string,
  level: FormEntry['level'],
  scope: FormEntry['scope'],
]

const rows: readonly Row[] = [
  ['ORDER', 'Huân chương', 'Huân chương', 'commendation', both, 'Chủ tịch nước', 'state', 'statistics'],
  ['MEDAL', 'Huy chương', 'Huy chương', 'commendation', cn, 'Chủ tịch nước', 'state', 'statistics'],
  [
    'STATE_HONOUR',
    'Danh hiệu vinh dự nhà nước',
    'Danh hiệu vinh dự nhà nước',
    'commendation',
    both,
    'Chủ tịch nước',
    'state',
    'statistics',
  ],
  ['GOV_FLAG', 'Cờ thi đua của Chính phủ', 'Cờ thi đua của Chính phủ', 'title', tt, 'Chính phủ', 'state', 'statistics'],
  [
    'NATIONAL_FIGHTER',
    'Chiến sĩ thi đua toàn quốc',
    'danh hiệu Chiến sĩ thi đua toàn quốc',
    'title',
    cn,
    'Thủ tướng Chính phủ',
    'state',
    'statistics',
  ],
  [
    'PM_CERT',
    'Bằng khen của Thủ tướng',
    'Bằng khen của Thủ tướng Chính phủ',
    'commendation',
    both,
    'Thủ tướng Chính phủ',
    'state',
    'statistics',
  ],
  [
    'CITY_FLAG',
    'Cờ thi đua Thành phố',
    'Cờ thi đua của Ủy ban nhân dân Thành phố',
    'title',
    tt,
    'Chủ tịch Ủy ban nhân dân Thành phố',
    'city',
    'optional',
  ],
  [
    'CITY_FIGHTER',
    'Chiến sĩ thi đua Thành phố',
    'danh hiệu Chiến sĩ thi đua Thành phố',
    'title',
    cn,
    'Chủ tịch Ủy ban nhân dân Thành phố',
    'city',
    'optional',
  ],
  [
    'EXCELLENT_COLLECTIVE',
    'Tập thể lao động xuất sắc',
    'danh hiệu Tập thể lao động xuất sắc',
    'title',
    tt,
    'Chủ tịch Ủy ban nhân dân Thành phố',
    'city',
    'optional',
  ],
  [
    'CITY_CERT',
    'Bằng khen Thành phố',
    'Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố',
    'commendation',
    all,
    'Chủ tịch Ủy ban nhân dân Thành phố',
    'city',
    'round',
  ],
  [
    'CITY_BADGE',
    'Huy hiệu Thành phố',
    'Huy hiệu Thành phố Hồ Chí Minh',
    'local',
    cn,
    'Ủy ban nhân dân Thành phố',
    'city',
    'optional',
  ],
  [
    'GRASSROOT_FIGHTER',
    'Chiến sĩ thi đua cơ sở',
    'danh hiệu Chiến sĩ thi đua cơ sở',
    'title',
    cn,
    'Thủ trưởng đơn vị',
    'unit',
    'byUnits',
  ],
  [
    'ADVANCED_WORKER',
    'Lao động tiên tiến',
    'danh hiệu Lao động tiên tiến',
    'title',
    cn,
    'Thủ trưởng đơn vị',
    'unit',
    'byUnits',
  ],
  [
    'ADVANCED_COLLECTIVE',
    'Tập thể lao động tiên tiến',
    'danh hiệu Tập thể lao động tiên tiến',
    'title',
    tt,
    'Thủ trưởng đơn vị',
    'unit',
    'byUnits',
  ],
  ['UNIT_CERT', 'Giấy khen', 'Giấy khen', 'commendation', all, 'Thủ trưởng đơn vị', 'unit', 'byUnits'],
  [
    'CULTURE_FAMILY',
    'Gia đình văn hóa, khu phố văn hóa',
    'danh hiệu Gia đình văn hóa',
    'title',
    ['household', 'collective'],
    'Ủy ban nhân dân xã, huyện',
    'unit',
    'statistics',
  ],
]

/** The catalogue of titles and forms as rules of a set; `basis` names the law it follows. */
export const catalogue = (basis: string): ShippedRule[] =>
  rows.map(([code, name, fullName, group, subjects, authority, level, scope]) =>
    rule(`form.${code}`, { name, fullName, group, subjects, authority, level, scope }, basis, 'read'),
  )
