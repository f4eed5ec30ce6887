import { attendsAs, decideAdmission, type PaperFacts } from '../../shared/checkin/admission'
import { type Presence, presenceOf } from '../../shared/checkin/attendance'
import type { DeskPerson, ScanOutcome, ScanPreview } from '../../shared/checkin/checkin.contract'
import { outcomeText } from '../../shared/checkin/outcome-text'
import { readScan, storableRaw } from '../../shared/checkin/read-scan'
import type { ScanKind, ScanVerdict } from '../../shared/checkin/scan'
import { clockTime, wallDay } from '../../shared/checkin/wall-clock'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Write } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { appendScan, eventsOf, findScan, type ScanRow } from './checkin.queries'
import { attendanceBook, type DeskFacts, deskFacts, withPresence } from './desk.queries'

/** Double reads of a scanner fall within this time; a person who comes back later is told when he or she came in. */
const repeatMs = 2000

const paperOf = (facts: DeskFacts | undefined, token: string): PaperFacts => {
  const letter = facts?.letters.find((l) => l.token === token)
  if (!letter) return 'foreign'
  return letter.state === 'withdrawn' ? 'withdrawn' : letter.state === 'replaced' ? 'replaced' : 'living'
}

type NewScan = {
  scanId: string
  desk: string
  raw: string
  kind: ScanKind
  delegateId: string | null
  verdict: ScanVerdict
  attends?: ScanRow['attends']
  replyId?: string | null
  undoes?: string | null
  reason?: string
}

/** Writes the event and, once it is on the disk, moves the book on. */
export async function append(w: Write, scan: NewScan): Promise<ScanRow> {
  w.touch('checkin')
  return appendScan(w.trx, {
    id: scan.scanId,
    desk: scan.desk,
    at: w.at,
    kind: scan.kind,
    raw: storableRaw(scan.raw),
    delegateId: scan.delegateId,
    attends: scan.attends ?? null,
    substituteReplyId: scan.replyId ?? null,
    verdict: scan.verdict,
    undoes: scan.undoes ?? null,
    reason: scan.reason ?? '',
    operator: w.operator,
  })
}

const deskWords = ({ letter }: DeskFacts, { origin, declineReason, substitute }: DeskPerson) => ({
  letter,
  origin,
  declineReason,
  substitute,
})

/** The reply for a stored event: what the desk shows, also when the same message comes a second time. */
async function outcomeOf(
  db: Db,
  context: Pick<Context, 'session' | 'db' | 'clock'>,
  row: ScanRow,
  more: { paper?: PaperFacts; why?: string } = {},
): Promise<ScanOutcome> {
  const facts = row.delegateId ? await deskFacts(db, { id: row.delegateId }) : undefined
  const book = await attendanceBook(context)
  const first = row.delegateId ? book.of(row.delegateId).first : null
  const person = facts ? withPresence(facts, book) : null
  const shown = first && { ...first, time: clockTime(first.at) }
  const today = wallDay(context.clock().toISOString())
  const earlier = facts ? (await eventsOf(db, facts.person.id)).filter((e) => e.seq < row.seq) : []
  return {
    scanId: row.id,
    verdict: row.verdict,
    delegate: person,
    first: shown,
    text: outcomeText({
      verdict: row.verdict,
      paper: more.paper ?? 'none',
      why: more.why ?? row.reason,
      first: shown && { ...shown, day: wallDay(shown.at) === today ? '' : wallDay(shown.at) },
      attends: row.attends ?? person?.attends ?? null,
      person: facts && person ? deskWords(facts, person) : null,
      isBack: row.verdict === 'admitted' && presenceOf(earlier).presence === 'left',
    }),
  }
}

type Done = { row: ScanRow; paper?: PaperFacts; why?: string; isNew: boolean }

/** Runs one act of the desk: a scan id that is known returns what was stored, else the body appends and the book moves on. */
export async function deskAct(
  act: string,
  scanId: string,
  context: Context,
  body: (w: Write) => Promise<Omit<Done, 'isNew'>>,
): Promise<ScanOutcome> {
  const book = await attendanceBook(context)
  const done = await context.write(act, async (w): Promise<Done> => {
    const known = await findScan(w.trx, scanId)
    return known ? { row: known, isNew: false } : { ...(await body(w)), isNew: true }
  })
  if (done.isNew) book.add(done.row)
  return outcomeOf(context.db, context, done.row, done)
}

/** Facts of a person inside the write, or the sentence that he or she is gone. */
export async function personIn(trx: Db | Trx, delegateId: string): Promise<DeskFacts> {
  const facts = await deskFacts(trx, { id: delegateId })
  if (!facts) throw new ProblemError('not-found', 'Người này không còn trong danh sách. Hãy tìm lại theo tên.')
  return facts
}

type Judged = { verdict: ScanVerdict; why: string; paper: PaperFacts; facts?: DeskFacts; first: Presence['first'] }

/** What a code means now: read, the person found, decided. Writes nothing. */
async function judge(raw: string, db: Db | Trx): Promise<Judged> {
  const read = readScan(raw)
  if (read.kind === 'unreadable') return { verdict: 'unreadable', why: read.why, paper: 'none', first: null }
  const facts = await deskFacts(db, { code: read.code })
  const paper: PaperFacts = read.kind === 'letter' ? paperOf(facts, read.token) : 'none'
  const { presence, first } = presenceOf(facts ? await eventsOf(db, facts.person.id) : [])
  const person = facts ? { withdrawn: facts.withdrawn, letter: facts.letter, reply: facts.person.reply } : null
  return { verdict: decideAdmission({ paper, person, presence }), why: '', paper, facts, first }
}

