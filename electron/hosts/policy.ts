import { randomBytes } from 'node:crypto'

/** A fresh nonce for one load of one page. */
export const newNonce = () => randomBytes(16).toString('base64')

/**
 * What the application's page may do. The nonce is for the style elements of the component kit; `frames` is the one
 * place previews come from. Trusted Types: only the page's own `default` policy may turn text into markup.
 */
export const pagePolicy = (options: { nonce: string; frames: string }) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${options.nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    `frame-src ${options.frames}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/**
 * What a page on its way to paper may do: show its own styles, pictures in the text and the shipped fonts. `sandbox`
 * takes scripts, forms and navigation from it wherever it is shown; it is left out for the one page the host measures.
 */
export const paperPolicy = (options: { nonce: string; parent: string; sandbox?: string }) =>
  [
    "default-src 'none'",
    `style-src 'nonce-${options.nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `frame-ancestors ${options.parent}`,
    "base-uri 'none'",
    "form-action 'none'",
    ...(options.sandbox === undefined ? [] : [`sandbox ${options.sandbox}`.trim()]),
  ].join('; ')

/** Headers of every reply, beside its policy. */
export const plainHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const
