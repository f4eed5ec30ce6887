import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildAll } from '../bundle.mjs'
import { foreground, run } from '../child.mjs'
import { electronRuntime, pinnedElectron } from '../electron-runtime.mjs'
import { chooseHost, hasDisplay, readStartArguments } from '../host-choice.mjs'
import { at, cache, calledFrom } from '../paths.mjs'

/** Seconds that fetching the Electron runtime may take before the browser host is started instead. */
const fetchLimit = 60
/** A failed fetch is not tried again for this long, so that a machine without that network starts at once. */
const fetchAgainAfter = 12 * 3_600_000
const failureNote = path.join(cache, 'electron-fetch-failed.json')

const { asked, rest } = readStartArguments(process.argv.slice(2))
// A folder that a person types is relative to where she stands, not to the project folder.
const args = rest.map((argument) => (argument.startsWith('-') ? argument : path.resolve(calledFrom(), argument)))

await buildAll().catch((error) => {
  console.error(`Không dựng được chương trình từ mã nguồn: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
const { host, why, runtime } = await decide()
console.log(`Mở bằng ${host === 'desktop' ? 'cửa sổ riêng' : 'trình duyệt'}: ${why}.`)
const code = host === 'desktop' && runtime ? await startDesktop(runtime.executable) : 127
process.exit(code === 127 ? await startBrowser(host === 'desktop') : code)

async function decide() {
  const situation = () => ({
    platform: process.platform,
    hasDisplay: hasDisplay(process.platform, process.env),
    asked,
    runtime: electronRuntime({ tests: false }),
    pinned: pinnedElectron(),
  })
  const first = situation()
  const choice = chooseHost({ ...first, fetchFailed: asked === 'desktop' ? undefined : recentFailure() })
  if (choice.host !== 'fetch') return { ...choice, runtime: first.runtime }
  console.log(`Đang tải Electron (${choice.why}; chờ nhiều nhất ${fetchLimit} giây)…`)
  const fetchFailed = await fetchElectron()
  const second = situation()
  return { ...chooseHost({ ...second, fetchFailed }), runtime: second.runtime }
}

/**
 * Electron's own downloader, ended at the limit.
 * @returns {Promise<string>} why the runtime is not there; only read when it is still missing
 */
async function fetchElectron() {
  // The downloader believes a path.txt without its folder; an override only redirects where it looks.
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '' }
  const { code, output, timedOut } = await run(process.execPath, [at('node_modules/electron/install.js')], {
    env,
    limit: fetchLimit,
  })
  if (code === 0) {
    rmSync(failureNote, { force: true })
    return 'bản tải về không dùng được'
  }
  const detail = /^\w*Error: (.*)$/m.exec(output)?.[1] ?? `mã thoát ${code}`
  const why = timedOut ? `tải không xong trong ${fetchLimit} giây` : `không tải được (${detail})`
  mkdirSync(cache, { recursive: true })
  writeFileSync(failureNote, JSON.stringify({ version: pinnedElectron(), at: Date.now(), why }))
  return why
}

/** @returns {string | undefined} */
function recentFailure() {
  try {
    const note = JSON.parse(readFileSync(failureNote, 'utf8'))
    if (note.version !== pinnedElectron() || Date.now() - note.at > fetchAgainAfter) return undefined
    return `${note.why}; sẽ thử tải lại sau 12 giờ, hoặc ngay với "npm start -- --desktop"`
  } catch {
    return undefined
  }
}

/** @param {string} executable */
function startDesktop(executable) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (asRoot) {
    console.log(
      'Đang chạy bằng tài khoản root nên Chromium phải tắt hộp cát (--no-sandbox); hãy dùng tài khoản thường khi làm việc thật.',
    )
  }
  return foreground(executable, [...(asRoot ? ['--no-sandbox'] : []), at(), ...args])
}

/** @param {boolean} afterDesktop whether the desktop was tried and could not be loaded */
function startBrowser(afterDesktop) {
  if (afterDesktop) {
    console.log('Electron không khởi động được trên máy này (thiếu thư viện hệ thống), nên mở bằng trình duyệt.')
  }
  return foreground(process.execPath, ['--max-semi-space-size=1', at('out/electron/browser.cjs'), ...args])
}
