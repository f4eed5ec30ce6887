import { z } from 'zod'
import { requiredLine } from '../lib/fields'

const ColumnId = z.string().max(60)

/** How one person likes one table on this PC: which columns, how wide, in which order; and the filters kept under a name. */
export const TableView = z.strictObject({
  hidden: z.array(ColumnId).max(60),
  widths: z.record(ColumnId, z.number().int().min(30).max(1200)),
  sort: z.strictObject({ id: ColumnId, desc: z.boolean() }).nullable(),
  named: z
    .array(
      z.strictObject({
        name: requiredLine('tên cách xem', 60),
        filters: z.record(z.string().max(40), z.string().max(300).nullable()),
      }),
    )
    .max(30),
})
export type TableView = z.infer<typeof TableView>

export const plainView: TableView = { hidden: [], widths: {}, sort: null, named: [] }
export const TableName = z.string().regex(/^[\w-]{1,40}$/, 'Tên bảng không hợp lệ.')
