import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { connect } from '../../electron/db/connect'
import { migrate } from '../../electron/db/migrate'
import { migrations } from '../../electron/db/migrations/list'
import { tempFolder } from '../support/temp-folder'

/** A process that migrates a file and kills itself before the given statement, or after the commit. */
const victim = `
import { connect } from '${path.resolve('electron/db/connect')}'
import { migrate } from '${path.resolve('electron/db/migrate')}'
import { migrations } from '${path.resolve('electron/db/migrations/list')}'
const [file, at, half] = process.argv.slice(2)
const raw = connect(file)
raw.pragma('journal_mode = wal')
raw.pragma('synchronous = full')
if (half) {
  // The control: a runner without a transaction around the step.
  const exec = raw.exec.bind(raw)
  raw.exec = (sql) => (/^(begin|commit|rollback)/.test(sql) ? raw : exec(sql))
}
let seen = 0
migrate(raw, migrations, () => { if (seen++ === Number(at)) process.kill(process.pid, 'SIGKILL') })
raw.close()
`
let script: string

beforeAll(async () => {
  script = path.resolve('out/test/migrate-victim.cjs')
  await build({
    stdin: { contents: victim, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    outfile: script,
    logLevel: 'error',
  })
})

const tablesAfterKill = (at: number, control = false) => {
  const file = path.join(tempFolder(), 'm.db')
  const run = spawnSync(process.execPath, [script, file, String(at), ...(control ? ['half'] : [])], {
    encoding: 'utf8',
  })
  if (!fs.existsSync(file)) return { signal: run.signal, version: 0, tables: 0 }
  const raw = connect(file)
  const version = raw.pragma('user_version', { simple: true }) as number
  const tables = raw.prepare(`select count(*) from sqlite_schema where type = 'table'`).pluck().get() as number
  raw.close()
  return { signal: run.signal, version, tables }
}

// Before every statement of every step, before its commit, and after it.
const points = migrations.reduce((sum, step) => sum + step.statements.length + 2, 0)

/** Tables of a file whose first `count` steps are done: what a file of that version must hold, no more and no less. */
const tablesOfVersion = (count: number): number => {
  const raw = connect(path.join(tempFolder(), 'v.db'))
  migrate(raw, migrations.slice(0, count))
  const tables = raw.prepare(`select count(*) from sqlite_schema where type = 'table'`).pluck().get() as number
  raw.close()
  return tables
}

test(`a kill at any of ${points} points leaves the old or the new version, never something between`, () => {
  const whole = tablesAfterKill(points + 1)
  expect(whole.signal).toBe(null)
  const expected = migrations.map((_, index) => tablesOfVersion(index + 1))
  expect(whole).toMatchObject({ version: migrations.length, tables: expected.at(-1) })
  for (let at = 0; at < points; at++) {
    const { signal, version, tables } = tablesAfterKill(at)
    expect(signal, `point ${at}`).toBe('SIGKILL')
    expect(tables, `point ${at}: version ${version}`).toBe(version === 0 ? 0 : expected[version - 1])
  }
})

test('the same kill without a transaction is caught', () => {
  const { version, tables } = tablesAfterKill(5, true)
  expect(version === 0 && tables > 0).toBe(true)
})
