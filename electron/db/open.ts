import fs from 'node:fs'
import path from 'node:path'
import { ProblemError } from '../../shared/ipc/reply'
import { connect, kyselyOver, type Raw } from './connect'
import { pruneCopies, syncFolder, verifiedCopy } from './copy'
import { checkHeader, refuseNewer } from './header'
import { migrate } from './migrate'
import { schemaVersion } from './migrations/list'
import { corruptProblem, storageCode, storageProblem } from './problems'
import type { Db } from './tables'

export const databaseName = 'conference.db'

export type OpenDatabase = {
  db: Db
  raw: Raw
  file: string
  /** True after an unclean end: the log of the last session was read back in. */
  recovered: boolean
  /** True when the disk was too full to write at the start; everything can be read. */
  readOnly: boolean
  /** Whether a page of the file was found damaged; nothing is written from then on, and the file is kept as it is. */
  health: { damaged: boolean; onDamaged: () => void }
  close: () => Promise<void>
  /** Closes at once and without a copy: for a file that holds nothing yet. */
  release: () => void
}

/**
 * Makes a new empty database in a folder that exists. It is built beside its name and renamed, so a kill leaves either
 * nothing or a whole file. Throws when one is there already.
 */
export function createDatabase(folder: string): void {
  const file = path.join(folder, databaseName)
  if (fs.existsSync(file))
    throw new ProblemError('conflict', 'Thư mục này đã có một hội nghị. Hãy mở nó, hoặc chọn thư mục trống.')
  const partial = `${file}.partial`
  fs.rmSync(partial, { force: true })
  const raw = connect(partial)
  try {
    raw.pragma('synchronous = full')
    migrate(raw)
  } finally {
    raw.close()
  }
  fs.renameSync(partial, file)
  syncFolder(folder)
}

/**
 * Opens a conference's database as its only owner: header checked before anything is written, exclusive lock before
 * write-ahead logging (no shared-memory file, a second opener is refused), FULL synchronisation set and asserted, a
 * verified copy before a migration. Throws ProblemError in words.
 */
export function openDatabase(folder: string, now: () => Date): OpenDatabase {
  const file = path.join(folder, databaseName)
  if (!fs.existsSync(folder))
    throw new ProblemError(
      'wrong-folder',
      `Không thấy thư mục “${folder}”. Hãy kiểm tra ổ đĩa đã cắm và thư mục còn ở chỗ cũ.`,
    )
  if (!fs.existsSync(file))
    throw new ProblemError(
      'wrong-folder',
      `Thư mục “${folder}” không có hội nghị nào (thiếu tệp conference.db). Hãy chọn đúng thư mục của hội nghị.`,
    )
  checkOurs(folder, file)
  refuseReadOnly(folder, file)
  const recovered = sizeOf(`${file}-wal`) > 0
  const raw = connect(file, { mustExist: true })
  try {
    const readOnly = takeOver(raw)
    const version = refuseNewer(raw.pragma('user_version', { simple: true }) as number)
    if (readOnly && version < schemaVersion)
      throw new ProblemError(
        'disk-full',
        'Ổ đĩa đầy nên chưa nâng cấp được dữ liệu của hội nghị này; không có gì bị thay đổi. Hãy dọn bớt ổ đĩa rồi mở lại.',
      )
    if (!readOnly && version < schemaVersion) {
      const folderOfCopies = path.join(folder, 'backups')
      verifiedCopy(raw, path.join(folderOfCopies, `truoc-nang-cap-${stamp(now())}.db`))
      pruneCopies(folderOfCopies, 'truoc-nang-cap-', 5)
      migrate(raw)
    }
    raw.prepare('select count(*) from conference').get()
    assertPragmas(raw, readOnly)
    const health: OpenDatabase['health'] = { damaged: false, onDamaged: () => {} }
    const onError = (error: unknown) => {
      if (health.damaged || !isDamage(error)) return
      health.damaged = true
      health.onDamaged()
    }
    const onSlow = (sql: string, ms: number) => console.error(`slow query, ${Math.round(ms)} ms: ${sql.slice(0, 500)}`)
    return {
      db: kyselyOver(raw, { onError, onSlow }),
      raw,
      file,
      recovered,
      readOnly,
      health,
      close: () => closeDatabase(raw, folder, readOnly || health.damaged, now),
      release: () => {
        raw.pragma('journal_mode = delete')
        raw.close()
      },
    }
  } catch (error) {
    raw.close()
    if (isDamage(error)) throw corruptProblem(newestCopy(folder), storageCode(error))
    throw storageProblem(error) ?? error
  }
}

const isDamage = (error: unknown) => /^SQLITE_(CORRUPT|NOTADB)/.test(storageCode(error) ?? '')

