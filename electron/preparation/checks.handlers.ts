import { ProblemError } from '../../shared/ipc/reply'
import { allRules, findAll, withoutDismissed } from '../../shared/preparation/checks/check'
import type { checksContract } from '../../shared/preparation/checks/checks.contract'
import type { HandlersOf } from '../core/context'
import { checkSnapshot } from './checks.queries'
import { readinessNow } from './readiness.queries'

export const checksHandlers: HandlersOf<typeof checksContract> = {
  'checks.list': async (_, context) => ({
    ...withoutDismissed(
      findAll(await checkSnapshot(context)),
      await context.db.selectFrom('dismissals').selectAll().execute(),
    ),
    rules: allRules.length,
  }),
  'checks.dismiss': async ({ rule, subject, reason }, { write, ids }) =>
    write('checks.dismiss', async (w) => {
      const known = await w.trx
        .selectFrom('dismissals')
        .selectAll()
        .where('rule', '=', rule)
        .where('subject', '=', subject)
        .executeTakeFirst()
      const row = { id: known?.id ?? ids.uuid(), rule, subject, reason, at: w.at, operator: w.operator }
      if (known) await w.update('dismissals', row.id, row, `Bỏ qua một điều kiểm tra, vì: ${reason}`)
      else await w.insert('dismissals', row, `Bỏ qua một điều kiểm tra, vì: ${reason}`)
      return row
    }),
  'checks.restore': async ({ id }, { write }) =>
    write('checks.restore', async (w) => {
      const known = await w.trx.selectFrom('dismissals').select('id').where('id', '=', id).executeTakeFirst()
      if (!known) throw new ProblemError('not-found', 'Điều này không còn trong danh sách bỏ qua.')
      await w.remove('dismissals', id, 'Xem lại một điều đã bỏ qua.')
      return {}
    }),
  'preparation.readiness': async (_, context) => readinessNow(context),
}
