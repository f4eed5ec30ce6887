import type { ListFile, ListJob } from './lay-out'
import { type ReaderInput, runReader } from './run-reader'
import type { TableFile } from './table-file'

/** Reads a foreign table: a workbook, separated text, or the tables of a Word file. Throws ProblemError in words. */
export const readTableFile = (input: ReaderInput): Promise<TableFile> => runReader<TableFile>('table', input)

/** Rows of a list as the reader sends them ahead: in slices, so that taking them in stalls nobody. */
export type ListPart = { sheet: number; rows: ListFile['sheets'][number] } | { others: ListFile['others'] }

/** The same for a list, which the reader also lays out: who stands in which row. */
export async function readListFile(input: ReaderInput, job: ListJob): Promise<ListFile> {
  const sheets = new Map<number, ListFile['sheets'][number]>()
  const others: ListFile['others'] = []
  const file = await runReader<ListFile, ListPart>('list', input, {
    job,
    onPart: (part) => {
      if ('others' in part) others.push(...part.others)
      else sheets.set(part.sheet, [...(sheets.get(part.sheet) ?? []), ...part.rows])
    },
  })
  return { ...file, sheets: file.sheets.map((_, i) => sheets.get(i) ?? []), others }
}
