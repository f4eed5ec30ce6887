import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import { emptyPass } from '../../shared/preparation/logistics/logistics'
import { judgePress, pressImportFields, reporterKey } from '../../shared/preparation/logistics/press-import'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { registerImport, rememberMapping, reportOf } from '../exchange/import-register'
import { type ImportFile, readImportFile } from '../exchange/read-import'

/** People of the guest list by name and unit, as far as only one has both. */
export async function delegatesByReporter(db: Db | Trx): Promise<Map<string, string>> {
  const people = await db
    .selectFrom('delegates as d')
    .leftJoin('units as u', 'u.id', 'd.unitId')
    .select(['d.id', 'd.fullName', 'u.name as unit'])
    .where('d.withdrawnAt', 'is', null)
    .where('d.fullName', '!=', '')
    .execute()
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const p of people) {
    const key = reporterKey(p.fullName, p.unit ?? '')
    if (found.has(key)) twice.add(key)
    else found.set(key, p.id)
  }
  for (const key of twice) found.delete(key)
  return found
}

async function judge(db: Db | Trx, file: ImportFile, input: ImportInput) {
  return judgePress({
    sheets: file.sheets,
    others: file.others,
    known: await db.selectFrom('pressPasses').selectAll().execute(),
    delegates: await delegatesByReporter(db),
    decisions: input.decisions ?? [],
  })
}

/** A list of reporters as a table of verdicts; with `commit` also written: one transaction, one undo. */
export async function importPress(input: ImportInput, context: Context): Promise<ImportReport> {
  const file = await readImportFile(input, context, { kind: 'press', fields: pressImportFields })
  const judged = await judge(context.db, file, input)
  if (!input.commit) return reportOf(file, judged, { committed: false, batchId: null })
  if (judged.plans.length === 0 && !file.corrected) return reportOf(file, judged, { committed: true, batchId: null })
  return context.write('press.import', async (w) => {
    const { ids } = context
    const now = await judge(w.trx, file, input)
    const added = now.plans.filter((p) => p.kind === 'add').length
    const text = `Nhập danh sách phóng viên từ tệp “${file.fileName}”: ${added} người mới, ${now.plans.length - added} người được cập nhật.`
    await registerImport(w, ids.uuid, 'press', file, now.totals, text)
    await rememberMapping(w, ids.uuid, 'press', file)
    for (const plan of now.plans) {
      context.signal.throwIfAborted()
      if (plan.kind === 'add') {
        const row = { ...emptyPass, ...plan.said, delegateId: plan.delegateId, passNumber: null, printedAt: null }
        await w.insert('pressPasses', { ...row, id: ids.uuid() }, `Đăng ký báo chí: ${row.fullName}, ${row.outlet}.`)
        continue
      }
      // What stands on the printed pass has changed: it is printed again.
      const isOnPass = plan.patch.fullName !== undefined || plan.patch.outlet !== undefined
      const patch = { ...plan.patch, ...(isOnPass ? { printedAt: null } : {}) }
      await w.update('pressPasses', plan.id, patch, 'Sửa đăng ký báo chí theo tệp.')
    }
    return reportOf(file, now, { committed: true, batchId: w.batchId, notes: [text] })
  })
}
