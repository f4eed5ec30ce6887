import { build } from 'esbuild'
import { buildAll, bundleOptions } from '../bundle.mjs'
import { foreground } from '../child.mjs'
import { provision, testNeeds } from '../debian.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { at } from '../paths.mjs'

const args = process.argv.slice(2)

/** @type {import('../debian.mjs').Need[]} */
const mailMergeNeeds = [
  {
    packages: [
      'libreoffice-writer-nogui|libreoffice-writer',
      'libreoffice-base-nogui|libreoffice-base',
      'libreoffice-base-drivers',
      'python3-uno',
    ],
    commands: ['soffice'],
    lets: 'the mail merge that the letters are compared with',
  },
]

// Standard output belongs to the figures (`--json`): what the preparation says goes to standard error.
const { text } = await provision([...testNeeds, ...(args.includes('--with-libreoffice') ? mailMergeNeeds : [])])
console.error(text)
await buildAll()
await build({
  ...bundleOptions,
  target: 'node24',
  external: [...(bundleOptions.external ?? []), 'playwright-core', 'esbuild'],
  entryPoints: { main: 'test/bench/main.ts' },
  outdir: 'out/bench',
})
const electron = electronRuntime()
if (electron) process.env.BENCH_ELECTRON = `${electron.version} ${electron.executable}`
process.exitCode = await foreground(process.execPath, ['--expose-gc', at('out/bench/main.cjs'), ...args])
