import { setImmediate as pause } from 'node:timers/promises'
import type { FieldSpec } from '../../shared/exchange/fields'
import type { ImportInput } from '../../shared/exchange/import-report'
import type { Mapping } from '../../shared/exchange/layout'
import type { CallOptions, Context } from '../core/context'
import type { ListFile } from './read/lay-out'
import { readListFile } from './read/read-table-file'

export type ImportKind = 'delegates' | 'replies' | 'nominations' | 'earlier-awards' | 'agenda' | 'press'
export type ImportFile = ListFile

/** What was corrected for earlier files of a kind, by heading set. */
export async function rememberedMappings(
  { db }: Pick<Context, 'db'>,
  kind: ImportKind,
): Promise<Record<string, Mapping>> {
  const rows = await db.selectFrom('mappings').select(['headingKey', 'mapping']).where('kind', '=', kind).execute()
  return Object.fromEntries(rows.map((row) => [row.headingKey, JSON.parse(row.mapping) as Mapping]))
}

/**
 * Reads the file and lays its sheets out, all in a worker: the desk is answered meanwhile. Columns follow the given mapping,
 * else the one remembered for the same headings. Throws ProblemError for a file that cannot be read.
 */
export async function readImportFile(
  input: ImportInput,
  context: Context,
  { kind, fields }: { kind: ImportKind; fields: readonly FieldSpec[] },
): Promise<ImportFile> {
  const { host, app, signal, progress } = context
  progress(0, 0, 'Đang đọc tệp…')
  const { path, name } = await host.resolveFile({ file: input.file, use: 'read' })
  const { mapping, mappingSheet, sheets, encoding } = input
  const remembered = await rememberedMappings(context, kind)
  const job = { kind, fields, mapping, mappingSheet, sheets, encoding, remembered }
  return readListFile({ name, path, workerFile: app.options.tableWorker, signal }, job)
}

/** Longest stretch of work, in milliseconds, before a scan at the desk gets its turn. */
const turn = 8

/** Runs a rule that works in steps: lets others in between, says how far it is, and stops when the clerk stops it. */
export async function drive<T>(
  steps: Generator<number, T>,
  { signal, progress }: CallOptions,
  total: number,
): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < turn) continue
    signal.throwIfAborted()
    progress(Math.round(step.value), total, 'Đang đối chiếu với danh sách…')
    await pause()
    since = performance.now()
  }
}

/** The same rule without a pause, for the inside of a write. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
