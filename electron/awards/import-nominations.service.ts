import { nominationImportFields } from '../../shared/awards/import/fields'
import { type JudgeInput, judgeNominations, type NominationJudgement } from '../../shared/awards/import/judge'
import { emptyNomination, type Nomination, type NominationFields } from '../../shared/awards/nomination'
import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import { unitKey } from '../../shared/names/units'
import type { CallOptions, Context, Ids, Write } from '../core/context'
import { todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { did } from '../exchange/import.service'
import { registerImport, rememberMapping, reportOf } from '../exchange/import-register'
import { type ImportFile, readImportFile } from '../exchange/read-import'
import { newUnit } from '../units/unit-row'
import { listUnits } from '../units/units.queries'
import { unitsByKey } from '../units/units.service'
import { toPatch } from './award-rows'
import { insertDossier, openRound } from './dossiers.service'
import { insertNomination } from './nominations.service'
import { loadWorld } from './world.queries'

async function judgeInput(
  db: Db | Trx,
  roundId: string,
  today: string,
  file: ImportFile,
  input: ImportInput,
): Promise<JudgeInput> {
  const w = await loadWorld(db, roundId, today)
  const known = w.nominations
    .filter((n) => w.dossierOf.get(n.dossierId)?.state !== 'returned')
    .map((n) => ({ ...n, unit: w.unitOf(n), dossierState: w.dossierOf.get(n.dossierId)?.state ?? 'draft' }))
  return {
    sheets: file.sheets,
    others: file.others,
    units: await listUnits(db),
    known,
    rules: w.rules,
    mainForm: w.round.mainForm,
    decisions: input.decisions ?? [],
    today,
  }
}

/**
 * A unit's list, or the summary of all units, as a table of verdicts; with `commit` also written: one dossier a proposing unit
 * with its nominations, one transaction, one undo.
 */
export async function importNominations(
  { roundId, ...input }: ImportInput & { roundId: string },
  context: Context,
): Promise<ImportReport> {
  const { db, ids } = context
  const today = await todayOf(db, context)
  const file = await readImportFile(input, context, { kind: 'nominations', fields: nominationImportFields })
  const judged = judgeNominations(await judgeInput(db, roundId, today, file, input))
  if (!input.commit) return reportOf(file, judged, { committed: false, batchId: null })
  if (judged.plans.length === 0 && !file.corrected) return reportOf(file, judged, { committed: true, batchId: null })
  return context.write('awards.import', async (w) => {
    await openRound(w.trx, roundId)
    const now = judgeNominations(await judgeInput(w.trx, roundId, today, file, input))
    const adds = now.plans.filter((p) => p.kind === 'add')
    const dossiers = new Set(adds.map((p) => p.unitKey)).size
    const counts = did({
      'đề nghị mới': adds.length,
      'đơn vị trình': dossiers,
      'đề nghị được cập nhật': now.plans.length - adds.length,
      'đơn vị mới': now.newUnits.length,
    })
    const text = `Nhập hồ sơ khen thưởng từ tệp “${file.fileName}”: ${counts || 'không có gì thay đổi'}.`
    await registerImport(w, ids.uuid, 'nominations', file, now.totals, text)
    await rememberMapping(w, ids.uuid, 'nominations', file)
    await apply(w, ids, roundId, now, context)
    return reportOf(file, now, { committed: true, batchId: w.batchId, notes: [text] })
  })
}

async function apply(
  w: Write,
  ids: Ids,
  roundId: string,
  { plans, newUnits }: NominationJudgement,
  { signal, progress }: CallOptions,
): Promise<void> {
  const last = await w.trx
    .selectFrom('units')
    .select((e) => e.fn.max('precedence').as('precedence'))
    .executeTakeFirst()
  let precedence = Math.max(1000, Number(last?.precedence ?? 0))
  for (const { name } of newUnits) {
    precedence = Math.min(100_000, precedence + 1)
    await w.insert('units', newUnit(ids.uuid(), name, { precedence }), `Thêm đơn vị ${name}.`)
  }
  const unitIds = await unitsByKey(w.trx)
  const dossierOf = new Map<string, { id: string; next: number }>()
  for (const [done, plan] of plans.entries()) {
    if (done % 200 === 0) {
      signal.throwIfAborted()
      progress(done, plans.length, 'Đang ghi hồ sơ…')
    }
    if (plan.kind === 'update') {
      const { unit: _u, formText: _f, proposalNumber: _n, proposalDate: _d, ...patch } = plan.patch
      await w.update('awardNominations', plan.id, toPatch<Nomination>(patch), 'Cập nhật đề nghị theo tệp nhập.')
      continue
    }
    const unitId = unitIds.get(unitKey(plan.said.unit))
    if (!unitId) throw new Error(`row ${plan.row}: unit ${plan.said.unit} was judged known`)
    let dossier = dossierOf.get(unitId)
    if (!dossier) {
      dossier = await dossierFor(w, ids, roundId, unitId, plans, plan.unitKey)
      dossierOf.set(unitId, dossier)
    }
    const { unit: _u, formText: _f, proposalNumber: _n, proposalDate: _d, ...said } = plan.said
    const fields: NominationFields = { ...emptyNomination, ...said }
    await insertNomination(w, ids, dossier.id, fields, `${plan.said.unit} đề nghị khen ${said.name}.`, dossier.next++)
  }
}

/** The unit's dossier that still takes cases, or a new one, with what the list tells of its tờ trình. */
async function dossierFor(
  w: Write,
  ids: Ids,
  roundId: string,
  unitId: string,
  plans: NominationJudgement['plans'],
  key: string,
): Promise<{ id: string; next: number }> {
  const open = await w.trx
    .selectFrom('awardDossiers')
    .select('id')
    .where('roundId', '=', roundId)
    .where('unitId', '=', unitId)
    .where('state', 'in', ['draft', 'submitted', 'received', 'supplement_requested'])
    .executeTakeFirst()
  if (open) {
    const last = await w.trx
      .selectFrom('awardNominations')
      .select((e) => e.fn.max('position').as('position'))
      .where('dossierId', '=', open.id)
      .executeTakeFirst()
    return { id: open.id, next: Number(last?.position ?? 0) + 1 }
  }
  const mine = plans.flatMap((p) => (p.kind === 'add' && p.unitKey === key ? [p.said] : []))
  const days = mine.map((s) => s.receivedAt).filter((d) => d !== null)
  const proposal = mine.find((s) => s.proposalNumber !== '')
  const dossier = await insertDossier(
    w,
    ids,
    {
      roundId,
      unitId,
      proposalNumber: proposal?.proposalNumber ?? '',
      proposalDate: mine.find((s) => s.proposalDate)?.proposalDate ?? null,
    },
    'submitted',
    days.sort()[0] ?? null,
  )
  return { id: dossier.id, next: 1 }
}
