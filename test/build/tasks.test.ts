import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../build/child.mjs'
import { fingerprint, lock, whenChanged } from '../../build/fingerprint.mjs'
import { at, out } from '../../build/paths.mjs'
import { commandStep, readCounts } from '../../build/steps.mjs'

// Below out/ because the build names its inputs and products relative to the project folder.
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(path.join(out, 'tasks-test-'))
const name = path.basename(folder)
const inside = (file: string) => path.join('out', name, file)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(path.join(out, `.built-${name}`), { force: true })
})

describe('building only what changed', () => {
  const job = (work: () => Promise<void>) =>
    whenChanged({ name, inputs: [inside('in.txt')], products: [inside('out.txt')], work })
  const write = async () => writeFileSync(at(inside('out.txt')), 'built')

  it('builds at first, not again, and again after a change or when the product is gone', async () => {
    writeFileSync(at(inside('in.txt')), 'one')
    expect(await job(write)).toBe(true)
    expect(await job(write)).toBe(false)
    writeFileSync(at(inside('in.txt')), 'two')
    expect(await job(write)).toBe(true)
    rmSync(at(inside('out.txt')))
    expect(await job(write)).toBe(true)
  })

  it('tries again after a build that failed or wrote nothing', async () => {
    writeFileSync(at(inside('in.txt')), 'three')
    await expect(job(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await job(write)).toBe(true)
    rmSync(at(inside('out.txt')))
    await expect(job(async () => {})).rejects.toThrow('out.txt')
    expect(await job(write)).toBe(true)
  })

  it('builds once when two commands start together', async () => {
    writeFileSync(at(inside('in.txt')), 'four')
    expect((await Promise.all([job(write), job(write)])).sort()).toEqual([false, true])
  })

  it('tells names from contents: moving text between files is a change', () => {
    writeFileSync(at(inside('in.txt')), 'five')
    const before = fingerprint([inside('in.txt')])
    writeFileSync(at(inside('other.txt')), 'five')
    expect(fingerprint([inside('other.txt')])).not.toBe(before)
    expect(fingerprint([inside('in.txt')])).toBe(before)
  })

  it('takes over the lock of a process that is gone', async () => {
    const place = path.join(folder, 'lock')
    mkdirSync(place)
    const { output } = await run(process.execPath, ['-p', 'process.pid'])
    writeFileSync(path.join(place, 'pid'), output.trim())
    const unlock = await lock(place)
    expect(existsSync(place)).toBe(true)
    unlock()
    expect(existsSync(place)).toBe(false)
  })
})

describe('running a step', () => {
  it('passes on an exit code of 0 and fails on another, with what was said', async () => {
    expect(await commandStep(process.execPath, ['-e', 'console.log("fine")'])).toEqual({ state: 'ok', text: 'fine\n' })
    const failed = await commandStep(process.execPath, ['-e', 'console.error("bad"); process.exit(3)'])
    expect(failed).toEqual({ state: 'failed', text: 'bad\n' })
  })

  it('fails when the command does not exist', async () => {
    expect((await commandStep('no-such-command-here', [])).state).toBe('failed')
  })

  it('ends a step at its limit together with what that step started', async () => {
    const pidFile = path.join(folder, 'grandchild')
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(child.pid))
      setInterval(() => {}, 1000)`
    const ended = await run(process.execPath, ['-e', script], { limit: 2 })
    expect(ended).toMatchObject({ timedOut: true, code: 124 })
    const pid = Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(() => isAlive(pid)).toBe(false)
  })
})

describe('counting tests', () => {
  const report = path.join(folder, 'report.json')
  const counts = (json: object) => {
    writeFileSync(report, JSON.stringify(json))
    return readCounts(report)
  }

  it('reads passed, failed and skipped', () => {
    const json = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }
    expect(counts(json)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    const json = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults }
    expect(counts(json)).toEqual({ passed: 1, failed: 2, skipped: 0 })
  })

  it('has no counts where the runner died before its report', () => {
    expect(readCounts(path.join(folder, 'none.json'))).toBeUndefined()
  })
})

/** A dead process that nobody has collected yet still answers a signal; its state, Z, tells. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
