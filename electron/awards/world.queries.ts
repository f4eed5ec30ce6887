import type { EarlierAward } from '../../shared/awards/appraisal'
import { indexWorld, type ReportState, type World } from '../../shared/awards/checks/world'
import type { AwardRound } from '../../shared/awards/round'
import { type LocalRule, type Rules, resolveRules, ruleSetByCode, ruleSetOn } from '../../shared/awards/rules/resolve'
import type { FormCode } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import { type WorkingCalendar, workingCalendar } from '../../shared/lib/working-days'
import type { Db, Tables, Trx } from '../db/tables'
import { consultationFromRow, documentFromRow, dossierFromRow, nominationFromRow, roundFromRow } from './award-rows'

export async function getRound(db: Db | Trx, id: string): Promise<AwardRound> {
  const row = await db.selectFrom('awardRounds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Đợt khen thưởng này không còn. Hãy tải lại màn hình.')
  return roundFromRow(row)
}

/** The holidays of the law with the office's own days. */
export async function officeCalendar(db: Db | Trx): Promise<WorkingCalendar> {
  return workingCalendar(await db.selectFrom('calendarDays').select(['day', 'kind']).execute())
}

/** The rule set of a round: the one it names, else the one in force on the day of decision, else today's. */
export function ruleSetOf(round: Pick<AwardRound, 'ruleSet' | 'decisionDate'>, today: string) {
  return ruleSetByCode(round.ruleSet) ?? ruleSetOn(round.decisionDate ?? today)
}

/** What was laid over the set that holds: the office's layer, and with a round its own. */
export async function officeRules(
  db: Db | Trx,
  round: Pick<AwardRound, 'ruleSet' | 'decisionDate'> & { id?: string },
  today: string,
): Promise<LocalRule[]> {
  const rows = await db
    .selectFrom('awardRules')
    .selectAll()
    .where('ruleSet', '=', ruleSetOf(round, today).code)
    .where((e) => e.or([e('roundId', 'is', null), e('roundId', '=', round.id ?? '')]))
    .execute()
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }))
}

/** The rules of a round in their layers: the set, the office's, the round's. */
export const rulesOf = async (db: Db | Trx, round: AwardRound, today: string): Promise<Rules> =>
  resolveRules(ruleSetOf(round, today), await officeRules(db, round, today))

/** Earlier decisions by entry or import, and what other rounds of this conference decided. */
export async function earlierAwards(
  db: Db | Trx,
  exceptRound: string | null,
): Promise<{ noted: EarlierAward[]; decided: EarlierAward[] }> {
  const noted = await db.selectFrom('awardEarlier').selectAll().execute()
  const decided = await db
    .selectFrom('awardEntries as e')
    .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
    .innerJoin('awardNominations as n', 'n.id', 'e.nominationId')
    .innerJoin('awardDossiers as f', 'f.id', 'n.dossierId')
    .innerJoin('awardRounds as r', 'r.id', 'f.roundId')
    .innerJoin('units as u', 'u.id', 'f.unitId')
    .where('d.state', '=', 'issued')
    .where('d.kind', '=', 'award')
    .where('e.revokedAt', 'is', null)
    .select([
      'e.id',
      'e.subject',
      'n.name',
      'n.workplace',
      'u.name as unit',
      'e.formCode',
      'r.kind',
      'r.id as roundId',
      'r.title',
      'e.printedAchievement as achievement',
      'd.number',
      'd.date',
      'd.authority',
    ])
    .execute()
  const local = new Map<string, Rules>()
  const formName = async (code: FormCode, date: string | null): Promise<string> => {
    const set = ruleSetOf({ ruleSet: '', decisionDate: date }, date ?? '')
    const rules =
      local.get(set.code) ?? resolveRules(set, await officeRules(db, { ruleSet: set.code, decisionDate: date }, ''))
    local.set(set.code, rules)
    return rules.form(code).name
  }
  const others: EarlierAward[] = []
  for (const e of decided.filter((d) => d.roundId !== exceptRound))
    others.push({
      id: e.id,
      subject: e.subject,
      name: e.name,
      unitName: e.workplace || e.unit,
      formCode: e.formCode,
      formText: await formName(e.formCode, e.date),
      kind: e.kind,
      achievement: e.achievement,
      decisionNumber: e.number,
      decisionDate: e.date,
      authority: e.authority,
      source: e.title,
    })
  return { noted: noted as EarlierAward[], decided: others }
}

