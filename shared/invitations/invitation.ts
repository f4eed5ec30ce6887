import { z } from 'zod'
import { Day, line, open } from '../lib/fields'
import { Id } from '../lib/ids'

/**
 * States of a letter in the order of its life. A number comes after signing (Nghị định 30/2020, Điều 15), printed or not;
 * an issued letter never changes: a mistake is answered by `replaced` and a linked new letter (Điều 18).
 */
export const letterStates = [
  'draft',
  'approved',
  'printed',
  'numbered',
  'sent',
  'received',
  'replaced',
  'withdrawn',
] as const
export type LetterState = (typeof letterStates)[number]
export const letterStateLabels = {
  draft: 'Nháp',
  approved: 'Đã duyệt',
  printed: 'Đã in',
  numbered: 'Đã cấp số',
  sent: 'Đã chuyển',
  received: 'Đã nhận',
  replaced: 'Đã thay thế',
  withdrawn: 'Đã thu hồi',
} satisfies Record<LetterState, string>

export const channels = ['hand', 'registry', 'post', 'email', 'axis'] as const
export const channelLabels = {
  hand: 'Trực tiếp',
  registry: 'Văn thư liên cơ quan',
  post: 'Bưu điện',
  email: 'Thư điện tử',
  axis: 'Trục liên thông văn bản',
} satisfies Record<(typeof channels)[number], string>

export const Invitation = z.object({
  id: Id,
  delegateId: Id,
  form: z.enum(['letter', 'card']),
  state: z.enum(letterStates),
  /** Twenty random digits that follow the delegate's code in the QR; one per letter, so a withdrawn paper is known as such. */
  token: z.string(),
  number: z.number().nullable(),
  date: open(Day),
  approvedAt: z.string().nullable(),
  printedAt: z.string().nullable(),
  sentAt: open(Day),
  channel: z.enum(channels).nullable(),
  sentTo: line(),
  receivedAt: open(Day),
  receivedBy: line(),
  closedAt: z.string().nullable(),
  closeReason: z.string(),
  replacesId: Id.nullable(),
  prints: z.number(),
  note: line(500),
})
export type Invitation = z.infer<typeof Invitation>
