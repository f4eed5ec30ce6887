import type { UnitNotices } from '../../../shared/awards/decisions.contract'
import { type NoticeKind, noticeKinds, noticeLabels } from '../../../shared/awards/notice'
import { ProblemError } from '../../../shared/ipc/reply'
import { shortDate } from '../../../shared/lib/dates'
import type { Context } from '../../core/context'
import type { Db, Trx } from '../../db/tables'
import { rulesOfRound } from '../cases.queries'
import { getRound, officeCalendar } from '../world.queries'
import { decisionById, decisionName } from './decisions.queries'

/** The units of a decision with what each was sent and told, and by when it had to be. */
export async function unitNotices(db: Db | Trx, decisionId: string): Promise<UnitNotices> {
  const decision = await decisionById(db, decisionId)
  const units = await db
    .selectFrom('awardEntries as e')
    .innerJoin('awardNominations as n', 'n.id', 'e.nominationId')
    .innerJoin('awardDossiers as f', 'f.id', 'n.dossierId')
    .innerJoin('units as u', 'u.id', 'f.unitId')
    .where('e.decisionId', '=', decisionId)
    .where('e.revokedAt', 'is', null)
    .select((e) => ['u.id as unitId', 'u.name as unit', e.fn.countAll<number>().as('awarded')])
    .groupBy(['u.id', 'u.name'])
    .orderBy('u.precedence')
    .orderBy('u.name')
    .execute()
  const notices = await db.selectFrom('awardNotices').selectAll().where('decisionId', '=', decisionId).execute()
  const rules = await rulesOfRound(db, await getRound(db, decision.roundId), decision.date ?? undefined)
  const calendar = await officeCalendar(db)
  const dueOf = (kind: NoticeKind) =>
    decision.date ? calendar.addWorkingDays(decision.date, rules.get(`days.${kind}`)) : null
  return {
    due: { copyDecision: dueOf('copyDecision'), notifyAwardee: dueOf('notifyAwardee') },
    units: units.map((u) => ({
      ...u,
      sent: Object.fromEntries(
        noticeKinds.map((kind) => [kind, notices.find((n) => n.unitId === u.unitId && n.kind === kind) ?? null]),
      ) as UnitNotices['units'][number]['sent'],
    })),
  }
}

/** Notes that units were sent the decision or that their awardees were told; one already noted keeps its first day. */
export async function noteNotices(
  input: { decisionId: string; unitIds: string[]; kind: NoticeKind; date: string; number?: string },
  { write, ids, db }: Context,
): Promise<UnitNotices> {
  await write('decisions.noteNotices', async (w) => {
    const decision = await decisionById(w.trx, input.decisionId)
    if (decision.state !== 'issued' || decision.kind !== 'award')
      throw new ProblemError('refused', 'Quyết định chưa ban hành nên chưa có gì để gửi. Chưa có gì được ghi.')
    if (decision.date && input.date < decision.date)
      throw new ProblemError('invalid', `Ngày gửi không thể trước ngày quyết định ${shortDate(decision.date)}.`, {
        fields: { date: 'Trước ngày quyết định.' },
      })
    const known = await unitNotices(w.trx, input.decisionId)
    for (const unitId of new Set(input.unitIds)) {
      const unit = known.units.find((u) => u.unitId === unitId)
      if (!unit) throw new ProblemError('not-found', 'Có đơn vị không có trường hợp nào trong quyết định này.')
      if (unit.sent[input.kind]) continue
      const { decisionId, kind, date, number = '' } = input
      await w.insert(
        'awardNotices',
        { id: ids.uuid(), decisionId, unitId, kind, date, number, operator: w.operator },
        `${noticeLabels[kind]}: ${unit.unit}, ${decisionName(decision)}, ngày ${shortDate(date)}${number ? `, văn bản ${number}` : ''}.`,
      )
    }
  })
  return unitNotices(db, input.decisionId)
}

/** A notice noted by mistake is taken back with its reason; both stand in the history. */
export async function removeNotice(
  { id, reason }: { id: string; reason: string },
  { write, db }: Context,
): Promise<UnitNotices> {
  const decisionId = await write('decisions.removeNotice', async (w) => {
    const row = await w.trx.selectFrom('awardNotices').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Lần ghi này không còn. Hãy tải lại danh sách.')
    await w.remove('awardNotices', id, `Bỏ ghi “${noticeLabels[row.kind]}” ngày ${shortDate(row.date)}: ${reason}`)
    return row.decisionId
  })
  return unitNotices(db, decisionId)
}
