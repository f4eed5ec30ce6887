import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildAll } from '../bundle.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { packagingConfig } from '../packaging.mjs'
import { at } from '../paths.mjs'

const [system = process.platform === 'win32' ? 'win' : 'linux'] = process.argv.slice(2)
if (system !== 'linux' && system !== 'win') {
  console.error('Dùng: npm run pack -- linux | win')
  process.exit(1)
}
await buildAll()
const own = system === (process.platform === 'win32' ? 'win' : 'linux')
const runtime = own ? electronRuntime({ tests: false }) : undefined
const electron = runtime && { folder: path.dirname(runtime.executable), version: runtime.version }
const config = packagingConfig({ system, output: at('dist-pack'), electron })
await build({ config, targets: (system === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget() })
