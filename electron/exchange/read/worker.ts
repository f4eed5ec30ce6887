import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '../../../shared/ipc/reply'
import type { WordTask } from '../../printing/word/run-word-task'
import { doWordTask } from '../../printing/word/word-task'
import { type ListFile, type ListJob, layOut } from './lay-out'
import { readDocument } from './read-document'
import { readProse } from './read-prose'
import { readTable } from './read-table'
import type { ListPart } from './read-table-file'
import type { ReaderTask } from './run-reader'

const work = workerData as ReaderTask | { want: 'word'; task: WordTask }

/** Rows that cross at once: few enough to be taken in between two scans at the desk. */
const slice = 250
function* slices<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += slice) yield list.slice(from, from + slice)
}

function sendParts(file: ListFile): ListFile {
  const send = (part: ListPart) => parentPort?.postMessage({ part })
  for (const [sheet, list] of file.sheets.entries()) for (const rows of slices(list)) send({ sheet, rows })
  for (const others of slices(file.others)) send({ others })
  return { ...file, sheets: file.sheets.map(() => []), others: [] }
}

async function read(): Promise<unknown> {
  if (work.want === 'word') return doWordTask(work.task)
  const { want, name, path, job } = work
  const content = fs.readFileSync(path)
  if (want === 'document') return readDocument(name, content)
  if (want === 'prose') return readProse(name, content)
  const table = await readTable(name, content, (job as ListJob | undefined)?.encoding)
  return want === 'list' ? sendParts(layOut(table, job as ListJob)) : table
}

read().then(
  (file) => parentPort?.postMessage({ file }),
  (error: unknown) => {
    const problem =
      error instanceof ProblemError
        ? error.problem
        : {
            code: 'file',
            message:
              'Không đọc được tệp này. Hãy mở bằng Excel hoặc Word, lưu lại dạng .xlsx hoặc .docx rồi chọn lại. Không có gì được ghi.',
            detail: String(error).slice(0, 200),
          }
    parentPort?.postMessage({ problem })
  },
)
