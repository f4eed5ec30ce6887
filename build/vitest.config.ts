import { defineConfig } from 'vitest/config'

// One project per environment; test/ mirrors the rooms.
export default defineConfig({
  test: {
    projects: [
      { root: '.', test: { name: 'unit', environment: 'node', include: ['test/{shared,electron,bridge,migrations,guards,build}/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      { root: '.', test: { name: 'renderer', environment: 'happy-dom', include: ['test/renderer/**/*.test.tsx'], testTimeout: 30_000 } },
      { root: '.', test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      { root: '.', test: { name: 'electron', environment: 'node', include: ['test/e2e/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
})
