import { z } from 'zod'
import { call } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { Logistics, LogisticsFields, PackItem, PackItemFields } from './logistics'

const None = z.strictObject({})
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })
export const LogisticsRow = Logistics.extend({ owner: z.string(), lateBy: z.number() })
export type LogisticsRow = z.infer<typeof LogisticsRow>
/** `handedOut`: people who took their bag at the desk; every document of the pack is in it. */
export const PackRow = PackItem.extend({ needed: z.number() })
export type PackRow = z.infer<typeof PackRow>

export const logisticsContract = {
  'logistics.list': call(
    None,
    z.object({ items: z.array(LogisticsRow), pack: z.array(PackRow), handedOut: z.number(), today: z.string() }),
  ),
  'logistics.save': call(LogisticsFields.partial().extend({ id: Id.optional() }), Logistics),
  'logistics.remove': call(z.strictObject({ id: Id }), None),
  'pack.save': call(PackItemFields.partial().extend({ id: Id.optional() }), PackItem),
  'pack.remove': call(z.strictObject({ id: Id }), None),
  /** What the plan orders of logistics (III.3, IV.2) and the usual documents of the bag, where they are not there yet. */
  'logistics.addTemplate': call(None, Done),
}
