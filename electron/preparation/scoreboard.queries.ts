import { isUnnamed, letterHolder } from '../../shared/delegates/slots'
import { dayNumber, dayOf } from '../../shared/lib/dates'
import { compareText } from '../../shared/names/order'
import { weakAreas } from '../../shared/preparation/reports/report-state'
import type { UnitStanding } from '../../shared/preparation/scoreboard/scoreboard'
import { isClosed } from '../../shared/preparation/tasks/schedule'
import { dossierRow } from '../awards/dossier-row'
import { loadWorld } from '../awards/world.queries'
import { attendanceBook } from '../checkin/desk.queries'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { listReports } from './reports.queries'
import { listPlacedTasks } from './tasks.queries'

type People = Pick<
  UnitStanding,
  'people' | 'unnamed' | 'asked' | 'accepted' | 'substitutes' | 'pending' | 'declined' | 'silent' | 'arrived'
>
const nobody = (): People => ({
  people: 0,
  unnamed: 0,
  asked: 0,
  accepted: 0,
  substitutes: 0,
  pending: 0,
  declined: 0,
  silent: 0,
  arrived: 0,
})

/** People of each unit on the list: names, letters that left the office, answers, arrivals. */
async function peopleByUnit(db: Db | Trx, isPresent: (id: string) => boolean): Promise<Map<string, People>> {
  const rows = await db
    .selectFrom('delegates as d')
    .leftJoin('replies as r', (join) => join.onRef('r.delegateId', '=', 'd.id').on('r.current', '=', 1))
    .select(['d.id', 'd.unitId', 'd.fullName', 'd.slot', 'd.slotLeadId', 'd.origin', 'r.answer', 'r.substitute'])
    .where('d.withdrawnAt', 'is', null)
    .where('d.unitId', 'is not', null)
    .execute()
  const sent = new Set(
    (
      await db
        .selectFrom('invitations')
        .select('delegateId')
        .where('state', 'in', ['numbered', 'sent', 'received'])
        .execute()
    ).map((l) => l.delegateId),
  )
  const byUnit = new Map<string, People>()
  for (const p of rows) {
    const unit = byUnit.get(p.unitId as string) ?? nobody()
    byUnit.set(p.unitId as string, unit)
    if (isPresent(p.id)) unit.arrived++
    if (p.origin !== 'list') continue
    unit.people++
    if (isUnnamed(p)) unit.unnamed++
    const hasLetter = sent.has(letterHolder(p))
    if (hasLetter) unit.asked++
    if (p.answer === 'accepted') unit.accepted++
    else if (p.answer === 'declined') unit.declined++
    else if (p.answer === 'substitute') {
      unit.substitutes++
      if (p.substitute && (JSON.parse(p.substitute) as { approval?: string }).approval === 'pending') unit.pending++
    } else if (hasLetter) unit.silent++
  }
  return byUnit
}

/** Texts that units were asked to write and send; drafts of the office's own speeches are not theirs to send. */
async function papersByUnit(db: Db | Trx, today: string): Promise<Map<string, UnitStanding['papers']>> {
  const speeches = await db
    .selectFrom('speeches')
    .select(['id', 'unitId', 'title', 'dueOn', 'officialVersionId'])
    .where('kind', '=', 'discussion-paper')
    .where('droppedAt', 'is', null)
    .where('unitId', 'is not', null)
    .orderBy('position')
    .execute()
  const versions = await db.selectFrom('speechVersions').select('speechId').where('withdrawnAt', 'is', null).execute()
  const written = new Set(versions.map((v) => v.speechId))
  const byUnit = new Map<string, UnitStanding['papers']>()
  for (const s of speeches) {
    const state = s.officialVersionId !== null ? 'official' : written.has(s.id) ? 'draft' : 'missing'
    const isLate = state !== 'official' && s.dueOn !== null && s.dueOn < today
    byUnit.set(s.unitId as string, [
      ...(byUnit.get(s.unitId as string) ?? []),
      { title: s.title, state, dueOn: s.dueOn, isLate },
    ])
  }
  return byUnit
}

const inWork = ['draft', 'submitted', 'received', 'supplement_requested', 'complete', 'in_appraisal']

