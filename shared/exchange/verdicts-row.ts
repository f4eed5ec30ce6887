import { isCode } from '../delegates/code'
import { delegateRoleLabels } from '../delegates/delegate'
import { rolesInNote } from '../delegates/placing'
import { honorificsIn, nameCase, type PersonName, readPersonName } from '../names/person-name'
import { readPhone, saysNone } from '../names/phone'
import { cleanMultiline, cleanText, fold, textProblem, toneKey } from '../names/text'
import { unitKey } from '../names/units'
import { columnLabels } from './fields'

/** One row of a file as the layout gave it: raw cells by field, and the group line it stands under. */
export type SourceRow = {
  /** `Sheet1!12`. */
  key: string
  sheet: string
  /** 1-based, as Excel shows it. */
  number: number
  values: Readonly<Record<string, string>>
  group: string
  /** Which source speaks: the same list in a later version is the same source. */
  source: string
  /** The columns were guessed: nothing above the list says which of them holds names. */
  guessed: boolean
  /** The name as the file has it, where an old font was put into Unicode. */
  was?: string
}

/** What a row says of a person, cleaned; a field without a column is absent. */
export type Said = Partial<Record<SaidField, string>>
export const saidLabels = {
  honorific: 'Xưng hô',
  titles: 'Học hàm, cấp bậc',
  fullName: 'Họ và tên',
  office: 'Chức vụ',
  unit: 'Đơn vị',
  category: 'Nhóm đại biểu',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  note: 'Ghi chú',
  roles: 'Vai trò',
} as const
export type SaidField = keyof typeof saidLabels

/** A row read as a person. Sentences in `rejected` stop it, those in `doubts` ask for a decision, `hints` are only shown. */
export type ReadRow = Pick<SourceRow, 'key' | 'sheet' | 'number' | 'source'> & {
  code: string
  said: Said
  /** The name folded, with its marks in one place, and with its words in alphabetical order. */
  name: string
  tone: string
  sorted: string
  /** The unit as one key for all its spellings, and as it is spelt here. */
  unit: string
  spelt: string
  /** The last name as a column of its own says it: two syllables stay together. */
  givenName: string
  rejected: string[]
  doubts: string[]
  hints: string[]
}

const limits: Partial<Record<string, number>> = {
  code: 40,
  honorific: 20,
  titles: 80,
  fullName: 120,
  office: 400,
  unit: 300,
  category: 400,
  phone: 60,
  email: 200,
  // Less than a note may have: a second telephone number may be added to it.
  note: 1900,
}

/** A cell that cannot be stored, in a sentence that names row, field and remedy; undefined when it can. */
export function cellProblem(number: number, field: string, raw: string): string | undefined {
  const where = `Dòng ${number}, ô “${columnLabels[field] ?? field}”:`
  if (textProblem(raw) || raw.includes('\ufffd'))
    return `${where} có ký tự hỏng không đọc được. Hãy gõ lại ô này trong tệp rồi nhập lại.`
  const limit = limits[field] ?? 2000
  if (raw.length > limit)
    return `${where} dài ${raw.length} ký tự, quá ${limit}. Hãy rút ngắn ô này trong tệp rồi nhập lại.`
  return undefined
}

/** Invisible or control characters, apart from the ends of lines and tabs. */
const hidden = /\p{Cf}|(?![\t\r\n])\p{Cc}/u

/**
 * What stands in a name column where no person was named yet, or an office instead of a person. Marks count here: `Chủ`
 * begins no family name, `Chu` does.
 */
const placeholder =
  /^(chưa (có|cử|rõ|xác định|phân công)|chờ (cử|phân công)|đang cập nhật|sẽ (báo|cử|bổ sung) sau|bổ sung sau|cử sau|không( có)?|trống|x+)$/iu
const officeWords =
  /^(\d+ )?(đại diện|lãnh đạo|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|trưởng phòng|phó trưởng phòng|trưởng ban|phó trưởng ban|thủ trưởng|chuyên viên|cán bộ|bí thư|phó bí thư|phóng viên|đại biểu)(?![\p{L}\p{M}])/iu

const bodyWords =
  /^(sở|ủy ban|uỷ ban|ubnd|công ty|tổng công ty|hội đồng|văn phòng|ban (tổ chức|giám đốc|quản lý|thi đua|chỉ huy|thường vụ|lãnh đạo))(?![\p{L}\p{M}])/iu

