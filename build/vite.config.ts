import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { preloadFirstScreen } from './preload-first-screen.mjs'

const root = path.dirname(import.meta.dirname)

/**
 * The first file sets up the page, and asks for what the first screen will show, before anything of the kit runs; it must not ask
 * the kit for help.
 */
const firstFile = new RegExp(
  [
    'vite/preload-helper',
    '/renderer/(first-questions|bridge/(ask|desk|gather-changes|kept-answers)|preparation/check-topics)[.]ts',
    '/shared/ipc/(reply|protocol)[.]ts',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
)

// The content security policy allows files of our own origin only: nothing is inlined, neither fonts and pictures
// as data: addresses nor the preload polyfill as a script.
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [
    react(),
    preloadFirstScreen({
      entries: ['renderer/mount.tsx', 'renderer/conference/OverviewPage.tsx'],
      fonts: [/BeVietnamPro_400Regular-/, /BeVietnamPro_600SemiBold-/],
    }),
  ],
  build: {
    outDir: path.join(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        // What every room uses is one file, and each room one more: forty small files cost a start half a second.
        codeSplitting: {
          groups: [
            { name: 'loader', test: firstFile, priority: 3 },
            {
              name: 'kit',
              test: /[\\/]node_modules[\\/]|[\\/]renderer[\\/](ui|bridge|commands|printing)[\\/]/,
              priority: 2,
            },
            { name: 'facts', test: /[\\/]shared[\\/]/, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
})
