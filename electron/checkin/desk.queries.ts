import type { LetterFacts } from '../../shared/checkin/admission'
import type { AttendanceBook } from '../../shared/checkin/attendance'
import { createAttendance } from '../../shared/checkin/attendance'
import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { letterHolder } from '../../shared/delegates/slots'
import { isLiving } from '../../shared/invitations/letter-life'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { replyFromRow } from '../invitations/replies.service'
import { listEvents } from './checkin.queries'

/** Everybody's presence, folded once from the events and advanced after each commit; derived, never stored. */
export const attendanceBook = ({ session, db }: Pick<Context, 'session' | 'db'>): Promise<AttendanceBook> =>
  session.keep('checkin.attendance', async () => createAttendance(await listEvents(db)))

export type DeskFacts = {
  person: Omit<DeskPerson, 'presence' | 'attends' | 'kit'>
  withdrawn: boolean
  letter: LetterFacts
  letters: { token: string; state: string }[]
  replyId: string | null
}

/** What the desk must know of one person, by indexes only. */
export async function deskFacts(db: Db | Trx, by: { id: string } | { code: string }): Promise<DeskFacts | undefined> {
  const row = await db
    .selectFrom('delegates as d')
    .leftJoin('units as u', 'u.id', 'd.unitId')
    .leftJoin('categories as c', 'c.id', 'd.categoryId')
    .select([
      'd.id',
      'd.code',
      'd.honorific',
      'd.fullName',
      'd.office',
      'd.unitId',
      'd.roles',
      'd.note',
      'd.origin',
      'd.withdrawnAt',
      'd.slotLeadId',
      'u.name as unit',
      'c.name as category',
      'c.code as categoryCode',
      'c.color as color',
    ])
    .where('id' in by ? 'd.id' : 'd.code', '=', 'id' in by ? by.id : by.code)
    .executeTakeFirst()
  if (!row) return undefined
  const letters = await db
    .selectFrom('invitations')
    .select(['token', 'state'])
    .where('delegateId', '=', letterHolder(row))
    .execute()
  const replyRow = await db
    .selectFrom('replies')
    .selectAll()
    .where('delegateId', '=', row.id)
    .where('current', '=', 1)
    .executeTakeFirst()
  const reply = replyRow && replyFromRow(replyRow)
  return {
    withdrawn: row.withdrawnAt !== null,
    letter: letters.some((l) => isLiving(l.state as never))
      ? 'living'
      : letters.some((l) => l.state === 'withdrawn')
        ? 'withdrawn'
        : 'none',
    letters,
    replyId: reply?.id ?? null,
    person: {
      id: row.id,
      code: row.code,
      honorific: row.honorific,
      fullName: row.fullName,
      office: row.office,
      unit: row.unit ?? '',
      unitId: row.unitId,
      category: row.category ?? '',
      categoryCode: row.categoryCode ?? '–',
      color: row.color ?? '#666666',
      roles: JSON.parse(row.roles) as string[],
      note: row.note,
      reply: reply?.answer ?? 'none',
      declineReason: reply?.answer === 'declined' ? reply.reason : '',
      substitute: reply?.substitute
        ? {
            honorific: reply.substitute.honorific,
            fullName: reply.substitute.fullName,
            office: reply.substitute.office,
            phone: reply.substitute.phone,
            approval: reply.substitute.approval,
          }
        : null,
      hasLetter: letters.some((l) => isLiving(l.state as never)),
      origin: row.origin,
    },
  }
}

/** The person with the presence of now, as the screen shows it. */
export const withPresence = (facts: DeskFacts, book: AttendanceBook): DeskPerson => {
  const { presence, attends, kit } = book.of(facts.person.id)
  return { ...facts.person, presence, attends, kit }
}
