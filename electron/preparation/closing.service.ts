import { ProblemError } from '../../shared/ipc/reply'
import type { ClosingDuty, ThanksRow } from '../../shared/preparation/closing/closing.contract'
import {
  attendanceReport,
  type ClosingWorld,
  conclusionNotice,
  conferenceReport,
  sourceLine,
  thanksLetter,
} from '../../shared/preparation/closing/closing-text'
import type { DayPerson } from '../../shared/preparation/closing/day-figures'
import {
  type ClosingPurpose,
  closingDays,
  closingPurposes,
  dutyDay,
  dutyTime,
} from '../../shared/preparation/closing/duties'
import {
  type Outgoing,
  type OutgoingFields,
  outgoingPurposeLabels,
  outgoingStateLabels,
} from '../../shared/preparation/documents/outgoing'
import type { Context } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import type { Db, Tables } from '../db/tables'
import { closingWorld } from './closing.queries'
import { codeOf } from './outgoing.queries'
import { addOutgoing } from './outgoing.service'
import { getCalendar } from './preparation.queries'
import { type listPlacedTasks, placedTasks } from './tasks.queries'

type Made = Exclude<ClosingPurpose, 'thanks'>
type Draft = Pick<OutgoingFields, 'type' | 'subject' | 'recipients' | 'body'>
/** The words of a document as the figures of now give them. */
export const closingDraft = (purpose: Made, world: ClosingWorld & { people: DayPerson[] }): Draft =>
  purpose === 'attendanceReport'
    ? attendanceReport(world, world.people)
    : purpose === 'conferenceReport'
      ? conferenceReport(world)
      : conclusionNotice(world)

const isOut = (state: Outgoing['state']) => state === 'numbered' || state === 'sent' || state === 'received'

/** The documents that must leave the house after the conference, with their last days; they stand on the overview too. */
export async function closingDuties(context: Pick<Context, 'db' | 'clock' | 'session'>): Promise<ClosingDuty[]> {
  const { db } = context
  const today = await todayOf(db, context)
  const conferenceDay = await getConferenceDay(db)
  const calendar = await getCalendar(db)
  const tasks = await placedTasks(context)
  const documents = await db
    .selectFrom('outgoing')
    .select(['id', 'purpose', 'state', 'number', 'symbol'])
    .where('state', '!=', 'withdrawn')
    .where('purpose', 'in', [...closingPurposes])
    .execute()
  return closingPurposes.map((purpose): ClosingDuty => {
    const { seed, basis } = closingDays[purpose]
    const task = tasks.find((t) => t.seed === seed)
    const own = documents.filter((d) => d.purpose === purpose)
    const issued = own.filter((d) => isOut(d.state)).length
    const isDone = own.length > 0 && issued === own.length
    const due = dutyDay(purpose, { conferenceDay, taskDue: task?.due ?? null, calendar })
    const only = own.length === 1 ? own[0] : undefined
    return {
      purpose,
      label: outgoingPurposeLabels[purpose],
      due,
      basis,
      ...dutyTime(due, isDone, today, calendar),
      documents: own.length,
      issued,
      state: isDone ? 'done' : own.length > 0 ? 'open' : 'none',
      id: only?.id ?? null,
      code: only ? codeOf(only) : '',
      stateText: stateWords(own, issued),
    }
  })
}

function stateWords(own: readonly Pick<Tables['outgoing'], 'state' | 'number' | 'symbol'>[], issued: number): string {
  const [first] = own
  if (!first) return 'chưa soạn'
  if (own.length > 1) return `${issued}/${own.length} đã phát hành`
  const code = codeOf(first)
  return `${outgoingStateLabels[first.state].toLocaleLowerCase('vi')}${code ? `, số ${code}` : ''}`
}

export async function closingView(context: Context) {
  const { f } = await closingWorld(context)
  return {
    facts: f,
    duties: await closingDuties(context),
    sources: sourceLine(f, 'lượt điểm danh, danh sách giấy mời và phản hồi'),
  }
}

/** Writes the draft of a report or notice; one that is being written is not written over. */
export async function draftClosing({ purpose }: { purpose: Made }, context: Context): Promise<Outgoing> {
  const world = await closingWorld(context)
  const duty = (await closingDuties(context)).find((d) => d.purpose === purpose)
  return context.write('closing.draft', async (w) => {
    const open = await w.trx
      .selectFrom('outgoing')
      .select('id')
      .where('purpose', '=', purpose)
      .where('state', 'in', ['draft', 'submitted', 'approved'])
      .executeTakeFirst()
    if (open)
      throw new ProblemError(
        'conflict',
        `${outgoingPurposeLabels[purpose]} đang được soạn. Hãy mở bản ấy ở Văn bản đi; muốn lấy số liệu mới thì hủy bản ấy rồi lập lại.`,
      )
    const task = await taskOf(w.trx, purpose)
    return addOutgoing(w, context.ids, {
      ...closingDraft(purpose, world),
      purpose,
      due: duty?.due ?? null,
      taskId: task,
      copies: 1,
    })
  })
}

const taskOf = async (
  db: Db | Parameters<typeof listPlacedTasks>[0],
  purpose: ClosingPurpose,
): Promise<string | null> =>
  (await db.selectFrom('tasks').select('id').where('seed', '=', closingDays[purpose].seed).executeTakeFirst())?.id ??
  null

