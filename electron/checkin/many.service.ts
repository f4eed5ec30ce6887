import { attendsAs } from '../../shared/checkin/admission'
import { presenceOf } from '../../shared/checkin/attendance'
import type { ManyResult, TickRow } from '../../shared/checkin/checkin.contract'
import { paperListLabels } from '../../shared/checkin/paper-list'
import { parseTicks } from '../../shared/checkin/ticks'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Write } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { eventsOf, findScan, type ScanRow } from './checkin.queries'
import { append } from './checkin.service'
import { attendanceBook, type DeskFacts, deskFacts } from './desk.queries'

type Arriving = { scanId: string; delegateId: string; raw: string; reason: string }

/** What keeps a person from being admitted in a group: each of these is asked at the desk, one by one. */
function hindrance(facts: DeskFacts | undefined): string {
  if (!facts) return 'không còn trong danh sách'
  if (facts.withdrawn || facts.letter === 'withdrawn') return 'giấy mời đã thu hồi'
  if (facts.person.reply === 'substitute') return 'có người dự thay, hỏi ai đến'
  return ''
}

async function admitOne(w: Write, desk: string, arriving: Arriving): Promise<{ row: ScanRow | null; isNew: boolean }> {
  const known = await findScan(w.trx, arriving.scanId)
  if (known) return { row: known, isNew: false }
  const facts = await deskFacts(w.trx, { id: arriving.delegateId })
  if (!facts || hindrance(facts)) return { row: null, isNew: false }
  const { presence } = presenceOf(await eventsOf(w.trx, arriving.delegateId))
  if (presence === 'present') return { row: null, isNew: false }
  const attends = attendsAs({ letter: facts.letter, origin: facts.person.origin })
  const row = await append(w, { ...arriving, desk, kind: 'in', verdict: 'admitted', attends })
  return { row, isNew: true }
}

/** Many arrivals in one transaction; a repeat of the message changes nothing. Returns how many are in by it. */
async function admitMany(act: string, desk: string, people: readonly Arriving[], context: Context): Promise<number> {
  const book = await attendanceBook(context)
  const done = await context.write(act, async (w) => {
    const rows: { row: ScanRow | null; isNew: boolean }[] = []
    for (const person of people) rows.push(await admitOne(w, desk, person))
    return rows
  })
  for (const { row, isNew } of done) if (row && isNew) book.add(row)
  return done.filter((d) => d.row !== null).length
}

/** A head of delegation comes for all: those chosen of one unit are in at once, the rest is told. */
export async function admitUnit(
  input: { scanId: string; desk: string; head: string; delegateIds: string[] },
  context: Context,
): Promise<ManyResult> {
  const skipped: ManyResult['skipped'] = []
  const book = await attendanceBook(context)
  const people: Arriving[] = []
  for (const id of new Set(input.delegateIds)) {
    const facts = await deskFacts(context.db, { id })
    const why = hindrance(facts) || (book.of(id).presence === 'present' ? 'đã điểm danh' : '')
    const scanId = `${input.scanId}.${id}`.slice(0, 64)
    const isOurs = (await findScan(context.db, scanId)) !== undefined
    if (why && !isOurs) skipped.push({ fullName: facts?.person.fullName ?? '', why })
    else
      people.push({
        scanId,
        delegateId: id,
        raw: '',
        reason: `Cả đoàn${input.head ? `, trưởng đoàn ${input.head}` : ''}`,
      })
  }
  return { admitted: await admitMany('checkin.unit', input.desk, people, context), skipped }
}

/**
 * Ticks from a printed list. Without `commit` it says row by row what would happen. Each arrival is marked as from paper,
 * with the print and the row, so that a doubt can be looked up on the sheet.
 */
export async function paperTicks(
  input: { scanId: string; desk: string; listId: string; numbers: string; commit: boolean },
  context: Context,
): Promise<{ rows: TickRow[]; problems: string[]; admitted: number }> {
  const list = await context.db.selectFrom('paperLists').selectAll().where('id', '=', input.listId).executeTakeFirst()
  if (!list) throw new ProblemError('not-found', 'Không thấy bản in này. Hãy chọn lại bản in ghi trên đầu tờ giấy.')
  const order = JSON.parse(list.delegateIds) as string[]
  const { numbers, problems } = parseTicks(input.numbers, order.length)
  const book = await attendanceBook(context)
  const rows: TickRow[] = []
  for (const number of numbers) {
    const id = order[number - 1] as string
    const facts = await deskFacts(context.db, { id })
    const why = hindrance(facts) || (book.of(id).presence === 'present' ? 'đã điểm danh trước đó' : '')
    const { honorific = '', fullName = '', office = '', unit = '' } = facts?.person ?? {}
    const note = why || (facts?.person.reply === 'declined' ? 'đã báo vắng nhưng được tích' : '')
    rows.push({ number, id, fullName: `${honorific} ${fullName}`.trim(), office, unit, counts: why === '', note })
  }
  if (!input.commit) return { rows, problems, admitted: 0 }
  const reason = (n: number) => `Từ giấy: bản in số ${list.number} (${paperListLabels[list.kind]}), dòng ${n}`
  const people = rows
    .filter((r) => r.counts)
    .map((r) => ({
      scanId: `${input.scanId}.${r.number}`,
      delegateId: r.id,
      raw: `giấy ${list.number}/${r.number}`,
      reason: reason(r.number),
    }))
  return { rows, problems, admitted: await admitMany('checkin.paper', input.desk, people, context) }
}

/** The printed lists, newest first. */
export async function paperLists(db: Db | Trx) {
  const rows = await db.selectFrom('paperLists').selectAll().orderBy('number', 'desc').limit(20).execute()
  return rows.map(({ delegateIds, ...row }) => ({ ...row, people: (JSON.parse(delegateIds) as string[]).length }))
}

/** The number that stands on a printed list: the one of the last print in the same order, or a new one that is kept. */
export async function numberOfPaperList(
  kind: 'name' | 'unit',
  order: readonly string[],
  context: Context,
): Promise<number> {
  const delegateIds = JSON.stringify(order)
  const same = await context.db
    .selectFrom('paperLists')
    .select('number')
    .where('kind', '=', kind)
    .where('delegateIds', '=', delegateIds)
    .executeTakeFirst()
  if (same) return same.number
  // On a full disk nothing can be kept, and just then the paper is wanted most.
  if (context.session.database.readOnly) return 0
  return context.write('papers.fallback', async (w) => {
    const last = await w.trx
      .selectFrom('paperLists')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    await w.insert(
      'paperLists',
      { id: context.ids.uuid(), number, kind, at: w.at, operator: w.operator, delegateIds },
      `Lập bản in số ${number} của danh sách dự phòng ${paperListLabels[kind]}.`,
    )
    return number
  })
}
