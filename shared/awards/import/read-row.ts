import { looksLegacy, notAName } from '../../exchange/not-a-name'
import type { SourceRow } from '../../exchange/said'
import { cellProblem } from '../../exchange/verdicts-row'
import { readNameColumn, readPersonName } from '../../names/person-name'
import { cleanMultiline, cleanText, fold } from '../../names/text'
import type { FormCode, SubjectKind } from '../terms'
import { formMarkFields } from './fields'
import { readDay, readForm, readSubject, readYear } from './read-cells'

/** What a row says of a nomination, cleaned. */
export type SaidNomination = {
  subject: SubjectKind
  honorific: string
  name: string
  gender: '' | 'male' | 'female'
  birthYear: number | null
  office: string
  workplace: string
  unit: string
  formCode: FormCode
  formText: string
  achievement: string
  receivedAt: string | null
  proposalNumber: string
  proposalDate: string | null
  note: string
}

export type ReadNomination = Pick<SourceRow, 'key' | 'sheet' | 'number'> & {
  said: SaidNomination
  values: Record<string, string>
  rejected: string[]
  doubts: string[]
  hints: string[]
}

const body =
  /^(tập thể|phòng|ban|sở|ủy ban|uỷ ban|ubnd|công ty|tổng công ty|hội|hội đồng|văn phòng|chi cục|cục|viện|trường|khoa|đội|tổ|phân xưởng|trung tâm|công an|quận|huyện|phường|xã|liên đoàn|liên hiệp|đoàn|bệnh viện|báo|đài|kho bạc|bảo hiểm|tòa án|toà án|thanh tra|bộ |bộ tư lệnh|thành đoàn|nhà máy|xí nghiệp|hợp tác xã|chi nhánh|cán bộ và|nhân dân và|chi bộ|đảng bộ|đảng ủy|khu phố|ấp )/iu

/** Bodies begin with a word of their own, and never with a form of address. */
export const looksCollective = (name: string): boolean => body.test(cleanText(name))
const addressed = /^\s*(ông|bà|đ\/c|đồng chí|anh|chị)[\s.:]/iu
const plainPerson = /^\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,5}$/u

function guessSubject(name: string): SubjectKind | undefined {
  if (/^(hộ gia đình|gia đình|hộ)\s/iu.test(name)) return 'household'
  // “Ông Ban Văn A”: the form of address comes first.
  if (addressed.test(name) && !/^ông bà /iu.test(name)) return 'individual'
  if (looksCollective(name)) return 'collective'
  return plainPerson.test(cleanText(name)) ? 'individual' : undefined
}

const honorifics: Record<string, string> = { male: 'Ông', female: 'Bà' }
const genders: Record<string, 'male' | 'female'> = { Ông: 'male', Bà: 'female' }

/** In a column of its own, or under Nam and Nữ, where lists tell sex and year at once. */
const birthYearOf = ({ birthYear, markMr, markMs }: SourceRow['values']): number | null =>
  [birthYear, markMr, markMs].map((text) => readYear(text ?? '')).find((year) => year !== undefined) ?? null

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Reads the rows of one sheet; names of people are read as one column, so that a family name Ông stays whole. */
export function readNominationRows(rows: readonly SourceRow[], mainForm: FormCode): ReadNomination[] {
  const raws = rows.map(withWholeName).map((row) => ({ row, raw: row.values.fullName ?? '', subject: subjectOf(row) }))
  const people = raws.filter((r) => r.subject.kind === 'individual')
  const hasColumn = people.some(({ row }) => (row.values.honorific ?? '').trim() !== '')
  const read = hasColumn
    ? people.map(({ raw }) => readPersonName(raw, { honorificExpected: false }))
    : readNameColumn(people.map(({ raw }) => raw))
  const nameOf = new Map(people.map(({ row }, i) => [row.key, read[i]]))
  return raws.map(({ row, subject }) => readOne(row, subject, nameOf.get(row.key), mainForm))
}

/** A list that keeps family and middle names in columns of their own. */
function withWholeName(row: SourceRow): SourceRow {
  const { familyName, middleName, fullName, givenName } = row.values
  if (!familyName && !middleName) return row
  const parts = [familyName, middleName, givenName ?? fullName]
  return { ...row, values: { ...row.values, fullName: parts.filter(Boolean).join(' ') } }
}

/** What the row says of the form: the cell, or the columns with a cross; two crosses are a doubt. */
function formOf(values: SourceRow['values']): { text: string; code: FormCode | undefined; crossed: number } {
  const text = cleanText(values.form ?? '')
  const crossed = formMarkFields.filter(([, field]) => cleanText(values[field] ?? '') !== '')
  if (text !== '' || crossed.length === 0) return { text, code: text === '' ? undefined : readForm(text), crossed: 0 }
  return { text: 'x', code: crossed[0]?.[0], crossed: crossed.length }
}

type Subject = { kind: SubjectKind; doubt: string }

