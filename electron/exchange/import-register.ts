import type { ImportReport, Verdict } from '../../shared/exchange/import-report'
import type { Judgement } from '../../shared/exchange/verdicts'
import type { Write } from '../core/context'
import type { ImportFile } from './read-import'

/** What the clerk sees of an import, before or after it is written. */
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
  sheets: file.sheetList,
  guessed: file.guessed,
  legacy: file.legacy,
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
