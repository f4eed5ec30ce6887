import { expect, it } from 'vitest'
import { isFromOurPage, newKey, sameKey } from '../../electron/browser/guard'
import { browserCommand } from '../../electron/browser/open-browser'
import { withPrintHint } from '../../electron/browser/services'

const port = 4321
const host = `127.0.0.1:${port}`
const origin = `http://${host}`

it.each([
  ['the address typed in', 'GET', { host }],
  ['our page loading its files', 'GET', { host, 'sec-fetch-site': 'same-origin' }],
  ['the browser started with the address', 'GET', { host, 'sec-fetch-site': 'none' }],
  ['our page calling', 'POST', { host, origin, 'sec-fetch-site': 'same-origin' }],
  ['our page calling, in a browser without fetch metadata', 'POST', { host, origin }],
])('lets in %s', (_, method, headers) => expect(isFromOurPage({ method, headers }, port)).toBe(true))

it.each([
  ['no host', 'GET', {}],
  ['a foreign name that leads here (DNS rebinding)', 'GET', { host: `evil.example:${port}` }],
  ['the name of this machine', 'GET', { host: `localhost:${port}` }],
  ['another port', 'GET', { host: '127.0.0.1:80' }],
  ['the address without a port', 'GET', { host: '127.0.0.1' }],
  ['a host that begins like ours', 'GET', { host: `${host}.evil.example` }],
  ['a call from another site', 'POST', { host, origin: 'https://evil.example' }],
  ['a call from another site that hides its origin', 'POST', { host, origin: 'null' }],
  ['a call without an origin', 'POST', { host }],
  ['a form of another site that says so', 'POST', { host, origin, 'sec-fetch-site': 'cross-site' }],
  ['a page of another port of this machine', 'GET', { host, 'sec-fetch-site': 'same-site' }],
  ['a picture on another site', 'GET', { host, 'sec-fetch-site': 'cross-site' }],
  ['another site reading', 'GET', { host, origin: 'https://evil.example' }],
  ['our address over https', 'POST', { host, origin: `https://${host}` }],
  ['another origin in capitals', 'POST', { host, origin: `HTTP://${host}/` }],
])('keeps out %s', (_, method, headers) => expect(isFromOurPage({ method, headers }, port)).toBe(false))

it('lets a sandboxed preview load fonts, and only fonts', () => {
  const headers = { host, origin: 'null', 'sec-fetch-site': 'cross-site' }
  expect(isFromOurPage({ method: 'GET', headers, isFont: true }, port)).toBe(true)
  expect(isFromOurPage({ method: 'GET', headers }, port)).toBe(false)
  expect(isFromOurPage({ method: 'GET', headers: { ...headers, host: 'evil.example' }, isFont: true }, port)).toBe(
    false,
  )
  const foreign = { ...headers, origin: 'https://evil.example' }
  expect(isFromOurPage({ method: 'GET', headers: foreign, isFont: true }, port)).toBe(false)
})

it('makes keys of 128 random bits and compares them whole', () => {
  const key = newKey()
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(key)
  expect(sameKey(key, key)).toBe(true)
  for (const wrong of ['', key.slice(1), `${key}0`, key.toUpperCase().replace(/^\d*/, 'x'), newKey()])
    expect(sameKey(wrong, key)).toBe(false)
})

it.each([
  ['win32', {}, [], 'rundll32'],
  ['darwin', {}, [], 'open'],
  ['linux', { DISPLAY: ':0' }, ['xdg-open'], 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['sensible-browser'], 'sensible-browser'],
  ['linux', { DISPLAY: ':0' }, [], undefined],
  ['linux', {}, ['xdg-open'], undefined],
] as const)('on %s with %j and %j starts %s', (platform, env, commands, command) => {
  const hasCommand = (name: string) => (commands as readonly string[]).includes(name)
  const found = browserCommand('http://127.0.0.1:1/open/x', { platform, env, hasCommand })
  expect(found?.command).toBe(command)
  if (found) expect(found.args.at(-1)).toContain('http://127.0.0.1:1/open/x')
})

it('tells how to print on the screen and not on the paper', () => {
  const page = withPrintHint('<html><body class="a"><p>Giấy mời</p></body></html>')
  expect(page).toMatch(/<body class="a"><style>[^<]*@media print \{ \.in-hint \{ display: none \} \}/)
  expect(page).toContain('<p>Giấy mời</p>')
})
