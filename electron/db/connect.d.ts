import { AsyncLocalStorage } from 'node:async_hooks'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Tables } from './tables'
export type Raw = Database.Database
/** Says whether the running code is inside a write; there only `trx` may be used, and no host may be asked. */
export declare const insideWrite: AsyncLocalStorage<{
  act: string
}>
/** The one place that opens a database file. */
export declare function connect(
  file: string,
  options?: {
    readonly?: boolean
    mustExist?: boolean
  },
): Raw
/** Kysely over one connection, with prepared statements kept, and a clear error instead of a hang when `db` is used inside a write. */
export declare function kyselyOver(raw: Raw): Kysely<Tables>
