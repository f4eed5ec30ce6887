import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

/** Says what was done, with the way back when the act has one. */
export function undoNotice(text: string, batchId: string | null | undefined): void {
  notify({
    kind: 'done',
    text,
    undo: batchId
      ? () =>
          void ask('history.undo', { batchId }).then(
            (done) => notify({ kind: 'done', text: done.text }),
            (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) }),
          )
      : undefined,
  })
}
