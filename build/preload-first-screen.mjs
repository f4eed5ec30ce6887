import { existsSync } from 'node:fs'
import { at } from './paths.mjs'

/**
 * Writes into the page what its first screen takes, so that all of it is fetched at once and not file after file as each
 * one names the next: the modules that `entries` (source files below the root) lead to, their style sheets, and the fonts.
 * @param {{ entries: readonly string[], fonts: readonly RegExp[] }} first
 * @returns {import('vite').Plugin}
 */
export const preloadFirstScreen = ({ entries, fonts }) => ({
  name: 'preload-first-screen',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      // A house built for a test may lack these rooms; where they stand, each must be found.
      if (!bundle || !entries.every((entry) => existsSync(at(entry)))) return html
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const modules = new Set()
      const styles = new Set()
      /** @param {import('vite').Rolldown.OutputChunk} chunk */
      const add = (chunk) => {
        if (modules.has(chunk.fileName)) return
        modules.add(chunk.fileName)
        for (const name of chunk.imports) {
          const next = bundle[name]
          if (next?.type === 'chunk') add(next)
        }
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) styles.add(sheet)
      }
      for (const entry of entries) {
        const chunk = chunks.find((each) => each.moduleIds.some((id) => id.endsWith(entry)))
        if (!chunk) throw new Error(`${entry} is in no file of the page`)
        add(chunk)
      }
      const faces = Object.keys(bundle).filter((name) => fonts.some((font) => font.test(name)))
      if (faces.length !== fonts.length) throw new Error('a font of the first screen is missing or there twice')
      return [
        ...[...modules].map((name) => tag({ rel: 'modulepreload', crossorigin: '', href: `./${name}` })),
        ...faces.map((name) =>
          tag({ rel: 'preload', as: 'font', type: 'font/ttf', crossorigin: '', href: `./${name}` }),
        ),
        ...[...styles].map((name) => tag({ rel: 'stylesheet', crossorigin: '', href: `./${name}` })),
      ]
    },
  },
})

/** @param {Record<string, string>} attrs */
const tag = (attrs) => ({ tag: 'link', attrs, injectTo: /** @type {const} */ ('head') })
