import { clockTime } from '../../shared/checkin/wall-clock'
import { dayNumber, dayOf, shortDate } from '../../shared/lib/dates'
import { withoutDismissed } from '../../shared/preparation/checks/check'
import type { Readiness, ReadinessArea } from '../../shared/preparation/checks/checks.contract'
import type { CheckSnapshot } from '../../shared/preparation/checks/snapshot'
import { arrivalSlots } from '../../shared/preparation/closing/day-figures'
import { closingDays } from '../../shared/preparation/closing/duties'
import { isClosed } from '../../shared/preparation/tasks/schedule'
import { awardArea, awardDeadlines } from '../awards/duties.queries'
import { attendanceBook } from '../checkin/desk.queries'
import type { Context } from '../core/context'
import { dayOnWall, getConferenceDay } from '../core/today'
import type { Db } from '../db/tables'
import { foundNow } from './checks.queries'
import { closingDuties } from './closing.service'
import { placedTasks } from './tasks.queries'

const n = (value: number) => value.toLocaleString('vi-VN')
type State = ReadinessArea['state']
const stateOf = (bad: boolean, watch: boolean): State => (bad ? 'bad' : watch ? 'watch' : 'good')

/** Each area of the preparation with the numbers that matter; an area that holds nothing says so. */
function areasOf(s: CheckSnapshot): ReadinessArea[] {
  const open = s.tasks.filter((t) => !t.isClosed)
  const late = open.filter((t) => t.lateBy > 0)
  const invited = s.people.filter((p) => p.letter)
  const out = invited.filter((p) => ['sent', 'received'].includes(p.letter?.state ?? ''))
  const silent = invited.filter((p) => p.reply === 'none')
  const coming = s.people.filter((p) => p.reply === 'accepted' || p.reply === 'substitute')
  const papers = s.speeches.filter((x) => x.kind !== 'mc-script')
  const missing = papers.filter((x) => x.versions === 0)
  const discussion = papers.filter((x) => x.kind === 'discussion-paper')
  const unsigned = invited.filter((p) => ['draft', 'approved', 'printed'].includes(p.letter?.state ?? ''))
  const unready = s.logistics.filter((l) => !['ready', 'dropped'].includes(l.state))
  const short = s.pack.filter((p) => p.ordered < p.needed)
  const waiting = s.documents.filter((d) => ['draft', 'submitted', 'approved'].includes(d.state))
  const area = (
    id: string,
    label: string,
    screen: string,
    state: State,
    ...numbers: [label: string, value: string, list?: string][]
  ): ReadinessArea => ({
    id,
    label,
    screen,
    state,
    numbers: numbers.map(([l, value, list = '']) => ({ label: l, value, list })),
  })
  return [
    area(
      'tasks',
      'Công việc',
      'tasks',
      s.tasks.length === 0
        ? 'empty'
        : stateOf(
            late.some((t) => t.critical),
            late.length > 0,
          ),
      ['trễ hạn', n(late.length), 'late'],
      ['còn mở', `${n(open.length)}/${n(s.tasks.length)}`, 'open'],
    ),
    area(
      'guests',
      'Giấy mời',
      'invitations',
      s.people.length === 0 ? 'empty' : stateOf(false, out.length < s.people.length),
      ['đã chuyển', `${n(out.length)}/${n(s.people.length)}`, 'out'],
      ['chờ duyệt, ký, cấp số', n(unsigned.length), 'unsigned'],
      ['chưa có giấy', n(s.people.length - invited.length)],
    ),
    area(
      'replies',
      'Phản hồi',
      'replies',
      invited.length === 0 ? 'empty' : stateOf(false, silent.length > 0),
      ['báo dự', n(coming.length), 'coming'],
      ['chưa trả lời', n(silent.length), 'none'],
    ),
    area(
      'reports',
      'Báo cáo đơn vị',
      'reports',
      s.reports.total === 0 ? 'empty' : stateOf(s.reports.late > s.reports.total / 5, s.reports.owing > 0),
      [
        s.reports.planDue ? `còn nợ (hạn ${shortDate(s.reports.planDue)})` : 'còn nợ',
        `${n(s.reports.owing)}/${n(s.reports.total)}`,
        'owing',
      ],
      ['thiếu nội dung', n(s.reports.weak), 'weak'],
    ),
    area(
      'programme',
      'Chương trình',
      'agenda',
      s.items.length === 0 ? 'empty' : 'good',
      ['mục', n(s.items.length)],
      ['phút', n(s.items.reduce((sum, i) => sum + i.minutes, 0))],
    ),
    area(
      'speeches',
      'Bài phát biểu, tham luận',
      'speeches',
      papers.length === 0
        ? 'empty'
        : stateOf(
            missing.length > 0,
            papers.some((p) => !p.isOfficial),
          ),
      [
        'tham luận chưa có bản nào',
        `${n(discussion.filter((x) => x.versions === 0).length)}/${n(discussion.length)}`,
        'papers-missing',
      ],
      ['bài chưa có bản nào', `${n(missing.length)}/${n(papers.length)}`, 'missing'],
      ['bản chính thức', n(papers.filter((p) => p.isOfficial).length), 'official'],
    ),
    area(
      'money',
      'Kinh phí',
      'budget',
      s.money.lines === 0 ? 'empty' : stateOf(s.money.alarm === 'over', s.money.alarm === 'near'),
      [
        'mức trích đã chi và cam kết',
        s.money.boundShare === null ? 'chưa ghi quỹ' : `${Math.round(s.money.boundShare)}%`,
      ],
      ['khoản vượt', n(s.money.overspent.length)],
    ),
    area('logistics', 'Hậu cần', 'logistics', s.logistics.length === 0 ? 'empty' : stateOf(false, unready.length > 0), [
      'chưa sẵn sàng',
      `${n(unready.length)}/${n(s.logistics.length)}`,
      'items',
    ]),
    area(
      'pack',
      'Tài liệu hội nghị',
      'logistics',
      s.pack.length === 0
        ? 'empty'
        : stateOf(
            short.length > 0,
            s.pack.some((p) => p.packed < p.needed),
          ),
      ['loại thiếu bản', `${n(short.length)}/${n(s.pack.length)}`, 'pack'],
      ['loại chưa đóng bộ đủ', n(s.pack.filter((p) => p.packed < p.needed).length), 'pack'],
    ),
    area(
      'documents',
      'Văn bản đi',
      'outgoing',
      s.documents.length === 0 ? 'empty' : stateOf(false, waiting.length > 0),
      ['chưa phát hành', n(waiting.length), 'waiting'],
      ['đã phát hành', n(s.documents.filter((d) => ['numbered', 'sent', 'received'].includes(d.state)).length), 'out'],
    ),
  ]
}

