import type { Finding } from '../../shared/awards/appraisal'
import { bonusTotal, money } from '../../shared/awards/bonus'
import { checkChain } from '../../shared/awards/chain'
import type { World } from '../../shared/awards/checks/world'
import { type DossierState, dossierStates } from '../../shared/awards/dossier'
import { type NominationState, nominationStates } from '../../shared/awards/nomination'
import { isOpenCase } from '../../shared/awards/nomination-life'
import {
  type AwardRound,
  type Criterion,
  type CriterionFields,
  emptyRound,
  type Quota,
  type QuotaFields,
  type RoundFields,
  roundLabels,
} from '../../shared/awards/round'
import type { RoundOverview } from '../../shared/awards/rounds.contract'
import { ruleSetByCode, whyThisSet } from '../../shared/awards/rules/resolve'
import { type SubjectKind, subjectKinds } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { roundFromRow, toRow } from './award-rows'
import { overdueOf } from './dossier-row'
import { roundView } from './round-view'
import { getRound } from './world.queries'

export async function listRounds(db: Db | Trx): Promise<AwardRound[]> {
  return (await db.selectFrom('awardRounds').selectAll().orderBy('createdAt').execute()).map(roundFromRow)
}

/** Adds a round or changes the fields given. A set of rules that does not exist is refused. */
export async function saveRound(
  { id, ...given }: Partial<RoundFields> & { id?: string },
  context: Context,
): Promise<AwardRound> {
  const { write, ids, db } = context
  if (given.ruleSet && !ruleSetByCode(given.ruleSet))
    throw new ProblemError('invalid', 'Không có bộ quy định này.', { fields: { ruleSet: 'Hãy chọn trong danh sách.' } })
  const conference = await getConference(db)
  return write('awards.saveRound', async (w) => {
    if (!id) {
      if (!given.title)
        throw new ProblemError('invalid', 'Chưa nhập tên đợt khen thưởng.', {
          fields: { title: 'Chưa nhập tên đợt khen thưởng.' },
        })
      const round: AwardRound = {
        ...emptyRound,
        standingOffice: conference.executingUnit,
        presentationDate: conference.startsAt?.slice(0, 10) ?? null,
        authority: `Chủ tịch ${conference.parentBody || 'Ủy ban nhân dân Thành phố'}`,
        ...given,
        id: ids.uuid(),
        state: 'open',
        rulesConfirmedBy: '',
        rulesConfirmedAt: null,
        createdAt: w.at,
      }
      await w.insert('awardRounds', toRow(round), `Thêm đợt khen thưởng “${round.title}”.`)
      return round
    }
    const before = await getRound(w.trx, id)
    const after = { ...before, ...given }
    const changed = (Object.keys(roundLabels) as (keyof RoundFields)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    )
    const what = changed.map((key) => roundLabels[key].toLocaleLowerCase('vi')).join(', ')
    // Another day of decision may mean another set of rules: its values are confirmed anew.
    const moved = changed.includes('decisionDate') || changed.includes('ruleSet')
    const patch = moved ? { rulesConfirmedBy: '', rulesConfirmedAt: null } : {}
    await w.update('awardRounds', id, { ...toRow(after), ...patch }, `Sửa đợt “${before.title}”: ${what}.`)
    return getRound(w.trx, id)
  })
}

export async function setRoundState(
  { id, state }: { id: string; state: AwardRound['state'] },
  { write }: Context,
): Promise<AwardRound> {
  return write('awards.setRoundState', async (w) => {
    const round = await getRound(w.trx, id)
    await w.update(
      'awardRounds',
      id,
      { state },
      state === 'closed' ? `Kết thúc đợt “${round.title}”.` : `Mở lại đợt “${round.title}”.`,
    )
    return { ...round, state }
  })
}

const counts = <K extends string>(keys: readonly K[], list: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, list.filter((k) => k === key).length])) as Record<K, number>

/** Everything the head of the round's screen says. */
export async function roundOverview(id: string, context: Context): Promise<RoundOverview> {
  const { world, findings } = await roundView(id, context)
  const { startsAt } = await getConference(context.db)
  return overviewOf(world, findings, startsAt?.slice(0, 10) ?? null)
}

