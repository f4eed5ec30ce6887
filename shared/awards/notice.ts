import { z } from 'zod'
import { Day } from '../lib/fields'
import { Id } from '../lib/ids'

export const noticeKinds = ['copyDecision', 'notifyAwardee'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>
export const noticeLabels = {
  copyDecision: 'Gửi quyết định cho đơn vị trình',
  notifyAwardee: 'Báo người được khen',
} satisfies Record<NoticeKind, string>

/** A unit was sent the decision, or its awardees were told: the office's proof that it kept the time limit of the law. */
export const DecisionNotice = z.object({
  id: Id,
  decisionId: Id,
  unitId: Id,
  kind: NoticeKind,
  number: z.string(),
  date: Day,
  operator: z.string(),
})
export type DecisionNotice = z.infer<typeof DecisionNotice>
