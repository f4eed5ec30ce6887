import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../../electron/printing/find-chromium'
import { benchCore } from './conference'
import { openScreen, startHost } from './page-rows'
import { asker } from './people'
import { percentile, type Row, row, timed } from './rows'

const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga']
const middle = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Kim', 'Gia']

/** 1,000 nominations of 100 units, taken in and ready for appraisal; nobody has ticked a document, so every one has findings. */
export async function largeRound(folder: string): Promise<string> {
  const conference = path.join(folder, 'hoi-nghi-khen-thuong')
  const core = benchCore(folder, conference)
  const ask = asker(core)
  await ask('conference.create', { template: 'plan-02', folder: conference })
  const round = await ask('awards.saveRound', {
    title: 'Bằng khen chuyên đề',
    decisionDate: '2019-10-25',
    countingFrom: '2014-04-07',
    countingTo: '2018-12-31',
  })
  const lines = Array.from(
    { length: 1000 },
    (_, n) =>
      `${n + 1};Ông ${['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ'][n % 5]} ${middle[n % 10]} ${given[Math.floor(n / 10) % 10]} ${given[n % 10]};Chuyên viên;Sở số ${Math.floor(n / 10) + 1};Cá nhân;Bằng khen;Triển khai Chỉ thị 34-CT/TW tại đơn vị ${n}`,
  )
  const file = path.join(folder, 'de-nghi.csv')
  fs.writeFileSync(file, ['STT;Họ và tên;Chức vụ;Đơn vị trình;Loại;Hình thức;Thành tích', ...lines].join('\n'))
  await ask('awards.import', { roundId: round.id, file, commit: true })
  const dossiers = await ask('awards.dossiers', { roundId: round.id })
  await ask('awards.receive', { ids: dossiers.map((d) => d.id) })
  await core.close()
  return conference
}

/**
 * From an act to the painted change, by the page's own clock: `act` is done, and the clock stops at the first frame in which
 * `seen` (a piece of script) is true.
 */
export async function until(page: Page, act: () => Promise<unknown>, seen: string): Promise<number> {
  await page.evaluate((condition) => {
    const test = new Function(`return ${condition}`) as () => boolean
    let start = 0
    const begin = (event: Event) => {
      if (start === 0) start = event.timeStamp
    }
    for (const kind of ['keydown', 'mousedown']) window.addEventListener(kind, begin, { capture: true, once: true })
    Object.assign(window, { took: 0 })
    const look = () => {
      if (start > 0 && test()) Object.assign(window, { took: performance.now() - start })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, seen)
  await act()
  await page.waitForFunction(() => (Reflect.get(window, 'took') as number) > 0, undefined, {
    polling: 20,
    timeout: 20_000,
  })
  return page.evaluate(() => Reflect.get(window, 'took') as number)
}

/** What the specialist waits for with 1,000 nominations: the table, a letter of the filter, a sheet, the next one. */
export async function awardPages(folder: string): Promise<Row[]> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.error('SKIPPED: rows of the award screens need Chromium, Chrome or Edge.')
    return []
  }
  const conference = await largeRound(folder)
  const host = await startHost(folder, conference)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  try {
    const floor = await timed(async () => {
      const other = await browser.newPage()
      await other.goto('about:blank')
      await other.close()
    })
    await page.goto(host.address)
    await openScreen(page, /^Thẩm định/)
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    const times: Record<'open' | 'filter' | 'sheet' | 'next', number[]> = { open: [], filter: [], sheet: [], next: [] }
    const heading = `document.querySelector('.panel h2')?.textContent`
    for (let round = 0; round < 6; round++) {
      await openScreen(page, /^Lấy ý kiến/)
      await page.waitForTimeout(300)
      times.open.push(
        await until(
          page,
          () => openScreen(page, /^Thẩm định/),
          `document.querySelectorAll('[role=grid] tbody tr').length > 10`,
        ),
      )
      const field = page.getByLabel('Tìm trường hợp')
      await field.focus()
      // Each digit leaves fewer rows, and the line above the table says how many.
      const note = `document.querySelector('.page-title')?.textContent`
      for (const digit of '735') {
        const before = JSON.stringify(await page.locator('.page-title').textContent())
        times.filter.push(await until(page, () => page.keyboard.press(digit), `${note} !== ${before}`))
      }
      await field.fill('')
      await page.waitForTimeout(200)
      await page.getByRole('grid').focus()
      await page.keyboard.press('Home')
      times.sheet.push(await until(page, () => page.keyboard.press('Enter'), `${heading} !== undefined`))
      for (let n = 0; n < 8; n++) {
        const before = await page.locator('.panel h2').textContent()
        times.next.push(
          await until(
            page,
            () => page.keyboard.press('Alt+ArrowDown'),
            `${heading} !== undefined && ${heading} !== ${JSON.stringify(before)}`,
          ),
        )
      }
    }
    const figure = (what: string, list: readonly number[]): Row =>
      row({
        what: `${what}, 1,000 nominations, p95 (browser host)`,
        figure: percentile(list, 0.95),
        unit: 'ms',
        budget: 100,
        floor,
        floorIs: 'an empty page opened and closed',
      })
    return [
      figure('award appraisal: the screen opened again to its rows painted', times.open),
      figure('award appraisal: a letter of the filter to the table painted', times.filter),
      figure('award appraisal: Enter to the sheet painted', times.sheet),
      figure('award appraisal: Alt ↓ to the next sheet painted', times.next),
    ]
  } finally {
    await browser.close()
    await host.stop()
  }
}
