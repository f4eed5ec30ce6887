import fs from 'node:fs'
import path from 'node:path'
import type { FromCore, ToCore } from '../../shared/ipc/protocol'

/**
 * A core without data, for tests of the shell alone: it repeats calls, asks its host for whatever a call names, and dies
 * when told to. It needs no SQLite, so it also runs in the utility process of the old runtime.
 */
type Parent = {
  on: (event: 'message', listener: (message: { data: ToCore }) => void) => void
  postMessage: (message: FromCore) => void
}
const parent = (process as unknown as { parentPort?: Parent }).parentPort
const start = JSON.parse(process.argv[2] ?? '{}') as { dataFolder: string }
const askedFor = new Map<number, number>()
const asked = new Map<number, (reply: unknown) => void>()
let lastId = 0
let opened: unknown = null

const send = (message: FromCore) => (parent ? parent.postMessage(message) : process.send?.(message))

const answer = async (name: string, input: unknown, call: number): Promise<unknown> => {
  if (name === 'start') return start
  if (name === 'die') process.exit(7)
  if (name === 'last') return opened
  if (name.startsWith('conference.')) opened = { name, input }
  if (name !== 'host') return { name, input }
  const id = ++lastId
  askedFor.set(call, id)
  const act = input as { name: Extract<FromCore, { type: 'host' }>['name']; input: unknown }
  return new Promise((resolve) => {
    asked.set(id, resolve)
    send({ type: 'host', id, name: act.name, input: act.input })
  })
}

const receive = async (message: ToCore) => {
  if (message.type === 'host-reply') asked.get(message.id)?.(message.reply)
  if (message.type === 'cancel') send({ type: 'host-cancel', id: askedFor.get(message.id) ?? 0 })
  if (message.type === 'call') {
    send({ type: 'progress', id: message.id, done: 1, total: 2, text: 'nửa đường' })
    const value = await answer(message.name, message.input, message.id)
    send({ type: 'reply', id: message.id, text: JSON.stringify({ ok: true, value }) })
  }
  if (message.type !== 'close') return
  fs.writeFileSync(path.join(start.dataFolder, 'closed'), '')
  send({ type: 'closed' })
  setTimeout(() => process.exit(0), 50)
}

if (fs.existsSync(path.join(start.dataFolder, 'refuse-to-start'))) process.exit(3)
if (parent) parent.on('message', ({ data }) => void receive(data))
else process.on('message', (message) => void receive(message as ToCore))
fs.writeFileSync(path.join(start.dataFolder, 'started'), '')
send({ type: 'ready', version: '1' })
