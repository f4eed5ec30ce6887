import { delegateFields } from '../../shared/exchange/fields'
import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import { type JudgeInput, judgeDelegates } from '../../shared/exchange/verdicts'
import type { Context } from '../core/context'
import { applyDelegates } from './apply-delegates'
import { registerImport, rememberMapping, reportOf } from './import-register'
import { type Known, lastSeq, loadKnown } from './known.queries'
import { drive, finish, readImportFile } from './read-import'

/** `3 mới, 1 thay đổi`: what was done, in the order a clerk asks for it. */
export const did = (counts: Partial<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, n]) => n)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ')

/**
 * A list of delegates as a table of verdicts; with `commit` also written: one transaction, one undo. Verdicts are computed
 * anew at commit, decisions apply by row.
 */
export async function importDelegates(input: ImportInput, context: Context): Promise<ImportReport> {
  const file = await readImportFile(input, context, { kind: 'delegates', fields: delegateFields })
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.length, 0)
  const judgeInput = (known: Known): JudgeInput => ({
    sheets: file.sheets,
    others: file.others,
    ...known,
    decisions: input.decisions ?? [],
  })
  const known = await loadKnown(context.db)
  const judged = await drive(judgeDelegates(judgeInput(known)), context, rows)
  if (!input.commit) return reportOf(file, judged, { committed: false, batchId: null })
  if (judged.plans.length === 0 && !file.corrected) return reportOf(file, judged, { committed: true, batchId: null })

  const { signal, progress, ids } = context
  return context.write('delegates.import', async (w) => {
    const isSame = (await lastSeq(w.trx)) === known.seq
    const now = isSame ? judged : finish(judgeDelegates(judgeInput(await loadKnown(w.trx))))
    const adds = now.plans.filter((p) => p.kind === 'add').length
    const updates = now.plans.filter((p) => p.kind === 'update').length
    const counts = did({ 'người mới': adds, 'người được cập nhật': updates, 'đơn vị mới': now.newUnits.length })
    const text = `Nhập danh sách đại biểu từ tệp “${file.fileName}”: ${counts || 'không có gì thay đổi'}.`
    const importId = await registerImport(w, ids.uuid, 'delegates', file, now.totals, text)
    await rememberMapping(w, ids.uuid, 'delegates', file)
    await applyDelegates(w, now, { ids, importId, progress, signal })
    return reportOf(file, now, { committed: true, batchId: w.batchId, notes: [text] })
  })
}
