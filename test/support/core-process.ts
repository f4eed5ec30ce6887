import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { readReply } from '../../electron/hosts/reply-text'
import type { FromCore, HostCall, ToCore } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'

type HostAnswers = Partial<Record<HostCall, (input: never) => Promise<unknown> | unknown>>

export type CoreProcess = {
  call: <T = unknown>(name: string, input?: unknown) => Promise<Reply<T>>
  /** SIGKILL, and wait until the process is gone. */
  kill: () => Promise<void>
  /** The clean end: close, wait for `closed` and the exit. */
  close: () => Promise<void>
  process: ChildProcess
}

/** Starts the real core as its own process and speaks its real protocol, as a host does. */
export async function startCore(options: {
  dataFolder: string
  script?: string
  host?: HostAnswers
  /** A program that runs the core and watches it, with its arguments; the core's own command follows them. */
  under?: [program: string, ...args: string[]]
}): Promise<CoreProcess> {
  const root = process.cwd()
  const start = {
    dataFolder: options.dataFolder,
    resourcesFolder: path.join(root, 'resources'),
    tableWorker: path.join(root, 'out/electron/table-worker.cjs'),
    version: 'test',
    hostKind: 'browser',
  }
  const child = fork(options.script ?? path.join(root, 'out/electron/core.cjs'), [JSON.stringify(start)], {
    ...(options.under
      ? { execPath: options.under[0], execArgv: [...options.under.slice(1), process.execPath] }
      : { execArgv: [] }),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let lastId = 0
  const send = (message: ToCore) => {
    if (child.connected) child.send(message, () => {})
  }
  const serve = async (id: number, name: HostCall, input: unknown) => {
    const answer = options.host?.[name]
    const reply: Reply<unknown> = answer
      ? { ok: true, value: await answer(input as never) }
      : { ok: false, problem: { code: 'unsupported', message: `no ${name} here` } }
    send({ type: 'host-reply', id, reply })
  }
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (raw) => {
      const message = raw as FromCore
      if (message.type === 'ready') resolve()
      if (message.type === 'failed') reject(new Error(message.problem.message))
      if (message.type === 'reply') waiting.get(message.id)?.(readReply(message.text))
      if (message.type === 'host') void serve(message.id, message.name, message.input)
    })
    child.once('exit', (code, signal) => reject(new Error(`the core ended before it was ready: ${signal ?? code}`)))
  })
  await ready
  return {
    process: child,
    call: (name, input = {}) =>
      new Promise((resolve) => {
        const id = ++lastId
        waiting.set(id, (reply) => {
          waiting.delete(id)
          resolve(reply as never)
        })
        send({ type: 'call', id, name, input })
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    close: async () => {
      send({ type: 'close' })
      await gone
    },
  }
}
