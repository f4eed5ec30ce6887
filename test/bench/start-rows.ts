import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../electron/printing/find-chromium'
import { bigConference } from './core-rows'
import { type Row, row } from './rows'

/** Proportional memory of a process and all below it, in megabytes (Linux). */
function treeMemory(pid: number): number {
  const parents = new Map<number, number[]>()
  for (const name of fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
    } catch {
      // The process ended while the list was read.
    }
  }
  const all = [pid]
  for (const p of all) all.push(...(parents.get(p) ?? []))
  return all.reduce((sum, p) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${p}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      return sum
    }
  }, 0)
}

/** From starting the program to a table that can be used, in the browser host, and what the program itself then holds. */
export async function starting(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  const executablePath = findChromium()
  if (!executablePath) return rows
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const floorStart = performance.now()
  const blank = await browser.newPage()
  await blank.goto('about:blank')
  const floor = (performance.now() - floorStart) / 1000
  for (const [people, budget] of [
    [300, 2],
    [5000, 3],
  ] as const) {
    const conference = path.join(folder, `hoi-nghi-${people}`)
    if (!fs.existsSync(conference)) await bigConference(folder, people, 0)
    const start = performance.now()
    const child = spawn(process.execPath, ['out/electron/browser.cjs', '--no-open', conference], {
      env: { ...process.env, THUKY_DATA_FOLDER: path.join(folder, `data-${people}`) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const url = await new Promise<string>((resolve) => {
      let text = ''
      child.stdout.on('data', (data: Buffer) => {
        text += data
        const found = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//.exec(text)
        if (found) resolve(found[0])
      })
    })
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(url)
    await page
      .getByRole('button', { name: /Đại biểu/ })
      .first()
      .click()
    await page.getByRole('grid').waitFor()
    const usable = (performance.now() - start) / 1000
    rows.push(
      row({
        what: `start to usable table, ${people.toLocaleString('en')} people (browser host)`,
        figure: usable,
        unit: 's',
        budget,
        floor,
        floorIs: 'an empty page in the same browser',
      }),
    )
    if (people === 5000 && process.platform === 'linux')
      rows.push(
        row({
          what: 'memory of host and core with 5,000 people open (without the browser)',
          figure: treeMemory(child.pid ?? 0),
          unit: 'MB',
          budget: 400,
          floor: 45,
          floorIs: 'an idle Node process',
        }),
      )
    await page.close()
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  await browser.close()
  return rows
}
