import { describe, expect, test } from 'vitest'
import type { Category } from '../../../shared/conference/category'
import { templates } from '../../../shared/conference/template'
import {
  categoryOfGroup,
  kindOfUnit,
  placeOfUnit,
  rolesInNote,
  subgroupWithin,
} from '../../../shared/delegates/placing'

const categories: Category[] = templates['plan-02'].categories.map((c) => ({
  ...c,
  id: c.code,
  subgroups: c.subgroups.map((s) => ({ ...s, id: s.code, categoryId: c.code })),
}))
const category = (code: string) => categories.find((c) => c.code === code) as Category

describe('what kind of body a name says', () => {
  const cases: [string, string | undefined][] = [
    ['Sở Nội vụ', 'SN'],
    ['Ban Dân tộc thành phố', 'SN'],
    ['Thanh tra thành phố', 'SN'],
    ['Hội Nông dân thành phố', 'DT'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', 'DT'],
    ['UBMTTQ VN TP', 'DT'],
    ['Liên minh Hợp tác xã thành phố', 'DT'],
    ['Thành Đoàn Thành phố Hồ Chí Minh', 'DT'],
    ['UBND Q.3', 'QH'],
    ['Ủy ban nhân dân huyện Củ Chi', 'QH'],
    ['Phòng Nội vụ quận 3', 'QH'],
    ['Công ty TNHH MTV Dịch vụ Công ích Quận 5', 'DN'],
    ['Tổng công ty Điện lực Thành phố Hồ Chí Minh', 'DN'],
    ['Liên hiệp Hợp tác xã Thương mại thành phố', 'DN'],
    ['Báo Quân đội nhân dân (Văn phòng phía Nam)', 'BC'],
    ['Đài Truyền hình thành phố', 'BC'],
    ['Thông tấn xã Việt Nam', 'BC'],
    ['Bảo hiểm xã hội thành phố', undefined],
    ['Bảo tàng thành phố', undefined],
    ['Bộ Tư lệnh Quân khu 7', undefined],
    ['Hội đồng nhân dân thành phố', undefined],
    ['Cục Thuế thành phố', undefined],
    ['Đại học Quốc gia', undefined],
    ['', undefined],
  ]
  for (const [name, kind] of cases) test(`${name || '(trống)'} → ${kind}`, () => expect(kindOfUnit(name)).toBe(kind))
})

describe('the place of a unit', () => {
  const cases: [string, string | undefined, string | null][] = [
    ['Thường trực Thành ủy', undefined, 'TU'],
    ['Thường trực HĐND TP', undefined, 'HDND'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam thành phố', undefined, 'MTTQ'],
    ['Hội đồng Thi đua - Khen thưởng Trung ương', undefined, 'TW-HD'],
    ['Hội đồng Thi đua - Khen thưởng thành phố', undefined, 'HDTDKT'],
    ['Ban Thi đua - Khen thưởng Trung ương', undefined, 'TW-BAN'],
    ['Sở Tư pháp', 'HĐ', 'SN'],
    ['Công an thành phố', 'ĐV', 'CQ'],
    ['Kênh VOH', 'BC', 'BC'],
    ['Cục Thống kê thành phố', undefined, 'CQ'],
    ['', undefined, null],
  ]
  for (const [name, under, place] of cases)
    test(`${name || '(trống)'} → ${place}`, () =>
      expect(placeOfUnit(name, categories, under ? category(under) : undefined).subgroupId).toBe(place))

  test('a person of a board sits with the board, whatever unit he or she comes from', () => {
    expect(subgroupWithin('Sở Tư pháp', category('HĐ'))).toBe('HDTDKT')
    expect(subgroupWithin('Sở Tư pháp', category('ĐV'))).toBe('SN')
    expect(subgroupWithin('Sở Tư pháp', category('LĐ'))).toBeNull()
  })
})

describe('the group that a line of a list means', () => {
  const cases: [string, string | undefined][] = [
    [
      'I. ĐẠI DIỆN LÃNH ĐẠO HỘI ĐỒNG, BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG; VĂN PHÒNG ĐẠI DIỆN TẠI THÀNH PHỐ HỒ CHÍ MINH',
      'TW',
    ],
    ['II. LÃNH ĐẠO THƯỜNG TRỰC THÀNH ỦY, HĐND, UBND, BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ', 'LĐ'],
    ['III. THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THÀNH PHỐ', 'HĐ'],
    [
      'IV. THƯỜNG TRỰC HỘI ĐỒNG VÀ CÁN BỘ CHUYÊN TRÁCH TĐKT CÁC SỞ, BAN, NGÀNH, ĐOÀN THỂ, QUẬN - HUYỆN, TỔNG CÔNG TY, CÔNG TY',
      'ĐV',
    ],
    ['V. PHÓNG VIÊN BÁO, ĐÀI THÀNH PHỐ VÀ TRUNG ƯƠNG', 'BC'],
    // The words count, the numeral only where they do not tell.
    ['Thành viên Hội đồng Thi đua - Khen thưởng TP', 'HĐ'],
    ['I. Phóng viên báo, đài', 'BC'],
    ['Khối các sở, ban, ngành', 'ĐV'],
    ['BC', 'BC'],
    ['II.', 'LĐ'],
    ['Khách mời khác', undefined],
    ['', undefined],
  ]
  for (const [text, code] of cases)
    test(`${text.slice(0, 60) || '(trống)'} → ${code}`, () =>
      expect(categoryOfGroup(text, categories)?.code).toBe(code))

  test('the groups of the plan, in their own words', () => {
    for (const c of categories) expect(categoryOfGroup(c.name, categories)?.code).toBe(c.code)
  })
})

test('roles that a note speaks of', () => {
  expect(rolesInNote('Báo cáo tham luận')).toEqual(['speaker'])
  expect(rolesInNote('Chủ trì hội nghị')).toEqual(['chair'])
  expect(rolesInNote('Đi cùng xe với Giám đốc')).toEqual([])
})
