import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { ImportInput, ImportReport } from '../exchange/import-report'
import { HistoryEntry } from '../history/history'
import { letterStates } from '../invitations/invitation'
import { Reply } from '../invitations/reply'
import { call, largeCall } from '../ipc/call'
import { line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Delegate, DelegateFields, delegateLabels } from './delegate'

const None = z.strictObject({})
const Ids = z.array(Id).min(1, 'Chưa chọn đại biểu nào.').max(20_000)

/** One row of the big table: the person with the words of what hangs on him or her. */
export const DelegateRow = Delegate.extend({
  unit: z.string(),
  category: z.string(),
  subgroup: z.string(),
  /** Place in the order of precedence among all delegates, from 1. */
  rank: z.number(),
  letterState: z.enum(letterStates).nullable(),
  letterNumber: z.number().nullable(),
  reply: z.enum(['accepted', 'declined', 'substitute', 'none']),
  substituteName: z.string(),
  presence: z.enum(['absent', 'present', 'left']),
  arrivedAt: z.string().nullable(),
})
export type DelegateRow = z.infer<typeof DelegateRow>

export const SearchHit = z.object({
  id: Id,
  code: z.string(),
  fullName: z.string(),
  honorific: z.string(),
  office: z.string(),
  unit: z.string(),
  category: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const DuplicatePair = z.object({ reason: z.string(), text: z.string(), a: SearchHit, b: SearchHit })

export const Quotas = z.object({
  categories: z.array(z.object({ id: Id.nullable(), name: z.string(), quota: z.number(), delegates: z.number() })),
  units: z.array(z.object({ id: Id, name: z.string(), quota: z.number().nullable(), delegates: z.number() })),
})

/** Fields a bulk edit may set for many people at once. */
export const DelegatePatch = DelegateFields.partial()

export const delegatesContract = {
  'delegates.list': call(None, z.array(DelegateRow)),
  'delegates.get': call(
    z.strictObject({ id: Id }),
    z.object({
      delegate: DelegateRow,
      replies: z.array(Reply),
      history: z.array(HistoryEntry),
      deletable: z.boolean(),
    }),
  ),
  'delegates.save': call(DelegateFields.partial().extend({ id: Id.optional() }), DelegateRow),
  /** One undo for all of them; the reply names the batch. */
  'delegates.patch': call(
    z.strictObject({ ids: Ids, patch: DelegatePatch }),
    z.object({ changed: z.number(), batchId: Id.nullable() }),
  ),
  'delegates.remove': call(z.strictObject({ ids: Ids }), z.object({ removed: z.number(), batchId: Id.nullable() })),
  /** Two records of one person become one; `take` names the fields that come from the one that goes. */
  'delegates.merge': call(
    z.strictObject({
      keep: Id,
      drop: Id,
      take: z.array(z.enum(Object.keys(delegateLabels) as [keyof DelegateFields, ...(keyof DelegateFields)[]])),
    }),
    z.object({ batchId: Id, id: Id }),
  ),
  'delegates.withdraw': call(z.strictObject({ id: Id, reason: requiredLine('lý do rút', 500) }), DelegateRow),
  'delegates.restore': call(z.strictObject({ id: Id }), DelegateRow),
  'delegates.search': call(
    z.strictObject({ text: line(200), limit: z.number().int().min(1).max(500).optional() }),
    z.object({ total: z.number(), approximate: z.boolean(), items: z.array(SearchHit) }),
  ),
  'delegates.duplicates': call(None, z.array(DuplicatePair)),
  'delegates.quotas': call(None, Quotas),
  'delegates.import': largeCall(ImportInput, ImportReport),
  'delegates.export': call(
    z.strictObject({ file: FileRef, what: z.enum(['delegates', 'replies', 'attendance']) }),
    z.object({ rows: z.number(), name: z.string() }),
  ),
}