/** From the cell, else the group line, else the name itself; a contradiction is a doubt. */
function subjectOf(row: SourceRow): Subject {
  const { values, group } = row
  const raw = cleanText(values.fullName ?? '')
  const fromCell = readSubject(values.subject ?? '')
  const fromGroup = readSubject(group)
  const fromName = guessSubject(raw)
  const kind = fromCell ?? fromGroup ?? fromName ?? 'individual'
  const said = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' }
  let doubt = ''
  if (values.subject && !fromCell && cleanText(values.subject) !== '')
    doubt = `Dòng ${row.number}: ô “Loại” ghi “${short(cleanText(values.subject))}”, không rõ là tập thể hay cá nhân; đang hiểu là ${said[kind]}.`
  else if (fromName && fromName !== kind && (addressed.test(raw) || looksCollective(raw)))
    doubt = `Dòng ${row.number}: ghi là ${said[kind]} nhưng “${short(raw)}” có vẻ là ${said[fromName]}.`
  else if (!fromCell && !fromGroup && !fromName && raw !== '')
    doubt = `Dòng ${row.number}: không rõ “${short(raw)}” là tập thể hay cá nhân; đang hiểu là cá nhân.`
  return { kind, doubt }
}

function readOne(
  row: SourceRow,
  subject: Subject,
  person: ReturnType<typeof readPersonName> | undefined,
  mainForm: FormCode,
): ReadNomination {
  const { values, number } = row
  const text = (field: string) => cleanText(values[field] ?? '')
  const rejected = Object.keys(values)
    .map((field) => (field === 'achievement' ? undefined : cellProblem(number, field, values[field] ?? '')))
    .filter((p) => p !== undefined)
  const doubts: string[] = subject.doubt ? [subject.doubt] : []
  const hints: string[] = []
  const isPerson = subject.kind === 'individual'
  const name = isPerson ? (person?.fullName ?? '') : text('fullName').replace(/^tập thể\s+(?=\p{Lu})/iu, '')
  if (name === '')
    rejected.push(`Dòng ${number}: không có tên tập thể hoặc cá nhân. Hãy điền tên, hoặc xóa dòng này khỏi tệp.`)
  else if (isPerson && !subject.doubt) {
    const wrong = notAName(number, name)
    if (wrong) rejected.push(wrong)
    else if (person?.doubt)
      doubts.push(
        `Dòng ${number}: “Ông” ở đầu “${short(text('fullName'))}” có thể là cách xưng hô hoặc là họ Ông. Nếu là họ, hãy thêm rồi sửa họ tên thành “Ông ${name}”.`,
      )
    else if (looksLegacy(name))
      doubts.push(
        `Dòng ${number}: “${short(name)}” có vẻ gõ bằng phông chữ cũ (TCVN3 hoặc VNI). Hãy chuyển mã cả tệp rồi nhập lại.`,
      )
    else if (!name.includes(' ')) doubts.push(`Dòng ${number}: họ tên “${short(name)}” chỉ có một chữ.`)
  }
  const titled = [text('honorific') || (person?.honorific ?? '')].filter(Boolean)[0] ?? ''
  const saidGender = fold(values.gender ?? '')
  const gender = isPerson
    ? saidGender === 'nam'
      ? 'male'
      : saidGender === 'nu'
        ? 'female'
        : (genders[titled] ?? '')
    : ''
  const honorific = isPerson ? titled || (honorifics[gender] ?? '') : ''
  const { text: formText, code: saidForm, crossed } = formOf(values)
  const formCode = formText === '' ? mainForm : saidForm
  if (crossed > 1) doubts.push(`Dòng ${number}: đánh dấu ${crossed} hình thức; nếu ghi, sẽ lấy hình thức cao hơn.`)
  if (formText === '') hints.push('Ô hình thức đề nghị trống: lấy hình thức chính của đợt.')
  else if (!formCode)
    doubts.push(
      `Dòng ${number}: không rõ “${short(formText)}” là hình thức nào; nếu ghi, sẽ lấy hình thức chính của đợt.`,
    )
  const dayOfCell = (field: string, label: string) => {
    const raw = text(field)
    if (raw === '') return null
    const day = readDay(raw)
    if (!day) hints.push(`Ô “${label}” ghi “${short(raw)}”, không đọc được thành ngày nên để trống.`)
    return day ?? null
  }
  const workplace = text('workplace')
  const unit = text('unit') || (values.unit === undefined ? text('plainUnit') || workplace : text('plainUnit'))
  const achievement = cleanMultiline(values.achievement ?? '').slice(0, 4000)
  if (values.achievement !== undefined && achievement === '') hints.push('Chưa có tóm tắt thành tích.')
  const said: SaidNomination = {
    subject: subject.kind,
    honorific,
    name,
    gender,
    birthYear: isPerson ? birthYearOf(values) : null,
    office: isPerson ? text('office') : '',
    workplace: workplace === unit ? '' : workplace,
    unit,
    formCode: formCode ?? mainForm,
    formText,
    achievement,
    receivedAt: dayOfCell('receivedAt', 'Ngày nhận'),
    proposalNumber: text('proposalNumber').slice(0, 60),
    proposalDate: dayOfCell('proposalDate', 'Ngày tờ trình'),
    note: text('note').slice(0, 2000),
  }
  return {
    ...row,
    said,
    values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, cleanText(v).slice(0, 500)])),
    rejected,
    doubts,
    hints,
  }
}
