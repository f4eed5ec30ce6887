import type { Finding } from '../../shared/awards/appraisal'
import { appraisalDue, lateForWindow } from '../../shared/awards/chain'
import { runChecks } from '../../shared/awards/checks/run'
import type { DossierAct } from '../../shared/awards/dossier-life'
import type { Moved } from '../../shared/awards/dossiers.contract'
import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import type { Context, Ids, Write } from '../core/context'
import { todayOf } from '../core/today'
import { getDossier, openRound } from './dossiers.service'
import { eachOf, moveDossier } from './moves'
import { loadWorld, officeCalendar, rulesOf } from './world.queries'

/** Rules, calendar and round of a dossier, for acts that count days. */
async function frame(w: Write, roundId: string, today: string) {
  const round = await openRound(w.trx, roundId)
  return { round, rules: await rulesOf(w.trx, round, today), calendar: await officeCalendar(w.trx) }
}

/**
 * Takes dossiers in: the next register number of the round, the day of receipt and the day to come back. One that is late needs
 * a reason and who approved it.
 */
export async function receiveDossiers(
  input: { ids: string[]; date?: string | null; lateReason?: string; lateApprovedBy?: string },
  { write, ids, db, clock, session }: Context,
): Promise<Moved> {
  const today = await todayOf(db, { clock, session })
  return write('awards.receive', async (w) => {
    const dossiers: Awaited<ReturnType<typeof getDossier>>[] = []
    for (const id of new Set(input.ids)) dossiers.push(await getDossier(w.trx, id))
    const dayOf = (d: (typeof dossiers)[number]) => input.date || d.receivedAt || today
    dossiers.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    const notes: string[] = []
    const result = await eachOf(dossiers, async (d) => {
      const { round, rules, calendar } = await frame(w, d.roundId, today)
      const day = dayOf(d)
      if (day > today) throw new ProblemError('invalid', `Ngày nhận ${shortDate(day)} của ${d.unit} sau hôm nay.`)
      const isLate = round.nominationDeadline !== null && day > round.nominationDeadline
      if (isLate && !(input.lateReason && input.lateApprovedBy))
        throw new ProblemError(
          'refused',
          `Hồ sơ của ${d.unit} nhận ngày ${shortDate(day)}, sau hạn ${shortDate(round.nominationDeadline ?? '')}: hãy ghi lý do nhận muộn và người chấp thuận.`,
          { fields: { lateReason: 'Chưa ghi lý do.', lateApprovedBy: 'Chưa ghi người chấp thuận.' } },
        )
      const last = await w.trx
        .selectFrom('awardDossiers')
        .select((e) => e.fn.max('registerNo').as('no'))
        .where('roundId', '=', d.roundId)
        .executeTakeFirst()
      const registerNo = d.registerNo ?? Number(last?.no ?? 0) + 1
      const appointmentDate = calendar.addWorkingDays(day, rules.get('days.appraisal'))
      const late = isLate
        ? { lateReason: input.lateReason ?? '', lateApprovedBy: input.lateApprovedBy ?? '' }
        : { lateReason: '', lateApprovedBy: '' }
      const from = d.state === 'draft' ? ('submit' as const) : undefined
      if (from) await moveDossier(w, ids, d, from)
      await moveDossier(
        w,
        ids,
        from ? { ...d, state: 'submitted' } : d,
        'receive',
        isLate ? { reason: `nhận muộn: ${late.lateReason} (${late.lateApprovedBy} chấp thuận)` } : {},
        { registerNo, receivedAt: day, appointmentDate, ...late },
      )
      const warning = lateForWindow(day, round.appraisalEnd, rules, calendar)
      if (warning) notes.push(`${d.unit}: ${warning}`)
    })
    return { ...result, notes }
  })
}

