import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildAll } from '../bundle.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { fusesFor, packagingConfig } from '../packaging.mjs'
import { at } from '../paths.mjs'

const own = process.platform === 'win32' ? 'win' : 'linux'
const [system = own, what = 'dir'] = process.argv.slice(2)
if ((system !== 'linux' && system !== 'win') || (what !== 'dir' && what !== 'installers')) {
  console.error('Dùng: npm run package -- [linux | win] [dir | installers]')
  process.exit(1)
}
await buildAll()
// The Electron that is here, the one of the tests at worst; for another system electron-builder fetches the pinned one.
const runtime = system === own ? electronRuntime() : undefined
if (runtime?.source === 'test')
  console.warn(
    `CHÚ Ý: máy này chỉ có Electron ${runtime.version} dùng để kiểm tra. Gói tạo ra để xem, không được phát hành; xem RELEASING.md.`,
  )
const electron = runtime && { folder: path.dirname(runtime.executable), version: runtime.version }
const config = packagingConfig({ system, what, output: at('dist-pack'), electron })
const targets = (system === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget()
await build({ config: { ...config, electronFuses: fusesFor(runtime?.version) }, targets })
