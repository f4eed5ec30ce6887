import { z } from 'zod'
/**
 * States of a letter in the order of its life. A number comes after signing (Nghị định 30/2020, Điều 15), printed or not;
 * an issued letter never changes: a mistake is answered by `replaced` and a linked new letter (Điều 18).
 */
export declare const letterStates: readonly [
  'draft',
  'approved',
  'printed',
  'numbered',
  'sent',
  'received',
  'replaced',
  'withdrawn',
]
export type LetterState = (typeof letterStates)[number]
export declare const letterStateLabels: {
  draft: string
  approved: string
  printed: string
  numbered: string
  sent: string
  received: string
  replaced: string
  withdrawn: string
}
export declare const channels: readonly ['hand', 'registry', 'post', 'email', 'axis']
export declare const channelLabels: {
  hand: string
  registry: string
  post: string
  email: string
  axis: string
}
export declare const Invitation: z.ZodObject<
  {
    id: z.ZodString
    delegateId: z.ZodString
    form: z.ZodEnum<{
      card: 'card'
      letter: 'letter'
    }>
    state: z.ZodEnum<{
      approved: 'approved'
      draft: 'draft'
      numbered: 'numbered'
      printed: 'printed'
      received: 'received'
      replaced: 'replaced'
      sent: 'sent'
      withdrawn: 'withdrawn'
    }>
    token: z.ZodString
    number: z.ZodNullable<z.ZodNumber>
    date: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    approvedAt: z.ZodNullable<z.ZodString>
    printedAt: z.ZodNullable<z.ZodString>
    sentAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    channel: z.ZodNullable<
      z.ZodEnum<{
        axis: 'axis'
        email: 'email'
        hand: 'hand'
        post: 'post'
        registry: 'registry'
      }>
    >
    sentTo: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    receivedAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    receivedBy: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    closedAt: z.ZodNullable<z.ZodString>
    closeReason: z.ZodString
    replacesId: z.ZodNullable<z.ZodString>
    prints: z.ZodNumber
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strip
>
export type Invitation = z.infer<typeof Invitation>
