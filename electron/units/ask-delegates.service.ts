import { freshCode } from '../../shared/delegates/code'
import { completeDelegate, emptyDelegate } from '../../shared/delegates/complete'
import { isUnnamed, slotName } from '../../shared/delegates/slots'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import type { Trx } from '../db/tables'
import { loadWorld } from '../delegates/delegates.queries'
import { newDelegate, takenCodes } from '../delegates/delegates.service'
import { toRow } from '../delegates/ranked.queries'

/** Puts on the list so many people of a unit who are named later; one letter to the unit asks for them all. */
export async function askDelegates({ id, count }: { id: string; count: number }, { write, ids }: Context) {
  return write('units.askDelegates', async (w) => {
    const unit = await w.trx.selectFrom('units').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
    if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn; chưa mời ai. Hãy tải lại màn hình.')
    const world = await loadWorld(w.trx)
    const codes = await takenCodes(w.trx)
    const made: string[] = []
    for (let slot = 1; slot <= count; slot++) {
      const name = { fullName: slotName(slot), givenName: 'Đại biểu', familyName: '', middleName: '' }
      const { fields } = completeDelegate({ ...emptyDelegate, ...name, unitId: unit.id }, undefined, world)
      const code = freshCode(ids.digits, codes)
      codes.add(code)
      const person = {
        ...newDelegate({ ...fields, ...name }, { id: ids.uuid(), code, at: w.at, origin: 'list' as const }),
        slot,
        slotLeadId: made[0] ?? null,
      }
      await w.insert(
        'delegates',
        toRow(person),
        `Mời ${unit.name} cử đại biểu thứ ${slot} trong ${count} (mã ${code}).`,
      )
      made.push(person.id)
    }
    return { ids: made, batchId: w.batchId }
  })
}

/** The first place of a unit that nobody has been named for: who is imported for the unit takes it, with its code and letter. */
export async function openSlot(trx: Trx, unitId: string): Promise<string | undefined> {
  const slots = await trx
    .selectFrom('delegates')
    .select(['id', 'fullName', 'slot'])
    .where('unitId', '=', unitId)
    .where('slot', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('slotLeadId')
    .orderBy('slot')
    .execute()
  return slots.find(isUnnamed)?.id
}
