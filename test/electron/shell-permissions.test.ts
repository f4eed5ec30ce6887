import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { at } from '../../build/paths.mjs'
import { mayFetch, mayNavigate, mayUse } from '../../electron/shell/permissions'

/** Every permission that the pinned Electron can ask for, read from its own types, so that a new one is seen here. */
function permissionNames(): string[] {
  const types = readFileSync(at('node_modules/electron/electron.d.ts'), 'utf8')
  const lists = types.match(/setPermission(?:Check|Request)Handler\(handler: .*?permission: ([^,)]*)/g) ?? []
  return [...new Set(lists.flatMap((list) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '')))]
}

const ours = { origin: 'app://bundle', isMainFrame: true }
const others = [
  { origin: 'app://bundle', isMainFrame: false },
  { origin: 'app://print', isMainFrame: true },
  { origin: 'app://bundle.evil', isMainFrame: true },
  { origin: 'app://bundle/x', isMainFrame: true },
  { origin: 'https://bundle', isMainFrame: true },
  { origin: 'null', isMainFrame: true },
  { origin: '', isMainFrame: true },
]

it('knows the names that Electron may ask for', () => {
  const names = permissionNames()
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'usb', 'serial', 'fileSystem'])
    expect(names).toContain(name)
})

it('denies all of them to our own page but writing to the clipboard', () => {
  const allowed = permissionNames().filter((name) => mayUse(name, ours))
  expect(allowed).toEqual(['clipboard-sanitized-write'])
})

it('denies all of them, and names not yet invented, to everything else', () => {
  const asked = [...permissionNames(), 'unknown', '', 'Clipboard-Sanitized-Write']
  expect(asked.flatMap((name) => others.filter((asker) => mayUse(name, asker)))).toEqual([])
})

it.each([
  ['app://bundle/assets/app.js', true],
  ['blob:app://bundle/1-2', true],
  ['data:image/png;base64,AA', true],
  ['http://127.0.0.1:80/', false],
  ['https://example.org/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ftp://x/', false],
  ['chrome://gpu', false],
  ['devtools://devtools/x', false],
  ['application:x', false],
  [' app://bundle/', false],
])('a request to %s may go out: %s', (url, may) => expect(mayFetch(url)).toBe(may))

it.each([
  ['app://bundle/', true, true],
  ['app://bundle/index.html#list', true, true],
  ['app://bundle/assets/app.js', true, false],
  ['app://bundle.evil/', true, false],
  [`app://print/${'a'.repeat(32)}`, true, false],
  [`app://print/${'a'.repeat(32)}`, false, true],
  [`app://print/${'a'.repeat(32)}?measure`, false, false],
  ['app://bundle/', false, false],
  ['https://example.org/', true, false],
  ['https://example.org/', false, false],
  ['file:///etc/passwd', true, false],
  ['data:text/html,x', false, false],
  ['about:blank', true, false],
])('%s in a main frame (%s) may be gone to: %s', (url, isMainFrame, may) =>
  expect(mayNavigate(url, isMainFrame)).toBe(may),
)
