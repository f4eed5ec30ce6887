import { letterHolder } from '../../shared/delegates/slots'
import { dayNumber } from '../../shared/lib/dates'
import type { CheckedPerson, CheckSnapshot } from '../../shared/preparation/checks/snapshot'
import { isOwing, weakAreas } from '../../shared/preparation/reports/report-state'
import { isClosed } from '../../shared/preparation/tasks/schedule'
import { listItems } from '../agenda/agenda.queries'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { Db } from '../db/tables'
import { getBudget } from './budget.queries'
import { packNeeds } from './pack.queries'
import { getCalendar, getPreparation, todayOf } from './preparation.queries'
import { listReports } from './reports.queries'
import { listPlacedTasks } from './tasks.queries'

type Frozen = { text?: { time?: string; venue?: string } }

/** People on the list with their reply and living letter, in one pass over three tables. */
async function checkedPeople(db: Db): Promise<CheckedPerson[]> {
  const people = await db
    .selectFrom('delegates as d')
    .leftJoin('units as u', 'u.id', 'd.unitId')
    .leftJoin('replies as r', (join) => join.onRef('r.delegateId', '=', 'd.id').on('r.current', '=', 1))
    .select([
      'd.id',
      'd.honorific',
      'd.fullName',
      'd.unitId',
      'd.categoryId',
      'd.roles',
      'd.phone',
      'd.slotLeadId',
      'u.name as unit',
      'r.answer',
      'r.substitute',
    ])
    .where('d.withdrawnAt', 'is', null)
    .where('d.origin', '=', 'list')
    .execute()
  const letters = new Map(
    (
      await db
        .selectFrom('invitations')
        .select(['delegateId', 'state', 'number', 'date', 'snapshot'])
        .where('state', 'not in', ['replaced', 'withdrawn'])
        .execute()
    ).map((l) => [l.delegateId, l]),
  )
  return people.map((p) => {
    const letter = letters.get(letterHolder(p))
    const text = letter?.snapshot ? (JSON.parse(letter.snapshot) as Frozen).text : undefined
    return {
      id: p.id,
      name: `${p.honorific} ${p.fullName}`.trim(),
      unitId: p.unitId,
      unit: p.unit ?? '',
      categoryId: p.categoryId,
      roles: JSON.parse(p.roles) as string[],
      phone: p.phone,
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
            time: text?.time ?? '',
            venue: text?.venue ?? '',
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
  const people = await checkedPeople(db)
  const categories = await db.selectFrom('categories').select(['id', 'code', 'quota']).execute()
  const listed = new Map<string, number>()
  for (const p of people) if (p.categoryId) listed.set(p.categoryId, (listed.get(p.categoryId) ?? 0) + 1)
  const budget = await getBudget(context)
  const reports = await listReports(db, today)
  const { reportDue } = await getPreparation(db)
  const versions = await db
    .selectFrom('speechVersions')
    .select(['speechId', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('speechId')
    .execute()
  const versionsOf = new Map(versions.map((v) => [v.speechId, v.count]))
  const day = conference.startsAt?.slice(0, 10)
  return {
    today,
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
    items: (await listItems(db)).map((i) => ({
      id: i.id,
      title: i.title,
      kind: i.kind,
      minutes: i.minutes,
      hardStart: i.hardStart,
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
    tasks: (await listPlacedTasks(db, today)).map((t) => ({
      id: t.id,
      title: t.title,
      critical: t.critical,
      lateBy: t.lateBy,
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
      alarm: budget.conference.alarm,
      boundShare: budget.conference.boundShare,
      lines: budget.lines.length,
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
    documents: (await db.selectFrom('outgoing').select(['id', 'subject', 'state', 'due', 'date']).execute()).map(
      (d) => ({
        id: d.id,
        subject: d.subject,
        state: d.state,
        due: d.due,
        daysSinceNumbered: d.date ? dayNumber(today) - dayNumber(d.date) : null,
        received: d.state === 'received',
      }),
    ),
  }
}

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
