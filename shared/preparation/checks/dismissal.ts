import { z } from 'zod'
import { Id } from '../../lib/ids'

/** A finding that somebody has looked at and let stand, with the reason. It holds for that finding only. */
export const Dismissal = z.object({
  id: Id,
  rule: z.string(),
  /** What the finding is about: ids joined, so that the same fault elsewhere is said again. */
  subject: z.string(),
  reason: z.string(),
  at: z.string(),
  operator: z.string(),
})
export type Dismissal = z.infer<typeof Dismissal>
