import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { sayValue } from '../../shared/lib/say-value'
import { publicHolidays } from '../../shared/lib/working-days'
import {
  type CalendarDay,
  calendarKindLabels,
  type Preparation,
  type PreparationFields,
  preparationLabels,
} from '../../shared/preparation/preparation'
import type { Context } from '../core/context'
import { getPreparation, listCalendarDays } from './preparation.queries'

/** Changes the facts of the preparation that are given. */
export async function savePreparation(patch: Partial<PreparationFields>, { write }: Context): Promise<Preparation> {
  return write('preparation.save', async (w) => {
    const before = await getPreparation(w.trx)
    const given = Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined))
    const after: Preparation = { ...before, ...given }
    if (after.firstYear > after.lastYear)
      throw new ProblemError('invalid', 'Năm đầu phải trước năm cuối. Chưa có gì được lưu.', {
        fields: { lastYear: 'Năm đầu phải trước năm cuối.' },
      })
    const keys = (Object.keys(preparationLabels) as (keyof PreparationFields)[]).filter((k) => before[k] !== after[k])
    // A year is no amount: it has no dot.
    const said = (k: keyof PreparationFields, value: unknown) => (/Year$/.test(k) ? String(value) : sayValue(value))
    const text = `Sửa thông tin chuẩn bị. ${keys.map((k) => `${preparationLabels[k]}: ${said(k, before[k])} → ${said(k, after[k])}`).join('; ')}`
    const stored = await w.trx.selectFrom('preparation').select('id').executeTakeFirst()
    if (stored) await w.update('preparation', after.id, after, text)
    else await w.insert('preparation', after, text)
    w.touch('tasks', 'reports', 'budget')
    return after
  })
}

export async function calendarOf({ year }: { year: number }, { db }: Pick<Context, 'db'>) {
  const own = (await listCalendarDays(db)).filter((d) => d.day.startsWith(`${year}-`))
  const holidays = [...publicHolidays(year)].map(([day, name]) => ({ day, name }))
  return { own, holidays: holidays.sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

/** Notes that a day is off or worked, whatever the law's calendar says. */
export async function saveCalendarDay(fields: Omit<CalendarDay, 'id'>, { write, ids }: Context): Promise<CalendarDay> {
  return write('calendar.save', async (w) => {
    const known = await w.trx.selectFrom('calendarDays').selectAll().where('day', '=', fields.day).executeTakeFirst()
    const row = { ...fields, id: known?.id ?? ids.uuid() }
    const text = `Lịch làm việc: ${shortDate(row.day)} là ngày ${calendarKindLabels[row.kind].toLocaleLowerCase('vi')}.`
    if (known) await w.update('calendarDays', row.id, row, text)
    else await w.insert('calendarDays', row, text)
    return row
  })
}

export async function removeCalendarDay({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('calendar.remove', async (w) => {
    const row = await w.trx.selectFrom('calendarDays').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Ngày này không còn trong lịch riêng.')
    await w.remove('calendarDays', id, `Lịch làm việc: ${shortDate(row.day)} theo lịch chung.`)
    return {}
  })
}
