import { delegateRoleLabels } from '../delegates/delegate'
import { rolesInNote } from '../delegates/placing'
import { evenCase, nameCase, type PersonName } from '../names/person-name'
import { readPhone, saysNone } from '../names/phone'
import { plainCase } from '../names/plain-case'
import { cleanMultiline, cleanText, fold } from '../names/text'
import { isFamily, isFoldedFamily, startsLikeBody, surelyName } from './bodies'
import type { NameCell } from './name-cell'
import { brokenFormula, looksLegacy, notAName, short } from './not-a-name'
import { isDitto } from './record-values'
import { type ReadRow, type SourceRow, saidLabels } from './said'
import { isOffice, splitOfficeUnit } from './split-office'

/** Invisible or control characters, apart from the ends of lines and tabs. */
const hidden = /\p{Cf}|(?![\t\r\n])\p{Cc}/u

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
  'đ.c': 'Đồng chí',
  ô: 'Ông',
  b: 'Bà',
  nam: 'Ông',
  nữ: 'Bà',
  mr: 'Ông',
  ms: 'Bà',
  mrs: 'Bà',
  'ông/bà': '',
}

/** The name, who is spoken to how, and what a clerk should look at in it. */
export function readName(out: ReadRow, { values, guessed, was }: SourceRow, cell: NameCell, read: PersonName): void {
  const raw = values.fullName ?? ''
  const bare = read.fullName
  const fullName = isFamily(nameCase(bare.split(' ')[0]?.toLocaleUpperCase('vi') ?? '')) ? evenCase(bare) : bare
  if (fullName !== bare) out.hints.push(`Đã viết hoa lại họ tên: “${short(bare)}” thành “${short(fullName)}”.`)
  const missing = notAName(out.number, fullName)
  if (missing) out.rejected.push(missing)
  out.said.fullName = fullName
  const typed = cleanText(values.honorific ?? '')
  const honorific = honorificColumn[typed.toLocaleLowerCase('vi').replace(/[.:]+$/, '')] ?? typed
  out.said.honorific = honorific || cell.honorific || read.honorific
  const titles = [cleanText(values.titles ?? ''), ...read.titles].filter(Boolean)
  if (titles.length || values.titles !== undefined) out.said.titles = titles.join(' ').slice(0, 80)
  if (missing) return
  const given = nameCase(cleanText(values.givenName ?? ''))
  if (given.includes(' ') && fullName.endsWith(` ${given}`)) out.givenName = given
  if (was) out.hints.push(`Đã chuyển phông chữ cũ sang Unicode: “${short(was)}” thành “${short(fullName)}”.`)
  if (hidden.test(raw)) out.hints.push('Đã bỏ ký tự ẩn trong ô “Họ và tên”.')
  if (read.doubt)
    out.doubts.push(
      `Dòng ${out.number}: “Ông” ở đầu “${short(cleanText(raw))}” có thể là cách xưng hô hoặc là họ Ông. Nếu là họ, hãy thêm rồi sửa họ tên thành “Ông ${fullName}”.`,
    )
  const typedName = cleanText(raw).split(' ').slice(-fullName.split(' ').length).join(' ')
  const isLower = /(^|\s)\p{Ll}/u.test(typedName)
  if (guessed && isLower)
    out.doubts.push(
      `Dòng ${out.number}: danh sách không có dòng tên cột và “${short(fullName)}” không viết hoa như tên người.`,
    )
  const odd = oddName(fullName, isLower)
  if (odd) out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” ${odd}.`)
  // A list made for practice has nobody else: it is said and not held up.
  if (/ [A-EX]$/.test(fullName))
    out.hints.push(`Họ tên “${short(fullName)}” giống tên mẫu của biểu, hãy xem có đúng không.`)
  if (looksLegacy(fullName))
    out.doubts.push(
      `Dòng ${out.number}: “${short(fullName)}” có vẻ gõ bằng phông chữ cũ (TCVN3 hoặc VNI). Hãy chọn cách đọc chữ TCVN3 hoặc VNI rồi đọc lại, hoặc chuyển mã cả tệp sang Unicode.`,
    )
  else if (/\d/.test(fullName)) out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” có chữ số.`)
  else if (hasNoMarks(fullName))
    out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” gõ không dấu, giấy mời sẽ in đúng như vậy.`)
  else if (!fullName.includes(' ')) out.doubts.push(`Dòng ${out.number}: họ tên “${short(fullName)}” chỉ có một chữ.`)
}

/** `Nguyen Van Hieu`: a family that is never written without marks, in a name that has none. */
const hasNoMarks = (name: string): boolean =>
  /^[A-Za-z' ]+$/.test(name) && !isFamily(name.split(' ')[0] ?? '') && isFoldedFamily(name.split(' ')[0] ?? '')

const spokenTo = /^(?:ông|bà|anh|chị|cô|thầy) \S+$/iu
/** H’ and K’ open names of the Ê-đê and the K’Ho, Y and A those of others; no other single consonant is a name. */
const initial = /(?:^|\s)(?:\p{L}{1,2}\.|(?![HK] )[BCDĐGHKLMNPQRSTVX](?=\s)|Ng(?=\s))/u

/** Why a name cannot be printed as it stands, in words behind it; undefined for a name like any other. */
export function oddName(name: string, isLower: boolean): string | undefined {
  if (/[:/\\<>=|"“”_@#%&+]/.test(name)) return 'có dấu không có trong tên người'
  if (initial.test(name)) return 'có chữ viết tắt, giấy mời sẽ in đúng như vậy'
  if (spokenTo.test(name)) return 'có thể chỉ là cách xưng hô và tên gọi, thiếu họ'
  if (isLower && !isFamily(nameCase(name.split(' ')[0]?.toLocaleUpperCase('vi') ?? '')))
    return 'không viết hoa như tên người'
  return undefined
}

/** What else stood in the cell of the name goes where it belongs; nothing is dropped. */
export function readBesideName(out: ReadRow, { office: typed, phone, strange, others }: NameCell): void {
  const { said } = out
  const move = (what: string, to: string) => out.hints.push(`Ô họ tên có thêm “${short(what)}”, đã chuyển sang ${to}.`)
  const keep = (text: string) => {
    said.note = [said.note ?? '', text].filter(Boolean).join('; ')
  }
  if (typed !== '' && fold(typed) !== fold(said.office ?? '')) {
    const split = splitOfficeUnit(typed)
    if (said.office) {
      keep(typed)
      move(typed, 'ghi chú')
    } else {
      said.office = said.unit ? typed : split.office
      said.unit ||= split.unit
      move(typed, 'chức vụ')
    }
  }
  if (phone !== '') {
    const read = readPhone(phone)
    if (said.phone && said.phone !== read?.phone) keep(`ĐT khác: ${phone}`)
    else said.phone = read?.phone ?? phone
    move(phone, 'điện thoại')
  }
  out.others = others
  for (const text of [...strange, ...others]) keep(`Trong ô họ tên: ${text}`)
  if (others.length)
    out.doubts.push(
      `Dòng ${out.number}, ô “Họ và tên”: có ${others.length + 1} người trong một ô; dòng này chỉ là “${short(said.fullName ?? '')}”. Hãy tách “${short(others.join(', '))}” thành dòng riêng trong tệp.`,
    )
  if (strange.length && out.rejected.length === 0)
    out.doubts.push(
      `Dòng ${out.number}, ô “Họ và tên”: ngoài “${short(said.fullName ?? '')}” còn có “${short(strange.join(', '))}”, không rõ là gì.`,
    )
}

export function readPlain(out: ReadRow, values: SourceRow['values']): void {
  for (const field of ['office', 'unit', 'category'] as const) {
    if (values[field] === undefined) continue
    const text = cleanText(values[field])
    const isBroken = brokenFormula.test(text)
    const isNone = text !== '' && saysNone(text)
    out.said[field] = isBroken || isNone ? '' : text
    if (isNone) out.hints.push(`Ô “${saidLabels[field]}” ghi “${short(text)}”: để trống.`)
    if (isBroken) out.hints.push(`Ô “${saidLabels[field]}” là lỗi công thức “${text}” của Excel: để trống.`)
  }
  for (const field of ['office', 'unit'] as const) {
    const text = out.said[field] ?? ''
    const plain = plainCase(text)
    if (plain === text) continue
    out.said[field] = plain
    out.hints.push(`${saidLabels[field]} viết toàn chữ hoa, đã viết lại: “${short(plain)}”.`)
  }
  misplaced(out)
  if (values.note !== undefined) {
    out.said.note = cleanMultiline(values.note)
    out.said.roles = rolesInNote(out.said.note)
      .map((role) => delegateRoleLabels[role])
      .join(', ')
  }
}

/** A cell that plainly stands in the wrong column; a unit or an office made of it would go onto the letter. */
function misplaced(out: ReadRow): void {
  const { office = '', unit = '' } = out.said
  const doubt = (field: 'office' | 'unit', what: string) =>
    out.doubts.push(
      `Dòng ${out.number}, ô “${saidLabels[field]}”: “${short(out.said[field] ?? '')}” ${what}. Có thể các ô bị lệch cột; hãy sửa trong tệp rồi nhập lại.`,
    )
  if (office !== '' && (!/\p{L}/u.test(office) || /\S@\S/.test(office))) doubt('office', 'không phải chức vụ')
  else if (surelyName(office)) doubt('office', 'giống họ tên người, không phải chức vụ')
  if (unit !== '' && (!/\p{L}/u.test(unit) || /\S@\S/.test(unit))) doubt('unit', 'không phải tên đơn vị')
  else if (surelyName(unit)) doubt('unit', 'giống họ tên người, không phải tên đơn vị')
  else if (isOffice(unit) && startsLikeBody(office)) doubt('unit', 'giống chức vụ, còn ô chức vụ lại ghi đơn vị')
}

export function readContacts(out: ReadRow, values: SourceRow['values']): void {
  let mail = ''
  if (values.phone !== undefined) {
    // Where one column holds both, the address is none of the number's.
    mail = /[^\s,;()<>]+@[^\s,;()<>]+\.[^\s,;()<>]+/.exec(values.phone)?.[0] ?? ''
    const raw = cleanText(values.phone.replace(mail, ' ')).replace(mail ? /^[,;/\s–-]+|[,;/\s–-]+$/g : /^$/, '')
    const phone = readPhone(raw)
    const isNone = !phone && (saysNone(raw) || isDitto(raw) || brokenFormula.test(raw))
    out.said.phone = phone?.phone ?? (isNone ? '' : raw)
    if (phone?.short) out.hints.push(`Điện thoại “${phone.phone}” thiếu hoặc thừa chữ số, hãy hỏi lại.`)
    if (isNone) out.hints.push(`Ô điện thoại ghi “${short(raw)}”: để trống.`)
    if (phone?.repaired) out.hints.push(`Đã thêm số 0 ở đầu điện thoại: ${phone.phone}.`)
    if (phone?.rest) {
      out.said.note = [out.said.note ?? '', `ĐT khác: ${phone.rest}`].filter(Boolean).join('; ')
      out.hints.push(`Ô điện thoại có thêm “${short(phone.rest)}”, đã chuyển sang ghi chú.`)
    }
    if (!phone && !isNone && raw !== '')
      out.hints.push(`“${short(raw)}” không đọc được thành số điện thoại, giữ nguyên chữ.`)
  }
  if (mail !== '' && !cleanText(values.email ?? '')) out.said.email = mail
  else if (values.email !== undefined) {
    const email = cleanText(values.email)
    out.said.email = saysNone(email) || isDitto(email) || brokenFormula.test(email) ? '' : email
    if (out.said.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(out.said.email))
      out.hints.push(`“${short(out.said.email)}” không có dạng thư điện tử, giữ nguyên chữ.`)
  }
}
