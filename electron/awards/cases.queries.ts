import { isLivingDossier } from '../../shared/awards/dossier-life'
import type { AwardRound } from '../../shared/awards/round'
import type { Rules } from '../../shared/awards/rules/resolve'
import { formCodes } from '../../shared/awards/terms'
import type { Db, Tables, Trx } from '../db/tables'
import { rulesOf } from './world.queries'

/** A nomination with the unit that proposed it, as council, decision and stage need it. */
export type AwardCase = Tables['awardNominations'] & {
  unitId: string
  unit: string
  unitPrecedence: number
  dossierState: Tables['awardDossiers']['state']
}

/** The rules of a round; for a decision that has its day, the rules in force on that day. */
export const rulesOfRound = (db: Db | Trx, round: AwardRound, decisionDay?: string): Promise<Rules> =>
  rulesOf(db, decisionDay ? { ...round, ruleSet: '', decisionDate: decisionDay } : round, round.createdAt.slice(0, 10))

const subjectOrder = { collective: 0, household: 1, individual: 2 } as const

/** Highest form first, collectives before households and individuals, then units by precedence and their own list. */
export const inAwardOrder = (a: AwardCase, b: AwardCase): number =>
  formCodes.indexOf(a.formCode) - formCodes.indexOf(b.formCode) ||
  subjectOrder[a.subject] - subjectOrder[b.subject] ||
  a.unitPrecedence - b.unitPrecedence ||
  a.unit.localeCompare(b.unit, 'vi', { numeric: true }) ||
  a.position - b.position

/** Cases of a round whose dossiers were neither returned nor withdrawn, in award order. */
export async function casesOfRound(db: Db | Trx, roundId: string): Promise<AwardCase[]> {
  const rows = await db
    .selectFrom('awardNominations')
    .innerJoin('awardDossiers', 'awardDossiers.id', 'awardNominations.dossierId')
    .innerJoin('units', 'units.id', 'awardDossiers.unitId')
    .selectAll('awardNominations')
    .select([
      'units.id as unitId',
      'units.name as unit',
      'units.precedence as unitPrecedence',
      'awardDossiers.state as dossierState',
    ])
    .where('awardDossiers.roundId', '=', roundId)
    .execute()
  return rows.filter((row) => isLivingDossier(row.dossierState)).sort(inAwardOrder)
}
