import { fold } from '../names/text'

/** The words that open the name of a body, written with their marks; longer ones first where one opens another. */
const openers = [
  'Tổng công ty',
  'Tổng Công ty',
  'Tổng cục',
  'Tổng Cục',
  'Công ty',
  'Cty',
  'CTY',
  'TCT',
  'Tập đoàn',
  'Doanh nghiệp',
  'Hợp tác xã',
  'HTX',
  'Xí nghiệp',
  'Nhà máy',
  'Ngân hàng',
  'Sở',
  'Ủy ban',
  'Uỷ ban',
  'UBND',
  'UBMTTQ',
  'UB MTTQ',
  'Hội đồng',
  'HĐND',
  'MTTQ',
  'Mặt trận',
  'Thường trực Thành ủy',
  'Thường trực Hội đồng nhân dân',
  'Thường trực Ủy ban nhân dân',
  'Thường trực HĐND',
  'Thường trực UBND',
  'Thành ủy',
  'Tỉnh ủy',
  'Quận ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Thành đoàn',
  'Quận đoàn',
  'Huyện đoàn',
  'Đoàn Thanh niên',
  'Đoàn TNCS',
  'Đoàn đại biểu',
  'Liên đoàn',
  'LĐLĐ',
  'Công đoàn',
  'Liên minh',
  'Liên hiệp',
  'Hiệp hội',
  'Hội',
  'Ban',
  'BQL',
  'Văn phòng',
  'Bộ',
  'Chi cục',
  'Cục',
  'Viện',
  'Học viện',
  'Đại học',
  'Trường',
  'Bệnh viện',
  'Trung tâm',
  'Công an',
  'Tòa án',
  'Toà án',
  'Thanh tra',
  'Kho bạc',
  'Bảo hiểm',
  'BHXH',
  'Quân khu',
  'Quân chủng',
  'Sư đoàn',
  'Báo',
  'Đài',
  'Tạp chí',
  'Thông tấn xã',
  'TTXVN',
  'Nhà xuất bản',
  'Thư viện',
  'Bảo tàng',
  'Cơ quan',
  'Quận',
  'Huyện',
  'Thị xã',
  'Phường',
  'Xã',
  'Khối',
  'Cụm',
]
const words = openers.sort((a, b) => b.length - a.length).join('|')
const opensAny = new RegExp(`^(?:${words})(?![\\p{L}\\p{M}])`, 'iu')

/** True when a text begins like the name of a body: `Sở Nội vụ`, `BÁO TUỔI TRẺ`. */
export const startsLikeBody = (text: string): boolean => opensAny.test(text)

/** Words that a person's own line never begins with, and that no family is called. */
const notFamilies =
  /^(các|những|đại diện|đại biểu|lãnh đạo|thành viên|phóng viên|khách|danh sách|ghi chú|tổng|cộng)(?![\p{L}\p{M}])/iu
const families = new Set(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh tạ trương lương mai đào đoàn trịnh hà tô lâm cao châu chu phùng quách thái tăng từ vương thân ông ưng văn tôn âu la lưu kiều khổng khúc lại lục mạc nghiêm ninh nông phó quan quang sầm thạch thi tiêu tống triệu viên yên điểu ksor rơ siu đàm cù doãn giáp hứa đồng mã phí quản tưởng ung bạch'.split(
    ' ',
  ),
)
/** True for a family name of this country, written with a capital. */
export const isFamily = (word: string): boolean => /^\p{Lu}/u.test(word) && families.has(word.toLocaleLowerCase('vi'))
const foldedFamilies = new Set([...families].map((family) => fold(family)))
/** True for a word that some family of this country is when its marks are left out: `Nguyen`. */
export const isFoldedFamily = (word: string): boolean => foldedFamilies.has(word.toLowerCase())
const token = /^[\p{Lu}][\p{L}\p{M}’'.-]*$/u

/** True when a text reads as the name of one person, with or without what is said before it. */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(
    /^(?:(?:ông|bà|đ\/c|đồng chí)[\s.:]+|(?:pgs|gs|ts|ths|bs|ngưt|ngnd|đại tá|thượng tá)[.\s]+)+/giu,
    '',
  )
  const tokens = bare.split(' ')
  if (tokens.length < 2 || tokens.length > 6 || !tokens.every((t) => token.test(t)) || notFamilies.test(bare))
    return false
  return families.has((tokens[0] as string).toLocaleLowerCase('vi')) || !startsLikeBody(bare)
}

/** True when a text reads as a name and nothing but a name: it opens with a family name of this country. */
export const surelyName = (text: string): boolean => {
  const first = text.replace(/^(?:ông|bà|đ\/c|đồng chí)[\s.:]+/iu, '').split(' ')[0] ?? ''
  return looksLikeName(text) && families.has(first.toLocaleLowerCase('vi'))
}
