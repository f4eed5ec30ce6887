import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll, entryPoints } from '../../build/bundle.mjs'
import { electronRuntime, pinnedElectron } from '../../build/electron-runtime.mjs'
import { fuses, packagingConfig } from '../../build/packaging.mjs'
import { cache, requireHere } from '../../build/paths.mjs'

const runtime = electronRuntime()
const folder = path.join(cache, `packaging-${process.pid}`)

/**
 * Hard links, because 250 MB need not be written twice; only the executable is copied, because fuses are burnt into it.
 * Without the launcher, which would win over the application.
 */
function linkRuntime(from: string, to: string) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (path.basename(from) === 'resources' && entry.name === 'app') continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkRuntime(source, target)
    else if (source === runtime?.executable) copyFileSync(source, target)
    else linkSync(source, target)
  }
}

/** The last of the fuses came with Electron 29; an older one cannot be told about it. */
const { grantFileProtocolExtraPrivileges, ...older } = fuses
const fusesHere = Number(runtime?.version.split('.')[0]) < 29 ? older : { ...older, grantFileProtocolExtraPrivileges }

/** A fuse is one letter in the executable. */
const [disabled, enabled] = ['0', '1'].map((letter) => letter.charCodeAt(0))

type Asar = { listPackage: (file: string, options: { isPack: boolean }) => string[] }
type Fuses = {
  getCurrentFuseWire: (file: string) => Promise<Record<string, number>>
  FuseV1Options: Record<string, number | string>
}

// Skipped where no Electron is there to be packed; what only the shipped version can show is said by the version below.
describe.skipIf(!runtime || process.platform !== 'linux')(
  `the package for Linux (Electron ${runtime?.version}; shipped: ${pinnedElectron()})`,
  { timeout: 120_000 },
  () => {
    const unpacked = path.join(folder, 'out/linux-unpacked')
    let listed: string[] = []

    beforeAll(async () => {
      await buildAll()
      const dist = path.join(folder, 'dist')
      linkRuntime(path.dirname(runtime?.executable ?? ''), dist)
      const electron = { folder: dist, version: runtime?.version ?? '' }
      const config = packagingConfig({ system: 'linux', output: path.join(folder, 'out'), electron })
      await build({ config: { ...config, electronFuses: fusesHere }, targets: Platform.LINUX.createTarget() })
      const asar: Asar = requireHere('@electron/asar')
      listed = asar
        .listPackage(path.join(unpacked, 'resources/app.asar'), { isPack: false })
        .map((name) => name.slice(1))
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('holds every bundle, the page, the shipped files and the driver', () => {
      const bundles = Object.keys(entryPoints).map((name) => `out/electron/${name}.cjs`)
      const others = ['package.json', 'out/renderer/index.html', 'node_modules/better-sqlite3/lib/index.js']
      const resources = ['resources/fonts/Tinos_400Regular.ttf']
      expect([...bundles, ...others, ...resources].filter((name) => !listed.includes(name))).toEqual([])
    })

    it('holds nothing else: no sources, no tests, no maps, no other package', () => {
      const wanted =
        /^(package\.json|out|node_modules|(out\/(electron|renderer)|resources|node_modules\/better-sqlite3)(\/.*)?)$/
      expect(listed.filter((name) => !wanted.test(name))).toEqual([])
      expect(listed.filter((name) => /\.(map|ts|tsx|c|cpp|h|gyp)$/.test(name))).toEqual([])
      expect(['shared/a.ts', 'out/types/x', 'node_modules/zod/index.js'].filter((name) => wanted.test(name))).toEqual(
        [],
      )
    })

    it('leaves the one driver of this system outside the archive, where it can be loaded', () => {
      const drivers = path.join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
      expect(readdirSync(drivers).sort()).toEqual(['linux-arm64.node', 'linux-x64.node'])
    })

    it('starts the bundle that package.json names', () => {
      const { main } = JSON.parse(readFileSync('package.json', 'utf8')) as { main: string }
      expect(listed).toContain(main)
      expect(existsSync(path.join(unpacked, 'thu-ky-hoi-nghi'))).toBe(true)
      expect(existsSync(path.join(unpacked, 'resources/app'))).toBe(false)
    })

    it('has its fuses set, as far as this Electron knows them', async () => {
      const { getCurrentFuseWire, FuseV1Options }: Fuses = requireHere('@electron/fuses')
      const wire = await getCurrentFuseWire(path.join(unpacked, 'thu-ky-hoi-nghi'))
      const state = Object.entries(fusesHere).map(([name, on]) => {
        const option = FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)]
        return { name, found: wire[String(option)], expected: on ? enabled : disabled }
      })
      expect(state.filter(({ found, expected }) => found !== expected)).toEqual([])
      expect(state.length).toBeGreaterThanOrEqual(7)
      // The reader tells on from off: the runtime it was packed from has Electron's own settings.
      const before = await getCurrentFuseWire(runtime?.executable ?? '')
      expect(before[String(FuseV1Options.RunAsNode)]).toBe(enabled)
    })
  },
)
