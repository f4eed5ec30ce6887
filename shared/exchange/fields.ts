import { fold } from '../names/text'

/** A column a list may have: its name in our terms, and the folded headings that mean it. The first field that fits wins. */
export type FieldSpec = { field: string; headings: readonly RegExp[] }

const spec = (field: string, ...headings: RegExp[]): FieldSpec => ({ field, headings })

const nameFields = [
  spec('familyName', /^ho$/, /^ho (va )?(ten )?(dem|lot)$/, /^ho va (chu )?(dem|lot)$/),
  spec('middleName', /^(ten |chu )?(dem|lot)$/),
  spec(
    'fullName',
    /^ho (va )?ten( |$)/,
    /^ho ten/,
    /^ten (dai bieu|nguoi|khach|can bo)/,
    /^dai bieu$/,
    /^ho va ten/,
    /^nguoi duoc moi/,
    /^quy danh/,
  ),
  spec('givenName', /^ten$/),
]
const contactFields = [
  spec('phone', /^(so )?(dien thoai|dt|sdt|dtdd|di dong)( |$)/, /^so dt/, /^phone/, /^tel/, /^dt lien he/),
  spec('email', /e ?mail/, /^thu dien tu/, /^hop thu/),
]

/** The list of delegates as units send it. */
export const delegateFields: readonly FieldSpec[] = [
  spec('substituteName', /thay/),
  spec('code', /^ma( so)?( dai bieu)?$/, /^ma db$/),
  spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^so$/, /^tt$/),
  spec(
    'officeUnit',
    /^chuc (vu|danh).*(don vi|co quan|noi)/,
    /^chuc vu va don vi/,
    /^(don vi|co quan).*chuc (vu|danh)/,
  ),
  ...nameFields,
  spec('honorific', /^ong ba$/, /^xung ho$/, /^danh xung$/, /^quy danh xung/),
  spec('markMr', /^ong$/, /^nam$/),
  spec('markMs', /^ba$/, /^nu$/),
  spec('gender', /^gioi tinh$/, /^phai$/, /^gioi$/),
  spec('office', /^chuc (vu|danh)/, /^cv$/, /^vi tri/, /^chuc trach/),
  spec(
    'unit',
    /^(ten )?(don vi|co quan|to chuc)/,
    /^noi (cong tac|lam viec)/,
    /^dvct$/,
    /^dv( |$)/,
    /^cq( |$)/,
    /^bao dai$/,
    /cong tac tai/,
  ),
  ...contactFields,
  spec('category', /^(nhom|loai|thanh phan|doi tuong)/),
  spec('birthYear', /^(nam|ngay).*sinh/, /^ns$/),
  spec('note', /^ghi chu/, /^gc$/, /^vai tro/, /^nhiem vu/),
]

/** Replies as units or the telephone team send them. */
export const replyFields: readonly FieldSpec[] = [
  spec('substituteOffice', /^chuc (vu|danh).*thay/),
  spec('substitutePhone', /^(so )?(dien thoai|dt|sdt).*thay/),
  spec('substituteHonorific', /^(xung ho|ong ba).*thay/),
  spec('substituteName', /(nguoi|dai bieu|ho ten|ho va ten|ten).*(thay|uy quyen)/, /^du thay$/, /^di thay$/),
  spec('code', /^ma( so)?( dai bieu)?$/, /^ma db$/),
  spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^so$/, /^tt$/),
  spec('reason', /^ly do/),
  spec(
    'reply',
    /^phan hoi/,
    /^tra loi/,
    /^xac nhan/,
    /^tham du$/,
    /^tinh trang/,
    /^ket qua/,
    /^(co )?du( |$)/,
    /^vang mat$/,
    /^y kien/,
  ),
  spec('officeUnit', /^chuc (vu|danh).*(don vi|co quan|noi)/),
  ...nameFields,
  spec('honorific', /^ong ba$/, /^xung ho$/, /^danh xung$/),
  spec('office', /^chuc (vu|danh)/),
  spec('unit', /^(ten )?(don vi|co quan|to chuc)/, /^noi (cong tac|lam viec)/, /^dvct$/, /^dv( |$)/),
  ...contactFields,
  spec('note', /^ghi chu/, /^gc$/),
]

/** The field a heading means; undefined for a heading nobody knows. */
export function fieldOf(heading: string, fields: readonly FieldSpec[]): string | undefined {
  const text = fold(heading)
  if (text === '' || text.length > 80) return undefined
  return fields.find((f) => f.headings.some((pattern) => pattern.test(text)))?.field
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
  reason: 'Lý do',
  substituteName: 'Người dự thay',
  substituteHonorific: 'Xưng hô người dự thay',
  substituteOffice: 'Chức vụ người dự thay',
  substitutePhone: 'Điện thoại người dự thay',
}
