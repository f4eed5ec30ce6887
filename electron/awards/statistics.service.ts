import { formSummary, formTable, funnel, type StatCase, shares } from '../../shared/awards/statistics'
import type { RoundStatistics, statisticsContract } from '../../shared/awards/statistics.contract'
import { commendationKindLabels, type GroupTag } from '../../shared/awards/terms'
import { dayNumber } from '../../shared/lib/dates'
import { getConference } from '../conference/conference.queries'
import type { Context, HandlersOf } from '../core/context'
import { writeWhole } from '../core/settings'
import { dayOnWall, todayOf } from '../core/today'
import { writeWorkbook } from '../exchange/write/workbook'
import { casesOfRound, rulesOfRound } from './cases.queries'
import { overdueOf } from './dossier-row'
import { statisticsSheets } from './statistics.sheets'
import { getRound, loadWorld } from './world.queries'

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length

/** The tables of a round, counted from its cases as they stand now. */
export async function roundStatistics(
  { roundId }: { roundId: string },
  { db, clock, session }: Pick<Context, 'db' | 'clock' | 'session'>,
): Promise<RoundStatistics> {
  const round = await getRound(db, roundId)
  const rules = await rulesOfRound(db, round)
  const cases = (await casesOfRound(db, roundId)).map(
    (c): StatCase => ({
      ...c,
      // Lists say “Bà” more often than they fill a column for it.
      gender: c.gender || (c.honorific === 'Bà' ? 'female' : c.honorific === 'Ông' ? 'male' : ''),
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
    ).map((t) => [t.dossierId, dayOnWall(new Date(t.at))]),
  )
  const span = (from: string | null, to: string | null | undefined) =>
    from && to ? [dayNumber(to) - dayNumber(from)] : []
  const world = await loadWorld(db, roundId, await todayOf(db, { clock, session }))
  const dossierOf = new Map(dossiers.map((d) => [d.id, d]))
  const decided = (
    await db
      .selectFrom('awardEntries as e')
      .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
      .innerJoin('awardNominations as n', 'n.id', 'e.nominationId')
      .where('d.roundId', '=', roundId)
      .where('d.state', '=', 'issued')
      .where('d.kind', '=', 'award')
      .select(['n.dossierId', 'd.date'])
      .execute()
  ).flatMap((e) => span(dossierOf.get(e.dossierId)?.completeAt?.slice(0, 10) ?? null, e.date))
  return {
    formName: rules.get('statistics.form'),
    kind: commendationKindLabels[round.kind],
    form: formTable(cases),
    summary: formSummary(cases).map((row) => ({ ...row, formName: rules.form(row.formCode).name })),
    shares: shares(cases),
    directLeast: rules.get('share.direct'),
    byUnit: funnel(cases, (c) => c.unit),
    byForm: funnel(cases, (c) => rules.form(c.formCode).name),
    days: {
      toComplete: mean(dossiers.flatMap((d) => span(d.receivedAt?.slice(0, 10) ?? null, d.completeAt?.slice(0, 10)))),
      toDecided: mean(decided),
      toAppraised: mean(dossiers.flatMap((d) => span(d.completeAt?.slice(0, 10) ?? null, appraised.get(d.id)))),
      overdue: world.living.filter((d) => overdueOf(world, d) !== '').length,
    },
  }
}

/** T1, T4, T7 and T8 of a round as a workbook that opens in Excel, one table a sheet. */
export async function exportStatistics(
  { roundId, file }: { roundId: string; file: string },
  context: Context,
): Promise<{ name: string }> {
  const target = await context.host.resolveFile({ file, use: 'write' })
  const round = await getRound(context.db, roundId)
  const conference = await getConference(context.db)
  const sheets = statisticsSheets(conference.organiser, round.title, await roundStatistics({ roundId }, context))
  writeWhole(target.path, await writeWorkbook({ sheets }))
  return { name: target.name }
}

export const statisticsHandlers: HandlersOf<typeof statisticsContract> = {
  'statistics.round': roundStatistics,
  'statistics.export': exportStatistics,
}
