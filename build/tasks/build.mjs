import { buildAll } from '../bundle.mjs'

const started = performance.now()
try {
  const built = await buildAll()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(built ? `Built in ${seconds} s.` : 'Nothing changed, nothing to build.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
