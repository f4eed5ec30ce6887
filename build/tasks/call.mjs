import { spawn } from 'node:child_process'
import { buildElectron } from '../bundle.mjs'
import { at, calledFrom } from '../paths.mjs'

// Standard output carries the reply and nothing else, so that a script can parse it.
await buildElectron().catch((error) => {
  console.error(`Không dựng được chương trình từ mã nguồn: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
const child = spawn(process.execPath, [at('out/electron/cli.cjs'), ...process.argv.slice(2)], {
  cwd: calledFrom(),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)))
child.on('exit', (code) => process.exit(code ?? 1))
