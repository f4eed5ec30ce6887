import fs from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { WindowEvent } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'
import { parseAddress } from '../hosts/address'
import { findAsset, withNonce } from '../hosts/assets'
import { type CoreLink, cancelledProblem } from '../hosts/core-link'
import type { Files } from '../hosts/files'
import { fileTooLarge } from '../hosts/limits'
import { type Pages, withStyleNonce } from '../hosts/pages'
import { newNonce, pagePolicy, paperPolicy } from '../hosts/policy'
import { isFromOurPage, newKey, sameKey } from './guard'
import { bodyLimits, commonHeaders, readBody, refuse } from './http'

/*
 * The bridge of the browser host, over HTTP/1.1 on 127.0.0.1 only. Everything lies below `/<key>/`, the key being 32 hex
 * digits made at each start; the page uses addresses relative to its own (`call`, not `/call`).
 *
 *   GET  <key>/                    the page, with its nonce in <meta name="csp-nonce">; its files below <key>/assets/
 *   POST <key>/call                {"name": string, "input": any, "tag"?: string}, at most 4 MB → Reply
 *   POST <key>/cancel              {"tag": string} → Reply<null>
 *   POST <key>/file?name=<name>    the bytes, application/octet-stream, at most 20 MB → Reply<{token, name}>
 *   GET  <key>/events              text/event-stream; each message's data is one WindowEvent
 *   GET  <key>/download/<token>    the file that a call has written to a token of files.saveTarget, as a download
 *   GET  <key>/print/<id>          a published page for the preview frame; its fonts at <key>/print/fonts/<file>
 *   GET  /open/<ticket>            leads to <key>/ or a page of it, once: what a browser is started with
 *
 * Bodies of call and cancel are application/json. A Reply is always status 200, a problem included; any other status
 * means that the request itself was refused and carries no JSON: 403 wrong host, origin or key, 400 unreadable, 404,
 * 405, 413 too long, 415 wrong type. A tag is 1 to 100 characters, chosen by the window, unique to the call; progress
 * events name it and reach every window, so that a window ignores tags that are not its own. When the events end, the
 * program has ended: the browser tries again by itself, and a window says so until it succeeds.
 */

/** `ready`: what is opened at the start is open, or was refused; a page that is quicker waits with its first question. */
export type Site = {
  renderer: string
  fonts: string
  pages: Pages
  files: Files
  link: CoreLink
  ready?: Promise<unknown>
}
type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; rest: string }

