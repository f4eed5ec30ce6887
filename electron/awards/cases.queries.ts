import { isLivingDossier } from '../../shared/awards/dossier-life'
import { type Rules, resolveRules, ruleSetByCode, ruleSetOn } from '../../shared/awards/rules/resolve'
import { formCodes } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Db, Tables, Trx } from '../db/tables'

/** A nomination with the unit that proposed it, as council, decision and stage need it. */
export type AwardCase = Tables['awardNominations'] & {
  unitId: string
  unit: string
  unitPrecedence: number
  dossierState: Tables['awardDossiers']['state']
}

export async function roundById(db: Db | Trx, id: string): Promise<Tables['awardRounds']> {
  const round = await db.selectFrom('awardRounds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!round) throw new ProblemError('not-found', 'Đợt khen thưởng này không còn. Hãy tải lại danh sách.')
  return round
}

/** The rules of a round: the set of its decision day or the one it names, the office's layer, the round's own. */
export async function rulesOfRound(db: Db | Trx, round: Tables['awardRounds'], decisionDay?: string): Promise<Rules> {
  const day = decisionDay ?? round.decisionDate ?? round.createdAt.slice(0, 10)
  const set = (round.ruleSet && !decisionDay ? ruleSetByCode(round.ruleSet) : undefined) ?? ruleSetOn(day)
  const rows = await db
    .selectFrom('awardRules')
    .selectAll()
    .where('ruleSet', '=', set.code)
    .where((e) => e.or([e('roundId', 'is', null), e('roundId', '=', round.id)]))
    .execute()
  return resolveRules(
    set,
    rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown })),
  )
}

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