/** Asks the unit once for what is missing; the clock stops until it comes. */
export async function requestSupplement(
  input: { id: string; date: string; items: string; number?: string; dueDate?: string | null },
  { write, ids, clock, session }: Context,
): Promise<Moved> {
  if (input.items.trim() === '')
    throw new ProblemError('invalid', 'Chưa ghi cần bổ sung gì; chưa có gì được lưu.', {
      fields: { items: 'Chưa ghi nội dung cần bổ sung.' },
    })
  return write('awards.requestSupplement', async (w) => {
    const d = await getDossier(w.trx, input.id)
    const { rules, calendar } = await frame(w, d.roundId, await todayOf(w.trx, { clock, session }))
    const asked = await w.trx
      .selectFrom('awardRequests')
      .select('id')
      .where('dossierId', '=', d.id)
      .where('kind', '=', 'supplement')
      .execute()
    const most = rules.get('supplement.maxRequests')
    if (asked.length >= most)
      throw new ProblemError(
        'refused',
        `Đã yêu cầu ${d.unit} bổ sung ${asked.length} lần, quy định của đợt tối đa ${most} lần. Hãy trả lại hồ sơ, hoặc đổi số lần ở mục Quy định.`,
      )
    const dueDate = input.dueDate || calendar.addWorkingDays(input.date, rules.get('days.supplement'))
    await moveDossier(
      w,
      ids,
      d,
      'requestSupplement',
      { reason: input.items, document: input.number ?? '' },
      { completeAt: null, dueDate: null },
    )
    await addRequest(w, ids, { dossierId: d.id, kind: 'supplement', ...input, dueDate }, d.unit)
    return { moved: 1, refused: [], notes: [`Hạn bổ sung: ${shortDate(dueDate)}.`] }
  })
}

type NewRequest = {
  dossierId: string
  kind: 'supplement' | 'return' | 'notEligible'
  date: string
  items: string
  number?: string
  dueDate?: string | null
}

async function addRequest(w: Write, ids: Ids, input: NewRequest, unit: string): Promise<void> {
  const { dossierId, kind, date, items, number = '', dueDate = null } = input
  const row = { id: ids.uuid(), dossierId, kind, date, items, number, dueDate, answeredAt: null, operator: w.operator }
  const text = {
    supplement: `Yêu cầu ${unit} bổ sung: ${items}`,
    notEligible: `Thông báo ${unit}: trường hợp không đủ điều kiện.`,
    return: '',
  }[kind]
  await w.insert('awardRequests', row, text)
}

/** The supplement came; late or not is told. The clock starts again when the dossier is complete. */
export async function supplementReceived(
  { id, date }: { id: string; date: string },
  { write, ids }: Context,
): Promise<Moved> {
  return write('awards.supplementReceived', async (w) => {
    const d = await getDossier(w.trx, id)
    const open = await w.trx
      .selectFrom('awardRequests')
      .selectAll()
      .where('dossierId', '=', id)
      .where('kind', '=', 'supplement')
      .where('answeredAt', 'is', null)
      .executeTakeFirst()
    const late = open?.dueDate && date > open.dueDate
    await moveDossier(w, ids, d, 'supplementReceived', {
      reason: late ? `nhận ngày ${shortDate(date)}, quá hạn bổ sung ${shortDate(open.dueDate ?? '')}` : '',
    })
    if (open) await w.update('awardRequests', open.id, { answeredAt: date }, '')
    return {
      moved: 1,
      refused: [],
      notes: late ? [`Bổ sung quá hạn ${shortDate(open.dueDate ?? '')}.`] : [],
    }
  })
}

