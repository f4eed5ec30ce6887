import { z } from 'zod'
import { ImportInput, ImportReport } from '../exchange/import-report'
import { call, largeCall } from '../ipc/call'
import { line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Counts, Ids } from './invitations.contract'
import { answers, approvals, CallNote, callOutcomes, Reply, SubstituteFields, vias } from './reply'

export const repliesContract = {
  'replies.import': largeCall(ImportInput, ImportReport),
  'replies.record': call(
    z.strictObject({
      ids: Ids,
      answer: z.enum(answers),
      reason: line(500).optional(),
      via: z.enum(vias),
      substitute: SubstituteFields.partial()
        .extend({ fullName: requiredLine('họ tên người dự thay', 120) })
        .optional(),
    }),
    Counts,
  ),
  'replies.decideSubstitute': call(
    z.strictObject({ delegateId: Id, approval: z.enum(approvals), by: line(), reason: line(500).optional() }),
    Reply,
  ),
  'replies.calls': call(z.strictObject({ delegateId: Id.optional() }), z.array(CallNote)),
  'replies.noteCall': call(
    z.strictObject({ delegateId: Id, outcome: z.enum(callOutcomes), note: line(500).optional() }),
    CallNote,
  ),
}
