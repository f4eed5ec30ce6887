import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds without a call after which nobody notices the work of tidying up (30 to 60 ms with 5,000 people). */
const silence = 1_500

/**
 * Gives memory back once it is quiet after something large: the engine by itself keeps what it has grown to, and an office PC
 * has little. Call `called` with every call, `answered` with the length of every reply.
 */
export function createTidy(collect: () => void = collector()) {
  let isDue = false
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    if (isDue)
      timer = setTimeout(() => {
        isDue = false
        collect()
      }, silence).unref()
  }
  return {
    called: wait,
    answered: (length: number) => {
      if (length > 500_000) isDue = true
      wait()
    },
  }
}

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  // An engine that will not lend it keeps its garbage until it collects by itself.
  const gc = runInNewContext('globalThis.gc') as ((options: object) => void) | undefined
  return () => gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
