import { z } from 'zod'
import { block, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

/** A body that delegates come from. `precedence` is the office's own fixed order of units, not the alphabet. */
export const UnitFields = z.strictObject({
  name: requiredLine('tên đơn vị'),
  shortName: line(120),
  kind: line(60),
  /** Cụm, khối thi đua. */
  bloc: line(120),
  parentId: open(Id),
  categoryId: open(Id),
  subgroupId: open(Id),
  precedence: z.number().int().min(0).max(100_000),
  address: line(),
  contactName: line(),
  phone: line(100),
  email: line(200),
  /** How many delegates the unit was asked for; null = not fixed. */
  quota: open(z.number().int().min(0, 'Chỉ tiêu không được âm.').max(5000)),
  note: block(),
})
export type UnitFields = z.infer<typeof UnitFields>

export const Unit = UnitFields.extend({ id: Id, synonyms: z.array(z.string()), delegates: z.number() })
export type Unit = z.infer<typeof Unit>

export const unitLabels = {
  name: 'Tên đơn vị',
  shortName: 'Tên viết tắt',
  kind: 'Loại',
  bloc: 'Cụm, khối',
  parentId: 'Trực thuộc',
  categoryId: 'Nhóm đại biểu',
  subgroupId: 'Nhóm nhỏ',
  precedence: 'Thứ tự',
  address: 'Địa chỉ',
  contactName: 'Người liên hệ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  quota: 'Chỉ tiêu',
  note: 'Ghi chú',
} satisfies Record<keyof UnitFields, string>
