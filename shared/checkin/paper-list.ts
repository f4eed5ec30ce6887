import { z } from 'zod'
import { Id } from '../lib/ids'

export const paperListKinds = ['name', 'unit'] as const
export const paperListLabels = { name: 'theo tên', unit: 'theo đơn vị' } satisfies Record<
  (typeof paperListKinds)[number],
  string
>

/** The order of people on a printed list, kept so that its row numbers mean the same people when the ticks come back. */
export const PaperList = z.object({
  id: Id,
  /** Stands on the paper: `Bản số 3`. */
  number: z.number(),
  kind: z.enum(paperListKinds),
  at: z.string(),
  operator: z.string(),
  /** Row 1 first. */
  delegateIds: z.array(Id),
})
export type PaperList = z.infer<typeof PaperList>
