import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** 128 random bits for the address; whoever does not know them gets nothing. */
export const newKey = () => randomBytes(16).toString('hex')

/** Compares in constant time; hashed first, so that neither length nor first difference can be measured. */
export const sameKey = (given: string, key: string) => timingSafeEqual(sha256(given), sha256(key))

const sha256 = (text: string) => createHash('sha256').update(text).digest()

export type Asked = {
  method: string
  headers: IncomingHttpHeaders
  /** Fonts are asked for by sandboxed previews, which have no origin; nothing in a font is ours to hide. */
  isFont?: boolean
}

/**
 * Whether a request can come from our own page in a browser of this machine, before its key is even looked at.
 * The host must be the literal address (a foreign name that resolves to 127.0.0.1 is DNS rebinding); an origin, where
 * one is given, must be ours, and a request that changes anything must give it; a browser that says the request was
 * started by another site is believed (Fetch Metadata).
 */
export function isFromOurPage({ method, headers, isFont = false }: Asked, port: number): boolean {
  if (headers.host !== `127.0.0.1:${port}`) return false
  const ours = `http://127.0.0.1:${port}`
  const { origin } = headers
  if (method === 'POST' && origin !== ours) return false
  if (origin !== undefined && origin !== ours && !(isFont && origin === 'null')) return false
  const site = headers['sec-fetch-site']
  return isFont || site === undefined || site === 'same-origin' || site === 'none'
}
