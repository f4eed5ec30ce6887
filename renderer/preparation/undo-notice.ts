import { notify } from '../ui/notices'
import { takeBack } from '../ui/record-drawer'

/** Says what was done, with the way back when the act has one. */
export function undoNotice(text: string, batchId: string | null | undefined): void {
  notify({ kind: 'done', text, undo: batchId ? () => void takeBack(batchId) : undefined })
}
