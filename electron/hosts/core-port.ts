import { fork } from 'node:child_process'
import path from 'node:path'
import type { FromCore, ToCore } from '../../shared/ipc/protocol'

/** What the core process is told when it is started, as its one JSON argument. Folders only: others can read it. */
export type CoreStart = {
  dataFolder: string
  resourcesFolder: string
  tableWorker: string
  version: string
  hostKind: 'desktop' | 'browser'
  checkOutput: boolean
}

/**
 * Office PCs have little memory and the core waits most of the day: it keeps the young part of its heap small, half of the
 * memory with 5,000 people open, at the price of tidying up a little more often; and one helping thread instead of four.
 */
const coreFlags = ['--max-semi-space-size=4', '--v8-pool-size=1'] as const

/**
 * The environment of a core. Its compiled code is kept in the data folder, so that only the first start of a version
 * compiles it; Node takes what is damaged there for missing.
 */
export function coreEnvironment({ dataFolder }: Pick<CoreStart, 'dataFolder'>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_COMPILE_CACHE: path.join(dataFolder, 'bo-nho-dem', 'ma') }
  // Electron sets the first for its own children; the second could load foreign code into the owner of the data.
  delete env.ELECTRON_RUN_AS_NODE
  delete env.NODE_OPTIONS
  return env
}

/** A running core process, whichever way it was started. */
export type CorePort = {
  send: (message: ToCore) => void
  onMessage: (listener: (message: FromCore) => void) => void
  /** Called once, with the exit code or signal. */
  onExit: (listener: (how: string) => void) => void
  kill: () => void
}

/** Starts the core under a Node of its own. `onOutput` gets what it writes to its two output streams. */
export function forkCore(options: {
  node: string
  script: string
  start: CoreStart
  onOutput: (text: string) => void
}): CorePort {
  const child = fork(options.script, [JSON.stringify(options.start)], {
    execPath: options.node,
    execArgv: [...coreFlags],
    // JSON would turn the bytes of a PDF into an object with a key for each.
    serialization: 'advanced',
    env: coreEnvironment(options.start),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', options.onOutput)
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => {})
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => {
      let said = false
      const once = (how: string) => {
        if (said) return
        said = true
        listener(how)
      }
      child.on('exit', (code, signal) => once(String(signal ?? code)))
      child.on('error', (error) => once(error.message))
    },
    kill: () => child.kill('SIGKILL'),
  }
}
