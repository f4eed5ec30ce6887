import { z } from 'zod'
import { Id } from '../lib/ids'

/** What the desk can be told. Each has its own colour, words and sound on the screen. */
export const scanVerdicts = [
  'admitted',
  'already-in',
  'declined', // answered that he or she would not come; the desk may still admit
  'substitute-expected', // somebody else is expected on this letter
  'withdrawn', // the letter was withdrawn or the person taken off the list
  'unknown', // sound code, but nobody here has it: another conference, or a forged token
  'unreadable',
  'left', // rời sớm, noted
  'kit', // documents handed over
  'undone',
  'not-in', // undo or leave of somebody who is not in
  'repeat', // a double read of the scanner, folded
] as const
export type ScanVerdict = (typeof scanVerdicts)[number]

export const scanKinds = ['in', 'out', 'kit', 'undo'] as const
export type ScanKind = (typeof scanKinds)[number]

export const Attendance = z.enum(['self', 'substitute', 'walk-in'])

/** One scan event as stored: append-only, refused and unknown ones too. */
export const ScanEvent = z.object({
  id: z.string(),
  seq: z.number(),
  desk: z.string(),
  deskSeq: z.number(),
  /** Device time, UTC ISO. */
  at: z.string(),
  kind: z.enum(scanKinds),
  raw: z.string(),
  delegateId: Id.nullable(),
  /** As whom the person came, for `in`. */
  attends: Attendance.nullable(),
  substituteReplyId: Id.nullable(),
  verdict: z.enum(scanVerdicts),
  undoes: z.string().nullable(),
  reason: z.string(),
  operator: z.string(),
})
export type ScanEvent = z.infer<typeof ScanEvent>
