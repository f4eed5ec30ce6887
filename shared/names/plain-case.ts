/** Words of bodies and offices as Nghị định 30/2020, Phụ lục II writes them; longer ones first where one holds another. */
const phrases = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Hội đồng',
  'Trung ương',
  'Bộ Chính trị',
  'Việt Nam',
  'nhân dân',
  'Hội đồng Thi đua - Khen thưởng',
  'Ban Thi đua - Khen thưởng',
  'Thi đua - Khen thưởng',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'thành phố',
  'thành phố Hồ Chí Minh',
  'Thành phố Hồ Chí Minh',
  'Thành ủy',
  'Tỉnh ủy',
  'Quận ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Thành đoàn',
  'Văn phòng',
  'Văn hóa và Thể thao',
  'Văn hóa',
  'Thể thao',
  'Sở',
  'Ban',
  'Y tế',
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Công Thương',
  'Du lịch',
  'Xây dựng',
  'Ngoại vụ',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Kế hoạch và Đầu tư',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Lao động - Thương binh và Xã hội',
  'Lao động',
  'Nông nghiệp và Phát triển nông thôn',
  'Giao thông vận tải',
  'Quy hoạch - Kiến trúc',
  'An toàn thực phẩm',
  'Dân tộc',
  'Tôn giáo',
  'Tuyên giáo',
  'Tổ chức',
  'Dân vận',
  'Nội chính',
  'Thanh tra',
  'Công an',
  'Bộ Tư lệnh',
  'Cảnh sát',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Cục Thuế',
  'Cục Hải quan',
  'Cục Thống kê',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Bảo hiểm xã hội',
  'Liên đoàn',
  'Liên hiệp',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Tổng công ty',
  'Công ty',
  'trách nhiệm hữu hạn',
  'một thành viên',
  'cổ phần',
  'Bệnh viện',
  'Trường Đại học',
  'Học viện',
  'Viện',
  'Trung tâm',
  'Báo',
  'Đài Truyền hình',
  'Đài Tiếng nói nhân dân',
  'Quận',
  'Huyện',
  'Phường',
  'Xã',
  'Phòng',
  'Thường trực',
  'và',
  'các',
  'tại',
  'của',
  'Tổng giám đốc',
  'Giám đốc',
  'Chủ tịch',
  'Bí thư',
  'Chánh',
  'Trưởng phòng',
  'Phó',
  'Trưởng',
  'Phó phòng',
  'Trưởng ban',
  'Chuyên viên chính',
  'Chuyên viên',
  'Ủy viên',
  'Thành viên',
  'Thủ trưởng',
  'Kế toán trưởng',
  'phụ trách',
  'nguyên',
  'Đại diện',
  'lãnh đạo',
  'Cán bộ',
]
const short = new Set(
  'UBND HĐND MTTQ UBMTTQ VN TP TPHCM HCM TNHH MTV CP TĐKT LĐLĐ TW TNCS BQL BHXH VP GĐ PGĐ PCT CT CV CVP XNK GD ĐT GDĐT KT VH TT TH THCS THPT'.split(
    ' ',
  ),
)
const byWords = new Map<string, string[][]>()
for (const phrase of phrases) {
  const words = phrase.split(' ')
  const first = (words[0] as string).toLocaleLowerCase('vi')
  byWords.set(
    first,
    [...(byWords.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  )
}

/**
 * `PHÓ GIÁM ĐỐC`, `SỞ Y TẾ`, as lists in capitals have them, in the spelling that a letter is printed in: known words of bodies
 * and offices as the decree writes them, abbreviations as they are, everything else (names of places) with capitals. Text that
 * has small letters was typed with care and stays.
 */
export function plainCase(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return text
  const words = text.split(' ')
  if (words.every((w) => short.has(w.replace(/[.,;()]/g, '')) || !/\p{L}{2}/u.test(w))) return text
  const out: string[] = []
  for (let at = 0; at < words.length; ) {
    const lower = (n: number) => (words[at + n] ?? '').toLocaleLowerCase('vi')
    const bare = (n: number) => lower(n).replace(/[.,;:]+$/, '')
    const found = byWords
      .get(bare(0))
      ?.find((phrase) =>
        phrase.every((w, n) => w.toLocaleLowerCase('vi') === (n === phrase.length - 1 ? bare(n) : lower(n))),
      )
    if (found) {
      const tail = lower(found.length - 1).slice(bare(found.length - 1).length)
      out.push(found.join(' ') + tail)
      at += found.length
      continue
    }
    const word = words[at] as string
    const isShort =
      short.has(word.replace(/[.,;()]/g, '')) || /\d/.test(word) || !/[AEIOUYĂÂÊÔƠƯ]/.test(word.normalize('NFD'))
    out.push(
      isShort
        ? word
        : lower(0).replace(/(^|[-(.])(\p{L})/gu, (_, b: string, l: string) => b + l.toLocaleUpperCase('vi')),
    )
    at++
  }
  const line = out.join(' ')
  return line.charAt(0).toLocaleUpperCase('vi') + line.slice(1)
}
