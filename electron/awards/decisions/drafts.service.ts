import type { DecisionDetail, DecisionFields } from '../../../shared/awards/decisions.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import { shortDate } from '../../../shared/lib/dates'
import { officeAtUnit } from '../../../shared/names/office-unit'
import { unitKey } from '../../../shared/names/units'
import type { Context, Write } from '../../core/context'
import type { Tables, Trx } from '../../db/tables'
import { type AwardCase, casesOfRound } from '../cases.queries'
import { moveCase } from '../moves'
import { getRound } from '../world.queries'
import { councilDayOf, decisionById, decisionDetail, decisionName, entriesOf } from './decisions.queries'

/** @throws ProblemError once the decision has its number: what was issued is revoked or reissued, never rewritten. */
export async function unissued(trx: Trx, id: string): Promise<Tables['awardDecisions']> {
  const decision = await decisionById(trx, id)
  if (decision.state === 'issued')
    throw new ProblemError(
      'refused',
      `${decisionName(decision)} đã ban hành nên không sửa được. Nếu sai, hãy hủy hoặc cấp đổi cho từng trường hợp.`,
    )
  return decision
}

export async function caseById(w: Write, id: string): Promise<Tables['awardNominations']> {
  const nomination = await w.trx.selectFrom('awardNominations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!nomination) throw new ProblemError('not-found', 'Có trường hợp không còn. Hãy tải lại danh sách.')
  return nomination
}

/** A room's own name often ends with its body: `Phòng Tổ chức, Sở Nội vụ`. */
const isNamedWith = (name: string, unit: string): boolean =>
  unitKey(name) === unitKey(unit) || unitKey(name).endsWith(` ${unitKey(unit)}`)

/** A person's office and workplace under the name; for a collective the body it belongs to. */
const printedUnit = (c: AwardCase): string =>
  c.subject === 'individual'
    ? officeAtUnit(c.office, c.workplace || c.unit)
    : c.workplace || (isNamedWith(c.name, c.unit) ? '' : c.unit)

const notReady = (route: string) =>
  route === 'none'
    ? 'Chưa có trường hợp nào đủ điều kiện để trình. Hãy thẩm định trước.'
    : 'Chưa có trường hợp nào được Hội đồng thông qua để trình. Hãy lấy kết quả phiên họp trước.'

/**
 * Drafts the decision of a round: every case that may be submitted, highest form first, collectives before individuals, units by
 * precedence. Cases already in another decision are left out.
 */
export async function draftDecision(
  { roundId, nominationIds }: { roundId: string; nominationIds?: string[] },
  { write, ids, db }: Context,
): Promise<DecisionDetail> {
  const id = await write('decisions.draft', async (w) => {
    const round = await getRound(w.trx, roundId)
    const ready = round.councilRoute === 'none' ? ['eligible', 'council_passed'] : ['council_passed']
    const standing = await w.trx
      .selectFrom('awardEntries')
      .select('nominationId')
      .where('revokedAt', 'is', null)
      .execute()
    const taken = new Set(standing.map((e) => e.nominationId))
    const wanted = nominationIds && new Set(nominationIds)
    const cases = (await casesOfRound(w.trx, roundId)).filter(
      (c) => ready.includes(c.state) && !taken.has(c.id) && (!wanted || wanted.has(c.id)),
    )
    if (cases.length === 0) throw new ProblemError('refused', notReady(round.councilRoute))
    const decision: Tables['awardDecisions'] = {
      id: ids.uuid(),
      roundId,
      kind: 'award',
      state: 'draft',
      submissionNumber: '',
      submissionDate: null,
      number: '',
      date: null,
      signerName: '',
      signerCapacity: '',
      authority: round.authority,
      title: round.achievement,
      bonusSource: 'Quỹ thi đua, khen thưởng thành phố',
      concernsId: null,
      note: '',
    }
    await w.insert(
      'awardDecisions',
      decision,
      `Lập dự thảo quyết định khen thưởng ${cases.length} trường hợp, ${round.title}.`,
    )
    for (const [index, c] of cases.entries())
      await w.insert(
        'awardEntries',
        {
          id: ids.uuid(),
          decisionId: decision.id,
          nominationId: c.id,
          position: index + 1,
          subject: c.subject,
          formCode: c.formCode,
          registerNo: null,
          printedName: c.name,
          printedUnit: printedUnit(c),
          printedAchievement: round.achievement,
          signedName: '',
          signedUnit: '',
          bonus: null,
          bonusPaidAt: null,
          bonusReceiver: '',
          revokedAt: null,
          revokedBy: null,
          revokeReason: '',
        },
        `Đưa “${c.name}” vào dự thảo quyết định.`,
      )
    return decision.id
  })
  return decisionDetail(db, id)
}

export async function updateDecision(
  { id, ...fields }: Partial<DecisionFields> & { id: string },
  { write, db }: Context,
): Promise<DecisionDetail> {
  await write('decisions.update', async (w) => {
    await unissued(w.trx, id)
    await w.update('awardDecisions', id, fields, 'Sửa dự thảo quyết định.')
  })
  return decisionDetail(db, id)
}

const entryOf = async (trx: Trx, id: string) => {
  const entry = await trx.selectFrom('awardEntries').selectAll().where('id', '=', id).executeTakeFirst()
  if (!entry) throw new ProblemError('not-found', 'Dòng này không còn trong quyết định. Hãy tải lại danh sách.')
  return entry
}

export async function setEntry(
  { id, ...fields }: { id: string; printedName?: string; printedUnit?: string; printedAchievement?: string },
  { write, db }: Context,
): Promise<DecisionDetail> {
  const decisionId = await write('decisions.setEntry', async (w) => {
    const entry = await entryOf(w.trx, id)
    await unissued(w.trx, entry.decisionId)
    await w.update('awardEntries', id, fields, `Sửa chữ in trong quyết định của “${entry.printedName}”.`)
    return entry.decisionId
  })
  return decisionDetail(db, decisionId)
}

export async function removeEntry(
  { id, reason }: { id: string; reason: string },
  { write, db }: Context,
): Promise<DecisionDetail> {
  const decisionId = await write('decisions.removeEntry', async (w) => {
    const entry = await entryOf(w.trx, id)
    if ((await unissued(w.trx, entry.decisionId)).state !== 'draft')
      throw new ProblemError(
        'refused',
        'Đã trình nên không rút từng dòng được nữa. Nếu cấp có thẩm quyền không đồng ý, hãy ghi “Không khen thưởng” có lý do.',
      )
    await w.remove('awardEntries', id, `Rút “${entry.printedName}” khỏi dự thảo quyết định: ${reason}`)
    const rest = (await entriesOf(w.trx, entry.decisionId)).filter((e) => e.id !== id)
    for (const [index, e] of rest.entries())
      await w.update('awardEntries', e.id, { position: index + 1 }, `Đánh lại thứ tự “${e.printedName}”.`)
    return entry.decisionId
  })
  return decisionDetail(db, decisionId)
}

export const removeDraft = ({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> =>
  write('decisions.removeDraft', async (w) => {
    if ((await unissued(w.trx, id)).state !== 'draft')
      throw new ProblemError('refused', 'Dự thảo đã trình nên không xóa được.')
    for (const entry of await entriesOf(w.trx, id))
      await w.remove('awardEntries', entry.id, `Xóa dự thảo quyết định: “${entry.printedName}”.`)
    await w.remove('awardDecisions', id, 'Xóa dự thảo quyết định.')
    return {}
  })

/** A document number is used once in a year, and nothing goes up before the council passed it. */
async function checkSubmission(trx: Trx, id: string, number: string, date: string): Promise<void> {
  const others = await trx
    .selectFrom('awardDecisions')
    .select(['submissionNumber', 'submissionDate'])
    .where('id', '!=', id)
    .where('kind', '=', 'award')
    .where('submissionNumber', '=', number)
    .execute()
  if (others.some((d) => d.submissionDate?.slice(0, 4) === date.slice(0, 4)))
    throw new ProblemError(
      'invalid',
      `Số ${number} đã dùng cho một tờ trình khác trong năm ${date.slice(0, 4)}. Chưa ghi gì.`,
      { fields: { submissionNumber: 'Số này đã có.' } },
    )
  const met = await councilDayOf(trx, id)
  if (met && date < met)
    throw new ProblemError(
      'invalid',
      `Ngày tờ trình ${shortDate(date)} trước phiên họp Hội đồng ngày ${shortDate(met)}. Chưa ghi gì.`,
      { fields: { submissionDate: 'Trước ngày Hội đồng họp.' } },
    )
}

/** The list goes up to the competent authority: submission number and date, every case is on its way. */
export async function submitDecision(
  { id, submissionNumber, submissionDate }: { id: string; submissionNumber: string; submissionDate: string },
  { write, ids, db }: Context,
): Promise<DecisionDetail> {
  await write('decisions.submit', async (w) => {
    if ((await unissued(w.trx, id)).state !== 'draft') throw new ProblemError('refused', 'Dự thảo này đã trình.')
    await checkSubmission(w.trx, id, submissionNumber, submissionDate)
    const document = `Tờ trình số ${submissionNumber} ngày ${shortDate(submissionDate)}`
    await w.update(
      'awardDecisions',
      id,
      { state: 'submitted', submissionNumber, submissionDate },
      `Trình: ${document}.`,
    )
    for (const entry of await entriesOf(w.trx, id))
      await moveCase(w, ids, await caseById(w, entry.nominationId), 'submitToAuthority', { document })
  })
  return decisionDetail(db, id)
}
