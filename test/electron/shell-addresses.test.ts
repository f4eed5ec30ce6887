import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createPages } from '../../electron/hosts/pages'
import { answerAddress } from '../../electron/shell/addresses'
import { tempFolder } from '../support/temp-folder'

function site() {
  const folder = tempFolder('thuky-site')
  const renderer = path.join(folder, 'renderer')
  const fonts = path.join(folder, 'fonts')
  for (const made of [path.join(renderer, 'assets'), fonts]) mkdirSync(made, { recursive: true })
  writeFileSync(path.join(folder, 'secret.js'), 'outside')
  writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>')
  writeFileSync(path.join(renderer, 'assets/app.js'), 'inside')
  writeFileSync(path.join(renderer, 'assets/100%.css'), 'percent')
  writeFileSync(path.join(renderer, 'assets/app.js.map'), 'not ours to show')
  writeFileSync(path.join(fonts, 'Tinos.ttf'), 'font')
  return { renderer, fonts, pages: createPages() }
}

const masked = (policy: string | undefined) => policy?.replaceAll(/'nonce-[A-Za-z0-9+/=]{24}'/g, "'nonce-…'")

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'none'; frame-src app://print; frame-ancestors 'none'; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"

const paperPolicy =
  "default-src 'none'; style-src 'nonce-…'; img-src 'self' data:; font-src 'self'; frame-ancestors app://bundle; " +
  "base-uri 'none'; form-action 'none'"

it.each([
  ['app://bundle/', 200],
  ['app://bundle/index.html', 200],
  ['app://bundle/index.html?x#y', 200],
  ['app://bundle/assets/app.js', 200],
  ['app://bundle/assets/100%25.css', 200],
  ['app://bundle/assets/%61pp.js', 200],
  ['app://bundle/assets/', 404],
  ['app://bundle/assets', 404],
  ['app://bundle/assets/app.js.map', 404],
  ['app://bundle/missing.js', 404],
  ['app://bundle//secret.js', 404],
  ['app://bundle/../secret.js', 404],
  ['app://bundle/%2e%2e%2fsecret.js', 404],
  ['app://bundle/%2e%2e/secret.js', 404],
  ['app://bundle/assets/..%2f..%2fsecret.js', 404],
  ['app://bundle/%252e%252e%252fsecret.js', 404],
  ['app://bundle/..%5csecret.js', 400],
  ['app://bundle/..\\secret.js', 400],
  ['app://bundle/%00', 400],
  ['app://bundle/assets/app.js%00.html', 400],
  ['app://bundle/c:/windows/win.ini', 400],
  ['app://bundle/%e0%a4%a', 400],
  ['app://bundle/%', 400],
  ['app://bundle:80/', 404],
  ['app://other/', 404],
  ['app://BUNDLE.evil/', 404],
  ['app:bundle/', 404],
  ['http://bundle/', 400],
  ['file:///etc/passwd', 400],
  ['', 400],
  ['app://print/fonts/Tinos.ttf', 200],
  ['app://print/fonts/missing.ttf', 404],
  ['app://print/fonts/..%2f..%2fsecret.js', 404],
  ['app://print/fonts/%2e%2e%2frenderer%2fassets%2fapp.js', 404],
  ['app://print/', 404],
  ['app://print/index.html', 404],
  [`app://print/${'0'.repeat(32)}`, 404],
])('%s is answered with %i', (url, status) => {
  expect(answerAddress({ url, method: 'GET' }, site()).status).toBe(status)
})

it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get', ''])('the method %s is refused', (method) => {
  expect(answerAddress({ url: 'app://bundle/', method }, site()).status).toBe(400)
})

it('every reply of the page carries its policy and no sniffing, a refusal and a file too', () => {
  const ours = site()
  for (const url of [
    'app://bundle/',
    'app://bundle/assets/app.js',
    'app://bundle/none',
    'app://bundle/%00',
    'app://x/',
  ]) {
    const { headers } = answerAddress({ url, method: 'GET' }, ours)
    expect(masked(headers['Content-Security-Policy'])).toBe(pagePolicy)
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  }
})

it('names no wildcard, no network and no inline code in any policy', () => {
  const ours = site()
  const id = ours.pages.add('<style>p{}</style>')
  for (const url of ['app://bundle/', `app://print/${id}`, `app://print/${id}?measure`]) {
    const policy = answerAddress({ url, method: 'GET' }, ours).headers['Content-Security-Policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|http:|https:|\*/)
  }
})

it('gives each load a fresh nonce, in the policy and in the page alike', () => {
  const ours = site()
  const loads = [1, 2].map(() => {
    const { headers, body } = answerAddress({ url: 'app://bundle/', method: 'GET' }, ours)
    const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1]
    expect(String(body)).toContain(`<head><meta name="csp-nonce" content="${nonce}">`)
    return nonce
  })
  expect(loads[0]).not.toBe(loads[1])
})

it('shows a published page with the nonce on its own styles, sandboxed except where it is measured', () => {
  const ours = site()
  const id = ours.pages.add('<!doctype html><style>p { color: red }</style><p>&lt;style&gt;</p>')
  const shown = answerAddress({ url: `app://print/${id}`, method: 'GET' }, ours)
  const measured = answerAddress({ url: `app://print/${id}?measure`, method: 'GET' }, ours)
  expect(masked(shown.headers['Content-Security-Policy'])).toBe(`${paperPolicy}; sandbox allow-same-origin`)
  expect(masked(measured.headers['Content-Security-Policy'])).toBe(paperPolicy)
  const nonce = /'nonce-([^']+)'/.exec(shown.headers['Content-Security-Policy'] ?? '')?.[1]
  expect(shown.body).toBe(`<!doctype html><style nonce="${nonce}">p { color: red }</style><p>&lt;style&gt;</p>`)
})

it('keeps the twenty newest pages', () => {
  const pages = createPages()
  const ids = Array.from({ length: 21 }, (_, n) => pages.add(`page ${n}`))
  expect(pages.get(ids[0] ?? '')).toBeUndefined()
  expect(pages.get(ids[1] ?? '')).toBe('page 1')
  expect(pages.get(ids[20] ?? '')).toBe('page 20')
})
