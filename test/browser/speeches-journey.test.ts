import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { stumblingBlocks } from '../support/a11y'
import { launchApp, launchBrowser, type RunningApp, settled } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'
import { makeDocx, paragraph } from '../support/make-docx'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: the journey of a speech needs Chromium, Chrome or Edge.')

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

describe.skipIf(!executablePath)('a speech from its first draft to the copy in the hall', () => {
  const folder = keptFolder('speech-journey')
  let browser: Browser
  let app: RunningApp
  let speechId = ''
  const detail = () => app.ask('speeches.get', { id: speechId })
  /** A Word file as a drafter sends it. */
  const draft = (name: string, lines: string[]) => {
    const file = path.join(folder, name)
    writeFileSync(file, makeDocx(lines.map((l) => paragraph(l)).join('')))
    return file
  }
  const take = async (file: string, as: string) => {
    const { page } = app
    await press(page, 'Nhận bản mới…')
    await page.setInputFiles('input[type=file]', file)
    await press(page, `Nhận thành ${as}`)
    await says(page, `Đã nhận ${as}`)
  }
  /** The step whose turn it is says yes. */
  const agree = async () => {
    const { page } = app
    await page.locator('.speech-chain li[aria-current=step] button').click()
    await page.getByRole('radio', { name: 'Đồng ý', exact: true }).click()
    await press(page, /^Ghi ý kiến$/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // The next step is on turn also on the screen: the one that has spoken is not asked again.
    await settled(page)
  }

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, folder)
    const { page } = app
    await page.getByLabel('Người đang dùng máy này').fill('Phạm Công Vinh')
    await press(page, /Tạo theo kế hoạch 02/)
    await says(page, 'Việc tiếp theo')
  })
  afterAll(async () => {
    await app?.kill().catch(() => {})
    await browser?.close()
  })

  it('is asked for with an author and a due day', async () => {
    const { page, ask } = app
    await page.locator('nav button').filter({ hasText: 'Bài phát biểu' }).click()
    await press(page, 'Thêm bài')
    await page.getByLabel('Tên bài').fill('Khai mạc Hội nghị')
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await says(page, 'Chuỗi duyệt')
    speechId = (await ask('speeches.list', {}))[0]?.id ?? ''
    expect(await detail()).toMatchObject({ state: 'waiting' })
  })

  it('draft 1 goes back with words, draft 2 comes as a Word file, and what changed can be read', async () => {
    const { page } = app
    await take(draft('ban-1.docx', ['Kính thưa quý vị đại biểu.', 'Hôm nay thành phố khen thưởng 12 tập thể.']), 'DT01')
    await page.locator('.speech-chain li[aria-current=step] button').click()
    await page.getByRole('radio', { name: 'Trả lại' }).click()
    await page.getByLabel(/^Ý kiến: sửa chỗ nào/).fill('Số tập thể chưa đúng.')
    await press(page, /^Ghi ý kiến$/)
    await says(page, /Trả lại: /)
    await take(draft('ban-2.docx', ['Kính thưa quý vị đại biểu.', 'Hôm nay thành phố khen thưởng 15 tập thể.']), 'DT02')
    await page.getByRole('tab', { name: 'So sánh hai bản' }).click()
    await page.locator('article.diff ins').first().waitFor()
    expect(await page.locator('article.diff').innerText()).toMatch(/\[–\s*12\s*\]\s*\[\+\s*15\s*\]/)
    await settled(page)
    expect(await stumblingBlocks(page)).toEqual([])
  })

  it('every step agrees, the text is locked, and touching it opens the steps again', async () => {
    const { page } = app
    for (let n = 0; n < 8 && (await detail()).state === 'in-review'; n++) await agree()
    expect((await detail()).state).toBe('approved')
    await press(page, /Chốt DT02 là bản chính thức/)
    await expect.poll(async () => (await detail()).state).toBe('official')
    await page.getByRole('button', { name: 'Nhận bản mới…' }).waitFor({ state: 'detached' })
    await press(page, 'Mở khóa để sửa…')
    await page.getByLabel('Lý do').fill('Chủ trì sửa một câu')
    await page.getByRole('dialog').getByRole('button', { name: 'Mở khóa', exact: true }).click()
    await page.getByRole('tab', { name: /Bản thảo/ }).click()
    await take(draft('ban-3.docx', ['Kính thưa quý vị đại biểu.', 'Hôm nay thành phố tôn vinh 15 tập thể.']), 'DT03')
    await expect.poll(async () => (await detail()).steps.every((s) => s.state === 'reopened')).toBe(true)
    await says(page, /Phải duyệt lại/)
  })

  it('the copy for the hall ends its pages as printed, and is a Word file, too; the list of progress says who holds it', async () => {
    const { page, ask } = app
    await page.getByRole('tab', { name: 'Bản đọc và bản giấy' }).click()
    const copy = page.frameLocator('iframe[title="Bản đọc"]')
    await copy.getByText('BẢN ĐỌC').first().waitFor()
    await copy.getByText('Trang 1/1').waitFor()
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Lưu bản Word')])
    expect(
      readFileSync((await saved.path()) as string)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.keyboard.press('Escape')
    await press(page, 'In tiến độ')
    const paper = page.frameLocator('iframe[title="Tiến độ chuẩn bị bài phát biểu"]')
    await paper.getByText('TIẾN ĐỘ CHUẨN BỊ CÁC BÀI PHÁT BIỂU').waitFor()
    await paper.getByText('Khai mạc Hội nghị').first().waitFor()
    expect(await ask('history.verify', {})).toMatchObject({ sound: true })
    expect(app.complaints).toEqual([])
  })
})
