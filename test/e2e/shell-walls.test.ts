import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchShell, runtime, type Shell, stageShell } from '../support/launch-shell'

/** The bridge as the page sees it. */
type Bridge = {
  call: (name: string, input: unknown, tag?: string) => Promise<{ ok: boolean; value: Record<string, unknown> }>
  putFile: (name: string, bytes: ArrayBuffer) => Promise<{ ok: boolean; value: { token: string; name: string } }>
  onEvent: (listener: (...args: unknown[]) => void) => () => void
}
declare global {
  interface Window {
    probe: { desk: Bridge }
  }
}

let app: string
let shell: Shell
let outside: { port: number; asked: string[]; close: () => void }

/** A server on this machine that nothing in the application may ever reach. */
function trap(): Promise<typeof outside> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('reached')
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as AddressInfo).port, asked, close: () => server.close() }),
    ),
  )
}

const logOf = ({ data }: Shell) => {
  const file = path.join(data, 'nhat-ky/loi.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const canary = 'Đặng Thị Chim Hoàng Yến 0987654321'

describe.skipIf(!runtime)('the walls of the desktop window', () => {
  beforeAll(async () => {
    app = await stageShell()
    outside = await trap()
    shell = await launchShell(app)
  })
  afterAll(async () => {
    await shell?.app.close()
    outside?.close()
  })

  describe('used as it should be', () => {
    it('shows the page, runs its script and nothing else of the machine', async () => {
      expect(shell.page.url()).toBe('app://bundle/')
      expect(await shell.page.textContent('h1')).toBe('Trang thử')
      expect(await shell.page.getAttribute('html', 'data-script')).toBe('ran')
      const names = ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'ipcRenderer', 'electron']
      expect(await shell.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([])
    })

    it('offers the page the five names of its bridge, and events as plain values', async () => {
      const { page } = shell
      expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'desk')).sort())).toEqual([
        'call',
        'cancel',
        'host',
        'onEvent',
        'putFile',
      ])
      const heard = await page.evaluate(async () => {
        const bridge = Reflect.get(window, 'desk') as Bridge
        const events: unknown[][] = []
        const stop = bridge.onEvent((...args) => events.push(args))
        const reply = await bridge.call('echo', { a: 1 }, 't1')
        while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
        stop()
        await bridge.call('echo', {}, 't2')
        return { events, reply }
      })
      expect(heard.reply).toEqual({ ok: true, value: { name: 'echo', input: { a: 1 } } })
      expect(heard.events).toEqual([[{ type: 'progress', call: 't1', done: 1, total: 2, text: 'nửa đường' }]])
    })

    it('tells the core its folders and nothing about people', async () => {
      const { ok, value } = await ask('start', {})
      expect(ok).toBe(true)
      expect(value).toMatchObject({ dataFolder: shell.data, version: '9.8.7', hostKind: 'desktop', checkOutput: true })
    })

    it('turns a page into paper and measures it, in windows of their own', async () => {
      const html = `<!doctype html><html><head><meta charset="utf-8"><link rel="preload" as="font" type="font/ttf" crossorigin href="fonts/Tinos_400Regular.ttf"><style>@font-face{font-family:T;src:url(fonts/Tinos_400Regular.ttf)}@page{size:210mm 148mm;margin:0}section{height:100mm;font-family:T}</style></head><body><section class="letter" data-code="0000017">${canary}</section></body></html>`
      const pdf = await hostAct('pdf', { html })
      expect(pdf.ok).toBe(true)
      const bytes = Buffer.from(Object.values(pdf.value as unknown as Record<string, number>))
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      const names = /\/BaseFont \/\w+\+(\S+)/.exec(bytes.toString('latin1'))?.[1]
      const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(bytes.toString('latin1')) ?? []
      expect(names).toBe('Tinos-Regular')
      // A5 across in points of 1/72 inch; Chromium rounds to whole ones.
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 420])
      const measured = await hostAct('measure', { html })
      expect(measured).toEqual({ ok: true, value: [{ code: '0000017', heightMm: expect.closeTo(100, 0) }] })
    })

    it('frames a published page at the print origin, with its fonts and without its scripts', async () => {
      const html = `<!doctype html><html><head><style>@font-face{font-family:T;src:url(fonts/Tinos_400Regular.ttf)}p{color:rgb(1,2,3);font-family:T}</style></head><body><p>${canary}</p><script>document.body.dataset.ran="1"</script></body></html>`
      const published = await hostAct('publishPage', { html })
      const { url } = published.value as { url: string }
      expect(url).toMatch(/^app:\/\/print\/[0-9a-f]{32}$/)
      await shell.page.evaluate((src) => {
        const frame = document.createElement('iframe')
        frame.sandbox.add('allow-same-origin')
        frame.src = src
        document.body.append(frame)
        return new Promise((resolve) => {
          frame.onload = resolve
        })
      }, url)
      const frame = shell.page.frame({ url })
      expect(await frame?.textContent('p')).toBe(canary)
      expect(await frame?.getAttribute('body', 'data-ran')).toBeNull()
      const shown = await shell.app.evaluate(
        ({ webContents }, address) =>
          webContents
            .getAllWebContents()
            .flatMap(({ mainFrame }) => mainFrame.frames.filter((f) => f.url === address).length),
        url,
      )
      expect(shown.reduce((sum, n) => sum + n, 0)).toBe(1)
    })

    it('gives every window the same locks, and that of measuring no bridge', async () => {
      const windows = await shell.app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .filter((contents) => !contents.getURL().startsWith('devtools:'))
          .map((contents) => ({
            url: contents.getURL().replace(/[0-9a-f]{32}/, '<id>'),
            preferences: (
              contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
            ).getLastWebPreferences(),
            persists: contents.session.isPersistent(),
          })),
      )
      expect(windows.map(({ url }) => url).sort()).toEqual([
        'app://bundle/',
        'app://print/<id>',
        'app://print/<id>?measure',
      ])
      for (const { url, preferences, persists } of windows) {
        expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true })
        const weak = [
          'nodeIntegration',
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'webviewTag',
          'plugins',
        ]
        const risky = ['allowRunningInsecureContent', 'experimentalFeatures', 'navigateOnDragDrop', 'spellcheck']
        // A preference that is off by its own default may be left out of the list.
        expect([...weak, ...risky].filter((name) => preferences[name])).toEqual([])
        expect(preferences.enableBlinkFeatures ?? '').toBe('')
        const isPage = url === 'app://bundle/'
        expect(persists).toBe(isPage)
        expect(preferences.javascript).toBe(url !== 'app://print/<id>')
      }
      const inMeasure = await shell.app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .find((contents) => contents.getURL().endsWith('?measure'))
          ?.executeJavaScript('[typeof desk, typeof require, typeof process].join()'),
      )
      expect(inMeasure).toBe('undefined,undefined,undefined')
    })

    it('takes a file as bytes and gives a token that only reads', async () => {
      const put = await shell.page.evaluate(async () =>
        (Reflect.get(window, 'desk') as Bridge).putFile('../ds.xlsx', new Uint8Array([80, 75]).buffer),
      )
      expect(put).toMatchObject({ ok: true, value: { name: 'ds.xlsx' } })
      const read = await hostAct('resolveFile', { file: put.value.token, use: 'read' })
      expect(readFileSync((read.value as { path: string }).path)).toEqual(Buffer.from([80, 75]))
      for (const file of [put.value.token, '/etc/passwd', app]) {
        const written = await hostAct('resolveFile', { file, use: 'write' })
        expect(written).toMatchObject({ ok: false, problem: { code: 'refused' } })
      }
      const big = await shell.page.evaluate(async () =>
        (Reflect.get(window, 'desk') as Bridge).putFile('lớn.xlsx', new ArrayBuffer(20 * 1024 * 1024 + 1)),
      )
      expect(big).toMatchObject({ ok: false, problem: { code: 'file' } })
    })

    it('has asked the network for nothing', () => {
      expect(logOf(shell)).not.toMatch(/refused a request/)
      expect(outside.asked).toEqual([])
    })
  })

  describe('attacked from the page', () => {
    it('serves the policy that the unit tests spell out, and files only of its own', async () => {
      const answers = await shell.page.evaluate(async () => {
        const status = async (url: string, init?: RequestInit) =>
          fetch(url, init).then(
            (response) => response.status,
            () => 'failed',
          )
        return {
          policy: (await fetch('/')).headers.get('content-security-policy'),
          statuses: [
            await status('app://bundle/page.js'),
            await status('app://bundle/%2e%2e%2fpackage.json'),
            await status('app://bundle/..%5cpackage.json'),
            await status('app://bundle/%00'),
            await status('app://bundle/package.json'),
            await status('app://bundle/', { method: 'POST', body: 'x' }),
            await status('app://other/'),
            await status('app://print/fonts/Tinos_400Regular.ttf'),
          ],
        }
      })
      expect(answers.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']{24}'; /)
      expect(answers.policy).toMatch(/require-trusted-types-for 'script'; trusted-types default$/)
      expect(answers.statuses).toEqual([200, 404, 400, 'failed', 404, 400, 'failed', 'failed'])
    })

    it('runs no text as a program and takes no text as markup', async () => {
      // In a task of its own: the debugger that tests speak through may run text as a program while it does.
      const got = await shell.page.evaluate(
        () =>
          new Promise<Record<string, string>>((resolve) =>
            setTimeout(() => {
              const tried: Record<string, string> = {}
              const attempt = (name: string, work: () => unknown) => {
                try {
                  tried[name] = String(work())
                } catch {
                  tried[name] = 'refused'
                }
              }
              const mark = (name: string) => `document.documentElement.dataset.${name} = "ran"`
              attempt('function', () => new Function('return 1')())
              // biome-ignore lint/security/noGlobalEval: the attack that must fail
              attempt('eval', () => globalThis.eval('1'))
              attempt('timer', () => setTimeout(mark('timer') as unknown as () => void, 0))
              attempt('innerHTML', () => {
                document.body.innerHTML = '<b>x</b>'
              })
              attempt('write', () => document.write('<b>x</b>'))
              attempt('inline script', () => {
                const script = document.createElement('script')
                script.append(mark('script'))
                document.body.append(script)
              })
              attempt('foreign policy', () => Reflect.get(window, 'trustedTypes').createPolicy('x', {}))
              attempt('handler', () => {
                const image = document.createElement('img')
                image.setAttribute('onerror', mark('handler'))
                image.src = 'missing.png'
                document.body.append(image)
              })
              attempt('javascript address', () => {
                const link = document.createElement('a')
                link.href = `javascript:${mark('link')}`
                document.body.append(link)
                link.click()
              })
              attempt('base', () => {
                const base = document.createElement('base')
                base.href = 'https://example.org/'
                document.head.append(base)
                const now = document.baseURI
                base.remove()
                return now
              })
              attempt('style element', () => {
                const style = document.createElement('style')
                style.append('h1 { color: rgb(9, 9, 9) }')
                document.head.append(style)
                return getComputedStyle(document.querySelector('h1') as Element).color
              })
              attempt('style attribute', () => {
                const h1 = document.querySelector('h1') as Element
                h1.setAttribute('style', 'color: rgb(9, 9, 9)')
                return getComputedStyle(h1).color
              })
              attempt('style property', () => {
                const h1 = document.querySelector('h1') as HTMLElement
                h1.style.color = 'rgb(7, 7, 7)'
                return getComputedStyle(h1).color
              })
              setTimeout(() => resolve({ ...tried, ran: Object.keys(document.documentElement.dataset).join() }), 500)
            }, 0),
          ),
      )
      const { ran, timer: _timer, 'inline script': _script, handler: _handler, ...rest } = got
      expect(ran).toBe('script')
      expect(rest).toEqual({
        function: 'refused',
        eval: 'refused',
        innerHTML: 'refused',
        write: 'refused',
        'foreign policy': 'refused',
        'javascript address': 'undefined',
        base: 'app://bundle/',
        'style element': 'rgb(0, 0, 0)',
        'style attribute': 'rgb(0, 0, 0)',
        'style property': 'rgb(7, 7, 7)',
      })
    })

    it('reaches no network, no file and no worker', async () => {
      const got = await shell.page.evaluate(async (port) => {
        const tried: Record<string, string> = {}
        const attempt = async (name: string, work: () => Promise<unknown>) => {
          tried[name] = await work().then(
            () => 'reached',
            () => 'refused',
          )
        }
        const event = (target: EventTarget, good: string, bad: string) =>
          new Promise((resolve, reject) => {
            target.addEventListener(good, resolve)
            target.addEventListener(bad, reject)
            setTimeout(reject, 2000)
          })
        await attempt('https', () => fetch('https://example.org/'))
        await attempt('http', () => fetch(`http://127.0.0.1:${port}/fetch`, { mode: 'no-cors' }))
        await attempt('file', () => fetch('file:///etc/passwd'))
        await attempt('xhr', () => {
          const request = new XMLHttpRequest()
          request.open('GET', `http://127.0.0.1:${port}/xhr`)
          const done = event(request, 'load', 'error')
          request.send()
          return done
        })
        await attempt('socket', async () => event(new WebSocket(`ws://127.0.0.1:${port}/ws`), 'open', 'error'))
        await attempt('events', async () => event(new EventSource(`http://127.0.0.1:${port}/sse`), 'open', 'error'))
        await attempt('image', () => {
          const image = new Image()
          image.src = `http://127.0.0.1:${port}/image.png`
          return event(image, 'load', 'error')
        })
        await attempt('worker', async () => event(new Worker('page.js'), 'message', 'error'))
        await attempt('service worker', () => navigator.serviceWorker.register('page.js'))
        tried.beacon = String(navigator.sendBeacon(`http://127.0.0.1:${port}/beacon`, canaryText()))
        function canaryText() {
          return 'x'
        }
        const frame = document.createElement('iframe')
        frame.src = `http://127.0.0.1:${port}/frame`
        document.body.append(frame)
        const form = document.createElement('form')
        form.action = `http://127.0.0.1:${port}/form`
        document.body.append(form)
        form.submit()
        await new Promise((resolve) => setTimeout(resolve, 500))
        return tried
      }, outside.port)
      expect(outside.asked).toEqual([])
      const { beacon: _beacon, ...rest } = got
      expect(new Set(Object.values(rest))).toEqual(new Set(['refused']))
      expect(shell.page.url()).toBe('app://bundle/')
    })

    it('stays where it is and opens nothing', async () => {
      const opened = await shell.page.evaluate(
        (port) => [
          window.open(`http://127.0.0.1:${port}/open`),
          window.open('about:blank'),
          window.open('app://bundle/'),
          window.open('file:///etc/passwd'),
        ],
        outside.port,
      )
      expect(opened).toEqual([null, null, null, null])
      for (const address of [
        `http://127.0.0.1:${outside.port}/location`,
        'file:///etc/passwd',
        'app://print/x',
        'data:text/html,x',
      ]) {
        await shell.page.evaluate((url) => {
          location.href = url
        }, address)
        await shell.page.waitForTimeout(200)
        expect(shell.page.url()).toBe('app://bundle/')
      }
      expect(await shell.page.textContent('h1')).toBe('Trang thử')
      expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(3)
      expect(outside.asked).toEqual([])
      expect(logOf(shell)).toMatch(/refused to go to http:\/\/127\.0\.0\.1/)
    })

    it('gets no device, no place, no notice and no reading of the clipboard', async () => {
      const got = await shell.page.evaluate(async () => {
        const attempt = (work: () => unknown) =>
          Promise.race([
            Promise.resolve().then(work),
            new Promise((resolve) => setTimeout(resolve, 30_000, 'no answer')),
          ]).then(
            (value) => (typeof value === 'string' ? value : 'got it'),
            () => 'refused',
          )
        const n = navigator as Navigator &
          Record<string, { requestDevice: (o: object) => Promise<unknown>; requestPort: () => Promise<unknown> }>
        return {
          notification: await attempt(() => Notification.requestPermission()),
          place: await attempt(
            () => new Promise((resolve, reject) => n.geolocation.getCurrentPosition(resolve, reject)),
          ),
          camera: await attempt(() => n.mediaDevices.getUserMedia({ video: true })),
          microphone: await attempt(() => n.mediaDevices.getUserMedia({ audio: true })),
          screen: await attempt(() => n.mediaDevices.getDisplayMedia({ video: true })),
          clipboard: await attempt(() => n.clipboard.readText()),
          usb: await attempt(() => n.usb?.requestDevice({ filters: [] }) ?? Promise.reject()),
          hid: await attempt(() =>
            n.hid
              ?.requestDevice({ filters: [] })
              .then((found) => ((found as unknown[]).length ? 'got it' : Promise.reject())),
          ),
          serial: await attempt(() => n.serial?.requestPort() ?? Promise.reject()),
          bluetooth: await attempt(() => n.bluetooth?.requestDevice({ acceptAllDevices: true }) ?? Promise.reject()),
          midi: await attempt(() => n.requestMIDIAccess({ sysex: true })),
          files: await attempt(() => (Reflect.get(window, 'showDirectoryPicker') as () => Promise<unknown>)()),
        }
      })
      const { notification, ...rest } = got
      expect(notification).toBe('denied')
      expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((name) => [name, 'refused'])))
    })

    it('lets no window out even when the application itself asks', async () => {
      const refused = await shell.app.evaluate(async ({ BrowserWindow }, port) => {
        const window = new BrowserWindow({ show: false })
        try {
          await window.loadURL(`http://127.0.0.1:${port}/from-main`)
          return 'loaded'
        } catch (error) {
          return String(error)
        } finally {
          window.destroy()
        }
      }, outside.port)
      expect(refused).toMatch(/ERR_BLOCKED_BY_CLIENT/)
      expect(outside.asked).toEqual([])
      expect(logOf(shell)).toMatch(new RegExp(`refused a request to http://127\\.0\\.0\\.1:${outside.port}$`, 'm'))
    })
  })

  describe('afterwards', () => {
    it('has left no word of what it showed in its folder, its command lines or its title', async () => {
      const own = await launchShell(app)
      await own.page.evaluate(async (text) => {
        const bridge = Reflect.get(window, 'desk') as Bridge
        const html = `<style>p{}</style><title>${text}</title><p>${text}</p>`
        document.title = text
        await bridge.putFile(`${text}.csv`, new TextEncoder().encode(text).buffer as ArrayBuffer)
        for (const name of ['publishPage', 'pdf', 'measure'])
          await bridge.call('host', { name, input: { html } }, text.slice(0, 9))
      }, canary)
      const temp = path.join(own.data, 'tam')
      expect(filesWith(own.data, canary)).toHaveLength(1)
      expect(filesWith(own.data, canary)[0]).toContain(temp)
      const titles = await own.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((w) => w.getTitle()),
      )
      expect(titles.join()).not.toContain('Hoàng Yến')
      if (process.platform === 'linux') expect(commandLines(own.app.process().pid ?? 0)).not.toContain('Hoàng Yến')
      await own.app.close()
      expect(existsSync(path.join(own.data, 'closed'))).toBe(true)
      expect(filesWith(own.data, canary)).toEqual([])
      writeFileSync(path.join(own.data, 'control'), Buffer.from(canary, 'utf16le'))
      expect(filesWith(own.data, canary)).toHaveLength(1)
    })
  })
})

