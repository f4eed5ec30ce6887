import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { stumblingBlocks } from '../support/a11y'
import { launchApp, launchBrowser, type RunningApp, settled } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: journeys through the screens need Chromium, Chrome or Edge.')

const given = ['An', 'Bình', 'Cường', 'Dũng', 'Đào', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh']
const people = Array.from({ length: 20 }, (_, i) => ({
  name: `${i % 2 ? 'Trần' : 'Nguyễn'} Văn ${given[i % 10]}`,
  office: i % 2 ? 'Phó Giám đốc' : 'Giám đốc',
  unit: `Sở số ${Math.floor(i / 2) + 1}`,
  phone: `09${String(10_000_000 + i)}`,
}))
const list = ['STT,Họ và tên,Chức vụ,Đơn vị,Điện thoại']
  .concat(people.map((p, i) => `${i + 1},Ông ${p.name},${p.office},${p.unit},${p.phone}`))
  .join('\r\n')

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
/** Types as a scanner does; the times are the page's own. */
const scan = async (page: Page, code: string) => {
  await page.keyboard.type(code, { delay: 4 })
  await page.keyboard.press('Enter')
}

describe.skipIf(!executablePath)('from an empty PC to the day', () => {
  const folder = keptFolder('journey')
  let browser: Browser
  let app: RunningApp

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, folder)
  })
  afterAll(async () => {
    await app?.kill().catch(() => {})
    await browser?.close()
  })

  it('creates the conference and is told what to do next', async () => {
    const { page } = app
    await page.getByLabel('Người đang dùng máy này').fill('Nguyễn Thị Lan')
    await press(page, /Tạo theo kế hoạch 02/)
    await says(page, 'Việc tiếp theo')
    await says(page, 'Nhập danh sách đại biểu từ tệp Excel của các đơn vị.')
    await press(page, 'Nhập danh sách')
    await says(page, 'Chưa có đại biểu nào')
  })

  it('imports the list, mends a cell by keyboard, takes it back, and the same file changes nothing', async () => {
    const { page, ask } = app
    const file = path.join(folder, 'ds.csv')
    writeFileSync(file, `\ufeff${list}`)
    const take = async () => {
      await press(page, 'Nhập từ tệp')
      await page.setInputFiles('input[type=file]', file)
    }
    await take()
    await press(page, /^Ghi 20 /)
    await says(page, /Đã ghi từ ds\.csv: 20 mới/)
    await page.getByRole('grid', { name: 'Đại biểu' }).focus()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F2', 'End']) await page.keyboard.press(key)
    await page.keyboard.type(' Sở')
    await page.keyboard.press('Enter')
    await says(page, /Đã sửa/)
    expect((await ask('delegates.list', {})).filter((d) => d.office.endsWith(' Sở'))).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await ask('delegates.list', {})).filter((d) => d.office.endsWith(' Sở')).length)
      .toBe(0)
    await take()
    await says(page, 'Giữ nguyên 20')
    await press(page, 'Thôi, không ghi')
  })

  it('fills in what the letter needs, written as by hand, and brings letters to the units', async () => {
    const { page, ask } = app
    await page.getByRole('button', { name: 'Thiết lập' }).click()
    await page.getByLabel('Khai mạc').fill('8h00 ngày 15/11/2019')
    await page.getByLabel('Điện thoại').fill('028 3829 1234')
    await page.keyboard.press('Control+s')
    await says(page, 'Đã lưu thiết lập.')
    expect((await ask('conference.get', {})).startsAt).toBe('2019-11-15T08:00')
    await page.keyboard.press('Alt+4')
    // The next Tab is inside the screen that was gone to.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await press(page, 'Lập giấy mời cho mọi đại biểu')
    await press(page, '2. Duyệt')
    // Who signs is not known yet: asked once, before the words of twenty letters stand.
    await says(page, 'Giấy mời còn thiếu')
    await press(page, 'Vẫn duyệt')
    await says(page, /Duyệt 20 giấy mời/)
    await press(page, '3. In, PDF')
    await press(page, /Giấy in tốt: ghi đã in 20/)
    await says(page, /Ghi đã in 20/)
    await page.keyboard.press('Escape')
    await press(page, '4. Cấp số')
    // Typed over what the fields propose, by keys alone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('1')
    await page.keyboard.type('127')
    // A key that goes elsewhere does not take what is being filled in along.
    await page.keyboard.press('Alt+2')
    await page.keyboard.press('Tab')
    // A day of no calendar is said at its field, which keeps the focus; the number beside it stays as typed.
    await page.keyboard.type('31/02/2019')
    await page.keyboard.press('Enter')
    await says(page, 'Chưa hiểu “31/02/2019”. Hãy viết như 05/11/2019.')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('31/02/2019')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('05112019')
    await page.keyboard.press('Enter')
    await says(page, /Cấp số cho 20/)
    expect(Math.min(...(await ask('invitations.list', {})).map((l) => l.number ?? 0))).toBe(127)
    await press(page, '5. Chuyển')
    await press(page, 'Ghi đã chuyển')
    await expect.poll(async () => (await ask('conference.overview', {})).letters.sent).toBe(20)
  })

  it('notes an answer and a call', async () => {
    const { page, ask } = app
    await page.keyboard.press('Alt+5')
    await page.getByRole('grid', { name: 'Phản hồi' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Vắng', exact: true }).click()
    await page.getByLabel('Lý do vắng').fill('Đi công tác')
    await press(page, 'Ghi trả lời')
    await expect.poll(async () => (await ask('conference.overview', {})).replies.declined).toBe(1)
  })

  it('lets people in by scan and by name, asks about the one who declined, and undoes with a reason', async () => {
    const { page, ask } = app
    const letters = (await ask('invitations.list', {})).filter((l) => l.position > 0)
    const declined = (await ask('delegates.list', {})).find((d) => d.reply === 'declined')
    const [first, second] = letters.filter((l) => l.delegateId !== declined?.id)
    await page.keyboard.press('Alt+6')
    await page.locator('.desk-field').waitFor()
    await scan(page, `${first?.code}${first?.token}`)
    await says(page, 'MỜI VÀO')
    await says(page, first?.fullName ?? '')
    await scan(page, declined?.code ?? '')
    await says(page, 'ĐÃ BÁO VẮNG')
    await page.keyboard.press('F4')
    await says(page, 'MỜI VÀO')
    await page.keyboard.type(second?.code ?? '', { delay: 200 })
    await page.keyboard.press('Enter')
    await says(page, second?.fullName ?? '')
    await expect.poll(async () => (await ask('checkin.summary', {})).present.total).toBe(3)
    await page.keyboard.press('F9')
    await page.getByLabel('Lý do').fill('Nhầm người')
    await page.keyboard.press('Enter')
    await says(page, 'ĐÃ HỦY LƯỢT')
    expect((await ask('checkin.summary', {})).present.total).toBe(2)
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('desk-field')
  })

  it('has everything after the program was killed', async () => {
    await app.kill()
    app = await launchApp(browser, folder)
    await press(app.page, /^Mở Hội nghị/)
    await says(app.page, 'Việc tiếp theo')
    expect((await app.ask('checkin.summary', {})).present.total).toBe(2)
    expect((await app.ask('conference.overview', {})).letters.sent).toBe(20)
    expect(await app.ask('history.verify', {})).toMatchObject({ sound: true })
    expect(app.complaints).toEqual([])
  })

  it('can be used on every screen by somebody who sees little or has no mouse, also at twice the size', async () => {
    const { page, complaints } = app
    const rooms = await page.locator('nav button').allTextContents()
    expect(rooms.length).toBeGreaterThan(8)
    for (const size of [
      { width: 1366, height: 768 },
      { width: 683, height: 384 },
    ]) {
      await page.setViewportSize(size)
      for (const [i, room] of rooms.entries()) {
        await page.locator('nav button').nth(i).click()
        await settled(page)
        expect(await stumblingBlocks(page), `${room} at ${size.width}`).toEqual([])
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
        expect(isWide, `${room} at ${size.width} runs out of the window`).toBe(false)
      }
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('F1')
    await says(page, /^Trợ giúp: /)
    await settled(page)
    expect(await stumblingBlocks(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
  })

  it('the check itself catches a nameless button and pale text, and allows good ones', async () => {
    const page = await browser.newPage()
    await page.setContent(
      '<button aria-label="Lưu"></button><button>Xóa</button><p style="color:#333">Đọc được</p><button></button><p style="color:#bbb">Nhạt</p>',
    )
    await page.addStyleTag({ content: 'button{width:20px;height:20px}' })
    const faults = await stumblingBlocks(page)
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatch(/^no name/)
    expect(faults[1]).toMatch(/^pale 1\.\d+.*Nhạt/)
    await page.close()
  })
})
