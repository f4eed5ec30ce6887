import { z } from 'zod'
import { Attachment } from '../exchange/attachment'
import { block, Day, line, open } from '../lib/fields'
import { Id } from '../lib/ids'
import { DocumentCode } from './terms'

export const dossierStates = [
  'draft',
  'submitted',
  'received',
  'supplement_requested',
  'complete',
  'in_appraisal',
  'appraised',
  'closed',
  'returned',
  'withdrawn',
] as const
export const DossierState = z.enum(dossierStates)
export type DossierState = z.infer<typeof DossierState>
export const dossierStateLabels = {
  draft: 'Nháp',
  submitted: 'Đã gửi',
  received: 'Đã tiếp nhận',
  supplement_requested: 'Yêu cầu bổ sung',
  complete: 'Hồ sơ hợp lệ',
  in_appraisal: 'Đang thẩm định',
  appraised: 'Đã thẩm định',
  closed: 'Đã kết thúc',
  returned: 'Trả lại',
  withdrawn: 'Rút hồ sơ',
} satisfies Record<DossierState, string>

/** What a proposing unit's letter says: one tờ trình with its nominations. */
export const DossierFields = z.strictObject({
  unitId: Id,
  proposalNumber: line(60),
  proposalDate: open(Day),
  proposalSigner: line(120),
  proposalSealed: z.boolean(),
  /** Numbers as the tờ trình states them; null = not stated or not looked at yet. */
  statedCollectives: open(z.number().int().min(0).max(10_000)),
  statedIndividuals: open(z.number().int().min(0).max(10_000)),
  statedHouseholds: open(z.number().int().min(0).max(10_000)),
  /** The unit manages the subjects' staff and payroll, or heads the emulation cluster. */
  managesSubjects: z.enum(['yes', 'clusterHead', 'no', 'unknown']),
  /** Secret dossiers are kept as facts only, without files. */
  secret: z.boolean(),
  note: block(),
})
export type DossierFields = z.infer<typeof DossierFields>

export const Dossier = DossierFields.extend({
  id: Id,
  roundId: Id,
  state: DossierState,
  /** Day of the first receipt; the clock runs from `completeAt`. */
  receivedAt: z.string().nullable(),
  registerNo: z.number().int().nullable(),
  appointmentDate: z.string().nullable(),
  completeAt: z.string().nullable(),
  /** Last day of appraisal, by the working-day calendar from `completeAt`. */
  dueDate: z.string().nullable(),
  lateReason: z.string(),
  lateApprovedBy: z.string(),
  createdAt: z.string(),
})
export type Dossier = z.infer<typeof Dossier>

export const dossierLabels = {
  unitId: 'Đơn vị trình',
  proposalNumber: 'Số, ký hiệu tờ trình',
  proposalDate: 'Ngày tờ trình',
  proposalSigner: 'Người ký',
  proposalSealed: 'Có dấu',
  statedCollectives: 'Số tập thể ghi trong tờ trình',
  statedIndividuals: 'Số cá nhân ghi trong tờ trình',
  statedHouseholds: 'Số hộ gia đình ghi trong tờ trình',
  managesSubjects: 'Quản lý đối tượng',
  secret: 'Hồ sơ mật',
  note: 'Ghi chú',
} satisfies Record<keyof DossierFields, string>

export const managesLabels = {
  yes: 'Quản lý cán bộ, quỹ lương của đối tượng',
  clusterHead: 'Là cụm trưởng, khối trưởng',
  no: 'Không quản lý đối tượng',
  unknown: 'Chưa rõ',
} satisfies Record<DossierFields['managesSubjects'], string>

export const emptyDossier: Omit<DossierFields, 'unitId'> = {
  proposalNumber: '',
  proposalDate: null,
  proposalSigner: '',
  proposalSealed: false,
  statedCollectives: null,
  statedIndividuals: null,
  statedHouseholds: null,
  managesSubjects: 'unknown',
  secret: false,
  note: '',
}

export const documentStatuses = ['missing', 'present', 'flawed', 'notApplicable'] as const
export const documentStatusLabels = {
  missing: 'Chưa có',
  present: 'Có',
  flawed: 'Có, chưa đạt',
  notApplicable: 'Không cần',
} satisfies Record<(typeof documentStatuses)[number], string>

/** One line of the checklist: a document of the dossier, or of one nomination in it. */
export const ChecklistItem = z.object({
  id: Id,
  dossierId: Id,
  nominationId: Id.nullable(),
  code: DocumentCode,
  status: z.enum(documentStatuses),
  copies: z.number().int(),
  number: z.string(),
  date: z.string().nullable(),
  note: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string(),
  /** The scan, by its attachment. */
  attachment: Attachment.nullable(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const requestKinds = ['supplement', 'return', 'notEligible'] as const
/** A letter back to the unit: what is missing or why the dossier goes back, and by when. */
export const DossierRequest = z.object({
  id: Id,
  dossierId: Id,
  kind: z.enum(requestKinds),
  date: z.string(),
  number: z.string(),
  items: z.string(),
  dueDate: z.string().nullable(),
  answeredAt: z.string().nullable(),
  operator: z.string(),
})
export type DossierRequest = z.infer<typeof DossierRequest>
export const requestKindLabels = {
  supplement: 'Yêu cầu bổ sung',
  return: 'Trả lại hồ sơ',
  notEligible: 'Thông báo không đủ điều kiện',
} satisfies Record<DossierRequest['kind'], string>
