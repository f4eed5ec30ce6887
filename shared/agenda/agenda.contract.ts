import { z } from 'zod'
import { ImportInput, ImportReport } from '../exchange/import-report'
import { call, largeCall } from '../ipc/call'
import { line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { AgendaFields, AgendaItem } from './agenda-item'
import { Finding } from './findings'
import { Introduction, IntroductionSettings, introductionWays } from './introduction'

const None = z.strictObject({})

export const ScheduledRow = z.object({
  id: Id,
  depth: z.number(),
  number: z.string(),
  start: z.number(),
  end: z.number(),
  minutes: z.number(),
  isHeading: z.boolean(),
  gapBefore: z.number(),
  overlapBefore: z.number(),
})

export const ChangeLine = z.object({ id: z.string(), kind: z.string(), isPublic: z.boolean(), text: z.string() })

export const AgendaView = z.object({
  items: z.array(AgendaItem),
  schedule: z.object({
    rows: z.array(ScheduledRow),
    start: z.number(),
    end: z.number(),
    late: z.number(),
    slack: z.number().nullable(),
  }),
  frame: z.object({
    startsAt: z.number().nullable(),
    receptionFrom: z.number().nullable(),
    endsAt: z.number().nullable(),
  }),
  /** The day of the conference, `2019-11-15`; null while open. */
  day: z.string().nullable(),
  findings: z.array(Finding),
  /** The latest issue; null while none was issued. */
  issued: z.object({ number: z.number(), issuedAt: z.string(), operator: z.string() }).nullable(),
  /** What changed since the latest issue. */
  changes: z.array(ChangeLine),
  /** What one undo would take back. */
  undo: z.object({ batchId: Id, text: z.string() }).nullable(),
})
export type AgendaView = z.infer<typeof AgendaView>

const Choice = z.strictObject({
  reception: z.boolean(),
  performance: z.enum(['none', 'beside', 'after']),
  anthem: z.boolean(),
  openingRemarks: z.boolean(),
  teaBreak: z.boolean(),
  papers: z.number().int().min(0).max(12),
})

/** On the day a change is the chair's to make (Quyết định 45/2018/QĐ-TTg, Điều 14); who decided stands in the log. */
const decidedBy = line(200).optional()

export const VersionLine = z.object({
  id: Id,
  number: z.number(),
  issuedAt: z.string(),
  operator: z.string(),
  note: z.string(),
  items: z.number(),
  end: z.number(),
})

export const agendaContract = {
  'agenda.get': call(None, AgendaView),
  /** The programme of the plan, into an empty agenda. */
  'agenda.useTemplate': call(Choice, z.object({ items: z.number() })),
  /** Adds an item, after another one or at the end, or changes the fields given. */
  'agenda.save': call(
    AgendaFields.partial().extend({
      id: Id.optional(),
      parentId: Id.nullable().optional(),
      after: Id.nullable().optional(),
      decidedBy,
    }),
    AgendaItem,
  ),
  /** Puts an item elsewhere; `before` null means last. */
  'agenda.move': call(
    z.strictObject({ id: Id, parentId: Id.nullable(), before: Id.nullable(), decidedBy }),
    z.object({ moved: z.boolean() }),
  ),
  /** One step of the keyboard. */
  'agenda.step': call(
    z.strictObject({ id: Id, step: z.enum(['up', 'down', 'in', 'out']), decidedBy }),
    z.object({ moved: z.boolean() }),
  ),
  /** Removes an item and what lies under it. */
  'agenda.remove': call(z.strictObject({ id: Id, decidedBy }), z.object({ removed: z.number(), batchId: Id })),
  /** Lets a finding stand, with the reason. */
  'agenda.dismiss': call(
    z.strictObject({ rule: z.string().max(60), subject: z.string().max(600), reason: requiredLine('lý do', 500) }),
    None,
  ),
  'agenda.restore': call(z.strictObject({ rule: z.string().max(60), subject: z.string().max(600) }), None),
  /** `Ban hành bản n`: freezes the programme as it stands. */
  'agenda.issue': call(z.strictObject({ note: line(500).optional() }), VersionLine),
  'agenda.versions': call(None, z.array(VersionLine)),
  /** What differs between two issues, or an issue and now. */
  'agenda.compare': call(
    z.strictObject({ from: Id, to: Id.nullable() }),
    z.object({ from: z.string(), to: z.string(), changes: z.array(ChangeLine) }),
  ),
  /** What was changed in the programme on the day of the conference, by whom, at whose word. */
  'agenda.dayLog': call(None, z.array(z.object({ at: z.string(), operator: z.string(), text: z.string() }))),
  'agenda.import': largeCall(ImportInput, ImportReport),
  /** Who is introduced, as it stands now and as it was frozen. */
  'agenda.introduction': call(
    None,
    z.object({
      settings: IntroductionSettings,
      now: Introduction,
      frozen: Introduction.nullable(),
      frozenAt: z.string().nullable(),
      changes: z.array(z.string()),
      groups: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          name: z.string(),
          people: z.number(),
          way: z.enum(introductionWays),
        }),
      ),
    }),
  ),
  'agenda.setIntroduction': call(IntroductionSettings.partial(), IntroductionSettings),
  'agenda.freezeIntroduction': call(None, z.object({ named: z.number() })),
  'agenda.thawIntroduction': call(None, None),
}
