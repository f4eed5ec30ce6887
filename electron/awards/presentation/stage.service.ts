import {
  closeGaps,
  inStageOrder,
  moveSlot,
  overfullBatches,
  planBatches,
  receiverKindOf,
} from '../../../shared/awards/presentation'
import type { Stage, StageRow } from '../../../shared/awards/presentation.contract'
import { createAttendance } from '../../../shared/checkin/attendance'
import { isLiving } from '../../../shared/invitations/letter-life'
import { ProblemError } from '../../../shared/ipc/reply'
import { listEvents } from '../../checkin/checkin.queries'
import type { Context, Write } from '../../core/context'
import type { Db, Tables, Trx } from '../../db/tables'
import { rulesOfRound } from '../cases.queries'
import { caseById } from '../decisions/drafts.service'
import { moveCase } from '../moves'
import { getRound } from '../world.queries'

/** Entries of the round's decisions that stand, in the order of their decisions. */
const standingEntries = (db: Db | Trx, roundId: string) =>
  db
    .selectFrom('awardEntries')
    .innerJoin('awardDecisions', 'awardDecisions.id', 'awardEntries.decisionId')
    .innerJoin('awardNominations', 'awardNominations.id', 'awardEntries.nominationId')
    .selectAll('awardEntries')
    .select([
      'awardNominations.honorific as honorific',
      'awardNominations.posthumous as posthumous',
      'awardNominations.delegateId as awardee',
    ])
    .where('awardDecisions.roundId', '=', roundId)
    .where('awardDecisions.kind', '=', 'award')
    .where('awardDecisions.state', '=', 'issued')
    .where('awardEntries.revokedAt', 'is', null)
    .orderBy('awardDecisions.date')
    .orderBy('awardDecisions.id')
    .orderBy('awardEntries.position')
    .execute()

const batchSizeOf = async (db: Db | Trx, roundId: string) =>
  (await rulesOfRound(db, await getRound(db, roundId))).get('presentation.batchSize')

/** Who stands where on the stage, who is in the hall now, and who was never invited. */
export async function stageOf(db: Db | Trx, roundId: string): Promise<Stage> {
  const entries = await standingEntries(db, roundId)
  const byEntry = new Map(entries.map((e) => [e.id, e]))
  const slots = (await db.selectFrom('presentationSlots').selectAll().execute()).filter((s) => byEntry.has(s.entryId))
  const book = createAttendance(await listEvents(db))
  const names = new Map(
    (await db.selectFrom('delegates').select(['id', 'fullName', 'sayAs']).execute()).map((d) => [d.id, d]),
  )
  const letters = await db.selectFrom('invitations').select(['delegateId', 'state']).execute()
  const invited = new Set(letters.filter((l) => isLiving(l.state)).map((l) => l.delegateId))
  const rows = slots.sort(inStageOrder).flatMap((slot): StageRow[] => {
    const entry = byEntry.get(slot.entryId)
    if (!entry) return []
    const delegate = slot.delegateId ? names.get(slot.delegateId) : undefined
    return [
      {
        ...slot,
        decisionId: entry.decisionId,
        registerNo: entry.registerNo,
        subject: entry.subject,
        formCode: entry.formCode,
        printedName: entry.printedName,
        printedUnit: entry.printedUnit,
        honorific: entry.honorific,
        presence: slot.delegateId ? book.of(slot.delegateId).presence : null,
        delegateName: delegate?.fullName ?? '',
        sayAs: entry.subject === 'individual' && slot.receiverKind === 'self' ? (delegate?.sayAs ?? '') : '',
        invited: slot.delegateId !== null && invited.has(slot.delegateId),
      },
    ]
  })
  const waiting = rows.filter((r) => r.state === 'planned')
  const batchSize = await batchSizeOf(db, roundId)
  return {
    slots: rows,
    batchSize,
    overfull: overfullBatches(rows, batchSize),
    unplaced: entries.length - rows.length,
    here: waiting.filter((r) => r.presence === 'present').length,
    missing: waiting.filter((r) => r.presence !== 'present').length,
    notInvited: waiting.filter((r) => !r.invited).length,
  }
}

export async function planStage(
  { roundId, batchSize, anew }: { roundId: string; batchSize?: number; anew?: boolean },
  { write, ids, db }: Context,
): Promise<Stage> {
  await write('presentation.plan', async (w) => {
    const size = batchSize ?? (await batchSizeOf(w.trx, roundId))
    const entries = await standingEntries(w.trx, roundId)
    if (entries.length === 0)
      throw new ProblemError(
        'refused',
        'Chưa có quyết định khen thưởng nào được ban hành, nên chưa có ai để xếp lên nhận.',
      )
    const known = new Map(
      (await w.trx.selectFrom('presentationSlots').selectAll().execute()).map((s) => [s.entryId, s]),
    )
    const movable = entries.filter((e) => (anew ? known.get(e.id)?.state !== 'presented' : !known.has(e.id)))
    const fixed = entries.flatMap((e) => {
      const slot = known.get(e.id)
      return slot && !movable.includes(e) ? [slot] : []
    })
    const from = Math.max(0, ...fixed.map((s) => s.batch))
    const order = new Map(entries.map((e, index) => [e.id, index]))
    const places = planBatches(
      movable.map((e) => ({ entryId: e.id, position: order.get(e.id) ?? 0 })),
      size,
    )
    for (const place of places) {
      const entry = movable.find((e) => e.id === place.entryId) as (typeof movable)[number]
      const old = known.get(place.entryId)
      const text = `Xếp “${entry.printedName}” đợt ${from + place.batch}, vị trí ${place.position}.`
      if (old) {
        await w.update('presentationSlots', old.id, { batch: from + place.batch, position: place.position }, text)
        continue
      }
      const slot: Tables['presentationSlots'] = {
        id: ids.uuid(),
        entryId: entry.id,
        batch: from + place.batch,
        position: place.position,
        receiverKind: receiverKindOf({ subject: entry.subject, posthumous: entry.posthumous === 1 }),
        receiver: '',
        presenter: '',
        delegateId: entry.awardee,
        state: 'planned',
        handedAt: null,
        handedTo: '',
        note: '',
      }
      await w.insert('presentationSlots', slot, text)
    }
  })
  return stageOf(db, roundId)
}