/** Why this is not the name of a person, with the remedy; undefined when it can be one. */
export function notAName(number: number, name: string): string | undefined {
  if (name === '')
    return `Dòng ${number}: không có họ và tên. Hãy điền tên người dự vào ô “Họ và tên”, hoặc xóa dòng này khỏi tệp.`
  const bad = (what: string) =>
    `Dòng ${number}, ô “Họ và tên”: “${short(name)}” ${what}. Hãy ghi họ tên của người dự rồi nhập lại.`
  if (!/\p{L}/u.test(name)) return bad('không phải tên người')
  if (/\S@\S/.test(name)) return bad('là thư điện tử, không phải tên người')
  if (placeholder.test(name)) return bad('chưa phải tên người')
  if (officeWords.test(name)) return bad('là chức danh, không phải tên người')
  if (bodyWords.test(name)) return bad('là tên đơn vị, không phải tên người')
  return undefined
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Letters that old 8-bit fonts leave behind when their text is read as Unicode. */
const tcvn3 = /\p{Ll}[À-Þ](?!\p{Lu})|\p{L}[¡-¿]|[¡-¿]\p{L}/u
const vni = /[åäëïöûîÿ]|a[âêùø]|e[âùø]|o[âùø]/iu

/** True when text looks typed in TCVN3 or VNI: `NguyÔn V¨n Hïng`, `Nguyeãn Vaên`. */
export const looksLegacy = (text: string): boolean => tcvn3.test(text) || vni.test(text)

const honorificColumn: Record<string, string> = {
  ông: 'Ông',
  bà: 'Bà',
  anh: 'Ông',
  chị: 'Bà',
  cô: 'Bà',
  thầy: 'Ông',
  'đồng chí': 'Đồng chí',
  'đ/c': 'Đồng chí',
  đc: 'Đồng chí',
}

/** Spellings of a whole list repeat; folding each once is enough. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const made = make(text)
    known.set(text, made)
    return made
  }
}

export const sortedWords = (name: string): string => name.split(' ').sort().join(' ')

/**
 * Reads the rows of one sheet as people. The column of names is looked at as a whole first, so that a family name Ông stays whole;
 * then `read` is cheap and is called row by row. `unitOf` turns a spelling's key into the unit's one key.
 */
export function createRowReader(rows: readonly SourceRow[], unitOf: (key: string) => string) {
  const raws = rows.map((row) => row.values.fullName ?? '')
  const separate = rows.some((row) => (row.values.honorific ?? '').trim() !== '')
  const honorificExpected = expectHonorifics(raws, separate)
  const keyOfUnit = remembered(unitKey)

  const read = (index: number): ReadRow => {
    const row = rows[index] as SourceRow
    const { key, sheet, number, source, values } = row
    const out: ReadRow = { ...blank(), key, sheet, number, source }
    for (const field of Object.keys(limits)) {
      const problem = cellProblem(number, field, values[field] ?? '')
      if (problem) out.rejected.push(problem)
    }
    if (out.rejected.length) {
      out.said = asItStands(values)
      return out
    }
    readName(out, row, readPersonName(values.fullName ?? '', { honorificExpected }))
    readPlain(out, values)
    readContacts(out, values)
    out.code = readCode(values.code ?? '')
    if (out.code !== '' && !isCode(out.code)) {
      out.hints.push(`Mã “${short(values.code ?? '')}” không phải mã đại biểu nên không dùng để đối chiếu.`)
      out.code = ''
    }
    if (row.group) out.said.category ||= cleanText(row.group).slice(0, 400)
    out.spelt = keyOfUnit(out.said.unit ?? '')
    out.unit = unitOf(out.spelt)
    out.name = fold(out.said.fullName ?? '')
    out.sorted = sortedWords(out.name)
    out.tone = toneKey(out.said.fullName ?? '')
    return out
  }
  return { read, count: rows.length }
}

/** The digits of a code; of a scanned letter (code and 20 digits) the code. */
export const readCode = (raw: string): string => {
  const digits = raw.replace(/\D/g, '')
  return digits.length === 27 ? digits.slice(0, 7) : digits
}

/** The cells of a row that cannot be stored, as far as they can be shown. */
const asItStands = (values: SourceRow['values']): Said =>
  Object.fromEntries(
    (Object.keys(saidLabels) as SaidField[])
      .filter((field) => values[field])
      .map((field) => [field, cleanText(short(values[field] ?? '').replace(/\p{Cs}/gu, '\ufffd'))]),
  )

const blank = (): Omit<ReadRow, 'key' | 'sheet' | 'number' | 'source'> => ({
  code: '',
  said: {},
  name: '',
  tone: '',
  sorted: '',
  unit: '',
  spelt: '',
  givenName: '',
  rejected: [],
  doubts: [],
  hints: [],
})

/** Where a column of its own says Ông or Bà, an Ông before the name is a family name, unless the names repeat the column. */
function expectHonorifics(raws: readonly string[], separate: boolean): boolean | undefined {
  if (!separate) return honorificsIn(raws)
  const repeats = raws.filter((raw) => /^\s*(ông|bà|đ\/c|đồng chí)[\s.:]/iu.test(raw)).length
  return repeats < 3 || repeats < raws.length * 0.6 ? false : honorificsIn(raws)
}

function readName(out: ReadRow, { values, guessed, was }: SourceRow, read: PersonName | undefined): void {
  const raw = values.fullName ?? ''
  const fullName = read?.fullName ?? ''
  const missing = notAName(out.number, fullName)
  if (missing) out.rejected.push(missing)
  out.said.fullName = fullName
  const typed = cleanText(values.honorific ?? '')
  const honorific = honorificColumn[typed.toLocaleLowerCase('vi').replace(/[.:]+$/, '')] ?? typed
  out.said.honorific = honorific || (read?.honorific ?? '')
  const titles = [cleanText(values.titles ?? ''), ...(read?.titles ?? [])].filter(Boolean)
  if (titles.length || values.titles !== undefined) out.said.titles = titles.join(' ').slice(0, 80)
  if (missing) return
  const given = nameCase(cleanText(values.givenName ?? ''))
  if (given.includes(' ') && fullName.endsWith(` ${given}`)) out.givenName = given
  if (was) out.hints.push(`Đã chuyển phông chữ cũ sang Unicode: “${short(was)}” thành “${short(fullName)}”.`)
  if (hidden.test(raw)) out.hints.push('Đã bỏ ký tự ẩn trong ô “Họ và tên”.')
  if (read?.doubt)
    out.doubts.push(
      `Dòng ${out.number}: “Ông” ở đầu “${short(cleanText(raw))}” có thể là cách xưng hô hoặc là họ Ông. Nếu là họ, hãy thêm rồi sửa họ tên thành “Ông ${fullName}”.`,
    )
  const typedName = cleanText(raw).split(' ').slice(-fullName.split(' ').length).join(' ')
  if (guessed && /(^|\s)\p{Ll}/u.test(typedName))
    out.doubts.push(
      `Dòng ${out.number}: danh sách không có dòng tên cột và “${short(fullName)}” không viết hoa như tên người.`,
    )
  if (looksLegacy(fullName))
    out.doubts.push(
      `Dòng ${out.number}: “${short(fullName)}” có vẻ gõ bằng phông chữ cũ (TCVN3 hoặc VNI). Hãy chọn cách đọc chữ TCVN3 hoặc VNI rồi đọc lại, hoặc chuyển mã cả tệp sang Unicode.`,
    )
  else if (/\d/.test(fullName)) out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” có chữ số.`)
  else if (!fullName.includes(' ')) out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” chỉ có một chữ.`)
}

