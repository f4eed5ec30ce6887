import type { Consultation, ConsultationItem } from '../../shared/awards/appraisal'
import { opinionLabels } from '../../shared/awards/appraisal'
import type { ConsultationRow } from '../../shared/awards/appraisal.contract'
import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { consultationFromRow, toRow } from './award-rows'
import { getDossier, openRound } from './dossiers.service'
import { moveCase } from './moves'
import { getNomination } from './nominations.service'
import { takeScan } from './scans'
import { officeCalendar, rulesOf } from './world.queries'

/** Letters of a round, those past their day first. */
export async function listConsultations(db: Db | Trx, roundId: string, today: string): Promise<ConsultationRow[]> {
  const letters = (
    await db.selectFrom('awardConsultations').selectAll().where('roundId', '=', roundId).orderBy('date').execute()
  ).map(consultationFromRow)
  const items = await db
    .selectFrom('awardConsultationItems as i')
    .innerJoin('awardConsultations as c', 'c.id', 'i.consultationId')
    .innerJoin('awardNominations as n', 'n.id', 'i.nominationId')
    .innerJoin('awardDossiers as d', 'd.id', 'n.dossierId')
    .innerJoin('units as u', 'u.id', 'd.unitId')
    .where('c.roundId', '=', roundId)
    .selectAll('i')
    .select(['n.honorific', 'n.name', 'n.office', 'u.name as unit'])
    .orderBy('u.precedence')
    .orderBy('n.position')
    .execute()
  const calendar = await officeCalendar(db)
  return letters
    .map((letter) => ({
      ...letter,
      items: items.filter((i) => i.consultationId === letter.id),
      overdueDays:
        letter.repliedAt === null && letter.dueDate < today
          ? calendar.workingDaysBetween(letter.dueDate, today) + (calendar.isWorking(today) ? 1 : 0)
          : 0,
    }))
    .sort((a, b) => b.overdueDays - a.overdueDays)
}

/** One letter an agency about the same cases; the answer is due by the working-day calendar. */
export async function consult(
  input: {
    roundId: string
    agencies: string[]
    nominationIds: string[]
    number?: string
    date: string
    dueDate?: string | null
    question: string
  },
  { write, ids, db, clock, session }: Context,
): Promise<ConsultationRow[]> {
  const today = await todayOf(db, { clock, session })
  return write('awards.consult', async (w) => {
    const round = await openRound(w.trx, input.roundId)
    const rules = await rulesOf(w.trx, round, today)
    const due = (await officeCalendar(w.trx)).addWorkingDays(input.date, rules.get('days.consultation'))
    const dueDate = input.dueDate || due
    const cases = []
    for (const id of new Set(input.nominationIds)) {
      const n = await getNomination(w.trx, id)
      const d = await getDossier(w.trx, n.dossierId)
      if (d.roundId !== round.id) throw new ProblemError('invalid', `${n.name} không thuộc đợt này.`)
      if (!['proposed', 'eligible', 'consulting', 'on_hold'].includes(n.state))
        throw new ProblemError(
          'conflict',
          `${n.name} đã qua bước lấy ý kiến nên không gửi hỏi được; chưa lập công văn nào.`,
        )
      cases.push(n)
    }
    for (const agency of new Set(input.agencies)) {
      const letter: Consultation = {
        id: ids.uuid(),
        roundId: round.id,
        agency,
        number: input.number ?? '',
        date: input.date,
        dueDate,
        question: input.question,
        repliedAt: null,
        replyNumber: '',
        replyText: '',
        attachment: null,
      }
      await w.insert(
        'awardConsultations',
        toRow(letter),
        `Lấy ý kiến ${agency} về ${cases.length} trường hợp, hạn trả lời ${shortDate(dueDate)}.`,
      )
      for (const n of cases)
        await w.insert(
          'awardConsultationItems',
          { id: ids.uuid(), consultationId: letter.id, nominationId: n.id, opinion: 'waiting', note: '' },
          '',
        )
    }
    const document = input.number ? `${input.number}, ${shortDate(input.date)}` : ''
    for (const n of cases) if (n.state === 'eligible') await moveCase(w, ids, n, 'consult', { document })
    return listConsultations(w.trx, round.id, today)
  })
}

