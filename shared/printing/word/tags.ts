/** The letters an office may lay out in Word itself. */
export const templateKinds = ['letter', 'card'] as const
export type TemplateKind = (typeof templateKinds)[number]
export const templateKindLabels = { letter: 'Giấy mời', card: 'Thiệp mời' } satisfies Record<TemplateKind, string>

export type Tag = {
  /** What stands in braces, as a clerk types it: `{chức vụ}`. */
  name: string
  /** What is put there. */
  says: string
  /** A template without it is taken, but the clerk is told what the paper will not say. */
  wanted?: true
  /** `{#các mã}…{/}`: what lies between is repeated. */
  repeats?: true
}

const pass: readonly Tag[] = [
  { name: 'mã QR', says: 'mã QR để quét ở bàn đón tiếp', wanted: true },
  { name: 'mã đại biểu', says: 'bảy chữ số của mã đại biểu', wanted: true },
]
const guest: readonly Tag[] = [
  { name: 'đại biểu', says: 'xưng hô và họ tên' },
  { name: 'chức vụ', says: 'chức vụ' },
  { name: 'đơn vị', says: 'đơn vị' },
]

const letter: readonly Tag[] = [
  { name: 'CƠ QUAN CHỦ QUẢN', says: 'cơ quan chủ quản, chữ hoa, xuống dòng cân nhau' },
  { name: 'CƠ QUAN MỜI', says: 'cơ quan mời, chữ hoa, xuống dòng cân nhau', wanted: true },
  { name: 'cơ quan mời', says: 'cơ quan mời, trong câu' },
  { name: 'số', says: 'số văn bản; để trống khi chưa cấp', wanted: true },
  { name: 'ký hiệu', says: 'ký hiệu văn bản', wanted: true },
  { name: 'địa danh', says: 'địa danh ở dòng ngày tháng' },
  { name: 'ngày tháng năm', says: '“ngày … tháng … năm …”; để trống khi chưa cấp số', wanted: true },
  { name: 'độ khẩn', says: 'dấu độ khẩn, nếu có' },
  { name: 'lưu hành', says: 'phạm vi lưu hành, nếu có' },
  { name: 'trích yếu', says: 'trích yếu dưới chữ GIẤY MỜI', wanted: true },
  { name: 'lời mời', says: '“… trân trọng kính mời:”' },
  { name: 'người nhận', says: 'họ tên, chức vụ, đơn vị của người được mời', wanted: true },
  ...guest,
  { name: 'cử đại biểu', says: 'câu đề nghị cử đại biểu, ở giấy gửi đơn vị' },
  { name: 'tới dự', says: '“Tới dự …”', wanted: true },
  { name: 'chủ trì', says: '“Chủ trì: …”', wanted: true },
  { name: 'thời gian', says: '“Thời gian: …”', wanted: true },
  { name: 'địa điểm', says: '“Địa điểm: …”', wanted: true },
  { name: 'đề nghị', says: 'dòng mở đầu các yêu cầu' },
  { name: 'các yêu cầu', says: 'các yêu cầu, mỗi yêu cầu một đoạn', wanted: true },
  { name: 'lời kết', says: 'lời kết' },
  { name: 'nơi nhận', says: 'các dòng Nơi nhận', wanted: true },
  { name: 'người soạn', says: 'ký hiệu người soạn và số bản' },
  { name: 'thẩm quyền ký', says: 'các dòng TM., KT. và chức vụ người ký', wanted: true },
  { name: 'chức vụ khác', says: 'chức vụ ở cơ quan có con dấu, nếu có' },
  { name: 'người ký', says: 'họ tên người ký', wanted: true },
  { name: 'địa chỉ', says: 'dòng cuối trang, nếu có' },
  ...pass,
  {
    name: 'các mã',
    says: 'lặp cho người được mời; ở giấy gửi đơn vị cho từng người khi mẫu không có dải mã',
    repeats: true,
  },
  { name: 'dải mã', says: 'lặp cho từng người khi giấy gửi đơn vị cử từ 2 người', repeats: true },
  { name: 'thứ tự', says: '“Đại biểu 01”, trong phần lặp' },
]

const card: readonly Tag[] = [
  { name: 'CƠ QUAN MỜI', says: 'cơ quan mời, chữ hoa', wanted: true },
  { name: 'đại biểu', says: 'xưng hô và họ tên', wanted: true },
  { name: 'chức vụ', says: 'chức vụ, đơn vị' },
  { name: 'TÊN HỘI NGHỊ', says: 'tên hội nghị, chữ hoa', wanted: true },
  { name: 'thời gian', says: 'thời gian', wanted: true },
  { name: 'địa điểm', says: 'địa điểm', wanted: true },
  { name: 'lời kết', says: 'lời kết' },
  { name: 'trang phục', says: 'trang phục, nếu có' },
  { name: 'lưu ý', says: 'điều đề nghị với khách' },
  { name: 'xác nhận', says: 'hạn và đầu mối xác nhận' },
  ...pass,
]

export const tagsOf = { letter, card } satisfies Record<TemplateKind, readonly Tag[]>

/** How far two words are apart, in letters changed, added or left out; no further than it matters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 0
}

export type TagCheck = { unknown: { name: string; meant: string | null }[]; missing: Tag[] }

/** The tags of a template against those of its kind: what means nothing, with the tag that was probably meant, and what is not there. */
export function checkTags(kind: TemplateKind, used: readonly string[]): TagCheck {
  const known = tagsOf[kind]
  const names = known.map((t) => t.name)
  const unknown = [...new Set(used)]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const plain = name.normalize('NFC').trim().toLocaleLowerCase('vi')
      const near = names
        .map((n) => ({ n, far: distance(plain, n.toLocaleLowerCase('vi')) }))
        .sort((a, b) => a.far - b.far)[0]
      return { name, meant: near && near.far <= Math.max(2, plain.length / 4) ? near.n : null }
    })
  return { unknown, missing: known.filter((t) => t.wanted && !used.includes(t.name)) }
}
