import type { historyContract } from '../../shared/history/history.contract'
import type { HandlersOf } from '../core/context'
import { listBatches, listHistory } from './history.queries'
import { undoBatch } from './undo.service'
import { verifyChains } from './verify.service'

export const historyHandlers: HandlersOf<typeof historyContract> = {
  'history.list': async (input, { db }) => listHistory(db, input),
  'history.batches': async ({ limit }, { db }) => listBatches(db, limit ?? 100),
  'history.undo': async ({ batchId }, context) => undoBatch(batchId, context),
  'history.verify': async (_, { db }) => verifyChains(db),
}
