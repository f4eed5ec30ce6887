import fs from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Problem, ProblemError } from '../../../shared/ipc/reply'
import { tooLarge } from './read-table'
import { maxFileBytes } from './table-file'

/** Milliseconds a file may take, and megabytes its reader may use; past that the reader is killed. */
const limits = { ms: 30_000, megabytes: 512 }

export type ReaderInput = {
  name: string
  path: string
  /** The bundle of `worker.ts`. */
  workerFile: string
  signal?: AbortSignal
}

/** What the reader is told; it reads the file itself, whose size was looked at before. */
export type ReaderTask = { want: 'table' | 'document' | 'list' | 'prose'; name: string; path: string; job?: unknown }

/**
 * Reads a foreign file in a worker that can be killed, so that no file can freeze or fill the application. `onPart` takes what
 * the reader sends ahead of its answer. Throws ProblemError with a Vietnamese sentence; `detail` names the kind.
 */
export async function runReader<T, P = never>(
  want: ReaderTask['want'],
  { name, path, workerFile, signal }: ReaderInput,
  { job, onPart }: { job?: unknown; onPart?: (part: P) => void } = {},
): Promise<T> {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory())
    throw new ProblemError('file', `“${name}” là thư mục, không phải tệp. Hãy chọn một tệp trong đó.`, {
      detail: 'folder',
    })
  if (!stat?.isFile()) throw new ProblemError('file', `Không thấy tệp “${name}”. Hãy chọn lại.`, { detail: 'missing' })
  if (stat.size > maxFileBytes) throw tooLarge(name)
  if (signal?.aborted) throw new ProblemError('cancelled', 'Đã dừng đọc tệp. Không có gì được ghi.')
  const worker = new Worker(workerFile, {
    workerData: { want, name, path, job } satisfies ReaderTask,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  return new Promise<T>((resolve, reject) => {
    const fail = (problem: ProblemError) => {
      reject(problem)
      void worker.terminate()
    }
    const timer = setTimeout(
      () =>
        fail(
          new ProblemError(
            'file',
            `Tệp “${name}” đọc quá lâu nên đã dừng. Hãy mở bằng Excel hoặc Word, xóa phần thừa, lưu lại rồi chọn lại. Không có gì được ghi.`,
            { detail: 'timeout' },
          ),
        ),
      limits.ms,
    )
    const onAbort = () => fail(new ProblemError('cancelled', 'Đã dừng đọc tệp. Không có gì được ghi.'))
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.on('message', ({ part, file, problem }: { part?: P; file?: T; problem?: Problem }) => {
      if (part) onPart?.(part)
      else if (file) resolve(file)
      else reject(new ProblemError(problem?.code ?? 'file', problem?.message ?? '', { detail: problem?.detail }))
    })
    worker.once('error', (error) =>
      reject(
        new ProblemError(
          'file',
          `Tệp “${name}” làm đầy bộ nhớ hoặc hỏng nên không đọc được. Hãy mở bằng Excel hoặc Word, lưu lại rồi chọn lại. Không có gì được ghi.`,
          { detail: String((error as { code?: string }).code ?? error).slice(0, 100) },
        ),
      ),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      reject(new ProblemError('file', `Không đọc được tệp “${name}”.`, { detail: 'ended' }))
    })
  })
}
