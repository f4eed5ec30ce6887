import type { Call } from '../../shared/ipc/contract'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

async function takeBack(batchId: string): Promise<void> {
  try {
    notify({ kind: 'done', text: (await ask('history.undo', { batchId })).text })
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}

/** Says what was done, with the way back when the act named its batch. */
export function withUndo(text: string, batchId: string | null): void {
  notify({ kind: 'done', text, undo: batchId ? () => void takeBack(batchId) : undefined })
}

/** The same for an act whose answer does not name its batch: the newest of that act is looked up at once. */
export async function saidWithUndo(act: Call, text: string): Promise<void> {
  const batches = await ask('history.batches', { limit: 8 }).catch(() => [])
  withUndo(text, batches.find((b) => b.act === act && b.undoable && !b.undone)?.batchId ?? null)
}
