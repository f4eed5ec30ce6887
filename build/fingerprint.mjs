import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { at, out } from './paths.mjs'

/**
 * Every file below the given files and folders, in a stable order.
 * @param {string[]} entries relative to the project folder
 * @returns {string[]} relative paths
 */
export function filesBelow(entries) {
  return entries
    .flatMap((entry) => {
      if (!existsSync(at(entry))) return []
      if (statSync(at(entry)).isFile()) return [entry]
      return readdirSync(at(entry), { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => path.relative(at(), path.join(found.parentPath, found.name)))
    })
    .sort()
}

/**
 * SHA-256 over names and contents: equal fingerprints mean equal inputs, whatever the clock says about the files.
 * @param {string[]} entries relative to the project folder
 */
export function fingerprint(entries) {
  const hash = createHash('sha256')
  for (const file of filesBelow(entries))
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0')
  return hash.digest('hex')
}

/**
 * Runs `work` unless it already ran for the same inputs and its products are still there.
 * One process at a time: two commands started together do not write the same bundle.
 * @param {{ name: string, inputs: string[], products: string[], work: () => Promise<void> }} job paths relative to the project folder
 * @returns {Promise<boolean>} whether it ran
 */
export async function whenChanged({ name, inputs, products, work }) {
  const mark = path.join(out, `.built-${name}`)
  const isCurrent = (/** @type {string} */ now) =>
    existsSync(mark) && readFileSync(mark, 'utf8') === now && products.every((file) => existsSync(at(file)))
  if (isCurrent(fingerprint(inputs))) return false
  const unlock = await lock(`${mark}.lock`)
  try {
    const now = fingerprint(inputs)
    if (isCurrent(now)) return false
    rmSync(mark, { force: true })
    await work()
    const missing = products.filter((file) => !existsSync(at(file)))
    if (missing.length > 0) throw new Error(`The build of ${name} did not write ${missing.join(', ')}.`)
    writeFileSync(mark, now)
    return true
  } finally {
    unlock()
  }
}

/**
 * A lock folder that names its owner, so that the lock of a killed process is taken over.
 * @param {string} folder
 * @returns {Promise<() => void>} gives the lock back
 */
export async function lock(folder) {
  const owner = path.join(folder, 'pid')
  mkdirSync(path.dirname(folder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(folder)
      writeFileSync(owner, String(process.pid))
      return () => rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(folder, owner)) rmSync(folder, { recursive: true, force: true })
    else await sleep(50)
  }
}

/**
 * @param {string} folder
 * @param {string} owner
 */
function isAbandoned(folder, owner) {
  try {
    const pid = Number(readFileSync(owner, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    // No id yet: its owner is between two system calls, unless it died there.
    return pid > 0 ? false : Date.now() - statSync(folder).mtimeMs > 5_000
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ESRCH') return true
    if (code === 'ENOENT' && existsSync(folder)) return Date.now() - statSync(folder).mtimeMs > 5_000
    return false
  }
}
