import type {
  Consultation,
  ConsultationItem,
  EarlierAward,
  FindingOverride,
  Recusal,
  Review,
  Score,
  Transition,
} from '../../shared/awards/appraisal'
import type { Attendance, Ballot, CouncilMeeting, CouncilMember, Tally, Vote } from '../../shared/awards/council'
import type {
  AwardDecision,
  CertificateBlank,
  CertificatePrint,
  DecisionEntry,
  PresentationSlot,
} from '../../shared/awards/decision'
import type { ChecklistItem, Dossier, DossierRequest } from '../../shared/awards/dossier'
import type { Nomination, NominationFlag, Sensitive } from '../../shared/awards/nomination'
import type { DecisionNotice } from '../../shared/awards/notice'
import type { AwardRound, Criterion, Quota } from '../../shared/awards/round'
import type { Topic } from '../../shared/ipc/protocol'
import type { Stored } from './tables'

/** The tables of the award dossiers. */
export interface AwardTables {
  awardRounds: Stored<AwardRound>
  awardCriteria: Stored<Criterion>
  awardQuotas: Stored<Quota>
  /** The office's layer over the shipped rules: for a rule set, or for one round of it. */
  awardRules: {
    id: string
    ruleSet: string
    roundId: string | null
    key: string
    value: string
    basis: string
    confirmedBy: string
    confirmedAt: string
  }
  awardDossiers: Stored<Dossier>
  awardNominations: Stored<Nomination>
  awardSensitive: Stored<Sensitive>
  awardFlags: Stored<NominationFlag>
  awardDocuments: Stored<ChecklistItem>
  awardRequests: Stored<DossierRequest>
  awardTransitions: Stored<Transition>
  awardOverrides: Stored<FindingOverride>
  awardReviews: Stored<Review>
  awardScores: Stored<Score>
  awardRecusals: Stored<Recusal>
  awardEarlier: Stored<EarlierAward>
  awardConsultations: Stored<Consultation>
  awardConsultationItems: Stored<ConsultationItem>
  councilMembers: Stored<CouncilMember>
  councilMeetings: Stored<CouncilMeeting>
  councilAttendance: Stored<Attendance>
  councilBallots: Stored<Ballot>
  councilTallies: Stored<Tally>
  councilVotes: Stored<Vote>
  awardDecisions: Stored<AwardDecision>
  awardEntries: Stored<DecisionEntry>
  certificateBlanks: Stored<CertificateBlank>
  certificatePrints: Stored<CertificatePrint>
  presentationSlots: Stored<PresentationSlot>
  awardNotices: Stored<DecisionNotice>
}

/** What screens watch: every table of the dossiers under one topic. */
export const awardTopics = {
  awardRounds: ['awards'],
  awardCriteria: ['awards'],
  awardQuotas: ['awards'],
  awardRules: ['awards'],
  awardDossiers: ['awards'],
  awardNominations: ['awards'],
  awardSensitive: ['awards'],
  awardFlags: ['awards'],
  awardDocuments: ['awards'],
  awardRequests: ['awards'],
  awardTransitions: ['awards'],
  awardOverrides: ['awards'],
  awardReviews: ['awards'],
  awardScores: ['awards'],
  awardRecusals: ['awards'],
  awardEarlier: ['awards'],
  awardConsultations: ['awards'],
  awardConsultationItems: ['awards'],
  councilMembers: ['awards'],
  councilMeetings: ['awards'],
  councilAttendance: ['awards'],
  councilBallots: ['awards'],
  councilTallies: ['awards'],
  councilVotes: ['awards'],
  awardDecisions: ['awards'],
  awardEntries: ['awards'],
  certificateBlanks: ['awards'],
  certificatePrints: ['awards'],
  presentationSlots: ['awards'],
  awardNotices: ['awards'],
} satisfies Record<keyof AwardTables, Topic[]>
