import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { Proposal, ProposedFact, ProposedGroup, ProposedItem, ProposedTask, ProposedUnit } from './proposal'

const None = z.strictObject({})
const Key = z.string().min(1).max(400)
const Keys = z.array(Key).min(1, 'Chưa chọn đề xuất nào.').max(1000)
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })

/** `gone`: it was taken, and what it became has been removed since. */
export const proposalStates = ['open', 'taken', 'discarded', 'gone'] as const

/** A proposal with what was done with it, and what the conference already holds that says the same. */
export const PlacedProposal = z.object({
  proposal: Proposal,
  state: z.enum(proposalStates),
  known: z.string(),
})
export type PlacedProposal = z.infer<typeof PlacedProposal>

export const PlanView = z.object({
  id: Id,
  name: z.string(),
  planDay: z.string(),
  lines: z.array(
    z.object({
      text: z.string(),
      section: z.string(),
      depth: z.number(),
      isRow: z.boolean(),
      /** The heading of a part. */
      isPart: z.boolean(),
      dates: z.array(z.object({ from: z.number(), to: z.number(), text: z.string() })),
    }),
  ),
  proposals: z.array(PlacedProposal),
  notes: z.array(z.string()),
})
export type PlanView = z.infer<typeof PlanView>

/** What is taken, as the clerk left it. */
const Pick = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), key: Key, value: ProposedTask }),
  z.strictObject({ kind: z.literal('unit'), key: Key, value: ProposedUnit }),
  z.strictObject({ kind: z.literal('group'), key: Key, value: ProposedGroup }),
  z.strictObject({ kind: z.literal('item'), key: Key, value: ProposedItem }),
  z.strictObject({ kind: z.literal('fact'), key: Key, value: ProposedFact }),
])
export type Pick = z.infer<typeof Pick>

export const planContract = {
  'plan.list': call(
    None,
    z.array(z.object({ id: Id, name: z.string(), at: z.string(), operator: z.string(), open: z.number() })),
  ),
  /** Reads a plan from .docx, .pdf or plain text; takes nothing from it. The same file again is the same plan. */
  'plan.read': call(z.strictObject({ file: FileRef }), z.object({ id: Id, isNew: z.boolean() })),
  'plan.get': call(z.strictObject({ id: Id }), PlanView),
  /** Takes proposals into tasks, units, groups, programme and settings: one write, one undo. */
  'plan.take': call(
    z.strictObject({ id: Id, picks: z.array(Pick).min(1, 'Chưa chọn đề xuất nào.').max(1000) }),
    z.object({
      taken: z.number(),
      /** Sentences on what was there already or could not be taken. */
      left: z.array(z.string()),
      batchId: Id.nullable(),
    }),
  ),
  'plan.discard': call(z.strictObject({ id: Id, keys: Keys }), Done),
  /** Opens proposals again that were discarded, or taken and removed since. */
  'plan.restore': call(z.strictObject({ id: Id, keys: Keys }), Done),
  /** Takes a plan off the list; what was taken from it stays. */
  'plan.remove': call(z.strictObject({ id: Id }), Done),
}
