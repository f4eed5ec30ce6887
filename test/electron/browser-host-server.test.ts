import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BrowserServer, startServer } from '../../electron/browser/server'
import { type CoreLink, sent } from '../../electron/hosts/core-link'
import { createFiles } from '../../electron/hosts/files'
import { createPages } from '../../electron/hosts/pages'
import { tempFolder } from '../support/temp-folder'

const servers: BrowserServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** The real server over files of its own and a core that repeats what it is asked. */
async function host(ready?: Promise<void>) {
  const folder = tempFolder('thuky-browser')
  const [renderer, fonts] = ['renderer', 'fonts'].map((name) => path.join(folder, name)) as [string, string]
  for (const made of [path.join(renderer, 'assets'), fonts]) mkdirSync(made, { recursive: true })
  writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  writeFileSync(path.join(renderer, 'assets/app.js'), 'inside')
  writeFileSync(path.join(folder, 'secret.js'), 'outside')
  writeFileSync(path.join(fonts, 'Tinos.ttf'), 'font')
  const cancelled: string[] = []
  /** Calls that have reached the core; one named `slow` is answered when the test says so. */
  const called: string[] = []
  const slow = Promise.withResolvers<void>()
  let waiting = 0
  const link: CoreLink = {
    started: Promise.resolve(undefined),
    call: (name, input, progress) => {
      progress?.(1, 2, 'nửa đường')
      const text = JSON.stringify({ ok: true, value: { name, input } })
      called.push(name)
      const later = name === 'slow' ? slow.promise.then(() => text) : Promise.resolve(text)
      return sent(later, () => void cancelled.push(name))
    },
    close: async () => 'closed',
  }
  const files = createFiles(path.join(folder, 'tam'))
  const pages = createPages()
  const server = await startServer({
    ...{ renderer, fonts, pages, files, link },
    get ready() {
      waiting++
      return ready
    },
  })
  servers.push(server)
  const { port, pathname } = new URL(server.address)
  const watched = { cancelled, called, waiting: () => waiting, answerSlow: slow.resolve }
  return { server, files, pages, ...watched, folder, port: Number(port), key: pathname.slice(1, -1) }
}
type Host = Awaited<ReturnType<typeof host>>

type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer; raw?: string }
type Answered = { status: number; headers: IncomingMessage['headers']; body: string }