function overviewOf(w: World, findings: readonly Finding[], conferenceDay: string | null): RoundOverview {
  const { round, rules } = w
  const inWay = findings.filter((f) => f.override === null && (f.severity === 'block' || f.severity === 'hold'))
  const blockedDossiers = new Set(inWay.filter((f) => f.nominationId === null).map((f) => f.dossierId))
  const blockedCases = new Set(inWay.map((f) => f.nominationId))
  const open = w.cases.filter((n) => isOpenCase(n.state))
  const bonus = bonusTotal(rules, w.counted, round.decisionDate ?? w.today)
  return {
    round,
    ruleSet: {
      code: rules.set.code,
      name: rules.set.name,
      decree: rules.set.decree,
      why: whyThisSet(rules.set, round.decisionDate),
    },
    warnings: [...checkChain(round, rules, w.calendar, conferenceDay), ...overBudget(round, bonus.total)],
    dossiers: counts<DossierState>(
      dossierStates,
      w.dossiers.map((d) => d.state),
    ),
    nominations: counts<NominationState>(
      nominationStates,
      w.cases.map((n) => n.state),
    ),
    subjects: counts<SubjectKind>(
      subjectKinds,
      w.cases.map((n) => n.subject),
    ),
    blocked: open.filter((n) => blockedCases.has(n.id) || blockedDossiers.has(n.dossierId)).length,
    overdueDossiers: w.living.filter((d) => overdueOf(w, d) !== '').length,
    overdueOpinions: w.consultations.filter((c) => c.repliedAt === null && c.dueDate < w.today).length,
    lateDossiers: round.nominationDeadline
      ? w.living.filter((d) => d.receivedAt && d.receivedAt > (round.nominationDeadline ?? '')).length
      : 0,
    criteria: [...w.criteria],
    quotas: w.quotas.map((q) => {
      const mine = w.living.filter((d) => q.unitId === null || d.unitId === q.unitId)
      const ids = new Set(mine.map((d) => d.id))
      return {
        ...q,
        unit: q.unitId === null ? '' : (mine[0]?.unit ?? w.dossiers.find((d) => d.unitId === q.unitId)?.unit ?? ''),
        proposed: w.counted.filter((n) => ids.has(n.dossierId)).length,
      }
    }),
    unconfirmedRules: rules.all().filter((r) => r.confirmedAt === null && r.certainty !== 'read').length,
    bonus,
  }
}

/** The bonuses come from the awards' part of the fund and from nothing else. */
const overBudget = ({ bonusBudget }: AwardRound, total: number): RoundOverview['warnings'] =>
  bonusBudget !== null && total > bonusBudget
    ? [
        {
          severity: 'warn',
          text: `Tiền thưởng dự kiến ${money(total)} vượt kinh phí tiền thưởng ${money(bonusBudget)} là ${money(total - bonusBudget)}.`,
        },
      ]
    : []

export async function saveCriterion(
  { id, ...fields }: CriterionFields & { id?: string; roundId: string },
  { write, ids }: Context,
): Promise<Criterion> {
  return write('awards.saveCriterion', async (w) => {
    await getRound(w.trx, fields.roundId)
    const criterion = { ...fields, id: id ?? ids.uuid() }
    if (id) await w.update('awardCriteria', id, fields, `Sửa tiêu chí chấm điểm “${fields.name}”.`)
    else await w.insert('awardCriteria', criterion, `Thêm tiêu chí chấm điểm “${fields.name}”.`)
    return criterion
  })
}

export async function removeCriterion({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeCriterion', async (w) => {
    const row = await w.trx.selectFrom('awardCriteria').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Tiêu chí này không còn.')
    const scored = await w.trx.selectFrom('awardScores').select('id').where('criterionId', '=', id).executeTakeFirst()
    if (scored)
      throw new ProblemError(
        'refused',
        `Tiêu chí “${row.name}” đã có điểm nên không xóa được. Hãy đặt trọng số 0 nếu không dùng nữa.`,
      )
    await w.remove('awardCriteria', id, `Xóa tiêu chí chấm điểm “${row.name}”.`)
    return {}
  })
}

export async function saveQuota(
  { id, ...fields }: QuotaFields & { id?: string; roundId: string },
  { write, ids }: Context,
): Promise<Quota> {
  return write('awards.saveQuota', async (w) => {
    await getRound(w.trx, fields.roundId)
    const rows = await w.trx.selectFrom('awardQuotas').selectAll().where('roundId', '=', fields.roundId).execute()
    const same = rows.find((q) => q.unitId === fields.unitId && q.id !== id)
    const quotaId = id ?? same?.id ?? ids.uuid()
    const unit = fields.unitId
      ? (await w.trx.selectFrom('units').select('name').where('id', '=', fields.unitId).executeTakeFirst())?.name
      : 'mọi đơn vị'
    if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn.')
    if (same && id)
      throw new ProblemError('conflict', `${unit} đã có dòng chỉ tiêu. Hãy sửa dòng đó; chưa có gì được lưu.`)
    const quota = { ...fields, id: quotaId }
    if (rows.some((q) => q.id === quotaId)) await w.update('awardQuotas', quotaId, fields, `Sửa chỉ tiêu của ${unit}.`)
    else await w.insert('awardQuotas', quota, `Đặt chỉ tiêu cho ${unit}.`)
    return quota
  })
}

export async function removeQuota({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeQuota', async (w) => {
    await w.remove('awardQuotas', id, 'Bỏ một dòng chỉ tiêu khen thưởng.')
    return {}
  })
}
