import { ProblemError } from '../../shared/ipc/reply'
import { allRules, findingsAbout, marksOf, withoutDismissed } from '../../shared/preparation/checks/check'
import type { checksContract } from '../../shared/preparation/checks/checks.contract'
import { listOf, openedBy } from '../../shared/preparation/checks/refs'
import type { Finding } from '../../shared/preparation/checks/snapshot'
import type { Context, HandlersOf } from '../core/context'
import { foundNow } from './checks.queries'
import { readinessNow } from './readiness.queries'

const shape = <F extends Finding>({ people: _people, gather: _gather, each: _each, ...said }: F) => ({
  ...said,
  open: openedBy(said),
  list: listOf(said.rule),
})

/** Findings of now, those let stand apart. */
async function found(context: Context) {
  const dismissals = await context.db.selectFrom('dismissals').selectAll().execute()
  return withoutDismissed((await foundNow(context)).findings, dismissals)
}

export const checksHandlers: HandlersOf<typeof checksContract> = {
  'checks.list': async (_, context) => {
    const { open, dismissed } = await found(context)
    return { open: open.map(shape), dismissed: dismissed.map(shape), rules: allRules.length }
  },
  'checks.here': async (place, context) => {
    const { open, dismissed } = await found(context)
    const here = <F extends Finding>(list: F[]) =>
      'screen' in place ? list.filter((f) => f.screen === place.screen) : findingsAbout(list, place.kind, place.id)
    return { open: here(open).map(shape), dismissed: here(dismissed).map(shape) }
  },
  'checks.marks': async ({ kind }, context) => {
    const { open } = await found(context)
    const { people } = await context.db
      .selectFrom('delegates')
      .select((e) => e.fn.countAll<number>().as('people'))
      .where('withdrawnAt', 'is', null)
      .executeTakeFirstOrThrow()
    return marksOf(open, kind, people)
  },
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
