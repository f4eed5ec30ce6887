import { z } from 'zod'
import { Attachment } from '../../exchange/attachment'
import { Id } from '../../lib/ids'

/** One paragraph or table row of a plan as its file holds it; `cells` is null outside of tables, `table` counts them. */
export const PlanLine = z.object({
  text: z.string(),
  cells: z.array(z.string()).nullable(),
  table: z.number().nullable(),
})

/** A plan, decision or notice that was read; its file is kept, its text is what the rules read. */
export const Plan = z.object({
  id: Id,
  file: Attachment,
  lines: z.array(PlanLine),
  /** Vietnamese sentences about the file. */
  notes: z.array(z.string()),
  at: z.string(),
  operator: z.string(),
})
export type Plan = z.infer<typeof Plan>

/** What was done with one proposal of a plan; without a row it is still open. */
export const PlanDecision = z.object({
  id: Id,
  planId: Id,
  /** The key of the proposal. */
  proposal: z.string(),
  decision: z.enum(['taken', 'discarded']),
  /** The table and row that a taken one became. */
  entity: z.string(),
  entityId: z.string(),
})
export type PlanDecision = z.infer<typeof PlanDecision>
