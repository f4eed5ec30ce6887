import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { findChromium } from '../../electron/printing/find-chromium'
import { stumblingBlocks } from '../support/a11y'
import { makeEligible } from '../support/award-council'
import { launchApp, launchBrowser, type RunningApp, settled } from '../support/launch-app'
import { keptFolder } from '../support/launch-stage'

const executablePath = findChromium()
if (!executablePath) console.warn('SKIPPED: the journey of an award needs Chromium, Chrome or Edge.')

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const go = (page: Page, name: string) => page.locator('nav button').filter({ hasText: name }).first().click()

describe.skipIf(!executablePath)('an award from the council to the stage', () => {
  let browser: Browser
  let app: RunningApp
  let round: Awaited<ReturnType<typeof makeEligible>>
  const meeting = async () => {
    const [first] = await app.ask('council.meetings', { roundId: round.roundId })
    return app.ask('council.meeting', { id: first?.id as string })
  }
  const dialog = () => app.page.getByRole('dialog')
  /** One of the two people who type what was counted. */
  const count = async (by: string, yes: number, no: number) => {
    await press(app.page, 'Nhập kiểm phiếu')
    await dialog()
      .getByLabel(/^Người nhập/)
      .fill(by)
    await dialog().getByLabel('Đồng ý: Nguyễn Văn A', { exact: true }).fill(String(yes))
    await dialog().getByLabel('Không đồng ý: Nguyễn Văn A').fill(String(no))
  }
  const write = () => press(app.page, 'Ghi lần nhập này')

  beforeAll(async () => {
    await buildAll()
    browser = await launchBrowser(executablePath as string)
    app = await launchApp(browser, keptFolder('award-journey'))
    const { page, ask } = app
    await page.getByLabel('Người đang dùng máy này').fill('Nguyễn Thị Hoa')
    await press(page, /Tạo theo kế hoạch 02/)
    await says(page, 'Việc tiếp theo')
    round = await makeEligible(ask, { people: 1, bodies: 0 })
    for (let n = 1; n <= 19; n++)
      await ask('council.saveMember', { fullName: `Trần Thị Ủy Viên ${n}`, role: n === 1 ? 'chair' : 'member' })
    const [category] = await ask('categories.list', {})
    await ask('delegates.save', {
      fullName: 'Nguyễn Văn A',
      unitId: round.unit.id,
      categoryId: category?.id as string,
    })
  })
  afterAll(async () => {
    await app?.kill().catch(() => {})
    await browser?.close()
  })

  it('a day typed and Enter pressed in its own field saves the round, or says at the field what it did not understand', async () => {
    const { page, ask } = app
    await go(page, 'Đợt khen thưởng')
    await press(page, 'Sửa đợt')
    const day = dialog().getByLabel('Thẩm định xong')
    await day.fill('18 tháng mười')
    await page.keyboard.press('Enter')
    await says(page, 'Chưa hiểu “18 tháng mười”. Hãy viết như 15/11/2019.')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('appraisalEnd')
    await day.fill('18.10.2019')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    expect((await ask('awards.rounds', {}))[0]?.appraisalEnd).toBe('2019-10-18')
  })

  it('the council meets: who is there, a secret ballot typed by two people, and what does not add up is not taken', async () => {
    const { page } = app
    await go(page, 'Hội đồng xét')
    await press(page, 'Lập phiên họp')
    await dialog().getByLabel('Ngày').fill('18/10/2019')
    await page.keyboard.press('Enter')
    await press(page, 'Tất cả có mặt')
    await says(page, 'Có mặt 19/19 thành viên')
    await press(page, 'Khai mạc')
    await page.getByRole('tab', { name: /Biểu quyết/ }).click()
    await press(page, 'Đưa trường hợp ra')
    await press(page, 'Đưa ra 1 trường hợp')
    await page.getByRole('button', { name: 'Cách biểu quyết' }).first().click()
    await dialog().getByText('Bỏ phiếu kín').click()
    await press(page, 'Áp dụng')
    await dialog().waitFor({ state: 'detached' })
    await settled(page)
    expect(await stumblingBlocks(page)).toEqual([])

    await count('Phạm Thu Hà', 15, 9)
    await says(page, 'cộng lại khác hợp lệ 19')
    await expect.poll(() => page.getByRole('button', { name: 'Ghi lần nhập này' }).isDisabled()).toBe(true)
    await dialog().getByLabel('Không đồng ý: Nguyễn Văn A').fill('2')
    await settled(page)
    expect(await stumblingBlocks(page)).toEqual([])
    await write()
    await dialog().waitFor({ state: 'detached' })
    await count('phạm thu hà', 16, 2)
    await write()
    await says(page, 'Hai lần nhập phải do hai người')
    await dialog()
      .getByLabel(/^Người nhập/)
      .fill('Lê Hoàng Anh')
    await write()
    await says(page, 'Hai lần nhập khác nhau, đồng ý: lần một 15, lần hai 16.')
    await count('Phạm Thu Hà', 16, 2)
    await dialog().getByText('Lần nhập thứ nhất').click()
    await write()
    await says(page, '16/19 (84,2 %), cần 16')
    await press(page, /Lấy kết quả/)
    await expect.poll(async () => (await meeting()).cases[0]?.outcome).toBe('passed')
    expect((await meeting()).cases[0]?.votes, 'who chose what is not kept').toEqual([])
    await press(page, 'Kết thúc phiên họp')
    await page.getByRole('tab', { name: 'Biên bản' }).click()
    await page.getByRole('button', { name: 'Biên bản họp', exact: true }).click()
    await page.frameLocator('iframe[title="Biên bản họp Hội đồng"]').getByText('16/19 (84,2').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('the list goes up and comes back with its number; days that run backwards are said at their field', async () => {
    const { page, ask } = app
    await go(page, 'Quyết định')
    await press(page, 'Lập dự thảo')
    await press(page, 'Ghi đã trình')
    await dialog().getByLabel('Số tờ trình').fill('56/TTr-HĐTĐKT')
    await dialog().getByLabel('Ngày tờ trình').fill('17/10/2019')
    await page.keyboard.press('Enter')
    await says(page, 'Trước ngày Hội đồng họp.')
    await dialog().getByLabel('Ngày tờ trình').fill('21/10/2019')
    await page.keyboard.press('Enter')
    await press(page, 'Ghi số quyết định')
    await dialog().getByLabel('Số quyết định').fill('4821/QĐ-UBND')
    await dialog().getByLabel('Ngày quyết định').fill('25/10/2019')
    await dialog().getByLabel('Người ký').fill('Trần Văn Mẫu')
    await page.keyboard.press('Enter')
    await says(page, 'Đã ban hành: 0 tập thể, 1 cá nhân. Tiền thưởng 1.490.000 đồng')
    const [decision] = await ask('decisions.list', { roundId: round.roundId })
    expect(decision?.entries[0]).toMatchObject({ registerNo: 1, bonus: 1_490_000 })
    await settled(page)
    expect(await stumblingBlocks(page)).toEqual([])
  })

  it('on stage the awardee is tied to the delegate of the same name, seen in the hall, and handed the certificate', async () => {
    const { page, ask } = app
    await go(page, 'Trao thưởng')
    await press(page, 'Xếp đợt')
    await press(page, 'Gắn, thêm đại biểu (1)')
    await says(page, 'cùng họ tên, cùng đơn vị')
    await press(page, 'Gắn 1 trường hợp')
    await says(page, /Chưa đến, chưa có giấy mời/)
    const [person] = await ask('delegates.list', {})
    await ask('checkin.admit', {
      scanId: crypto.randomUUID(),
      delegateId: person?.id as string,
      desk: 'Bàn 1',
      as: 'self',
    })
    await says(page, '1 có mặt')
    await page.getByRole('grid').getByRole('checkbox').first().click()
    await press(page, 'Đã trao (1)')
    await expect
      .poll(async () => (await ask('presentation.stage', { roundId: round.roundId })).slots[0]?.state)
      .toBe('presented')
    expect(await ask('history.verify', {})).toMatchObject({ sound: true })
    expect(app.complaints).toEqual([])
  })
})
