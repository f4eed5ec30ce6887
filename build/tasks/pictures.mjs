import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { buildAll } from '../bundle.mjs'
import { onPath } from '../debian.mjs'
import { at } from '../paths.mjs'

/** The pictures of README.md, taken anew from the sample conference: run by hand when screens have changed. */
/** @param {string} command */
const pathOf = (command) => execFileSync('which', [command], { encoding: 'utf8' }).trim()
const browserName = ['chromium', 'chromium-browser', 'google-chrome'].find(onPath)
if (!browserName || !onPath('convert')) throw new Error('Cần Chromium và ImageMagick để chụp lại hình.')

await buildAll()
const work = mkdtempSync(path.join(tmpdir(), 'thuky-hinh-'))
const host = spawn(process.execPath, [at('out/electron/browser.cjs'), '--no-open', '--sample'], {
  cwd: at(),
  env: { ...process.env, THUKY_DATA_FOLDER: path.join(work, 'data'), TZ: 'Asia/Ho_Chi_Minh' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
/** @type {string} */
const address = await new Promise((resolve) => {
  let said = ''
  host.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
    said += part
    const found = /http:\S+\n/.exec(said)?.[0].trim()
    if (found) resolve(found)
  })
})
const browser = await chromium.launch({
  executablePath: pathOf(browserName),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const patience = 120_000

try {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  page.setDefaultTimeout(patience)
  await page.goto(address)
  /** @param {string} label */
  const go = async (label) => {
    await page.locator('nav button', { hasText: label }).first().click()
    await settle()
  }
  const settle = async () => {
    await page.waitForTimeout(400)
    await page.getByText('Đang đọc…').first().waitFor({ state: 'detached' })
    await page.waitForTimeout(600)
  }
  /** @param {string} name @param {import('playwright-core').Locator} [what] @param {string} [size] */
  const take = async (name, what, size = '1100x') => {
    const whole = path.join(work, `${name}.png`)
    await (what ?? page).screenshot({ path: whole })
    await convert([
      whole,
      '-resize',
      size,
      '+dither',
      '-colors',
      '96',
      `PNG8:${at('resources/pictures', `${name}.png`)}`,
    ])
  }
  await settle()
  await take('overview')

  await go('Đại biểu')
  await take('delegates')
  // A list with everything a clerk decides about: new and changed people beside those who are known.
  const list = readFileSync(at('resources/sample/danh-sach-dai-bieu.csv'), 'utf8').split('\n').slice(0, 24)
  const changed = list.map((line, i) => (i === 7 || i === 11 ? line.replace(/Phó |Chuyên viên/u, 'Trưởng ') : line))
  const file = path.join(work, 'danh-sach-bo-sung.csv')
  writeFileSync(file, changed.join('\n'))
  await page.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('dialog').getByRole('grid').waitFor()
  await settle()
  await take('import')
  await page.getByRole('dialog').getByRole('button', { name: /^Thôi/ }).click()

  await go('Giấy mời')
  await take('invitations')
  await page.getByRole('grid').first().focus()
  await page.keyboard.press('Enter')
  // A tall window, so that the whole sheet is in view in its dialog.
  await page.setViewportSize({ width: 1366, height: 1800 })
  const sheet = page.frameLocator('[role=dialog] iframe').locator('section.letter').first()
  await sheet.waitFor()
  await settle()
  await take('letter', sheet, '662x')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Escape')

  await go('Phản hồi')
  await take('replies')

  await go('Bàn đón tiếp')
  const waiting = await page.evaluate(async () => {
    const body = JSON.stringify({ name: 'delegates.list', input: {} })
    const headers = { 'content-type': 'application/json' }
    /** @type {{ value: { code: string, presence: string, reply: string }[] }} */
    const { value: people } = JSON.parse(await (await fetch('call', { method: 'POST', headers, body })).text())
    return people.find((p) => p.presence === 'absent' && p.reply === 'accepted')?.code
  })
  await page.getByLabel('Quét mã hoặc gõ tên').pressSequentially(String(waiting), { delay: 4 })
  await page.keyboard.press('Enter')
  await page.getByText('MỜI VÀO').first().waitFor()
  await settle()
  await take('checkin')

  await go('Chương trình')
  await take('agenda')

  await go('Bài phát biểu')
  await page.getByText('Phát biểu khai mạc').first().click()
  await page.keyboard.press('Enter')
  await page.getByText('So sánh hai bản').first().click()
  await settle()
  await take('speech')

  await go('Thẩm định')
  await take('awards')
  await go('Kiểm tra trước giờ G')
  await take('checks')
} finally {
  await browser.close()
  await new Promise((resolve) => {
    host.once('exit', resolve)
    host.kill('SIGINT')
  })
  rmSync(work, { recursive: true, force: true })
}

/** @param {string[]} args */
function convert(args) {
  return new Promise((resolve, reject) =>
    spawn('convert', args, { stdio: 'inherit' }).once('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error('convert')),
    ),
  )
}
