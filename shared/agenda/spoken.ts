import { joinedAtWords } from '../names/office-unit'

/** Abbreviations of offices and bodies as they are read aloud; longer ones first, so that none is read in pieces. */
const words: readonly (readonly [RegExp, string])[] = (
  [
    ['UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
    ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
    ['MTTQVN', 'Mặt trận Tổ quốc Việt Nam'],
    ['MTTQ', 'Mặt trận Tổ quốc'],
    ['HĐTĐKT', 'Hội đồng Thi đua - Khen thưởng'],
    ['HĐTĐ-KT', 'Hội đồng Thi đua - Khen thưởng'],
    ['BTĐKT', 'Ban Thi đua - Khen thưởng'],
    ['TĐKT', 'Thi đua - Khen thưởng'],
    ['TĐ-KT', 'Thi đua - Khen thưởng'],
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['ĐBQH', 'Đại biểu Quốc hội'],
    ['BTV', 'Ban Thường vụ'],
    ['BCH', 'Ban Chấp hành'],
    ['BCĐ', 'Ban Chỉ đạo'],
    ['LĐLĐ', 'Liên đoàn Lao động'],
    ['LHPN', 'Liên hiệp Phụ nữ'],
    ['CCB', 'Cựu chiến binh'],
    ['TNCS', 'Thanh niên Cộng sản'],
    ['THCS', 'Trung học cơ sở'],
    ['THPT', 'Trung học phổ thông'],
    ['TNHH', 'Trách nhiệm hữu hạn'],
    ['MTV', 'Một thành viên'],
    ['GD&ĐT', 'Giáo dục và Đào tạo'],
    ['TT&TT', 'Thông tin và Truyền thông'],
    ['VH&TT', 'Văn hóa và Thể thao'],
    ['TN&MT', 'Tài nguyên và Môi trường'],
    ['KH&CN', 'Khoa học và Công nghệ'],
    ['KH&ĐT', 'Kế hoạch và Đầu tư'],
    ['LĐTB&XH', 'Lao động - Thương binh và Xã hội'],
    ['PCT', 'Phó Chủ tịch'],
    ['PGĐ', 'Phó Giám đốc'],
    ['TGĐ', 'Tổng Giám đốc'],
    ['UVTW', 'Ủy viên Trung ương Đảng'],
    ['UVBCT', 'Ủy viên Bộ Chính trị'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['TPHCM', 'Thành phố Hồ Chí Minh'],
    ['HCM', 'Hồ Chí Minh'],
    ['VPĐD', 'Văn phòng đại diện'],
    ['VP', 'Văn phòng'],
    ['TW', 'Trung ương'],
    ['TƯ', 'Trung ương'],
    ['QĐND', 'Quân đội nhân dân'],
    ['CAND', 'Công an nhân dân'],
    ['GS', 'Giáo sư'],
    ['PGS', 'Phó Giáo sư'],
    ['TSKH', 'Tiến sĩ khoa học'],
    ['TS', 'Tiến sĩ'],
    ['ThS', 'Thạc sĩ'],
    ['BS', 'Bác sĩ'],
    ['NGƯT', 'Nhà giáo ưu tú'],
    ['NGND', 'Nhà giáo nhân dân'],
    ['TP', 'thành phố'],
  ] as const
).map(([short, long]) => {
  const escaped = short.replace(/\./g, '\\.')
  return [new RegExp(`(?<![\\p{L}\\p{N}])${escaped}\\.?(?![\\p{L}\\p{N}])`, 'gu'), long] as const
})

/** `PCT UBND TP.HCM` as it is read aloud: `Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh`. Words written out stay as they are. */
export function spellOut(text: string): string {
  let spoken = text
  for (const [pattern, long] of words) spoken = spoken.replace(pattern, ` ${long} `)
  return spoken
    .replace(/(?<![\p{L}])Q\.\s*(?=\d|\p{Lu})/gu, 'Quận ')
    .replace(/(?<![\p{L}])P\.\s*(?=\d|\p{Lu})/gu, 'Phường ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)])/g, '$1')
    .trim()
}

/** Offices that are said in one breath with their body: `Giám đốc Sở Y tế`, where `Trưởng phòng Tổ chức, Sở Y tế` needs a pause. */
const headOffice =
  /^(quyền |q\. ?)?(phó )?(tổng )?(giám đốc|chủ tịch|bí thư|trưởng ban|chánh văn phòng|hiệu trưởng|viện trưởng|cục trưởng|chi cục trưởng|thủ trưởng|chánh thanh tra|biên tập|chánh án)( thường trực| thứ nhất)?$/iu

/**
 * An office with its body as one names them: `Phó Chủ tịch Hội đồng` of `Hội đồng Thi đua - Khen thưởng Trung ương` says the shared
 * words once, `Chủ tịch` of `Thường trực Hội đồng nhân dân` is chairman of the council, and a body that the office already names is
 * not said again. Words are joined as they are written.
 */
export function officeWithUnit(office: string, unit: string): string {
  const joined = joinedAtWords(office, unit)
  if (joined !== undefined) return joined
  const body = unit.replace(/^(Ban )?Thường trực (?=\p{L})/iu, '')
  return headOffice.test(office) ? `${office} ${body}` : `${office}, ${unit}`
}

/** The same, with abbreviations written out as they are read aloud. */
export const officeAndUnit = (office: string, unit: string): string => officeWithUnit(spellOut(office), spellOut(unit))
