import { build } from 'esbuild'

/**
 * Libraries that only some acts need, most starts never: writing PDF and Word, reading and writing workbooks. Each lies in a
 * file of its own beside the bundles and is read when it is first used; inside a bundle they would be half of what every
 * start has to read and run.
 */
const libraries = {
  'pdf-lib': '@cantoo/pdf-lib',
  docx: 'docx',
  hucre: 'hucre',
  xmldom: '@xmldom/xmldom',
  'easy-template-x': 'easy-template-x',
}

export const laterNames = Object.keys(libraries).map((name) => `later/${name}`)

/** The names a library exports, each read only when it is used. @param {string} file @param {string[]} names */
const stub = (file, names) => `
let loaded
const library = () => (loaded ??= require(${JSON.stringify(file)}))
Object.defineProperty(exports, '__esModule', { value: true })
${names.map((name) => `Object.defineProperty(exports, ${JSON.stringify(name)}, { enumerable: true, get: () => library()[${JSON.stringify(name)}] })`).join('\n')}`

/**
 * Puts a stub in the place of each of these libraries.
 * @type {import('esbuild').Plugin}
 */
export const laterLibraries = {
  name: 'later-libraries',
  setup: ({ onResolve, onLoad }) => {
    /** @type {Map<string, string>} */
    const names = new Map(Object.entries(libraries).map(([name, library]) => [library, name]))
    const filter = new RegExp(`^(${[...names.keys()].map((name) => name.replace('/', '\\/')).join('|')})$`)
    onResolve({ filter }, ({ path: library }) => ({ path: library, namespace: 'later' }))
    onResolve({ filter: /^\.\/later\//, namespace: 'later' }, ({ path: file }) => ({ path: file, external: true }))
    onLoad({ filter: /.*/, namespace: 'later' }, async ({ path: library }) => ({
      contents: stub(`./later/${names.get(library)}.cjs`, Object.keys(await import(library))),
      loader: 'js',
    }))
  },
}

/**
 * Writes the files that the stubs read.
 * @param {import('esbuild').BuildOptions} options those of the bundles
 */
export async function buildLater(options) {
  await Promise.all(
    Object.entries(libraries).map(([name, library]) =>
      build({
        ...options,
        stdin: { contents: `export * from ${JSON.stringify(library)}`, resolveDir: options.absWorkingDir },
        outfile: `out/electron/later/${name}.cjs`,
      }),
    ),
  )
}
