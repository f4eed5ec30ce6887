import type { budgetContract } from '../../shared/preparation/budget/budget.contract'
import type { HandlersOf } from '../core/context'
import { getBudget } from './budget.queries'
import {
  addBudgetTemplate,
  attachVoucher,
  exportBudget,
  removeEntry,
  removeLine,
  saveEntry,
  saveLine,
} from './budget.service'

export const budgetHandlers: HandlersOf<typeof budgetContract> = {
  'budget.get': async (_, context) => getBudget(context),
  'budget.saveLine': saveLine,
  'budget.removeLine': removeLine,
  'budget.saveEntry': saveEntry,
  'budget.removeEntry': removeEntry,
  'budget.attach': attachVoucher,
  'budget.addTemplate': async (_, context) => addBudgetTemplate(context),
  'budget.export': exportBudget,
}
