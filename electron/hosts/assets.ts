import fs from 'node:fs'
import path from 'node:path'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
}

export type Asset = { status: 200; file: string; contentType: string } | { status: 400 | 404 }

/**
 * The file below `root` that an address path means. 400 for what no page of ours asks (broken escapes, NUL, backslash,
 * drive letters), 404 for what is outside, of a kind we do not ship, or not there. Decoded once: a name with `%25` in
 * it stays a name.
 */
export function findAsset(root: string, addressPath: string): Asset {
  let name: string
  try {
    name = decodeURIComponent(addressPath)
  } catch {
    return { status: 400 }
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be refused
  if (!name.startsWith('/') || /[\u0000-\u001f\\:]/.test(name)) return { status: 400 }
  const file = path.join(root, name === '/' ? 'index.html' : name)
  const inside = path.relative(root, file)
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return { status: 404 }
  const contentType = contentTypes[path.extname(file).toLowerCase()]
  if (!contentType || !isFile(file)) return { status: 404 }
  return { status: 200, file, contentType }
}

function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** The start page with the nonce of this load, which the kit needs for its style elements. */
export function withNonce(html: string, nonce: string): string {
  if (!/<head>/i.test(html)) throw new Error('index.html has no <head>')
  return html.replace(/<head>/i, `<head><meta name="csp-nonce" content="${nonce}">`)
}
