import { documentNeeds } from '../../shared/awards/checks/documents'
import { shown, type World } from '../../shared/awards/checks/world'
import { type Dossier, type DossierFields, dossierLabels, emptyDossier } from '../../shared/awards/dossier'
import { mayBeRemoved } from '../../shared/awards/dossier-life'
import type { DossierDetail, DossierRow } from '../../shared/awards/dossiers.contract'
import { untoldRefusals } from '../../shared/awards/duties'
import { rejectGroupLabels, severities } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Ids, Write } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { dossierFromRow, toPatch, toRow, transitionFromRow } from './award-rows'
import { checklistOf, dossierRow, openFindings } from './dossier-row'
import { dutyFacts } from './duties.queries'
import { roundView } from './round-view'
import { getRound } from './world.queries'

export async function getDossier(db: Db | Trx, id: string): Promise<Dossier & { unit: string }> {
  const row = await db
    .selectFrom('awardDossiers as d')
    .innerJoin('units as u', 'u.id', 'd.unitId')
    .selectAll('d')
    .select('u.name as unit')
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Hồ sơ này không còn. Hãy tải lại màn hình.')
  const { unit, ...stored } = row
  return { ...dossierFromRow(stored), unit }
}

export async function listDossiers({ roundId }: { roundId: string }, context: Context): Promise<DossierRow[]> {
  const { world: w, findings } = await roundView(roundId, context)
  const open = openFindings(findings)
  return w.dossiers.map((d) => dossierRow(w, d, open))
}

/** One dossier with its checklist, cases, letters and way through the office. */
export async function dossierDetail({ id }: { id: string }, context: Context): Promise<DossierDetail> {
  const { db } = context
  const { roundId } = await getDossier(db, id)
  const { world: w, findings } = await roundView(roundId, context)
  const d = w.dossierOf.get(id)
  if (!d) throw new ProblemError('not-found', 'Hồ sơ này không còn. Hãy tải lại màn hình.')
  const mine = findings.filter((f) => f.dossierId === id)
  const needs = documentNeeds(w, d)
  const severityOf = (nominationId: string) =>
    severities.find((s) => mine.some((f) => f.nominationId === nominationId && !f.override && f.severity === s)) ?? null
  return {
    dossier: dossierRow(w, d, openFindings(findings)),
    checklist: checklistOf(w, d),
    copies: needs.copies,
    basis: needs.basis,
    nominations: w.nominations.filter((n) => n.dossierId === id).map((n) => ({ ...n, severity: severityOf(n.id) })),
    requests: await db
      .selectFrom('awardRequests')
      .selectAll()
      .where('dossierId', '=', id)
      .orderBy('date')
      .orderBy('id')
      .execute(),
    untold: await untoldOf(db, w, id),
    transitions: (
      await db.selectFrom('awardTransitions').selectAll().where('dossierId', '=', id).orderBy('seq').execute()
    ).map(transitionFromRow),
    findings: mine,
  }
}

/** The refusals that this dossier's unit still has to be told of, ready to be put into a letter. */
async function untoldOf(db: Db | Trx, w: World, id: string): Promise<DossierDetail['untold']> {
  const found = untoldRefusals(w, await dutyFacts(db, w)).find((u) => u.dossier.id === id)
  if (!found) return null
  return {
    due: found.due,
    names: found.refused.map(shown),
    items: found.refused
      .map((n) => `- ${shown(n)}: ${n.rejectGroup ? `${rejectGroupLabels[n.rejectGroup]}; ` : ''}${n.rejectReason}`)
      .join('\n'),
  }
}

/** A new dossier, not yet received. */
export async function insertDossier(
  w: Write,
  ids: Ids,
  facts: Partial<DossierFields> & { roundId: string; unitId: string },
  state: Dossier['state'] = 'draft',
  receivedAt: string | null = null,
  text?: string,
): Promise<Dossier> {
  const unit = await w.trx.selectFrom('units').select('name').where('id', '=', facts.unitId).executeTakeFirst()
  if (!unit) throw new ProblemError('not-found', 'Đơn vị trình không còn trong danh sách đơn vị.')
  const dossier: Dossier = {
    ...emptyDossier,
    ...facts,
    id: ids.uuid(),
    state,
    receivedAt,
    registerNo: null,
    appointmentDate: null,
    completeAt: null,
    dueDate: null,
    lateReason: '',
    lateApprovedBy: '',
    createdAt: w.at,
  }
  await w.insert('awardDossiers', toRow(dossier), text ?? `Thêm hồ sơ khen thưởng của ${unit.name}.`)
  return dossier
}

