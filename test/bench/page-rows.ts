import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../electron/printing/find-chromium'
import { benchCore, bigConference, waitingLetters } from './conference'
import { commitFloor } from './desk-rows'
import { asker } from './people'
import { percentile, type Row, row, timed } from './rows'

/** Proportional memory of processes and all below them, in megabytes (Linux). */
export function treeMemory(roots: readonly number[]): number {
  const children = new Map<number, number[]>()
  for (const name of fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch {
      // The process ended while the list was read.
    }
  }
  const all = [...roots]
  for (const p of all) all.push(...(children.get(p) ?? []))
  return all.reduce((sum, p) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${p}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      return sum
    }
  }, 0)
}

/** The processes of a browser that was started with this folder of its own. */
const browserRoots = (profile: string) =>
  fs.readdirSync('/proc').flatMap((name) => {
    try {
      const command = /^\d+$/.test(name) ? fs.readFileSync(`/proc/${name}/cmdline`, 'utf8') : ''
      return command.includes(profile) && !command.includes('--type=') ? [Number(name)] : []
    } catch {
      return []
    }
  })

/** The real browser host on a conference, as a person starts it; `stop` ends it cleanly. */
export async function startHost(folder: string, conference: string) {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=1', 'out/electron/browser.cjs', '--no-open', conference],
    {
      env: { ...process.env, THUKY_DATA_FOLDER: path.join(folder, `data-${path.basename(conference)}`) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (data: Buffer) => {
      text += data
      const found = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`the host ended: ${text}`)))
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGINT')
    })
  return { address, pid: child.pid ?? 0, stop }
}

export const openScreen = (page: Page, name: RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()

/** What a person waits for, in a real page: start to a usable table, scan to the verdict on screen, and memory meanwhile. */
export async function pages(folder: string): Promise<Row[]> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.error('SKIPPED: rows of the screen need Chromium, Chrome or Edge.')
    return []
  }
  const profile = path.join(folder, 'browser-profile')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    viewport: { width: 1366, height: 768 },
  })
  try {
    const floor = (await timed(() => emptyStart(context))) / 1000
    const rows: Row[] = []
    for (const [people, budget] of [
      [300, 2],
      [5000, 3],
    ] as const)
      rows.push(...(await starting(folder, context, { people, budget, floor, profile })))
    rows.push(await scanning(folder, context))
    return rows
  } finally {
    await context.close()
  }
}

type Shown = 'overview' | 'list'

/** Runs in the page: the page's own clock when the frame with the overview's figures, and with the list's rows, was painted. */
function noteWhenShown(): void {
  const shown: Partial<Record<Shown, number>> = {}
  Object.assign(window, { shown })
  const note = (what: Shown, isThere: boolean) => {
    if (!isThere || what in shown) return
    shown[what] = 0
    requestAnimationFrame(() => {
      // The first task after a frame: its picture is made.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        shown[what] = performance.timeOrigin + performance.now()
      }
      port2.postMessage(null)
    })
  }
  new MutationObserver(() => {
    // The overview with its figures: from here on a person can read, click and type.
    note(
      'overview',
      [...document.querySelectorAll('h2')].some((h) => h.textContent === 'Hạn sắp tới'),
    )
    note('list', document.querySelectorAll('[role=grid] tbody tr').length > 5)
  }).observe(document, { subtree: true, childList: true })
}

/** Milliseconds from `start` to that picture. The driver itself looks only twice a second, too seldom to be the clock. */
async function shownAt(page: Page, what: Shown, start: number): Promise<number> {
  const at = await page.waitForFunction((key) => (Reflect.get(window, 'shown') as Record<string, number>)[key], what, {
    polling: 100,
  })
  return ((await at.jsonValue()) as number) - performance.timeOrigin - start
}

/** The first of them begins with a browser that has never seen the page. */
export const starts = 3

type Context = Awaited<ReturnType<typeof chromium.launchPersistentContext>>

