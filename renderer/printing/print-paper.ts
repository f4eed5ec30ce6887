import { type Paper, paperLabels } from '../../shared/printing/printing.contract'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

/** Sends a list or ledger to the printer. */
export const printPaper = (paper: Paper): void => {
  ask('papers.print', { paper }).then(
    () => notify({ kind: 'done', text: `Đã gửi in: ${paperLabels[paper]}.` }),
    (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) }),
  )
}
