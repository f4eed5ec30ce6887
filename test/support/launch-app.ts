import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { at } from '../../build/paths.mjs'
import type { Call, In, Out } from '../../shared/ipc/contract'

export type RunningApp = {
  page: Page
  complaints: string[]
  /** Of the host; its core is a child of it. */
  pid: number
  /** Asks the core as a script would, beside the page. */
  ask: <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>
  /** Ends the host as Ctrl+C does. */
  stop: () => Promise<void>
  /** Ends the host without a word; its core finds itself alone. */
  kill: () => Promise<void>
}

/** The built application in its browser host on a data folder, with a page of the given size before it. */
export async function launchApp(
  browser: Browser,
  data: string,
  viewport = { width: 1366, height: 768 },
): Promise<RunningApp> {
  const child = spawn(process.execPath, [at('out/electron/browser.cjs'), '--no-open'], {
    cwd: at(),
    env: { ...process.env, THUKY_DATA_FOLDER: data, THUKY_CHECK_OUTPUT: '1', TZ: 'Asia/Ho_Chi_Minh' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  // Making the sample of 300 people takes half a minute where four others work on the same processor.
  page.setDefaultTimeout(120_000)
  countQuestions(page)
  const complaints: string[] = []
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  page.on('pageerror', (e) => complaints.push(e.message))
  await page.goto(address)
  const end = async (signal: NodeJS.Signals) => {
    await context.close()
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    page,
    complaints,
    pid: child.pid as number,
    ask: async (name, input) => {
      const reply = await page.evaluate(async (body) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch('call', { method: 'POST', headers, body })).json()
      }, JSON.stringify({ name, input }))
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`)
      return reply.value
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  }
}

/**
 * Waits until a page has come to rest: nothing asked that is not answered, what changed told and asked again (it is held back
 * for 40 ms), nothing that moves and will come to an end. Three times in a row, because an answer may bring the next question.
 */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(60)
    const isMoving = await page.evaluate(() =>
      document
        .getAnimations()
        .some((a) => a.playState === 'running' && Number.isFinite(a.effect?.getComputedTiming().endTime)),
    )
    quiet = isMoving || (underWay.get(page) ?? 0) > 0 ? 0 : quiet + 1
  }
}

/** How many questions of each page the host has not answered yet. */
const underWay = new WeakMap<Page, number>()
function countQuestions(page: Page): void {
  const count = (step: number) => (request: Request) => {
    if (request.url().endsWith('/call')) underWay.set(page, (underWay.get(page) ?? 0) + step)
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (part) => {
      said += part
      const found = /http:\S+\n/.exec(said)?.[0].trim()
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(`the host ended: ${said}`)))
  })

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