/** A scan of a letter's QR, or a typed code: read, decide, store, and only then answer. */
export async function scan(
  input: { raw: string; desk: string; scanId: string },
  context: Context,
): Promise<ScanOutcome> {
  return deskAct('checkin.scan', input.scanId, context, async (w) => {
    const { verdict: decided, why, paper, facts, first } = await judge(input.raw, w.trx)
    const isRepeat =
      decided === 'already-in' &&
      first?.desk === input.desk &&
      Date.parse(w.at) - Date.parse(first.at) < repeatMs &&
      Date.parse(w.at) >= Date.parse(first.at)
    const verdict: ScanVerdict = isRepeat ? 'repeat' : decided
    // A foreign paper with a code of ours says nothing of the person who has that code.
    const delegateId = paper === 'foreign' ? null : (facts?.person.id ?? null)
    const attends =
      verdict === 'admitted' && facts ? attendsAs({ letter: facts.letter, origin: facts.person.origin }) : null
    const { scanId, desk, raw } = input
    return {
      row: await append(w, { scanId, desk, raw, kind: 'in', delegateId, verdict, attends, reason: why }),
      paper,
      ...(why ? { why } : {}),
    }
  })
}

/** What the desk would say to a card, for the test of a scanner before the doors open. */
export async function preview({ raw }: { raw: string }, context: Context): Promise<ScanPreview> {
  const { verdict, why, paper, facts, first } = await judge(raw, context.db)
  const person = facts && paper !== 'foreign' ? withPresence(facts, await attendanceBook(context)) : null
  return {
    verdict,
    delegate: person,
    text: outcomeText({
      verdict,
      paper,
      why,
      first: first && { time: clockTime(first.at), desk: first.desk, day: '' },
      attends: person?.attends ?? null,
      person: facts && person ? deskWords(facts, person) : null,
      isBack: false,
    }),
  }
}

/** A person at the desk decides: from the search list, or after a refusal. */
export async function admit(
  input: { scanId: string; delegateId: string; desk: string; as: 'self' | 'substitute'; reason?: string },
  context: Context,
): Promise<ScanOutcome> {
  return deskAct('checkin.admit', input.scanId, context, async (w) => {
    const facts = await personIn(w.trx, input.delegateId)
    const { presence } = presenceOf(await eventsOf(w.trx, facts.person.id))
    const isSubstitute = input.as === 'substitute'
    if (isSubstitute && !facts.person.substitute)
      throw new ProblemError(
        'conflict',
        'Đại biểu này chưa có người dự thay. Hãy bấm “Dự thay” và ghi họ tên người đến.',
      )
    const verdict: ScanVerdict = presence === 'present' ? 'already-in' : 'admitted'
    const attends =
      verdict === 'admitted'
        ? isSubstitute
          ? 'substitute'
          : attendsAs({ letter: facts.letter, origin: facts.person.origin })
        : null
    const row = await append(w, {
      scanId: input.scanId,
      desk: input.desk,
      raw: '',
      kind: 'in',
      delegateId: facts.person.id,
      verdict,
      attends,
      replyId: isSubstitute ? facts.replyId : null,
      reason: input.reason ?? '',
    })
    return { row }
  })
}

/** Documents handed over, or an early leave: noted of whoever is on the list. */
export async function mark(
  act: 'checkin.kit' | 'checkin.leave',
  input: { scanId: string; delegateId: string; desk: string },
  context: Context,
): Promise<ScanOutcome> {
  return deskAct(act, input.scanId, context, async (w) => {
    const facts = await personIn(w.trx, input.delegateId)
    const { presence } = presenceOf(await eventsOf(w.trx, facts.person.id))
    const isKit = act === 'checkin.kit'
    const verdict: ScanVerdict = isKit ? 'kit' : presence === 'present' ? 'left' : 'not-in'
    return {
      row: await append(w, {
        scanId: input.scanId,
        desk: input.desk,
        raw: '',
        kind: isKit ? 'kit' : 'out',
        delegateId: facts.person.id,
        verdict,
      }),
    }
  })
}

/** Takes back the one event named, with a reason; itself an event. */
export async function undo(
  input: { scanId: string; undoes: string; reason: string; desk: string },
  context: Context,
): Promise<ScanOutcome> {
  return deskAct('checkin.undo', input.scanId, context, async (w) => {
    const target = await findScan(w.trx, input.undoes)
    if (!target)
      throw new ProblemError('not-found', 'Không thấy lượt điểm danh cần hủy. Hãy tải lại danh sách lượt quét.')
    const earlier = await w.trx
      .selectFrom('scans')
      .select('id')
      .where('undoes', '=', input.undoes)
      .where('verdict', '=', 'undone')
      .executeTakeFirst()
    const isLive = !earlier && ['admitted', 'left', 'kit'].includes(target.verdict)
    const row = await append(w, {
      scanId: input.scanId,
      desk: input.desk,
      raw: '',
      kind: 'undo',
      delegateId: target.delegateId,
      verdict: isLive ? 'undone' : 'not-in',
      undoes: input.undoes,
      reason: input.reason,
    })
    return { row }
  })
}