export async function startServer(site: Site, options: { port?: number } = {}) {
  const key = newKey()
  const streams = new Set<ServerResponse>()
  const running = new Map<string, () => void>()
  const tickets = new Map<string, string>()
  let port = 0

  const tell = (event: WindowEvent) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.method ?? ''
    const url = parsed(request.url, port)
    if (!url) return refuse(response, 400, true)
    const [, first = '', ...others] = url.pathname.split('/')
    const rest = `/${others.join('/')}`
    const isFont = method === 'GET' && rest.startsWith('/print/fonts/')
    if (!isFromOurPage({ method, headers: request.headers, isFont }, port)) return refuse(response, 403, true)
    if (method !== 'GET' && method !== 'POST') return refuse(response, 405, true)
    if (first === 'open' && method === 'GET') return redeem(response, others.join('/'))
    if (!sameKey(first, key)) return refuse(response, 403, true)
    const exchange = { request, response, url, rest }
    return method === 'POST' ? post(exchange) : get(exchange)
  }

  const redeem = (response: ServerResponse, ticket: string) => {
    const place = tickets.get(ticket)
    if (place === undefined) return refuse(response, 403)
    tickets.delete(ticket)
    response.writeHead(303, { ...commonHeaders, Location: `/${key}/${place}` })
    response.end()
  }

  const get = ({ request, response, rest }: Exchange) => {
    if (rest === '/events') return events(request, response)
    const token = /^\/download\/([0-9a-f]{32})$/.exec(rest)?.[1]
    if (token) return download(response, token)
    if (rest.startsWith('/print/')) return paper(response, rest.slice('/print'.length))
    const asset = findAsset(site.renderer, rest)
    if (asset.status !== 200) return refuse(response, asset.status)
    const nonce = newNonce()
    const policy = pagePolicy({ nonce, frames: `http://127.0.0.1:${port}/${key}/print/` })
    const headers = { ...commonHeaders, 'Content-Type': asset.contentType, 'Content-Security-Policy': policy }
    response.writeHead(200, headers)
    const isStart = path.basename(asset.file) === 'index.html'
    response.end(isStart ? withNonce(fs.readFileSync(asset.file, 'utf8'), nonce) : fs.readFileSync(asset.file))
  }

  const events = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write('retry: 2000\n\n')
    streams.add(response)
    request.on('close', () => streams.delete(response))
  }

  const download = (response: ServerResponse, token: string) => {
    const file = existing(() => site.files.resolve(token, 'write').path)
    if (!file) return refuse(response, 404)
    const name = encodeURIComponent(path.basename(file)).replace(
      /['()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    )
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': 'application/octet-stream',
      'Content-Length': fs.statSync(file).size,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    fs.createReadStream(file).pipe(response)
  }

  const paper = (response: ServerResponse, address: string) => {
    const nonce = newNonce()
    // No origin of its own: it lies at the page's, and must not be able to act as the page.
    const policy = paperPolicy({ nonce, parent: "'self'", sandbox: '' })
    const headers = { ...commonHeaders, 'Content-Security-Policy': policy }
    if (address.startsWith('/fonts/')) {
      const asset = findAsset(site.fonts, address.slice('/fonts'.length))
      if (asset.status !== 200) return refuse(response, asset.status)
      response.writeHead(200, {
        ...headers,
        'Content-Type': asset.contentType,
        // A frame without an origin asks for its fonts across origins.
        'Access-Control-Allow-Origin': 'null',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      response.end(fs.readFileSync(asset.file))
      return
    }
    const html = site.pages.get(address.slice(1))
    if (html === undefined) return refuse(response, 404)
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
    response.end(withStyleNonce(html, nonce))
  }

  const post = async ({ request, response, url, rest }: Exchange) => {
    if (rest === '/file') {
      if (!isType(request, 'application/octet-stream')) return refuse(response, 415)
      const bytes = await readBody(request, bodyLimits.file)
      if (!bytes) return answer(response, { ok: false, problem: fileTooLarge })
      return answer(response, site.files.put(url.searchParams.get('name') ?? '', bytes))
    }
    if (rest !== '/call' && rest !== '/cancel') return refuse(response, 404)
    if (!isType(request, 'application/json')) return refuse(response, 415)
    const bytes = await readBody(request, rest === '/call' ? bodyLimits.call : bodyLimits.cancel)
    if (!bytes) return refuse(response, 413)
    const message = asRecord(bytes)
    if (!message) return refuse(response, 400)
    const { name, input, tag } = message
    if (rest === '/cancel') {
      if (!isWord(tag)) return refuse(response, 400)
      running.get(tag)?.()
      return answer(response, { ok: true, value: null })
    }
    if (!isWord(name) || !(tag === undefined || isWord(tag))) return refuse(response, 400)
    // Opening a large conference takes its time; who stops a call meanwhile must be heard.
    let isStopped = false
    if (tag)
      running.set(tag, () => {
        isStopped = true
      })
    await site.ready
    if (isStopped && tag) {
      running.delete(tag)
      return answer(response, { ok: false, problem: cancelledProblem })
    }
    const { text, cancel } = site.link.call(name, input, (done, total, said) => {
      if (tag) tell({ type: 'progress', call: tag, done, total, text: said })
    })
    if (tag) running.set(tag, cancel)
    // Said at once: a browser gives up on an address that is silent for minutes, and a run of letters may take them.
    response.writeHead(200, jsonHeaders)
    response.flushHeaders()
    response.end(await text)
    if (tag) running.delete(tag)
  }

  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 400, true)
    })
  })
  server.headersTimeout = 5_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 5_000
  server.maxConnections = 64
  server.maxHeadersCount = 64
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  const pulse = setInterval(() => {
    for (const stream of streams) stream.write(': \n\n')
  }, 15_000)

  return {
    /** The address of the page, its key in it. */
    address: `http://127.0.0.1:${port}/${key}/`,
    /** An address that works once and leads to a place below it: other accounts can read what a browser was started with. */
    ticket: (place: string) => {
      const ticket = newKey()
      tickets.set(ticket, place)
      return `http://127.0.0.1:${port}/open/${ticket}`
    },
    tell,
    close: async () => {
      clearInterval(pulse)
      for (const stream of streams) stream.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type BrowserServer = Awaited<ReturnType<typeof startServer>>

const jsonHeaders = {
  ...commonHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'",
}

function answer(response: ServerResponse, reply: Reply<unknown>): void {
  response.writeHead(200, jsonHeaders)
  response.end(JSON.stringify(reply))
}

const parsed = (address: string | undefined, port: number): URL | undefined => {
  return address?.startsWith('/') ? parseAddress(`http://127.0.0.1:${port}${address}`) : undefined
}

const isType = (request: IncomingMessage, type: string) =>
  request.headers['content-type']?.split(';')[0]?.trim() === type

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100

function asRecord(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function existing(find: () => string): string | undefined {
  try {
    const file = find()
    return fs.statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
