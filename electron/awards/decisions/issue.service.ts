import { namedAs } from '../../../shared/awards/decision'
import type { DecisionDetail } from '../../../shared/awards/decisions.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import { shortDate } from '../../../shared/lib/dates'
import { fold } from '../../../shared/names/text'
import type { Context, Write } from '../../core/context'
import type { Trx } from '../../db/tables'
import { rulesOfRound } from '../cases.queries'
import { moveCase } from '../moves'
import { getRound } from '../world.queries'
import { decisionById, decisionDetail, decisionName, entriesOf } from './decisions.queries'
import { caseById, unissued } from './drafts.service'

type Signed = { number: string; date: string; signerName: string; signerCapacity: string }

async function refuseTakenNumber(trx: Trx, { number, date }: Signed): Promise<void> {
  const issued = await trx
    .selectFrom('awardDecisions')
    .select(['number', 'date'])
    .where('state', '=', 'issued')
    .execute()
  // `4821 / QĐ-UBND` is the same number.
  const bare = (text: string) => fold(text).replace(/\s/g, '')
  if (issued.some((d) => bare(d.number) === bare(number) && d.date?.slice(0, 4) === date.slice(0, 4)))
    throw new ProblemError(
      'invalid',
      `Số ${number} đã dùng cho một quyết định khác trong năm ${date.slice(0, 4)}. Chưa ghi gì; hãy xem lại số.`,
      { fields: { number: 'Số này đã có.' } },
    )
}

/**
 * The decision came back: number, date, signer and capacity. The register number of an awardee is the ordinal in that decision;
 * the bonus follows the base salary on the day of the decision (NĐ 91/2017, Điều 68; NĐ 98/2023).
 */
export async function issueDecision(
  { id, ...signed }: Signed & { id: string },
  { write, ids, db }: Context,
): Promise<DecisionDetail> {
  await write('decisions.issue', async (w) => {
    const decision = await unissued(w.trx, id)
    if (decision.state !== 'submitted')
      throw new ProblemError('refused', 'Chưa ghi số, ngày tờ trình. Hãy ghi việc trình trước khi ghi quyết định.')
    if (decision.submissionDate && signed.date < decision.submissionDate)
      throw new ProblemError(
        'invalid',
        `Ngày quyết định ${shortDate(signed.date)} trước ngày tờ trình ${shortDate(decision.submissionDate)}.`,
        { fields: { date: 'Ngày này trước ngày tờ trình.' } },
      )
    await refuseTakenNumber(w.trx, signed)
    const rules = await rulesOfRound(w.trx, await getRound(w.trx, decision.roundId), signed.date)
    const document = decisionName(signed)
    await w.update('awardDecisions', id, { ...signed, state: 'issued' }, `Ghi ${document}.`)
    const entries = await entriesOf(w.trx, id)
    // Cases that the authority did not agree to, or that were put on hold meanwhile, are not in what came back.
    for (const entry of entries.filter((e) => e.state !== 'submitted_to_authority'))
      await w.remove('awardEntries', entry.id, `“${entry.printedName}” không có trong ${document}.`)
    for (const [index, entry] of entries.filter((e) => e.state === 'submitted_to_authority').entries()) {
      await moveCase(w, ids, await caseById(w, entry.nominationId), 'award', { document })
      await w.update(
        'awardEntries',
        entry.id,
        {
          position: index + 1,
          registerNo: index + 1,
          signedName: namedAs(entry),
          signedUnit: entry.printedUnit,
          bonus: rules.bonus(entry.formCode, entry.subject, signed.date) ?? null,
        },
        `Số sổ vàng ${index + 1}: ${entry.printedName}.`,
      )
    }
  })
  return decisionDetail(db, id)
}

const issuedEntry = async (w: Write, id: string) => {
  const entry = await w.trx
    .selectFrom('awardEntries')
    .innerJoin('awardDecisions', 'awardDecisions.id', 'awardEntries.decisionId')
    .selectAll('awardEntries')
    .select([
      'awardDecisions.state as decisionState',
      'awardDecisions.roundId as roundId',
      'awardDecisions.date as decisionDate',
    ])
    .where('awardEntries.id', '=', id)
    .executeTakeFirst()
  if (!entry) throw new ProblemError('not-found', 'Dòng này không còn trong quyết định. Hãy tải lại danh sách.')
  if (entry.decisionState !== 'issued') throw new ProblemError('refused', 'Quyết định này chưa ban hành.')
  if (entry.revokedAt !== null) throw new ProblemError('refused', `Khen thưởng của “${entry.printedName}” đã bị hủy.`)
  return entry
}

