import { buildAll } from '../bundle.mjs'

const started = performance.now()
const built = await buildAll()
console.log(
  built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s.` : 'Nothing changed, nothing to build.',
)
