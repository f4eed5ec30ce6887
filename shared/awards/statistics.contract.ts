import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { Id } from '../lib/ids'
import { FormCode, GroupTag } from './terms'

const n = z.number()
const Subjects = z.object({ collective: n, individual: n, household: n })
const FunnelRow = z.object({
  label: z.string(),
  proposed: n,
  eligible: n,
  ineligible: n,
  onHold: n,
  passed: n,
  awarded: n,
  presented: n,
})
export const RoundStatistics = z.object({
  /** The name of the statistical form in the rule set of the round. */
  formName: z.string(),
  kind: z.string(),
  form: z.object({
    rows: z.array(z.object({ code: z.string(), label: z.string(), level: n, values: z.array(n) })),
    problems: z.array(z.string()),
  }),
  summary: z.array(
    z.object({
      formCode: FormCode,
      formName: z.string(),
      dossiers: n,
      proposed: Subjects,
      decided: Subjects,
      enterprises: n,
      leaders: n,
      entrepreneurs: n,
      managers: n,
      direct: n,
    }),
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
  byUnit: z.array(FunnelRow),
  byForm: z.array(FunnelRow),
  /** Mean days from receipt to complete dossier and from complete to appraised; undefined while nothing got that far. */
  days: z.object({ toComplete: n.optional(), toAppraised: n.optional(), toDecided: n.optional(), overdue: n }),
})
export type RoundStatistics = z.infer<typeof RoundStatistics>

export const statisticsContract = {
  'statistics.round': call(z.strictObject({ roundId: Id }), RoundStatistics),
  /** All tables of the round as one workbook. */
  'statistics.export': call(z.strictObject({ roundId: Id, file: FileRef }), z.object({ name: z.string() })),
}
