import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchShell, runtime, type Shell, stageShell } from '../support/launch-shell'

type Bridge = {
  call: (name: string, input: unknown, tag?: string) => Promise<{ ok: boolean; value: unknown }>
  cancel: (tag: string) => void
}
type HostReply = { ok: boolean; value?: unknown; problem?: { code: string; message: string; detail?: string } }

let shell: Shell

/** Lets the core ask its host for something, and gives the host's reply. */
const hostAct = async (page: Page, name: string, input: unknown, tag?: string) => {
  const reply = await page.evaluate(
    ([act, word]) => (Reflect.get(window, 'desk') as Bridge).call('host', act, word as string | undefined),
    [{ name, input }, tag] as const,
  )
  return reply.value as HostReply
}

/** Puts stand-ins in place of the system's dialogs, and notes how they were asked. */
const answerDialogs = (answer: { open: string[]; save: string }) =>
  shell.app.evaluate(({ dialog }, given) => {
    const asked: unknown[] = []
    Object.assign(dialog, {
      asked,
      showOpenDialog: async (_: unknown, options: unknown) => {
        asked.push(options)
        return { canceled: given.open.length === 0, filePaths: given.open }
      },
      showSaveDialog: async (_: unknown, options: unknown) => {
        asked.push(options)
        return { canceled: given.save === '', filePath: given.save }
      },
    })
  }, answer)

const askedOf = () => shell.app.evaluate(({ dialog }) => Reflect.get(dialog, 'asked') as Record<string, unknown>[])

