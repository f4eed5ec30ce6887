import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { Preparation } from '../preparation'
import { BudgetEntry, BudgetEntryFields, BudgetLine, BudgetLineFields } from './budget'

const None = z.strictObject({})
const Sums = z.object({ estimated: z.number(), committed: z.number(), spent: z.number(), bound: z.number() })
export const BudgetRow = BudgetLine.extend({ heads: z.number(), ...Sums.shape })
export type BudgetRow = z.infer<typeof BudgetRow>
export const Budget = z.object({
  preparation: Preparation,
  lines: z.array(BudgetRow),
  entries: z.array(BudgetEntry),
  conference: Sums.extend({
    cap: z.number().nullable(),
    estimatedShare: z.number().nullable(),
    boundShare: z.number().nullable(),
    alarm: z.enum(['none', 'near', 'over']),
  }),
  bonus: Sums,
})
export type Budget = z.infer<typeof Budget>

export const budgetContract = {
  'budget.get': call(None, Budget),
  'budget.saveLine': call(BudgetLineFields.partial().extend({ id: Id.optional() }), BudgetLine),
  'budget.removeLine': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  'budget.saveEntry': call(BudgetEntryFields.omit({ file: true }).partial().extend({ id: Id.optional() }), BudgetEntry),
  'budget.removeEntry': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  'budget.attach': call(z.strictObject({ id: Id, file: FileRef }), BudgetEntry),
  /** The usual lines of such a conference, with norms of 0 to be filled in; those already there are left alone. */
  'budget.addTemplate': call(None, z.object({ changed: z.number(), batchId: Id.nullable() })),
  'budget.export': call(z.strictObject({ file: FileRef }), z.object({ name: z.string() })),
}