function readPlain(out: ReadRow, values: SourceRow['values']): void {
  for (const field of ['office', 'unit', 'category'] as const)
    if (values[field] !== undefined) out.said[field] = cleanText(values[field])
  if (values.note !== undefined) {
    out.said.note = cleanMultiline(values.note)
    out.said.roles = rolesInNote(out.said.note)
      .map((role) => delegateRoleLabels[role])
      .join(', ')
  }
}

function readContacts(out: ReadRow, values: SourceRow['values']): void {
  if (values.phone !== undefined) {
    const raw = cleanText(values.phone)
    const phone = readPhone(raw)
    const isNone = !phone && saysNone(raw)
    out.said.phone = phone?.phone ?? (isNone ? '' : raw)
    if (isNone) out.hints.push(`Ô điện thoại ghi “${short(raw)}”: để trống.`)
    if (phone?.repaired) out.hints.push(`Đã thêm số 0 ở đầu điện thoại: ${phone.phone}.`)
    if (phone?.rest) {
      out.said.note = [out.said.note ?? '', `ĐT khác: ${phone.rest}`].filter(Boolean).join('; ')
      out.hints.push(`Ô điện thoại có thêm “${short(phone.rest)}”, đã chuyển sang ghi chú.`)
    }
    if (!phone && !isNone && raw !== '')
      out.hints.push(`“${short(raw)}” không đọc được thành số điện thoại, giữ nguyên chữ.`)
  }
  if (values.email !== undefined) {
    const email = cleanText(values.email)
    out.said.email = saysNone(email) ? '' : email
    if (out.said.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(out.said.email))
      out.hints.push(`“${short(out.said.email)}” không có dạng thư điện tử, giữ nguyên chữ.`)
  }
}
