import { utilityProcess } from 'electron'
import type { FromCore } from '../../shared/ipc/protocol'
import { type CorePort, type CoreStart, forkCore } from '../hosts/core-port'

/**
 * The Node that tests name in THUKY_CORE_NODE to run the core under, for an Electron too old for our SQLite. A packaged
 * application refuses it: nobody's environment may choose the program that owns the data.
 */
export const coreNode = (env: NodeJS.ProcessEnv, isPackaged: boolean): string | undefined =>
  isPackaged ? undefined : env.THUKY_CORE_NODE || undefined

export type CoreProcessOptions = { script: string; start: CoreStart; onOutput: (text: string) => void }

/** The product's way: Electron's own utility process. */
export function utilityCore({ script, start, onOutput }: CoreProcessOptions): CorePort {
  const child = utilityProcess.fork(script, [JSON.stringify(start)], { serviceName: 'thu-ky-core', stdio: 'pipe' })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => onOutput(bytes.toString()))
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromCore) => listener(message)),
    onExit: (listener) => child.once('exit', (code) => listener(String(code))),
    kill: () => child.kill(),
  }
}

/** Starts the core, in the utility process or under the tests' Node. */
export function startCore(options: CoreProcessOptions, env: NodeJS.ProcessEnv, isPackaged: boolean): CorePort {
  const node = coreNode(env, isPackaged)
  return node ? forkCore({ ...options, node }) : utilityCore(options)
}
