import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { at } from '../../build/paths.mjs'
import { isCurrent, launchShell, runtime, type Shell } from '../support/launch-shell'

type Bridge = { call: (name: string, input: unknown) => Promise<{ ok: boolean; value: Record<string, unknown> }> }

const open: Shell[] = []
afterEach(async () => {
  for (const { app } of open.splice(0)) await app.close().catch(() => {})
})

/** An Electron too old for our SQLite gets its core under the Node of these tests; a current one has it in itself. */
const launch = async (args: string[] = [], data?: string) => {
  const env: Record<string, string> = isCurrent ? {} : { THUKY_CORE_NODE: process.execPath }
  const shell = await launchShell(at(), { args, data, env })
  open.push(shell)
  return shell
}

/** What the page complained of: a policy that it broke, an error that nobody caught. */
function complaintsOf({ page }: Shell): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

const stateOf = ({ page }: Shell) =>
  page.evaluate(async () => (await (Reflect.get(window, 'desk') as Bridge).call('app.state', {})).value)

/** What went wrong; that a machine under load answers slowly is noted there, too, and is no fault. */
const logOf = ({ data }: Shell) => {
  const file = path.join(data, 'nhat-ky/loi.log')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return lines.filter((line) => !/^\S+ slow query, /.test(line)).join('\n')
}

describe.skipIf(!runtime)('the application itself, unpacked', () => {
  beforeAll(async () => {
    await buildAll()
  })

  it('comes up with its start page, breaking no rule of its own and asking the network for nothing', async () => {
    const shell = await launch()
    const complaints = complaintsOf(shell)
    await shell.page.reload()
    await shell.page.getByText('hội nghị mẫu', { exact: false }).first().waitFor()
    expect(await shell.page.title()).toBe('Thư ký Hội nghị')
    expect(await stateOf(shell)).toMatchObject({ host: 'desktop', open: null, recent: [] })
    const styles = await shell.page.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ sheet }) => sheet?.cssRules.length ?? 0),
    )
    expect(styles.length).toBeGreaterThan(0)
    expect(styles).not.toContain(0)
    expect(complaints).toEqual([])
    expect(logOf(shell)).toBe('')
  })

  it('opens the sample conference directly, and again after a restart; a second host is refused meanwhile', async () => {
    const first = await launch(['--sample'])
    await expect.poll(() => stateOf(first), { timeout: 60_000 }).toMatchObject({ open: { kind: 'sample' } })
    const { open: conference } = (await stateOf(first)) as { open: { folder: string; title: string } }
    await first.page.getByText('Tổng quan').first().waitFor()
    expect(conference.folder).toBe(path.join(first.data, 'hoi-nghi/hoi-nghi-mau'))
    const other = spawnSync(process.execPath, [at('out/electron/cli.cjs'), conference.folder, 'conference.get'], {
      encoding: 'utf8',
    })
    expect([other.status, JSON.parse(other.stderr).code]).toEqual([1, 'in-use'])
    await first.app.close()
    const second = await launch(['--sample'], first.data)
    await expect
      .poll(() => stateOf(second), { timeout: 30_000 })
      .toMatchObject({ open: { folder: conference.folder }, recovered: false })
  })

  it('shows every screen and a letter without breaking a rule of its own', async () => {
    const shell = await launch(['--sample'])
    const complaints = complaintsOf(shell)
    await expect.poll(() => stateOf(shell), { timeout: 60_000 }).toMatchObject({ open: { kind: 'sample' } })
    const screens = shell.page.locator('nav button, nav a')
    await screens.first().waitFor()
    expect(await screens.count()).toBeGreaterThan(5)
    for (const screen of await screens.all()) {
      await screen.click()
      await shell.page.waitForTimeout(300)
    }
    await screens.filter({ hasText: 'Giấy mời' }).click()
    await shell.page.getByRole('button', { name: 'Xem giấy dài nhất' }).click()
    const letter = shell.page.frameLocator('iframe')
    await letter.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
    const isFirmlySet = await letter
      .locator('body')
      .evaluate((body) =>
        [...body.ownerDocument.fonts].some(({ family, status }) => family === 'Tinos' && status === 'loaded'),
      )
    expect(isFirmlySet).toBe(true)
    expect(complaints).toEqual([])
    expect(logOf(shell)).toBe('')
  })

  it.skipIf(isCurrent)('says on the screen that its SQLite does not run in this Electron', async () => {
    const { app } = await launchShell(at())
    const problem = () => app.windows().find((page) => page.url().startsWith('app://print/'))
    try {
      await expect.poll(() => Boolean(problem()), { timeout: 40_000 }).toBe(true)
      expect(await problem()?.textContent('body')).toContain('Không khởi động được phần lưu trữ của chương trình.')
    } finally {
      await app.close()
    }
  })
})
