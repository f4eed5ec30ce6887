import { z } from 'zod'
import { SubstituteFields } from '../invitations/reply'
import { call } from '../ipc/call'
import { line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { PaperList } from './paper-list'
import { arrivalKinds } from './rehearsal'
import { Attendance, scanVerdicts } from './scan'

const None = z.strictObject({})
const Desk = requiredLine('tên bàn', 40)
/** Made at the desk, so a repeat of the same message is the same scan. */
const ScanId = z.string().regex(/^[\w.:-]{1,64}$/, 'Mã lượt quét không hợp lệ.')

/** What the desk shows of a person. */
export const DeskPerson = z.object({
  id: Id,
  code: z.string(),
  honorific: z.string(),
  fullName: z.string(),
  office: z.string(),
  unit: z.string(),
  unitId: Id.nullable(),
  category: z.string(),
  categoryCode: z.string(),
  color: z.string(),
  roles: z.array(z.string()),
  note: z.string(),
  reply: z.enum(['accepted', 'declined', 'substitute', 'none']),
  declineReason: z.string(),
  substitute: SubstituteFields.extend({ approval: z.string() }).nullable(),
  hasLetter: z.boolean(),
  origin: z.enum(['list', 'walk-in']),
  presence: z.enum(['absent', 'present', 'left']),
  attends: Attendance.nullable(),
  kit: z.boolean(),
})
export type DeskPerson = z.infer<typeof DeskPerson>

export const First = z.object({
  at: z.string(),
  time: z.string(),
  desk: z.string(),
  operator: z.string(),
  scanId: ScanId,
})

export const ScanOutcome = z.object({
  scanId: ScanId,
  verdict: z.enum(scanVerdicts),
  delegate: DeskPerson.nullable(),
  /** The arrival that counts: when, at which desk. */
  first: First.nullable(),
  /** The sentence for the screen: `Đã điểm danh lúc 08:05, bàn 1.` */
  text: z.string(),
})
export type ScanOutcome = z.infer<typeof ScanOutcome>

export const CheckinSummary = z.object({
  invited: z.number(),
  present: z.object({ inPerson: z.number(), substitutes: z.number(), walkIns: z.number(), total: z.number() }),
  absent: z.object({ excused: z.number(), unexcused: z.number(), total: z.number() }),
  /** How many came at all and have left again; they still count as present in the chair's line. */
  left: z.number(),
  kits: z.number(),
  byCategory: z.array(
    z.object({
      id: Id.nullable(),
      code: z.string(),
      name: z.string(),
      color: z.string(),
      invited: z.number(),
      inPerson: z.number(),
      substitutes: z.number(),
      walkIns: z.number(),
      present: z.number(),
      absent: z.number(),
    }),
  ),
  byDesk: z.array(z.object({ desk: z.string(), admitted: z.number() })),
  /** `Tổng số đại biểu được mời: 300; có mặt: …` */
  line: z.string(),
})
export type CheckinSummary = z.infer<typeof CheckinSummary>

export const RecentScan = z.object({
  scanId: ScanId,
  time: z.string(),
  at: z.string(),
  desk: z.string(),
  operator: z.string(),
  kind: z.string(),
  verdict: z.enum(scanVerdicts),
  fullName: z.string(),
  unit: z.string(),
  reason: z.string(),
  undone: z.boolean(),
  undoable: z.boolean(),
})

/** What the desk would say, without writing anything. */
export const ScanPreview = ScanOutcome.pick({ verdict: true, delegate: true, text: true })
export type ScanPreview = z.infer<typeof ScanPreview>

export const ManyResult = z.object({
  admitted: z.number(),
  skipped: z.array(z.object({ fullName: z.string(), why: z.string() })),
})
export type ManyResult = z.infer<typeof ManyResult>

/** One ticked row of a printed list; `counts` is false when somebody must ask first, and `note` says why. */
export const TickRow = z.object({
  number: z.number(),
  id: Id,
  fullName: z.string(),
  office: z.string(),
  unit: z.string(),
  counts: z.boolean(),
  note: z.string(),
})
export type TickRow = z.infer<typeof TickRow>

/** Somebody in the hall as an announcer says it. */
export const Announced = z.object({
  id: Id,
  scanId: ScanId,
  time: z.string(),
  at: z.string(),
  rank: z.number(),
  categoryCode: z.string(),
  color: z.string(),
  name: z.string(),
  office: z.string(),
  /** Of a substitute: for whom. */
  insteadOf: z.string(),
  sayAs: z.string(),
})
export type Announced = z.infer<typeof Announced>

const Arrival = z.object({
  kind: z.enum(arrivalKinds),
  raw: z.string(),
  expect: z.array(z.enum(scanVerdicts)),
})
/** Ids of the single arrivals are made from it. */
const ManyId = z.string().regex(/^[\w:-]{1,40}$/, 'Mã lượt ghi không hợp lệ.')

export const checkinContract = {
  'checkin.scan': call(z.strictObject({ raw: z.string().max(5000), desk: Desk, scanId: ScanId }), ScanOutcome),
  /** As a person at the desk decides: from the search list, or after a refusal (`declined`, `substitute-expected`). */
  'checkin.admit': call(
    z.strictObject({
      scanId: ScanId,
      delegateId: Id,
      desk: Desk,
      as: z.enum(['self', 'substitute']),
      reason: line(300).optional(),
    }),
    ScanOutcome,
  ),
  /** Somebody comes instead who was not announced. Ten seconds: a name is enough. */
  'checkin.substitute': call(
    z.strictObject({
      scanId: ScanId,
      delegateId: Id,
      desk: Desk,
      substitute: SubstituteFields.partial().extend({ fullName: requiredLine('họ tên người dự thay', 120) }),
      approvedBy: line().optional(),
    }),
    ScanOutcome,
  ),
  'checkin.walkIn': call(
    z.strictObject({
      scanId: ScanId,
      desk: Desk,
      honorific: line(20).optional(),
      fullName: requiredLine('họ và tên', 120),
      office: line(400).optional(),
      unit: line().optional(),
      categoryId: open(Id).optional(),
      phone: line(60).optional(),
      reason: line(300).optional(),
    }),
    ScanOutcome,
  ),
  /** Start-up test of a scanner: what this card would do. */
  'checkin.preview': call(z.strictObject({ raw: z.string().max(5000) }), ScanPreview),
  /** A head of delegation comes for all of a unit. */
  'checkin.unit': call(
    z.strictObject({
      scanId: z.string().regex(/^[\w:-]{1,24}$/, 'Mã lượt ghi không hợp lệ.'),
      desk: Desk,
      head: line(120),
      delegateIds: z.array(Id).min(1).max(300),
    }),
    ManyResult,
  ),
  'checkin.paperLists': call(None, z.array(PaperList.omit({ delegateIds: true }).extend({ people: z.number() }))),
  /** Ticks from a printed list, `12 15 18-25`; without `commit` only what would happen. */
  'checkin.paperTicks': call(
    z.strictObject({ scanId: ManyId, desk: Desk, listId: Id, numbers: line(4000), commit: z.boolean() }),
    z.object({ rows: z.array(TickRow), problems: z.array(z.string()), admitted: z.number() }),
  ),
  'checkin.announced': call(z.strictObject({ limit: z.number().int().min(1).max(500).optional() }), z.array(Announced)),
  /** The same as a window of its own, for the announcer's screen; only the desktop can. */
  'checkin.openAnnouncer': call(None, z.strictObject({})),
  /** Only in a rehearsal: who arrives, with what, and what the desk must say. */
  'checkin.rehearsalPlan': call(
    z.strictObject({ seed: z.number().int().min(0).max(1_000_000), most: z.number().int().min(1).max(1000) }),
    z.array(Arrival),
  ),
  'checkin.kit': call(z.strictObject({ scanId: ScanId, delegateId: Id, desk: Desk }), ScanOutcome),
  'checkin.leave': call(z.strictObject({ scanId: ScanId, delegateId: Id, desk: Desk }), ScanOutcome),
  'checkin.undo': call(
    z.strictObject({ scanId: ScanId, undoes: ScanId, reason: requiredLine('lý do hủy điểm danh', 300), desk: Desk }),
    ScanOutcome,
  ),
  'checkin.find': call(
    z.strictObject({ text: line(200), limit: z.number().int().min(1).max(100).optional() }),
    z.object({ total: z.number(), approximate: z.boolean(), items: z.array(DeskPerson) }),
  ),
  'checkin.person': call(z.strictObject({ delegateId: Id }), z.object({ person: DeskPerson, first: First.nullable() })),
  'checkin.summary': call(None, CheckinSummary),
  'checkin.recent': call(
    z.strictObject({ limit: z.number().int().min(1).max(500).optional(), desk: line(40).optional() }),
    z.array(RecentScan),
  ),
}
