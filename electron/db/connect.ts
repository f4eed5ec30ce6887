import { AsyncLocalStorage } from 'node:async_hooks'
import Database from 'better-sqlite3'
import { type Driver, Kysely, type KyselyPlugin, SqliteDialect } from 'kysely'
import type { Tables } from './tables'

export type Raw = Database.Database

/** Says whether the running code is inside a write; there only `trx` may be used, and no host may be asked. */
export const insideWrite = new AsyncLocalStorage<{ act: string }>()

/** The one place that opens a database file. */
export function connect(file: string, options: { readonly?: boolean; mustExist?: boolean } = {}): Raw {
  return new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 300,
  })
}

/**
 * Told at once instead of a hang: a query on the outer database inside a write would wait for the one connection that the
 * write itself holds. The writer takes this plugin off for its own transaction.
 */
const outsideOnly: KyselyPlugin = {
  transformQuery: ({ node }) => {
    const write = insideWrite.getStore()
    if (write) throw new Error(`${write.act}: db was used inside its transaction; use trx`)
    return node
  },
  transformResult: async ({ result }) => result,
}

/** What is noticed of every query: a fault of the disk, and one that keeps the others waiting (SQL without its values). */
export type QueryWatch = { onError: (error: unknown) => void; onSlow: (sql: string, ms: number) => void }

/** Nothing the desk asks may take this long; one that does stands in the log. */
const slowMs = 200

/** Kysely over one connection, with prepared statements kept, and a clear error instead of a hang when `db` is used inside a write. */
export function kyselyOver(raw: Raw, watch: QueryWatch): Kysely<Tables> {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      if (statements.size >= 500) statements.clear()
      statement = raw.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  class GuardedDialect extends SqliteDialect {
    override createDriver(): Driver {
      const driver = super.createDriver()
      // A full disk makes SQLite roll back by itself; rolling back once more would hide the first error behind a second.
      const rollback = driver.rollbackTransaction.bind(driver)
      driver.rollbackTransaction = async (...args) => {
        if (raw.inTransaction) await rollback(...args)
      }
      return driver
    }
  }
  const db = new Kysely<Tables>({
    dialect: new GuardedDialect({ database: { prepare, close: () => raw.close() } as never }),
    log: (event) => {
      if (event.level === 'error') watch.onError(event.error)
      else if (event.queryDurationMillis > slowMs) watch.onSlow(event.query.sql, event.queryDurationMillis)
    },
  })
  return db.withPlugin(outsideOnly)
}
