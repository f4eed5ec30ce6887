import { buildAll } from '../bundle.mjs'
import { provision, testNeeds } from '../debian.mjs'
import { printSummary, stepRunner, vitestStep } from '../steps.mjs'

const { done, step } = stepRunner()
await step('debian', async () => {
  const { ok, text } = await provision(testNeeds)
  return { state: ok ? 'ok' : 'failed', text }
})
await step('build', async () => ({ state: 'ok', text: (await buildAll()) ? '' : 'Nothing changed.' }))
await step('long', () => vitestStep('long', { live: true, limit: 6 * 3_600, env: { LONG: '1' } }))
process.exitCode = printSummary(done).failed > 0 ? 1 : 0
