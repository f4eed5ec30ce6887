import type { checkinContract } from '../../shared/checkin/checkin.contract'
import { clockTime } from '../../shared/checkin/wall-clock'
import { rehearsalPlan } from '../conference/rehearsal.service'
import type { HandlersOf } from '../core/context'
import { announced } from './announce.service'
import { substitute, walkIn } from './arrivals.service'
import { admit, mark, personIn, preview, scan, undo } from './checkin.service'
import { attendanceBook, withPresence } from './desk.queries'
import { admitUnit, paperLists, paperTicks } from './many.service'
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
  'checkin.preview': preview,
  'checkin.unit': admitUnit,
  'checkin.paperLists': async (_, { db }) => paperLists(db),
  'checkin.paperTicks': paperTicks,
  'checkin.announced': announced,
  'checkin.openAnnouncer': async (_, { host }) => {
    await host.openAnnouncer()
    return {}
  },
  'checkin.rehearsalPlan': rehearsalPlan,
}
