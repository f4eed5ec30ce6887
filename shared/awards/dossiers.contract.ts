import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { ImportInput, ImportReport } from '../exchange/import-report'
import { call, largeCall } from '../ipc/call'
import { block, Day, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Finding, Transition } from './appraisal'
import { ChecklistItem, Dossier, DossierFields, DossierRequest, documentStatuses } from './dossier'
import { dossierActs } from './dossier-life'
import { Nomination, NominationFields } from './nomination'
import { DocumentCode, documentCodes, Severity } from './terms'
import { TickPreview } from './ticks'

const Nothing = z.strictObject({})
const Ids = z.array(Id).min(1).max(5000)
/** What a batch of moves did: how many moved, and a sentence for each that could not. */
export const Moved = z.object({ moved: z.number().int(), refused: z.array(z.string()), notes: z.array(z.string()) })
export type Moved = z.infer<typeof Moved>

export const DossierRow = Dossier.extend({
  unit: z.string(),
  collectives: z.number().int(),
  individuals: z.number().int(),
  households: z.number().int(),
  /** Findings nobody answered for, by severity. */
  blocks: z.number().int(),
  warnings: z.number().int(),
  /** Needed documents, and those that are there. */
  documentsNeeded: z.number().int(),
  documentsPresent: z.number().int(),
  /** Past its day of appraisal, or past the day of the supplement. */
  overdue: z.string(),
})
export type DossierRow = z.infer<typeof DossierRow>

/** One line of the checklist as the form asks for it; `item` is what was ticked. */
export const CheckLine = z.object({
  nominationId: Id.nullable(),
  code: z.enum(documentCodes),
  needed: z.boolean(),
  item: ChecklistItem.nullable(),
})
export type CheckLine = z.infer<typeof CheckLine>

export const DossierDetail = z.object({
  dossier: DossierRow,
  checklist: z.array(CheckLine),
  copies: z.number().int(),
  basis: z.string(),
  nominations: z.array(Nomination.extend({ severity: Severity.nullable() })),
  requests: z.array(DossierRequest),
  /** Refused cases that the unit has not been told of, with the last day for it; null when there are none. */
  untold: z.object({ due: z.string(), names: z.array(z.string()), items: z.string() }).nullable(),
  transitions: z.array(Transition),
  findings: z.array(Finding),
})
export type DossierDetail = z.infer<typeof DossierDetail>

/** Documents to tick in many checklists: of whole dossiers, or of cases. */
export const TickInput = z.strictObject({
  dossierIds: Ids,
  /** Only documents of these cases. */
  nominationIds: Ids.optional(),
  codes: z.array(DocumentCode).min(1).max(documentCodes.length),
  status: z.enum(documentStatuses),
  /** Leaves alone what somebody has ticked already. */
  onlyOpen: z.boolean(),
})
export type TickInput = z.infer<typeof TickInput>

/** Dossiers: intake, checklist, clock, requests; and the nominations they carry. */
export const awardDossiersContract = {
  'awards.dossiers': call(z.strictObject({ roundId: Id }), z.array(DossierRow)),
  'awards.dossier': call(z.strictObject({ id: Id }), DossierDetail),
  'awards.saveDossier': call(DossierFields.partial().extend({ id: Id.optional(), roundId: Id.optional() }), Dossier),
  'awards.removeDossier': call(z.strictObject({ id: Id }), Nothing),
  'awards.receive': call(
    z.strictObject({
      ids: Ids,
      /** Empty: the day the import told, else today. */
      date: open(Day).optional(),
      lateReason: line(500).optional(),
      lateApprovedBy: line(200).optional(),
    }),
    Moved,
  ),
  'awards.requestSupplement': call(
    z.strictObject({
      id: Id,
      date: Day,
      items: block(4000),
      number: line(60).optional(),
      dueDate: open(Day).optional(),
    }),
    Moved,
  ),
  'awards.supplementReceived': call(z.strictObject({ id: Id, date: Day }), Moved),
  /** The clock starts: every needed document is there. */
  'awards.markComplete': call(z.strictObject({ ids: Ids, date: open(Day).optional() }), Moved),
  'awards.returnDossier': call(
    z.strictObject({ id: Id, date: Day, reason: requiredLine('lý do trả lại', 2000), number: line(60).optional() }),
    Moved,
  ),
  /** The notice that cases of a dossier are not eligible; it is a letter of its own and moves nothing. */
  'awards.noteNotEligible': call(
    z.strictObject({ id: Id, date: Day, items: block(4000), number: line(60).optional() }),
    Moved,
  ),
  'awards.moveDossiers': call(
    z.strictObject({
      ids: Ids,
      act: z
        .enum(dossierActs)
        .extract(['submit', 'startAppraisal', 'finishAppraisal', 'reopenAppraisal', 'close', 'resubmit', 'withdraw']),
      reason: line(2000).optional(),
      document: line(300).optional(),
    }),
    Moved,
  ),
  'awards.setDocument': call(
    z.strictObject({
      dossierId: Id,
      nominationId: open(Id),
      code: DocumentCode,
      status: z.enum(documentStatuses),
      copies: z.number().int().min(0).max(20).optional(),
      number: line(60).optional(),
      date: open(Day).optional(),
      note: line(500).optional(),
    }),
    ChecklistItem,
  ),
  /** Ticks as present every needed document that nobody has looked at yet. */
  'awards.setAllDocuments': call(z.strictObject({ dossierId: Id }), z.object({ ticked: z.number().int() })),
  /** What ticking many would change, line by line; writes nothing. */
  'awards.previewTicks': call(TickInput, TickPreview),
  /** Ticks the same documents in many checklists; one act, one undo. */
  'awards.tickDocuments': call(TickInput, z.object({ ticked: z.number().int(), left: z.array(z.string()) })),
  /** Keeps a scan or Word file with a line of the checklist. */
  'awards.attachDocument': call(
    z.strictObject({ dossierId: Id, nominationId: open(Id), code: DocumentCode, file: FileRef }),
    ChecklistItem,
  ),
  /** Takes a wrongly attached file off its line; the file and the reason stay in the history. */
  'awards.detachDocument': call(
    z.strictObject({ dossierId: Id, nominationId: open(Id), code: DocumentCode, reason: requiredLine('lý do', 500) }),
    ChecklistItem,
  ),
  'awards.saveNomination': call(
    NominationFields.partial().extend({ id: Id.optional(), dossierId: Id.optional() }),
    Nomination,
  ),
  'awards.removeNomination': call(z.strictObject({ id: Id }), Nothing),
  /** A unit's list, or the summary of all units: verdicts row by row, and with `commit` dossiers with their nominations. */
  'awards.import': largeCall(ImportInput.extend({ roundId: Id }), ImportReport),
}
