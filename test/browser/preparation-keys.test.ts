import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { keyTo } from '../support/keys'
import { launchApp, launchBrowser, type RunningApp } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: the keys of the preparation need Chromium, Chrome or Edge.')

describe.skipIf(!executablePath)('the rooms of the preparation by keyboard alone', () => {
  let browser: Browser
  let app: RunningApp
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key)
  }
  const focused = () =>
    app.page.evaluate(() => {
      const e = document.activeElement as HTMLInputElement | null
      return e?.getAttribute('aria-label') ?? e?.labels?.[0]?.textContent ?? e?.textContent ?? ''
    })
  const tabTo = async (label: string) => {
    await keyTo(app.page, { wanted: (at) => at.startsWith(label), here: focused })
  }
  const toTable = async () => {
    const role = () => app.page.evaluate(() => document.activeElement?.getAttribute('role') ?? '')
    await keyTo(app.page, { wanted: (at) => at === 'grid', here: role })
    await app.page.locator('[role=grid] tbody tr').first().waitFor()
  }
  /** By the palette, as somebody goes who knows its name. */
  const go = async (room: string) => {
    await press('Control+k')
    await app.page.getByRole('dialog').waitFor()
    await app.page.keyboard.type(`Mở ${room}`)
    await press('Enter')
    await app.page.getByRole('heading', { level: 1, name: room }).waitFor()
  }
  const dialog = () => app.page.getByRole('dialog')
  const row = () =>
    app.page.evaluate(() => {
      const at = document.activeElement?.getAttribute('aria-activedescendant')
      return document.getElementById(at ?? '')?.closest('tr')?.textContent ?? ''
    })

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, keptFolder('preparation-keys'))
    await app.page.getByLabel('Người đang dùng máy này').fill('Nguyễn Thị Hoa')
    await app.page.getByRole('button', { name: /Tạo theo kế hoạch 02/ }).click()
    await app.page.getByText('Việc tiếp theo').first().waitFor()
  })
  afterAll(async () => {
    await app?.kill().catch(() => {})
    await browser?.close()
  })

  it('a figure of the overview opens its list; a task is opened, changed, saved, and the same row has the focus', async () => {
    await tabTo('Công việc: 39/39 còn mở')
    await press('Enter')
    await app.page.getByRole('heading', { level: 1, name: 'Công việc' }).waitFor()
    await expect.poll(() => app.page.getByLabel('Chỉ việc còn mở').isChecked()).toBe(true)
    await toTable()
    await press('ArrowDown', 'ArrowDown')
    const before = await row()
    await press('Enter')
    await dialog().waitFor()
    await tabTo('Minh chứng')
    await app.page.keyboard.type('Công văn số 7')
    await press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Công việc')
    await expect.poll(async () => (await row()).slice(0, 30)).toBe(before.slice(0, 30))
    const { tasks } = await app.ask('tasks.list', {})
    expect(tasks.filter((t) => t.evidence === 'Công văn số 7')).toHaveLength(1)
  })

  it('a wrong day in a dialog is said at its field, which has the focus; Escape leads back', async () => {
    await go('Công việc')
    await tabTo('Ngày nghỉ')
    await press('Enter')
    await dialog().waitFor()
    await tabTo('Ngày')
    await app.page.keyboard.type('31/02/2019')
    await press('Enter')
    await app.page.getByText('Chưa hiểu “31/02/2019”').first().waitFor()
    await expect.poll(focused).toMatch(/^Ngày/)
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Ngày nghỉ')
  })

  it('what another window changed meanwhile is told before it is written over', async () => {
    await go('Công việc')
    await toTable()
    await press('ArrowDown', 'Enter')
    await dialog().waitFor()
    const title = await dialog().getByRole('heading').first().innerText()
    const task = (await app.ask('tasks.list', {})).tasks.find((t) => t.title === title)
    await tabTo('Người phụ trách')
    await app.page.keyboard.type('Lan')
    await app.ask('tasks.save', { id: task?.id as string, ownerPerson: 'Minh' })
    await app.page.locator('[role=grid]').getByText('Minh', { exact: true }).waitFor({ state: 'attached' })
    await press('Control+Enter')
    await app.page.getByText('Nơi khác vừa đổi ô này thành “Minh”').waitFor()
    const person = async () => (await app.ask('tasks.list', {})).tasks.find((t) => t.id === task?.id)?.ownerPerson
    expect(await person()).toBe('Minh')
    await press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    expect(await person()).toBe('Lan')
  })

  it.skipIf(process.platform !== 'linux')('a core that dies while somebody types takes no word with it', async () => {
    await go('Công việc')
    await toTable()
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await dialog().waitFor()
    await tabTo('Minh chứng')
    await app.page.keyboard.type('Gõ dở')
    const [core] = fs.readFileSync(`/proc/${app.pid}/task/${app.pid}/children`, 'utf8').trim().split(' ')
    process.kill(Number(core), 'SIGKILL')
    await app.page.getByText('hội nghị đã mở lại').first().waitFor()
    await expect.poll(focused).toMatch(/^Minh chứng/)
    await press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    expect((await app.ask('tasks.list', {})).tasks.filter((t) => t.evidence === 'Gõ dở')).toHaveLength(1)
  })
})