/** An empty Node program that ends, and an empty page. */
async function emptyStart(context: Context): Promise<void> {
  await new Promise((resolve) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', resolve))
  const page = await context.newPage()
  await page.goto('about:blank')
  await page.close()
}

async function starting(
  folder: string,
  context: Context,
  { people, budget, floor, profile }: { people: number; budget: number; floor: number; profile: string },
): Promise<Row[]> {
  const conference = await bigConference(folder, people, people === 5000 ? 50_000 : 0)
  const usable: number[] = []
  const listed: number[] = []
  let memory: { program: number; all: number } | undefined
  for (let run = 0; run < starts; run++) {
    const { host, page, shown } = await oneStart(context, folder, conference)
    usable.push(shown.overview / 1000)
    listed.push(shown.list / 1000)
    if (people === 5000 && process.platform === 'linux' && run === starts - 1) {
      // As it lies open for the rest of the day, not in the second in which the list was read.
      await page.waitForTimeout(10_000)
      memory = { program: treeMemory([host.pid]), all: treeMemory([host.pid, ...browserRoots(profile)]) }
    }
    await page.close()
    await host.stop()
  }
  const floorIs = 'an empty Node program and an empty page in the same browser'
  const whom = `${people.toLocaleString('en')} people, median of ${starts} (browser host)`
  const rows = [
    row({
      what: `start to usable window, ${whom}`,
      figure: percentile(usable, 0.5),
      unit: 's',
      budget,
      floor,
      floorIs,
    }),
    row({
      what: `start to the list of delegates, the overview left at once, ${whom}`,
      figure: percentile(listed, 0.5),
      unit: 's',
      budget: null,
      floor,
      floorIs,
    }),
  ]
  if (memory) {
    const idle = { unit: 'MB' as const, floor: 45, floorIs: 'an idle Node process' }
    rows.push(
      row({ what: 'memory of host and core, 5,000 people open', figure: memory.program, budget: null, ...idle }),
      row({
        what: 'memory of all processes with the browser and its page, 5,000 people open',
        figure: memory.all,
        budget: 400,
        ...idle,
      }),
    )
  }
  return rows
}

/** One start of program and page, to the overview's figures and from there to the list. Milliseconds since the start. */
async function oneStart(context: Context, folder: string, conference: string) {
  const start = performance.now()
  const host = await startHost(folder, conference)
  const page = await context.newPage()
  await page.addInitScript(noteWhenShown)
  await page.goto(host.address)
  const overview = await shownAt(page, 'overview', start)
  await openScreen(page, /^Đại biểu/)
  const list = await shownAt(page, 'list', start)
  return { host, page, shown: { overview, list } }
}

/** From the scanner's Enter to the painted verdict, measured by the page's own clock. */
async function scanning(folder: string, context: Context): Promise<Row> {
  const conference = await bigConference(folder, 5000, 50_000)
  const core = benchCore(folder, conference)
  const letters = (await waitingLetters(asker(core))).slice(-150)
  await core.close()
  const host = await startHost(folder, conference)
  const page = await context.newPage()
  await page.goto(host.address)
  await openScreen(page, /đón tiếp/i)
  await page.locator('.desk-field').waitFor()
  await page.bringToFront()
  await page.evaluate(() => {
    const verdicts: number[] = []
    Object.assign(window, { verdicts })
    let since = 0
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') since = event.timeStamp
      },
      true,
    )
    new MutationObserver(() => {
      if (since === 0 || !document.querySelector('.verdict-panel .word')) return
      const enter = since
      since = 0
      requestAnimationFrame(() => verdicts.push(performance.now() - enter))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  for (const [n, letter] of letters.entries()) {
    await page.keyboard.type(letter.code + letter.token)
    await page.keyboard.press('Enter')
    await page.waitForFunction((count) => (Reflect.get(window, 'verdicts') as number[]).length === count, n + 1, {
      polling: 20,
      timeout: 10_000,
    })
    await page.waitForTimeout(150)
  }
  const times = (await page.evaluate(() => Reflect.get(window, 'verdicts') as number[])).slice(10)
  const word = await page.locator('.verdict-panel .word').textContent()
  if (!word?.includes('MỜI VÀO') && !word?.match(/✓|VÀO/)) throw new Error(`the last verdict was “${word}”`)
  await page.close()
  await host.stop()
  return row({
    what: "scanner's Enter to the verdict on screen, 5,000 people and 50,000 events, p95 (browser host)",
    figure: percentile(times, 0.95),
    unit: 'ms',
    budget: 50,
    floor: commitFloor(folder),
    floorIs: 'p95 of one FULL commit of one row',
  })
}
