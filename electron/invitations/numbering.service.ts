import type { Counts } from '../../shared/invitations/invitations.contract'
import { isLiving, mayAct, skippedSentences } from '../../shared/invitations/letter-life'
import { lateLetterWarning } from '../../shared/invitations/working-days'
import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { Trx } from '../db/tables'
import { listLetters } from './invitations.queries'

export type Numbered = Counts & { first: number | null; last: number | null; warnings: string[] }

/** A number is given once a year; a series restarts every 01 January (NĐ 30/2020, Điều 15). */
async function refuseTaken(trx: Trx, from: number, to: number, year: string): Promise<void> {
  const taken = await trx
    .selectFrom('invitations')
    .select('number')
    .where('number', '>=', from)
    .where('number', '<=', to)
    .where('date', 'like', `${year}-%`)
    .orderBy('number')
    .execute()
  if (taken.length === 0) return
  const highest = await trx
    .selectFrom('invitations')
    .select((e) => e.fn.max('number').as('number'))
    .where('date', 'like', `${year}-%`)
    .executeTakeFirst()
  throw new ProblemError(
    'conflict',
    `Số ${taken[0]?.number} năm ${year} đã cấp cho giấy mời khác nên chưa cấp số nào. Số còn trống đầu tiên sau đó là ${Number(highest?.number ?? 0) + 1}.`,
    {
      fields: { from: `Số ${taken[0]?.number} đã dùng.` },
    },
  )
}

/**
 * Enters number and date after signing: every approved letter without a number, printed or not, in order of precedence,
 * gets the next number from `from`. Warns when the letters come less than three working days before the conference.
 */
export async function numberLetters(input: { from: number; date: string }, { write }: Context): Promise<Numbered> {
  return write('invitations.number', async (w) => {
    const letters = (await listLetters(w.trx)).filter((l) => isLiving(l.state))
    const fit = letters.filter((l) => mayAct('number', l.state) && l.number === null)
    if (fit.length === 0)
      throw new ProblemError('refused', 'Không có giấy mời nào đã duyệt mà chưa có số. Hãy duyệt giấy mời trước.')
    const last = input.from + fit.length - 1
    await refuseTaken(w.trx, input.from, last, input.date.slice(0, 4))
    for (const [index, letter] of fit.entries()) {
      const number = input.from + index
      await w.update(
        'invitations',
        letter.id,
        { state: 'numbered', number, date: input.date },
        `Cấp số ${number} ngày ${shortDate(input.date)} cho giấy mời của ${letter.honorific} ${letter.fullName}.`,
      )
    }
    const { startsAt } = await getConference(w.trx)
    const warning = startsAt ? lateLetterWarning(input.date, startsAt.slice(0, 10)) : undefined
    const left = letters.filter((l) => !fit.includes(l)).map((l) => l.state)
    return {
      changed: fit.length,
      skipped: left.length,
      reasons: skippedSentences(left),
      batchId: w.batchId,
      first: input.from,
      last,
      warnings: warning ? [warning] : [],
    }
  })
}
