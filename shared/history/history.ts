import { z } from 'zod'
import { Id } from '../lib/ids'

/** One line of the history: who did what, when, to what, before and after. Each carries the hash of the one before. */
export const HistoryEntry = z.object({
  seq: z.number(),
  id: Id,
  /** Device time, UTC ISO. Order is by `seq`, never by the clock. */
  at: z.string(),
  operator: z.string(),
  /** The call that did it, `delegates.patch`. */
  act: z.string(),
  /** All entries of one act share it; undo takes a batch. */
  batchId: Id,
  /** Table and row. */
  entity: z.string(),
  entityId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  /** A Vietnamese sentence. */
  text: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const Batch = z.object({
  batchId: Id,
  at: z.string(),
  operator: z.string(),
  act: z.string(),
  text: z.string(),
  entries: z.number(),
  undoable: z.boolean(),
  undone: z.boolean(),
})
export type Batch = z.infer<typeof Batch>
