import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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

  /** Loads the page anew; the code of its screen is held back until all is asked, or plainly nobody asks, and `meanwhile` is done. */
  async function reloadHeldBack(meanwhile: () => Promise<unknown> = async () => {}) {
    const asked: string[] = []
    const hear = (request: Request) => {
      if (request.url().endsWith('/call')) asked.push(JSON.parse(request.postData() ?? '{}').name)
    }
    app.page.on('request', hear)
    let isAhead = false
    const kit = /\/assets\/kit-[^/]*\.js$/
    await app.page.route(kit, async (route) => {
      const isAllAsked = () => questions.every((name) => asked.includes(name))
      isAhead = await vi.waitUntil(isAllAsked, { timeout: 10_000 }).catch(() => false)
      await meanwhile()
      await route.continue()
    })
    await app.page.reload()
    await app.page.locator('[elementtiming="overview"]').waitFor()
    await settled(app.page)
    await app.page.unroute(kit)
    app.page.off('request', hear)
    return { isAhead, asked: asked.filter((name) => questions.includes(name)).sort() }
  }

  it('asks for all that it shows before its own code is there, and for each thing once', async () => {
    expect(await reloadHeldBack()).toEqual({ isAhead: true, asked: questions })
    expect(app.complaints).toEqual([])
  })

  it('shows what was written meanwhile, not what was asked ahead', async () => {
    await reloadHeldBack(async () => {
      await settled(app.page)
      await app.ask('conference.update', { venue: { name: 'Nhà hát Thử', address: '', capacity: 10 } })
      // What changed is told 40 ms later.
      await app.page.waitForTimeout(300)
    })
    await app.page.getByText('Nhà hát Thử').first().waitFor()
  })
})
