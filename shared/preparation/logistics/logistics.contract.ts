import { z } from 'zod'
import { ImportInput, ImportReport } from '../../exchange/import-report'
import { call, largeCall } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { speechStates } from '../../speeches/life'
import {
  Logistics,
  LogisticsFields,
  PackItem,
  PackItemFields,
  PressPass,
  PressPassFields,
  passDecisions,
} from './logistics'

const None = z.strictObject({})
const Ids = z.array(Id).min(1, 'Chưa chọn ai.').max(500)
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })
export const LogisticsRow = Logistics.extend({
  owner: z.string(),
  lateBy: z.number(),
  /** Its line of the budget; null when none is chosen. */
  cost: z.object({ title: z.string(), estimated: z.number(), bound: z.number() }).nullable(),
  /** How many drafts of its words or pictures there are, and where they stand; `none` for work without any. */
  drafts: z.number(),
  draftState: z.enum([...speechStates, 'none']),
})
export type LogisticsRow = z.infer<typeof LogisticsRow>
/** `handedOut`: people who took their bag at the desk; every document of the pack is in it. */
export const PackRow = PackItem.extend({ needed: z.number() })
export type PackRow = z.infer<typeof PackRow>

export const logisticsContract = {
  'logistics.list': call(
    None,
    z.object({
      items: z.array(LogisticsRow),
      pack: z.array(PackRow),
      press: z.array(PressPass),
      handedOut: z.number(),
      today: z.string(),
    }),
  ),
  'logistics.save': call(LogisticsFields.partial().extend({ id: Id.optional() }), Logistics),
  'logistics.remove': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  'pack.save': call(PackItemFields.partial().extend({ id: Id.optional() }), PackItem),
  'pack.remove': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  /** What the plan orders of logistics (III.3, IV.2) and the usual documents of the bag, where they are not there yet. */
  'logistics.addTemplate': call(None, Done),
  'press.save': call(PressPassFields.partial().extend({ id: Id.optional() }), PressPass),
  'press.remove': call(z.strictObject({ ids: Ids }), Done),
  /** A pass that is granted takes the next number; numbers are never given twice. */
  'press.decide': call(z.strictObject({ ids: Ids, decision: z.enum(passDecisions) }), Done),
  /** A list of reporters from outside: verdicts, and with `commit` written as one undoable batch. */
  'press.import': largeCall(ImportInput, ImportReport),
  /** Reporters of the guest list who are not on the press list yet. */
  'press.fromDelegates': call(None, Done),
  /** Passes that came out of the printer well; a wrong sheet is printed again before this is said. */
  'press.markPrinted': call(z.strictObject({ ids: Ids }), Done),
}
