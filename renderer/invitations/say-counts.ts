import type { Counts } from '../../shared/invitations/invitations.contract'
import { ask } from '../bridge/ask'
import { count } from '../ui/format'
import { notify } from '../ui/notices'

/** What an act on many letters did, in one sentence, with the reasons of those it passed over. */
export const sayCounts = (done: Counts, verb: string): void =>
  notify({
    kind: 'done',
    text: [`${verb} ${count(done.changed)} giấy mời.`, ...done.reasons].join(' '),
    undo:
      done.batchId && /Lập|Duyệt/.test(verb)
        ? () => void ask('history.undo', { batchId: done.batchId as string })
        : undefined,
  })
