import { buildAll } from '../bundle.mjs'
import { onPath, provision, testNeeds } from '../debian.mjs'
import { electronRuntime, installTestElectron, testElectronFits } from '../electron-runtime.mjs'
import { lintStep, printSummary, stepRunner, typesStep, vitestStep } from '../steps.mjs'

/** @typedef {import('../steps.mjs').Outcome} Outcome */

const names = ['debian', 'electron-runtime', 'types', 'lint', 'build', 'renderer', 'unit', 'browser', 'electron']
const only = chosenSteps(process.argv.slice(2))
const started = performance.now()
const { done, step, isOk } = stepRunner()
const wanted = (/** @type {string} */ name) => only.includes(name)
const runIf = (/** @type {string} */ name, /** @type {() => Promise<Outcome>} */ work) =>
  wanted(name) ? step(name, work) : Promise.resolve(true)

// Fetching waits for the network and checking for the processor: together they take the time of the longer one.
await Promise.all([
  (async () => {
    await runIf('debian', debianStep)
    await runIf('electron-runtime', runtimeStep)
  })(),
  (async () => {
    await runIf('types', typesStep)
    await runIf('lint', lintStep)
    await runIf('build', buildStep)
    await runIf('renderer', () => vitestStep('renderer', { limit: 900 }))
  })(),
])
await runIf('unit', () => vitestStep('unit', { live: true, limit: 2_400 }))
await runIf('browser', browserStep)
await runIf('electron', electronStep)

const total = printSummaryWithTime()
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * `--only unit,lint` runs these steps, and builds first where tests need it; without it everything runs.
 * @param {string[]} args
 */
function chosenSteps(args) {
  const [option, list = '', ...rest] = args
  if (option === undefined) return names
  const asked = list.split(',')
  const unknown = asked.filter((name) => !names.includes(name))
  if (option !== '--only' || unknown.length > 0 || rest.length > 0) {
    console.error(`Usage: npm test -- --only NAME[,NAME…] with names of ${names.join(', ')}.`)
    process.exit(1)
  }
  return asked.some((name) => ['unit', 'browser', 'electron'].includes(name)) ? [...asked, 'build'] : asked
}

/** @returns {Promise<Outcome>} */
async function debianStep() {
  const { ok, text } = await provision(testNeeds)
  return { state: ok ? 'ok' : 'failed', text }
}

/** @returns {Promise<Outcome>} */
async function runtimeStep() {
  const present = electronRuntime()
  if (present) return { state: 'ok', text: `Electron ${present.version} (${present.source}): ${present.executable}` }
  if (!testElectronFits()) {
    return { state: 'skipped', text: `No Electron runtime here, and the test runtime is for linux-x64 only.` }
  }
  await installTestElectron()
  const runtime = electronRuntime()
  return { state: runtime ? 'ok' : 'failed', text: `Electron ${runtime?.version} (test runtime) unpacked.` }
}

/** @returns {Promise<Outcome>} */
async function buildStep() {
  return { state: 'ok', text: (await buildAll()) ? '' : 'Nothing changed.' }
}

/** @returns {Promise<Outcome>} */
async function browserStep() {
  if (!isOk('build')) return { state: 'failed', text: 'Not run: there is no build to show.' }
  const found = testNeeds[0]?.commands.some(onPath)
  if (!found) return { state: 'skipped', text: 'No Chromium, Chrome or Edge on the PATH.' }
  return vitestStep('browser', { live: true, limit: 1_800 })
}

/** @returns {Promise<Outcome>} */
async function electronStep() {
  if (!isOk('build')) return { state: 'failed', text: 'Not run: there is no build to start.' }
  if (!electronRuntime()) return { state: 'skipped', text: 'No Electron runtime (see the step electron-runtime).' }
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY)
  if (!hasDisplay && !onPath('xvfb-run')) return { state: 'skipped', text: 'No display, and xvfb-run is missing.' }
  const wrapper = hasDisplay ? [] : ['xvfb-run', '-a', '--server-args=-screen 0 1366x768x24']
  return vitestStep('electron', { live: true, limit: 1_800, wrapper })
}

function printSummaryWithTime() {
  done.push({ name: 'all', state: 'ok', seconds: (performance.now() - started) / 1_000 })
  return printSummary(done)
}