describe.skipIf(!runtime)('what only the desktop can do', () => {
  beforeAll(async () => {
    shell = await launchShell(await stageShell())
  })
  afterAll(() => shell?.app.close())

  it('chooses a folder and gives the core a token for it', async () => {
    await answerDialogs({ open: [shell.data], save: '' })
    const chosen = await hostAct(shell.page, 'chooseFolder', { purpose: 'open' })
    expect(chosen).toMatchObject({ ok: true, value: { name: path.basename(shell.data) } })
    expect(await askedOf()).toMatchObject([{ title: 'Chọn thư mục của hội nghị', properties: ['openDirectory'] }])
    const { token: file } = chosen.value as { token: string }
    const found = await hostAct(shell.page, 'resolveFile', { file, use: 'folder' })
    expect(found).toMatchObject({ ok: true, value: { path: shell.data } })
    const misused = await hostAct(shell.page, 'resolveFile', { file, use: 'write' })
    expect(misused).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })

  it('chooses where to save, with the right ending, in the folder of exports', async () => {
    await answerDialogs({ open: [], save: path.join(shell.data, 'Giấy mời') })
    const input = { suggestedName: 'Giấy mời: đợt 1', kind: 'pdf', folder: shell.data }
    const chosen = await hostAct(shell.page, 'saveTarget', input)
    expect(await askedOf()).toMatchObject([{ defaultPath: path.join(shell.data, 'Giấy mời- đợt 1.pdf') }])
    const { token: file } = chosen.value as { token: string }
    const found = await hostAct(shell.page, 'resolveFile', { file, use: 'write' })
    expect(found).toMatchObject({ ok: true, value: { path: path.join(shell.data, 'Giấy mời.pdf') } })
    expect(await hostAct(shell.page, 'resolveFile', { file, use: 'read' })).toMatchObject({ ok: false })
  })

  it('takes a closed dialog for what it is', async () => {
    await answerDialogs({ open: [], save: '' })
    expect(await hostAct(shell.page, 'chooseFolder', { purpose: 'new' })).toEqual({ ok: true, value: null })
    const input = { suggestedName: 'x', kind: 'xlsx', folder: shell.data }
    expect(await hostAct(shell.page, 'saveTarget', input)).toEqual({ ok: true, value: null })
  })

  it('shows a saved file in its folder, and nothing that was not saved here', async () => {
    await shell.app.evaluate(({ shell: system }) => {
      const shown: string[] = []
      Object.assign(system, { shown, showItemInFolder: (file: string) => shown.push(file) })
    })
    const target = path.join(shell.data, 'a.pdf')
    await answerDialogs({ open: [], save: target })
    const saved = await hostAct(shell.page, 'saveTarget', { suggestedName: 'a', kind: 'pdf', folder: shell.data })
    expect(await hostAct(shell.page, 'reveal', { file: (saved.value as { token: string }).token })).toMatchObject({
      ok: true,
    })
    expect(await hostAct(shell.page, 'reveal', { file: '/etc/passwd' })).toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await shell.app.evaluate(({ shell: system }) => Reflect.get(system, 'shown'))).toEqual([target])
  })

  it('hands pages to the system’s printing, and tells a closed dialog from a failed printer', async () => {
    const html = '<!doctype html><style>p{}</style><p>Kính mời</p>'
    await hostAct(shell.page, 'pdf', { html })
    await shell.app.evaluate(({ webContents }) => {
      const paper = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://print/'))
      const answers: [boolean, string][] = [
        [true, ''],
        [false, 'Print job canceled'],
        [false, 'Invalid printer settings'],
      ]
      const asked: unknown[] = []
      Object.assign(paper ?? {}, {
        asked,
        print: (options: unknown, callback: (success: boolean, reason: string) => void) => {
          asked.push(options)
          callback(...(answers.shift() ?? [true, '']))
        },
      })
    })
    const print = () => hostAct(shell.page, 'print', { html, title: 'Giấy mời' })
    expect(await print()).toEqual({ ok: true, value: true })
    expect(await print()).toEqual({ ok: true, value: false })
    expect(await print()).toMatchObject({
      ok: false,
      problem: { code: 'printing', detail: 'Invalid printer settings' },
    })
  })

  it('stops a page that is being made, and makes the next one', async () => {
    const long = `<!doctype html><style>p{break-after:page}</style>${'<p>Kính mời</p>'.repeat(2000)}`
    const making = hostAct(shell.page, 'pdf', { html: long }, 'run')
    // Long enough to have begun, and far from done on a fast machine.
    await shell.page.waitForTimeout(150)
    await shell.page.evaluate(() => (Reflect.get(window, 'desk') as Bridge).cancel('run'))
    expect(await making).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    const next = await hostAct(shell.page, 'pdf', { html: '<!doctype html><p>Kính mời</p>' })
    expect(next.ok).toBe(true)
    expect(await hostAct(shell.page, 'measure', { html: '<!doctype html><p>x</p>' })).toEqual({ ok: true, value: [] })
  })

  it('numbers the pages of a list at the bottom', async () => {
    const html = '<!doctype html><style>@page{margin:20mm}p{break-after:page}</style><p>một</p><p>hai</p>'
    const bytesOf = async (footer: boolean) => {
      const { value } = await hostAct(shell.page, 'pdf', { html, footer })
      return Object.keys(value as object).length
    }
    expect(await bytesOf(true)).toBeGreaterThan(await bytesOf(false))
  })

  it('speaks Vietnamese in its menu', async () => {
    const labels = await shell.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => [
        label,
        ...(submenu?.items ?? []).filter(({ type }) => type !== 'separator').map((item) => item.label),
      ]),
    )
    expect(labels).toEqual([
      ['&Tệp', 'Đóng chương trình'],
      ['&Sửa', 'Hoàn tác khi gõ', 'Gõ lại', 'Cắt', 'Chép', 'Dán', 'Dán chữ không định dạng', 'Chọn tất cả'],
      [
        '&Xem',
        'Phóng to',
        'Thu nhỏ',
        'Cỡ thường',
        'Toàn màn hình',
        'Màn hình MC (cửa sổ thứ hai)',
        'Tải lại màn hình',
        'Công cụ lập trình',
      ],
      ['Trợ &giúp', 'Mở thư mục nhật ký lỗi', 'Giới thiệu'],
    ])
  })
})
