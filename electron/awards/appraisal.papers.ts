import type { appraisalPapers } from '../../shared/awards/appraisal.papers'
import { appraisalSheets, appraisalSummary } from '../../shared/awards/papers/appraisal-papers'
import { consultationLetter, overdueOpinions } from '../../shared/awards/papers/consultation-papers'
import { dossierRegister, intakeReceipt, requestLetter } from '../../shared/awards/papers/intake-papers'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import type { MakersOf } from '../printing/paper-maker'
import { listNominations, nominationSheet } from './appraisal.queries'
import { listConsultations } from './consultations.service'
import { dossierDetail, getDossier, listDossiers } from './dossiers.service'
import { getRound } from './world.queries'

async function ofDossier(id: string, context: Context) {
  const { roundId } = await getDossier(context.db, id)
  return {
    conference: await getConference(context.db),
    round: await getRound(context.db, roundId),
    detail: await dossierDetail({ id }, context),
  }
}

async function sheets(ids: readonly string[], context: Context) {
  const all = []
  for (const id of ids) all.push(await nominationSheet({ id }, context))
  const first = all[0]
  if (!first) throw new ProblemError('invalid', 'Chưa chọn trường hợp nào.')
  const round = await getRound(context.db, first.dossier.roundId)
  return appraisalSheets(await getConference(context.db), round, all, await todayOf(context.db, context))
}

export const appraisalMakers: MakersOf<typeof appraisalPapers> = {
  'award-receipt': async ({ id = '' }, context) => {
    const { conference, round, detail } = await ofDossier(id, context)
    return intakeReceipt(conference, round, detail)
  },
  'award-request': async ({ id = '' }, context) => {
    const { conference, round, detail } = await ofDossier(id, context)
    if (detail.requests.length === 0)
      throw new ProblemError('refused', `Chưa có văn bản nào gửi ${detail.dossier.unit} về hồ sơ này.`)
    return requestLetter(conference, round, detail)
  },
  'award-register': async ({ id = '' }, context) =>
    dossierRegister(
      await getConference(context.db),
      await getRound(context.db, id),
      await listDossiers({ roundId: id }, context),
    ),
  'award-sheet': async ({ id = '' }, context) => sheets([id], context),
  'award-sheets': async ({ ids = [] }, context) => sheets(ids, context),
  'award-summary': async ({ id = '' }, context) =>
    appraisalSummary(
      await getConference(context.db),
      await getRound(context.db, id),
      await listNominations({ roundId: id }, context),
      await todayOf(context.db, context),
    ),
  'award-consultation': async ({ id = '' }, context) => {
    const row = await context.db
      .selectFrom('awardConsultations')
      .select('roundId')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Công văn lấy ý kiến này không còn.')
    const letters = await listConsultations(context.db, row.roundId, await todayOf(context.db, context))
    const letter = letters.find((l) => l.id === id)
    if (!letter) throw new ProblemError('not-found', 'Công văn lấy ý kiến này không còn.')
    return consultationLetter(await getConference(context.db), await getRound(context.db, row.roundId), letter)
  },
  'award-overdue': async ({ id = '' }, context) => {
    const today = await todayOf(context.db, context)
    return overdueOpinions(
      await getConference(context.db),
      await getRound(context.db, id),
      await listConsultations(context.db, id, today),
      today,
    )
  },
}
