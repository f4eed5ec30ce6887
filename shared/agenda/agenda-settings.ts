import { z } from 'zod'
import { Id } from '../lib/ids'
import { Introduction, IntroductionSettings } from './introduction'

/** What the office chose about the programme as a whole; one row, made when something is first chosen. */
export const AgendaSettings = z.object({
  id: Id,
  introduction: IntroductionSettings,
  /** The introduction as it was frozen for the MC; null while it follows replies and presence. */
  frozen: Introduction.nullable(),
  frozenAt: z.string().nullable(),
})
export type AgendaSettings = z.infer<typeof AgendaSettings>
