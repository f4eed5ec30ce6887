import { z } from 'zod'
import { call } from '../../ipc/call'
import { Day, line, open } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { Delivery, Distribution, DistributionFields, deliveryChannels, Outgoing, OutgoingFields } from './outgoing'

const None = z.strictObject({})
const Ids = z.array(Id).min(1, 'Chưa chọn văn bản nào.').max(2000)
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })

export const OutgoingRow = Outgoing.extend({
  /** `31/HĐTĐKT`, empty before it has a number. */
  code: z.string(),
  unit: z.string(),
  /** Days past its due day while it is not out. */
  lateBy: z.number(),
  deliveries: z.number(),
  received: z.number(),
})
export type OutgoingRow = z.infer<typeof OutgoingRow>

const RegisterRow = z.object({
  code: z.string(),
  date: z.string(),
  subject: z.string(),
  signer: z.string(),
  receivers: z.string(),
  keeper: z.string(),
  copies: z.number(),
  sentOn: z.string().nullable(),
  receipt: z.string(),
  note: z.string(),
})
const HandoverRow = z.object({
  id: z.string(),
  sentOn: z.string(),
  code: z.string(),
  recipient: z.string(),
  channel: z.enum(deliveryChannels),
  receivedOn: z.string().nullable(),
  receivedBy: z.string(),
  note: z.string(),
})

export const outgoingContract = {
  'outgoing.list': call(None, z.array(OutgoingRow)),
  'outgoing.get': call(z.strictObject({ id: Id }), z.object({ document: Outgoing, deliveries: z.array(Delivery) })),
  'outgoing.save': call(OutgoingFields.partial().extend({ id: Id.optional() }), Outgoing),
  /** Draft and submitted ones are sent on to be approved, or come back with a reason. */
  'outgoing.submit': call(z.strictObject({ ids: Ids }), Done),
  'outgoing.approve': call(z.strictObject({ ids: Ids, by: line(120) }), Done),
  'outgoing.return': call(z.strictObject({ ids: Ids, reason: line(500) }), Done),
  /** After signing: approved ones take the next numbers of their series in the order given. From then on they never change. */
  'outgoing.number': call(
    z.strictObject({ ids: Ids, date: Day, from: z.number().int().min(1).max(999_999).optional() }),
    z.object({ changed: z.number(), first: z.string(), last: z.string() }),
  ),
  'outgoing.nextNumber': call(
    z.strictObject({ ids: Ids, date: Day }),
    z.object({ next: z.number(), approved: z.number() }),
  ),
  'outgoing.send': call(z.strictObject({ ids: Ids, channel: z.enum(deliveryChannels), date: Day }), Done),
  'outgoing.receive': call(z.strictObject({ deliveryId: Id, date: Day, by: line(120) }), Delivery),
  'outgoing.withdraw': call(z.strictObject({ ids: Ids, reason: line(500) }), Done),
  'distribution.list': call(None, z.array(Distribution)),
  'distribution.save': call(DistributionFields.partial().extend({ id: Id.optional() }), Distribution),
  'distribution.remove': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  'distribution.fromConference': call(None, Done),
  'distribution.fromPlan': call(None, Done),
  'distribution.move': call(z.strictObject({ id: Id, by: z.union([z.literal(1), z.literal(-1)]) }), None),
  /** The two registers as they are printed: what has a number, and every envelope that left. */
  'outgoing.registers': call(None, z.object({ documents: z.array(RegisterRow), envelopes: z.array(HandoverRow) })),
  'outgoing.templates': call(
    None,
    z.array(z.object({ purpose: z.string(), type: z.string(), subject: z.string(), due: open(Day) })),
  ),
  'outgoing.fromTemplate': call(z.strictObject({ purpose: z.string() }), Outgoing),
}
