import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { launchApp, launchBrowser, settled } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: the first screen needs Chromium, Chrome or Edge.')

const questions = ['app.state', 'closing.duties', 'conference.get', 'conference.overview', 'preparation.readiness']

describe.skipIf(!executablePath)('the first screen', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let app: Awaited<ReturnType<typeof launchApp>>

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, keptFolder('first-screen'))
    await app.page.getByRole('button', { name: /Tạo theo kế hoạch 02/ }).click()
    await app.page.getByText('Việc tiếp theo').first().waitFor()
  })
  afterAll(async () => {
    await app?.stop()
    await browser?.close()
  })

  it('asks for all that it shows before its own code is there, and for each thing once', async () => {
    const asked: string[] = []
    app.page.on('request', (request) => {
      if (request.url().endsWith('/call')) asked.push(JSON.parse(request.postData() ?? '{}').name)
    })
    await app.page.reload()
    await app.page.locator('[elementtiming="overview"]').waitFor()
    await settled(app.page)
    expect(asked.filter((name) => questions.includes(name)).sort()).toEqual(questions)
    await app.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const order = await app.page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return {
        call: files.find((f) => f.name.endsWith('/call'))?.startTime ?? Number.POSITIVE_INFINITY,
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      }
    })
    expect(order.call).toBeLessThan(order.painted)
    expect(app.complaints).toEqual([])
  })

  it('shows what was written meanwhile, not what was asked ahead', async () => {
    await app.ask('conference.update', { venue: { name: 'Nhà hát Thử', address: '', capacity: 10 } })
    await app.page.getByText('Nhà hát Thử').first().waitFor()
    await app.page.reload()
    await app.page.getByText('Nhà hát Thử').first().waitFor()
  })
})
