import fs from 'node:fs'
import path from 'node:path'
import { Conference, type ConferenceFields, conferenceLabels } from '../../shared/conference/conference'
import type { AppState, conferenceContract } from '../../shared/conference/conference.contract'
import { templates } from '../../shared/conference/template'
import type { In } from '../../shared/ipc/contract'
import { ProblemError } from '../../shared/ipc/reply'
import { sayValue } from '../../shared/lib/say-value'
import type { AppControl } from '../core/app'
import type { Context, HandlersOf, StartContext } from '../core/context'
import { getConferenceDay } from '../core/today'
import { placeOfAttachment } from '../exchange/attachments'
import { followConferenceDay } from '../preparation/rebase.service'
import { categoriesHandlers } from './categories.service'
import { getConference, toRow } from './conference.queries'
import { createConferenceFolder, freeFolder } from './create'
import { overview } from './overview.service'
import { rehearse } from './rehearsal.service'
import { playSample, storyClock } from './sample.service'

const opened = (session: { id: string; title: string }) => ({ id: session.id, title: session.title })

async function create(input: In<'conference.create'>, context: StartContext) {
  const { app, host } = context
  const template = input.template === 'sample' ? 'plan-02' : input.template
  const title = input.title || templates[template].fields.title
  const name = input.template === 'sample' ? 'hoi-nghi-mau' : title
  const chosen = input.folder
    ? (await host.resolveFile({ file: input.folder, use: 'folder' })).path
    : app.options.commandFolder
  const folder = chosen ?? freeFolder(path.join(app.options.dataFolder, 'hoi-nghi'), name)
  fs.mkdirSync(path.dirname(path.resolve(folder)), { recursive: true })
  const seed = {
    template,
    kind: input.template === 'sample' ? ('sample' as const) : ('real' as const),
    title: input.title,
    day: input.day,
  }
  const furnish = input.template === 'sample' ? (building: string) => furnishSample(building, context) : undefined
  await createConferenceFolder(folder, seed, context, furnish)
  const session = await app.open(folder)
  return opened(session)
}

async function furnishSample(building: string, { app }: StartContext): Promise<void> {
  const story = storyClock()
  const core = app.scripted(building, story.clock)
  try {
    await playSample(core, app.options.resourcesFolder, story.at)
  } finally {
    await core.close()
  }
}

async function open(input: { recent?: string; folder?: string }, { app, host }: StartContext) {
  const folder = input.recent
    ? app.folderOf(input.recent)
    : input.folder
      ? (await host.resolveFile({ file: input.folder, use: 'folder' })).path
      : app.options.commandFolder
  if (!folder) throw new ProblemError('invalid', 'Chưa chọn hội nghị để mở.')
  return opened(await app.open(folder))
}

/** Lays a patch over the conference, nested records key by key. */
function patched(conference: Conference, patch: Record<string, unknown>): Conference {
  const next: Record<string, unknown> = { ...conference }
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue
    const old = next[key]
    next[key] = value && old && typeof value === 'object' && !Array.isArray(value) ? { ...old, ...value } : value
  }
  return Conference.parse(next)
}

function checkOrder(c: ConferenceFields): void {
  const fields: Record<string, string> = {}
  if (c.startsAt && c.endsAt && c.endsAt <= c.startsAt) fields.endsAt = 'Giờ bế mạc phải sau giờ khai mạc.'
  if (c.startsAt && c.receptionFrom && c.receptionFrom > c.startsAt.slice(11))
    fields.receptionFrom = 'Giờ đón tiếp phải trước giờ khai mạc.'
  if (c.startsAt && c.replyBy && c.replyBy >= c.startsAt) fields.replyBy = 'Hạn xác nhận phải trước giờ khai mạc.'
  const first = Object.values(fields)[0]
  if (first) throw new ProblemError('invalid', `${first} Chưa lưu thay đổi.`, { fields })
}

const words = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(' | ') || 'để trống'
    : typeof value === 'object' && value !== null
      ? Object.values(value as object)
          .filter((v) => v !== null && v !== '')
          .map(words)
          .join(', ') || 'để trống'
      : sayValue(value)

async function update(patch: Record<string, unknown>, { write, session }: Context): Promise<Conference> {
  const saved = await write('conference.update', async (w) => {
    const before = await getConference(w.trx)
    const after = patched(before, patch)
    checkOrder(after)
    const keys = (Object.keys(conferenceLabels) as (keyof ConferenceFields)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    )
    const text = keys.map((key) => `${conferenceLabels[key]}: ${words(before[key])} → ${words(after[key])}`).join('; ')
    if (keys.length) await w.update('conference', before.id, toRow(after), `Sửa thiết lập. ${text}`)
    await followConferenceDay(w, before.startsAt?.slice(0, 10) ?? null)
    return after
  })
  session.title = saved.title
  return saved
}

/** The state as a window hears it, with the day at which the practice conference's today stops (`todayOf`). */
async function stateOf(app: AppControl): Promise<AppState> {
  const state = app.state()
  const session = app.current()
  if (!state.open || session?.kind !== 'sample') return state
  return { ...state, open: { ...state.open, lastDay: await getConferenceDay(session.db) } }
}

export const conferenceHandlers: HandlersOf<typeof conferenceContract> = {
  'app.state': async (_, { app }) => stateOf(app),
  'app.setPerson': async (input, { app }) => {
    app.setPerson(input)
    return stateOf(app)
  },
  'app.views': async (_, { app }) => app.views(),
  'app.saveView': async ({ table, view }, { app }) => {
    app.saveView(table, view)
    return {}
  },
  'conference.create': create,
  'conference.open': open,
  'conference.close': async (_, { app }) => {
    await app.close()
    return {}
  },
  'conference.rehearse': async (_, context) => rehearse(context),
  'conference.forget': async (input, { app }) => {
    app.forget(input.recent)
    return stateOf(app)
  },
  'conference.get': async (_, { db }) => getConference(db),
  'conference.update': update,
  'conference.overview': async (_, context) => overview(context),
  'files.chooseFolder': async (input, { host }) => host.chooseFolder(input),
  'files.saveTarget': async (input, { host, session }) =>
    host.saveTarget({ ...input, folder: path.join(session.folder, 'exports') }),
  'files.openKept': async (kept, { host, session }) =>
    host.openCopy({ path: placeOfAttachment(session.folder, kept), name: kept.name, type: kept.type }),
  'files.reveal': async (input, { host }) => {
    await host.reveal(input)
    return {}
  },
  ...categoriesHandlers,
}
