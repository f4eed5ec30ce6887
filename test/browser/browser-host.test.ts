import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/printing/find-chromium'
import { keptFolder, stageApp } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: tests of the browser host need Chromium, Chrome or Edge.')

/** Starts the real browser host, with a core and a page of the tests' own, and reads the address it prints. */
async function startHost(app: string) {
  const data = keptFolder('data')
  const child = spawn(process.execPath, [path.join(app, 'out/electron/browser.cjs'), '--no-open'], {
    env: { ...process.env, THUKY_DATA_FOLDER: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      said += part
      const found = /http:\S+\n/.exec(said)?.[0].trim()
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(`the host ended: ${said}`)))
  })
  return { child, data, address }
}

const stop = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.on('exit', resolve)
    child.kill('SIGINT')
  })

/** Posts JSON from the page itself, at an address relative to it. */
const post = (page: Page, place: string, body: unknown) =>
  page.evaluate(
    async ([where, text]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(where as string, { method: 'POST', headers, body: text as string })).json()
    },
    [place, JSON.stringify(body)],
  )

describe.skipIf(!executablePath)('the browser host in a browser', () => {
  let host: Awaited<ReturnType<typeof startHost>>
  let browser: Browser
  let page: Page
  const said: string[] = []

  beforeAll(async () => {
    host = await startHost(await stageApp('browser'))
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath, args })
    page = await browser.newPage()
    page.on('console', (message) => said.push(message.text()))
    await page.goto(host.address)
  })
  afterAll(async () => {
    await browser?.close()
    host?.child.kill('SIGKILL')
  })

  it('shows the page without a word of complaint', async () => {
    expect(await page.textContent('h1')).toBe('Trang thử')
    expect(await page.getAttribute('html', 'data-script')).toBe('ran')
    expect(said.filter((text) => !/favicon|status of 403/.test(text))).toEqual([])
  })

  it('answers calls, and tells progress to a page that listens', async () => {
    expect(await post(page, 'call', { name: 'echo', input: { a: 1 } })).toEqual({
      ok: true,
      value: { name: 'echo', input: { a: 1 } },
    })
    const heard = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const events = new EventSource('events')
          events.onmessage = ({ data }) => {
            events.close()
            resolve(JSON.parse(data))
          }
          events.onopen = () => {
            const headers = { 'content-type': 'application/json' }
            void fetch('call', { method: 'POST', headers, body: '{"name":"echo","input":{},"tag":"t1"}' })
          }
        }),
    )
    expect(heard).toEqual({ type: 'progress', call: 't1', done: 1, total: 2, text: 'nửa đường' })
  })

  it('frames a preview with its fonts, without scripts and without an origin', async () => {
    const html =
      '<!doctype html><html><head><style>@font-face{font-family:T;src:url(fonts/Tinos_400Regular.ttf)}p{font-family:T}</style></head><body><p>Kính mời</p><script>document.title="ran"</script></body></html>'
    const published = await post(page, 'call', { name: 'host', input: { name: 'publishPage', input: { html } } })
    const { url } = published.value.value as { url: string }
    expect(url.startsWith(`${host.address}print/`)).toBe(true)
    const font = page.waitForResponse((response) => response.url().endsWith('.ttf'))
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.sandbox.add('allow-same-origin')
      frame.src = src
      document.body.append(frame)
    }, url)
    expect((await font).status()).toBe(200)
    await (await font).finished()
    const frame = page.frame({ url })
    expect(await frame?.title()).toBe('')
    expect(await frame?.textContent('p')).toBe('Kính mời')
    expect(await frame?.evaluate(() => self.origin)).toBe('null')
  })

  it('lets a browser hear that a file is too large, and takes the next one', async () => {
    const put = (size: number) =>
      page.evaluate(async (bytes) => {
        const headers = { 'content-type': 'application/octet-stream' }
        const body = new Uint8Array(bytes)
        return (await fetch(`file?name=${encodeURIComponent('ds.xlsx')}`, { method: 'POST', headers, body })).json()
      }, size)
    expect(await put(20 * 1024 * 1024 + 1)).toMatchObject({ ok: false, problem: { code: 'file' } })
    expect(await put(2_000_000)).toMatchObject({ ok: true, value: { name: 'ds.xlsx' } })
  })

  it('is out of reach for another page of the same browser, even one that knows the key', async () => {
    const evil = createServer((_, response) => response.end('<!doctype html><title>x</title>'))
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
    const other = await browser.newPage()
    const answers: number[] = []
    other.on('response', (response) => {
      if (response.url().startsWith(host.address)) answers.push(response.status())
    })
    await other.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const got = await other.evaluate(async (address) => {
      const attempt = (init: RequestInit) =>
        fetch(`${address}call`, { method: 'POST', body: '{"name":"die","input":{}}', ...init }).then(
          (response) => response.type,
          () => 'refused',
        )
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      await new Promise((resolve) => {
        frame.onload = resolve
      })
      return [
        await attempt({ headers: { 'content-type': 'application/json' } }),
        await attempt({ mode: 'no-cors' }),
        await fetch(address, { mode: 'no-cors' }).then(
          (response) => response.type,
          () => 'refused',
        ),
      ]
    }, host.address)
    expect(got[0]).toBe('refused')
    expect(new Set(answers)).toEqual(new Set([403]))
    expect(await post(page, 'call', { name: 'echo', input: {} })).toMatchObject({ ok: true })
    await other.close()
    evil.close()
  })

  it('ends its core and leaves no upload behind on Ctrl+C', async () => {
    expect(await stop(host.child)).toBe(0)
    expect(existsSync(path.join(host.data, 'closed'))).toBe(true)
    expect(readdirSync(path.join(host.data, 'tam'))).toEqual([])
  })
})
