import { type Raw } from './connect'
/** What a copy is compared by: integrity_check alone calls an empty file sound. */
export type Digest = {
  applicationId: number
  version: number
  tables: Record<
    string,
    {
      rows: number
      sha256: string
    }
  >
}
/** Counts and hashes every row of every table, in the order of the row id. */
export declare function digest(raw: Raw): Digest
/** Syncs a folder so that a rename in it is on the disk; not possible on Windows, where the rename itself is journaled. */
export declare function syncFolder(folder: string): void
/**
 * Writes a verified copy of an open database: VACUUM INTO a `.partial` file, compare its digest with the original, sync,
 * rename. Only then does it have its name. Throws when the copy is not equal; a `.partial` file never counts as a copy.
 */
export declare function verifiedCopy(raw: Raw, target: string): Digest
/** Keeps the newest `keep` copies whose names start with `prefix`; names carry the time, so they sort. */
export declare function pruneCopies(folder: string, prefix: string, keep: number): void
