import { z } from 'zod'
import { Attachment } from '../../exchange/attachment'
import { block, Day, line, open, requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'

/** How many people a norm is multiplied by. */
export const headcounts = ['fixed', 'quota', 'listed', 'coming', 'present', 'category'] as const
export const headcountLabels = {
  fixed: 'Số lượng ghi tay',
  quota: 'Tổng chỉ tiêu',
  listed: 'Số đại biểu trong danh sách',
  coming: 'Số đại biểu báo dự',
  present: 'Số đại biểu có mặt',
  category: 'Một nhóm đại biểu',
} satisfies Record<(typeof headcounts)[number], string>

export const budgetKinds = ['conference', 'bonus'] as const
export const budgetKindLabels = {
  conference: 'Chi tổ chức hội nghị',
  bonus: 'Tiền thưởng (ngoài phần trích)',
} satisfies Record<(typeof budgetKinds)[number], string>

export const maxMoney = 1e12
const money = z
  .number()
  .int('Số tiền là số nguyên đồng.')
  .min(0, 'Số tiền không được âm.')
  .max(maxMoney, 'Số tiền quá lớn.')

/** One line of the estimate: a norm times a number of people and times, or a sum. */
export const BudgetLineFields = z.strictObject({
  title: requiredLine('nội dung chi', 300),
  section: line(120),
  kind: z.enum(budgetKinds),
  /** đồng a person (or piece) and time; with headcount `fixed` and quantity 1 this is the sum itself. */
  norm: money,
  headcount: z.enum(headcounts),
  categoryId: open(Id),
  quantity: z.number().min(0, 'Số lượng không được âm.').max(100_000, 'Số lượng quá lớn.'),
  /** Times, days, meals. */
  times: z.number().min(0, 'Số lần không được âm.').max(1000, 'Số lần quá lớn.'),
  unitWord: line(30),
  /** The rule that the norm comes from. */
  basis: line(300),
  note: block(1000),
})
export type BudgetLineFields = z.infer<typeof BudgetLineFields>
export const BudgetLine = BudgetLineFields.extend({ id: Id, position: z.number(), seed: z.string() })
export type BudgetLine = z.infer<typeof BudgetLine>

export const budgetLineLabels = {
  title: 'Nội dung chi',
  section: 'Mục',
  kind: 'Loại',
  norm: 'Định mức (đồng)',
  headcount: 'Nhân với',
  categoryId: 'Nhóm đại biểu',
  quantity: 'Số lượng',
  times: 'Số lần',
  unitWord: 'Đơn vị tính',
  basis: 'Căn cứ',
  note: 'Ghi chú',
} satisfies Record<keyof BudgetLineFields, string>

/** `committed`: a contract or order; `spent`: paid, with its voucher. */
export const entryKinds = ['committed', 'spent'] as const
export const entryKindLabels = {
  committed: 'Cam kết (hợp đồng, đặt hàng)',
  spent: 'Đã chi',
} satisfies Record<(typeof entryKinds)[number], string>
export const BudgetEntryFields = z.strictObject({
  lineId: Id,
  kind: z.enum(entryKinds),
  day: Day,
  amount: money.min(1, 'Số tiền phải lớn hơn 0.'),
  /** A payment settles a commitment: it then counts once. */
  settlesId: open(Id),
  documentNumber: line(120),
  payee: line(200),
  file: Attachment.nullable(),
  note: block(1000),
})
export type BudgetEntryFields = z.infer<typeof BudgetEntryFields>
export const BudgetEntry = BudgetEntryFields.extend({ id: Id })
export type BudgetEntry = z.infer<typeof BudgetEntry>
export const budgetEntryLabels = {
  lineId: 'Nội dung chi',
  kind: 'Loại',
  day: 'Ngày',
  amount: 'Số tiền (đồng)',
  settlesId: 'Trả cho cam kết',
  documentNumber: 'Số chứng từ, hợp đồng',
  payee: 'Đơn vị, người nhận',
  file: 'Tệp chứng từ',
  note: 'Ghi chú',
} satisfies Record<keyof BudgetEntryFields, string>
