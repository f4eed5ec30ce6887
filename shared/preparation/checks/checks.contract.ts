import { z } from 'zod'
import { call } from '../../ipc/call'
import { requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { Dismissal } from './dismissal'
import { RefKind } from './refs'

const None = z.strictObject({})
export const FindingShape = z.object({
  rule: z.string(),
  subject: z.string(),
  severity: z.enum(['block', 'warn', 'info']),
  text: z.string(),
  screen: z.string(),
  /** The one thing it is about on that screen, where there is one. */
  open: z.string().optional(),
  /** The list of that screen it speaks of. */
  list: z.string().optional(),
})

const Found = z.object({
  open: z.array(FindingShape),
  dismissed: z.array(FindingShape.extend({ reason: z.string(), operator: z.string(), dismissalId: Id })),
})
export type Found = z.infer<typeof Found>

/** One area of the preparation with the two numbers that matter. */
export const ReadinessArea = z.object({
  id: z.string(),
  label: z.string(),
  screen: z.string(),
  state: z.enum(['good', 'watch', 'bad', 'empty']),
  /** `list`: which list of the screen the number counts; empty for all of it. */
  numbers: z.array(z.object({ label: z.string(), value: z.string(), list: z.string() })).max(3),
})
export type ReadinessArea = z.infer<typeof ReadinessArea>

export const Readiness = z.object({
  today: z.string(),
  conferenceDay: z.string().nullable(),
  daysLeft: z.number().nullable(),
  areas: z.array(ReadinessArea),
  /** What is due next and what is late, soonest first. */
  deadlines: z.array(
    z.object({
      day: z.string(),
      text: z.string(),
      screen: z.string(),
      lateBy: z.number(),
      open: z.string().optional(),
    }),
  ),
  findings: z.object({ block: z.number(), warn: z.number(), info: z.number() }),
  /** Acts since the day before, by person. */
  changes: z.array(
    z.object({ operator: z.string(), acts: z.number(), last: z.array(z.object({ at: z.string(), text: z.string() })) }),
  ),
  /** Replies up to the end of each day, and people who came by five minutes of the morning. */
  replies: z.array(z.object({ day: z.string(), accepted: z.number(), substitute: z.number(), declined: z.number() })),
  invited: z.number(),
  arrivals: z.array(z.object({ time: z.string(), people: z.number() })),
})
export type Readiness = z.infer<typeof Readiness>

export const checksContract = {
  'checks.list': call(None, Found.extend({ rules: z.number() })),
  /** What concerns one screen, or one thing on it: for the place where the mistake was made. */
  'checks.here': call(
    z.union([
      z.strictObject({ screen: z.string().max(40) }),
      z.strictObject({ kind: RefKind, id: z.string().min(1).max(60) }),
    ]),
    Found,
  ),
  /** The worst finding of each thing of a kind, for the rows of a table. */
  'checks.marks': call(
    z.strictObject({ kind: RefKind }),
    z.array(
      z.object({ id: z.string(), severity: z.enum(['block', 'warn', 'info']), text: z.string(), count: z.number() }),
    ),
  ),
  /** Lets a finding stand; it comes back when what it is about changes. */
  'checks.dismiss': call(
    z.strictObject({
      rule: z.string().max(60),
      subject: z.string().max(2000),
      reason: requiredLine('lý do bỏ qua', 500),
    }),
    Dismissal,
  ),
  'checks.restore': call(z.strictObject({ id: Id }), None),
  'preparation.readiness': call(None, Readiness),
}
