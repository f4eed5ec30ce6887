import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { keyTo } from '../support/keys'
import { launchApp, launchBrowser, type RunningApp } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: the walk by keyboard needs Chromium, Chrome or Edge.')

/** What has the focus, in the words that a clerk would use for it; nothing at all is `nowhere`. */
const here = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement as HTMLInputElement | null
    if (!e || e === document.body) return 'nowhere'
    const label = e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? ''
    return [e.getAttribute('role') === 'grid' ? 'grid' : '', label, e.tagName === 'BUTTON' ? e.innerText : '']
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  })

/** At the desk what comes faster than fingers is a scanner. */
const atHand = { delay: 60 }
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Tab after Tab, as somebody without a mouse does, until the focus is there. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  await keyTo(page, { wanted: (at) => wanted.test(at), here: () => here(page), key })
}
const reaches = (page: Page, wanted: RegExp) => expect.poll(() => here(page)).toMatch(wanted)
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const go = async (page: Page, words: string, found: string) => {
  await press(page, 'Control+k')
  await reaches(page, /^Tên việc/)
  await page.keyboard.type(words, atHand)
  await page.getByRole('dialog').getByText(found).first().waitFor()
  await press(page, 'Enter')
}
const dialogs = (page: Page) => page.getByRole('dialog').count()

describe.skipIf(!executablePath)('without a mouse', () => {
  let browser: Browser
  let app: RunningApp

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, keptFolder('keyboard'))
    await app.ask('app.setPerson', { operator: 'Nguyễn Thị Lan' })
    await tabTo(app.page, /Xem thử hội nghị mẫu/)
    await press(app.page, 'Enter')
    await says(app.page, 'Việc tiếp theo')
    // Said in another window: the empty field of this one, left by Tab, has not written over it.
    expect((await app.ask('app.state', {})).operator).toBe('Nguyễn Thị Lan')
  })
  afterAll(async () => {
    await app?.kill().catch(() => {})
    await browser?.close()
  })

  it('several rows of the table are edited at once and taken back', async () => {
    const { page, ask } = app
    const offices = async () => (await ask('delegates.list', {})).filter((d) => d.office === 'Thư ký').length
    await press(page, 'Alt+2')
    await says(page, /^300 đại biểu/)
    await tabTo(page, /^grid Đại biểu/)
    await press(page, 'Control+Home', 'Space', 'ArrowDown', 'Space', 'Shift+ArrowDown')
    await tabTo(page, /Sửa 3 người/, 'Shift+Tab')
    await press(page, 'Enter')
    await reaches(page, /^Trường/)
    await press(page, 'Enter')
    await page.getByRole('option', { name: 'Chức vụ' }).waitFor()
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await expect.poll(() => page.getByRole('combobox', { name: 'Trường' }).inputValue()).toBe('Chức vụ')
    await press(page, 'Tab')
    await page.keyboard.type('Thư ký')
    await says(page, '3 người sẽ đổi.')
    await press(page, 'Enter')
    await expect.poll(offices).toBe(3)
    await reaches(page, /Sửa 3 người/)
    await press(page, 'Control+z')
    await expect.poll(offices).toBe(0)
  })

  it('rows pasted from Excel are judged with the focus among them, written, and taken back', async () => {
    const { page, ask } = app
    const people = async () => (await ask('delegates.list', {})).length
    const paste = async (text: string) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((t) => navigator.clipboard.writeText(t), text)
      await press(page, 'Control+v')
    }
    await paste('xin chào')
    await says(page, /không phải là các dòng của Excel/)
    await paste('Họ và tên\tChức vụ\tĐơn vị\nÔng Lê Văn Thử\tGiám đốc\tSở Thử\nBà Lê Thị Thử\tPhó Giám đốc\tSở Thử')
    await reaches(page, /^grid Kết quả từng dòng/)
    await press(page, 'Escape')
    expect(await dialogs(page)).toBe(1)
    await tabTo(page, /Ghi 2 đại biểu/)
    await press(page, 'Enter')
    await expect.poll(people).toBe(302)
    // Written before it is said: a key that takes back is heard once the dialog has gone.
    await expect.poll(() => dialogs(page)).toBe(0)
    await press(page, 'Control+z')
    await expect.poll(people).toBe(300)
  })

  it('a paper over a form has the focus, and Esc closes it alone', async () => {
    const { page } = app
    await go(page, 'thiep phong bi', 'Thiệp, phong bì, nhãn')
    await tabTo(page, /Căn chỉnh máy in/)
    await press(page, 'Enter')
    await reaches(page, /^Máy in/)
    await page.keyboard.type('HP văn thư')
    await tabTo(page, /^Bù dọc/)
    await press(page, 'Control+a')
    await page.keyboard.type('99')
    await press(page, 'Enter')
    await says(page, /Lệch dọc từ -20 đến 20 mm/)
    await tabTo(page, /^Trang căn chỉnh$/)
    await press(page, 'Enter')
    await reaches(page, /In…/)
    expect(await dialogs(page)).toBe(2)
    await press(page, 'Escape')
    await reaches(page, /^Trang căn chỉnh$/)
    await expect.poll(() => dialogs(page)).toBe(1)
    expect(await page.getByLabel('Bù dọc (mm)').inputValue()).toBe('99')
    await press(page, 'Escape')
    await reaches(page, /Căn chỉnh máy in/)
  })

  it('ticks from paper, a whole delegation, calls and the announcer’s list', async () => {
    const { page, ask } = app
    const there = async () => (await ask('checkin.summary', {})).present.total
    await ask('papers.preview', { paper: 'fallback-name' })
    const before = await there()
    await press(page, 'Alt+6')
    await reaches(page, /Quét mã hoặc gõ tên/)
    await press(page, 'F3')
    await reaches(page, /^Số thứ tự đã tích/)
    await page.keyboard.type('12 15 18-25 400', atHand)
    await says(page, /“400” ngoài danh sách/)
    await page.getByRole('button', { name: /^Điểm danh [1-9]\d* người từ giấy/ }).waitFor()
    await press(page, 'Enter')
    await expect.poll(there).toBeGreaterThan(before)
    await reaches(page, /Quét mã hoặc gõ tên/)
    await press(page, 'F2')
    await reaches(page, /^Đơn vị/)
    await page.keyboard.type('ubnd quan 3', atHand)
    await press(page, 'ArrowDown', 'Enter')
    await says(page, /Trưởng phòng Nội vụ/)
    const ticked = await there()
    await tabTo(page, /^Điểm danh [1-9]\d* người/)
    await press(page, 'Enter')
    await expect.poll(there).toBeGreaterThan(ticked)
    await go(page, 'goi nguoi chua den', 'Gọi người chưa đến')
    await tabTo(page, /^grid Người chưa đến/)
    await press(page, 'Control+Home', 'Enter')
    await reaches(page, /^Ghi chú/)
    await press(page, 'Tab', 'Enter')
    await says(page, 'Đã gọi 1')
    await reaches(page, /^Ghi chú/)
    await press(page, 'Escape')
    await reaches(page, /^grid Người chưa đến/)
    await go(page, 'man hinh MC', 'Màn hình MC')
    await reaches(page, /Đã giới thiệu/)
    const waiting = `${await there()} có mặt · ${(await there()) - 1} chưa giới thiệu`
    await press(page, 'Space')
    await says(page, waiting)
    expect(app.complaints).toEqual([])
  })
})
