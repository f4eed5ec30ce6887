import { startsLikeBody } from './bodies'

const offices =
  /(?:trưởng|phó|giám đốc|chủ tịch|bí thư|viên|chánh|thủ trưởng|biên tập|đốc|kế toán|cán bộ|phụ trách|lãnh đạo|quay phim|thư ký|hiệu trưởng|viện trưởng|tư lệnh|chỉ huy|vụ|đại diện|trợ lý|tổ)(?![\p{L}\p{M}])/iu
/** `PGĐ`, `PCT`, `CV`: offices as lists shorten them, in capitals. */
const shortOffice =
  /^(?:P?T?GĐ|P\.?\s?(?:GĐ|CT|TP|BT)|PCT|PTP|P?CVP|CVC?|P?BT|PTB|UV(?:TV|BTV)?|TBT|PTBT|PHT|KTT)(?![\p{L}\p{M}])/u
const opening =
  /^(?:quyền |nguyên |phụ trách |q\.\s?)?(?:phó|trưởng|tổng|giám đốc|chủ tịch|bí thư|chánh|thủ trưởng|chuyên viên|ủy viên|uỷ viên|thành viên|cán bộ|công chức|viên chức|đại diện|lãnh đạo|kế toán|thư ký|trợ lý|phóng viên|biên tập|quay phim|hiệu trưởng|hiệu phó|viện trưởng|vụ trưởng|cục trưởng|tư lệnh|chính ủy|chỉ huy|nhân viên|giảng viên|giáo viên|bác sĩ|kỹ sư|luật sư|tổ trưởng|đội trưởng|đội phó)(?![\p{L}\p{M}])/iu

/** True for words that begin as an office does: `Phó Giám đốc`, `PGĐ Sở Y tế`. `Phó Đức Chính` is somebody called Phó. */
export const isOffice = (text: string): boolean => shortOffice.test(text) || opening.test(text)

/** A part of a body is the office's own place where a whole body follows: `Chuyên viên Phòng Nội vụ Ủy ban nhân dân Quận 3`. */
const parts =
  /^(?:Phòng|Ban(?! (?:Thi đua|Dân tộc|Quản lý|Tôn giáo|Tuyên giáo|Tổ chức|Nội chính|Dân vận|Thường trực))|Khoa|Tổ|Đội)\s/u
const isOfficeLike = (text: string) => offices.test(text) || shortOffice.test(text.trim())
const capital = /^[\p{Lu}]/u

/** Places where a new word begins with a capital. */
function* wordStarts(text: string): Generator<number> {
  for (const found of text.matchAll(/(?<=^|[\s(])\p{Lu}/gu)) yield found.index
}

/** `Sở`, `UBND Quận`, `Văn phòng Sở`: the kind of a body without its name, as a list of that body itself writes. */
const kinds =
  'Văn phòng|Phòng|Sở|Ban|Cục|Chi cục|Viện|Trường|Công ty|Tổng [Cc]ông ty|Bệnh viện|Trung tâm|Thanh tra|Hội|Báo|Đài|Cơ quan|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Quận|Huyện|Phường|Xã|Đảng ủy|Công đoàn'
const nameless = new RegExp(`^(?:(?:${kinds})(?:\\s+|$))+$`, 'u')
const isBody = (text: string) =>
  capital.test(text) && !nameless.test(text) && (startsLikeBody(text) || /^Phòng\s/u.test(text))
/** A name of a body is never longer; a cell of a megabyte is not taken apart again and again. */
const longest = 400
/** `Chánh Văn phòng`, `Trưởng Ban Tổ chức`: half an office, which the word of a body after it makes whole. */
const isHalf = (before: string) =>
  /(?:^|[,;–-]\s*)(?:quyền |nguyên |q\.\s?)?(?:phó )?(?:trưởng|chánh|phó)$/iu.test(before)
const trimmed = (text: string) => text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '').replace(/\s+/g, ' ')

/**
 * `Giám đốc Sở Nội vụ` as office and unit. A line break, a dash or a comma parts them where a body follows; else the unit
 * starts at the first word that opens the name of a body and has an office before it. Without such a place everything stays
 * the office.
 */
export function splitOfficeUnit(text: string): { office: string; unit: string } {
  const found = splitOnce(text)
  if (found.unit.length > longest) return found
  // `Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Quận 1`: of several offices the last one says where.
  const [, first = '', last = ''] = /^(.+?)\s*[,;]\s*(.+)$/u.exec(found.unit) ?? []
  if (!isOffice(last)) return found
  const inner = splitOfficeUnit(last)
  const before = trimmed(trimmed(text).slice(0, -last.length))
  return inner.unit === ''
    ? { office: [found.office, last].filter(Boolean).join(', '), unit: first }
    : { office: [before, inner.office].filter(Boolean).join(', '), unit: inner.unit }
}

function splitOnce(text: string): { office: string; unit: string } {
  for (const mark of [/\s*[\r\n]+\s*/gu, /\s+[–-]\s+|\s*;\s*/gu, /\s*,\s*/gu]) {
    for (const found of text.matchAll(mark)) {
      const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
      if (isBody(trimmed(after)) && isOfficeLike(before)) return { office: trimmed(before), unit: trimmed(after) }
      if (isBody(trimmed(before)) && !offices.test(before) && isOfficeLike(after) && !isBody(trimmed(after)))
        return { office: trimmed(after), unit: trimmed(before) }
    }
  }
  const line = trimmed(text)
  let inner: { office: string; unit: string } | undefined
  for (const at of wordStarts(line)) {
    const [before, after] = [trimmed(line.slice(0, at)), line.slice(at)]
    if (before === '' || !isBody(after) || !isOfficeLike(before)) continue
    // `Trưởng Công an Quận 5` is of the police, not of the district.
    if (/^Công an\s/u.test(after) && isHalf(before)) return { office: `${before} Công an`, unit: after }
    if (isHalf(before)) continue
    if (!parts.test(after)) return { office: before, unit: after }
    inner ??= { office: before, unit: after }
  }
  if (inner) return inner
  return isBody(line) && !offices.test(line) ? { office: '', unit: line } : { office: line, unit: '' }
}
