import type { DecisionDetail } from '../../../shared/awards/decisions.contract'
import type { UnitResult } from '../../../shared/awards/papers/notice-papers'
import type { Db } from '../../db/tables'
import { casesOfRound } from '../cases.queries'

const down = ['not_awarded', 'ineligible', 'council_failed'] as const

/** A vote is told as what it means; a conclusion already names its legal reason. */
const refusalOf = (state: string, reason: string) =>
  state === 'council_failed' ? `không đạt tỷ lệ đồng ý của Hội đồng (${reason})` : reason

/** The moment each earlier or later award decision of the round was entered, in their order. */
async function issuedAt(db: Db, roundId: string): Promise<{ id: string; at: string }[]> {
  const rows = await db
    .selectFrom('awardDecisions as d')
    .innerJoin('awardEntries as e', 'e.decisionId', 'd.id')
    .innerJoin('awardTransitions as t', 't.nominationId', 'e.nominationId')
    .where('d.roundId', '=', roundId)
    .where('d.kind', '=', 'award')
    .where('d.state', '=', 'issued')
    .where('t.toState', '=', 'awarded')
    .select((e) => ['d.id', e.fn.max<string>('t.at').as('at')])
    .groupBy('d.id')
    .execute()
  return rows.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/**
 * What each unit is told with a decision: who it gives an award to, and who was turned down since the decision before. A case
 * that was told with an earlier decision is not told again.
 */
export async function unitResults(db: Db, decision: DecisionDetail, unitId?: string): Promise<UnitResult[]> {
  const others = await issuedAt(db, decision.roundId)
  const place = others.findIndex((d) => d.id === decision.id)
  const before = (place < 0 ? others : others.slice(0, place)).at(-1)?.at ?? ''
  // What is turned down after a decision waits for the next one, where there is one.
  const until = place >= 0 && others[place + 1] ? (others[place]?.at ?? '') : null
  const refused = new Map<string, { at: string; reason: string }>()
  for (const t of await db
    .selectFrom('awardTransitions')
    .select(['nominationId', 'reason', 'at'])
    .where('toState', 'in', down)
    .orderBy('at')
    .execute())
    if (t.nominationId) refused.set(t.nominationId, t)
  const units = new Map<
    string,
    { unit: string; awarded: UnitResult['awarded'][number][]; turnedDown: UnitResult['turnedDown'][number][] }
  >()
  for (const c of await casesOfRound(db, decision.roundId)) {
    if (unitId && c.unitId !== unitId) continue
    const result = units.get(c.unitId) ?? { unit: c.unit, awarded: [], turnedDown: [] }
    units.set(c.unitId, result)
    const entry = decision.entries.find((e) => e.nominationId === c.id && e.revokedAt === null)
    if (entry) result.awarded.push(entry)
    const told = refused.get(c.id)
    if (!told || !down.some((state) => state === c.state)) continue
    if (told.at > before && (until === null || told.at <= until))
      result.turnedDown.push({ name: `${c.honorific} ${c.name}`.trim(), reason: refusalOf(c.state, told.reason) })
  }
  return [...units.values()].filter((r) => r.awarded.length + r.turnedDown.length > 0)
}
