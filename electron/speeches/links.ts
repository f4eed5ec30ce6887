import { ProblemError } from '../../shared/ipc/reply'
import type { Write } from '../core/context'
import type { Db, Trx } from '../db/tables'

/** Why a delegate must stay on the list: a text or a timed reading names them; undefined when none does. */
export async function namedInSpeeches(db: Db | Trx, delegateId: string): Promise<string | undefined> {
  const speech = await db.selectFrom('speeches').select('title').where('speakerId', '=', delegateId).executeTakeFirst()
  if (speech) return `là người phát biểu của “${speech.title}”`
  const timed = await db
    .selectFrom('timedReadings')
    .select('id')
    .where('delegateId', '=', delegateId)
    .executeTakeFirst()
  return timed && 'có lần đọc thử đã ghi'
}

/** Two records of one person become one: texts and timed readings name the one that stays. */
export async function moveSpeaker(w: Write, from: string, to: string): Promise<void> {
  for (const speech of await w.trx.selectFrom('speeches').select('id').where('speakerId', '=', from).execute())
    await w.update('speeches', speech.id, { speakerId: to }, '')
  for (const reading of await w.trx.selectFrom('timedReadings').select('id').where('delegateId', '=', from).execute())
    await w.update('timedReadings', reading.id, { delegateId: to }, '')
}

/** Refuses to remove a unit that writes a text. */
export async function refuseDraftingUnit(trx: Trx, unitId: string, name: string): Promise<void> {
  const speech = await trx.selectFrom('speeches').select('title').where('unitId', '=', unitId).executeTakeFirst()
  if (speech)
    throw new ProblemError(
      'refused',
      `“${name}” đang soạn “${speech.title}” nên chưa xóa được. Hãy giao bài cho đơn vị khác, hoặc gộp hai đơn vị.`,
    )
}

/** The texts of a unit that is merged into another go with it. */
export async function moveDrafting(w: Write, from: string, into: string, text: string): Promise<void> {
  for (const speech of await w.trx.selectFrom('speeches').select('id').where('unitId', '=', from).execute())
    await w.update('speeches', speech.id, { unitId: into }, text)
}

/** An item of the programme goes; the texts read at it stay and stand at no item. */
export async function releaseAgendaItem(w: Write, itemId: string): Promise<void> {
  for (const speech of await w.trx
    .selectFrom('speeches')
    .select(['id', 'title'])
    .where('agendaItemId', '=', itemId)
    .execute())
    await w.update(
      'speeches',
      speech.id,
      { agendaItemId: null },
      `“${speech.title}” không còn gắn với mục chương trình đã bỏ.`,
    )
}
