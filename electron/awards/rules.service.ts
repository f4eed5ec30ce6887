import { countedYears } from '../../shared/awards/checks/conduct'
import type { AwardRound } from '../../shared/awards/round'
import type { RoundForms, RuleRow } from '../../shared/awards/rounds.contract'
import { type ResolvedRule, type Rules, resolveRules } from '../../shared/awards/rules/resolve'
import { type RuleKey, schemaOf } from '../../shared/awards/rules/rule-values'
import { groupOf, ruleGroups, ruleLabel, ruleText } from '../../shared/awards/rules/rule-words'
import { formCodes } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import type { Trx } from '../db/tables'
import { getRound, officeRules, ruleSetOf, rulesOf } from './world.queries'

const rowOf = (rule: ResolvedRule, rules: Rules): RuleRow => ({
  ...rule,
  label: ruleLabel(rule.key, rules),
  group: ruleGroups[groupOf(rule.key)],
  text: ruleText(rule.key, rule.value),
})

/** All values that hold for a round, with layer, basis and who confirmed them. */
export async function listRules({ roundId }: { roundId: string }, { db, clock, session }: Context): Promise<RuleRow[]> {
  const rules = await rulesOf(db, await getRound(db, roundId), await todayOf(db, { clock, session }))
  const order = Object.values(ruleGroups) as string[]
  return rules
    .all()
    .map((rule) => rowOf(rule, rules))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}

/** What a form about this round offers: award forms by their names in the rules of the day, and the years it asks ratings for. */
export async function roundForms(
  { roundId, ruleSet = '', decisionDate = null }: { roundId?: string; ruleSet?: string; decisionDate?: string | null },
  { db, clock, session }: Context,
): Promise<RoundForms> {
  const today = await todayOf(db, { clock, session })
  const round = roundId ? await getRound(db, roundId) : undefined
  const rules = round
    ? await rulesOf(db, round, today)
    : resolveRules(ruleSetOf({ ruleSet, decisionDate }, today), await officeRules(db, { ruleSet, decisionDate }, today))
  return {
    ruleSet: rules.set.code,
    forms: formCodes.flatMap((code) => {
      const form = rules.find(`form.${code}`)
      return form ? [{ ...form, code }] : []
    }),
    years: round ? countedYears(round.countingFrom, round.countingTo) : [],
    reportForm: round?.kind === 'thematic' || !round ? rules.get('report.thematicForm') : '',
  }
}

type Place = { roundId: string; layer: 'local' | 'round'; key: string }

const stored = (trx: Trx, ruleSet: string, { roundId, layer, key }: Place) =>
  trx
    .selectFrom('awardRules')
    .selectAll()
    .where('ruleSet', '=', ruleSet)
    .where('key', '=', key)
    .where('roundId', layer === 'round' ? '=' : 'is', layer === 'round' ? roundId : null)
    .executeTakeFirst()

/** Lays a value over the shipped one and notes who did it; a value of the wrong shape is refused. */
export async function saveRule(
  input: Place & { value: unknown; basis: string },
  { write, ids, clock, session }: Context,
): Promise<RuleRow> {
  const schema = schemaOf(input.key)
  if (!schema) throw new ProblemError('invalid', `Không có quy định “${input.key}”. Chưa có gì được lưu.`)
  const parsed = schema.safeParse(input.value)
  if (!parsed.success) {
    const sentences = [...new Set(parsed.error.issues.map((issue) => issue.message))].filter(
      (m) => !/^[A-Z][a-z]+ (input|big|small|option|key)/.test(m),
    )
    const why = sentences.join(' ') || 'Giá trị chưa đúng dạng.'
    throw new ProblemError('invalid', `${why} Chưa có gì được lưu.`, { fields: { value: why } })
  }
  return write('awards.saveRule', async (w) => {
    const round = await getRound(w.trx, input.roundId)
    const set = ruleSetOf(round, await todayOf(w.trx, { clock, session }))
    const facts = { value: JSON.stringify(parsed.data), basis: input.basis, confirmedBy: w.operator, confirmedAt: w.at }
    const before = await stored(w.trx, set.code, input)
    const label = ruleLabel(input.key, await rulesOf(w.trx, round, await todayOf(w.trx, { clock, session })))
    const text = `Quy định ${set.code}, “${label}”: ${ruleText(input.key, parsed.data)} (${input.layer === 'round' ? 'riêng đợt này' : 'của cơ quan'}; căn cứ: ${input.basis}).`
    if (before) await w.update('awardRules', before.id, facts, text)
    else
      await w.insert(
        'awardRules',
        {
          ...facts,
          id: ids.uuid(),
          ruleSet: set.code,
          roundId: input.layer === 'round' ? input.roundId : null,
          key: input.key,
        },
        text,
      )
    const row = await findRule(w.trx, round, input.key, await todayOf(w.trx, { clock, session }))
    if (!row) throw new Error(`the rule ${input.key} was written and is not there`)
    return row
  })
}

/** Takes the office's or the round's value away: the layer under it holds again. */
export async function clearRule(input: Place, { write, clock, session }: Context): Promise<RuleRow | null> {
  return write('awards.clearRule', async (w) => {
    const round = await getRound(w.trx, input.roundId)
    const set = ruleSetOf(round, await todayOf(w.trx, { clock, session }))
    const before = await stored(w.trx, set.code, input)
    if (!before) throw new ProblemError('not-found', 'Ở đây không có giá trị riêng nào để bỏ.')
    const label = ruleLabel(input.key, await rulesOf(w.trx, round, await todayOf(w.trx, { clock, session })))
    await w.remove('awardRules', before.id, `Bỏ giá trị riêng của “${label}”.`)
    return findRule(w.trx, round, input.key, await todayOf(w.trx, { clock, session }))
  })
}

/** The rule as it holds now; null when it was the office's own addition and nothing is left of it. */
async function findRule(trx: Trx, round: AwardRound, key: string, today: string): Promise<RuleRow | null> {
  const rules = await rulesOf(trx, round, today)
  const rule = rules.all().find((r) => r.key === (key as RuleKey))
  return rule ? rowOf(rule, rules) : null
}

/** Once per round somebody answers for the whole set. */
export async function confirmRules(
  { roundId, note }: { roundId: string; note?: string },
  { write, clock, session }: Context,
): Promise<AwardRound> {
  return write('awards.confirmRules', async (w) => {
    const round = await getRound(w.trx, roundId)
    const set = ruleSetOf(round, await todayOf(w.trx, { clock, session }))
    await w.update(
      'awardRounds',
      roundId,
      { rulesConfirmedBy: w.operator, rulesConfirmedAt: w.at },
      `Xác nhận bộ quy định ${set.code} cho đợt “${round.title}”${note ? `: ${note}` : ''}.`,
    )
    return getRound(w.trx, roundId)
  })
}
