import { z } from 'zod'
/** One line of the history: who did what, when, to what, before and after. Each carries the hash of the one before. */
export declare const HistoryEntry: z.ZodObject<
  {
    seq: z.ZodNumber
    id: z.ZodString
    at: z.ZodString
    operator: z.ZodString
    act: z.ZodString
    batchId: z.ZodString
    entity: z.ZodString
    entityId: z.ZodString
    before: z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>
    after: z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>
    text: z.ZodString
  },
  z.core.$strip
>
export type HistoryEntry = z.infer<typeof HistoryEntry>
export declare const Batch: z.ZodObject<
  {
    batchId: z.ZodString
    at: z.ZodString
    operator: z.ZodString
    act: z.ZodString
    text: z.ZodString
    entries: z.ZodNumber
    undoable: z.ZodBoolean
    undone: z.ZodBoolean
  },
  z.core.$strip
>
export type Batch = z.infer<typeof Batch>
