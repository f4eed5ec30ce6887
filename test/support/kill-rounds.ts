import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { scanValues } from '../../electron/checkin/checkin.queries'
import { connect } from '../../electron/db/connect'
import { brokenLinks } from '../../electron/history/chain'
import { historyValues } from '../../electron/history/recorder'
import { type CoreProcess, startCore } from './core-process'

/** The core's bundle with the commit taken out of its database driver: the control that must lose people. */
export async function coreWithoutCommit(): Promise<string> {
  const outfile = path.resolve('out/test/core-without-commit.cjs')
  await build({
    entryPoints: ['electron/core/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    outfile,
    logLevel: 'error',
    plugins: [
      {
        name: 'no-commit',
        setup: (b) =>
          b.onLoad({ filter: /sqlite-driver\.js$/ }, ({ path: file }) => {
            const source = fs.readFileSync(file, 'utf8')
            // The first write opens the transaction, and nothing ever closes it.
            const contents = source
              .replace(/CompiledQuery\.raw\('commit'\)/, `CompiledQuery.raw('select 1')`)
              .replace(
                /CompiledQuery\.raw\('begin'\)/,
                `CompiledQuery.raw(this.open ? 'select 1' : (this.open = true, 'begin'))`,
              )
            if (contents === source) throw new Error('the driver has no commit to take out')
            return { contents, loader: 'js' }
          }),
      },
    ],
  })
  return outfile
}

export type KillResult = {
  rounds: number
  /** Acts whose reply reached this side: people who were told they are in. */
  acknowledged: number
  /** Acts on the disk without a reply that arrived: a retry with the same id finds them. */
  unacknowledged: number
  lost: number
  torn: number
  broken: number
}

/**
 * Starts the real core, sends arrivals as fast as it answers, kills it at a random moment, and compares the file with a
 * ledger kept here; then the next round goes on with the same file.
 */
export async function killRounds(
  rounds: number,
  options: { folder: string; dataFolder: string; script?: string },
): Promise<KillResult> {
  const result: KillResult = { rounds, acknowledged: 0, unacknowledged: 0, lost: 0, torn: 0, broken: 0 }
  const ledger = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const core = await startCore({
      dataFolder: options.dataFolder,
      script: options.script,
      host: { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) },
    })
    // The clock of the kill starts with the first reply: a slow machine must not kill a core that has told nobody anything.
    // In every fourth round it starts with the opening, so that the reading back of the last session is cut short, too.
    const told = Promise.withResolvers<void>()
    if (round % 4 === 3) told.resolve()
    const killed = told.promise.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
      await core.kill()
    })
    const work = async () => {
      const opened = await core.call('conference.open', { folder: options.folder })
      if (!opened.ok) throw new Error(opened.problem.message)
      await arrivals(core, ledger, { told: told.resolve })
    }
    await Promise.race([work().finally(told.resolve), killed])
    await killed
    audit(path.join(options.folder, 'conference.db'), ledger, result)
  }
  result.acknowledged = ledger.size
  return result
}

/** Walk-ins with their papers handed over: each touches people, scans and history in one transaction. Ends with the core. */
export async function arrivals(
  core: CoreProcess,
  ledger: Set<string>,
  { count = Number.POSITIVE_INFINITY, told = () => {} }: { count?: number; told?: () => void },
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const scanId = randomUUID()
    const reply = await core.call<{ delegate: { id: string } }>('checkin.walkIn', {
      scanId,
      desk: 'Bàn 1',
      fullName: `Nguyễn Văn ${'ABCDEGHIKL'[n % 10]}`,
      office: 'Chuyên viên',
    })
    if (!reply.ok) return
    ledger.add(scanId)
    told()
    const kit = randomUUID()
    const handed = await core.call('checkin.kit', { scanId: kit, delegateId: reply.value.delegate.id, desk: 'Bàn 1' })
    if (!handed.ok) return
    ledger.add(kit)
  }
}

/** Compares a file with what the other side was told: `lost` and `unacknowledged` are set, `torn` and `broken` added to. */
export function audit(
  file: string,
  ledger: ReadonlySet<string>,
  result: Omit<KillResult, 'rounds' | 'acknowledged'>,
): void {
  const raw = connect(file, { mustExist: true })
  try {
    const scans = raw.prepare('select * from scans order by seq').all() as (Parameters<typeof scanValues>[0] & {
      id: string
      seq: number
      kind: string
      delegateId: string | null
      prevHash: string
      hash: string
    })[]
    const history = raw.prepare('select * from history order by seq').all() as (Parameters<typeof historyValues>[0] & {
      prevHash: string
      hash: string
      entity: string
      entityId: string
    })[]
    const stored = new Set(scans.map((s) => s.id))
    result.lost = [...ledger].filter((id) => !stored.has(id)).length
    result.unacknowledged = scans.length - [...ledger].filter((id) => stored.has(id)).length
    // One walk-in is a person, an arrival and a line of history, or none of them.
    const people = new Set(raw.prepare(`select id from delegates where origin = 'walk-in'`).pluck().all() as string[])
    const arrived = new Set(scans.filter((s) => s.kind === 'in').map((s) => s.delegateId))
    const written = new Set(history.filter((h) => h.entity === 'delegates').map((h) => h.entityId))
    result.torn +=
      [...people].filter((id) => !arrived.has(id) || !written.has(id)).length +
      [...arrived].filter((id) => !people.has(id ?? '')).length
    result.torn += scans.filter((s, index) => s.seq !== index + 1).length
    result.broken += brokenLinks(scans, scanValues).length + brokenLinks(history, historyValues).length
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') result.broken++
  } finally {
    raw.close()
  }
}