type Reply = {
  id: string
  repliedAt: string
  replyNumber?: string
  replyText?: string
  opinions?: Record<string, { opinion: ConsultationItem['opinion']; note?: string }>
}

/** An agency's answer, case by case; those it does not name agree. */
export async function recordReply(input: Reply, { write, clock, session }: Context): Promise<ConsultationRow> {
  return write('awards.recordReply', async (w) => {
    const stored = await w.trx
      .selectFrom('awardConsultations')
      .selectAll()
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (!stored) throw new ProblemError('not-found', 'Công văn lấy ý kiến này không còn.')
    if (input.repliedAt < stored.date)
      throw new ProblemError('invalid', 'Ngày trả lời không thể trước ngày gửi hỏi.', {
        fields: { repliedAt: 'Xem lại ngày.' },
      })
    await openRound(w.trx, stored.roundId)
    const late = input.repliedAt > stored.dueDate ? `, quá hạn ${shortDate(stored.dueDate)}` : ''
    await w.update(
      'awardConsultations',
      stored.id,
      { repliedAt: input.repliedAt, replyNumber: input.replyNumber ?? '', replyText: input.replyText ?? '' },
      `${stored.agency} trả lời ngày ${shortDate(input.repliedAt)}${late}.`,
    )
    const items = await w.trx
      .selectFrom('awardConsultationItems')
      .selectAll()
      .where('consultationId', '=', stored.id)
      .execute()
    for (const item of items) {
      const said = input.opinions?.[item.nominationId] ?? { opinion: 'agree' as const, note: '' }
      const n = await getNomination(w.trx, item.nominationId)
      await w.update(
        'awardConsultationItems',
        item.id,
        { opinion: said.opinion, note: said.note ?? '' },
        `${stored.agency} về ${n.name}: ${opinionLabels[said.opinion]}${said.note ? ` (${said.note})` : ''}.`,
      )
    }
    const rows = await listConsultations(w.trx, stored.roundId, await todayOf(w.trx, { clock, session }))
    return rows.find((r) => r.id === stored.id) as ConsultationRow
  })
}

async function letterById(trx: Trx, id: string): Promise<Consultation> {
  const row = await trx.selectFrom('awardConsultations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Công văn lấy ý kiến này không còn.')
  await openRound(trx, row.roundId)
  return consultationFromRow(row)
}

const letterRow = async (trx: Trx, letter: Consultation, today: string): Promise<ConsultationRow> =>
  (await listConsultations(trx, letter.roundId, today)).find((r) => r.id === letter.id) as ConsultationRow

/** Keeps the scan of an agency's answer with its letter. */
export async function attachReply(
  { id, file }: { id: string; file: string },
  context: Context,
): Promise<ConsultationRow> {
  const attachment = await takeScan(file, context)
  return context.write('awards.attachReply', async (w) => {
    const letter = await letterById(w.trx, id)
    await w.update(
      'awardConsultations',
      id,
      toRow({ attachment }),
      `Kèm tệp “${attachment.name}” vào trả lời của ${letter.agency}.`,
    )
    return letterRow(w.trx, letter, await todayOf(w.trx, context))
  })
}

/** Takes a wrong scan off; the reason stays in the history. */
export async function detachReply(
  { id, reason }: { id: string; reason: string },
  { write, clock, session }: Context,
): Promise<ConsultationRow> {
  return write('awards.detachReply', async (w) => {
    const letter = await letterById(w.trx, id)
    if (!letter.attachment)
      throw new ProblemError('not-found', 'Trả lời này không còn kèm tệp nào. Hãy tải lại màn hình.')
    await w.update(
      'awardConsultations',
      id,
      { attachment: null },
      `Gỡ tệp “${letter.attachment.name}” khỏi trả lời của ${letter.agency}: ${reason}`,
    )
    return letterRow(w.trx, letter, await todayOf(w.trx, { clock, session }))
  })
}
