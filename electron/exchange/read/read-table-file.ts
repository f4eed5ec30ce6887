import { type ReaderInput, runReader } from './run-reader'
import type { TableFile } from './table-file'

/** Reads a foreign table: a workbook, separated text, or the tables of a Word file. Throws ProblemError in words. */
export const readTableFile = (input: ReaderInput): Promise<TableFile> => runReader<TableFile>('table', input)
