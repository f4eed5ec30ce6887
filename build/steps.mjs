import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { at, out } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ state: 'ok' | 'failed' | 'skipped', text?: string, counts?: Counts }} Outcome */
/** @typedef {Outcome & { name: string, seconds: number }} Done */

/**
 * Runs named steps and remembers how they ended. Steps may run side by side: the output of each is printed in one
 * piece when it ends, so that it stays readable; a step that writes to the terminal itself must run alone.
 */
export function stepRunner() {
  /** @type {Done[]} */
  const done = []
  return {
    done,
    /**
     * @param {string} name
     * @param {() => Promise<Outcome>} work
     */
    async step(name, work) {
      const started = performance.now()
      /** @type {Outcome} */
      const outcome = await work().catch((error) => ({
        state: /** @type {const} */ ('failed'),
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }))
      const seconds = (performance.now() - started) / 1_000
      done.push({ ...outcome, name, seconds })
      console.log(`\n== ${name}: ${outcome.state} in ${seconds.toFixed(1)} s`)
      if (outcome.text?.trim()) console.log(outcome.text.trimEnd())
      return outcome.state === 'ok'
    },
    /** @param {string} name */
    isOk: (name) => done.every((step) => step.name !== name || step.state === 'ok'),
  }
}

/**
 * A command as a step: it passes when it exits with 0 in time.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<Outcome>}
 */
export async function commandStep(command, args, options) {
  const { code, output, timedOut } = await run(command, args, options)
  const text = timedOut ? `${output}\nEnded after ${options?.limit} s without a result.` : output
  return { state: code === 0 ? 'ok' : 'failed', text }
}

/** The program file of an installed package, run by this Node and not by the shebang's. */
const program = (/** @type {string} */ file) => at('node_modules', file)

/** @returns {Promise<Outcome>} */
export const typesStep = () => commandStep(process.execPath, [program('typescript/bin/tsc'), '-b'], { limit: 900 })

/** @returns {Promise<Outcome>} */
export const lintStep = () =>
  commandStep(process.execPath, [program('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'], { limit: 900 })

/**
 * One vitest project as a step, with its numbers of tests.
 * @param {string} project
 * @param {{ live?: boolean, limit?: number, wrapper?: string[], env?: NodeJS.ProcessEnv }} [options]
 *   wrapper: a command that the test runner is started under, such as a virtual display
 * @returns {Promise<Outcome>}
 */
export async function vitestStep(project, { live = false, limit = 600, wrapper = [], env = {} } = {}) {
  const report = path.join(out, 'test-results', `${project}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const vitest = [program('vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const [command = process.execPath, ...args] = [...wrapper, process.execPath, ...vitest, ...reporters]
  const outcome = await commandStep(command, args, { live, limit, env })
  return { ...outcome, counts: readCounts(report) }
}

/**
 * A run that ended before its report was written has no counts; its step has failed and counts as one failure.
 * @param {string} report
 * @returns {Counts | undefined}
 */
export function readCounts(report) {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot even be loaded has no tests: it counts as one failure, or nobody would see it in the sum.
    const unloaded = json.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    ).length
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + unloaded,
      skipped: json.numPendingTests + json.numTodoTests,
    }
  } catch {
    return undefined
  }
}

/**
 * The table of steps and, as the very last line, the sum of all tests. A failed step without a failed test (types,
 * lint, a crash of the runner) counts as one failure, so that the sum never looks better than the run.
 * @param {Done[]} done
 * @returns {Counts}
 */
export function printSummary(done) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  console.log('\n== Summary')
  for (const { name, state, seconds, counts } of done) {
    total.passed += counts?.passed ?? 0
    total.skipped += counts?.skipped ?? 0
    total.failed += Math.max(counts?.failed ?? 0, state === 'failed' ? 1 : 0)
    const tests = counts ? `${counts.passed} of ${counts.passed + counts.failed + counts.skipped} tests` : ''
    console.log(`   ${name.padEnd(18)} ${state.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${tests}`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total
}
