import type { Kysely, Transaction } from 'kysely'
import type { AgendaItem } from '../../shared/agenda/agenda-item'
import type { AgendaSettings } from '../../shared/agenda/agenda-settings'
import type { RunEvent } from '../../shared/agenda/run'
import type { ProgrammeVersion } from '../../shared/agenda/versions'
import type { PaperList } from '../../shared/checkin/paper-list'
import type { RehearsalMark } from '../../shared/checkin/rehearsal-mark'
import type { ScanEvent } from '../../shared/checkin/scan'
import type { Category, Subgroup } from '../../shared/conference/category'
import type { Conference } from '../../shared/conference/conference'
import type { Delegate } from '../../shared/delegates/delegate'
import type { HistoryEntry } from '../../shared/history/history'
import type { Invitation } from '../../shared/invitations/invitation'
import type { CallNote, Reply } from '../../shared/invitations/reply'
import type { BudgetEntry, BudgetLine } from '../../shared/preparation/budget/budget'
import type { Dismissal } from '../../shared/preparation/checks/dismissal'
import type { Delivery, Distribution, Outgoing } from '../../shared/preparation/documents/outgoing'
import type { ChainKind, DraftReview, DraftVersion } from '../../shared/preparation/drafts/draft'
import type { Logistics, PackItem, PressPass } from '../../shared/preparation/logistics/logistics'
import type { Plan, PlanDecision } from '../../shared/preparation/plan/plan'
import type { CalendarDay, Preparation } from '../../shared/preparation/preparation'
import type { Figure } from '../../shared/preparation/reports/figure'
import type {
  BlocMeeting,
  CityReportPart,
  Contribution,
  UnitCall,
  UnitReport,
} from '../../shared/preparation/reports/unit-report'
import type { Task } from '../../shared/preparation/tasks/task'
import type { Copy } from '../../shared/speeches/copies'
import type { OfficeForm } from '../../shared/speeches/reading/dictionary'
import type { Review, Speech, SpeechKind, Version } from '../../shared/speeches/speech'
import type { TimedReading } from '../../shared/speeches/speeches.contract'
import type { Unit } from '../../shared/units/unit'
import type { AwardTables } from './award-tables'
import type { StationeryTables } from './stationery-tables'

/** How a thing lies in SQLite: booleans as 0/1, lists and records as JSON text; text, numbers and null stay. */
export type Stored<T> = { [K in keyof T]: StoredValue<T[K]> }
type StoredValue<V> = V extends boolean
  ? number
  : V extends string | number | null
    ? V
    : V extends object
      ? string
      : string | Extract<V, null>

export interface Tables extends AwardTables, StationeryTables {
  conference: Stored<Conference> & { letterText: string | null }
  categories: Stored<Omit<Category, 'subgroups'>>
  subgroups: Stored<Subgroup>
  units: Stored<Omit<Unit, 'synonyms' | 'delegates'>>
  unitSynonyms: { id: string; unitId: string; text: string }
  delegates: Stored<Delegate>
  invitations: Stored<Omit<Invitation, 'prints'>> & { snapshot: string | null }
  printRuns: {
    id: string
    at: string
    operator: string
    kind: 'print' | 'pdf'
    letters: number
    spoiled: number
    reason: string
    counted: number
    /** 1 for a run into a Word file; its `kind` is then `pdf`, a file. */
    word: number
  }
  wordTemplates: {
    id: string
    kind: 'letter' | 'card'
    hash: string
    name: string
    size: number
    at: string
    operator: string
    retiredAt: string | null
  }
  prints: {
    id: string
    runId: string
    invitationId: string
    at: string
    operator: string
    reason: string
    counted: number
  }
  replies: Stored<Omit<Reply, 'substitute'>> & { substitute: string | null }
  calls: Stored<CallNote>
  paperLists: Stored<PaperList>
  rehearsalMark: Stored<RehearsalMark>
  scans: Stored<ScanEvent> & { prevHash: string; hash: string }
  imports: {
    id: string
    kind: string
    fileName: string
    fileHash: string
    at: string
    operator: string
    totals: string
    undoneAt: string | null
  }
  sourceValues: { id: string; delegateId: string; source: string; said: string; importId: string }
  mappings: { id: string; kind: string; headingKey: string; mapping: string }
  preparation: Stored<Preparation>
  calendarDays: Stored<CalendarDay>
  tasks: Stored<Task>
  plans: Stored<Plan>
  planDecisions: Stored<PlanDecision>
  unitReports: Stored<UnitReport>
  blocMeetings: Stored<BlocMeeting>
  figures: Stored<Figure>
  unitCalls: Stored<UnitCall>
  contributions: Stored<Contribution>
  cityReportParts: Stored<CityReportPart>
  budgetLines: Stored<BudgetLine>
  budgetEntries: Stored<BudgetEntry>
  logistics: Stored<Logistics>
  pressPasses: Stored<PressPass>
  packItems: Stored<PackItem>
  outgoing: Stored<Outgoing> & { snapshot: string | null }
  deliveries: Stored<Delivery>
  draftVersions: Stored<DraftVersion>
  draftReviews: Stored<DraftReview>
  draftChains: { id: string; kind: ChainKind; steps: string }
  distributions: Stored<Distribution>
  dismissals: Stored<Dismissal>
  agendaItems: Stored<AgendaItem>
  agendaSettings: Omit<Stored<AgendaSettings>, 'frozen'> & { frozen: string | null }
  programmeVersions: Stored<ProgrammeVersion>
  runEvents: Stored<RunEvent>
  speeches: Stored<Speech>
  speechVersions: Stored<Version>
  speechReviews: Stored<Review>
  speechCopies: Stored<Copy>
  speechChains: { id: string; kind: SpeechKind; steps: string }
  speechPaces: { id: string; kind: SpeechKind; rate: number }
  timedReadings: Stored<TimedReading>
  spokenForms: Stored<OfficeForm>
  history: Omit<Stored<HistoryEntry>, 'before' | 'after'> & {
    before: string | null
    after: string | null
    prevHash: string
    hash: string
  }
}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** The tables whose rows are changed through `insertRow`, `updateRow`, `deleteRow`, so that history and undo know them. */
export type Recorded = Exclude<keyof Tables, 'history' | 'scans' | 'runEvents'>
