import { chairSentence } from '../../shared/checkin/summary'
import { clockTime } from '../../shared/checkin/wall-clock'
import { nameOf } from '../../shared/delegates/words'
import { shortDate } from '../../shared/lib/dates'
import type { ClosingFacts } from '../../shared/preparation/closing/closing.contract'
import type { ClosingWorld } from '../../shared/preparation/closing/closing-text'
import { arrivalSlots, countDay, countGroups, type DayPerson } from '../../shared/preparation/closing/day-figures'
import { scheduled } from '../agenda/agenda.service'
import { actualTimes } from '../agenda/run.service'
import { decisionName } from '../awards/decisions/decisions.queries'
import { attendanceBook } from '../checkin/desk.queries'
import { countable } from '../checkin/summary.service'
import { getConference, listCategories } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import type { Db } from '../db/tables'
import { rankedDelegates } from '../delegates/ranked.queries'
import { speechRows } from '../speeches/rows'
import { getBudget } from './budget.queries'
import { getPreparation } from './preparation.queries'

type Substitute = { honorific: string; fullName: string; office: string }
const spoken = (s: Substitute) => [`${s.honorific} ${s.fullName}`.trim(), s.office].filter(Boolean).join(', ')

/** Everybody of the day in order of precedence: invited, or come without a letter. Counted by the same rule as at the desk. */
export async function dayPeople(context: Pick<Context, 'db' | 'session'>): Promise<DayPerson[]> {
  const { db } = context
  const book = await attendanceBook(context)
  const invited = new Set((await countable(context)).filter((p) => p.invited).map((p) => p.id))
  const replies = new Map(
    (
      await db
        .selectFrom('replies')
        .select(['delegateId', 'answer', 'reason', 'substitute'])
        .where('current', '=', 1)
        .execute()
    ).map((r) => [r.delegateId, r]),
  )
  return (await rankedDelegates(db)).flatMap((p): DayPerson[] => {
    const { attends, first, presence, kit } = book.of(p.id)
    if (!invited.has(p.id) && attends === null && !kit) return []
    const reply = replies.get(p.id)
    const substitute = reply?.substitute ? spoken(JSON.parse(reply.substitute) as Substitute) : ''
    return [
      {
        id: p.id,
        rank: p.rank,
        name: nameOf(p),
        office: p.office,
        unit: p.unit,
        categoryId: p.categoryId,
        categoryCode: p.categoryCode,
        invited: invited.has(p.id),
        attends,
        arrived: first ? clockTime(first.at) : '',
        desk: first?.desk ?? '',
        left: presence === 'left',
        kit,
        reply: reply?.answer ?? 'none',
        reason: reply?.answer === 'declined' ? reply.reason : '',
        substitute,
      },
    ]
  })
}

async function awardsOf(db: Db): Promise<ClosingFacts['awards']> {
  const decisions = await db
    .selectFrom('awardDecisions')
    .select(['id', 'number', 'date', 'title'])
    .where('kind', '=', 'award')
    .where('state', '=', 'issued')
    .orderBy('date')
    .execute()
  const entries = await db
    .selectFrom('awardEntries')
    .select(['decisionId', 'subject'])
    .where('revokedAt', 'is', null)
    .execute()
  return decisions.map((d) => {
    const own = entries.filter((e) => e.decisionId === d.id)
    const individuals = own.filter((e) => e.subject === 'individual').length
    return { decision: decisionName(d), collectives: own.length - individuals, individuals }
  })
}

/** The programme as it ran; a rehearsal is no report. */
async function programmeOf(context: Context): Promise<ClosingFacts['programme']> {
  const { items, rehearsal } = await actualTimes(context)
  const { conference } = await scheduled(context.db)
  const run = rehearsal ? [] : items.filter((i) => i.actualStart)
  const ends = run.flatMap((i) => (i.actualEnd ? [i.actualEnd] : [])).sort()
  return {
    items: items.length,
    start: run[0]?.actualStart ? clockTime(run.map((i) => i.actualStart as string).sort()[0] as string) : '',
    end: ends.length > 0 && ends.length === run.length ? clockTime(ends.at(-1) as string) : '',
    plannedEnd: conference.endsAt?.slice(11, 16) ?? '',
  }
}

/** The people of the day and everything the reports say, counted now. */
export async function closingWorld(context: Context): Promise<ClosingWorld & { people: DayPerson[] }> {
  const { db, clock } = context
  const c = await getConference(db)
  const people = await dayPeople(context)
  const opening = c.startsAt?.slice(11, 16) ?? ''
  const counts = countDay(people, opening)
  const arrived = people.flatMap((p) => (p.arrived ? [p.arrived] : [])).sort()
  const letters = await db
    .selectFrom('invitations')
    .select((e) => e.fn.countAll<number>().as('all'))
    .where('state', 'in', ['numbered', 'sent', 'received'])
    .executeTakeFirstOrThrow()
  const press = await db
    .selectFrom('pressPasses')
    .select((e) => e.fn.countAll<number>().as('all'))
    .where('decision', '=', 'granted')
    .executeTakeFirstOrThrow()
  const pack = await db.selectFrom('packItems').select(['title', 'printed']).orderBy('position').execute()
  const { conference: money } = await getBudget(context)
  const now = clock().toISOString()
  const today = await todayOf(db, context)
  const f: ClosingFacts = {
    today,
    day: await getConferenceDay(db),
    countedAt: `${clockTime(now).replace(':', ' giờ ')} ngày ${shortDate(today)}`,
    opening,
    line: chairSentence({
      invited: counts.invited,
      present: {
        inPerson: counts.inPerson,
        substitutes: counts.substitutes,
        walkIns: counts.walkIns,
        total: counts.present,
      },
      absent: { excused: counts.excused, unexcused: counts.unexcused, total: counts.absent },
    }),
    counts,
    groups: countGroups(people, await listCategories(db), opening),
    arrivals: arrivalSlots(people),
    firstAt: arrived[0] ?? '',
    lastAt: arrived.at(-1) ?? '',
    letters: letters.all,
    programme: await programmeOf(context),
    speeches: (await speechRows(context))
      .filter((s) => s.droppedAt === null)
      .map((s) => ({ kind: s.kind, title: s.title, who: s.speakerName || s.unitName })),
    awards: await awardsOf(db),
    press: press.all,
    pack,
    money: { estimated: money.estimated, spent: money.spent, cap: money.cap },
  }
  return { c, p: await getPreparation(db), f, people }
}
