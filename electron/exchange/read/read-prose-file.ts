import type { ProseFile } from './prose-file'
import { type ReaderInput, runReader } from './run-reader'

/** Reads the text of a Word, PDF or plain file in the worker that can be killed. Throws ProblemError in words. */
export const readProseFile = (input: ReaderInput): Promise<ProseFile> => runReader<ProseFile>('prose', input)
