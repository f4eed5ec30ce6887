import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ProblemError } from '../../shared/ipc/reply'
import { type DevtoolsEvent, type DevtoolsPipe, devtoolsPipe } from './devtools-pipe'
import { findChromium } from './find-chromium'
import { type MeasuredLetter, measureScript, type PagePrinter } from './page-printer'

const flags = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--export-tagged-pdf=false',
]
/** Where the page seems to lie; every request is answered from memory, so nothing leaves the process. */
const origin = 'http://print.invalid'
/** Milliseconds that one page or one PDF may take. */
const limit = 90_000

const missing = () =>
  new ProblemError(
    'printing',
    'Máy này chưa có Chromium, Chrome hoặc Edge nên chưa tạo được tệp PDF. Hãy cài một trong ba, hoặc chạy ứng dụng trên máy để bàn (Electron). Chưa có giấy mời nào được ghi là đã in.',
  )

const footer = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font:10pt Tinos,\'Times New Roman\',serif"><span class="pageNumber"></span>/<span class="totalPages"></span></div>',
}

type Browser = {
  child: ChildProcess
  pipe: DevtoolsPipe
  profile: string
  pages: Map<string, string>
  onLoad: Map<string, () => void>
}

/** Turns HTML into PDF with an installed browser, started when first needed and kept until `close`. */
export function createChromiumPrinter(options: {
  executable?: string
  fontsFolder: string
}): PagePrinter & { close: () => Promise<void> } {
  let starting: Promise<Browser> | undefined

  const start = async (): Promise<Browser> => {
    const executable = options.executable ?? findChromium()
    if (!executable) throw missing()
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'thuky-in-'))
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const child = spawn(executable, [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const pages = new Map<string, string>()
    const onLoad = new Map<string, () => void>()
    const browser: Browser = {
      child,
      profile,
      pages,
      onLoad,
      pipe: devtoolsPipe(child, (event) => onEvent(browser, event)),
    }
    child.once('exit', () => {
      starting = undefined
      fs.rm(profile, { recursive: true, force: true, maxRetries: 3 }, () => {})
    })
    await browser.pipe.send('Browser.getVersion')
    return browser
  }

  const onEvent = (browser: Browser, { method, params, sessionId }: DevtoolsEvent) => {
    if (method === 'Page.loadEventFired' && sessionId) browser.onLoad.get(sessionId)?.()
    if (method !== 'Fetch.requestPaused') return
    const { requestId, request } = params as { requestId: string; request: { url: string } }
    const found = contentOf(request.url, browser.pages, options.fontsFolder)
    const answer = found
      ? browser.pipe.send(
          'Fetch.fulfillRequest',
          {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'Content-Type', value: found.type }],
            body: found.body.toString('base64'),
          },
          sessionId,
        )
      : browser.pipe.send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, sessionId)
    answer.catch(() => {})
  }

  const onPage = async <T>(
    html: string,
    scripted: boolean,
    signal: AbortSignal | undefined,
    work: (send: (method: string, params?: object) => Promise<Record<string, unknown>>) => Promise<T>,
  ): Promise<T> => {
    if (signal?.aborted) throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu.')
    starting ??= start()
    starting.catch(() => {
      starting = undefined
    })
    const browser = await starting
    const id = `p${Math.floor(performance.now() * 1000)}-${browser.pages.size}`
    const { targetId } = (await browser.pipe.send('Target.createTarget', { url: 'about:blank' })) as {
      targetId: string
    }
    const { sessionId } = (await browser.pipe.send('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string
    }
    const send = (method: string, params: object = {}) => browser.pipe.send(method, params, sessionId)
    browser.pages.set(`/${id}`, html)
    const closePage = () => void browser.pipe.send('Target.closeTarget', { targetId }).catch(() => {})
    const timer = setTimeout(closePage, limit)
    signal?.addEventListener('abort', closePage, { once: true })
    try {
      await send('Page.enable')
      await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
      if (!scripted) await send('Emulation.setScriptExecutionDisabled', { value: true })
      const loaded = new Promise<void>((resolve) => browser.onLoad.set(sessionId, resolve))
      await send('Page.navigate', { url: `${origin}/${id}` })
      await loaded
      return await work(send)
    } catch (error) {
      if (signal?.aborted)
        throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu. Chưa có giấy mời nào được ghi là đã in.')
      if (error instanceof ProblemError) throw error
      throw new ProblemError(
        'printing',
        'Trình duyệt chưa tạo được trang in. Chưa có giấy mời nào được ghi là đã in. Hãy thử lại.',
        { detail: error instanceof Error ? error.message.slice(0, 200) : undefined },
      )
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', closePage)
      browser.pages.delete(`/${id}`)
      browser.onLoad.delete(sessionId)
      closePage()
    }
  }

  return {
    pdf: ({ html, footer: numbered }, signal) =>
      onPage(html, false, signal, async (send) => {
        const printed = await send('Page.printToPDF', {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: false,
          transferMode: 'ReturnAsBase64',
          ...(numbered ? footer : {}),
        })
        return Buffer.from(printed.data as string, 'base64')
      }),
    measure: ({ html }, signal) =>
      onPage(html, true, signal, async (send) => {
        const answer = (await send('Runtime.evaluate', {
          expression: measureScript,
          awaitPromise: true,
          returnByValue: true,
        })) as { result?: { value?: MeasuredLetter[] } }
        return answer.result?.value ?? []
      }),
    close: async () => {
      const browser = await starting?.catch(() => undefined)
      starting = undefined
      if (!browser || browser.child.exitCode !== null) return
      const gone = new Promise<void>((resolve) => browser.child.once('exit', () => resolve()))
      browser.pipe.send('Browser.close').catch(() => {})
      const timer = setTimeout(() => browser.child.kill('SIGKILL'), 3000)
      await gone
      clearTimeout(timer)
      fs.rmSync(browser.profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The page itself, or one of the shipped fonts; everything else is refused. */
function contentOf(
  url: string,
  pages: Map<string, string>,
  fontsFolder: string,
): { type: string; body: Buffer } | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined
  const place = url.slice(origin.length)
  const html = pages.get(place)
  if (html !== undefined) return { type: 'text/html; charset=utf-8', body: Buffer.from(html, 'utf8') }
  const font = /^\/fonts\/([A-Za-z0-9_]+\.ttf)$/.exec(place)?.[1]
  const file = font && path.join(fontsFolder, font)
  return file && fs.existsSync(file) ? { type: 'font/ttf', body: fs.readFileSync(file) } : undefined
}
