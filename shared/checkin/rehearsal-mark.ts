import { z } from 'zod'
import { Id } from '../lib/ids'

/** Stands in the file of a rehearsal and nowhere else: a file that has it is never taken for the real conference. */
export const RehearsalMark = z.object({
  id: Id,
  /** The conference it was made from. */
  of: Id,
  at: z.string(),
})
export type RehearsalMark = z.infer<typeof RehearsalMark>
