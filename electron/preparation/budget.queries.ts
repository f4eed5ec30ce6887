import type { BudgetEntry } from '../../shared/preparation/budget/budget'
import type { Budget } from '../../shared/preparation/budget/budget.contract'
import { budgetTotals, type Heads, lineSums } from '../../shared/preparation/budget/reckon'
import { overview } from '../conference/overview.service'
import type { Context } from '../core/context'
import { fromStored } from '../db/stored'
import type { Tables } from '../db/tables'
import { getPreparation } from './preparation.queries'

export const entryFromRow = (row: Tables['budgetEntries']): BudgetEntry =>
  fromStored<BudgetEntry>(row, { json: ['file'] })

/** The people behind each way of counting, from the same numbers as the overview. */
export async function headsNow(context: Context): Promise<Heads> {
  const o = await overview(context)
  const replied = o.replies.accepted + o.replies.substitute + o.replies.declined
  // Before anybody has answered, an estimate reckons with everybody on the list.
  return {
    quota: o.quota,
    listed: o.delegates,
    coming: replied === 0 ? o.delegates : o.replies.accepted + o.replies.substitute,
    present: o.present,
    category: Object.fromEntries(o.categories.map((c) => [c.id, replied === 0 ? c.delegates : c.accepted])),
  }
}

export async function getBudget(context: Context): Promise<Budget> {
  const { db } = context
  const preparation = await getPreparation(db)
  const heads = await headsNow(context)
  const entries = (await db.selectFrom('budgetEntries').selectAll().orderBy('day').execute()).map(entryFromRow)
  const rows = await db.selectFrom('budgetLines').selectAll().orderBy('position').execute()
  const lines = rows.map((line) => ({ ...line, ...lineSums(line, entries, heads) }))
  return { preparation, lines, entries, ...budgetTotals(lines, preparation) }
}