type SlotOfRound = Tables['presentationSlots'] & { roundId: string; printedName: string; nominationId: string }
export const slotById = async (w: Write, id: string): Promise<SlotOfRound> => {
  const slot = await w.trx
    .selectFrom('presentationSlots')
    .innerJoin('awardEntries', 'awardEntries.id', 'presentationSlots.entryId')
    .innerJoin('awardDecisions', 'awardDecisions.id', 'awardEntries.decisionId')
    .selectAll('presentationSlots')
    .select([
      'awardDecisions.roundId as roundId',
      'awardEntries.printedName as printedName',
      'awardEntries.nominationId as nominationId',
    ])
    .where('presentationSlots.id', '=', id)
    .executeTakeFirst()
  if (!slot) throw new ProblemError('not-found', 'Vị trí này không còn. Hãy tải lại màn hình.')
  return slot
}

const place = async (
  w: Write,
  moves: readonly { id: string; batch: number; position: number }[],
  rows: readonly StageRow[],
) => {
  const names = new Map(rows.map((r) => [r.id, r.printedName]))
  for (const { id, batch, position } of moves)
    await w.update(
      'presentationSlots',
      id,
      { batch, position },
      `“${names.get(id)}” chuyển sang đợt ${batch}, vị trí ${position}.`,
    )
}

export async function moveOnStage(
  { id, batch, position }: { id: string; batch: number; position: number },
  { write, db }: Context,
): Promise<Stage> {
  const roundId = await write('presentation.move', async (w) => {
    const slot = await slotById(w, id)
    if (slot.state === 'presented')
      throw new ProblemError('refused', `“${slot.printedName}” đã nhận nên không xếp lại.`)
    const { slots } = await stageOf(w.trx, slot.roundId)
    await place(w, moveSlot(slots, id, { batch, position }), slots)
    return slot.roundId
  })
  return stageOf(db, roundId)
}

/** Absentees are put aside by the clerk first (`later`); this lets the others move up in the batches not begun. */
export async function closeStageGaps({ roundId }: { roundId: string }, { write, db }: Context): Promise<Stage> {
  await write('presentation.closeGaps', async (w) => {
    const stage = await stageOf(w.trx, roundId)
    await place(w, closeGaps(stage.slots, stage.batchSize), stage.slots)
  })
  return stageOf(db, roundId)
}

export async function setSlot(
  {
    id,
    ...fields
  }: Partial<Pick<Tables['presentationSlots'], 'receiverKind' | 'receiver' | 'presenter' | 'delegateId' | 'note'>> & {
    id: string
  },
  { write, db }: Context,
): Promise<Stage> {
  const roundId = await write('presentation.set', async (w) => {
    const slot = await slotById(w, id)
    await w.update('presentationSlots', id, fields, `Sửa người nhận của “${slot.printedName}”.`)
    return slot.roundId
  })
  return stageOf(db, roundId)
}

export async function setPresenter(
  { roundId, batch, presenter }: { roundId: string; batch: number; presenter: string },
  { write, db }: Context,
): Promise<Stage> {
  await write('presentation.setPresenter', async (w) => {
    for (const slot of (await stageOf(w.trx, roundId)).slots.filter((s) => s.batch === batch))
      await w.update(
        'presentationSlots',
        slot.id,
        { presenter },
        `Người trao đợt ${batch}: ${presenter || 'để trống'}.`,
      )
  })
  return stageOf(db, roundId)
}

/** Handed over on the stage, or put aside for later; the case moves with it. */
export async function recordHandover(
  { ids: slotIds, state, handedTo }: { ids: string[]; state: 'presented' | 'later'; handedTo?: string },
  { write, ids, db }: Context,
): Promise<Stage> {
  const roundId = await write('presentation.record', async (w) => {
    let of = ''
    for (const id of slotIds) {
      const slot = await slotById(w, id)
      of = slot.roundId
      if (slot.state === state) continue
      if (slot.state === 'presented') throw new ProblemError('refused', `“${slot.printedName}” đã nhận rồi.`)
      const nomination = await caseById(w, slot.nominationId)
      if (state === 'presented')
        await moveCase(w, ids, nomination, 'present', {
          document: handedTo ? `ký nhận của ${handedTo}` : `đợt ${slot.batch}, vị trí ${slot.position} tại hội nghị`,
        })
      else if (nomination.state === 'awarded') await moveCase(w, ids, nomination, 'collectLater')
      await w.update(
        'presentationSlots',
        id,
        { state, handedAt: state === 'presented' ? w.at : null, handedTo: handedTo ?? '' },
        state === 'presented' ? `Đã trao cho “${slot.printedName}”.` : `“${slot.printedName}” nhận sau.`,
      )
    }
    return of
  })
  return stageOf(db, roundId)
}
