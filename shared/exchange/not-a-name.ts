/**
 * What stands in a name column where no person was named yet, or an office instead of a person. Marks count here: `Chủ`
 * begins no family name, `Chu` does.
 */
const placeholder = /^((chưa|không|chờ|đang|sẽ|theo|như trên)(?![\p{L}\p{M}]).*|(bổ sung|cử|báo) sau|trống|x+)$/iu
const officeWords =
  /^(\d+ )?(đại diện|lãnh đạo|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|trưởng phòng|phó trưởng phòng|trưởng ban|phó trưởng ban|thủ trưởng|chuyên viên|cán bộ|bí thư|phó bí thư|phóng viên|đại biểu|nhân viên|kỹ thuật viên|nhóm|lái xe|tài xế|bảo vệ|lễ tân|phục vụ|thư ký|người (dự|tham dự|đi|đại diện))(?![\p{L}\p{M}])|^\d+ (người|vị|đ\/c|đồng chí|đb)(?![\p{L}\p{M}])/iu

const bodyWords =
  /^(sở|ủy ban|uỷ ban|ubnd|công ty|tổng công ty|hội đồng|văn phòng|ban (tổ chức|giám đốc|quản lý|thi đua|chỉ huy|thường vụ|lãnh đạo))(?![\p{L}\p{M}])/iu

/** What Excel leaves where a formula fails. */
export const brokenFormula = /^#(n\/a|ref!|value!|name\?|div\/0!|num!|null!|spill!|calc!|getting_data)$/i

/** Why this is not the name of a person, with the remedy; undefined when it can be one. */
export function notAName(number: number, name: string): string | undefined {
  if (name === '')
    return `Dòng ${number}: không có họ và tên. Hãy điền tên người dự vào ô “Họ và tên”, hoặc xóa dòng này khỏi tệp.`
  const bad = (what: string) =>
    `Dòng ${number}, ô “Họ và tên”: “${short(name)}” ${what}. Hãy ghi họ tên của người dự rồi nhập lại.`
  if (brokenFormula.test(name)) return bad('là lỗi công thức của Excel, không phải tên người')
  if (!/\p{L}/u.test(name)) return bad('không phải tên người')
  if (/\S@\S/.test(name)) return bad('là thư điện tử, không phải tên người')
  if (placeholder.test(name)) return bad('chưa phải tên người')
  if (officeWords.test(name)) return bad('là chức danh, không phải tên người')
  if (bodyWords.test(name)) return bad('là tên đơn vị, không phải tên người')
  return undefined
}

/** A cell in a sentence. */
export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Letters that old 8-bit fonts leave behind when their text is read as Unicode. */
const tcvn3 = /\p{Ll}[À-Þ](?!\p{Lu})|\p{L}[¡-¿]|[¡-¿]\p{L}/u
const vni = /[åäëïöûîÿ]|a[âêùø]|e[âùø]|o[âùø]/iu

/** True when text looks typed in TCVN3 or VNI: `NguyÔn V¨n Hïng`, `Nguyeãn Vaên`. */
export const looksLegacy = (text: string): boolean => tcvn3.test(text) || vni.test(text)
