import fs from 'node:fs'
import path from 'node:path'
import { type Arrival, planArrivals } from '../../shared/checkin/rehearsal'
import { makeCode } from '../../shared/delegates/code'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { rehearsalCopy } from '../db/rehearsal-copy'
import { rankedDelegates } from '../delegates/ranked.queries'
import { freeFolder } from './create'

/** Builds the rehearsal beside its name, then opens it: the real conference is closed and untouched. */
export async function rehearse(context: Context): Promise<{ id: string; title: string }> {
  const { app, session, ids, clock } = context
  if (session.kind === 'rehearsal')
    throw new ProblemError(
      'conflict',
      'Đang ở trong một buổi diễn tập. Hãy mở hội nghị thật rồi tạo buổi diễn tập mới.',
    )
  const parent = path.join(app.options.dataFolder, 'hoi-nghi')
  const folder = freeFolder(parent, `dien-tap ${session.title}`)
  const building = path.join(parent, `.${path.basename(folder)}.dang-tao-${ids.digits(6)}`)
  try {
    for (const name of ['', 'attachments', 'backups', 'exports'])
      fs.mkdirSync(path.join(building, name), { recursive: true })
    rehearsalCopy(session.database.raw, path.join(building, 'conference.db'), {
      id: ids.uuid(),
      markId: ids.uuid(),
      of: session.id,
      title: `Diễn tập: ${session.title}`.slice(0, 500),
      at: clock().toISOString(),
    })
    fs.renameSync(building, folder)
  } catch (error) {
    fs.rmSync(building, { recursive: true, force: true })
    throw error
  }
  const opened = await app.open(folder)
  return { id: opened.id, title: opened.title }
}

/** The arrivals of a rehearsal with what the desk must say to each; refused anywhere else, because it names the secret digits of letters. */
export async function rehearsalPlan(
  input: { seed: number; most: number },
  { db, session }: Pick<Context, 'db' | 'session'>,
): Promise<Arrival[]> {
  if (session.kind !== 'rehearsal')
    throw new ProblemError('refused', 'Chỉ mô phỏng được trong buổi diễn tập; đây là hội nghị thật nên không ghi gì.')
  const letters = await db
    .selectFrom('invitations')
    .select(['delegateId', 'token'])
    .where('state', 'not in', ['replaced', 'withdrawn'])
    .execute()
  const tokens = new Map(letters.map((l) => [l.delegateId, l.token]))
  const replies = await db.selectFrom('replies').select(['delegateId', 'answer']).where('current', '=', 1).execute()
  const reply = new Map(replies.map((r) => [r.delegateId, r.answer]))
  const arrived = new Set((await db.selectFrom('scans').select('delegateId').execute()).map((s) => s.delegateId))
  const people = (await rankedDelegates(db)).filter((p) => p.withdrawnAt === null && !arrived.has(p.id))
  const taken = new Set((await db.selectFrom('delegates').select('code').execute()).map((d) => d.code))
  const strangers: string[] = []
  for (let n = 0; strangers.length < 20; n++) {
    const code = makeCode(String(100_000 + ((input.seed * 7919 + n * 104_729) % 900_000)))
    if (!taken.has(code)) strangers.push(code)
  }
  return planArrivals(
    people.flatMap((p) => {
      const token = tokens.get(p.id)
      return token ? [{ code: p.code, token, rank: p.rank, reply: reply.get(p.id) ?? 'none' }] : []
    }),
    strangers,
    input,
  )
}
