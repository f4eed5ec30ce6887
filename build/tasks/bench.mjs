import { build } from 'esbuild'
import { buildAll, bundleOptions } from '../bundle.mjs'
import { foreground } from '../child.mjs'
import { provision, testNeeds } from '../debian.mjs'
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
const { text } = await provision([...testNeeds, ...benchNeeds])
console.error(text)
await buildAll()
await build({
  ...bundleOptions,
  target: 'node24',
  external: [...(bundleOptions.external ?? []), 'playwright-core'],
  entryPoints: { main: 'test/bench/main.ts' },
  outdir: 'out/bench',
})
process.exitCode = await foreground(process.execPath, [
  '--expose-gc',
  at('out/bench/main.cjs'),
  ...process.argv.slice(2),
])
