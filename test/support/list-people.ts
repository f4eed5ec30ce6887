import { fold } from '../../shared/names/text'
import { withinOne } from '../../shared/names/typing'
import type { Dice } from './dice'

/** A person as the generator knows them: what an import must read out of any layout. */
export type TruePerson = {
  honorific: 'Ông' | 'Bà'
  title: string
  fullName: string
  office: string
  unit: string
  /** Index of the plan's group, 0 to 4. */
  group: number
  phone: string
  email: string
  note: string
}

const words = (text: string) => text.split('|')
const families = words('Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Tạ|Quách|Ưng|Văn|Thái')
const men = words('Văn|Hữu|Đức|Công|Quốc|Minh|Xuân|Thanh|Đình|Trọng')
const women = words('Thị|Thị Ngọc|Ngọc|Thị Mỹ|Diệu|Thị Ánh|Kim|Thị Tuyết')
const givens = words(
  'An|Ấn|Bình|Châu|Dũng|Đức|Giang|Hòa|Hùng|Khánh|Lan|Lâm|Mai|Nhân|Phúc|Quỳnh|Sơn|Thủy|Trang|Uyên|Vũ|Yến',
)

/** Names that a rule of thumb gets wrong: the family of Ông, compound families, people of the highlands, foreigners. */
const rareMen = words(
  'Ông Văn Thành|Ông Đình Khôi|Tôn Thất Lập|Âu Dương Quân|K’Brơi|Y Thông Niê Kđăm|Ksor Phước|A Lăng Mai|John Smith|Kim Dong Won|Đàm Vĩnh Hưng|Công Văn Tổng|Tổng Văn Cộng',
)
const rareWomen = words(
  'Ông Thị Ngọc Linh|Tôn Nữ Thị Ninh|H’Hen Niê|Công Huyền Tôn Nữ Hỷ Khương|Ka Dung|Đoàn Thị Bà|Phạm Thị Thành Đoàn|Hội Thị Lan|Đinh Thị Ban|Nguyễn Thị Nam',
)

/** By group of the plan: bodies with the offices their people hold. */
const bodies: readonly (readonly [string, string])[][] = [
  [
    ['Hội đồng Thi đua - Khen thưởng Trung ương', 'Phó Chủ tịch|Ủy viên'],
    ['Ban Thi đua - Khen thưởng Trung ương', 'Trưởng ban|Phó Trưởng ban|Vụ trưởng|Chuyên viên'],
  ],
  [
    ['Thường trực Thành ủy', 'Phó Bí thư|Phó Bí thư Thường trực'],
    ['Thường trực Hội đồng nhân dân thành phố', 'Phó Chủ tịch'],
    ['Thường trực Ủy ban nhân dân thành phố', 'Chủ tịch|Phó Chủ tịch'],
  ],
  [
    ['Sở Tư pháp', 'Giám đốc, Thành viên Hội đồng'],
    ['Sở Tài chính', 'Phó Giám đốc, Thành viên Hội đồng'],
    ['Hội Nông dân thành phố', 'Chủ tịch Hội, Thành viên Hội đồng'],
  ],
  [
    ['Sở Nội vụ', 'Giám đốc|Phó Giám đốc|Trưởng phòng|Chuyên viên'],
    ['Sở Giáo dục và Đào tạo', 'Phó Giám đốc|Trưởng phòng Chính trị tư tưởng|Chuyên viên'],
    ['Ủy ban nhân dân Quận 3', 'Chủ tịch|Phó Chủ tịch|Trưởng phòng Nội vụ'],
    ['Ủy ban nhân dân huyện Củ Chi', 'Phó Chủ tịch|Chuyên viên Phòng Nội vụ'],
    ['Liên đoàn Lao động thành phố', 'Phó Chủ tịch|Trưởng ban'],
    ['Tổng công ty Điện lực thành phố', 'Tổng Giám đốc|Phó Tổng Giám đốc|Kế toán trưởng'],
    ['Công ty TNHH MTV Cấp nước Chợ Lớn', 'Giám đốc|Phó Giám đốc'],
    ['Bệnh viện Chợ Rẫy', 'Giám đốc|Trưởng phòng Tổ chức cán bộ'],
    ['Công an thành phố', 'Phó Giám đốc|Trưởng phòng'],
    ['Thành đoàn', 'Bí thư|Phó Bí thư'],
    ['Cục Thuế thành phố', 'Phó Cục trưởng|Trưởng phòng'],
    ['Đại học Quốc gia thành phố', 'Phó Giám đốc|Chuyên viên'],
    ['Kho bạc Nhà nước thành phố', 'Giám đốc|Phó Giám đốc'],
  ],
  [
    ['Báo Tuổi Trẻ', 'Phóng viên|Thư ký tòa soạn'],
    ['Đài Truyền hình thành phố', 'Phóng viên|Quay phim|Biên tập viên'],
    ['Thông tấn xã Việt Nam', 'Phóng viên'],
  ],
]

const personTitles = ['', '', '', '', '', '', 'TS.', 'PGS.TS.', 'ThS.', 'Đại tá', 'NGƯT.', 'BS.']

/** People of one list, group by group and unit by unit; names are different within the list, telephones too. */
export function makePeople(
  dice: Dice,
  { groups, size, first = 0 }: { groups: readonly number[]; size: number; first?: number },
): TruePerson[] {
  // No two alike: near names are a doubt of their own, put into a list on purpose elsewhere.
  const names: string[] = []
  const isNear = (a: string, b: string) => withinOne(a, b) || a.split(' ').sort().join() === b.split(' ').sort().join()
  const nameOf = (honorific: 'Ông' | 'Bà'): string => {
    for (;;) {
      const isMan = honorific === 'Ông'
      const name = dice.chance(0.12)
        ? dice.pick(isMan ? rareMen : rareWomen)
        : `${dice.pick(families)} ${dice.pick(isMan ? men : women)} ${dice.pick(givens)}`
      const folded = fold(name)
      if (names.some((other) => isNear(other, folded))) continue
      names.push(folded)
      return name
    }
  }
  const people: TruePerson[] = []
  for (const [at, group] of groups.entries()) {
    const units = dice.shuffle(bodies[group] ?? []).slice(0, dice.between(1, 6))
    const share = Math.max(units.length, Math.round(size / groups.length))
    for (const [u, [unit, offices]] of units.entries()) {
      const n = Math.max(1, Math.floor(share / units.length) + (u === 0 ? share % units.length : 0))
      for (let i = 0; i < n; i++) {
        const honorific = dice.pick(['Ông', 'Bà'] as const)
        const serial = 10_000_000 + first * 20_000_000 + at * 1_000_000 + people.length * 7919
        const fullName = nameOf(honorific)
        const title = dice.pick(personTitles)
        people.push({
          honorific,
          // Before a single word only a title with its point is known for one.
          title: fullName.includes(' ') || title.endsWith('.') ? title : '',
          fullName,
          office: dice.pick(words(offices)),
          unit,
          group,
          phone: `0${dice.pick(['9', '3', '7'])}${serial}`,
          email: `nguoi${first}-${people.length}@example.vn`,
          note: dice.chance(0.2) ? dice.pick(['Đi xe riêng', 'Ăn chay', 'Báo cáo tham luận', 'Ngồi hàng đầu']) : '',
        })
      }
    }
  }
  return people
}