/** Acts since the beginning of the day before the last one on which anybody worked, by person, the latest sentences first. */
async function changesSince(db: Db): Promise<Readiness['changes']> {
  const last = await db.selectFrom('history').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  if (!last) return []
  const from = new Date(new Date(last.at).getTime() - 24 * 3_600_000).toISOString()
  // By number, which is how the history lies in the file: by time all of it would be read.
  const rows = await db
    .selectFrom('history')
    .select(['at', 'operator', 'text', 'batchId'])
    .where('text', '!=', '')
    .orderBy('seq', 'desc')
    .limit(3000)
    .execute()
  const people = new Map<string, { batches: Set<string>; last: { at: string; text: string }[] }>()
  for (const row of rows) {
    if (row.at < from) break
    const person = people.get(row.operator) ?? { batches: new Set<string>(), last: [] }
    people.set(row.operator, person)
    if (!person.batches.has(row.batchId) && person.last.length < 6)
      person.last.push({ at: row.at, text: row.text.slice(0, 200) })
    person.batches.add(row.batchId)
  }
  return [...people].map(([operator, p]) => ({ operator, acts: p.batches.size, last: p.last }))
}

/** Standing replies added up at the end of each day on which one came. */
async function repliesByDay(db: Db): Promise<Readiness['replies']> {
  const rows = await db.selectFrom('replies').select(['at', 'answer']).where('current', '=', 1).orderBy('at').execute()
  const sum = { accepted: 0, substitute: 0, declined: 0 }
  const days = new Map<string, Readiness['replies'][number]>()
  for (const { at, answer } of rows) {
    if (answer === 'none') continue
    sum[answer]++
    const day = dayOnWall(new Date(at))
    days.set(day, { day, ...sum })
  }
  return [...days.values()]
}

