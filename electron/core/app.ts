import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { AppState } from '../../shared/conference/conference.contract'
import type { TableView } from '../../shared/conference/table-view'
import { contract } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import { ProblemError, type Reply } from '../../shared/ipc/reply'
import { openDatabase } from '../db/open'
import { type DriveOf, driveOfThisMachine, unfitPlace } from '../db/place'
import { storageProblem } from '../db/problems'
import { type Answerable, createAnswer, problemOf } from './answer'
import type { CallOptions, Clock, Context, Ids, StartContext } from './context'
import { handlers } from './handlers'
import type { HostServices } from './host'
import { defaultIds } from './ids'
import { demandRoom, freeMb } from './room'
import { createMemory, type Session } from './session'
import { createSettings, type Settings } from './settings'
import { warm } from './warm'
import { createWriter } from './writer'

export type CoreOptions = {
  host: HostServices
  /** Where settings lie and, beside them, new conferences. */
  dataFolder: string
  /** Shipped files: fonts, templates, the sample conference. */
  resourcesFolder: string
  /** The bundle that reads foreign tables in a worker of its own. */
  tableWorker: string
  version: string
  /** On the command line: the conference folder the command is about. */
  commandFolder?: string
  clock?: Clock
  ids?: Ids
  driveOf?: DriveOf
  /** Megabytes free on the disk of a folder. */
  freeMb?: (folder: string) => number | null
  checkOutput?: boolean
  onChanged?: (topics: Topic[]) => void
  onStalled?: (act: string, ms: number) => void
  log?: (error: unknown) => void
}

/** What the calls of the start page may do to the application. */
export type AppControl = {
  state: () => AppState
  views: () => Record<string, TableView>
  saveView: (table: string, view: TableView) => void
  setPerson: (person: { operator?: string; desk?: string }) => void
  /** Opens a folder as the one open conference; the one before is closed first. */
  open: (folder: string) => Promise<Session>
  close: () => Promise<void>
  current: () => Session | undefined
  forget: (ref: string) => void
  calibrations: () => Settings['calibrations']
  /** Keeps one calibration of this PC in place of the one before for that printer and stock. */
  calibrate: (calibration: Settings['calibrations'][number]) => void
  folderOf: (recent: string) => string
  readonly options: Required<Pick<CoreOptions, 'dataFolder' | 'resourcesFolder' | 'tableWorker'>> & {
    commandFolder?: string
    driveOf: DriveOf
  }
  /** A second core on a folder of its own, with a clock of its own and files named by path: the sample is played through it. */
  scripted: (folder: string, clock: Clock) => Core
}

export type Core = {
  answer: (name: string, input: unknown, call?: Partial<CallOptions>) => Promise<Reply<unknown>>
  close: () => Promise<void>
  app: AppControl
}

/**
 * The core: contract, services and the open conference, without Electron. `answer` never throws; it gives a Reply.
 */
