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

/**
 * Reads a foreign file in a worker that can be killed, so that no file can freeze or fill the application. Throws ProblemError with
 * a Vietnamese sentence; `detail` names the kind.
 */
export async function runReader<T>(
  want: 'table' | 'document',
  { name, path, workerFile, signal }: ReaderInput,
): Promise<T> {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new ProblemError('file', `Không thấy tệp “${name}”. Hãy chọn lại.`, { detail: 'missing' })
  if (stat.size > maxFileBytes) throw tooLarge(name)
  if (signal?.aborted) throw new ProblemError('cancelled', 'Đã dừng đọc tệp. Không có gì được ghi.')
  const bytes = new Uint8Array(fs.readFileSync(path))
  const worker = new Worker(workerFile, {
    workerData: { want, name, bytes },
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
    worker.once('message', ({ file, problem }: { file?: T; problem?: Problem }) =>
      file
        ? resolve(file)
        : reject(new ProblemError(problem?.code ?? 'file', problem?.message ?? '', { detail: problem?.detail })),
    )
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
