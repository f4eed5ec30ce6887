import { sql } from 'kysely'
import { clockOf } from '../../shared/agenda/clock'
import { frameOf, openingOf, scheduleAgenda } from '../../shared/agenda/schedule'
import { inOrder } from '../../shared/agenda/tree'
import { letterHolder } from '../../shared/delegates/slots'
import { topics } from '../../shared/ipc/protocol'
import { vouchersTwice } from '../../shared/preparation/budget/reckon'
import { findAll } from '../../shared/preparation/checks/check'
import type { CheckedPerson, CheckSnapshot, Finding } from '../../shared/preparation/checks/snapshot'
import { isOwing, weakAreas } from '../../shared/preparation/reports/report-state'
import { isClosed } from '../../shared/preparation/tasks/schedule'
import { listItems } from '../agenda/agenda.queries'
import { attendanceBook } from '../checkin/desk.queries'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { getBudget } from './budget.queries'
import { packNeeds } from './pack.queries'
import { getCalendar, getPreparation } from './preparation.queries'
import { listReports } from './reports.queries'
import { placedTasks } from './tasks.queries'

/** What a numbered letter says of time and place; '' before it is frozen. */
type Said = { time: string; venue: string }

/**
 * The words of frozen letters by the letter's id, read once in a session: a frozen letter never changes, and five thousand of them
 * are most of what the checks would read. A letter that a write touched is read again.
 */
async function frozenWords(
  { db, session }: Pick<Context, 'db' | 'session'>,
  frozen: readonly string[],
): Promise<Map<string, Said>> {
  const known = await session.keep('checks.frozenLetters', async () => {
    const words = new Map<string, Said>()
    session.onRows((rows) => {
      for (const id of rows.get('invitations') ?? []) words.delete(id)
    })
    return words
  })
  const missing = frozen.filter((id) => !known.has(id))
  if (missing.length === 0) return known
  const rows = await Promise.all(
    parted(missing, 500).map((ids) =>
      db.selectFrom('invitations').select(['id', 'snapshot']).where('id', 'in', ids).execute(),
    ),
  )
  const same = new Map([...known.values()].map((said) => [`${said.time}\n${said.venue}`, said]))
  for (const { id, snapshot } of rows.flat()) {
    const text = (JSON.parse(snapshot ?? '{}') as { text?: Partial<Said> }).text
    const said = { time: text?.time ?? '', venue: text?.venue ?? '' }
    const key = `${said.time}\n${said.venue}`
    // Five thousand letters say the same two or three things: each is kept once.
    if (!same.has(key)) same.set(key, said)
    known.set(id, same.get(key) ?? said)
  }
  return known
}
const parted = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

const noRoles: readonly string[] = []

/** People on the list with their reply and living letter, in one pass over three tables. */
async function checkedPeople({ db, session }: Pick<Context, 'db' | 'session'>): Promise<CheckedPerson[]> {
  const people = await db
    .selectFrom('delegates as d')
    .leftJoin('replies as r', (join) => join.onRef('r.delegateId', '=', 'd.id').on('r.current', '=', 1))
    .select([
      'd.id',
      'd.honorific',
      'd.fullName',
      'd.unitId',
      'd.categoryId',
      'd.roles',
      'd.slotLeadId',
      'r.answer',
      'r.substitute',
    ])
    .where('d.withdrawnAt', 'is', null)
    .where('d.origin', '=', 'list')
    .execute()
  const living = await db
    .selectFrom('invitations')
    .select(['id', 'delegateId', 'state', 'number', 'date'])
    .select(sql<number>`snapshot is not null`.as('isFrozen'))
    .where('state', 'not in', ['replaced', 'withdrawn'])
    .execute()
  const letters = new Map(living.map((l) => [l.delegateId, l]))
  const words = await frozenWords(
    { db, session },
    living.filter((l) => l.isFrozen === 1).map((l) => l.id),
  )
  return people.map((p) => {
    // A place that a unit was asked to fill stands in the letter of the first of them.
    const letter = letters.get(letterHolder(p))
    const said = letter && words.get(letter.id)
    return {
      id: p.id,
      name: `${p.honorific} ${p.fullName}`.trim(),
      unitId: p.unitId,
      categoryId: p.categoryId,
      roles: p.roles === '[]' ? noRoles : (JSON.parse(p.roles) as string[]),
      reply: p.answer ?? 'none',
      pending:
        p.answer === 'substitute' &&
        !!p.substitute &&
        (JSON.parse(p.substitute) as { approval?: string }).approval === 'pending',
      letter: letter
        ? {
            state: letter.state,
            number: letter.number,
            date: letter.date,
            time: said?.time ?? '',
            venue: said?.venue ?? '',
          }
        : null,
    }
  })
}

