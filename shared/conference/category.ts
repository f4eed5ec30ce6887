import { z } from 'zod'
import { line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

const weight = z.number().int().min(0).max(100_000)

/** A subgroup with its place in the order of precedence; `offices` are listed high to low. */
export const SubgroupFields = z.strictObject({
  code: requiredLine('mã nhóm nhỏ', 20),
  name: requiredLine('tên nhóm nhỏ'),
  weight,
  offices: z.array(line(120)).max(40),
})
export const Subgroup = SubgroupFields.extend({ id: Id, categoryId: Id })
export type Subgroup = z.infer<typeof Subgroup>

/** A delegate group (nhóm đại biểu): quota, colour and a text code, for colour never stands alone. */
export const CategoryFields = z.strictObject({
  code: requiredLine('mã nhóm', 12),
  name: requiredLine('tên nhóm', 400),
  quota: z
    .number()
    .int('Chỉ tiêu là số nguyên.')
    .min(0, 'Chỉ tiêu không được âm.')
    .max(20_000, 'Chỉ tiêu lớn quá 20.000.'),
  color: z.string().regex(/^#[0-9a-f]{6}$/i, 'Màu phải có dạng #1f6f8b.'),
  weight,
})
export const Category = CategoryFields.extend({ id: Id, subgroups: z.array(Subgroup) })
export type Category = z.infer<typeof Category>
