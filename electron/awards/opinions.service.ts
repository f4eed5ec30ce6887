import type { Recusal, Review, Score } from '../../shared/awards/appraisal'
import { reviewVerdictLabels } from '../../shared/awards/appraisal'
import { recusedPairs } from '../../shared/awards/scoring'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Write } from '../core/context'
import { getDossier, openRound } from './dossiers.service'
import { getNomination } from './nominations.service'

/** The nomination whose opinions change, in an open round; the person must not stand aside in it. */
async function caseFor(w: Write, nominationId: string, person: string | null) {
  const nomination = await getNomination(w.trx, nominationId)
  await openRound(w.trx, (await getDossier(w.trx, nomination.dossierId)).roundId)
  if (person !== null) {
    const recusals = await w.trx
      .selectFrom('awardRecusals')
      .selectAll()
      .where('nominationId', '=', nominationId)
      .execute()
    if (recusedPairs(recusals).has(`${nominationId}|${person}`))
      throw new ProblemError(
        'refused',
        `${person} không tham gia thẩm định ${nomination.name} nên ý kiến không được ghi. Bỏ đánh dấu không tham gia trước, nếu nhầm.`,
      )
  }
  return nomination
}

/** The opinion of one appraiser; a later one replaces it, the history keeps both. */
export async function review(
  input: { nominationId: string; appraiser?: string; verdict: Review['verdict']; comment?: string },
  { write, ids }: Context,
): Promise<Review> {
  return write('awards.review', async (w) => {
    const appraiser = input.appraiser || w.operator
    const nomination = await caseFor(w, input.nominationId, appraiser)
    if (input.verdict !== 'pass' && !input.comment?.trim())
      throw new ProblemError('invalid', `“${reviewVerdictLabels[input.verdict]}” cần ghi lý do; chưa lưu.`, {
        fields: { comment: 'Hãy ghi lý do.' },
      })
    const before = await w.trx
      .selectFrom('awardReviews')
      .selectAll()
      .where('nominationId', '=', nomination.id)
      .where('appraiser', '=', appraiser)
      .executeTakeFirst()
    const facts = { verdict: input.verdict, comment: input.comment ?? '', at: w.at }
    const text = `${appraiser} thẩm định ${nomination.name}: ${reviewVerdictLabels[input.verdict]}${input.comment ? ` (${input.comment})` : ''}.`
    const row = before ? { ...before, ...facts } : { ...facts, id: ids.uuid(), nominationId: nomination.id, appraiser }
    if (before) await w.update('awardReviews', before.id, facts, text)
    else await w.insert('awardReviews', row, text)
    return row
  })
}

export async function removeReview({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeReview', async (w) => {
    const row = await w.trx.selectFrom('awardReviews').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Ý kiến này không còn.')
    const nomination = await caseFor(w, row.nominationId, null)
    await w.remove('awardReviews', id, `Bỏ ý kiến của ${row.appraiser} về ${nomination.name}.`)
    return {}
  })
}

/** Points of one appraiser on one nomination; a point outside its criterion is refused and nothing is written. */
export async function scoreNomination(
  input: { nominationId: string; appraiser?: string; scores: Record<string, number | null> },
  { write, ids }: Context,
): Promise<Score[]> {
  return write('awards.score', async (w) => {
    const appraiser = input.appraiser || w.operator
    const nomination = await caseFor(w, input.nominationId, appraiser)
    const { roundId } = await getDossier(w.trx, nomination.dossierId)
    const criteria = await w.trx.selectFrom('awardCriteria').selectAll().where('roundId', '=', roundId).execute()
    const mine = w.trx
      .selectFrom('awardScores')
      .selectAll()
      .where('nominationId', '=', nomination.id)
      .where('appraiser', '=', appraiser)
    const before = await mine.execute()
    for (const [criterionId, score] of Object.entries(input.scores)) {
      const criterion = criteria.find((c) => c.id === criterionId)
      if (!criterion) throw new ProblemError('not-found', 'Tiêu chí này không còn trong đợt. Hãy tải lại màn hình.')
      if (score !== null && (score < 0 || score > criterion.maxScore))
        throw new ProblemError(
          'invalid',
          `“${criterion.name}” chấm từ 0 đến ${criterion.maxScore}; chưa lưu điểm nào.`,
          {
            fields: { [criterionId]: `Từ 0 đến ${criterion.maxScore}.` },
          },
        )
      const known = before.find((s) => s.criterionId === criterionId)
      const text = `${appraiser} chấm ${nomination.name}, “${criterion.name}”: ${score === null ? 'bỏ điểm' : String(score).replace('.', ',')}.`
      if (score === null) {
        if (known) await w.remove('awardScores', known.id, text)
      } else if (known) await w.update('awardScores', known.id, { score, at: w.at }, text)
      else
        await w.insert(
          'awardScores',
          { id: ids.uuid(), nominationId: nomination.id, criterionId, appraiser, score, at: w.at },
          text,
        )
    }
    return mine.execute()
  })
}

/** Somebody stands aside in one case: own unit, own case. Their opinion and scores stay but no longer count. */
export async function recuse(
  input: { nominationId: string; person: string; memberId?: string | null; reason: string },
  { write, ids }: Context,
): Promise<Recusal> {
  return write('awards.recuse', async (w) => {
    const nomination = await caseFor(w, input.nominationId, null)
    const recusals = await w.trx
      .selectFrom('awardRecusals')
      .selectAll()
      .where('nominationId', '=', nomination.id)
      .where('person', '=', input.person)
      .where('revertedAt', 'is', null)
      .execute()
    if (recusals.length)
      throw new ProblemError('conflict', `${input.person} đã được đánh dấu không tham gia với ${nomination.name}.`)
    const recusal: Recusal = {
      id: ids.uuid(),
      nominationId: nomination.id,
      person: input.person,
      memberId: input.memberId ?? null,
      reason: input.reason,
      at: w.at,
      revertedAt: null,
      revertReason: '',
    }
    await w.insert('awardRecusals', recusal, `${input.person} không tham gia xét ${nomination.name}: ${input.reason}.`)
    return recusal
  })
}

export async function unrecuse({ id, reason }: { id: string; reason: string }, { write }: Context): Promise<Recusal> {
  return write('awards.unrecuse', async (w) => {
    const row = await w.trx.selectFrom('awardRecusals').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Dòng này không còn.')
    if (row.revertedAt) throw new ProblemError('conflict', `${row.person} đã tham gia lại.`)
    const nomination = await caseFor(w, row.nominationId, null)
    const patch = { revertedAt: w.at, revertReason: reason }
    await w.update('awardRecusals', id, patch, `${row.person} tham gia lại khi xét ${nomination.name}: ${reason}.`)
    return { ...row, ...patch }
  })
}