/** What the checks look at, read from every feature; one that holds nothing gives an empty list. */
export async function checkSnapshot(context: Context): Promise<CheckSnapshot> {
  const { db } = context
  const today = await todayOf(db, context)
  const conference = await getConference(db)
  const calendar = await getCalendar(db)
  const people = await context.session.memo('checks.people', ['delegates', 'replies', 'invitations'], () =>
    checkedPeople(context),
  )
  const categories = await db.selectFrom('categories').select(['id', 'code', 'quota']).execute()
  const listed = new Map<string, number>()
  for (const p of people) if (p.categoryId) listed.set(p.categoryId, (listed.get(p.categoryId) ?? 0) + 1)
  const budget = await getBudget(context)
  const reports = await listReports(db, today)
  const { reportDue } = await getPreparation(db)
  const versions = await db
    .selectFrom('speechVersions')
    .select(['speechId', (e) => e.fn.countAll<number>().as('count')])
    .where('withdrawnAt', 'is', null)
    .groupBy('speechId')
    .execute()
  const versionsOf = new Map(versions.map((v) => [v.speechId, v.count]))
  const day = conference.startsAt?.slice(0, 10)
  const items = inOrder(await listItems(db)).map((i) => i.item)
  const planned = scheduleAgenda(items, frameOf(conference)).rows
  const hours = new Map(planned.map((r) => [r.id, clockOf(r.start)]))
  const opening = openingOf(items)?.id
  const headings = new Set(items.map((i) => i.parentId))
  const now = context.clock()
  const daysSince = memo((date) => calendar.workingDaysBetween(date, today))
  return {
    today,
    now: `${today}T${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`,
    conference: {
      startsAt: conference.startsAt,
      endsAt: conference.endsAt,
      receptionFrom: conference.receptionFrom,
      replyBy: conference.replyBy,
      venue: { name: conference.venue.name, capacity: conference.venue.capacity },
      chair: conference.chair,
      contact: { phone: conference.contact.phone, email: conference.contact.email },
      signer: conference.signer.fullName,
    },
    workingDaysBefore: memo((date) => (day ? calendar.workingDaysBetween(date, day) : 0)),
    reasonOff: calendar.reasonOff,
    people,
    groups: categories.map((c) => ({ ...c, listed: listed.get(c.id) ?? 0 })),
    items: items.map((i) => ({
      id: i.id,
      title: i.title,
      kind: i.kind,
      minutes: i.minutes,
      starts: hours.get(i.id) ?? '',
      isOpening: i.id === opening,
      isHeading: headings.has(i.id),
      presenters: i.presenters,
    })),
    speeches: (await db.selectFrom('speeches').selectAll().where('droppedAt', 'is', null).execute()).map((s) => ({
      id: s.id,
      title: s.title,
      kind: s.kind,
      speakerId: s.speakerId,
      speaker: s.speaker,
      agendaItemId: s.agendaItemId,
      dueOn: s.dueOn,
      isOfficial: s.officialVersionId !== null,
      versions: versionsOf.get(s.id) ?? 0,
    })),
    tasks: (await placedTasks(context)).map((t) => ({
      id: t.id,
      title: t.title,
      critical: t.critical,
      lateBy: t.lateBy,
      outdated: t.outdated,
      isClosed: isClosed(t.state),
      slack: t.slack,
      phase: t.phase,
    })),
    reports: {
      total: reports.length,
      owing: reports.filter((r) => isOwing(r.state)).length,
      late: reports.filter((r) => r.lateBy > 0).length,
      weak: reports.filter((r) => r.receivedOn && weakAreas(r).length > 0).length,
      planDue: reportDue,
    },
    money: {
      twice: vouchersTwice(budget.entries),
      alarm: budget.conference.alarm,
      boundShare: budget.conference.boundShare,
      lines: budget.lines.length,
      bonusEstimated: budget.bonus.estimated,
      overspent: budget.lines
        .filter((l) => l.estimated > 0 && l.bound > l.estimated)
        .map((l) => ({ id: l.id, title: l.title })),
    },
    logistics: (await db.selectFrom('logistics').selectAll().execute()).map((l) => ({
      id: l.id,
      title: l.title,
      kind: l.kind,
      state: l.state,
      due: l.due,
      hasContact: l.ownerPerson !== '' && l.phone !== '',
    })),
    pack: await packNeeds(context),
    stage: await checkedStage(context),
    documents: (await db.selectFrom('outgoing').select(['id', 'subject', 'state', 'due', 'date']).execute()).map(
      (d) => ({
        id: d.id,
        subject: d.subject,
        state: d.state,
        due: d.due,
        workingDaysSinceNumbered: d.date ? daysSince(d.date) : null,
        received: d.state === 'received',
      }),
    ),
  }
}