const ask = (name: string, input: unknown) =>
  shell.page.evaluate(
    ([called, given]) => (Reflect.get(window, 'desk') as Bridge).call(called as string, given),
    [name, input],
  )

/** Lets the core ask its host for something, and gives the host's reply. */
const hostAct = async (name: string, input: unknown) =>
  (await ask('host', { name, input })).value as { ok: boolean; value: unknown; problem?: unknown }

/** The files below a folder that hold a text in any of the forms it could have been written in. */
function filesWith(folder: string, text: string): string[] {
  mkdirSync(folder, { recursive: true })
  const forms = [text, text.normalize('NFD'), encodeURIComponent(text)].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
  ])
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const content = readFileSync(file)
      return forms.some((form) => content.includes(form))
    })
}

/** The command lines and environments of a process and all that it started. */
function commandLines(pid: number): string {
  const tasks = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parentOf = (task: string) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${task}/status`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  }
  const family = new Set([pid])
  for (let grown = true; grown; ) {
    grown = false
    for (const task of tasks)
      if (!family.has(Number(task)) && family.has(parentOf(task))) {
        family.add(Number(task))
        grown = true
      }
  }
  return [...family]
    .flatMap((task) => ['cmdline', 'environ'].map((file) => `/proc/${task}/${file}`))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('\n')
}
