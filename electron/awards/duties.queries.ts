import type { World } from '../../shared/awards/checks/world'
import { type Duty, type DutyFacts, openDuties } from '../../shared/awards/duties'
import { isAwarded } from '../../shared/awards/nomination-life'
import type { ReadinessArea } from '../../shared/preparation/checks/checks.contract'
import type { Context } from '../core/context'
import { dayOnWall } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { decisionName } from './decisions/decisions.queries'
import { roundView } from './round-view'
import { listRounds } from './rounds.service'

/** Decisions of a round that came back, each with the units whose cases stand in it. */
async function decidedUnits(db: Db | Trx, roundId: string): Promise<DutyFacts['decisions']> {
  const rows = await db
    .selectFrom('awardEntries as e')
    .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
    .innerJoin('awardNominations as n', 'n.id', 'e.nominationId')
    .innerJoin('awardDossiers as f', 'f.id', 'n.dossierId')
    .innerJoin('units as u', 'u.id', 'f.unitId')
    .where('d.roundId', '=', roundId)
    .where('d.kind', '=', 'award')
    .where('d.state', '=', 'issued')
    .where('e.revokedAt', 'is', null)
    .select(['d.id', 'd.number', 'd.date', 'u.id as unitId', 'u.name as unit'])
    .orderBy('d.date')
    .orderBy('u.precedence')
    .orderBy('u.name')
    .execute()
  const decisions = new Map<string, { id: string; name: string; date: string; units: { id: string; name: string }[] }>()
  for (const row of rows) {
    if (!row.date) continue
    const decision = decisions.get(row.id) ?? { id: row.id, name: decisionName(row), date: row.date, units: [] }
    if (decision.units.every((u) => u.id !== row.unitId)) decision.units.push({ id: row.unitId, name: row.unit })
    decisions.set(row.id, decision)
  }
  return [...decisions.values()]
}

/** What the duties of a round rest on, beside its world. */
export async function dutyFacts(db: Db | Trx, w: World): Promise<DutyFacts> {
  const inRound = (table: 'awardTransitions' | 'awardRequests') =>
    db
      .selectFrom(table)
      .innerJoin('awardDossiers as d', 'd.id', `${table}.dossierId`)
      .where('d.roundId', '=', w.round.id)
  const refusals = await inRound('awardTransitions')
    .select(['awardTransitions.nominationId', 'awardTransitions.at'])
    .where('awardTransitions.toState', 'in', ['ineligible', 'not_awarded'])
    .orderBy('awardTransitions.at')
    .execute()
  const requests = (await inRound('awardRequests')
    .selectAll('awardRequests')
    .execute()) as unknown as DutyFacts['requests']
  const notices = await db
    .selectFrom('awardNotices')
    .innerJoin('awardDecisions', 'awardDecisions.id', 'awardNotices.decisionId')
    .selectAll('awardNotices')
    .where('awardDecisions.roundId', '=', w.round.id)
    .execute()
  return {
    refusedOn: new Map(refusals.flatMap((t) => (t.nominationId ? [[t.nominationId, dayOnWall(new Date(t.at))]] : []))),
    requests,
    decisions: await decidedUnits(db, w.round.id),
    notices,
  }
}

/** Everything a round owes or is owed by a day. */
export async function roundDuties(
  { roundId }: { roundId: string },
  context: Pick<Context, 'db' | 'clock' | 'session'>,
): Promise<Duty[]> {
  const { world } = await roundView(roundId, context)
  return openDuties(world, await dutyFacts(context.db, world))
}

/** What all open rounds owe up to a day, as the overview's list of deadlines shows it. */
export async function awardDeadlines(
  context: Pick<Context, 'db' | 'clock' | 'session'>,
  horizon: string,
): Promise<{ day: string; text: string; screen: string; lateBy: number }[]> {
  const deadlines = []
  for (const round of await listRounds(context.db)) {
    if (round.state === 'closed') continue
    for (const d of await roundDuties({ roundId: round.id }, context))
      if (d.due <= horizon)
        deadlines.push({ day: d.due, text: `Khen thưởng: ${d.text}`, screen: d.screen, lateBy: d.lateBy })
  }
  return deadlines
}

/** The awards as one area of the preparation: what is late, and how many cases have their decision. Nothing while there is no round. */
export async function awardArea(context: Pick<Context, 'db' | 'clock' | 'session'>): Promise<ReadinessArea[]> {
  const rounds = (await listRounds(context.db)).filter((r) => r.state === 'open')
  if (rounds.length === 0) return []
  let [late, decided, all] = [0, 0, 0]
  for (const round of rounds) {
    const { world } = await roundView(round.id, context)
    const duties = openDuties(world, await dutyFacts(context.db, world))
    late += duties.filter((d) => d.lateBy > 0).length
    decided += world.cases.filter((n) => isAwarded(n.state)).length
    all += world.counted.length
  }
  const n = (value: number) => value.toLocaleString('vi-VN')
  return [
    {
      id: 'awards',
      label: 'Khen thưởng',
      screen: 'award-round',
      state: all === 0 ? 'empty' : late > 0 ? 'watch' : 'good',
      numbers: [
        { label: 'hạn đã qua', value: n(late), list: '' },
        { label: 'có quyết định', value: `${n(decided)}/${n(all)}`, list: '' },
      ],
    },
  ]
}