/** First arrivals by five minutes of the wall clock; an arrival that was taken back does not count. */
async function arrivals(context: Context): Promise<Readiness['arrivals']> {
  const book = await attendanceBook(context)
  const first = [...book.people()].map((id) => book.of(id).first)
  return arrivalSlots(
    first.map((f) => ({ arrived: f ? clockTime(f.at) : '' })),
    5,
  )
}

/** The fourteen deadlines nearest to a day, in their order: what is long overdue must not hide what is due tomorrow. */
const nearestTo = (day: string, list: Readiness['deadlines']): Readiness['deadlines'] => {
  const far = (d: { day: string }) => Math.abs(dayNumber(d.day) - dayNumber(day))
  return [...list]
    .sort((a, b) => far(a) - far(b))
    .slice(0, 14)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** These tasks are told by the documents themselves: a notice that is out is done, whatever the board says. */
const closingSeeds = new Set(Object.values(closingDays).map((d) => d.seed))

/** The state of the whole on a day: what the overview shows and the morning meeting goes through. */
export async function readinessNow(context: Context): Promise<Readiness> {
  const { db } = context
  const { snapshot, findings } = await foundNow(context)
  const { today } = snapshot
  const conferenceDay = await getConferenceDay(db)
  const { open } = withoutDismissed(findings, await db.selectFrom('dismissals').selectAll().execute())
  const count = (severity: string) => open.filter((f) => f.severity === severity).length
  const horizon = dayOf(dayNumber(today) + 14)
  const deadlines = (await placedTasks(context))
    .filter((t) => !isClosed(t.state) && t.due && t.due <= horizon && !closingSeeds.has(t.seed))
    .map((t) => ({ day: t.due as string, text: t.title, screen: 'tasks', open: t.id, lateBy: t.lateBy }))
  const closing = (await closingDuties(context))
    .filter((d) => d.state !== 'done' && d.due && d.due <= horizon)
    .map((d) => ({ day: d.due as string, text: d.label, screen: 'closing', lateBy: d.lateBy }))
  const speeches = snapshot.speeches
    .filter((s) => !s.isOfficial && s.dueOn && s.dueOn <= horizon)
    .map((s) => ({
      day: s.dueOn as string,
      text: `Bài “${s.title}”`,
      screen: 'speeches',
      open: s.id,
      lateBy: Math.max(0, dayNumber(today) - dayNumber(s.dueOn as string)),
    }))
  return {
    today,
    conferenceDay,
    daysLeft: conferenceDay ? dayNumber(conferenceDay) - dayNumber(today) : null,
    areas: [...areasOf(snapshot), ...(await awardArea(context))],
    deadlines: nearestTo(today, [...deadlines, ...closing, ...speeches, ...(await awardDeadlines(context, horizon))]),
    findings: { block: count('block'), warn: count('warn'), info: count('info') },
    changes: await changesSince(db),
    replies: await context.session.memo('readiness.replies', ['replies'], () => repliesByDay(db)),
    invited: snapshot.people.filter((p) => p.letter).length,
    arrivals: await context.session.memo('readiness.arrivals', ['checkin'], () => arrivals(context)),
  }
}
