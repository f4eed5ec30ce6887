import { indexWorld, type RoundWorld } from '../../shared/awards/checks/world'
import { type ChecklistItem, type Dossier, emptyDossier } from '../../shared/awards/dossier'
import { emptyNomination, type Nomination } from '../../shared/awards/nomination'
import { type AwardRound, emptyRound } from '../../shared/awards/round'
import { resolveRules, ruleSetOn } from '../../shared/awards/rules/resolve'
import type { DocumentCode } from '../../shared/awards/terms'
import { workingCalendar } from '../../shared/lib/working-days'

const calendar = workingCalendar()
let last = 0
export const someId = (): string => `00000000-0000-7000-8000-${String(++last).padStart(12, '0')}`

export const makeRound = (patch: Partial<AwardRound> = {}): AwardRound => ({
  ...emptyRound,
  id: someId(),
  title: 'Bằng khen chuyên đề',
  countingFrom: '2014-04-07',
  countingTo: '2018-12-31',
  nominationDeadline: '2019-09-20',
  appraisalEnd: '2019-10-18',
  decisionDate: '2019-10-25',
  state: 'open',
  rulesConfirmedBy: '',
  rulesConfirmedAt: null,
  createdAt: '',
  ...patch,
})

export const makeDossier = (round: AwardRound, unit: string, patch: Partial<Dossier> = {}) => ({
  ...emptyDossier,
  id: someId(),
  roundId: round.id,
  unitId: someId(),
  unit,
  state: 'received' as const,
  receivedAt: '2019-09-16',
  registerNo: 1,
  appointmentDate: null,
  completeAt: null,
  dueDate: null,
  lateReason: '',
  lateApprovedBy: '',
  createdAt: '',
  proposalNumber: '12/TTr-SNV',
  proposalDate: '2019-09-10',
  proposalSigner: 'Lê Văn A',
  proposalSealed: true,
  ...patch,
})

export const makeNomination = (dossier: Dossier, name: string, patch: Partial<Nomination> = {}): Nomination => ({
  ...emptyNomination,
  id: someId(),
  dossierId: dossier.id,
  position: 1,
  state: 'proposed',
  heldFrom: null,
  rejectGroup: null,
  rejectReason: '',
  createdAt: '',
  name,
  reportForm: '07',
  reportConfirmed: true,
  assessments: { 2014: 'good', 2015: 'good', 2016: 'excellent', 2017: 'good', 2018: 'good' },
  individualClass: 'direct_worker',
  ...patch,
})

export const tick = (
  dossier: Dossier,
  nomination: Nomination | null,
  code: DocumentCode,
  patch: Partial<ChecklistItem> = {},
): ChecklistItem => ({
  id: someId(),
  dossierId: dossier.id,
  nominationId: nomination?.id ?? null,
  code,
  status: 'present',
  copies: 1,
  number: '',
  date: null,
  note: '',
  checkedBy: 'Hoa',
  checkedAt: '',
  attachment: null,
  ...patch,
})

/** All papers of a dossier and its nominations ticked as present. */
export const allPapers = (dossier: Dossier, nominations: readonly Nomination[]): ChecklistItem[] => [
  ...(['TTR', 'DS', 'BB'] as const).map((code) => tick(dossier, null, code)),
  ...nominations.map((n) => tick(dossier, n, 'BC')),
]

export const makeWorld = (parts: Partial<RoundWorld> & Pick<RoundWorld, 'round'>) =>
  indexWorld({
    rules: resolveRules(ruleSetOn(parts.round.decisionDate ?? '2019-10-25'), []),
    calendar,
    today: '2019-10-01',
    dossiers: [],
    nominations: [],
    documents: [],
    flags: [],
    quotas: [],
    criteria: [],
    reviews: [],
    scores: [],
    recusals: [],
    earlier: [],
    consultations: [],
    consultationItems: [],
    overrides: [],
    unitReports: new Map(),
    ...parts,
  })
