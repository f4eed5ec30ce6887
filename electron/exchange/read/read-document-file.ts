import type { DocxFile } from './document-file'
import { type ReaderInput, runReader } from './run-reader'

/** Reads a Word file (.docx): its accepted text in order, tables, footnotes, comments aside. Throws ProblemError in words. */
export const readDocumentFile = (input: ReaderInput): Promise<DocxFile> => runReader<DocxFile>('document', input)
