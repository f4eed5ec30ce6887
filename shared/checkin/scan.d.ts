import { z } from 'zod'
/** What the desk can be told. Each has its own colour, words and sound on the screen. */
export declare const scanVerdicts: readonly [
  'admitted',
  'already-in',
  'declined',
  'substitute-expected',
  'withdrawn',
  'unknown',
  'unreadable',
  'left',
  'kit',
  'undone',
  'not-in',
  'repeat',
]
export type ScanVerdict = (typeof scanVerdicts)[number]
export declare const scanKinds: readonly ['in', 'out', 'kit', 'undo']
export type ScanKind = (typeof scanKinds)[number]
export declare const Attendance: z.ZodEnum<{
  self: 'self'
  substitute: 'substitute'
  'walk-in': 'walk-in'
}>
/** One scan event as stored: append-only, refused and unknown ones too. */
export declare const ScanEvent: z.ZodObject<
  {
    id: z.ZodString
    seq: z.ZodNumber
    desk: z.ZodString
    deskSeq: z.ZodNumber
    at: z.ZodString
    kind: z.ZodEnum<{
      in: 'in'
      kit: 'kit'
      out: 'out'
      undo: 'undo'
    }>
    raw: z.ZodString
    delegateId: z.ZodNullable<z.ZodString>
    attends: z.ZodNullable<
      z.ZodEnum<{
        self: 'self'
        substitute: 'substitute'
        'walk-in': 'walk-in'
      }>
    >
    substituteReplyId: z.ZodNullable<z.ZodString>
    verdict: z.ZodEnum<{
      admitted: 'admitted'
      'already-in': 'already-in'
      declined: 'declined'
      kit: 'kit'
      left: 'left'
      'not-in': 'not-in'
      repeat: 'repeat'
      'substitute-expected': 'substitute-expected'
      undone: 'undone'
      unknown: 'unknown'
      unreadable: 'unreadable'
      withdrawn: 'withdrawn'
    }>
    undoes: z.ZodNullable<z.ZodString>
    reason: z.ZodString
    operator: z.ZodString
  },
  z.core.$strip
>
export type ScanEvent = z.infer<typeof ScanEvent>
