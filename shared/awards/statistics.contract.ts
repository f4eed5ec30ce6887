import { z } from 'zod'
import { call } from '../ipc/call'
import { Id } from '../lib/ids'
import { FormCode, GroupTag } from './terms'

const n = z.number()
const Subjects = z.object({ collective: n, individual: n, household: n })
export const RoundStatistics = z.object({
  form: z.object({
    rows: z.array(z.object({ code: z.string(), label: z.string(), level: n, values: z.array(n) })),
    problems: z.array(z.string()),
  }),
  summary: z.array(
    z.object({ formCode: FormCode, formName: z.string(), dossiers: n, proposed: Subjects, decided: Subjects }),
  ),
  shares: z.object({
    direct: n.optional(),
    women: n.optional(),
    smallCollectives: n.optional(),
    enterprises: n.optional(),
    groups: z.array(z.object({ tag: GroupTag, label: z.string(), proposed: n, awarded: n })),
  }),
  /** The least share of direct workers that the rules of the round ask for. */
  directLeast: n,
  byUnit: z.array(
    z.object({
      label: z.string(),
      proposed: n,
      eligible: n,
      ineligible: n,
      onHold: n,
      passed: n,
      awarded: n,
      presented: n,
    }),
  ),
  /** Mean days from receipt to complete dossier and from complete to appraised; undefined while nothing got that far. */
  days: z.object({ toComplete: n.optional(), toAppraised: n.optional(), overdue: n }),
})
export type RoundStatistics = z.infer<typeof RoundStatistics>

export const statisticsContract = {
  'statistics.round': call(z.strictObject({ roundId: Id }), RoundStatistics),
}
