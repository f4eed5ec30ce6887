import type { planContract } from '../../shared/preparation/plan/plan.contract'
import type { HandlersOf } from '../core/context'
import { listPlans, planView } from './plan.queries'
import { discardProposals, readPlanFile, removePlan, restoreProposals } from './plan.service'
import { takeProposals } from './plan-take.service'

export const planHandlers: HandlersOf<typeof planContract> = {
  'plan.list': async (_, context) => listPlans(context),
  'plan.read': readPlanFile,
  'plan.get': async ({ id }, context) => planView(id, context),
  'plan.take': takeProposals,
  'plan.discard': discardProposals,
  'plan.restore': restoreProposals,
  'plan.remove': removePlan,
}
