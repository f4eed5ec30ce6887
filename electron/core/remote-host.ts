import type { FromCore, HostCall } from '../../shared/ipc/protocol'
import { ProblemError, type Reply } from '../../shared/ipc/reply'
import { insideWrite } from '../db/connect'
import type { HostServices } from './host'

/** The host as seen from the core's process: each service is a message there and one back. */
export function createRemoteHost(kind: HostServices['kind'], send: (message: FromCore) => void) {
  let lastId = 0
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()

  const ask = async <T>(name: HostCall, input: unknown, signal?: AbortSignal): Promise<T> => {
    const write = insideWrite.getStore()
    if (write) throw new Error(`${write.act}: the host was asked inside a transaction`)
    if (signal?.aborted) throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu.')
    const id = ++lastId
    const cancel = () => send({ type: 'host-cancel', id })
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      const reply = await new Promise<Reply<unknown>>((resolve) => {
        waiting.set(id, resolve)
        send({ type: 'host', id, name, input })
      })
      if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.message, reply.problem)
      return reply.value as T
    } finally {
      waiting.delete(id)
      signal?.removeEventListener('abort', cancel)
    }
  }

  const host: HostServices = {
    kind,
    publishPage: (input) => ask('publishPage', input),
    pdf: (input, signal) => ask('pdf', input, signal),
    measure: (input, signal) => ask('measure', input, signal),
    print: (input, signal) => ask('print', input, signal),
    chooseFolder: (input) => ask('chooseFolder', input),
    saveTarget: (input) => ask('saveTarget', input),
    reveal: (input) => ask('reveal', input),
    openCopy: (input) => ask('openCopy', input),
    resolveFile: (input) => ask('resolveFile', input),
    openHall: () => ask('openHall', {}),
    openAnnouncer: () => ask('openAnnouncer', {}),
  }
  return { host, onReply: (id: number, reply: Reply<unknown>) => waiting.get(id)?.(reply) }
}
