import type { Core } from '../../electron/core/app'
import type { Desk, Topic, WindowEvent } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'

type Over = { core: Pick<Core, 'answer'>; changed: () => Topic[]; calls: { name: string; input: unknown }[] }
let over: Over | undefined
const listeners = new Set<(event: WindowEvent) => void>()

/**
 * The bridge of a page over a real core in the same process: every call goes through the real answer(), and what a write
 * touched is told to the page as a host would tell it. A page takes its bridge once, when it is loaded, so this one stays
 * and each test puts its own core behind it.
 */
const desk: Desk = {
  host: 'browser',
  call: async (name, input) => {
    if (!over) throw new Error('no core behind the page')
    const { core, changed, calls } = over
    calls.push({ name, input })
    // A bridge copies what crosses it; a page must not be able to hold on to an object of the core.
    const reply = structuredClone(await core.answer(name, structuredClone(input))) as Reply<never>
    const topics = changed()
    if (topics.length) for (const listener of listeners) listener({ type: 'changed', topics })
    return reply
  },
  cancel: () => {},
  putFile: async () => ({ ok: false, problem: { code: 'refused', message: 'Không có tệp trong phép thử này.' } }),
  onEvent: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Puts a core behind the page; gives the list of what the page asks for from now on. */
export function deskOver(core: Over['core'], changed: Over['changed']): Over['calls'] {
  over = { core, changed, calls: [] }
  ;(window as unknown as { desk: Desk }).desk = desk
  // As a host says that another conference is open.
  for (const listener of listeners) listener({ type: 'changed', topics: ['app'] })
  return over.calls
}