const together = 'đã phối hợp thực hiện '
/** Several pieces of work are thanked for in one breath. */
function oneBreath(reasons: readonly string[]): string[] {
  const pieces = reasons.filter((r) => r.startsWith(together)).map((r) => r.slice(together.length))
  const rest = reasons.filter((r) => !r.startsWith(together))
  return pieces.length > 0 ? [...rest, `${together}${pieces.join(', ')}`] : rest
}

type Reasons = Map<string, { name: string; unitId: string | null; reasons: string[] }>
const thank = (found: Reasons, name: string, unitId: string | null, reason: string) => {
  const key = unitId ?? name
  if (!name) return
  const known = found.get(key) ?? { name, unitId, reasons: [] }
  if (!known.reasons.includes(reason)) known.reasons.push(reason)
  found.set(key, known)
}

/** Whom the office may thank, and for what: units whose people came, who wrote a paper, or who did a piece of the work. */
export async function thanksRows(context: Context): Promise<ThanksRow[]> {
  const { db } = context
  const { people } = await closingWorld(context)
  const units = new Map(
    (await db.selectFrom('units').select(['id', 'name', 'precedence']).execute()).map((u) => [u.id, u]),
  )
  const byName = new Map([...units.values()].map((u) => [u.name, u.id]))
  const found: Reasons = new Map()
  const unitsOf = new Map(
    (await db.selectFrom('delegates').select(['id', 'unitId']).execute()).map((d) => [d.id, d.unitId]),
  )
  const came = new Map<string, number>()
  for (const person of people) {
    const unitId = person.attends === null ? null : (unitsOf.get(person.id) ?? null)
    if (unitId) came.set(unitId, (came.get(unitId) ?? 0) + 1)
  }
  for (const [unitId, n] of came)
    thank(found, units.get(unitId)?.name ?? '', unitId, `đã cử ${String(n).padStart(2, '0')} đại biểu dự Hội nghị`)
  const speeches = await db
    .selectFrom('speeches')
    .select(['title', 'unitId'])
    .where('kind', '=', 'discussion-paper')
    .where('droppedAt', 'is', null)
    .execute()
  for (const s of speeches)
    if (s.unitId)
      thank(
        found,
        units.get(s.unitId)?.name ?? '',
        s.unitId,
        `đã chuẩn bị tham luận “${s.title.replace(/^tham luận:?\s*/i, '')}”`,
      )
  for (const l of await db.selectFrom('logistics').selectAll().where('state', '!=', 'dropped').execute()) {
    const name = units.get(l.ownerUnitId ?? '')?.name ?? l.ownerUnit
    const small = `${l.title.charAt(0).toLocaleLowerCase('vi')}${l.title.slice(1)}`
    thank(found, name, l.ownerUnitId ?? byName.get(name) ?? null, `${together}${small}`)
  }
  const letters = await db
    .selectFrom('outgoing')
    .select(['unitId', 'recipients', 'state'])
    .where('purpose', '=', 'thanks')
    .where('state', '!=', 'withdrawn')
    .execute()
  const letterOf = (row: { name: string; unitId: string | null }) =>
    letters.find((l) => (row.unitId !== null && l.unitId === row.unitId) || l.recipients === JSON.stringify([row.name]))
  const rank = (row: ThanksRow) => (row.unitId ? (units.get(row.unitId)?.precedence ?? 9999) : 9999)
  const own = await ownUnits(db)
  return [...found]
    .map(([key, row]) => {
      const letter = letterOf(row)
      return { key, ...row, reasons: oneBreath(row.reasons), letter: letter ? outgoingStateLabels[letter.state] : '' }
    })
    .filter((row) => !own.some((name) => row.name.includes(name)))
    .sort((a, b) => b.reasons.length - a.reasons.length || rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The office does not thank itself. */
async function ownUnits(db: Db): Promise<string[]> {
  const c = await db.selectFrom('conference').select(['organiser', 'executingUnit']).executeTakeFirstOrThrow()
  const inner = /\((.*)\)$/.exec(c.executingUnit)?.[1]
  return [c.organiser, c.executingUnit, inner ?? '', inner?.replace(/ thành phố$/, '') ?? ''].filter(
    (n) => n.length > 5,
  )
}

export async function prepareThanks({ keys }: { keys: string[] }, context: Context) {
  const rows = (await thanksRows(context)).filter((row) => keys.includes(row.key))
  const world = await closingWorld(context)
  const due = (await closingDuties(context)).find((d) => d.purpose === 'thanks')?.due ?? null
  return context.write('closing.prepareThanks', async (w) => {
    const taskId = await taskOf(w.trx, 'thanks')
    const open = rows.filter((row) => row.letter === '')
    for (const row of open)
      await addOutgoing(w, context.ids, {
        ...thanksLetter(world, row),
        purpose: 'thanks',
        unitId: row.unitId,
        due,
        taskId,
        copies: 2,
        distribution: ['- Như trên;', '- Lưu: VT, BTĐKT.'],
      })
    return { made: open.length, skipped: keys.length - open.length, batchId: open.length ? w.batchId : null }
  })
}
