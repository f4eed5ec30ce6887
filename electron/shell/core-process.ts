import { app, utilityProcess } from 'electron'
import type { FromCore } from '../../shared/ipc/protocol'
import type { HostServices } from '../core/host'
import { type CoreEvent, type CoreLink, createCoreLink } from '../hosts/core-link'
import { type CorePort, type CoreStart, coreEnvironment, forkCore } from '../hosts/core-port'
import type { Log } from '../hosts/log'
import type { Places } from '../hosts/places'
import { coreNode } from './core-node'

export type CoreProcessOptions = { script: string; start: CoreStart; onOutput: (text: string) => void }

/** The product's way: Electron's own utility process. */
export function utilityCore({ script, start, onOutput }: CoreProcessOptions): CorePort {
  const child = utilityProcess.fork(script, [JSON.stringify(start)], {
    serviceName: 'thu-ky-core',
    stdio: 'pipe',
    env: coreEnvironment(start),
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => onOutput(bytes.toString()))
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromCore) => listener(message)),
    onExit: (listener) => child.once('exit', (code) => listener(String(code))),
    kill: () => child.kill(),
  }
}

/** The link to a core that runs in the utility process, or under the tests' Node. */
export function startLink(options: {
  dataFolder: string
  places: Places
  log: Log
  services: Omit<HostServices, 'kind'>
  onEvent: (event: CoreEvent) => void
}): CoreLink {
  const { dataFolder, places, log } = options
  const node = coreNode(process.env, app.isPackaged)
  const core: CoreProcessOptions = {
    script: places.core,
    start: {
      dataFolder,
      resourcesFolder: places.resources,
      tableWorker: places.tableWorker,
      version: app.getVersion(),
      hostKind: 'desktop',
      // What goes out is checked where it is built, not where people work with it.
      checkOutput: !app.isPackaged && process.env.THUKY_CHECK_OUTPUT === '1',
    },
    onOutput: log.write,
  }
  return createCoreLink({
    start: () => (node ? forkCore({ ...core, node }) : utilityCore(core)),
    host: options.services,
    onEvent: options.onEvent,
    log: log.write,
  })
}
