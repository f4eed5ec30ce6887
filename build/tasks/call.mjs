import { buildElectron } from '../bundle.mjs'
import { foreground } from '../child.mjs'
import { at, calledFrom } from '../paths.mjs'

// Standard output carries the reply and nothing else, so that a script can parse it.
await buildElectron().catch((error) => {
  console.error(`Không dựng được chương trình từ mã nguồn: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
process.exitCode = await foreground(
  process.execPath,
  [at('out/electron/cli.cjs'), ...process.argv.slice(2)],
  calledFrom(),
)
