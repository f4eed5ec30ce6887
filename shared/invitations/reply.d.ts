import { z } from 'zod'
export declare const answers: readonly ['accepted', 'declined', 'substitute', 'none']
export type Answer = (typeof answers)[number]
export declare const answerLabels: {
  accepted: string
  declined: string
  substitute: string
  none: string
}
export declare const approvals: readonly ['pending', 'approved', 'refused']
export declare const approvalLabels: {
  pending: string
  approved: string
  refused: string
}
export declare const vias: readonly ['phone', 'paper', 'email', 'import', 'desk', 'other']
export declare const viaLabels: {
  phone: string
  paper: string
  email: string
  import: string
  desk: string
  other: string
}
export declare const SubstituteFields: z.ZodObject<
  {
    honorific: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    office: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
/** One answer of one person. Answers are never overwritten: the latest counts, the earlier ones stay as the chain. */
export declare const Reply: z.ZodObject<
  {
    id: z.ZodString
    delegateId: z.ZodString
    answer: z.ZodEnum<{
      accepted: 'accepted'
      declined: 'declined'
      none: 'none'
      substitute: 'substitute'
    }>
    reason: z.ZodString
    via: z.ZodEnum<{
      desk: 'desk'
      email: 'email'
      import: 'import'
      other: 'other'
      paper: 'paper'
      phone: 'phone'
    }>
    at: z.ZodString
    operator: z.ZodString
    current: z.ZodBoolean
    substitute: z.ZodNullable<
      z.ZodObject<
        {
          honorific: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          office: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          approval: z.ZodEnum<{
            approved: 'approved'
            pending: 'pending'
            refused: 'refused'
          }>
          approvedBy: z.ZodString
          approvedAt: z.ZodNullable<z.ZodString>
          approvalReason: z.ZodString
        },
        z.core.$strict
      >
    >
  },
  z.core.$strip
>
export type Reply = z.infer<typeof Reply>
export declare const callOutcomes: readonly [
  'no-answer',
  'will-reply',
  'accepted',
  'declined',
  'substitute',
  'wrong-number',
  'other',
]
export declare const callOutcomeLabels: {
  'no-answer': string
  'will-reply': string
  accepted: string
  declined: string
  substitute: string
  'wrong-number': string
  other: string
}
export declare const CallNote: z.ZodObject<
  {
    id: z.ZodString
    delegateId: z.ZodString
    at: z.ZodString
    operator: z.ZodString
    outcome: z.ZodEnum<{
      accepted: 'accepted'
      declined: 'declined'
      'no-answer': 'no-answer'
      other: 'other'
      substitute: 'substitute'
      'will-reply': 'will-reply'
      'wrong-number': 'wrong-number'
    }>
    note: z.ZodString
  },
  z.core.$strip
>
export type CallNote = z.infer<typeof CallNote>
