import type { Problem, Reply } from './reply'

/** What a window can watch. A committed write names the topics it touched; screens that show them ask again. */
export const topics = [
  'app',
  'conference',
  'categories',
  'units',
  'delegates',
  'invitations',
  'stationery',
  'replies',
  'checkin',
  'agenda',
  'run',
  'preparation',
  'tasks',
  'plan',
  'reports',
  'budget',
  'logistics',
  'outgoing',
  'checks',
  'awards',
  'speeches',
  'history',
] as const
export type Topic = (typeof topics)[number]

/** Host → core. One JSON-able object a message; ids are the host's. */
export type ToCore =
  | { type: 'call'; id: number; name: string; input: unknown }
  | { type: 'cancel'; id: number }
  | { type: 'host-reply'; id: number; reply: Reply<unknown> }
  | { type: 'close' }

/** A Reply as JSON; a long one as UTF-8, in memory and on its way half of what a text with Vietnamese letters takes. */
export type ReplyText = string | Uint8Array

/** Core → host. `host` asks for something only a host can do; `closed` is the last message of a clean end. */
export type FromCore =
  | { type: 'ready'; version: string }
  | { type: 'failed'; problem: Problem }
  /** `text` is the Reply as JSON: written once in the core, read once in the page, only passed on between them. */
  | { type: 'reply'; id: number; text: ReplyText }
  | { type: 'progress'; id: number; done: number; total: number; text: string }
  | { type: 'changed'; topics: Topic[] }
  | { type: 'stalled'; act: string; ms: number }
  | { type: 'host'; id: number; name: HostCall; input: unknown }
  | { type: 'host-cancel'; id: number }
  | { type: 'closed' }

/** What a window hears besides the reply to its own call. */
export type WindowEvent =
  | { type: 'changed'; topics: Topic[] }
  | { type: 'progress'; call: string; done: number; total: number; text: string }
  | { type: 'stalled'; act: string; ms: number }
  /** `isLink`: only this page's own line to its host is broken; the core may be well. */
  | { type: 'core-gone'; message: string; isLink?: boolean }

/** The acts only a host can do. Inputs and outputs stand in electron/core/host.ts. */
export type HostCall =
  | 'publishPage'
  | 'pdf'
  | 'measure'
  | 'print'
  | 'chooseFolder'
  | 'saveTarget'
  | 'reveal'
  | 'openCopy'
  | 'resolveFile'
  | 'openHall'
  | 'openAnnouncer'

/** The one object a window gets from its host, on the desktop through the preload, in the browser over loopback HTTP. */
export interface Desk {
  readonly host: 'desktop' | 'browser'
  /** `tag` is chosen by the window: progress events and cancel name it. A long Reply may come as JSON in UTF-8. */
  call(name: string, input: unknown, tag?: string): Promise<Reply<unknown> | Uint8Array>
  cancel(tag: string): void
  /** Hands a file's bytes to the host; the token that comes back is what calls take as `file`. */
  putFile(name: string, bytes: ArrayBuffer): Promise<Reply<{ token: string; name: string }>>
  onEvent(listener: (event: WindowEvent) => void): () => void
}
