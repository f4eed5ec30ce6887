import { z } from 'zod'
import { mostSlots } from '../delegates/slots'
import { call } from '../ipc/call'
import { line } from '../lib/fields'
import { Id } from '../lib/ids'
import { Unit, UnitFields } from './unit'

export const unitsContract = {
  'units.list': call(z.strictObject({}), z.array(Unit)),
  'units.save': call(
    UnitFields.partial().extend({ id: Id.optional(), synonyms: z.array(line()).max(50).optional() }),
    Unit,
  ),
  'units.remove': call(z.strictObject({ id: Id }), z.strictObject({})),
  /** A letter that asks the unit for so many people: places that are named later. */
  'units.askDelegates': call(
    z.strictObject({
      id: Id,
      count: z
        .number()
        .int()
        .min(1, 'Mời ít nhất 1 đại biểu.')
        .max(mostSlots, `Một giấy mời đề nghị cử nhiều nhất ${mostSlots} đại biểu.`),
    }),
    z.object({ ids: z.array(Id), batchId: Id }),
  ),
  /** All delegates of `from` move to `into`; the name of `from` becomes a synonym of `into`. */
  'units.merge': call(z.strictObject({ from: Id, into: Id }), Unit),
}
