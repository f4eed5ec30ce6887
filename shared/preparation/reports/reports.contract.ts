import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call, largeCall } from '../../ipc/call'
import { Day, line, open } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { Figure, figureAuthorities, figureForms, figureRows } from './figure'
import { reportStates } from './report-state'
import {
  BlocMeeting,
  BlocMeetingFields,
  CityReportPart,
  Contribution,
  callResults,
  callSubjects,
  reportAreas,
  UnitCall,
  UnitReport,
  UnitReportFields,
} from './unit-report'

const None = z.strictObject({})
const Ids = z.array(Id).min(1, 'Chưa chọn đơn vị nào.').max(2000)
const Done = z.object({ changed: z.number(), batchId: Id.nullable() })

/** A report with the unit it comes from and how it stands today. */
export const ReportRow = UnitReport.extend({
  unit: z.string(),
  precedence: z.number(),
  bloc: z.string(),
  contact: z.string(),
  phone: z.string(),
  state: z.enum(reportStates),
  /** The day that holds for this unit. */
  dueOn: z.string().nullable(),
  lateBy: z.number(),
  figures: z.number(),
  lastCall: UnitCall.nullable(),
  /** The last reminder that is not withdrawn: `draft` until it has a number. */
  reminder: z.object({ id: Id, number: z.number().nullable(), date: z.string().nullable() }).nullable(),
})
export type ReportRow = z.infer<typeof ReportRow>

const FigureValue = z.strictObject({
  year: z.number().int(),
  authority: z.enum(figureAuthorities),
  form: z.enum(figureForms),
  row: z.enum(figureRows),
  /** Null takes the figure away. */
  value: open(z.number().int('Số liệu là số nguyên.').min(0, 'Số liệu không được âm.').max(9_999_999, 'Số quá lớn.')),
})

const cell = z.object({
  collective: z.number().nullable(),
  individual: z.number().nullable(),
  household: z.number().nullable(),
})
export const FigureTables = z.object({
  years: z.array(z.number()),
  authority: z.enum(figureAuthorities),
  matrix: z.array(
    z.object({
      form: z.enum(figureForms),
      years: z.array(cell),
      total: cell,
      average: z.number().nullable(),
      growth: z.number().nullable(),
    }),
  ),
  shares: z.array(z.object({ kind: z.string(), label: z.string(), years: z.array(z.number().nullable()) })),
  groups: z.array(
    z.object({ row: z.enum(figureRows), years: z.array(z.number().nullable()), total: z.number().nullable() }),
  ),
  completeness: z.array(z.object({ year: z.number(), units: z.number(), expected: z.number() })),
  /** What contradicts itself, by unit. */
  faults: z.array(z.object({ unitId: Id, unit: z.string(), year: z.number(), text: z.string() })),
})
export type FigureTables = z.infer<typeof FigureTables>

export const reportsContract = {
  'reports.list': call(
    None,
    z.object({
      rows: z.array(ReportRow),
      today: z.string(),
      planDue: z.string().nullable(),
      meetings: z.array(BlocMeeting),
    }),
  ),
  /** Units that owe a report from now on; those that do already are left alone. */
  'reports.expect': call(z.strictObject({ unitIds: Ids }), Done),
  'reports.save': call(UnitReportFields.omit({ file: true }).partial().extend({ id: Id }), UnitReport),
  /** Takes units off the list again; a report that came stays until it is taken away by hand. */
  'reports.remove': call(z.strictObject({ ids: Ids }), Done),
  'reports.attach': call(z.strictObject({ id: Id, file: FileRef }), UnitReport),
  'reports.noteCall': call(
    z.strictObject({
      unitId: Id,
      subject: z.enum(callSubjects),
      result: z.enum(callResults),
      promisedDay: open(Day),
      spokeWith: line(120),
      note: line(500),
    }),
    UnitCall,
  ),
  'reports.calls': call(z.strictObject({ unitId: Id }), z.array(UnitCall)),
  /** One công văn đôn đốc for each unit, as drafts; a unit whose last draft is still open is left alone. */
  'reports.remind': call(
    z.strictObject({ unitIds: Ids, until: Day }),
    z.object({ made: z.number(), skipped: z.number(), batchId: Id.nullable() }),
  ),
  'meetings.save': call(
    BlocMeetingFields.omit({ minutesFile: true }).partial().extend({ id: Id.optional() }),
    BlocMeeting,
  ),
  'meetings.remove': call(z.strictObject({ id: Id }), z.object({ batchId: Id })),
  'meetings.attach': call(z.strictObject({ id: Id, file: FileRef }), BlocMeeting),
  /** A meeting for every cluster or bloc that the units name. */
  'meetings.fromUnits': call(None, Done),
  'figures.ofUnit': call(z.strictObject({ unitId: Id }), z.array(Figure)),
  'figures.save': call(z.strictObject({ unitId: Id, values: z.array(FigureValue).min(1).max(5000) }), Done),
  'figures.tables': call(
    z.strictObject({ authority: z.enum(figureAuthorities), unitId: open(Id).optional() }),
    FigureTables,
  ),
  /** The empty sheet that units fill, or with `unitId` what that unit has. */
  'figures.sheet': call(z.strictObject({ file: FileRef, unitId: open(Id).optional() }), z.object({ name: z.string() })),
  'figures.import': largeCall(
    z.strictObject({ file: FileRef, unitId: Id, commit: z.boolean() }),
    z.object({
      rows: z.number(),
      figures: z.number(),
      changed: z.number(),
      problems: z.array(z.string()),
      faults: z.array(z.string()),
      batchId: Id.nullable(),
    }),
  ),
  'figures.export': call(z.strictObject({ file: FileRef }), z.object({ name: z.string() })),
  'cityReport.get': call(
    None,
    z.object({
      parts: z.array(CityReportPart),
      contributions: z.array(Contribution.extend({ unit: z.string() })),
      /** Units whose report came but of whose area nothing was taken over. */
      silent: z.array(z.object({ area: z.enum(reportAreas), units: z.array(z.string()) })),
      due: z.string().nullable(),
    }),
  ),
  'cityReport.savePart': call(
    z.strictObject({
      area: z.enum(reportAreas),
      text: z.string().max(100_000).optional(),
      owner: line(120).optional(),
      state: z.enum(['open', 'drafting', 'done']).optional(),
    }),
    CityReportPart,
  ),
  'cityReport.saveContribution': call(
    z.strictObject({
      unitId: Id,
      area: z.enum(reportAreas),
      text: z.string().max(20_000).optional(),
      used: z.boolean().optional(),
    }),
    Contribution,
  ),
}
