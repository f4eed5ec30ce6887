import { z } from 'zod'
import { call } from '../ipc/call'
import { Id } from '../lib/ids'
import { Batch, HistoryEntry } from './history'

export const historyContract = {
  'history.list': call(
    z.strictObject({
      entityId: z.string().max(60).optional(),
      beforeSeq: z.number().int().optional(),
      limit: z.number().int().min(1).max(1000).optional(),
    }),
    z.array(HistoryEntry),
  ),
  'history.batches': call(z.strictObject({ limit: z.number().int().min(1).max(20_000).optional() }), z.array(Batch)),
  /** Puts back what the batch changed, where nobody has changed it since; says what was kept. */
  'history.undo': call(
    z.strictObject({ batchId: Id }),
    z.object({ undone: z.number(), kept: z.array(z.string()), text: z.string() }),
  ),
  /** Walks both hash chains, history and scans. */
  'history.verify': call(
    z.strictObject({}),
    z.object({ sound: z.boolean(), entries: z.number(), scans: z.number(), broken: z.array(z.string()) }),
  ),
}