/** The dossier is complete: every needed document is there, and the appraisal clock starts on that day. */
export async function markComplete(
  input: { ids: string[]; date?: string | null },
  { write, ids, db, clock, session }: Context,
): Promise<Moved> {
  const today = await todayOf(db, { clock, session })
  return write('awards.markComplete', async (w) => {
    const notes: string[] = []
    const known = new Map<string, Finding[]>()
    const result = await eachOf([...new Set(input.ids)], async (id) => {
      const d = await getDossier(w.trx, id)
      const { round, rules, calendar } = await frame(w, d.roundId, today)
      const day = input.date || today
      if (d.receivedAt && day < d.receivedAt)
        throw new ProblemError(
          'invalid',
          `Ngày đủ hồ sơ của ${d.unit} không thể trước ngày nhận ${shortDate(d.receivedAt)}.`,
        )
      // A dossier that becomes complete changes nothing that the rules on documents say of another one.
      const findings = known.get(d.roundId) ?? runChecks(await loadWorld(w.trx, d.roundId, today))
      known.set(d.roundId, findings)
      const missing = findings.filter(
        (f) =>
          f.dossierId === id && f.override === null && f.severity === 'block' && (f.rule === 'R01' || f.rule === 'R17'),
      )
      if (missing.length)
        throw new ProblemError(
          'refused',
          `Hồ sơ của ${d.unit} chưa đủ: ${missing
            .slice(0, 3)
            .map((f) => f.message)
            .join(
              ' ',
            )}${missing.length > 3 ? ` Và ${missing.length - 3} chỗ khác.` : ''} Hãy đánh dấu thành phần hồ sơ hoặc yêu cầu bổ sung.`,
        )
      const dueDate = appraisalDue(day, rules, calendar)
      await moveDossier(w, ids, d, 'markComplete', {}, { completeAt: day, dueDate })
      const warning = lateForWindow(day, round.appraisalEnd, rules, calendar)
      if (warning) notes.push(`${d.unit}: ${warning}`)
    })
    return { ...result, notes }
  })
}

/** Sends a dossier back with the reason; the notice is kept. */
export async function returnDossier(
  input: { id: string; date: string; reason: string; number?: string },
  { write, ids }: Context,
): Promise<Moved> {
  return write('awards.returnDossier', async (w) => {
    const d = await getDossier(w.trx, input.id)
    await openRound(w.trx, d.roundId)
    await moveDossier(
      w,
      ids,
      d,
      'return',
      { reason: input.reason, document: input.number ?? '' },
      { completeAt: null, dueDate: null },
    )
    await addRequest(
      w,
      ids,
      { dossierId: d.id, kind: 'return', date: input.date, items: input.reason, number: input.number },
      d.unit,
    )
    return { moved: 1, refused: [], notes: [] }
  })
}

/** Notes the letter that tells the unit which cases are not eligible and why. */
export async function noteNotEligible(
  input: { id: string; date: string; items: string; number?: string },
  { write, ids }: Context,
): Promise<Moved> {
  if (input.items.trim() === '')
    throw new ProblemError('invalid', 'Chưa ghi trường hợp nào không đủ điều kiện; chưa có gì được lưu.', {
      fields: { items: 'Chưa ghi nội dung thông báo.' },
    })
  return write('awards.noteNotEligible', async (w) => {
    const d = await getDossier(w.trx, input.id)
    await openRound(w.trx, d.roundId)
    const refused = await w.trx
      .selectFrom('awardNominations')
      .select('id')
      .where('dossierId', '=', d.id)
      .where('state', 'in', ['ineligible', 'not_awarded'])
      .execute()
    if (refused.length === 0)
      throw new ProblemError('refused', `Hồ sơ của ${d.unit} không có trường hợp nào không đủ điều kiện để thông báo.`)
    await addRequest(
      w,
      ids,
      { dossierId: d.id, kind: 'notEligible', date: input.date, items: input.items, number: input.number },
      d.unit,
    )
    return { moved: refused.length, refused: [], notes: [] }
  })
}

/** The plain moves of dossiers, one or many. */
export async function moveDossiers(
  input: { ids: string[]; act: DossierAct; reason?: string; document?: string },
  { write, ids }: Context,
): Promise<Moved> {
  return write('awards.moveDossiers', async (w) => {
    const result = await eachOf([...new Set(input.ids)], async (id) => {
      const d = await getDossier(w.trx, id)
      await openRound(w.trx, d.roundId)
      if (input.act === 'finishAppraisal') {
        const open = await w.trx
          .selectFrom('awardNominations')
          .select('name')
          .where('dossierId', '=', id)
          .where('state', '=', 'proposed')
          .execute()
        if (open.length)
          throw new ProblemError(
            'refused',
            `Hồ sơ của ${d.unit} còn ${open.length} trường hợp chưa kết luận: ${open
              .slice(0, 3)
              .map((n) => n.name)
              .join(', ')}${open.length > 3 ? '…' : ''}.`,
          )
      }
      await moveDossier(w, ids, d, input.act, input)
    })
    return { ...result, notes: [] }
  })
}
