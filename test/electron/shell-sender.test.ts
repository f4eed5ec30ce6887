import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { at } from '../../build/paths.mjs'
import { type CoreLink, sent } from '../../electron/hosts/core-link'
import { createFiles } from '../../electron/hosts/files'
import { badMessage, createRoutes } from '../../electron/shell/routes'
import { isOurs } from '../../electron/shell/sender'
import { tempFolder } from '../support/temp-folder'

const frame = (url: string) => {
  const mainFrame = { url }
  return { senderFrame: mainFrame, sender: { mainFrame } }
}

it('hears our own page', () => {
  expect(isOurs(frame('app://bundle/'))).toBe(true)
  expect(isOurs(frame('app://bundle/index.html#x'))).toBe(true)
})

it.each([
  ['a page of the print origin', frame('app://print/abc')],
  ['a page from the network', frame('https://bundle/')],
  ['a host that begins like ours', frame('app://bundle.evil/')],
  ['a user name that looks like ours', frame('app://app:bundle@evil/')],
  ['our host with a user name', frame('app://x@bundle/')],
  ['another port', frame('app://bundle:1/')],
  ['a file', frame('file:///app://bundle/')],
  ['an empty page', frame('about:blank')],
  ['no address', frame('')],
  ['a frame that is gone', { ...frame('app://bundle/'), senderFrame: null }],
  [
    'a frame inside the page',
    { senderFrame: { url: 'app://bundle/' }, sender: { mainFrame: { url: 'app://bundle/' } } },
  ],
])('refuses %s', (_, event) => expect(isOurs(event)).toBe(false))

it('every channel of the preload has a route, and every route a channel', () => {
  const preload = readFileSync(at('electron/preload.ts'), 'utf8')
  const channels = [...preload.matchAll(/invoke\('([\w-]+)'/g)].map(([, channel]) => channel)
  expect(Object.keys(routes().routes).sort()).toEqual([...channels].sort())
})

/** Routes over a core that never answers, or answers at once. */
function routes(answers = true) {
  const cancelled: string[] = []
  const link: CoreLink = {
    started: Promise.resolve(undefined),
    call: (name, input, progress) => {
      progress?.(1, 2, 'nửa đường')
      const value = { name, input }
      const text = answers ? Promise.resolve(JSON.stringify({ ok: true, value })) : new Promise<string>(() => {})
      return sent(text, () => void cancelled.push(name))
    },
    close: async () => 'closed',
  }
  const told: unknown[] = []
  const window = { send: (event: unknown) => void told.push(event) }
  return { routes: createRoutes({ link, files: createFiles(tempFolder()) }), window, told, cancelled }
}

/** What the preload makes of the answer: a call's comes as text. */
const ask = async (set: ReturnType<typeof routes>, channel: string, ...args: unknown[]) => {
  const said = await set.routes[channel]?.(set.window, args)
  return typeof said === 'string' ? JSON.parse(said) : said
}

it('passes a call on and its progress back, named by its tag', async () => {
  const set = routes()
  expect(await ask(set, 'call', 'units.list', { a: 1 }, 't1')).toEqual({
    ok: true,
    value: { name: 'units.list', input: { a: 1 } },
  })
  expect(set.told).toEqual([{ type: 'progress', call: 't1', done: 1, total: 2, text: 'nửa đường' }])
})

it('cancels the call that a tag names, and only while it runs', async () => {
  const set = routes(false)
  void ask(set, 'call', 'invitations.pdf', {}, 't1')
  await ask(set, 'cancel', 't2')
  expect(set.cancelled).toEqual([])
  await ask(set, 'cancel', 't1')
  expect(set.cancelled).toEqual(['invitations.pdf'])
})

it.each([
  ['call', [42, {}]],
  ['call', [undefined]],
  ['call', ['', {}]],
  ['call', ['x'.repeat(101), {}]],
  ['call', ['units.list', {}, 7]],
  ['call', ['units.list', {}, '']],
  ['cancel', [undefined]],
  ['cancel', [{ tag: 'x' }]],
  ['put-file', ['a.xlsx', 'not bytes']],
  ['put-file', [null, new ArrayBuffer(1)]],
  ['put-file', ['x'.repeat(1001), new ArrayBuffer(1)]],
])('refuses a misshapen message on %s: %j', async (channel, args) => {
  expect(await ask(routes(), channel, ...args)).toEqual({ ok: false, problem: badMessage })
})

it('takes the bytes of a file', async () => {
  const reply = await ask(routes(), 'put-file', 'danh sách.xlsx', new Uint8Array([1, 2]).buffer)
  expect(reply).toMatchObject({
    ok: true,
    value: { name: 'danh sách.xlsx', token: expect.stringMatching(/^[0-9a-f]{32}$/) },
  })
})
