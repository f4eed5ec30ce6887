import type { Db, Trx } from '../db/tables'
import type { Context } from './context'

const two = (n: number) => String(n).padStart(2, '0')

/** The day on the wall of this PC, `2019-11-15`. */
export const dayOnWall = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The day of the conference, null while it is open. */
export async function getConferenceDay(db: Db | Trx): Promise<string | null> {
  const row = await db.selectFrom('conference').select('startsAt').executeTakeFirst()
  return row?.startsAt?.slice(0, 10) ?? null
}

/**
 * The day that lateness is told from: the day on this PC's wall. The practice conference lives in its own time and stops at
 * the day of its conference, or everything in it would be years late.
 */
export async function todayOf(db: Db | Trx, { clock, session }: Pick<Context, 'clock' | 'session'>): Promise<string> {
  const wall = dayOnWall(clock())
  if (session.kind !== 'sample') return wall
  const day = await getConferenceDay(db)
  return day && day < wall ? day : wall
}
