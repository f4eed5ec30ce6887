import { spawn } from 'node:child_process'
import { at } from './paths.mjs'

/** Where nobody looks on, colours are only noise in a log. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends a child with everything it started: killing only the first process leaves browsers and servers behind. */
const endGroup = (
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
) => {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, signal)
  } catch {
    // It ended between the question and the signal.
  }
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

// Listened to only while something runs: a listener that stays would keep this process from ending by itself.
const passOn = (/** @type {NodeJS.Signals} */ signal) => {
  for (const child of running) endGroup(child, signal)
  setTimeout(() => process.exit(130), 1_000).unref()
}

/** @param {import('node:child_process').ChildProcess} child */
function watch(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, passOn)
  running.add(child)
}

/** @param {import('node:child_process').ChildProcess} child */
function unwatch(child) {
  running.delete(child)
  if (running.size === 0) for (const signal of signals) process.off(signal, passOn)
}

/**
 * Runs a command in the project folder to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's own
 * @param {string} [options.cwd]
 * @param {boolean} [options.live] the child writes to this terminal; otherwise its output is collected
 * @param {number} [options.limit] seconds after which it is ended, with everything it started
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 where the command cannot be started
 */
export function run(command, args, { env = {}, cwd = at(), live = false, limit = 600 } = {}) {
  return new Promise((resolve) => {
    let output = ''
    let timedOut = false
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...plain, ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      // npm is a batch file on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    })
    watch(child)
    const timer = setTimeout(() => {
      timedOut = true
      endGroup(child, 'SIGTERM')
      setTimeout(() => endGroup(child, 'SIGKILL'), 5_000).unref()
    }, limit * 1_000)
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      unwatch(child)
      resolve({ code, output, timedOut })
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      finish(127)
    })
    child.on('close', (code) => finish(timedOut ? 124 : (code ?? 1)))
  })
}

/**
 * Starts a program in the foreground: it has this terminal, gets this process's signals, and its end is ours.
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code; 127 where it cannot be started, 0 where it ended by a signal passed on
 */
export function foreground(command, args, cwd = at()) {
  const child = spawn(command, args, { cwd, stdio: 'inherit' })
  let asked = false
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    asked = true
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? (asked ? 0 : 1)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}