export function createCore(options: CoreOptions): Core {
  const clock = options.clock ?? (() => new Date())
  const ids = options.ids ?? defaultIds
  const log = options.log ?? ((error: unknown) => console.error(error))
  const driveOf = options.driveOf ?? driveOfThisMachine
  const free = options.freeMb ?? freeMb
  const settings = createSettings(options.dataFolder)
  let session: Session | undefined
  let recovered = false

  const operator = () =>
    settings.get().operator || (options.host.kind === 'command' ? os.userInfo().username : '') || 'Chưa ghi tên'

  const close = async () => {
    const closing = session
    session = undefined
    recovered = false
    await closing?.write('close', async () => {}).catch(() => {})
    await closing?.database.close()
  }

  const open = async (folder: string): Promise<Session> => {
    const real = path.resolve(folder)
    if (session?.folder === real) return session
    const unfit = unfitPlace(real, driveOf)
    if (unfit) throw new ProblemError('refused', unfit)
    const database = openDatabase(real, clock)
    try {
      const row = await database.db.selectFrom('conference').select(['id', 'title', 'kind']).executeTakeFirst()
      if (!row)
        throw new ProblemError(
          'wrong-folder',
          'Thư mục này chưa có hội nghị hoàn chỉnh. Hãy tạo hội nghị mới ở thư mục khác.',
        )
      const mark = await database.db.selectFrom('rehearsalMark').select('id').executeTakeFirst()
      await close()
      session = createSession(real, { ...row, kind: mark ? 'rehearsal' : row.kind }, database)
    } catch (error) {
      await database.close()
      throw error
    }
    recovered = database.recovered
    try {
      remember(session)
    } catch (error) {
      // A full disk must not keep a conference from being shown: only the list of recent ones stays as it was.
      if (!storageProblem(error)) throw error
      log(error)
    }
    options.onChanged?.(['app'])
    warmSoon(session)
    return session
  }

  /** After the conference has been told to be open; the command line asks one thing and ends. */
  const warmSoon = (opened: Session) => {
    if (options.host.kind === 'command') return
    setTimeout(() => {
      if (session !== opened) return
      // Closed meanwhile, or unreadable: whoever asks next is told in words.
      warm(opened).catch(() => {})
    }, 0).unref()
  }

  const createSession = (
    folder: string,
    row: { id: string; title: string; kind: Session['kind'] },
    database: ReturnType<typeof openDatabase>,
  ): Session => {
    const memory = createMemory()
    database.health.onDamaged = () => options.onChanged?.(['app'])
    const write = createWriter({
      db: database.db,
      clock,
      ids,
      operator,
      readOnly: database.readOnly,
      isDamaged: () => database.health.damaged,
      onCommitted: (topics, rows) => {
        memory.committed(topics, rows)
        if (topics.length) options.onChanged?.(topics)
      },
      onStalled: options.onStalled ?? (() => {}),
      onCorrupt: () => options.onChanged?.(['app']),
    })
    return { id: row.id, title: row.title, kind: row.kind, folder, database, db: database.db, write, ...memory }
  }

  const remember = (opened: Session) => {
    if (options.host.kind === 'command') return
    const others = settings.get().recent.filter((r) => r.folder !== opened.folder)
    settings.set({
      recent: [
        { ref: ids.uuid(), folder: opened.folder, title: opened.title, openedAt: clock().toISOString() },
        ...others,
      ].slice(0, 12),
    })
  }

  const app: AppControl = {
    options: {
      dataFolder: options.dataFolder,
      resourcesFolder: options.resourcesFolder,
      tableWorker: options.tableWorker,
      commandFolder: options.commandFolder,
      driveOf,
    },
    state: () => {
      const { desk, recent } = settings.get()
      return {
        version: options.version,
        host: options.host.kind,
        operator: settings.get().operator,
        desk,
        open: session
          ? {
              id: session.id,
              title: session.title,
              folder: session.folder,
              kind: session.kind,
              readOnly: session.database.readOnly,
              damaged: session.database.health.damaged,
              lastDay: null,
            }
          : null,
        recovered,
        recent: recent.map((r) => ({ ...r, missing: !fs.existsSync(path.join(r.folder, 'conference.db')) })),
        defaultFolder: path.join(options.dataFolder, 'hoi-nghi'),
        freeMb: free(session?.folder ?? options.dataFolder),
      }
    },
    views: () => settings.get().views[settings.get().operator] ?? {},
    saveView: (table, view) => {
      const { views, operator: person } = settings.get()
      const own = { ...views[person], [table]: view }
      // A PC remembers the last hundred tables of a person; nobody has more.
      settings.set({ views: { ...views, [person]: Object.fromEntries(Object.entries(own).slice(-100)) } })
      options.onChanged?.(['app'])
    },
    setPerson: (person) => {
      settings.set(person)
      options.onChanged?.(['app'])
    },
    open,
    close: async () => {
      await close()
      options.onChanged?.(['app'])
    },
    current: () => session,
    calibrations: () => settings.get().calibrations,
    calibrate: (next) => {
      const others = settings.get().calibrations.filter((c) => c.printer !== next.printer || c.stock !== next.stock)
      settings.set({ calibrations: [...others, next] })
    },
    forget: (ref) => {
      settings.set({ recent: settings.get().recent.filter((r) => r.ref !== ref) })
    },
    folderOf: (recent) => {
      const known = settings.get().recent.find((r) => r.ref === recent)
      if (!known)
        throw new ProblemError('not-found', 'Hội nghị này không còn trong danh sách gần đây. Hãy mở bằng thư mục.')
      return known.folder
    },
    scripted: (folder, scriptClock) => {
      const resolveFile: HostServices['resolveFile'] = async ({ file }) => ({ path: file, name: path.basename(file) })
      const host: HostServices = { ...options.host, kind: 'command', resolveFile }
      return createCore({ ...options, host, clock: scriptClock, commandFolder: folder, onChanged: () => {} })
    },
  }

  const respond = createAnswer({
    contract,
    handlers: handlers as Answerable,
    log,
    checkOutput: options.checkOutput ?? false,
  })

  /** Context is made per call; a call that needs a conference opens the command line's folder first. */
  const answer = async (name: string, input: unknown, call: Partial<CallOptions> = {}): Promise<Reply<unknown>> => {
    const start: StartContext = {
      app,
      host: options.host,
      clock,
      ids,
      progress: call.progress ?? (() => {}),
      signal: call.signal ?? new AbortController().signal,
    }
    const spec = Object.hasOwn(contract, name) ? contract[name as keyof typeof contract] : undefined
    if (!spec?.needsConference) return respond(name, input, start)
    try {
      if (!session && options.commandFolder) await open(options.commandFolder)
    } catch (error) {
      return { ok: false, problem: problemOf(error, log) }
    }
    if (!session)
      return {
        ok: false,
        problem: { code: 'no-conference', message: 'Chưa mở hội nghị nào. Hãy mở hoặc tạo hội nghị ở trang đầu.' },
      }
    if (spec.needsRoom && !isPreview(input))
      try {
        demandRoom(free(session.folder))
      } catch (error) {
        return { ok: false, problem: problemOf(error, log) }
      }
    const context: Context = { ...start, session, db: session.db, write: session.write, operator: operator() }
    return respond(name, input, context)
  }

  return { answer, close, app }
}

/** The first look at an import writes nothing. */
const isPreview = (input: unknown) => (input as { commit?: unknown } | null)?.commit === false
