import { delegateFields } from '../../shared/exchange/fields'
import type { ImportInput, ImportReport, Verdict } from '../../shared/exchange/import-report'
import { type JudgeInput, judgeDelegates, type Judgement } from '../../shared/exchange/verdicts'
import type { Context, Write } from '../core/context'
import { applyDelegates } from './apply-delegates'
import { type Known, lastSeq, loadKnown } from './known.queries'
import { drive, finish, type ImportFile, readImportFile } from './read-import'

/** `3 mới, 1 thay đổi`: what was done, in the order a clerk asks for it. */
const did = (counts: Partial<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, n]) => n)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ')

export const reportOf = (
  file: ImportFile,
  judged: Pick<Judgement, 'items' | 'totals' | 'notes'>,
  done: { committed: boolean; batchId: string | null; notes?: string[] },
): ImportReport => ({
  fileName: file.fileName,
  rows: judged.items.length,
  totals: judged.totals,
  items: judged.items,
  columns: file.columns,
  guessed: file.guessed,
  notes: [...file.notes, ...judged.notes, ...(done.notes ?? [])],
  committed: done.committed,
  batchId: done.batchId,
})

/** The line of the imports' register, first of its batch, so that it is what undo shows. */
export async function registerImport(
  w: Write,
  uuid: () => string,
  kind: string,
  file: ImportFile,
  totals: Record<Verdict, number>,
  text: string,
): Promise<string> {
  const id = uuid()
  const row = {
    id,
    kind,
    fileName: file.fileName,
    fileHash: file.sha256,
    at: w.at,
    operator: w.operator,
    totals: JSON.stringify(totals),
    undoneAt: null,
  }
  await w.insert('imports', row, text)
  return id
}

/** Columns that the clerk corrected are understood the same way next time. */
export async function rememberMapping(w: Write, uuid: () => string, kind: string, file: ImportFile): Promise<void> {
  if (!file.corrected) return
  const { headingKey, mapping } = file.corrected
  const known = await w.trx
    .selectFrom('mappings')
    .select('id')
    .where('kind', '=', kind)
    .where('headingKey', '=', headingKey)
    .executeTakeFirst()
  if (known) await w.update('mappings', known.id, { mapping: JSON.stringify(mapping) }, '')
  else await w.insert('mappings', { id: uuid(), kind, headingKey, mapping: JSON.stringify(mapping) }, '')
}

/** Sets or replaces what a source said of a person. */
export async function rememberSaid(
  w: Write,
  uuid: () => string,
  value: { delegateId: string; source: string; said: string; importId: string },
): Promise<void> {
  const known = await w.trx
    .selectFrom('sourceValues')
    .select('id')
    .where('delegateId', '=', value.delegateId)
    .where('source', '=', value.source)
    .executeTakeFirst()
  if (known) await w.update('sourceValues', known.id, { said: value.said, importId: value.importId }, '')
  else await w.insert('sourceValues', { id: uuid(), ...value }, '')
}

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
