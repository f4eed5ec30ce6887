import type { Topic } from '../../shared/ipc/protocol'
import type { OpenDatabase } from '../db/open'
import type { Db, Recorded } from '../db/tables'
import type { WriteFn } from './context'

/** The rows that one write changed, by table. */
export type ChangedRows = ReadonlyMap<Recorded, ReadonlySet<string>>

/** One open conference: its file, its queue of writes, and what is derived from it and kept in memory. */
export type Session = {
  readonly id: string
  readonly folder: string
  readonly kind: 'real' | 'sample' | 'rehearsal'
  readonly database: OpenDatabase
  readonly db: Db
  readonly write: WriteFn
  title: string
  /** A value derived from the file, built when first asked for and again after a write touched one of its topics. */
  memo: <T>(key: string, topics: readonly Topic[], build: () => Promise<T>) => Promise<T>
  /** Something kept for the whole session, made once; its owner keeps it true. */
  keep: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /** Tells from now on, after each commit, which rows it changed: for whoever keeps something true row by row. */
  onRows: (listener: (rows: ChangedRows) => void) => void
  /** Called by the writer after each commit. */
  committed: (topics: readonly Topic[], rows: ChangedRows) => void
}

/** The memory of a session: promises are shared, a failed build is not remembered. */
export function createMemory() {
  const listeners: ((rows: ChangedRows) => void)[] = []
  const memos = new Map<string, { topics: readonly Topic[]; value: Promise<unknown> }>()
  const remember = <T>(key: string, topics: readonly Topic[], build: () => Promise<T>): Promise<T> => {
    const known = memos.get(key)
    if (known) return known.value as Promise<T>
    const value = build()
    memos.set(key, { topics, value })
    value.catch(() => {
      if (memos.get(key)?.value === value) memos.delete(key)
    })
    return value
  }
  return {
    memo: remember,
    keep: <T>(key: string, make: () => Promise<T>) => remember(`kept:${key}`, [], make),
    onRows: (listener: (rows: ChangedRows) => void) => {
      listeners.push(listener)
    },
    committed: (topics: readonly Topic[], rows: ChangedRows) => {
      for (const listener of listeners) listener(rows)
      for (const [key, memo] of memos) if (memo.topics.some((topic) => topics.includes(topic))) memos.delete(key)
    },
  }
}
