import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll } from 'vitest'
import { bundleOptions, entryPoints } from '../../build/bundle.mjs'
import { at } from '../../build/paths.mjs'
import { testsFolder } from './tests-folder'

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A folder for the tests of one file, gone when they are over: an application may outlive a single test. */
export function keptFolder(name: string): string {
  const folder = mkdtempSync(path.join(testsFolder(), `thuky-${name}-`))
  made.push(folder)
  return folder
}

/**
 * An application folder with real bundles of a host around a core and a page of the tests' own, so that tests of a host
 * do not depend on what stands inside it.
 */
export async function stageApp(...hosts: (keyof typeof entryPoints)[]): Promise<string> {
  const app = keptFolder('stage')
  const electron = path.join(app, 'out/electron')
  const renderer = path.join(app, 'out/renderer')
  const bundles = Object.fromEntries(hosts.map((name) => [name, entryPoints[name]]))
  const core = 'test/support/echo-core.ts'
  await build({ ...bundleOptions, sourcemap: false, entryPoints: { ...bundles, core }, outdir: electron })
  mkdirSync(renderer, { recursive: true })
  symlinkSync(at('resources'), path.join(app, 'resources'))
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'stage', version: '9.8.7', main: 'out/electron/main.cjs' }),
  )
  writeFileSync(
    path.join(renderer, 'index.html'),
    '<!doctype html><html lang="vi"><head><title>Trang thử</title><script type="module" src="./page.js"></script></head><body><h1>Trang thử</h1></body></html>',
  )
  writeFileSync(path.join(renderer, 'page.js'), 'document.documentElement.dataset.script = "ran"')
  return app
}
