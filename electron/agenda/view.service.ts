import type { AgendaView } from '../../shared/agenda/agenda.contract'
import { checkAgenda } from '../../shared/agenda/checks'
import { withDismissals } from '../../shared/agenda/findings'
import { agendaChanges, freezeAgenda } from '../../shared/agenda/versions'
import { isUndoable } from '../../shared/history/undo'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { listVersions, presenterFacts, presenterNamer } from './agenda.queries'
import { type Scheduled, scheduled } from './agenda.service'
import { currentIntroduction } from './introduction.service'
import { itemTexts, recipientsOf } from './neighbours'

const two = (n: number) => String(n).padStart(2, '0')
const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The programme as it stands now, frozen for a comparison or a paper. */
export async function frozenNow(db: Db | Trx, { items, schedule }: Scheduled) {
  return freezeAgenda(items, schedule, await presenterNamer(db, items))
}

/** The screen of the programme: items, times, findings, what changed since the last issue. */
export async function agendaView(context: Context): Promise<AgendaView> {
  const { db, clock } = context
  const now = await scheduled(db)
  const versions = await listVersions(db)
  const latest = versions.at(-1)
  const changes = latest ? agendaChanges(latest.agenda, await frozenNow(db, now)) : []
  return {
    items: now.items,
    schedule: now.schedule,
    frame: now.frame,
    day: now.day,
    findings: await findingsOf(context, now, localDay(clock())),
    issued: latest ? { number: latest.number, issuedAt: latest.issuedAt, operator: latest.operator } : null,
    changes,
    undo: await lastUndoable(db),
  }
}

export async function findingsOf(context: Context, now: Scheduled, today: string) {
  const { db } = context
  const introduced = await currentIntroduction(context)
  const units = await db.selectFrom('units').select('id').execute()
  const found = checkAgenda({
    items: now.items,
    schedule: now.schedule,
    frame: now.frame,
    people: await presenterFacts(db, now.items),
    units: new Set(units.map((u) => u.id)),
    texts: await itemTexts(context),
    recipients: await recipientsOf(db),
    namesRead: introduced.named.length || null,
    today,
    day: now.day,
  })
  const dismissed = await db.selectFrom('dismissals').selectAll().where('rule', 'like', 'agenda.%').execute()
  return withDismissals(
    found,
    dismissed.map((d) => ({ ...d, rule: d.rule.slice('agenda.'.length) })),
    now.schedule.rows.map((r) => r.id),
  )
}

/** The latest act on the programme that one undo takes back. */
async function lastUndoable(db: Db): Promise<AgendaView['undo']> {
  const undone = new Set(
    (
      await db
        .selectFrom('history')
        .select('entityId')
        .where('entity', '=', 'batch')
        .where('act', '=', 'history.undo')
        .execute()
    ).map((r) => r.entityId),
  )
  const acts = await db
    .selectFrom('history')
    .select(['batchId', 'act', 'text'])
    .where('act', 'like', 'agenda.%')
    .orderBy('seq', 'desc')
    .limit(2000)
    .execute()
  const last = acts.find((a) => isUndoable(a.act) && !undone.has(a.batchId))
  if (!last) return null
  const first = acts.filter((a) => a.batchId === last.batchId).at(-1)
  return { batchId: last.batchId, text: first?.text ?? last.text }
}

export const dismiss = (input: { rule: string; subject: string; reason: string }, context: Context) =>
  context.write('agenda.dismiss', async (w) => {
    const rule = `agenda.${input.rule}`
    const row = { reason: input.reason, at: w.at, operator: w.operator }
    const text = `Bỏ qua một cảnh báo của chương trình, lý do: ${input.reason}.`
    const known = await dismissalOf(w.trx, rule, input.subject)
    if (known) await w.update('dismissals', known, row, text)
    else await w.insert('dismissals', { id: context.ids.uuid(), rule, subject: input.subject, ...row }, text)
    return {}
  })

export const restore = ({ rule, subject }: { rule: string; subject: string }, context: Context) =>
  context.write('agenda.restore', async (w) => {
    const known = await dismissalOf(w.trx, `agenda.${rule}`, subject)
    if (known) await w.remove('dismissals', known, 'Xem lại một cảnh báo đã bỏ qua của chương trình.')
    return {}
  })

async function dismissalOf(trx: Trx, rule: string, subject: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('dismissals')
    .select('id')
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.id
}

/** Freezes the programme as `bản n`; an empty one is refused, one like the last issue too. */
export const issue = ({ note = '' }: { note?: string }, context: Context) =>
  context.write('agenda.issue', async (w) => {
    const now = await scheduled(w.trx)
    if (now.items.length === 0)
      throw new ProblemError('refused', 'Chương trình chưa có mục nào nên chưa ban hành được.')
    const agenda = await frozenNow(w.trx, now)
    const versions = await listVersions(w.trx)
    const last = versions.at(-1)
    if (last && agendaChanges(last.agenda, agenda).length === 0)
      throw new ProblemError(
        'refused',
        `Chương trình không có gì khác bản ${last.number} đã ban hành, nên không ban hành bản mới.`,
      )
    const version = {
      id: context.ids.uuid(),
      number: (last?.number ?? 0) + 1,
      issuedAt: w.at,
      operator: w.operator,
      note,
    }
    await w.insert(
      'programmeVersions',
      { ...version, agenda: JSON.stringify(agenda) },
      `Ban hành chương trình bản ${version.number}${note ? `: ${note}` : ''}.`,
    )
    return { ...version, items: agenda.items.length, end: agenda.end }
  })

export async function versionLines(db: Db) {
  return (await listVersions(db)).map(({ agenda, ...v }) => ({ ...v, items: agenda.items.length, end: agenda.end }))
}

/** What differs between an issue and another one, or now. */
export async function compareVersions({ from, to }: { from: string; to: string | null }, { db }: Pick<Context, 'db'>) {
  const versions = await listVersions(db)
  const find = (id: string) => {
    const version = versions.find((v) => v.id === id)
    if (!version) throw new ProblemError('not-found', 'Không thấy bản chương trình này.')
    return version
  }
  const first = find(from)
  const second = to === null ? undefined : find(to)
  return {
    from: `Bản ${first.number}`,
    to: second ? `Bản ${second.number}` : 'Hiện nay',
    changes: agendaChanges(first.agenda, second ? second.agenda : await frozenNow(db, await scheduled(db))),
  }
}

/** Changes of the programme made on the day of the conference: who, when, at whose word. */
export async function dayLog({ db }: Pick<Context, 'db'>) {
  const { day } = await scheduled(db)
  if (day === null) return []
  const rows = await db
    .selectFrom('history')
    .select(['at', 'operator', 'text'])
    .where('act', 'like', 'agenda.%')
    .where('text', '!=', '')
    .where('at', '>=', new Date(`${day}T00:00:00`).toISOString())
    .where('at', '<', new Date(`${day}T24:00:00`).toISOString())
    .orderBy('seq')
    .execute()
  return rows
}