/** Adds a dossier or changes the facts of its tờ trình. A closed, withdrawn or returned dossier stays as it is. */
export async function saveDossier(
  { id, roundId, ...given }: Partial<DossierFields> & { id?: string; roundId?: string },
  { write, ids }: Context,
): Promise<Dossier> {
  return write('awards.saveDossier', async (w) => {
    if (!id) {
      if (!roundId || !given.unitId)
        throw new ProblemError('invalid', 'Hãy chọn đợt và đơn vị trình; chưa có gì được lưu.', {
          fields: { unitId: 'Chưa chọn đơn vị.' },
        })
      await openRound(w.trx, roundId)
      return insertDossier(w, ids, { ...given, roundId, unitId: given.unitId })
    }
    const before = await getDossier(w.trx, id)
    await openRound(w.trx, before.roundId)
    if (before.state === 'closed' || before.state === 'withdrawn')
      throw new ProblemError('conflict', `Hồ sơ của ${before.unit} đã kết thúc hoặc đã rút nên không sửa được.`)
    if (given.secret && !before.secret) await refuseFiles(w.trx, id, before.unit)
    const changed = (Object.keys(dossierLabels) as (keyof DossierFields)[]).filter(
      (key) => given[key] !== undefined && given[key] !== before[key],
    )
    const what = changed.map((key) => dossierLabels[key].toLocaleLowerCase('vi')).join(', ')
    await w.update('awardDossiers', id, toPatch<Dossier>(given), `Sửa hồ sơ của ${before.unit}: ${what}.`)
    const { unit: _, ...after } = await getDossier(w.trx, id)
    return after
  })
}

/** A closed round is not worked on any more. */
export async function openRound(trx: Trx, roundId: string) {
  const round = await getRound(trx, roundId)
  if (round.state === 'closed')
    throw new ProblemError('conflict', `Đợt “${round.title}” đã kết thúc. Hãy mở lại đợt trước; chưa có gì được lưu.`)
  return round
}

async function refuseFiles(trx: Trx, dossierId: string, unit: string): Promise<void> {
  const file = await trx
    .selectFrom('awardDocuments')
    .select('id')
    .where('dossierId', '=', dossierId)
    .where('attachment', 'is not', null)
    .executeTakeFirst()
  if (file)
    throw new ProblemError(
      'refused',
      `Hồ sơ của ${unit} đang kèm tệp nên chưa đánh dấu mật được. Hồ sơ mật chỉ giữ trên giấy: hãy gỡ các tệp trước.`,
    )
}

/** Removes a dossier that was never received, with its cases; a received one is withdrawn instead. */
export async function removeDossier({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeDossier', async (w) => {
    const dossier = await getDossier(w.trx, id)
    if (!mayBeRemoved(dossier.state, dossier.registerNo !== null))
      throw new ProblemError(
        'refused',
        `Hồ sơ của ${dossier.unit} đã tiếp nhận nên không xóa được. Nếu đơn vị không đề nghị nữa, hãy rút hồ sơ và ghi lý do.`,
      )
    const cases = await w.trx.selectFrom('awardNominations').select('id').where('dossierId', '=', id).execute()
    for (const { id: caseId } of cases) await removeCaseRows(w, caseId)
    for (const table of ['awardDocuments', 'awardRequests', 'awardTransitions'] as const)
      for (const row of await w.trx.selectFrom(table).select('id').where('dossierId', '=', id).execute())
        await w.remove(table, row.id, '')
    for (const o of await w.trx.selectFrom('awardOverrides').select('id').where('dossierId', '=', id).execute())
      await w.remove('awardOverrides', o.id, '')
    for (const { id: caseId } of cases) await w.remove('awardNominations', caseId, '')
    await w.remove('awardDossiers', id, `Xóa hồ sơ chưa tiếp nhận của ${dossier.unit}.`)
    return {}
  })
}

/** What hangs on one case of a dossier that was never received. */
export async function removeCaseRows(w: Write, nominationId: string): Promise<void> {
  const tables = [
    'awardSensitive',
    'awardFlags',
    'awardReviews',
    'awardScores',
    'awardRecusals',
    'awardOverrides',
    'awardDocuments',
    'awardTransitions',
  ] as const
  for (const table of tables) {
    const rows = await w.trx
      .selectFrom(table as 'awardFlags')
      .select('id')
      .where('nominationId', '=', nominationId)
      .execute()
    for (const row of rows) await w.remove(table, row.id, '')
  }
}
