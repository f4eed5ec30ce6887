import type { Topic } from '../../shared/ipc/protocol'
import { ProblemError } from '../../shared/ipc/reply'
import { insideWrite } from '../db/connect'
import { storageProblem } from '../db/problems'
import type { Db, Recorded } from '../db/tables'
import { createRecorder } from '../history/recorder'
import type { Clock, Ids, WriteFn } from './context'
import type { ChangedRows } from './session'

export type WriterOptions = {
  db: Db
  clock: Clock
  ids: Ids
  /** Asked at the moment of the write. */
  operator: () => string
  readOnly: boolean
  onCommitted: (topics: Topic[], rows: ChangedRows) => void
  /** Called when one write keeps the others waiting longer than `stallMs`. */
  onStalled: (act: string, ms: number) => void
  /** True once a damaged page was read: no write is tried after that. */
  isDamaged?: () => boolean
  /** A corrupt file: no write is tried after this. */
  onCorrupt: () => void
  stallMs?: number
}

/**
 * The one queue of writes: each in its own transaction, one after the other, acknowledged after the commit is on the disk.
 */
export function createWriter(options: WriterOptions): WriteFn {
  let tail: Promise<unknown> = Promise.resolve()
  let stopped: ProblemError | undefined = options.readOnly
    ? new ProblemError(
        'disk-full',
        'Ổ đĩa đầy từ lúc mở nên hội nghị chỉ xem được, chưa lưu được gì. Hãy dọn bớt ổ đĩa rồi mở lại hội nghị.',
      )
    : undefined

  const run = async <T>(act: string, body: (write: never) => Promise<T>): Promise<T> => {
    if (stopped) throw stopped
    if (options.isDamaged?.()) throw storageProblem({ code: 'SQLITE_CORRUPT' })
    const touched = { topics: new Set<Topic>(), rows: new Map<Recorded, Set<string>>() }
    const started = Date.now()
    const alarm = setTimeout(() => options.onStalled(act, Date.now() - started), options.stallMs ?? 5000)
    try {
      const value = await options.db
        .withoutPlugins()
        .transaction()
        .execute(async (trx) =>
          insideWrite.run({ act }, async () => {
            const facts = {
              act,
              batchId: options.ids.uuid(),
              at: options.clock().toISOString(),
              operator: options.operator(),
              uuid: options.ids.uuid,
            }
            return body((await createRecorder(trx, facts, touched)) as never)
          }),
        )
      options.onCommitted([...touched.topics], touched.rows)
      return value
    } catch (error) {
      const problem = storageProblem(error)
      if (problem?.problem.code === 'corrupt') {
        stopped = problem
        options.onCorrupt()
      }
      throw problem ?? error
    } finally {
      clearTimeout(alarm)
    }
  }

  return (act, body) => {
    if (insideWrite.getStore()) throw new Error(`${act}: a write was started inside a write`)
    const result = tail.then(() => run(act, body as never))
    tail = result.catch(() => {})
    return result as never
  }
}
