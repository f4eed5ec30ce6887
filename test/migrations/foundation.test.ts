import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../electron/db/connect'
import { migrate } from '../../electron/db/migrate'
import { type Migration, migrations, schemaVersion } from '../../electron/db/migrations/list'
import { AgendaItem } from '../../shared/agenda/agenda-item'
import { AgendaSettings } from '../../shared/agenda/agenda-settings'
import { RunEvent } from '../../shared/agenda/run'
import { ProgrammeVersion } from '../../shared/agenda/versions'
import {
  Consultation,
  ConsultationItem,
  EarlierAward,
  FindingOverride,
  Recusal,
  Review,
  Score,
  Transition,
} from '../../shared/awards/appraisal'
import { Attendance, Ballot, CouncilMeeting, CouncilMember, Tally, Vote } from '../../shared/awards/council'
import {
  AwardDecision,
  CertificateBlank,
  CertificatePrint,
  DecisionEntry,
  PresentationSlot,
} from '../../shared/awards/decision'
import { ChecklistItem, Dossier, DossierRequest } from '../../shared/awards/dossier'
import { Nomination, NominationFlag, Sensitive } from '../../shared/awards/nomination'
import { DecisionNotice } from '../../shared/awards/notice'
import { AwardRound, Criterion, Quota } from '../../shared/awards/round'
import { PaperList } from '../../shared/checkin/paper-list'
import { RehearsalMark } from '../../shared/checkin/rehearsal-mark'
import { ScanEvent } from '../../shared/checkin/scan'
import { Category, Subgroup } from '../../shared/conference/category'
import { Conference } from '../../shared/conference/conference'
import { Delegate } from '../../shared/delegates/delegate'
import { HistoryEntry } from '../../shared/history/history'
import { Invitation } from '../../shared/invitations/invitation'
import { CallNote, Reply } from '../../shared/invitations/reply'
import { BudgetEntry, BudgetLine } from '../../shared/preparation/budget/budget'
import { Dismissal } from '../../shared/preparation/checks/dismissal'
import { Delivery, Distribution, Outgoing } from '../../shared/preparation/documents/outgoing'
import { DraftReview, DraftVersion } from '../../shared/preparation/drafts/draft'
import { Logistics, PackItem, PressPass } from '../../shared/preparation/logistics/logistics'
import { Plan, PlanDecision } from '../../shared/preparation/plan/plan'
import { CalendarDay, Preparation } from '../../shared/preparation/preparation'
import { Figure } from '../../shared/preparation/reports/figure'
import {
  BlocMeeting,
  CityReportPart,
  Contribution,
  UnitCall,
  UnitReport,
} from '../../shared/preparation/reports/unit-report'
import { Task } from '../../shared/preparation/tasks/task'
import { Copy } from '../../shared/speeches/copies'
import { OfficeForm } from '../../shared/speeches/reading/dictionary'
import { Speech, Review as SpeechReview, Version } from '../../shared/speeches/speech'
import { TimedReading } from '../../shared/speeches/speeches.contract'
import { StationeryTexts } from '../../shared/stationery/stationery'
import { StationeryRun } from '../../shared/stationery/stationery.contract'
import { Unit } from '../../shared/units/unit'

const columns = (table: string) => {
  const raw = connect(':memory:')
  migrate(raw)
  const names = raw.prepare(`select name from pragma_table_info(?)`).pluck().all(table) as string[]
  raw.close()
  return names.sort()
}

/** What SQLite holds beyond the schema, and what the schema has that is not a column. */
const parity: [string, { shape: object }, { more?: string[]; less?: string[] }][] = [
  ['conference', Conference, { more: ['letterText'] }],
  ['categories', Category, { less: ['subgroups'] }],
  ['subgroups', Subgroup, {}],
  ['units', Unit, { less: ['synonyms', 'delegates'] }],
  ['delegates', Delegate, {}],
  ['invitations', Invitation, { more: ['snapshot'], less: ['prints'] }],
  ['stationeryTexts', StationeryTexts, { more: ['id'] }],
  ['stationeryRuns', StationeryRun, {}],
  ['replies', Reply, {}],
  ['calls', CallNote, {}],
  ['awardRounds', AwardRound, {}],
  ['awardCriteria', Criterion, {}],
  ['awardQuotas', Quota, {}],
  ['awardDossiers', Dossier, {}],
  ['awardNominations', Nomination, {}],
  ['awardSensitive', Sensitive, {}],
  ['awardFlags', NominationFlag, {}],
  ['awardDocuments', ChecklistItem, {}],
  ['awardRequests', DossierRequest, {}],
  ['awardTransitions', Transition, {}],
  ['awardOverrides', FindingOverride, {}],
  ['awardReviews', Review, {}],
  ['awardScores', Score, {}],
  ['awardRecusals', Recusal, {}],
  ['awardEarlier', EarlierAward, {}],
  ['awardConsultations', Consultation, {}],
  ['awardConsultationItems', ConsultationItem, {}],
  ['councilMembers', CouncilMember, {}],
  ['councilMeetings', CouncilMeeting, {}],
  ['councilAttendance', Attendance, {}],
  ['councilBallots', Ballot, {}],
  ['councilTallies', Tally, {}],
  ['councilVotes', Vote, {}],
  ['awardDecisions', AwardDecision, {}],
  ['awardEntries', DecisionEntry, {}],
  ['certificateBlanks', CertificateBlank, {}],
  ['certificatePrints', CertificatePrint, {}],
  ['presentationSlots', PresentationSlot, {}],
  ['awardNotices', DecisionNotice, {}],
  ['paperLists', PaperList, {}],
  ['rehearsalMark', RehearsalMark, {}],
  ['scans', ScanEvent, { more: ['prevHash', 'hash'] }],
  ['preparation', Preparation, {}],
  ['calendarDays', CalendarDay, {}],
  ['tasks', Task, {}],
  ['plans', Plan, {}],
  ['planDecisions', PlanDecision, {}],
  ['unitReports', UnitReport, {}],
  ['blocMeetings', BlocMeeting, {}],
  ['figures', Figure, {}],
  ['unitCalls', UnitCall, {}],
  ['contributions', Contribution, {}],
  ['cityReportParts', CityReportPart, {}],
  ['budgetLines', BudgetLine, {}],
  ['budgetEntries', BudgetEntry, {}],
  ['logistics', Logistics, {}],
  ['pressPasses', PressPass, {}],
  ['packItems', PackItem, {}],
  ['outgoing', Outgoing, { more: ['snapshot'] }],
  ['deliveries', Delivery, {}],
  ['draftVersions', DraftVersion, {}],
  ['draftReviews', DraftReview, {}],
  ['distributions', Distribution, {}],
  ['dismissals', Dismissal, {}],
  ['agendaItems', AgendaItem, {}],
  ['agendaSettings', AgendaSettings, {}],
  ['programmeVersions', ProgrammeVersion, {}],
  ['runEvents', RunEvent, {}],
  ['speeches', Speech, {}],
  ['speechVersions', Version, {}],
  ['speechReviews', SpeechReview, {}],
  ['speechCopies', Copy, {}],
  ['timedReadings', TimedReading, {}],
  ['spokenForms', OfficeForm, {}],
  ['history', HistoryEntry, { more: ['prevHash', 'hash'] }],
]
const expected = (schema: { shape: object }, { more = [], less = [] }: { more?: string[]; less?: string[] }) =>
  [...Object.keys(schema.shape).filter((key) => !less.includes(key)), ...more].sort()

