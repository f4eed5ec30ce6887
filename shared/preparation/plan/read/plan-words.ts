/** Words with which an order begins in plans and decisions of offices. Longest first where one opens another. */
const verbs = [
  'tham mưu',
  'hướng dẫn',
  'triển khai',
  'tổ chức',
  'xây dựng',
  'phối hợp',
  'chủ trì',
  'chủ động',
  'chỉ đạo',
  'tổng hợp',
  'chuẩn bị',
  'thiết kế',
  'thực hiện',
  'thẩm định',
  'lập',
  'soạn thảo',
  'soạn',
  'dự thảo',
  'biên soạn',
  'biên tập',
  'in ấn',
  'in',
  'phát hành',
  'gửi',
  'báo cáo',
  'trình',
  'đề xuất',
  'đề nghị',
  'bố trí',
  'đảm bảo',
  'bảo đảm',
  'kiểm tra',
  'theo dõi',
  'đôn đốc',
  'rà soát',
  'cử',
  'đăng ký',
  'cung cấp',
  'tuyên truyền',
  'đẩy mạnh',
  'quán triệt',
  'phổ biến',
  'tiếp nhận',
  'đón tiếp',
  'mời',
  'phát',
  'trang trí',
  'lắp đặt',
  'vận hành',
  'quay phim',
  'chụp ảnh',
  'ghi hình',
  'đưa tin',
  'viết',
  'tóm tắt',
  'hoàn thành',
  'hoàn thiện',
  'hoàn chỉnh',
  'thông báo',
  'thanh toán',
  'quyết toán',
  'dự toán',
  'cấp phát',
  'cấp',
  'bổ sung',
  'ban hành',
  'công bố',
  'khảo sát',
  'thống kê',
  'đánh giá',
  'sơ kết',
  'tổng kết',
  'tập huấn',
  'tập dượt',
  'tổng duyệt',
  'phân công',
  'huy động',
  'liên hệ',
  'thành lập',
  'xét chọn',
  'lựa chọn',
  'giới thiệu',
  'dàn dựng',
  'trưng bày',
  'triển lãm',
  'treo',
  'dự kiến tổ chức',
  'xác nhận',
  'làm việc',
  'ký',
  'phân bổ',
  'mua sắm',
  'thuê',
  'nghiệm thu',
  'vệ sinh',
  'bảo vệ',
  'trực',
  'dẫn chương trình',
  'điều hành',
  'đăng tải',
  'đăng',
  'phát sóng',
  'tiến hành',
  'duy trì',
  'tăng cường',
  'cập nhật',
  'nộp',
  'sưu tầm',
  'lưu trữ',
  'rút kinh nghiệm',
  'kịch bản',
  'đề cương',
  'công tác',
  'danh sách',
] as const
const source = [...verbs]
  .sort((a, b) => b.length - a.length)
  .map((v) => v.replace(/ /g, String.raw`\s+`))
  .join('|')
/** Words that may stand before the verb without being part of the order. */
const soft = String.raw`(?:(?:đồng\s+thời|và|căn\s+cứ\s+[^,;:]{3,90},|tiếp\s+tục|kịp\s+thời|khẩn\s+trương|nghiêm\s+túc|trực\s+tiếp|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|có\s+nhiệm\s+vụ|có\s+kế\s+hoạch|sẽ|cần|phải|cùng|dự\s+kiến|chính)\s+)*`
const opens = new RegExp(String.raw`^${soft}(?:${source})(?![\p{L}\p{M}])`, 'iu')
const openerOnly = new RegExp(String.raw`^(?:${source})(?![\p{L}\p{M}])`, 'iu')

/** True when a clause begins as an order does: `Tham mưu trình …`, `đồng thời tổ chức …`. */
export const beginsAsOrder = (text: string): boolean => opens.test(text)

/** True when the very next word is an act; for the end of a body's name, whose own words are never acts. */
export const beginsWithAct = (text: string): boolean => openerOnly.test(text)

const lower = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi')

/** What a heading says its part is about. */
export type SectionKind = 'purpose' | 'programme' | 'people' | 'money' | 'orders' | 'content' | 'recipients'

const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  ['recipients', /^nơi nhận/u],
  ['purpose', /^(mục đích|yêu cầu|mục tiêu|căn cứ|quan điểm|ý nghĩa|phạm vi)/u],
  [
    'people',
    /^(số lượng( và)?( thành phần)?|thành phần|đại biểu|khách mời|đối tượng( tham dự| mời)?|cơ cấu đại biểu|phân bổ đại biểu)/u,
  ],
  [
    'programme',
    /^(dự kiến )?(nội dung(,| và)? )?(chương trình|kịch bản|trình tự|diễn tiến)( chi tiết| hội nghị| buổi lễ| lễ| làm việc| dự kiến| sơ kết| tổng kết|$|:)/u,
  ],
  ['money', /^(kinh phí|nguồn kinh phí|dự toán kinh phí|về kinh phí)/u],
  [
    'orders',
    /(tổ chức thực hiện|phân công|tiến độ|nhiệm vụ|trách nhiệm|công tác chuẩn bị|lộ trình|kế hoạch thực hiện|các bước|công việc|quyết định$)/u,
  ],
  ['content', /^(nội dung|hình thức|thời gian|địa điểm|tên gọi|danh nghĩa|chủ trì|quy mô)/u],
]

/** The kind of section that a heading opens, or undefined for a line that is no heading of one. */
export function sectionKind(heading: string): SectionKind | undefined {
  const head = lower(heading.split(':')[0] ?? '').trim()
  if (head.length === 0 || head.length > 110) return undefined
  return kinds.find(([, pattern]) => pattern.test(head))?.[0]
}

/** Closing words of decisions and plans that order nothing of their own. */
export const isFormula = (text: string): boolean =>
  /^(trong quá trình (tổ chức |triển khai )?thực hiện|trên đây là|quyết định này|kế hoạch này|chịu trách nhiệm thi hành|tm\.|kt\.|tl\.)/u.test(
    lower(text),
  ) ||
  /(chịu trách nhiệm|có trách nhiệm) thi hành (quyết định|kế hoạch|văn bản)|có hiệu lực kể từ ngày/u.test(lower(text))