async function unitReports(db: Db | Trx): Promise<Map<string, ReportState>> {
  const preparation = await db.selectFrom('preparation').select('reportDue').executeTakeFirst()
  const due = preparation?.reportDue ?? null
  const rows = await db.selectFrom('unitReports').select(['unitId', 'due', 'receivedOn']).execute()
  return new Map(rows.map((r) => [r.unitId, { due: r.due ?? due, receivedOn: r.receivedOn }]))
}

type CaseTable = 'awardFlags' | 'awardReviews' | 'awardScores' | 'awardRecusals' | 'awardConsultationItems'

/** Rows that hang on the nominations of a round. */
async function rowsOf<T extends CaseTable>(db: Db | Trx, table: T, roundId: string): Promise<Tables[T][]> {
  const cases = db
    .selectFrom('awardNominations as n')
    .innerJoin('awardDossiers as d', 'd.id', 'n.dossierId')
    .where('d.roundId', '=', roundId)
    .select('n.id')
  const rows = await db
    .selectFrom(table as 'awardFlags')
    .selectAll()
    .where('nominationId', 'in', cases)
    .execute()
  return rows as unknown as Tables[T][]
}

/** Everything the rules look at in one round, read in one go and indexed. */
export async function loadWorld(db: Db | Trx, roundId: string, today: string): Promise<World> {
  const round = await getRound(db, roundId)
  const rules = await rulesOf(db, round, today)
  const dossiers = (
    await db
      .selectFrom('awardDossiers as d')
      .innerJoin('units as u', 'u.id', 'd.unitId')
      .selectAll('d')
      .select('u.name as unit')
      .where('d.roundId', '=', roundId)
      .orderBy('d.registerNo')
      .orderBy('u.precedence')
      .orderBy('u.name')
      .execute()
  )
    .map(({ unit, ...row }) => ({ ...dossierFromRow(row), unit }))
    // Those without a number yet stand behind the register.
    .sort((a, b) => (a.registerNo ?? 1e9) - (b.registerNo ?? 1e9))
  const inRound = (table: 'awardNominations' | 'awardDocuments') =>
    db
      .selectFrom(table)
      .innerJoin('awardDossiers as d', 'd.id', `${table}.dossierId`)
      .selectAll(table)
      .where('d.roundId', '=', roundId)
  const nominations = (await inRound('awardNominations').orderBy('awardNominations.position').execute()).map((row) =>
    nominationFromRow(row as never),
  )
  const documents = (await inRound('awardDocuments').execute()).map((row) => documentFromRow(row as never))
  const earlier = await earlierAwards(db, roundId)
  return indexWorld({
    round,
    rules,
    calendar: await officeCalendar(db),
    today,
    dossiers,
    nominations,
    documents,
    flags: await rowsOf(db, 'awardFlags', roundId),
    quotas: await db.selectFrom('awardQuotas').selectAll().where('roundId', '=', roundId).execute(),
    criteria: await db
      .selectFrom('awardCriteria')
      .selectAll()
      .where('roundId', '=', roundId)
      .orderBy('position')
      .execute(),
    reviews: await rowsOf(db, 'awardReviews', roundId),
    scores: await rowsOf(db, 'awardScores', roundId),
    recusals: await rowsOf(db, 'awardRecusals', roundId),
    earlier: [...earlier.noted, ...earlier.decided],
    consultations: (
      await db.selectFrom('awardConsultations').selectAll().where('roundId', '=', roundId).orderBy('date').execute()
    ).map(consultationFromRow),
    consultationItems: await rowsOf(db, 'awardConsultationItems', roundId),
    overrides: await db.selectFrom('awardOverrides').selectAll().where('roundId', '=', roundId).execute(),
    unitReports: await unitReports(db),
  })
}