describe('the tables say what the schemas say', () => {
  for (const [table, schema, differences] of parity) {
    test(table, () => expect(columns(table)).toEqual(expected(schema, differences)))
  }

  test('the comparison catches a field without a column', () => {
    expect(columns('calls')).not.toEqual(expected({ shape: { ...CallNote.shape, forgotten: true } }, {}))
  })
})

describe('the list of migrations', () => {
  const inOrder = (list: readonly Migration[]) => list.every((step, index) => step.version === index + 1)

  test('is in order, without gaps, and is the folder', () => {
    expect(inOrder(migrations)).toBe(true)
    const files = fs
      .readdirSync(path.join(import.meta.dirname, '../../electron/db/migrations'))
      .filter((name) => /^\d{4}-.*(?<!\.d)\.ts$/.test(name))
    expect(files.sort()).toEqual(migrations.map((m) => `${String(m.version).padStart(4, '0')}-${m.name}.ts`))
  })

  test('a list with a gap is caught', () => {
    expect(inOrder([...migrations, { version: migrations.length + 2, name: 'gap', statements: [] }])).toBe(false)
  })
})

describe('a step is all or nothing', () => {
  test('a statement that fails takes the whole step back', () => {
    const raw = connect(':memory:')
    migrate(raw)
    const broken: Migration = {
      version: schemaVersion + 1,
      name: 'broken',
      statements: ['create table half (id text) strict', 'this is not SQL'],
    }
    expect(() => migrate(raw, [...migrations, broken])).toThrow()
    expect(raw.prepare(`select count(*) from sqlite_schema where name = 'half'`).pluck().get()).toBe(0)
    expect(raw.pragma('user_version', { simple: true })).toBe(schemaVersion)
    raw.close()
  })
})

describe('what is append-only stays', () => {
  test('scans and history refuse every change and removal', () => {
    const raw = connect(':memory:')
    migrate(raw)
    raw.exec(`insert into history values (1, 'h', '', '', '', 'b', 'x', 'y', null, null, '', '', '')`)
    raw.exec(
      `insert into scans values ('s', 1, 'Bàn 1', 1, '', 'in', '', null, null, null, 'unknown', null, '', '', '', '')`,
    )
    for (const statement of [
      `update history set text = 'z'`,
      'delete from history',
      `update scans set desk = 'z'`,
      'delete from scans',
    ]) {
      expect(() => raw.exec(statement), statement).toThrow(/append-only/)
    }
    raw.close()
  })
})

describe('hot queries use their index', () => {
  const plan = (sql: string) => {
    const raw = connect(':memory:')
    migrate(raw)
    const rows = raw.prepare(`explain query plan ${sql}`).all() as { detail: string }[]
    raw.close()
    return rows.map((row) => row.detail).join(' | ')
  }

  test.each([
    `select * from scans where id = 'x'`,
    `select * from scans where delegateId = 'x'`,
    `select * from delegates where code = '1'`,
    `select * from invitations where delegateId = 'x'`,
    `select * from replies where delegateId = 'x' and current = 1`,
    `select * from awardDossiers where roundId = 'x'`,
    `select * from awardNominations where dossierId = 'x'`,
    `select * from awardDocuments where dossierId = 'x'`,
    `select * from awardTransitions where nominationId = 'x'`,
    `select * from councilBallots where nominationId = 'x'`,
    `select * from awardEntries where nominationId = 'x'`,
    'select seq, hash from history order by seq desc limit 1',
  ])('%s', (sql) => expect(plan(sql)).not.toMatch(/SCAN (?!history)/))

  test('a query without an index is caught', () =>
    expect(plan(`select * from delegates where phone = '1'`)).toMatch(/SCAN/))
})
