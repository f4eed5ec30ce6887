import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, expect } from 'vitest'
import { type Core, createCore } from '../../electron/core/app'
import type { CallOptions } from '../../electron/core/context'
import type { HostServices } from '../../electron/core/host'
import type { Call, In, Out } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import type { Problem, Reply } from '../../shared/ipc/reply'
import { tempFolder } from './temp-folder'

const root = path.resolve(import.meta.dirname, '../..')

let worker: Promise<string> | undefined
afterAll(async () => {
  if (worker) fs.rmSync(path.dirname(await worker), { recursive: true, force: true })
})
/** The reader of foreign tables as its own bundle, made once for a test file: tests do not wait for a build of everything. */
export const tableWorker = (): Promise<string> => {
  worker ??= (async () => {
    const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'thuky-worker-')), 'table-worker.cjs')
    await build({
      entryPoints: [path.join(root, 'electron/exchange/read/worker.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    return outfile
  })()
  return worker
}

/** A host that names files by their path, as the command line does; what only a window could do is refused. */
export const fileHost = (more: Partial<HostServices> = {}): HostServices => {
  const no = (what: string) => async (): Promise<never> => {
    throw new Error(`${what} was asked of the test host`)
  }
  return {
    kind: 'browser',
    publishPage: no('publishPage'),
    pdf: no('pdf'),
    measure: no('measure'),
    print: no('print'),
    chooseFolder: no('chooseFolder'),
    saveTarget: no('saveTarget'),
    reveal: no('reveal'),
    openCopy: no('openCopy'),
    openHall: no('openHall'),
    openAnnouncer: no('openAnnouncer'),
    resolveFile: async ({ file }) => ({ path: file, name: path.basename(file) }),
    ...more,
  }
}

export type TestDesk = {
  core: Core
  folder: string
  /** The value of a call that must succeed. */
  ask: <C extends Call>(name: C, input: In<C>, call?: Partial<CallOptions>) => Promise<Out<C>>
  /** The problem of a call that must fail. */
  fail: <C extends Call>(name: C, input: In<C>, call?: Partial<CallOptions>) => Promise<Problem>
  /** Topics told to windows since the last look. */
  changed: () => Topic[]
  /** A file in the test's own folder. */
  write: (name: string, content: string | Uint8Array) => string
  now: (iso: string) => void
}

const open: Core[] = []
afterEach(async () => {
  for (const core of open.splice(0)) await core.close()
})

/** A real core over a real conference in a folder of its own, made from a template; outputs are checked against the contract. */
export async function openTestDesk(
  options: { template?: 'plan-02' | 'blank'; host?: Partial<HostServices> } = {},
): Promise<TestDesk> {
  const folder = tempFolder()
  let now = new Date('2019-10-21T01:00:00Z')
  const topics: Topic[] = []
  const core = createCore({
    host: fileHost(options.host),
    dataFolder: path.join(folder, 'data'),
    resourcesFolder: path.join(root, 'resources'),
    tableWorker: await tableWorker(),
    version: 'test',
    clock: () => now,
    driveOf: () => 'fixed',
    checkOutput: true,
    onChanged: (list) => topics.push(...list),
  })
  open.push(core)
  const desk: TestDesk = {
    core,
    folder,
    ask: async (name, input, call) => {
      const reply = (await core.answer(name, input, call)) as Reply<Out<typeof name>>
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`)
      return reply.value
    },
    fail: async (name, input, call) => {
      const reply = await core.answer(name, input, call)
      expect(reply.ok, `${name} was expected to fail`).toBe(false)
      return (reply as Extract<typeof reply, { ok: false }>).problem
    },
    changed: () => topics.splice(0),
    write: (name, content) => {
      const file = path.join(folder, name)
      fs.writeFileSync(file, content)
      return file
    },
    now: (iso) => {
      now = new Date(iso)
    },
  }
  await desk.ask('conference.create', {
    template: options.template ?? 'plan-02',
    folder: path.join(folder, 'hoi-nghi'),
  })
  desk.changed()
  return desk
}
