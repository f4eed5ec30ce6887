import { spawn } from 'node:child_process'
import { build } from 'esbuild'
import { buildAll, bundleOptions } from '../bundle.mjs'
import { provision } from '../debian.mjs'
import { at } from '../paths.mjs'

/** @type {import('../debian.mjs').Need[]} */
const benchNeeds = [
  {
    packages: ['libreoffice-writer-nogui|libreoffice-writer'],
    commands: ['soffice'],
    lets: 'the mail merge that the letters are compared with',
  },
]

// Standard output belongs to the figures (`--json`): what the preparation says goes to standard error.
const { text } = await provision(benchNeeds)
console.error(text)
await buildAll()
await build({
  ...bundleOptions,
  target: 'node24',
  external: [...(bundleOptions.external ?? []), 'playwright-core'],
  entryPoints: { main: 'test/bench/main.ts' },
  outdir: 'out/bench',
})
const child = spawn(process.execPath, ['--expose-gc', at('out/bench/main.cjs'), ...process.argv.slice(2)], {
  cwd: at(),
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
