import type { delegatesContract } from '../../shared/delegates/delegates.contract'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, HandlersOf } from '../core/context'
import { importDelegates } from '../exchange/import.service'
import { repliesOf } from '../invitations/replies.service'
import { getDelegateRow, historyOf, issued, listDelegates } from './delegates.queries'
import { patchDelegates, removeDelegates, restoreDelegate, saveDelegate, withdrawDelegate } from './delegates.service'
import { exportLists } from './export.service'
import { mergeDelegates } from './merge.service'
import { listDuplicates, listQuotas } from './overviews'
import { searchDelegates } from './search'

async function get({ id }: { id: string }, context: Context) {
  const { db } = context
  const delegate = await getDelegateRow(context, id)
  if (!delegate) throw new ProblemError('not-found', 'Đại biểu này không còn trong danh sách. Hãy tải lại màn hình.')
  return {
    delegate,
    replies: await repliesOf(db, id),
    history: await historyOf(db, id),
    deletable: (await issued(db, id)) === undefined,
  }
}

export const delegatesHandlers: HandlersOf<typeof delegatesContract> = {
  'delegates.list': async (_, context) => listDelegates(context),
  'delegates.get': get,
  'delegates.save': saveDelegate,
  'delegates.patch': patchDelegates,
  'delegates.remove': async ({ ids }, context) => removeDelegates(ids, context),
  'delegates.merge': mergeDelegates,
  'delegates.withdraw': withdrawDelegate,
  'delegates.restore': async ({ id }, context) => restoreDelegate(id, context),
  'delegates.search': searchDelegates,
  'delegates.duplicates': async (_, { db }) => listDuplicates(db),
  'delegates.quotas': async (_, { db }) => listQuotas(db),
  'delegates.import': importDelegates,
  'delegates.export': exportLists,
}
