import { expect, it } from 'vitest'
import { type CoreEvent, createCoreLink } from '../../electron/hosts/core-link'
import type { CorePort } from '../../electron/hosts/core-port'
import type { FromCore, ToCore } from '../../shared/ipc/protocol'
import { ProblemError } from '../../shared/ipc/reply'

/** A core whose every message the test says itself. */
function fakeCore() {
  const heard: ToCore[] = []
  let listen: (message: FromCore) => void = () => {}
  let exit: (how: string) => void = () => {}
  let killed = false
  const port: CorePort = {
    send: (message) => void heard.push(message),
    onMessage: (listener) => {
      listen = listener
    },
    onExit: (listener) => {
      exit = listener
    },
    kill: () => {
      killed = true
      exit('SIGKILL')
    },
  }
  return {
    port,
    heard,
    say: (message: FromCore) => listen(message),
    die: (how = '9') => exit(how),
    wasKilled: () => killed,
    lastCall: () => heard.filter((message) => message.type === 'call').at(-1) as { id: number } | undefined,
  }
}

type Host = Parameters<typeof createCoreLink>[0]['host']
const noHost = new Proxy({}, { get: () => async () => 'không dùng' }) as unknown as Host

function setUp(options: { host?: Partial<Host>; startLimit?: number } = {}) {
  const cores: ReturnType<typeof fakeCore>[] = []
  const events: CoreEvent[] = []
  const logged: unknown[] = []
  let clock = 0
  const link = createCoreLink({
    start: () => {
      const core = fakeCore()
      cores.push(core)
      return core.port
    },
    host: { ...noHost, ...options.host } as Host,
    onEvent: (event) => events.push(event),
    log: (entry) => logged.push(entry),
    startLimit: options.startLimit,
    now: () => clock,
  })
  const core = (n = cores.length - 1) => cores[n] as ReturnType<typeof fakeCore>
  const pass = (ms: number) => {
    clock += ms
  }
  return { link, core, cores, events, logged, pass }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

it('holds a call back until the core is ready, then matches replies with calls in any order', async () => {
  const { link, core } = setUp()
  const first = link.call('a', { n: 1 })
  const second = link.call('b', { n: 2 })
  await soon()
  expect(core().heard).toEqual([])
  core().say({ type: 'ready', version: '1' })
  await soon()
  const [a, b] = core().heard as { id: number }[]
  core().say({ type: 'reply', id: b?.id ?? 0, text: JSON.stringify({ ok: true, value: 'hai' }) })
  core().say({ type: 'reply', id: a?.id ?? 0, text: JSON.stringify({ ok: true, value: 'một' }) })
  expect(await first.reply).toEqual({ ok: true, value: 'một' })
  expect(await second.reply).toEqual({ ok: true, value: 'hai' })
})

it('hands progress to the one who called and stops what is cancelled', async () => {
  const { link, core } = setUp()
  core().say({ type: 'ready', version: '1' })
  const seen: unknown[] = []
  const { cancel } = link.call('invitations.pdf', {}, (...progress) => seen.push(progress))
  await soon()
  const id = core().lastCall()?.id ?? 0
  core().say({ type: 'progress', id, done: 1, total: 3, text: 'trang' })
  core().say({ type: 'progress', id: id + 1, done: 9, total: 9, text: 'of another call' })
  cancel()
  expect(seen).toEqual([[1, 3, 'trang']])
  expect(core().heard.at(-1)).toEqual({ type: 'cancel', id })
})

it('does not send a call that was cancelled before the core was ready', async () => {
  const { link, core } = setUp()
  const { reply, cancel } = link.call('a', {})
  cancel()
  core().say({ type: 'ready', version: '1' })
  expect(await reply).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(core().heard).toEqual([])
})

it('says why a core could not start, on every call', async () => {
  const { link, core, events } = setUp()
  core().say({ type: 'failed', problem: { code: 'storage', message: 'Thiếu thư viện.' } })
  expect(await link.started).toEqual({ code: 'storage', message: 'Thiếu thư viện.' })
  expect(await link.call('a', {}).reply).toEqual({
    ok: false,
    problem: { code: 'storage', message: 'Thiếu thư viện.' },
  })
  expect(core().wasKilled()).toBe(true)
  expect(events).toEqual([])
})

it.each([
  ['ends before it is ready', (core: ReturnType<typeof fakeCore>) => core.die('SIGSEGV'), 'SIGSEGV'],
  ['never speaks', () => {}, 'không trả lời'],
])('gives up on a core that %s', async (_, happen, detail) => {
  const { link, core, cores } = setUp({ startLimit: 20 })
  happen(core())
  expect(await link.started).toMatchObject({ code: 'storage', detail: expect.stringContaining(detail) })
  expect(cores).toHaveLength(1)
})

it('gives up on a core that cannot even be started', async () => {
  const link = createCoreLink({
    start: () => {
      throw new Error('no such file')
    },
    host: noHost,
    onEvent: () => {},
    log: () => {},
  })
  expect(await link.started).toMatchObject({ code: 'storage', detail: 'no such file' })
  expect(await link.close(1000)).toBe('closed')
})

it('answers what was under way when the core dies, tells the windows, and starts it anew', async () => {
  const { link, core, cores, events } = setUp()
  core().say({ type: 'ready', version: '1' })
  const { reply } = link.call('checkin.scan', {})
  await soon()
  core().die()
  expect(await reply).toMatchObject({ ok: false, problem: { code: 'storage' } })
  expect(events).toMatchObject([{ type: 'core-gone', message: expect.stringContaining('khởi động lại') }])
  expect(cores).toHaveLength(2)
  core().say({ type: 'ready', version: '1' })
  await soon()
  expect(events.at(-1)).toEqual({ type: 'changed', topics: ['app'] })
  const again = link.call('checkin.scan', {})
  await soon()
  core().say({ type: 'reply', id: core().lastCall()?.id ?? 0, text: JSON.stringify({ ok: true, value: 1 }) })
  expect(await again.reply).toEqual({ ok: true, value: 1 })
})

it('leaves a core down that dies over and over, but not one that dies now and then', async () => {
  const often = setUp()
  for (let n = 0; n < 4; n++) {
    often.core().say({ type: 'ready', version: '1' })
    await soon()
    often.core().die()
  }
  expect(often.cores).toHaveLength(4)
  expect(await often.link.call('a', {}).reply).toMatchObject({ ok: false, problem: { code: 'storage' } })

  const seldom = setUp()
  for (let n = 0; n < 6; n++) {
    seldom.core().say({ type: 'ready', version: '1' })
    await soon()
    seldom.core().die()
    seldom.pass(120_000)
  }
  expect(seldom.cores).toHaveLength(7)
})

it('does for the core what only the host can, in words when it cannot', async () => {
  const { core, logged } = setUp({
    host: {
      publishPage: async ({ html }) => ({ url: `app://print/${html.length}` }),
      print: async () => {
        throw new ProblemError('printing', 'Hết giấy.')
      },
      chooseFolder: async () => {
        throw new TypeError('a bug')
      },
    },
  })
  core().say({ type: 'ready', version: '1' })
  core().say({ type: 'host', id: 1, name: 'publishPage', input: { html: '<p>' } })
  core().say({ type: 'host', id: 2, name: 'print', input: {} })
  core().say({ type: 'host', id: 3, name: 'chooseFolder', input: {} })
  await soon()
  expect(core().heard).toEqual([
    { type: 'host-reply', id: 1, reply: { ok: true, value: { url: 'app://print/3' } } },
    { type: 'host-reply', id: 2, reply: { ok: false, problem: { code: 'printing', message: 'Hết giấy.' } } },
    { type: 'host-reply', id: 3, reply: { ok: false, problem: expect.objectContaining({ code: 'unexpected' }) } },
  ])
  expect(logged).toHaveLength(1)
})

it('stops a host act when the core asks for it and when the core is gone', async () => {
  const stopped: string[] = []
  const waits =
    (name: string): Host['pdf'] =>
    (_, signal) =>
      new Promise(() => signal?.addEventListener('abort', () => stopped.push(name)))
  const { core } = setUp({ host: { pdf: waits('pdf'), measure: waits('measure') as never } })
  core().say({ type: 'ready', version: '1' })
  core().say({ type: 'host', id: 1, name: 'pdf', input: {} })
  core().say({ type: 'host', id: 2, name: 'measure', input: {} })
  await soon()
  core().say({ type: 'host-cancel', id: 1 })
  expect(stopped).toEqual(['pdf'])
  core().die()
  expect(stopped).toEqual(['pdf', 'measure'])
})

it('waits for a clean end, and no longer than it is told', async () => {
  const good = setUp()
  good.core().say({ type: 'ready', version: '1' })
  const closing = good.link.close(60_000)
  await soon()
  expect(good.core().heard).toEqual([{ type: 'close' }])
  good.core().say({ type: 'closed' })
  expect(await closing).toBe('closed')
  good.core().die('0')
  expect(good.events).toEqual([])

  const stuck = setUp()
  stuck.core().say({ type: 'ready', version: '1' })
  expect(await stuck.link.close(20)).toBe('killed')
  expect(stuck.core().wasKilled()).toBe(true)
  expect(stuck.cores).toHaveLength(1)
})
