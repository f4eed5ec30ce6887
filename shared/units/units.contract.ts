import { z } from 'zod'
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
  /** All delegates of `from` move to `into`; the name of `from` becomes a synonym of `into`. */
  'units.merge': call(z.strictObject({ from: Id, into: Id }), Unit),
}
