import fs from 'node:fs'
import path from 'node:path'
import { parseAddress } from '../hosts/address'
import { findAsset, withNonce } from '../hosts/assets'
import { type Pages, withStyleNonce } from '../hosts/pages'
import { newNonce, pagePolicy, paperPolicy, plainHeaders } from '../hosts/policy'

export const bundleOrigin = 'app://bundle'
export const printOrigin = 'app://print'

export type Served = { status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | string }

export type Site = {
  /** The built page. */
  renderer: string
  /** The fonts that paper is set in. */
  fonts: string
  pages: Pages
}

/**
 * What `app://` answers: the application's page at `app://bundle/`, previews at `app://print/<id>` with their fonts at
 * `app://print/fonts/`. `?measure` gives a preview without its sandbox, to the one window that measures it; two origins
 * keep the paper from ever touching the page. Everything else is 400 or 404.
 */
export function answerAddress(request: { url: string; method: string }, site: Site): Served {
  const url = parseAddress(request.url)
  if (!url || request.method !== 'GET' || url.protocol !== 'app:') return refused(400)
  if (url.host === 'bundle') return bundle(url, site)
  if (url.host === 'print') return paper(url, site)
  return refused(404)
}

function bundle(url: URL, site: Site): Served {
  const asset = findAsset(site.renderer, url.pathname)
  if (asset.status !== 200) return refused(asset.status)
  const nonce = newNonce()
  const headers = { ...plainHeaders, 'Content-Type': asset.contentType, 'Content-Security-Policy': ourPolicy(nonce) }
  const isStart = path.basename(asset.file) === 'index.html'
  const body = isStart ? withNonce(fs.readFileSync(asset.file, 'utf8'), nonce) : fs.readFileSync(asset.file)
  return { status: 200, headers, body }
}

function paper(url: URL, site: Site): Served {
  const nonce = newNonce()
  const policy = paperPolicy({
    nonce,
    parent: bundleOrigin,
    // Its own origin, or the fonts of that origin would be foreign to it; there is nothing else at that origin.
    sandbox: url.search === '?measure' ? undefined : 'allow-same-origin',
  })
  const headers = { ...plainHeaders, 'Content-Security-Policy': policy }
  const font = /^\/fonts(\/[^/]+\.(?:ttf|woff2?))$/i.exec(url.pathname)?.[1]
  if (font) {
    const asset = findAsset(site.fonts, font)
    if (asset.status !== 200) return refused(asset.status)
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': asset.contentType },
      body: fs.readFileSync(asset.file),
    }
  }
  const html = site.pages.get(url.pathname.slice(1))
  if (html === undefined) return refused(404)
  return {
    status: 200,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    body: withStyleNonce(html, nonce),
  }
}

const ourPolicy = (nonce: string) => pagePolicy({ nonce, frames: printOrigin })

const refused = (status: 400 | 404): Served => ({
  status,
  headers: {
    ...plainHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': ourPolicy(newNonce()),
  },
  body: status === 404 ? 'Không có trang này.' : 'Địa chỉ không hợp lệ.',
})