/** The newest copy of our own in `backups`, by the time of the file; undefined when there is none. */
function newestCopy(folder: string): string | undefined {
  const backups = path.join(folder, 'backups')
  if (!fs.existsSync(backups)) return undefined
  const copies = fs.readdirSync(backups).filter((name) => {
    try {
      return name.endsWith('.db') && checkHeader(path.join(backups, name)) >= 0
    } catch {
      return false
    }
  })
  const timeOf = (name: string) => fs.statSync(path.join(backups, name)).mtimeMs
  return copies.sort((a, b) => timeOf(b) - timeOf(a))[0]
}

/** A foreign file in a folder that has copies of ours is our own file with a spoilt beginning. */
function checkOurs(folder: string, file: string): void {
  try {
    checkHeader(file)
  } catch (error) {
    const copy = error instanceof ProblemError && error.problem.code === 'not-ours' ? newestCopy(folder) : undefined
    throw copy ? corruptProblem(copy, 'header') : error
  }
}

const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** `20191115-0805`, local time, for names of copies. */
export const stamp = (at: Date) => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

/** Asks the system, not SQLite: opening a write-ahead file on a read-only medium gives a misleading error. */
function refuseReadOnly(folder: string, file: string): void {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    fs.accessSync(file, fs.constants.W_OK)
  } catch (error) {
    throw new ProblemError(
      'read-only',
      `Thư mục “${folder}” chỉ cho đọc nên không làm việc được trên đó; không có gì bị thay đổi. Hãy chép cả thư mục sang ổ cứng rồi mở bản chép.`,
      { detail: storageCode(error) },
    )
  }
}

/** Takes the exclusive lock and switches to write-ahead logging; true when the disk is too full for that. */
function takeOver(raw: Raw): boolean {
  raw.pragma('locking_mode = exclusive')
  try {
    raw.pragma('journal_mode = wal')
    raw.pragma('synchronous = full')
    raw.pragma('foreign_keys = on')
    raw.pragma('trusted_schema = off')
    // What is asked again and again is kept by the core itself; the operating system has the rest at hand.
    raw.pragma('cache_size = -4000')
    raw.exec('begin exclusive')
    // A real write: it proves that the disk takes one, and that synchronous stays FULL after it.
    raw.pragma(`user_version = ${refuseNewer(raw.pragma('user_version', { simple: true }) as number)}`)
    raw.exec('commit')
    return false
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    if (!/^SQLITE_(FULL|IOERR)/.test(storageCode(error) ?? '')) throw error
    raw.pragma('query_only = on')
    return true
  }
}

function assertPragmas(raw: Raw, readOnly: boolean): void {
  const read = (name: string) => raw.pragma(name, { simple: true })
  if (readOnly) return
  if (
    read('synchronous') !== 2 ||
    read('journal_mode') !== 'wal' ||
    read('locking_mode') !== 'exclusive' ||
    read('foreign_keys') !== 1
  ) {
    throw new Error('the connection is not durable: check its pragmas')
  }
}

/**
 * Verified copy into backups/ when something changed since the last one, then back to rollback mode, so that the closed
 * file is one file that also opens from a read-only medium.
 */
async function closeDatabase(raw: Raw, folder: string, readOnly: boolean, now: () => Date): Promise<void> {
  if (!raw.open) return
  try {
    if (!readOnly) {
      const backups = path.join(folder, 'backups')
      const entries = raw
        .prepare('select (select count(*) from history) + (select count(*) from scans)')
        .pluck()
        .get() as number
      if (entries !== lastCopied(backups)) {
        copyOnClose(raw, backups, path.join(backups, `khi-dong-${stamp(now())}-${entries}.db`))
      }
      raw.pragma('journal_mode = delete')
    }
  } catch (error) {
    // A page that nobody had read is found damaged now: no copy is made of it, and the good ones stay.
    if (!isDamage(error)) throw error
    console.error('damage found on closing', storageCode(error))
  } finally {
    raw.close()
  }
}

/** A full disk must not keep a conference from closing: the data itself is safe, only the extra copy is missing. */
function copyOnClose(raw: Raw, backups: string, target: string): void {
  try {
    verifiedCopy(raw, target)
    pruneCopies(backups, 'khi-dong-', 14)
  } catch (error) {
    fs.rmSync(`${target}.partial`, { force: true })
    console.error('copy on closing failed', storageCode(error) ?? error)
  }
}

/** How many entries the newest copy made on closing holds; its name says so. */
function lastCopied(backups: string): number {
  if (!fs.existsSync(backups)) return -1
  const newest = fs
    .readdirSync(backups)
    .filter((n) => /^khi-dong-.*\.db$/.test(n))
    .sort()
    .at(-1)
  return Number(/-(\d+)\.db$/.exec(newest ?? '')?.[1] ?? -1)
}