/** A later decision takes awards back; the first one stays as it was issued, each line says by what it was revoked. */
export async function revokeEntries(
  { id, entryIds, reason, ...signed }: Signed & { id: string; entryIds: string[]; reason: string },
  { write, ids, db }: Context,
): Promise<DecisionDetail> {
  await write('decisions.revoke', async (w) => {
    const decision = await decisionById(w.trx, id)
    if (decision.date && signed.date < decision.date)
      throw new ProblemError(
        'invalid',
        `Ngày ${shortDate(signed.date)} trước ngày của quyết định bị hủy (${shortDate(decision.date)}). Chưa ghi gì.`,
        { fields: { date: 'Trước ngày của quyết định bị hủy.' } },
      )
    await refuseTakenNumber(w.trx, signed)
    const by = ids.uuid()
    const document = decisionName(signed)
    await w.insert(
      'awardDecisions',
      { ...decision, ...signed, id: by, kind: 'revocation', state: 'issued', concernsId: id, title: reason, note: '' },
      `${document} hủy ${entryIds.length} trường hợp của ${decisionName(decision)}: ${reason}`,
    )
    for (const entryId of entryIds) {
      const entry = await issuedEntry(w, entryId)
      if (entry.decisionId !== id) throw new ProblemError('refused', 'Có dòng không thuộc quyết định này.')
      await moveCase(w, ids, await caseById(w, entry.nominationId), 'revoke', { reason, document })
      await w.update(
        'awardEntries',
        entryId,
        { revokedAt: signed.date, revokedBy: by, revokeReason: reason },
        `Hủy khen thưởng của “${entry.printedName}”: ${reason}`,
      )
    }
  })
  return decisionDetail(db, id)
}

/** A misprint is exchanged: the words change, the register number stays, the reason is kept in the history. */
export async function reissue(
  {
    entryId,
    reason,
    ...words
  }: { entryId: string; printedName: string; printedUnit: string; printedAchievement: string; reason: string },
  { write, db }: Context,
): Promise<DecisionDetail> {
  const decisionId = await write('decisions.reissue', async (w) => {
    const entry = await issuedEntry(w, entryId)
    const isChanged = await w.update(
      'awardEntries',
      entryId,
      words,
      `Cấp đổi bằng số sổ vàng ${entry.registerNo} của “${entry.printedName}”: ${reason}`,
    )
    if (!isChanged) throw new ProblemError('refused', 'Chữ in trên bằng chưa khác gì, nên chưa có gì để cấp đổi.')
    return entry.decisionId
  })
  return decisionDetail(db, decisionId)
}

/** Notes that bonuses were paid; without a day, that they were not after all. */
export async function payBonus(
  { entryIds, date, receiver }: { entryIds: string[]; date: string | null; receiver?: string },
  { write, db }: Context,
): Promise<DecisionDetail> {
  const decisionId = await write('decisions.payBonus', async (w) => {
    let of = ''
    for (const id of entryIds) {
      const entry = await issuedEntry(w, id)
      of = entry.decisionId
      if (entry.bonus === null)
        throw new ProblemError('refused', `“${entry.printedName}” không có mức tiền thưởng theo quy định.`)
      if (date !== null && entry.decisionDate && date < entry.decisionDate)
        throw new ProblemError(
          'invalid',
          `Ngày chi ${shortDate(date)} trước ngày quyết định ${shortDate(entry.decisionDate)}. Chưa ghi gì.`,
          { fields: { date: 'Trước ngày quyết định.' } },
        )
      await w.update(
        'awardEntries',
        id,
        { bonusPaidAt: date, bonusReceiver: date === null ? '' : (receiver ?? entry.bonusReceiver) },
        date === null
          ? `Bỏ ghi đã chi tiền thưởng của “${entry.printedName}”.`
          : `Chi tiền thưởng của “${entry.printedName}” ngày ${shortDate(date)}.`,
      )
    }
    return of
  })
  return decisionDetail(db, decisionId)
}
