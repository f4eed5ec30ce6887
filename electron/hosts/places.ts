import fs from 'node:fs'
import path from 'node:path'

/** Where the program's own files lie, told from the folder of the running bundle (`out/electron`). */
export function placesOf(bundleFolder: string) {
  const root = path.resolve(bundleFolder, '../..')
  return {
    renderer: path.join(root, 'out/renderer'),
    preload: path.join(bundleFolder, 'preload.cjs'),
    core: path.join(bundleFolder, 'core.cjs'),
    tableWorker: path.join(bundleFolder, 'table-worker.cjs'),
    resources: path.join(root, 'resources'),
    fonts: path.join(root, 'resources/fonts'),
    /** The application's version, from the package.json that travels with it. */
    version: () =>
      (JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version,
  }
}
export type Places = ReturnType<typeof placesOf>
