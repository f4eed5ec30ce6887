import { type Raw } from './connect'
import type { Db } from './tables'
export declare const databaseName = 'conference.db'
export type OpenDatabase = {
  db: Db
  raw: Raw
  file: string
  /** True after an unclean end: the log of the last session was read back in. */
  recovered: boolean
  /** True when the disk was too full to write at the start; everything can be read. */
  readOnly: boolean
  close: () => Promise<void>
}
/**
 * Makes a new empty database in a folder that exists. It is built beside its name and renamed, so a kill leaves either
 * nothing or a whole file. Throws when one is there already.
 */
export declare function createDatabase(folder: string): void
/**
 * Opens a conference's database as its only owner: header checked before anything is written, exclusive lock before
 * write-ahead logging (no shared-memory file, a second opener is refused), FULL synchronisation set and asserted, a
 * verified copy before a migration. Throws ProblemError in words.
 */
export declare function openDatabase(folder: string, now: () => Date): OpenDatabase
/** `20191115-0805`, local time, for names of copies. */
export declare const stamp: (at: Date) => string
