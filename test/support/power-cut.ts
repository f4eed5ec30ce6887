import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { openDatabase } from '../../electron/db/open'
import { startCore } from './core-process'
import { createDisk, dice } from './disk-image'
import { arrivals, audit } from './kill-rounds'
import { makeList } from './make-list'
import { type Act, readActs, traced } from './system-calls'
import { testsFolder } from './tests-folder'

/** Why the simulation cannot run here; undefined where it can. */
export const noPowerCut = (() => {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ENOENT'
    return isMissing
      ? 'strace is not installed (Debian package strace)'
      : 'this machine does not let strace watch a process'
  }
})()
if (noPowerCut) console.warn(`SKIPPED: the power-cut simulation: ${noPowerCut}.`)

/** The core's bundle with synchronous=NORMAL: the control that must lose people. */
export async function coreWithNormal(): Promise<string> {
  const outfile = path.resolve('out/test/core-with-normal.cjs')
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
        name: 'normal',
        setup: (b) =>
          b.onLoad({ filter: /db\/open\.ts$/ }, ({ path: file }) => {
            const source = fs.readFileSync(file, 'utf8')
            const contents = source
              .replaceAll('synchronous = full', 'synchronous = normal')
              .replace(`read('synchronous') !== 2`, `read('synchronous') !== 1`)
            if (contents.split('normal').length !== 3) throw new Error('open.ts sets synchronous in another way now')
            return { contents, loader: 'ts' }
          }),
      },
    ],
  })
  return outfile
}

export type Recording = { acts: Act[]; base: Buffer; toldAt: Map<string, number>; listed: number }

/** People on the list that is imported in the middle: all of them or none. */
const listed = 120

/**
 * Runs the real core under strace: a conference is opened, people arrive, a list is imported, more arrive, it is closed.
 * `toldAt` is the ledger: for each arrival the place in `acts` where its reply left the core.
 */
export async function record(work: string, options: { people: number; script?: string }): Promise<Recording> {
  const folder = path.join(work, 'hoi-nghi')
  const host = { resolveFile: ({ file }: { file: string }) => ({ path: file, name: path.basename(file) }) }
  const dataFolder = path.join(work, 'data')
  const maker = await startCore({ dataFolder, host })
  const made = await maker.call('conference.create', { template: 'plan-02', folder })
  if (!made.ok) throw new Error(made.problem.message)
  await maker.close()
  const base = fs.readFileSync(path.join(folder, 'conference.db'))
  const list = path.join(work, 'ds.csv')
  fs.writeFileSync(
    list,
    makeList(Array.from({ length: listed }, (_, n) => ({ name: `Lê Thị ${'ABCDEGHIKL'[n % 10]}`, unit: `Sở ${n}` }))),
  )

  const trace = path.join(work, 'trace')
  const core = await startCore({ dataFolder, host, script: options.script, under: ['strace', ...traced, '-o', trace] })
  const ledger = new Set<string>()
  const ask = async (name: string, input: unknown) => {
    const reply = await core.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
  }
  await ask('conference.open', { folder })
  await arrivals(core, ledger, { count: Math.floor(options.people / 2) })
  await ask('delegates.import', { file: list, commit: true })
  await arrivals(core, ledger, { count: Math.ceil(options.people / 2) })
  await core.close()

  const acts = await readActs(trace, fs.realpathSync(folder))
  fs.rmSync(trace)
  const toldAt = new Map<string, number>()
  for (const [at, act] of acts.entries()) {
    if (act.kind !== 'told') continue
    // A text with Vietnamese letters travels in two bytes a letter.
    const said = act.bytes.toString('latin1').replaceAll('\0', '')
    for (const [id] of said.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
      if (ledger.has(id) && !toldAt.has(id)) toldAt.set(id, at)
  }
  if (toldAt.size !== ledger.size) throw new Error(`${ledger.size} replies came, ${toldAt.size} were seen leaving`)
  return { acts, base, toldAt, listed }
}

export type CutResult = {
  cuts: number
  /** Cuts at which something was not yet safe, so that the disk had a choice. */
  atRisk: number
  told: number
  lost: number
  worst: number
  torn: number
  corrupt: number
}

/** Cuts the power at random places of a recording, lets the disk keep what it may, opens what is left and compares. */
export function cutPower({ acts, base, toldAt, listed }: Recording, cuts: number, seed: number): CutResult {
  const roll = dice(seed)
  const result: CutResult = { cuts, atRisk: 0, told: toldAt.size, lost: 0, worst: 0, torn: 0, corrupt: 0 }
  const places = Array.from({ length: cuts }, () => Math.floor(roll() * (acts.length + 1))).sort((a, b) => a - b)
  const disk = createDisk({ 'conference.db': base })
  const work = fs.mkdtempSync(path.join(testsFolder(), 'thuky-cut-'))
  let done = 0
  try {
    for (const [n, place] of places.entries()) {
      while (done < place) disk.act(acts[done++] as Act)
      if (disk.atRisk() > 0) result.atRisk++
      const folder = path.join(work, String(n))
      disk.cut(folder, roll)
      const told = new Set([...toldAt].filter(([, at]) => at < place).map(([id]) => id))
      try {
        const found = inspect(folder, told, listed)
        if (found.lost > 0) result.lost++
        result.worst = Math.max(result.worst, found.lost)
        result.torn += found.torn
        result.corrupt += found.broken
      } catch (error) {
        result.corrupt++
        console.error(`seed ${seed}, cut ${n} at ${place}:`, error)
      }
      fs.rmSync(folder, { recursive: true })
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return result
}

/** Opens a conference as the application does, then audits its file. */
function inspect(folder: string, told: ReadonlySet<string>, listed: number) {
  const open = openDatabase(folder, () => new Date())
  const people = open.raw.prepare(`select count(*) from delegates where origin = 'list'`).pluck().get() as number
  open.release()
  const found = { unacknowledged: 0, lost: 0, torn: people === 0 || people === listed ? 0 : 1, broken: 0 }
  audit(path.join(folder, 'conference.db'), told, found)
  return found
}
