import { type GuestSuggestion, guestCandidates, guestsOf, sureGuest } from '../../../shared/awards/guests'
import type { Stage } from '../../../shared/awards/presentation.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import type { Context, Ids, Write } from '../../core/context'
import type { Db, Trx } from '../../db/tables'
import { listDelegates } from '../../delegates/delegates.queries'
import { insertDelegate } from '../../delegates/delegates.service'
import { slotById, stageOf } from './stage.service'

/** Places that wait, with the units the awardee may be found under. */
const waitingPlaces = (db: Db | Trx, roundId: string) =>
  db
    .selectFrom('presentationSlots as s')
    .innerJoin('awardEntries as e', 'e.id', 's.entryId')
    .innerJoin('awardDecisions as d', 'd.id', 'e.decisionId')
    .innerJoin('awardNominations as n', 'n.id', 'e.nominationId')
    .innerJoin('awardDossiers as o', 'o.id', 'n.dossierId')
    .innerJoin('units as u', 'u.id', 'o.unitId')
    .select(['s.id', 's.delegateId', 's.state', 'e.subject', 'n.name', 'n.workplace', 'o.unitId', 'u.name as unit'])
    .where('d.roundId', '=', roundId)
    .where('e.revokedAt', 'is', null)
    .orderBy('s.batch')
    .orderBy('s.position')
    .execute()

/** For each place that nobody on the list stands behind yet: who may be meant. Who receives elsewhere is not offered again. */
export async function suggestGuests({ roundId }: { roundId: string }, context: Context): Promise<GuestSuggestion[]> {
  const places = await waitingPlaces(context.db, roundId)
  const taken = new Set(places.map((p) => p.delegateId))
  const guests = guestsOf(await listDelegates(context)).filter((g) => !taken.has(g.delegateId))
  return places
    .filter((p) => p.delegateId === null && p.state !== 'presented')
    .map((p) => {
      const candidates = guestCandidates(
        { subject: p.subject, name: p.name, unitIds: [p.unitId], units: [p.unit, p.workplace] },
        guests,
      )
      return { id: p.id, name: p.name, unit: p.unit, subject: p.subject, candidates, sure: sureGuest(candidates) }
    })
}

/** An awardee whom nobody has on the list yet: put there with the unit that proposed, whose group follows. */
async function addAwardee(w: Write, ids: Ids, nominationId: string, place: string): Promise<string> {
  const awardee = await w.trx
    .selectFrom('awardNominations as n')
    .innerJoin('awardDossiers as o', 'o.id', 'n.dossierId')
    .select(['n.subject', 'n.honorific', 'n.name', 'n.office', 'o.unitId'])
    .where('n.id', '=', nominationId)
    .executeTakeFirstOrThrow()
  if (awardee.subject !== 'individual')
    throw new ProblemError(
      'refused',
      `“${place}” không phải cá nhân nên không thêm vào danh sách đại biểu được. Chưa ghi gì; hãy chọn đại biểu lên nhận thay.`,
    )
  const { honorific, name: fullName, office, unitId } = awardee
  return (await insertDelegate(w, ids, { honorific, fullName, office, unitId, roles: ['awardee'] })).id
}

/**
 * Ties places to people on the list, as a clerk confirmed; whoever is not on it yet is put there. A person who receives an own
 * award is tied in the case as well; for a collective the person becomes its representative.
 */
export async function linkGuests(
  { links }: { links: { id: string; delegateId: string | null }[] },
  { write, db, ids }: Context,
): Promise<Stage> {
  const roundId = await write('presentation.link', async (w) => {
    let of = ''
    const chosen = new Set<string>()
    for (const { id, delegateId: known } of links) {
      const slot = await slotById(w, id)
      of = slot.roundId
      const delegateId = known ?? (await addAwardee(w, ids, slot.nominationId, slot.printedName))
      const person = await w.trx.selectFrom('delegates').selectAll().where('id', '=', delegateId).executeTakeFirst()
      if (!person || person.withdrawnAt !== null)
        throw new ProblemError(
          'not-found',
          `Đại biểu chọn cho “${slot.printedName}” không còn trong danh sách. Chưa ghi gì; hãy mở lại bảng gợi ý.`,
        )
      if (chosen.has(delegateId))
        throw new ProblemError(
          'refused',
          `${person.fullName} được chọn cho hai vị trí. Chưa ghi gì; hãy chọn người khác cho một vị trí.`,
        )
      chosen.add(delegateId)
      const name = `${person.honorific} ${person.fullName}`.trim()
      const isOwn = slot.receiverKind === 'self'
      const text = `Người lên nhận của “${slot.printedName}” là đại biểu ${name}.`
      await w.update(
        'presentationSlots',
        id,
        isOwn ? { delegateId } : { delegateId, receiver: [name, person.office].filter(Boolean).join(', ') },
        text,
      )
      if (isOwn) await w.update('awardNominations', slot.nominationId, { delegateId }, text)
    }
    return of
  })
  return stageOf(db, roundId)
}
