import { reportStanding } from '../../shared/preparation/reports/report-state'
import type { ReportRow } from '../../shared/preparation/reports/reports.contract'
import type { BlocMeeting, Contribution, UnitReport } from '../../shared/preparation/reports/unit-report'
import { fromStored } from '../db/stored'
import type { Db, Tables, Trx } from '../db/tables'
import { getPreparation } from './preparation.queries'

export const reportFromRow = (row: Tables['unitReports']): UnitReport =>
  fromStored<UnitReport>(row, { json: ['contents', 'file'] })
export const meetingFromRow = (row: Tables['blocMeetings']): BlocMeeting =>
  fromStored<BlocMeeting>(row, { json: ['minutesFile'] })
export const contributionFromRow = (row: Tables['contributions']): Contribution =>
  fromStored<Contribution>(row, { flags: ['used'] })

/** Reports with their units, standing, calls and reminders, in the office's order of units. */
export async function listReports(db: Db | Trx, today: string): Promise<ReportRow[]> {
  const { reportDue } = await getPreparation(db)
  const reports = (await db.selectFrom('unitReports').selectAll().execute()).map(reportFromRow)
  const units = new Map((await db.selectFrom('units').selectAll().execute()).map((u) => [u.id, u]))
  const figures = new Map(
    (
      await db
        .selectFrom('figures')
        .select(['unitId', (e) => e.fn.countAll<number>().as('cells')])
        .groupBy('unitId')
        .execute()
    ).map((f) => [f.unitId, f.cells]),
  )
  const calls = new Map(
    (await db.selectFrom('unitCalls').selectAll().where('subject', '=', 'report').orderBy('at').execute()).map((c) => [
      c.unitId,
      c,
    ]),
  )
  const reminders = new Map(
    (
      await db
        .selectFrom('outgoing')
        .select(['id', 'unitId', 'number', 'date'])
        .where('purpose', 'in', ['reminder', 'gaps'])
        .where('state', '!=', 'withdrawn')
        .orderBy('createdAt')
        .execute()
    ).map((r) => [r.unitId, { id: r.id, number: r.number, date: r.date }]),
  )
  const rows = reports.map((report) => {
    const unit = units.get(report.unitId)
    const { due: dueOn, ...standing } = reportStanding(report, reportDue, today)
    return {
      ...report,
      ...standing,
      dueOn,
      unit: unit?.name ?? '',
      precedence: unit?.precedence ?? 0,
      bloc: unit?.bloc ?? '',
      contact: unit?.contactName ?? '',
      phone: unit?.phone ?? '',
      figures: figures.get(report.unitId) ?? 0,
      lastCall: calls.get(report.unitId) ?? null,
      reminder: reminders.get(report.unitId) ?? null,
    }
  })
  return rows.sort((a, b) => a.precedence - b.precedence || (a.unit < b.unit ? -1 : 1))
}

export async function listMeetings(db: Db | Trx): Promise<BlocMeeting[]> {
  return (await db.selectFrom('blocMeetings').selectAll().orderBy('bloc').execute()).map(meetingFromRow)
}
