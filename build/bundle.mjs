import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { whenChanged } from './fingerprint.mjs'
import { buildLater, laterLibraries, laterNames } from './later.mjs'
import { at } from './paths.mjs'

/** What runs outside the page: bundle name below out/electron → its first source file. */
export const entryPoints = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  core: 'electron/core/main.ts',
  browser: 'electron/browser/main.ts',
  cli: 'electron/cli/main.ts',
  'table-worker': 'electron/exchange/read/worker.ts',
}

/**
 * The PDF reader asks where it lies only to find a canvas, which reading text never does; in CommonJS it cannot know.
 * @type {import('esbuild').Plugin}
 */
export const pdfReaderPlace = {
  name: 'pdf-reader-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', '"file:///"'),
      loader: 'js',
    })),
}

/**
 * Every sentence that a clerk reads is written in the program; of the library's own only the English ones are kept, for the log.
 * @type {import('esbuild').Plugin}
 */
const englishOnly = {
  name: 'english-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js"',
      loader: 'js',
    })),
}

/**
 * One CommonJS file per process: no shared chunks, so that each file can be unpacked from the asar, and CommonJS because
 * a sandboxed preload must be. Only what a bundle cannot hold stays outside; names stay, for the log of faults.
 * @type {import('esbuild').BuildOptions}
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: ['node18.15', 'chrome114'],
  external: ['electron', 'better-sqlite3'],
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  // import.meta.url is empty in CommonJS: a path made from it would be wrong only at run time.
  logOverride: { 'empty-import-meta': 'error' },
  outExtension: { '.js': '.cjs' },
  plugins: [pdfReaderPlace, englishOnly],
  absWorkingDir: at(),
}

/**
 * As shipped, beside the files of `later/`; a bundle built elsewhere holds everything.
 * @type {import('esbuild').BuildOptions}
 */
export const shippedOptions = { ...bundleOptions, plugins: [...(bundleOptions.plugins ?? []), laterLibraries] }

const shared = [
  'shared',
  'resources',
  'build/bundle.mjs',
  'build/later.mjs',
  'build/preload-first-screen.mjs',
  'build/vite.config.ts',
  'package.json',
  'package-lock.json',
]

/**
 * The bundles of the privileged side, if their sources changed.
 * @returns {Promise<boolean>} whether anything was built
 */
export function buildElectron() {
  return whenChanged({
    name: 'electron',
    inputs: ['electron', ...shared],
    products: [...Object.keys(entryPoints), ...laterNames].map((name) => path.join('out/electron', `${name}.cjs`)),
    work: async () => {
      await Promise.all([build({ ...shippedOptions, entryPoints, outdir: 'out/electron' }), buildLater(bundleOptions)])
    },
  })
}

/**
 * The page, if its sources changed.
 * @returns {Promise<boolean>} whether anything was built
 */
export function buildRenderer() {
  return whenChanged({
    name: 'renderer',
    inputs: ['renderer', ...shared],
    products: ['out/renderer/index.html'],
    work: async () => {
      const vite = await import('vite')
      const mode = process.env.NODE_ENV
      // One page, whoever builds it: under a tests' runner, which says "test", Vite would pack the slow React of developers.
      process.env.NODE_ENV = 'production'
      await vite.build({ configFile: at('build/vite.config.ts'), logLevel: 'warn' })
      // What is started afterwards, npm for one, would obey it.
      if (mode === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = mode
    },
  })
}

/**
 * Everything that `npm start` needs.
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildAll() {
  const built = await Promise.all([buildElectron(), buildRenderer()])
  return built.includes(true)
}
