import { lintStep, stepRunner, typesStep } from '../steps.mjs'

const { done, step } = stepRunner()
await Promise.all([step('types', typesStep), step('lint', lintStep)])
process.exitCode = done.some(({ state }) => state === 'failed') ? 1 : 0
