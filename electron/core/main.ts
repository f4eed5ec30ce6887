import type { FromCore, ReplyText, ToCore } from '../../shared/ipc/protocol'
import { connect } from '../db/connect'
import { problemOf } from './answer'
import { createCore } from './app'
import { boundCompiledCode } from './compiled-code'
import { createRemoteHost } from './remote-host'
import { createTidy } from './tidy'

/** The core as a process of its own: one JSON argument with its folders, one small message protocol with its host. */
type Parent = {
  on: (event: 'message', listener: (message: { data: ToCore }) => void) => void
  postMessage: (message: FromCore) => void
}
type Start = {
  dataFolder: string
  resourcesFolder: string
  tableWorker: string
  version: string
  hostKind: 'desktop' | 'browser'
  checkOutput?: boolean
}

const parent = (process as unknown as { parentPort?: Parent }).parentPort
const send = (message: FromCore) => {
  if (parent) parent.postMessage(message)
  else process.send?.(message)
}

/** Signs from which on a Reply leaves as bytes. */
const longReply = 64 * 1024
const written = (reply: unknown): ReplyText => {
  const text = JSON.stringify(reply)
  return text.length > longReply ? Buffer.from(text) : text
}

const start = JSON.parse(process.argv[2] ?? '{}') as Start

try {
  // The driver is loaded on first use: a core that cannot run it must say so before it says it is ready.
  connect(':memory:').close()
  const remote = createRemoteHost(start.hostKind, send)
  const core = createCore({
    ...start,
    host: remote.host,
    onChanged: (topics) => send({ type: 'changed', topics }),
    onStalled: (act, ms) => send({ type: 'stalled', act, ms }),
  })
  const running = new Map<number, AbortController>()
  const tidy = createTidy()

  const receive = async (message: ToCore) => {
    switch (message.type) {
      case 'call': {
        tidy.called()
        const abort = new AbortController()
        running.set(message.id, abort)
        const reply = await core.answer(message.name, message.input, {
          signal: abort.signal,
          progress: (done, total, text) => send({ type: 'progress', id: message.id, done, total, text }),
        })
        running.delete(message.id)
        const text = written(reply)
        send({ type: 'reply', id: message.id, text })
        tidy.answered(text.length)
        return
      }
      case 'cancel':
        running.get(message.id)?.abort()
        return
      case 'host-reply':
        remote.onReply(message.id, message.reply)
        return
      case 'close':
        await core.close()
        send({ type: 'closed' })
        // Leaves the message time to go out before the process ends.
        setTimeout(() => process.exit(0), 50)
    }
  }

  if (parent) parent.on('message', (event) => void receive(event.data))
  else {
    process.on('message', (message) => void receive(message as ToCore))
    process.on('disconnect', () => void core.close().finally(() => process.exit(0)))
  }
  send({ type: 'ready', version: start.version })
  // Long after the start, which must not wait for it.
  setTimeout(tidyCompiledCode, 60_000).unref()
} catch (error) {
  send({ type: 'failed', problem: problemOf(error, (e) => console.error(e)) })
}

/** What cannot be taken away now is taken away another day. */
function tidyCompiledCode(): void {
  try {
    boundCompiledCode(process.env.NODE_COMPILE_CACHE ?? '')
  } catch (error) {
    console.error(error)
  }
}
