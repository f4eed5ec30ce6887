import { fold } from '../names/text'

/** A column a list may have: its name in our terms, and the folded headings that mean it. The first field that fits wins. */
export type FieldSpec = { field: string; headings: readonly RegExp[] }

export const spec = (field: string, ...headings: RegExp[]): FieldSpec => ({ field, headings })

/** Names, whole or in parts, as every list of people has them. */
export const nameColumns: readonly FieldSpec[] = [
  spec('familyName', /^ho( va)?$/, /^ho (va )?(ten )?(chu )?(dem|lot)$/),
  spec('middleName', /^(ten |chu )?(dem|lot)$/),
  spec(
    'fullName',
    /^(ong ba )?ho (va )?ten( |$)/,
    /^ten (dai bieu|nguoi|khach|can bo|thanh vien)/,
    /^(dai bieu|khach|can bo|thanh vien|nguoi)( (tham du|du|du hop|moi|duoc moi|duoc cu|dai dien|tham gia))?$/,
    /^(dai bieu|nguoi) (tham du|duoc moi|duoc cu|di du)/,
    /^quy danh$/,
    /^full ?name$/,
  ),
  spec('givenName', /^ten$/),
]
const contactFields = [
  spec(
    'phone',
    /^(so )?(dien thoai|d thoai|dt|sdt|dtdd|di dong)( |$)/,
    /^so (dt|di dong|lien he|lien lac)/,
    /^(phone|tel|mobile|cell)/,
    /^lien (he|lac)$/,
  ),
  spec('email', /e ?mail/, /^mail$/, /^(dia chi )?thu dien tu/, /^hop thu/),
]
const honorific = spec('honorific', /^ong ba$/, /^xung ho$/, /^danh xung$/, /^quy danh xung/)
const number = spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^s t t$/, /^so$/, /^no$/, /^#$/)
const code = spec('code', /^ma( so)?( dai bieu)?$/, /^ma (so )?db$/)
const officeUnit = spec(
  'officeUnit',
  /^chuc (vu|danh).*(don vi|co quan|noi (cong tac|lam viec))/,
  /^(don vi|co quan).*chuc (vu|danh)/,
)
const office = spec('office', /^chuc (vu|danh)/, /^c vu$/, /^cv$/, /^vi tri/, /^chuc trach/)
const unit = spec(
  'unit',
  /^(ten |thuoc )?(don vi|co quan|to chuc|d vi)( |$)/,
  /^noi (cong tac|lam viec|ct)/,
  /^(dvct|dv|cq|cqct|phong ban|bao dai|dia phuong|bo phan)$/,
  /^(dv|cq) /,
  /cong tac tai/,
)
const note = spec('note', /^ghi chu/, /^gc$/)

/** The list of delegates as units send it. */
export const delegateFields: readonly FieldSpec[] = [
  spec('substituteName', /(^| )thay( |$)/),
  code,
  number,
  officeUnit,
  ...nameColumns,
  honorific,
  spec('markMr', /^ong$/, /^nam$/),
  spec('markMs', /^ba$/, /^nu$/),
  spec('gender', /^gioi tinh/, /^phai$/, /^gioi$/, /^nam nu$/),
  office,
  unit,
  ...contactFields,
  spec(
    'category',
    /^nhom(?! mau)( |$)/,
    /^loai( (dai bieu|khach))?$/,
    /^thanh phan/,
    /^doi tuong/,
    /^khoi( dai bieu)?$/,
  ),
  spec('birthYear', /^(nam|ngay).*sinh/, /^ns$/),
  note,
  spec('note', /^vai tro/, /^nhiem vu/),
]

/** Replies as units or the telephone team send them. */
export const replyFields: readonly FieldSpec[] = [
  spec('substituteOffice', /^chuc (vu|danh).*thay/),
  spec('substitutePhone', /^(so )?(dien thoai|dt|sdt).*thay/),
  spec('substituteHonorific', /^(xung ho|ong ba).*thay/),
  spec(
    'substituteName',
    /(nguoi|dai bieu|ho ten|ho va ten|ten).*(thay|uy quyen)/,
    /^(cu |uy quyen )?(nguoi )?(du|di|hop) thay$/,
    /^uy quyen( cho)?$/,
  ),
  code,
  number,
  spec('reason', /^ly do/),
  spec('markYes', /^(co|du|tham du|co du|co tham du|co mat|du hop|se du|du duoc|tham gia)$/),
  spec('markNo', /^(khong|vang|vang mat|khong du|khong tham du|bao vang|vang co ly do|vang phep|khong du duoc)$/),
  spec(
    'reply',
    /^phan hoi/,
    /^tra loi/,
    /^xac nhan/,
    /^(kha nang )?tham (du|gia)( |$)/,
    /^(tinh trang|trang thai)/,
    /^ket qua/,
    /^(co )?du( |$)/,
    /^y kien/,
    /^(dang ky|bao)( |$)/,
  ),
  officeUnit,
  ...nameColumns,
  honorific,
  office,
  unit,
  ...contactFields,
  note,
]

const joined = (patterns: readonly RegExp[]) => new RegExp(patterns.map((p) => `(?:${p.source})`).join('|'))
const unions = new WeakMap<readonly FieldSpec[], { any: RegExp; each: readonly (readonly [string, RegExp])[] }>()
/** Hardly a cell of a list is a heading: one pattern for all of them says so at once. */
function unionOf(fields: readonly FieldSpec[]) {
  let union = unions.get(fields)
  if (!union) {
    const each = fields.map((f) => [f.field, joined(f.headings)] as const)
    union = { any: joined(fields.flatMap((f) => f.headings)), each }
    unions.set(fields, union)
  }
  return union
}

/** The field a heading means; undefined for a heading nobody knows. */
export function fieldOf(heading: string, fields: readonly FieldSpec[]): string | undefined {
  if (heading === '' || heading.length > 120) return undefined
  const text = fold(heading) || heading.trim()
  // `Điện thoại: 028 3829 1234` says something; it names no column.
  if (text === '' || text.length > 80) return undefined
  const { any, each } = unionOf(fields)
  if (!any.test(text) || /:\s*[\p{L}\p{N}]/u.test(heading)) return undefined
  return each.find(([, pattern]) => pattern.test(text))?.[0]
}

/** What the clerk may choose for a column. */
export const columnLabels: Record<string, string> = {
  '': 'Không dùng',
  number: 'Số thứ tự',
  code: 'Mã đại biểu',
  honorific: 'Xưng hô',
  fullName: 'Họ và tên',
  familyName: 'Họ, đệm',
  middleName: 'Tên đệm',
  givenName: 'Tên',
  office: 'Chức vụ',
  unit: 'Đơn vị',
  officeUnit: 'Chức vụ và đơn vị chung một cột',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  category: 'Nhóm đại biểu',
  gender: 'Giới tính',
  markMr: 'Cột Ông (Nam)',
  markMs: 'Cột Bà (Nữ)',
  birthYear: 'Năm sinh',
  note: 'Ghi chú',
  reply: 'Phản hồi',
  markYes: 'Cột Dự (đánh dấu)',
  markNo: 'Cột Vắng (đánh dấu)',
  reason: 'Lý do',
  substituteName: 'Người dự thay',
  substituteHonorific: 'Xưng hô người dự thay',
  substituteOffice: 'Chức vụ người dự thay',
  substitutePhone: 'Điện thoại người dự thay',
}
