import { type FieldSpec, spec } from '../../exchange/fields'
import type { FormCode } from '../terms'

const nameHeadings = [
  /^(ho|ho va) ten/,
  /^tap the (va |hoac )?ca nhan/,
  /^ca nhan (va |hoac )?tap the/,
  /^ten (tap the|ca nhan|doi tuong|don vi (duoc|de nghi khen))/,
  /^(tap the|ca nhan|ho gia dinh)$/,
  /^(tap the|ca nhan).*(de nghi|khen)/,
  /^doi tuong.*(de nghi|khen)/,
  /^(nguoi|danh sach).*(de nghi|khen)/,
  /^ten$/,
]

/** Columns of their own for each form, with a cross at the one proposed; the first that fits wins. */
const formMarks: readonly (readonly [FormCode, RegExp, label: string])[] = [
  ['PM_CERT', /^(bang khen|bk)\b.*(thu tuong|ttg|chinh phu)/, 'Bằng khen Thủ tướng'],
  ['CITY_CERT', /^(bang khen|bk)\b/, 'Bằng khen Thành phố'],
  ['UNIT_CERT', /^giay khen/, 'Giấy khen'],
  ['GOV_FLAG', /^co thi dua.*chinh phu/, 'Cờ thi đua Chính phủ'],
  ['CITY_FLAG', /^co thi dua/, 'Cờ thi đua Thành phố'],
  ['CITY_FIGHTER', /^(chien si thi dua|cstd) (thanh pho|tp|cap tinh)/, 'Chiến sĩ thi đua Thành phố'],
  ['CITY_BADGE', /^huy hieu/, 'Huy hiệu Thành phố'],
]
export const formMarkFields = formMarks.map(([code]) => [code, `mark.${code}`] as const)

/** The list of nominations as units send it, or the office's own summary of all units. The first field that fits wins. */
export const nominationImportFields: readonly FieldSpec[] = [
  spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^so$/, /^tt$/),
  spec('proposalDate', /^ngay.*(to trinh|van ban|cong van|ky)/),
  spec('proposalNumber', /^(so( va)? )?(ky hieu )?to trinh/, /^so.*(van ban|cong van)/, /^so hieu/),
  spec('receivedAt', /^ngay.*(nhan|den|nop|gui|tiep nhan)/, /^(ngay|thoi gian) (nhan|nop)/, /^ngay$/),
  spec('familyName', /^ho( va)?$/, /^ho (va )?(ten )?(chu )?(dem|lot)$/),
  spec('middleName', /^(ten |chu )?(dem|lot)$/),
  spec('fullName', ...nameHeadings),
  spec('form', /hinh thuc/, /danh hieu/, /^muc khen/, /^de nghi (tang|khen)/, /^khen thuong$/, /^loai bang/),
  spec('kindIgnored', /^loai hinh/),
  ...formMarks.map(([code, heading]) => spec(`mark.${code}`, heading)),
  spec('subject', /^(loai|doi tuong|phan loai|loai doi tuong|cn tt|tt cn)$/, /^loai .*(tap the|ca nhan)/),
  spec('achievement', /thanh tich/, /^tom tat/, /^noi dung/, /^ly do/),
  spec('honorific', /^ong ba$/, /^xung ho$/, /^danh xung$/),
  spec('markMr', /^ong$/, /^nam$/),
  spec('markMs', /^ba$/, /^nu$/),
  spec('gender', /^gioi tinh$/, /^phai$/, /^gioi$/),
  spec('birthYear', /^(nam|ngay).*sinh/, /^ns$/),
  spec('office', /^chuc (vu|danh)/, /^cv$/, /^vi tri/),
  spec('unit', /^(ten )?(don vi|co quan) (trinh|de nghi|lap|gui|de xuat)/, /^noi (trinh|de nghi)/),
  spec('workplace', /^(don vi|noi|co quan) (cong tac|lam viec|truc thuoc|quan ly)/, /^dvct$/),
  spec('plainUnit', /^(ten )?(don vi|co quan|to chuc)/, /^dv( |$)/),
  spec('note', /^ghi chu/, /^gc$/),
]

/** Earlier decisions as the office keeps them in Excel. */
export const earlierImportFields: readonly FieldSpec[] = [
  spec('number', /^(so )?(tt|thu tu)$/, /^stt/, /^tt$/),
  spec('decisionDate', /^ngay.*(quyet dinh|qd|ky|ban hanh)/, /^ngay$/, /^nam$/),
  spec('decisionNumber', /^(so|so hieu|so ky hieu).*(quyet dinh|qd)/, /^quyet dinh/, /^so qd/, /^so$/),
  spec('fullName', ...nameHeadings),
  spec('form', /hinh thuc/, /danh hieu/, /^khen thuong$/),
  spec('kind', /^loai hinh/, /^phuong thuc/),
  spec('subject', /^(loai|doi tuong|phan loai|loai doi tuong)$/),
  spec('achievement', /thanh tich/, /^noi dung/, /^ly do/, /^phong trao/, /^chuyen de/),
  spec('authority', /^(co quan|cap) (quyet dinh|khen|co tham quyen)/, /^nguoi ky/),
  spec('unit', /^(ten )?(don vi|co quan)/, /^noi (cong tac|lam viec)/),
]

/** What the clerk may choose for a column of these lists. */
export const awardColumnLabels: Record<string, string> = {
  '': 'Không dùng',
  number: 'Số thứ tự',
  fullName: 'Họ tên, tên tập thể',
  familyName: 'Họ (và tên đệm)',
  middleName: 'Tên đệm',
  subject: 'Loại (tập thể, cá nhân)',
  unit: 'Đơn vị trình',
  workplace: 'Nơi công tác',
  plainUnit: 'Đơn vị',
  office: 'Chức vụ',
  honorific: 'Xưng hô',
  gender: 'Giới tính',
  birthYear: 'Năm sinh',
  form: 'Hình thức đề nghị',
  kind: 'Loại hình khen thưởng',
  achievement: 'Tóm tắt thành tích',
  receivedAt: 'Ngày nhận',
  proposalNumber: 'Số tờ trình',
  proposalDate: 'Ngày tờ trình',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  authority: 'Cơ quan quyết định',
  markMr: 'Cột Ông (Nam)',
  markMs: 'Cột Bà (Nữ)',
  note: 'Ghi chú',
  ...Object.fromEntries(formMarks.map(([code, , label]) => [`mark.${code}`, `Cột đánh dấu ${label}`])),
}
