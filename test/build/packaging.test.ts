import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll, entryPoints } from '../../build/bundle.mjs'
import { onPath } from '../../build/debian.mjs'
import { electronRuntime, pinnedElectron } from '../../build/electron-runtime.mjs'
import { laterNames } from '../../build/later.mjs'
import { fusesFor, packagingConfig } from '../../build/packaging.mjs'
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

const fusesHere = fusesFor(runtime?.version)

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
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('holds every bundle, the page, the shipped files and the driver', () => {
      const bundles = [...Object.keys(entryPoints), ...laterNames].map((name) => `out/electron/${name}.cjs`)
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

    it('carries the icon in every size, and no pictures of the README', () => {
      expect(listed.filter((name) => name.startsWith('resources/pictures'))).toEqual([])
      const { linux } = packagingConfig({ system: 'linux', output: '' })
      expect(readdirSync(String(linux?.icon)).filter((name) => name.endsWith('.png'))).toHaveLength(8)
    })

    /** Starts an executable on a display of its own until it has said enough or its time is over; gives back what it said. */
    const said = async (
      file: string,
      args: string[],
      env: NodeJS.ProcessEnv,
      isEnough: (text: string) => boolean,
      seconds = 10,
    ): Promise<string> => {
      const child = spawn('xvfb-run', ['-a', file, ...args], {
        env: { ...process.env, THUKY_DATA_FOLDER: mkdtempSync(path.join(folder, 'data-')), ...env },
        detached: true,
      })
      let text = ''
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (part) => {
          text += part
        })
      const ended = new Promise((resolve) => child.on('close', resolve))
      const until = performance.now() + seconds * 1000
      while (performance.now() < until && !isEnough(text) && child.exitCode === null) await wait(100)
      // The display and all that was started on it.
      if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL')
      await ended
      return text
    }
    const windowed = () => ['--no-sandbox', `--user-data-dir=${mkdtempSync(path.join(folder, 'user-'))}`]
    const canStart = onPath('xvfb-run')
    if (!canStart) console.warn('SKIPPED: the packed application is started under xvfb-run, which is missing.')

    it.skipIf(!canStart)('is no Node, and opens to no debugger', async () => {
      const packed = path.join(unpacked, 'thu-ky-hoi-nghi')
      const bare = runtime?.executable ?? ''
      const asNode = ['-e', "console.log('ran as ' + 'node')"]
      const ran = (text: string) => text.includes('ran as node')
      const env = { ELECTRON_RUN_AS_NODE: '1' }
      const open = (text: string) => text.includes('Debugger listening')
      expect(ran(await said(packed, asNode, env, ran))).toBe(false)
      expect(open(await said(packed, [...windowed(), '--inspect=0'], {}, open))).toBe(false)
      // What it was packed from does both: the test can see it.
      expect(ran(await said(bare, asNode, env, ran, 60))).toBe(true)
      expect(open(await said(bare, [...windowed(), '--inspect=0', process.cwd()], {}, open, 60))).toBe(true)
    })

    it.skipIf(!canStart)('refuses the Node that tests may name for the core', async () => {
      const marker = path.join(folder, 'core-node-ran')
      const fake = path.join(folder, 'fake-node')
      writeFileSync(fake, `#!/bin/sh\necho ran > '${marker}'\n`)
      chmodSync(fake, 0o755)
      const hasRun = () => existsSync(marker)
      const env = { THUKY_CORE_NODE: fake }
      await said(path.join(unpacked, 'thu-ky-hoi-nghi'), windowed(), env, hasRun)
      expect(hasRun()).toBe(false)
      // Unpacked, the same bundles obey: the marker is what would be seen.
      await said(runtime?.executable ?? '', [...windowed(), process.cwd()], env, hasRun, 60)
      expect(hasRun()).toBe(true)
    })
  },
)
