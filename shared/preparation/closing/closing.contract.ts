import { z } from 'zod'
import { call } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { Outgoing } from '../documents/outgoing'
import { DayFigure, DayPerson, dayFigures } from './day-figures'
import { closingPurposes } from './duties'

const None = z.strictObject({})
const Counts = z.record(z.enum(dayFigures), z.number())

/** Everything the reports of the day are written from; each number is counted from its list when it is asked for. */
export const ClosingFacts = z.object({
  today: z.string(),
  day: z.string().nullable(),
  /** When the figures were counted, `11:20 15/11/2019`. */
  countedAt: z.string(),
  /** Hour of the opening by the programme, `08:00`; empty while it is open. */
  opening: z.string(),
  /** `Tổng số đại biểu được mời: 300; có mặt: …` as the desk says it. */
  line: z.string(),
  counts: Counts,
  groups: z.array(
    z.object({ id: Id.nullable(), code: z.string(), name: z.string(), color: z.string(), counts: Counts }),
  ),
  arrivals: z.array(z.object({ time: z.string(), people: z.number() })),
  firstAt: z.string(),
  lastAt: z.string(),
  letters: z.number(),
  /** The programme as it ran; `start` is empty when nobody pressed the buttons, or only a rehearsal was run. */
  programme: z.object({ items: z.number(), start: z.string(), end: z.string(), plannedEnd: z.string() }),
  speeches: z.array(z.object({ kind: z.string(), title: z.string(), who: z.string() })),
  awards: z.array(z.object({ decision: z.string(), collectives: z.number(), individuals: z.number() })),
  press: z.number(),
  pack: z.array(z.object({ title: z.string(), printed: z.number() })),
  money: z.object({ estimated: z.number(), spent: z.number(), cap: z.number().nullable() }),
})
export type ClosingFacts = z.infer<typeof ClosingFacts>

/** A document that must leave the house after the conference, with its day. */
export const ClosingDuty = z.object({
  purpose: z.enum(closingPurposes),
  label: z.string(),
  due: z.string().nullable(),
  /** Where the day comes from, in words. */
  basis: z.string(),
  lateBy: z.number(),
  /** Working days left until it is due, from the day after today; null when there is no day or it is over. */
  left: z.number().nullable(),
  documents: z.number(),
  issued: z.number(),
  state: z.enum(['none', 'open', 'done']),
  /** The document itself when there is exactly one. */
  id: Id.nullable(),
  code: z.string(),
  stateText: z.string(),
})
export type ClosingDuty = z.infer<typeof ClosingDuty>

/** Somebody who may be thanked, and for what. */
export const ThanksRow = z.object({
  key: z.string(),
  name: z.string(),
  unitId: Id.nullable(),
  reasons: z.array(z.string()),
  /** State of the letter that there is already; empty without one. */
  letter: z.string(),
})
export type ThanksRow = z.infer<typeof ThanksRow>

export const closingContract = {
  'closing.get': call(None, z.object({ facts: ClosingFacts, duties: z.array(ClosingDuty), sources: z.string() })),
  'closing.duties': call(
    None,
    z.object({ day: z.string().nullable(), today: z.string(), duties: z.array(ClosingDuty) }),
  ),
  /** The people behind one figure, all of them or of one group (null: those in none). */
  'closing.people': call(
    z.strictObject({ figure: DayFigure, categoryId: Id.nullable().optional() }),
    z.object({ people: z.array(DayPerson) }),
  ),
  /** Writes the draft of a document from the figures of now. */
  'closing.draft': call(z.strictObject({ purpose: z.enum(closingPurposes).exclude(['thanks']) }), Outgoing),
  'closing.thanks': call(None, z.array(ThanksRow)),
  /** One letter for each chosen; whoever has an open or issued one gets no second. */
  'closing.prepareThanks': call(
    z.strictObject({ keys: z.array(z.string().max(600)).min(1, 'Chưa chọn nơi nào.').max(500) }),
    z.object({ made: z.number(), skipped: z.number(), batchId: Id.nullable() }),
  ),
}
