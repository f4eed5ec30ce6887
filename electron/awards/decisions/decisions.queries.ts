import type { DecisionDetail, EntryRow } from '../../../shared/awards/decisions.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import { shortDate } from '../../../shared/lib/dates'
import type { Db, Tables, Trx } from '../../db/tables'
import { rulesOfRound } from '../cases.queries'
import { getRound } from '../world.queries'

export async function decisionById(db: Db | Trx, id: string): Promise<Tables['awardDecisions']> {
  const decision = await db.selectFrom('awardDecisions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!decision) throw new ProblemError('not-found', 'Quyết định này không còn. Hãy tải lại danh sách.')
  return decision
}

/** The lines of a decision: those it gives, or for a revocation those it takes back. */
export const entriesOf = (db: Db | Trx, decisionId: string): Promise<EntryRow[]> =>
  db
    .selectFrom('awardEntries')
    .innerJoin('awardNominations', 'awardNominations.id', 'awardEntries.nominationId')
    .innerJoin('awardDossiers', 'awardDossiers.id', 'awardNominations.dossierId')
    .innerJoin('units', 'units.id', 'awardDossiers.unitId')
    .selectAll('awardEntries')
    .select([
      'units.name as unit',
      'awardNominations.honorific as honorific',
      'awardNominations.office as office',
      'awardNominations.state as state',
    ])
    .where((e) => e.or([e('awardEntries.decisionId', '=', decisionId), e('awardEntries.revokedBy', '=', decisionId)]))
    .orderBy('awardEntries.position')
    .execute()

/** `Quyết định số 4821/QĐ-UBND ngày 25/10/2019` */
export const decisionName = (d: Pick<Tables['awardDecisions'], 'number' | 'date'>): string =>
  d.number ? `Quyết định số ${d.number}${d.date ? ` ngày ${shortDate(d.date)}` : ''}` : 'Dự thảo quyết định'

/** The last day on which the council passed a case of the decision; null where none went through a meeting. */
export async function councilDayOf(db: Db | Trx, decisionId: string): Promise<string | null> {
  const passed = await db
    .selectFrom('awardEntries as e')
    .innerJoin('councilBallots as b', 'b.nominationId', 'e.nominationId')
    .innerJoin('councilMeetings as m', 'm.id', 'b.meetingId')
    .select('m.heldAt')
    .where('e.decisionId', '=', decisionId)
    .where('b.outcome', '=', 'passed')
    .orderBy('m.heldAt', 'desc')
    .executeTakeFirst()
  return passed?.heldAt.slice(0, 10) ?? null
}

async function warningsOf(db: Db | Trx, decision: Tables['awardDecisions']): Promise<string[]> {
  if (!decision.date) return []
  const round = await getRound(db, decision.roundId)
  const ofRound = await rulesOfRound(db, round)
  const ofDay = await rulesOfRound(db, round, decision.date)
  return ofRound.set.code === ofDay.set.code
    ? []
    : [
        `Ngày quyết định ${shortDate(decision.date)} thuộc ${ofDay.set.name}, còn đợt này thẩm định theo ${ofRound.set.name}. Tiền thưởng tính theo ngày quyết định.`,
      ]
}

export async function decisionDetail(db: Db | Trx, id: string): Promise<DecisionDetail> {
  const decision = await decisionById(db, id)
  const entries = await entriesOf(db, id)
  // A revocation is about the lines it took back; everything else counts what stands.
  const standing = entries.filter((e) => (decision.kind === 'revocation' ? e.revokedBy === id : e.revokedAt === null))
  const count = (subject: EntryRow['subject']) => standing.filter((e) => e.subject === subject).length
  const sum = (rows: readonly EntryRow[]) => rows.reduce((total, e) => total + (e.bonus ?? 0), 0)
  return {
    ...decision,
    entries,
    counts: {
      collective: count('collective'),
      household: count('household'),
      individual: count('individual'),
      total: standing.length,
    },
    concerns: decision.concernsId ? decisionName(await decisionById(db, decision.concernsId)) : '',
    bonusTotal: sum(standing),
    bonusPaid: sum(standing.filter((e) => e.bonusPaidAt !== null)),
    withoutBonus: decision.state === 'issued' ? standing.filter((e) => e.bonus === null).length : 0,
    warnings: await warningsOf(db, decision),
  }
}

export async function listDecisions(db: Db, roundId: string): Promise<DecisionDetail[]> {
  const rows = await db.selectFrom('awardDecisions').select('id').where('roundId', '=', roundId).orderBy('id').execute()
  return Promise.all(rows.map((row) => decisionDetail(db, row.id)))
}