/** Asks below the key, as our page would unless told otherwise. */
const ask = ({ port, key }: Host, place: string, { method = 'GET', headers = {}, body, raw }: Asked = {}) =>
  new Promise<Answered>((resolve, reject) => {
    const own = `http://127.0.0.1:${port}`
    const usual = method === 'POST' ? { origin: own, 'content-type': 'application/json' } : {}
    const sent = request(
      { host: '127.0.0.1', port, method, path: raw ?? `/${key}/${place}`, headers: { ...usual, ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const post = (ours: Host, place: string, body: unknown, headers = {}) =>
  ask(ours, place, { method: 'POST', body: JSON.stringify(body), headers })

describe('what is served', () => {
  it('gives the page with its policy, its nonce and no way to be framed or sniffed', async () => {
    const ours = await host()
    const { status, headers, body } = await ask(ours, '')
    expect(status).toBe(200)
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(body).toContain(`<meta name="csp-nonce" content="${nonce}">`)
    expect(policy.replace(nonce ?? '', '…')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data: blob:; font-src 'self'; " +
        `connect-src 'self'; worker-src 'none'; frame-src http://127.0.0.1:${ours.port}/${ours.key}/print/; ` +
        "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('shows a published page without scripts, forms or an origin, and lends it fonts', async () => {
    const ours = await host()
    const id = ours.pages.add('<style>p{}</style>')
    const page = await ask(ours, `print/${id}`)
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'nonce-.{24}'; .*frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox$/,
    )
    const font = await ask(ours, 'print/fonts/Tinos.ttf', {
      headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
    })
    expect(font).toMatchObject({ status: 200, body: 'font', headers: { 'access-control-allow-origin': 'null' } })
  })

  it.each([
    ['assets/app.js', 200],
    ['assets', 404],
    ['assets/', 404],
    ['../secret.js', 403],
    ['%2e%2e%2fsecret.js', 404],
    ['assets/..%2f..%2fsecret.js', 404],
    ['..%5csecret.js', 400],
    ['%00', 400],
    ['print/', 404],
    [`print/${'0'.repeat(32)}`, 404],
    ['print/fonts/..%2f..%2fsecret.js', 404],
    [`download/${'0'.repeat(32)}`, 404],
  ])('answers <key>/%s with %i', async (place, status) => expect((await ask(await host(), place)).status).toBe(status))

  it('lists no folder and tells a stranger nothing', async () => {
    const ours = await host()
    for (const raw of [
      '/',
      '/favicon.ico',
      '/assets/app.js',
      `/${'0'.repeat(32)}/`,
      `/${ours.key.slice(1)}/`,
      '//',
      '/open/',
    ]) {
      const { status, body } = await ask(ours, '', { raw })
      expect([raw, status, body]).toEqual([raw, 403, '403\n'])
    }
  })

  it('opens the page once for each ticket', async () => {
    const ours = await host()
    const ticket = new URL(ours.server.ticket('print/x')).pathname
    expect(ticket).not.toContain(ours.key)
    const first = await ask(ours, '', { raw: ticket })
    expect([first.status, first.headers.location]).toEqual([303, `/${ours.key}/print/x`])
    expect((await ask(ours, '', { raw: ticket })).status).toBe(403)
  })
})

describe('who may ask', () => {
  it.each([
    ['a foreign host', { host: 'evil.example' }, 403],
    ['the name localhost', { host: 'localhost' }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['no origin that can be named', { origin: 'null' }, 403],
    ['another site, by its own word', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port, by its own word', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form (no JSON)', { 'content-type': 'text/plain' }, 415],
    ['a form with a file', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('a call with %s is refused', async (_, headers, status) => {
    expect((await post(await host(), 'call', { name: 'units.list', input: {} }, headers)).status).toBe(status)
  })

  it('a call with a wrong key or without an origin is refused, ours is answered', async () => {
    const ours = await host()
    const body = JSON.stringify({ name: 'units.list', input: { a: 1 } })
    const wrong = await ask(ours, '', { method: 'POST', body, raw: `/${'0'.repeat(32)}/call` })
    expect(wrong.status).toBe(403)
    const bare = await ask(ours, 'call', { method: 'POST', body, headers: { origin: '' } })
    expect(bare.status).toBe(403)
    const good = await ask(ours, 'call', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
    expect([good.status, JSON.parse(good.body)]).toEqual([
      200,
      { ok: true, value: { name: 'units.list', input: { a: 1 } } },
    ])
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])('the method %s is refused', async (method) => {
    expect((await ask(await host(), '', { method })).status).toBe(405)
  })
})

describe('what a request may carry', () => {
  it.each([
    '{',
    '[]',
    '"x"',
    'null',
    '',
    '{"name": 1}',
    '{"name": ""}',
    '{"name": "a", "tag": 5}',
    `{"name": "${'x'.repeat(101)}"}`,
  ])('the body %s is refused as unreadable', async (body) =>
    expect((await ask(await host(), 'call', { method: 'POST', body })).status).toBe(400),
  )

  it('takes the decisions of a long import and refuses what is longer than 4 MB', async () => {
    const ours = await host()
    expect((await post(ours, 'call', { name: 'a', input: 'x'.repeat(3_900_000) })).status).toBe(200)
    expect((await post(ours, 'call', { name: 'a', input: 'x'.repeat(4_200_000) })).status).toBe(413)
    expect((await post(ours, 'cancel', { tag: 'x'.repeat(70_000) })).status).toBe(413)
  })

  it('counts a body whose length was not announced', async () => {
    const ours = await host()
    const body = JSON.stringify({ name: 'a', input: 'x'.repeat(4_200_000) })
    const chunked = await ask(ours, 'call', { method: 'POST', body, headers: { 'transfer-encoding': 'chunked' } })
    expect(chunked.status).toBe(413)
  })

  it('hears a cancel while the conference is still being opened: the call never reaches the core', async () => {
    let open = () => {}
    const ready = new Promise<void>((resolve) => {
      open = resolve
    })
    const ours = await host(ready)
    const asked = post(ours, 'call', { name: 'slow', input: {}, tag: 'early' })
    const kept = post(ours, 'call', { name: 'other', input: {}, tag: 'kept' })
    await expect.poll(ours.waiting).toBe(2)
    await post(ours, 'cancel', { tag: 'early' })
    open()
    expect(JSON.parse((await asked).body)).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(JSON.parse((await kept).body)).toMatchObject({ ok: true, value: { name: 'other' } })
    expect(ours.cancelled).toEqual([])
  })

  it('takes a file by its bytes and gives a token that reads it', async () => {
    const ours = await host()
    const headers = { 'content-type': 'application/octet-stream' }
    const name = encodeURIComponent('danh sách.xlsx')
    const { body } = await ask(ours, `file?name=${name}`, { method: 'POST', body: Buffer.from([1, 2]), headers })
    const reply = JSON.parse(body)
    expect(reply).toMatchObject({ ok: true, value: { name: 'danh sách.xlsx' } })
    expect(ours.files.resolve(reply.value.token, 'read').name).toBe('danh sách.xlsx')
  })

  it('refuses a file over 20 MB in words', async () => {
    const headers = { 'content-type': 'application/octet-stream' }
    const big = await ask(await host(), 'file?name=x', {
      method: 'POST',
      body: Buffer.alloc(20 * 1024 * 1024 + 1),
      headers,
    })
    expect([big.status, JSON.parse(big.body)]).toMatchObject([200, { ok: false, problem: { code: 'file' } }])
  })

  it('refuses headers without end', async () => {
    const ours = await host()
    const answer = await new Promise<string>((resolve) => {
      let said = ''
      const socket = connect(ours.port, '127.0.0.1', () => {
        socket.write(`GET /${ours.key}/ HTTP/1.1\r\nHost: 127.0.0.1:${ours.port}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)
      })
      socket.on('data', (part) => {
        said += part
      })
      socket.on('close', () => resolve(said))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })
})

describe('calls under way', () => {
  /** Reads events until one fits; `listening` once the server will tell of the next. */
  const eventsOf = (ours: Host, until: (event: { type: string }) => boolean) => {
    const listening = Promise.withResolvers<void>()
    const events = new Promise<{ type: string }[]>((resolve, reject) => {
      const seen: { type: string }[] = []
      const sent = request({ host: '127.0.0.1', port: ours.port, path: `/${ours.key}/events` }, (response) => {
        expect(response.headers['content-type']).toMatch(/^text\/event-stream/)
        listening.resolve()
        response.setEncoding('utf8').on('data', (part: string) => {
          for (const line of part.split('\n').filter((text) => text.startsWith('data: '))) {
            seen.push(JSON.parse(line.slice(6)))
            if (until(seen.at(-1) as { type: string })) {
              resolve(seen)
              sent.destroy()
            }
          }
        })
      })
      sent.on('error', reject)
      sent.end()
    })
    return { events, listening: listening.promise }
  }

  it('tells every window what changed, and progress by its tag', async () => {
    const ours = await host()
    const { events, listening } = eventsOf(ours, ({ type }) => type === 'changed')
    await listening
    await post(ours, 'call', { name: 'units.list', input: {}, tag: 't1' })
    ours.server.tell({ type: 'changed', topics: ['units'] })
    expect(await events).toEqual([
      { type: 'progress', call: 't1', done: 1, total: 2, text: 'nửa đường' },
      { type: 'changed', topics: ['units'] },
    ])
  })

  it('cancels a call by its tag while it runs', async () => {
    const ours = await host()
    const slow = post(ours, 'call', { name: 'slow', input: {}, tag: 't1' })
    await expect.poll(() => ours.called).toEqual(['slow'])
    expect(JSON.parse((await post(ours, 'cancel', { tag: 't1' })).body)).toEqual({ ok: true, value: null })
    expect(ours.cancelled).toEqual(['slow'])
    ours.answerSlow()
    await slow
    await post(ours, 'cancel', { tag: 't1' })
    expect(ours.cancelled).toEqual(['slow'])
  })

  it('hands over a file that was written to a token, and nothing else', async () => {
    const ours = await host()
    const target = path.join(ours.folder, 'Giấy mời (1).pdf')
    const { token } = ours.files.grantTarget(target)
    expect((await ask(ours, `download/${token}`)).status).toBe(404)
    writeFileSync(target, '%PDF')
    const { status, headers, body } = await ask(ours, `download/${token}`)
    expect([status, body]).toEqual([200, '%PDF'])
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''Gi%E1%BA%A5y%20m%E1%BB%9Di%20%281%29.pdf")
    const folder = ours.files.grantFolder(ours.folder).token
    expect((await ask(ours, `download/${folder}`)).status).toBe(404)
  })
})
