import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { connect, type Raw } from './connect'
import { applicationId } from './header'

/** What a copy is compared by: integrity_check alone calls an empty file sound. */
export type Digest = {
  applicationId: number
  version: number
  tables: Record<string, { rows: number; sha256: string }>
}

/** Counts and hashes every row of every table, in the order of the row id. */
export function digest(raw: Raw): Digest {
  const names = raw
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[]
  const tables: Digest['tables'] = {}
  for (const name of names) {
    const hash = createHash('sha256')
    let rows = 0
    for (const row of raw.prepare(`select * from "${name}" order by rowid`).raw().iterate()) {
      hash.update(JSON.stringify(row))
      rows++
    }
    tables[name] = { rows, sha256: hash.digest('hex') }
  }
  return {
    applicationId: raw.pragma('application_id', { simple: true }) as number,
    version: raw.pragma('user_version', { simple: true }) as number,
    tables,
  }
}

/** Syncs a folder so that a rename in it is on the disk; not possible on Windows, where the rename itself is journaled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Writes a verified copy of an open database: VACUUM INTO a `.partial` file, compare its digest with the original, sync,
 * rename. Only then does it have its name. Throws when the copy is not equal; a `.partial` file never counts as a copy.
 */
export function verifiedCopy(raw: Raw, target: string): Digest {
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const partial = `${target}.partial`
  fs.rmSync(partial, { force: true })
  raw.prepare('vacuum into ?').run(partial)
  const copy = connect(partial, { readonly: true, mustExist: true })
  let found: Digest
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('copy fails integrity_check')
    found = digest(copy)
  } finally {
    copy.close()
  }
  const expected = digest(raw)
  if (found.applicationId !== applicationId || JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error('copy differs from the original')
  const fd = fs.openSync(partial, 'r+')
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
  fs.renameSync(partial, target)
  syncFolder(path.dirname(target))
  return found
}

/** Keeps the newest `keep` copies whose names start with `prefix`; names carry the time, so they sort. */
export function pruneCopies(folder: string, prefix: string, keep: number): void {
  const old = fs
    .readdirSync(folder)
    .filter((n) => n.startsWith(prefix) && n.endsWith('.db'))
    .sort()
    .slice(0, -keep)
  for (const name of old) fs.rmSync(path.join(folder, name), { force: true })
}
