import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Message = {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { message: string }
  sessionId?: string
}
export type DevtoolsEvent = { method: string; params: Record<string, unknown>; sessionId?: string }

/** Speaks the browser's debugging protocol over its two extra pipes (3 to it, 4 from it), messages ended by NUL. */
export function devtoolsPipe(child: ChildProcess, onEvent: (event: DevtoolsEvent) => void) {
  const to = child.stdio[3] as Writable
  const from = child.stdio[4] as Readable
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >()
  let lastId = 0
  let pieces: Buffer[] = []

  const receive = (text: string) => {
    const message = JSON.parse(text) as Message
    if (message.id === undefined) {
      if (message.method)
        onEvent({ method: message.method, params: message.params ?? {}, sessionId: message.sessionId })
      return
    }
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) caller?.reject(new Error(message.error.message))
    else caller?.resolve(message.result ?? {})
  }
  from.on('data', (data: Buffer) => {
    let rest = data
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      pieces.push(rest.subarray(0, end))
      receive(Buffer.concat(pieces).toString('utf8'))
      pieces = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length) pieces.push(rest)
  })
  const fail = (why: string) => {
    for (const caller of waiting.values()) caller.reject(new Error(why))
    waiting.clear()
  }
  child.once('exit', () => fail('the browser ended'))
  child.once('error', (error) => fail(error.message))
  to.on('error', () => fail('the browser ended'))

  return {
    send: (method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
  }
}
export type DevtoolsPipe = ReturnType<typeof devtoolsPipe>
