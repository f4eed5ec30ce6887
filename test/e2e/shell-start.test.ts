import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchShell, runtime, type Shell, spawnShell, stageShell } from '../support/launch-shell'
import { keptFolder } from '../support/launch-stage'

type Bridge = {
  call: (
    name: string,
    input: unknown,
    tag?: string,
  ) => Promise<{ ok: boolean; value?: unknown; problem?: { code: string } }>
  onEvent: (listener: (event: { type: string; message?: string }) => void) => () => void
}

let app: string
const open: Shell[] = []
const launch = async (...args: Parameters<typeof launchShell>) => {
  const shell = await launchShell(...args)
  open.push(shell)
  return shell
}
afterEach(async () => {
  for (const { app: running } of open.splice(0)) await running.close().catch(() => {})
})

const call = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    ([called, given]) => (Reflect.get(window, 'desk') as Bridge).call(called as string, given),
    [name, input],
  )

/** Rounds of a race: a few in every run, many when asked for. */
const rounds = process.env.LONG ? 100 : 10

describe.skipIf(!runtime)('starting and ending', () => {
  beforeAll(async () => {
    app = await stageShell()
  })

  /** Two starts at the same moment: how the one that stepped back ended, and the one that stays. */
  const startTwice = async (data: string) => {
    const starts = [spawnShell(app, data), spawnShell(app, data)]
    const first = await Promise.race(starts.map(async ({ ended }, n) => ({ n, code: await ended })))
    const owner = starts[1 - first.n]
    expect(owner?.child.exitCode).toBeNull()
    return { code: first.code, owner }
  }

  it(`has one owner however often it is started (${rounds} times twice at once)`, async () => {
    const data = keptFolder('twice')
    for (let round = 0; round < rounds; round++) {
      const { code, owner } = await startTwice(data)
      expect(code).toBe(0)
      // Ended as the system does at shutdown, once it is up: a clean end of the core, nothing left for the next round.
      await expect.poll(() => existsSync(path.join(data, 'started'))).toBe(true)
      owner?.child.kill('SIGTERM')
      expect(await owner?.ended).toBe(0)
      for (const mark of ['started', 'closed']) rmSync(path.join(data, mark))
    }
  })

  it(`has one owner also after the one before was killed (${rounds} times twice at once)`, async () => {
    const data = keptFolder('killed')
    for (let round = 0; round < rounds; round++) {
      // The lock that the killed one left behind is Chromium's to clear away; the loser of that may end less politely.
      const { owner } = await startTwice(data)
      owner?.child.kill('SIGKILL')
      await owner?.ended
    }
  })

  it('comes forward when it is started again', async () => {
    const { app: running, data } = await launch(app)
    await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const isHidden = () => running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
    // Without a window manager a window is not minimized; then it is hidden, which is brought forward just the same.
    if (!(await isHidden())) await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const second = spawnShell(app, data)
    expect(await second.ended).toBe(0)
    const isForward = () =>
      running.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows()[0]
        return Boolean(window?.isVisible() && !window.isMinimized())
      })
    await expect.poll(isForward).toBe(true)
    expect(await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('ends its core cleanly, leaves no upload behind and comes back in the same size', async () => {
    const first = await launch(app)
    await call(first.page, 'echo')
    await first.page.evaluate(() =>
      (Reflect.get(window, 'desk') as { putFile: (name: string, bytes: ArrayBuffer) => Promise<unknown> }).putFile(
        'a',
        new ArrayBuffer(3),
      ),
    )
    await first.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.unmaximize()
      window?.setSize(1100, 700)
    })
    await expect
      .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()))
      .toEqual([1100, 700])
    await first.app.close()
    expect(existsSync(path.join(first.data, 'closed'))).toBe(true)
    expect(readdirSync(path.join(first.data, 'tam'))).toEqual([])
    const second = await launch(app, { data: first.data })
    const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
    expect(bounds).toMatchObject({ width: 1100, height: 700 })
  })

  it('asks before it throws away what a page has not saved', async () => {
    const { app: running, page, data } = await launch(app)
    await page.evaluate(() => {
      window.onbeforeunload = (event) => event.preventDefault()
    })
    await page.mouse.click(5, 5)
    await running.evaluate(({ app: inner, dialog }) => {
      const answers = [0, 1]
      const asked: string[] = []
      Object.assign(dialog, {
        showMessageBoxSync: (_window: unknown, { message }: { message: string }) => {
          asked.push(message)
          return answers.shift() ?? 1
        },
      })
      Object.assign(inner, { asked })
    })
    await running.evaluate(({ app: inner }) => inner.quit())
    await expect
      .poll(() => running.evaluate(({ app: inner }) => Reflect.get(inner, 'asked')))
      .toEqual(['Còn nội dung chưa lưu.'])
    expect(await page.textContent('h1')).toBe('Trang thử')
    expect(existsSync(path.join(data, 'closed'))).toBe(false)
    await running.evaluate(({ app: inner }) => inner.quit())
    await expect.poll(() => existsSync(path.join(data, 'closed'))).toBe(true)
  })

  it('says on the screen that the core cannot start, instead of a window that never comes', async () => {
    const data = keptFolder('refused')
    writeFileSync(path.join(data, 'refuse-to-start'), '')
    const { app: running } = await launch(app, { data })
    const said = await problemWindow(running)
    expect(await said.textContent('body')).toMatch(
      /Chương trình chưa mở được\s*Không khởi động được phần lưu trữ.*không bị thay đổi.*Mã lỗi để báo qua điện thoại: 3/s,
    )
    expect(await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    const ended = new Promise((resolve) => running.process().once('exit', resolve))
    await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await ended).toBe(1)
  })

  it('says on the screen that files of its own are missing', async () => {
    const broken = await stageShell()
    rmSync(path.join(broken, 'out/renderer/index.html'))
    const { app: running } = await launch(broken)
    expect(await (await problemWindow(running)).textContent('body')).toContain('thiếu tệp giao diện')
  })

  it('answers, tells the page and starts anew when the core dies', async () => {
    const { page, data } = await launch(app)
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      ;(Reflect.get(window, 'desk') as Bridge).onEvent((event) => heard.push(event))
    })
    expect(await call(page, 'die')).toMatchObject({ ok: false, problem: { code: 'storage' } })
    expect(await call(page, 'echo', { a: 1 })).toEqual({ ok: true, value: { name: 'echo', input: { a: 1 } } })
    const heard = () =>
      page.evaluate(() => (Reflect.get(window, 'heard') as { type: string }[]).map(({ type }) => type))
    await expect.poll(heard).toEqual(['core-gone', 'changed'])
    expect(readFileSync(path.join(data, 'nhat-ky/loi.log'), 'utf8')).toContain('the core ended by itself (7)')
  })

  it('loads the page again when its process crashes', async () => {
    const { app: running, page, data } = await launch(app)
    await page.evaluate(() => {
      document.title = 'before'
    })
    await running.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    const log = path.join(data, 'nhat-ky/loi.log')
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('the page ended by itself')
    const isBack = () =>
      running.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('h1')?.textContent",
          true,
        ),
      )
    await expect.poll(isBack).toBe('Trang thử')
  })

  it('opens what the command line names', async () => {
    const data = keptFolder('opening')
    const folder = path.join(data, 'hội nghị')
    mkdirSync(folder)
    const { page } = await launch(app, { data, args: [folder] })
    // The core of these tests answers every call; what counts is that it was asked with a token for that folder.
    await expect.poll(() => lastOpened(page)).toMatchObject({ name: 'conference.open' })
  })
})

const lastOpened = async (page: Page) => (await call(page, 'last', {})).value

/** The one window that says a problem; the application's own may still be on its way out. */
async function problemWindow(running: Shell['app']): Promise<Page> {
  for (let tries = 0; tries < 1200; tries++) {
    for (const page of running.windows()) if (page.url().startsWith('app://print/')) return page
    await wait(50)
  }
  throw new Error('No window said the problem.')
}
