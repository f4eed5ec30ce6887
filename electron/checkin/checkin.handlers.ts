import type { checkinContract } from '../../shared/checkin/checkin.contract'
import { clockTime } from '../../shared/checkin/wall-clock'
import type { HandlersOf } from '../core/context'
import { substitute, walkIn } from './arrivals.service'
import { admit, mark, personIn, scan, undo } from './checkin.service'
import { attendanceBook, withPresence } from './desk.queries'
import { checkinSummary, findPeople, recentScans } from './summary.service'

export const checkinHandlers: HandlersOf<typeof checkinContract> = {
  'checkin.scan': scan,
  'checkin.admit': admit,
  'checkin.substitute': substitute,
  'checkin.walkIn': walkIn,
  'checkin.kit': (input, context) => mark('checkin.kit', input, context),
  'checkin.leave': (input, context) => mark('checkin.leave', input, context),
  'checkin.undo': undo,
  'checkin.find': findPeople,
  'checkin.person': async ({ delegateId }, context) => {
    const book = await attendanceBook(context)
    const person = withPresence(await personIn(context.db, delegateId), book)
    const { first } = book.of(delegateId)
    return { person, first: first && { ...first, time: clockTime(first.at) } }
  },
  'checkin.summary': async (_, context) => checkinSummary(context),
  'checkin.recent': recentScans,
}
