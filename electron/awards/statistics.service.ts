import { formSummary, formTable, funnel, type StatCase, shares } from '../../shared/awards/statistics'
import type { RoundStatistics, statisticsContract } from '../../shared/awards/statistics.contract'
import type { GroupTag } from '../../shared/awards/terms'
import { dayNumber } from '../../shared/lib/dates'
import type { Context, HandlersOf } from '../core/context'
import { casesOfRound, rulesOfRound } from './cases.queries'
import { getRound } from './world.queries'

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length

/** The tables of a round, counted from its cases as they stand now. */
export async function roundStatistics(
  { roundId }: { roundId: string },
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<RoundStatistics> {
  const round = await getRound(db, roundId)
  const rules = await rulesOfRound(db, round)
  const cases = (await casesOfRound(db, roundId)).map(
    (c): StatCase => ({
      ...c,
      kind: round.kind,
      smallCollective: c.smallCollective === 1,
      groupTags: JSON.parse(c.groupTags) as GroupTag[],
    }),
  )
  const dossiers = await db.selectFrom('awardDossiers').selectAll().where('roundId', '=', roundId).execute()
  const appraised = new Map(
    (
      await db
        .selectFrom('awardTransitions')
        .select(['dossierId', 'at'])
        .where('toState', '=', 'appraised')
        .where('nominationId', 'is', null)
        .orderBy('at')
        .execute()
    ).map((t) => [t.dossierId, t.at.slice(0, 10)]),
  )
  const span = (from: string | null, to: string | null | undefined) =>
    from && to ? [dayNumber(to) - dayNumber(from)] : []
  const today = clock().toISOString().slice(0, 10)
  return {
    form: formTable(cases),
    summary: formSummary(cases).map((row) => ({ ...row, formName: rules.form(row.formCode).name })),
    shares: shares(cases),
    directLeast: rules.get('share.direct'),
    byUnit: funnel(cases, (c) => c.unit),
    days: {
      toComplete: mean(dossiers.flatMap((d) => span(d.receivedAt?.slice(0, 10) ?? null, d.completeAt?.slice(0, 10)))),
      toAppraised: mean(dossiers.flatMap((d) => span(d.completeAt?.slice(0, 10) ?? null, appraised.get(d.id)))),
      overdue: dossiers.filter(
        (d) =>
          d.dueDate !== null &&
          d.dueDate < today &&
          !appraised.has(d.id) &&
          d.state !== 'withdrawn' &&
          d.state !== 'returned',
      ).length,
    },
  }
}

export const statisticsHandlers: HandlersOf<typeof statisticsContract> = {
  'statistics.round': roundStatistics,
}
