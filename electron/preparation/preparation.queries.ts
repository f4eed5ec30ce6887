import { type WorkingCalendar, workingCalendar } from '../../shared/lib/working-days'
import type { CalendarDay, Preparation, PreparationFields } from '../../shared/preparation/preparation'
import type { Db, Trx } from '../db/tables'

/** What a conference without a plan begins with. */
export const openPreparation: PreparationFields = {
  planReference: '',
  reviewSubject: '',
  reportDue: null,
  meetingDue: null,
  centreReportDue: null,
  fundSource: '',
  fundTotal: null,
  fundShare: 20,
  alarmShare: 80,
  firstYear: 2014,
  lastYear: 2018,
}

/** The one row of facts of the preparation; its id is the conference's own. */
export async function getPreparation(db: Db | Trx): Promise<Preparation> {
  const row = await db.selectFrom('preparation').selectAll().executeTakeFirst()
  if (row) return row
  const { id } = await db.selectFrom('conference').select('id').executeTakeFirstOrThrow()
  return { ...openPreparation, id }
}

export async function listCalendarDays(db: Db | Trx): Promise<CalendarDay[]> {
  return db.selectFrom('calendarDays').selectAll().orderBy('day').execute()
}

/** The calendar of the office: the law's holidays with the exceptions noted for this conference. */
export async function getCalendar(db: Db | Trx): Promise<WorkingCalendar> {
  return workingCalendar(await listCalendarDays(db))
}
