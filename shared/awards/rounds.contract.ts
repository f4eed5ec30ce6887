import { z } from 'zod'
import { call } from '../ipc/call'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { dossierStates } from './dossier'
import { Duty } from './duties'
import { nominationStates } from './nomination'
import { AwardRound, Criterion, CriterionFields, Quota, QuotaFields, RoundFields, roundStates } from './round'
import { Certainty, FormEntry } from './rules/rule-values'
import { FormCode, subjectKinds } from './terms'

const Nothing = z.strictObject({})
const Count = z.number().int()

export const RuleRow = z.object({
  key: z.string(),
  label: z.string(),
  group: z.string(),
  value: z.unknown(),
  /** The value in words. */
  text: z.string(),
  basis: z.string(),
  certainty: Certainty,
  layer: z.enum(['national', 'local', 'round']),
  confirmedBy: z.string(),
  confirmedAt: z.string().nullable(),
})
export type RuleRow = z.infer<typeof RuleRow>

/** What forms about a round offer, by the rules of its day of decision. */
export const RoundForms = z.object({
  ruleSet: z.string(),
  forms: z.array(FormEntry.extend({ code: FormCode })),
  /** Whole years of the round's period, `2014`…; empty when it has none. */
  years: z.array(z.string()),
  /** The form of achievement report that this kind of round wants; empty when none is known. */
  reportForm: z.string(),
})
export type RoundForms = z.infer<typeof RoundForms>

export const RoundOverview = z.object({
  round: AwardRound,
  ruleSet: z.object({ code: z.string(), name: z.string(), decree: z.string(), why: z.string() }),
  warnings: z.array(z.object({ severity: z.enum(['block', 'warn', 'info']), text: z.string() })),
  dossiers: z.record(z.enum(dossierStates), Count),
  nominations: z.record(z.enum(nominationStates), Count),
  subjects: z.record(z.enum(subjectKinds), Count),
  /** Cases with something in the way, dossiers past their day, opinions past their day. */
  blocked: Count,
  overdueDossiers: Count,
  overdueOpinions: Count,
  lateDossiers: Count,
  criteria: z.array(Criterion),
  quotas: z.array(Quota.extend({ unit: z.string(), proposed: Count })),
  unconfirmedRules: Count,
  bonus: z.object({ total: z.number(), without: Count }),
})
export type RoundOverview = z.infer<typeof RoundOverview>

/** Rounds, their criteria, quotas and rules. */
export const awardRoundsContract = {
  'awards.rounds': call(Nothing, z.array(AwardRound)),
  'awards.round': call(z.strictObject({ id: Id }), RoundOverview),
  /** What the round owes or is owed by a day, soonest first. */
  'awards.duties': call(z.strictObject({ roundId: Id }), z.array(Duty)),
  'awards.saveRound': call(RoundFields.partial().extend({ id: Id.optional() }), AwardRound),
  'awards.setRoundState': call(z.strictObject({ id: Id, state: z.enum(roundStates) }), AwardRound),
  'awards.saveCriterion': call(CriterionFields.extend({ id: Id.optional(), roundId: Id }), Criterion),
  'awards.removeCriterion': call(z.strictObject({ id: Id }), Nothing),
  'awards.saveQuota': call(QuotaFields.extend({ id: Id.optional(), roundId: Id }), Quota),
  'awards.removeQuota': call(z.strictObject({ id: Id }), Nothing),
  /** For an existing round, or for one still being filled in by its set and its day of decision. */
  'awards.forms': call(
    z.strictObject({ roundId: Id.optional(), ruleSet: line(20).optional(), decisionDate: open(Day).optional() }),
    RoundForms,
  ),
  'awards.rules': call(z.strictObject({ roundId: Id }), z.array(RuleRow)),
  /** Lays a value over the shipped one, for this round or for every round of the rule set; the same value confirms it. */
  'awards.saveRule': call(
    z.strictObject({
      roundId: Id,
      layer: z.enum(['local', 'round']),
      key: line(80),
      value: z.unknown(),
      basis: requiredLine('căn cứ', 400),
    }),
    RuleRow,
  ),
  'awards.clearRule': call(
    z.strictObject({ roundId: Id, layer: z.enum(['local', 'round']), key: line(80) }),
    RuleRow.nullable(),
  ),
  /** Whoever is at the PC confirms the values of the rule set for this round. */
  'awards.confirmRules': call(z.strictObject({ roundId: Id, note: block(500).optional() }), AwardRound),
}
