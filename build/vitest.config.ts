import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.dirname(import.meta.dirname)
const minutes = (count: number) => count * 60_000

/** One project per environment; test/ mirrors the rooms. Journeys share one display and one browser: one at a time. */
const project = (
  name: string,
  include: string[],
  { environment = 'node', timeout = minutes(0.5), oneByOne = false } = {},
) => ({
  root,
  test: {
    name,
    environment,
    include,
    testTimeout: timeout,
    hookTimeout: timeout * 2,
    fileParallelism: !oneByOne,
    // By itself `expect.poll` gives up after a second, which a machine under load takes for a click.
    expect: { poll: { timeout: minutes(0.5), interval: 20 } },
  },
})

export default defineConfig({
  root,
  test: {
    // By itself it would leave one of two processors idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('unit', ['test/{shared,electron,bridge,migrations,guards,build}/**/*.test.ts'], { timeout: minutes(3) }),
      project('renderer', ['test/renderer/**/*.test.{ts,tsx}'], { environment: 'happy-dom', timeout: minutes(2) }),
      project('browser', ['test/browser/**/*.test.ts'], { timeout: minutes(5), oneByOne: true }),
      project('electron', ['test/e2e/**/*.test.ts'], { timeout: minutes(5), oneByOne: true }),
      // Only when asked for by `npm run test:long`: a run without --project must not start loops of an hour.
      ...(process.env.LONG
        ? [project('long', ['test/long/**/*.test.ts'], { timeout: minutes(30), oneByOne: true })]
        : []),
    ],
  },
})