/** Award dossiers of each unit that are still in work, and those among them that lack a document or were sent back for one. */
async function dossiersByUnit(db: Db | Trx, today: string): Promise<Map<string, UnitStanding['dossiers']>> {
  const byUnit = new Map<string, UnitStanding['dossiers']>()
  for (const { id } of await db.selectFrom('awardRounds').select('id').execute()) {
    const world = await loadWorld(db, id, today)
    for (const d of world.dossiers) {
      if (d.state === 'withdrawn') continue
      const row = dossierRow(world, d, new Map())
      const counts = byUnit.get(d.unitId) ?? { all: 0, wanting: 0 }
      counts.all++
      const lacks = row.documentsPresent < row.documentsNeeded && inWork.includes(d.state)
      if (d.state === 'supplement_requested' || d.state === 'returned' || lacks) counts.wanting++
      byUnit.set(d.unitId, counts)
    }
  }
  return byUnit
}

/** Late tasks by the unit that leads them; the office writes no letter to itself. */
async function lateTasksByUnit(db: Db | Trx, today: string): Promise<Map<string, UnitStanding['tasks']>> {
  const { executingUnit } = await getConference(db)
  const byUnit = new Map<string, UnitStanding['tasks']>()
  for (const t of await listPlacedTasks(db, today)) {
    if (!t.ownerUnitId || !t.due || t.lateBy === 0 || isClosed(t.state) || executingUnit.includes(t.owner)) continue
    byUnit.set(t.ownerUnitId, [...(byUnit.get(t.ownerUnitId) ?? []), { title: t.title, due: t.due }])
  }
  return byUnit
}

/** Every unit as it stands now, arrivals included; `isDay`: somebody has arrived already. */
export async function scoreboard(
  context: Context,
): Promise<{ rows: UnitStanding[]; today: string; isDay: boolean; until: string }> {
  const today = await todayOf(context.db, context)
  const book = await attendanceBook(context)
  const rows = await unitStandings(context.db, { today, isPresent: (id) => book.of(id).presence !== 'absent' })
  const week = dayNumber(today) + 7
  const day = await getConferenceDay(context.db)
  const last = day && day > today ? dayNumber(day) - 1 : week
  return {
    rows,
    today,
    isDay: rows.some((r) => r.arrived > 0),
    until: dayOf(Math.max(Math.min(week, last), dayNumber(today))),
  }
}

/** Every unit with all that was asked of it, in the office's order; inside a write arrivals are not asked for. */
export async function unitStandings(
  db: Db | Trx,
  { today, isPresent = () => false }: { today: string; isPresent?: (delegateId: string) => boolean },
): Promise<UnitStanding[]> {
  const people = await peopleByUnit(db, isPresent)
  const papers = await papersByUnit(db, today)
  const dossiers = await dossiersByUnit(db, today)
  const reports = new Map((await listReports(db, today)).map((r) => [r.unitId, r]))
  const reminders = await remindersByUnit(db)
  const tasks = await lateTasksByUnit(db, today)
  const units = await db
    .selectFrom('units as u')
    .leftJoin('categories as c', 'c.id', 'u.categoryId')
    .selectAll('u')
    .select('c.code as group')
    .execute()
  const rows = units.map((u): UnitStanding => {
    const report = reports.get(u.id)
    return {
      unitId: u.id,
      unit: u.name,
      precedence: u.precedence,
      bloc: u.bloc,
      group: u.group ?? '',
      contact: u.contactName,
      phone: u.phone,
      email: u.email,
      quota: u.quota,
      ...(people.get(u.id) ?? nobody()),
      report: report
        ? {
            state: report.state,
            dueOn: report.dueOn,
            lateBy: report.lateBy,
            weak: report.receivedOn ? weakAreas(report).length : 0,
            figures: report.figures > 0,
          }
        : null,
      papers: papers.get(u.id) ?? [],
      tasks: tasks.get(u.id) ?? [],
      dossiers: dossiers.get(u.id) ?? { all: 0, wanting: 0 },
      reminder: reminders.get(u.id) ?? null,
    }
  })
  return rows.sort((a, b) => a.precedence - b.precedence || compareText(a.unit, b.unit))
}

/** The last reminder to each unit that is not withdrawn, whatever it was about. */
async function remindersByUnit(db: Db | Trx): Promise<Map<string, NonNullable<UnitStanding['reminder']>>> {
  const rows = await db
    .selectFrom('outgoing')
    .select(['id', 'unitId', 'number', 'date'])
    .where('purpose', 'in', ['reminder', 'gaps'])
    .where('state', '!=', 'withdrawn')
    .where('unitId', 'is not', null)
    .orderBy('createdAt')
    .execute()
  return new Map(rows.map((r) => [r.unitId as string, { id: r.id, number: r.number, date: r.date }]))
}
