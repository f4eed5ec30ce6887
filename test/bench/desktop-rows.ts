import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bigConference } from './conference'
import { pageOverCdp } from './page-over-cdp'
import { starts, treeMemory } from './page-rows'
import { percentile, type Row, row, timed } from './rows'

/** Where the window can be asked; nothing else of this machine's bench uses it. */
const port = 9_339
/** Milliseconds after which a start is over, and with it all that it does afterwards. */
const settled = 8_000

/** The desktop application itself: start to the overview's figures, and memory of all its processes with 5,000 people open. */
export async function desktop(folder: string): Promise<Row[]> {
  // Found by the command, which knows where the project keeps what it fetched.
  const [version, executable] = (process.env.BENCH_ELECTRON ?? '').split(' ', 2)
  if (!version || !executable || process.platform !== 'linux') {
    console.error('SKIPPED: rows of the desktop need an Electron runtime on Linux; `npm test` fetches one.')
    return []
  }
  const screen = process.env.DISPLAY ? undefined : await virtualScreen()
  try {
    const floor =
      (await timed(
        () => new Promise((resolve) => spawn(executable, ['--version'], { stdio: 'ignore' }).once('exit', resolve)),
      )) / 1000
    const floorIs = 'the same Electron saying its version'
    const rows: Row[] = []
    for (const [people, budget] of [
      [300, 2],
      [5000, 3],
    ] as const) {
      const conference = await bigConference(folder, people, people === 5000 ? 50_000 : 0)
      const seconds: number[] = []
      let memory = 0
      for (let run = 0; run < starts; run++) {
        const made = await oneStart(executable, folder, {
          conference,
          display: screen?.display,
          isLast: run === starts - 1,
        })
        seconds.push(made.seconds)
        memory = made.memory
      }
      const whom = `${people.toLocaleString('en')} people (desktop, Electron ${version}, median of ${starts})`
      rows.push(
        row({
          what: `start to usable window, ${whom}`,
          figure: percentile(seconds, 0.5),
          unit: 's',
          budget,
          floor,
          floorIs,
        }),
      )
      if (people === 5000)
        rows.push(
          row({
            what: `memory of all processes with the list open, ${whom}`,
            figure: memory,
            unit: 'MB',
            budget: 400,
            floor: 45,
            floorIs: 'an idle Node process',
          }),
        )
    }
    return rows
  } finally {
    screen?.process.kill()
  }
}

/** Milliseconds by the wall clock when the overview's figures were painted, as the browser itself noted it. */
const overviewPainted = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('no overview but: ' + document.body.innerText.slice(0, 300))), 30_000)
  new PerformanceObserver((list) => {
    const entry = list.getEntries().find((e) => e.identifier === 'overview')
    if (entry) resolve(performance.timeOrigin + entry.renderTime)
  }).observe({ type: 'element', buffered: true })
})`

/** The application as a person starts it; nobody looks into it before it has settled. */
async function oneStart(
  executable: string,
  folder: string,
  { conference, display, isLast }: { conference: string; display: string | undefined; isLast: boolean },
): Promise<{ seconds: number; memory: number }> {
  const start = performance.timeOrigin + performance.now()
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(executable, [`--remote-debugging-port=${port}`, ...root, process.cwd(), conference], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(display ? { DISPLAY: display } : {}),
      THUKY_DATA_FOLDER: path.join(folder, 'data-desktop'),
      // An Electron too old for our SQLite has its core under this Node.
      THUKY_CORE_NODE: process.execPath,
    },
  })
  await sleep(settled)
  const page = await pageOverCdp(port)
  const seconds = ((await page.evaluate(overviewPainted)) as number) / 1000 - start / 1000
  let memory = 0
  if (isLast) {
    await page.evaluate(
      `[...document.querySelectorAll('nav button')].find((b) => b.textContent.startsWith('Đại biểu')).click()`,
    )
    // As it lies open for the rest of the day, not in the second in which the list was read.
    await sleep(12_000)
    if (((await page.evaluate(`document.querySelectorAll('[role=grid] tbody tr').length`)) as number) < 6)
      throw new Error('the list of delegates is not there')
    memory = treeMemory([app.pid ?? 0])
  }
  page.close()
  const ended = new Promise((resolve) => app.once('exit', resolve))
  app.kill()
  await ended
  return { seconds, memory }
}

/** A screen that nobody looks at, under the first free number. */
async function virtualScreen(): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await new Promise<string>((resolve, reject) => {
    process.stdout?.setEncoding('utf8').once('data', (number: string) => resolve(`:${number.trim()}`))
    process.once('error', reject)
    process.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  return { display, process }
}
