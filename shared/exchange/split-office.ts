const unitStart =
  /(?:^|[\s,;–-])((?:Sở|Ban (?!Thường)|BQL|Ủy ban|Uỷ ban|UBND|UB|HĐND|MTTQ|UBMTTQ|LĐLĐ|Hội|Hội đồng|Liên đoàn|Liên minh|Liên hiệp|Thành đoàn|Thành ủy|Quận ủy|Huyện ủy|Đảng ủy|Mặt trận|Quận|Huyện|quận|huyện|Phường|Phòng|Văn phòng|Cục|Chi cục|Viện|Trường|Bệnh viện|Công an|Bộ|Tòa án|Kho bạc|Bảo hiểm|Ngân hàng|Thanh tra|Trung tâm|Tổng [Cc]ông ty|TCT|Công ty|Cty|Báo|Đài|Tạp chí|Thông tấn|Xí nghiệp|Nhà máy)\s.*)$/u
const offices =
  /(?:trưởng|phó|giám đốc|chủ tịch|bí thư|viên|chánh|thủ trưởng|biên tập|đốc|kế toán|cán bộ|phụ trách|lãnh đạo)\b/iu

/**
 * `Giám đốc Sở Nội vụ` as office and unit. The unit starts at the first word that opens the name of a body and has an office
 * before it; `Trưởng ban, Ban Dân tộc` splits at its comma. Without such a place everything stays the office.
 */
export function splitOfficeUnit(text: string): { office: string; unit: string } {
  const comma = /^([^,;–]+?)\s*[,;–]\s*(.+)$/u.exec(text)
  if (comma && unitStart.test(` ${comma[2]}`) && offices.test(comma[1] ?? ''))
    return { office: (comma[1] ?? '').trim(), unit: (comma[2] ?? '').trim() }
  for (let from = 0; from < text.length; ) {
    const found = unitStart.exec(text.slice(from))
    if (!found) break
    const at = from + found.index + found[0].length - (found[1]?.length ?? 0)
    const before = text.slice(0, at).replace(/[\s,;–-]+$/u, '')
    if (before !== '' && offices.test(before) && !/(?:phó|trưởng)$/iu.test(before))
      return { office: before, unit: text.slice(at).trim() }
    from = at + 1
  }
  return /^(?:Sở|Ủy ban|UBND|Công ty|Tổng công ty|Báo|Đài)\s/u.test(text)
    ? { office: '', unit: text }
    : { office: text, unit: '' }
}
