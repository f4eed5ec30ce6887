import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchShell, runtime, type Shell, stageShell } from '../support/launch-shell'

type Bridge = { call: (name: string, input: unknown) => Promise<{ ok: boolean; value: unknown }> }

describe.skipIf(!runtime)('the window of the announcer', () => {
  let shell: Shell
  beforeAll(async () => {
    shell = await launchShell(await stageShell())
  })
  afterAll(() => shell?.app.close())
  const ofAnnouncer = () => shell.app.windows().filter((w) => w.url().endsWith('#mc'))

  it('opens from the page and from the menu as one window at its own address, behind the same walls', async () => {
    const call = () =>
      shell.page.evaluate(() =>
        (Reflect.get(window, 'desk') as Bridge).call('host', { name: 'openAnnouncer', input: {} }),
      )
    const [mc] = await Promise.all([shell.app.waitForEvent('window'), call()])
    await mc.waitForLoadState()
    expect(mc.url()).toBe('app://bundle/#mc')
    // From the menu it comes forward instead of opening once more.
    const chosen = await shell.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()
        ?.items.flatMap((i) => i.submenu?.items ?? [])
        .find((i) => i.label.startsWith('Màn hình MC'))
      item?.click()
      return item !== undefined
    })
    expect(chosen).toBe(true)
    await mc.waitForTimeout(300)
    expect(ofAnnouncer()).toHaveLength(1)
    const settings = await shell.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents().find((c) => c.getURL().endsWith('#mc'))
      return Reflect.get(contents ?? {}, 'getLastWebPreferences')?.call(contents) as Record<string, unknown>
    })
    expect(settings).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
    const reply = await mc.evaluate(() => (Reflect.get(window, 'desk') as Bridge).call('checkin.announced', {}))
    expect(reply).toMatchObject({ ok: true, value: { name: 'checkin.announced' } })
    await mc.evaluate(() => {
      window.location.href = 'http://127.0.0.1:9/'
    })
    await mc.waitForTimeout(300)
    expect(mc.url()).toBe('app://bundle/#mc')
  })

  it('goes with the first window', async () => {
    const closed = new Promise<void>((resolve) => ofAnnouncer()[0]?.once('close', () => resolve()))
    await shell.page.close()
    await closed
  })
})

describe.skipIf(!runtime)('the second window, for the hall', () => {
  let shell: Shell
  let hall: Page
  const openHall = () =>
    shell.page.evaluate(() => (Reflect.get(window, 'desk') as Bridge).call('host', { name: 'openHall', input: {} }))

  beforeAll(async () => {
    shell = await launchShell(await stageShell())
    const [opened] = await Promise.all([shell.app.waitForEvent('window'), openHall()])
    hall = opened
    await hall.waitForLoadState()
  })
  afterAll(() => shell?.app.close())

  it('shows our own page at its own address, behind the same walls', async () => {
    expect(hall.url()).toBe('app://bundle/#hall')
    const walls = await hall.evaluate(() => ({
      names: Object.keys(Reflect.get(window, 'desk') as object).sort(),
      node: typeof Reflect.get(window, 'require') + typeof Reflect.get(window, 'process'),
    }))
    expect(walls).toEqual({ names: ['call', 'cancel', 'host', 'onEvent', 'putFile'], node: 'undefinedundefined' })
    const settings = await shell.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents().find((c) => c.getURL().endsWith('#hall'))
      return Reflect.get(contents ?? {}, 'getLastWebPreferences')?.call(contents) as Record<string, unknown>
    })
    expect(settings).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  })

  it('is answered like the first window, and cannot be led elsewhere', async () => {
    const reply = await hall.evaluate(() => (Reflect.get(window, 'desk') as Bridge).call('agenda.run', {}))
    expect(reply).toMatchObject({ ok: true, value: { name: 'agenda.run' } })
    await hall.evaluate(() => {
      window.location.href = 'http://127.0.0.1:9/'
    })
    await hall.waitForTimeout(300)
    expect(hall.url()).toBe('app://bundle/#hall')
    expect(await hall.evaluate(() => window.open('app://bundle/') === null)).toBe(true)
  })

  it('comes forward when asked for again instead of opening once more, and goes with the first window', async () => {
    await openHall()
    expect(shell.app.windows().filter((w) => w.url().endsWith('#hall'))).toHaveLength(1)
    const closed = new Promise<void>((resolve) => hall.once('close', () => resolve()))
    await shell.page.close()
    await closed
  })
})
