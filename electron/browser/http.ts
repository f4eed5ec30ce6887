import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainHeaders } from '../hosts/policy'

/** Limits of what a request may carry, in bytes. */
export const bodyLimits = {
  /** Decisions about each doubtful row of a long import travel in a call. */
  call: 4 * 1024 * 1024,
  cancel: 64 * 1024,
  file: 20 * 1024 * 1024,
} as const

export const commonHeaders = {
  ...plainHeaders,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
} as const

/**
 * What a stranger and a lost page get: a status and one word, no listing and no clue. `close` cuts the connection, for
 * strangers: a browser of ours that is still sending would not hear the answer.
 */
export function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405 | 413 | 415, close = false): void {
  response.writeHead(status, {
    ...commonHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    ...(close ? { Connection: 'close' } : {}),
  })
  response.end(`${status}\n`)
}

/**
 * The body, or undefined when it is longer than allowed: by its announced length before a byte of it is kept, and by
 * count when the announcement was missing or false. What comes after the limit is read and thrown away, because a
 * browser hears no answer on a connection that is cut while it is still sending.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = []
    let length = Number(request.headers['content-length'] ?? 0) > limit ? Number.POSITIVE_INFINITY : 0
    if (length > limit) resolve(undefined)
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length <= limit) parts.push(part)
      else {
        parts = []
        resolve(undefined)
      }
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('the request ended early')))
  })
}
