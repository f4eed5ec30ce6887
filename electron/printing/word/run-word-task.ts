import { Worker } from 'node:worker_threads'
import { type Problem, ProblemError } from '../../../shared/ipc/reply'
import type { TemplateKind } from '../../../shared/printing/word/tags'
import type { WordLetter } from '../../../shared/printing/word/words'
import type { TemplateCheck } from './check-template'

/** What the worker is asked: to check a template, or to fill it. */
export type WordTask =
  | { do: 'check'; kind: TemplateKind; template: Uint8Array }
  | { do: 'fill'; kind: TemplateKind; template: Uint8Array; letters: readonly WordLetter[]; isOwn: boolean }

/** Milliseconds and megabytes that one file may take. */
const limits = { ms: 180_000, megabytes: 1024 }

/**
 * Checks or fills a Word template in a worker that can be killed, so that the desk is answered meanwhile and no template can
 * freeze the application. Throws ProblemError in words.
 */
export function runWordTask<T extends WordTask>(
  task: T,
  { workerFile, signal }: { workerFile: string; signal?: AbortSignal },
): Promise<T extends { do: 'check' } ? TemplateCheck : Uint8Array> {
  if (signal?.aborted) throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu. Chưa ghi gì.')
  const worker = new Worker(workerFile, {
    workerData: { want: 'word', task },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  return new Promise((resolve, reject) => {
    const fail = (problem: ProblemError) => {
      reject(problem)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => fail(new ProblemError('file', 'Mẫu Word này làm quá lâu nên đã dừng. Chưa ghi gì.', { detail: 'timeout' })),
      limits.ms,
    )
    const onAbort = () => fail(new ProblemError('cancelled', 'Đã dừng theo yêu cầu. Chưa ghi gì.'))
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.on('message', ({ file, problem }: { file?: never; problem?: Problem }) => {
      if (file) resolve(file)
      else reject(new ProblemError(problem?.code ?? 'file', problem?.message ?? '', { detail: problem?.detail }))
    })
    worker.once('error', (error) =>
      reject(
        new ProblemError('file', 'Mẫu Word này làm đầy bộ nhớ hoặc hỏng nên không dùng được. Chưa ghi gì.', {
          detail: String((error as { code?: string }).code ?? error).slice(0, 100),
        }),
      ),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      reject(new ProblemError('file', 'Không làm được tệp Word từ mẫu này.', { detail: 'ended' }))
    })
  })
}