/** The list of the stage beside the decisions it comes from, and what all issued decisions give in money. */
async function checkedStage(context: Context): Promise<CheckSnapshot['stage']> {
  const { db } = context
  const entries = await db
    .selectFrom('awardEntries as e')
    .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
    .leftJoin('presentationSlots as s', 's.entryId', 'e.id')
    .select(['e.printedName', 'e.bonus', 'e.revokedAt', 'd.kind', 'd.state as decision'])
    .select(['s.id', 's.batch', 's.position', 's.state', 's.receiver', 's.delegateId'])
    .orderBy('d.date')
    .orderBy('e.position')
    .execute()
  const book = await attendanceBook(context)
  const stands = (e: (typeof entries)[number]) => e.kind === 'award' && e.decision === 'issued' && e.revokedAt === null
  const given = entries.filter(stands)
  return {
    slots: entries.flatMap((e) =>
      e.id === null
        ? []
        : [
            {
              id: e.id,
              name: e.printedName,
              batch: e.batch ?? 0,
              position: e.position ?? 0,
              state: e.state ?? 'planned',
              receiver: e.receiver ?? '',
              delegateId: e.delegateId,
              stands: stands(e),
              isHere: e.delegateId !== null && book.of(e.delegateId).presence === 'present',
            },
          ],
    ),
    unplaced: given.filter((e) => e.id === null).map((e) => e.printedName),
    bonus: given.reduce((sum, e) => sum + (e.bonus ?? 0), 0),
    hasArrivals: !book.people().next().done,
  }
}

/** All findings of now, read once between two writes: the page, the places of the mistakes and the papers ask for the same. */
export function foundNow(context: Context): Promise<{ snapshot: CheckSnapshot; findings: Finding[] }> {
  // What is missing on the day changes with the clock as well.
  const minute = Math.floor(context.clock().getTime() / 60_000)
  return context.session.memo(`checks ${minute}`, checkedTopics, async () => {
    const snapshot = await checkSnapshot(context)
    return { snapshot, findings: findAll(snapshot) }
  })
}
const checkedTopics = topics.filter((t) => t !== 'history' && t !== 'app')

/** Five thousand letters have a handful of dates. */
function memo(count: (date: string) => number): (date: string) => number {
  const known = new Map<string, number>()
  return (date) => {
    const before = known.get(date)
    if (before !== undefined) return before
    const now = count(date)
    known.set(date, now)
    return now
  }
}
