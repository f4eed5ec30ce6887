import type { z } from 'zod'
import type { CallSpec } from '../../shared/ipc/call'
import type { Call, Out, Parsed } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import type { Db, Recorded, Tables, Trx } from '../db/tables'
import type { AppControl } from './app'
import type { HostServices } from './host'
import type { Session } from './session'

/** The clock and chance are arguments, so tests can fix them. */
export type Clock = () => Date
export type Ids = {
  uuid: () => string
  /** `count` random decimal digits. */
  digits: (count: number) => string
}

/** What the body of a write sees: the transaction, and nothing that could wait for a window. */
export type Write = {
  trx: Trx
  batchId: string
  at: string
  operator: string
  insert: <T extends Recorded>(table: T, row: Tables[T] & { id: string }, text: string) => Promise<void>
  /** Changes only what differs; returns false when nothing did. */
  update: <T extends Recorded>(table: T, id: string, patch: Partial<Tables[T]>, text: string) => Promise<boolean>
  remove: <T extends Recorded>(table: T, id: string, text: string) => Promise<void>
  /** A line of history without a row of its own, such as a print. */
  note: (entity: string, entityId: string, text: string) => Promise<void>
  touch: (...topics: Topic[]) => void
}

/** Runs one write: queued behind the others, one transaction, history inside it, acknowledged after the commit. */
export type WriteFn = <T>(act: string, body: (write: Write) => Promise<T>) => Promise<T>

export type CallOptions = {
  progress: (done: number, total: number, text: string) => void
  signal: AbortSignal
}

/** What a handler of the start page gets. */
export type StartContext = CallOptions & { app: AppControl; host: HostServices; clock: Clock; ids: Ids }

/** What a handler gets that works on the open conference. */
export type Context = StartContext & { session: Session; db: Db; write: WriteFn; operator: string }

/** The handlers of a part of the contract; a missing or misspelt one is a compile error. */
export type HandlersOf<C extends Record<string, CallSpec>> = {
  [K in keyof C]: (input: z.output<C[K]['input']>, context: Context) => Promise<z.output<C[K]['output']>>
}
export type Handlers = { [C in Call]: (input: Parsed<C>, context: Context) => Promise<Out<C>> }
