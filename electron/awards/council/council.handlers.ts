import type { councilContract } from '../../../shared/awards/council.contract'
import type { HandlersOf } from '../../core/context'
import { casesOfRound } from '../cases.queries'
import { addCases, removeCase, setMethod, standAside, takePartAgain } from './cases.service'
import { listMembers, meetingDetail } from './meeting.queries'
import { attend, closeMeeting, listMeetings, openMeeting, planMeeting, updateMeeting } from './meetings.service'
import { membersFromDelegates, retireMember, saveMember } from './members.service'
import { decide, enterTally, voteOpen } from './votes.service'

const waits = ['eligible', 'consulting', 'council_pending', 'council_failed'] as const

export const councilHandlers: HandlersOf<typeof councilContract> = {
  'council.members': async (_, { db }) => listMembers(db),
  'council.saveMember': saveMember,
  'council.retireMember': retireMember,
  'council.membersFromDelegates': async (_, context) => membersFromDelegates(context),
  'council.meetings': listMeetings,
  'council.meeting': async ({ id }, { db }) => meetingDetail(db, id),
  'council.plan': planMeeting,
  'council.update': updateMeeting,
  'council.attend': attend,
  'council.open': openMeeting,
  'council.close': closeMeeting,
  'council.waiting': async ({ roundId }, { db }) => {
    const ballots = await db.selectFrom('councilBallots').select(['nominationId', 'outcome']).execute()
    const of = (id: string) => ballots.filter((b) => b.nominationId === id)
    return (await casesOfRound(db, roundId))
      .filter((c) => (waits as readonly string[]).includes(c.state) && !of(c.id).some((b) => b.outcome === 'open'))
      .map((c) => ({
        id: c.id,
        name: c.name,
        unit: c.unit,
        formCode: c.formCode,
        subject: c.subject,
        state: c.state,
        attempts: of(c.id).filter((b) => b.outcome !== 'void').length,
      }))
  },
  'council.addCases': addCases,
  'council.removeCase': removeCase,
  'council.setMethod': setMethod,
  'council.standAside': standAside,
  'council.takePartAgain': takePartAgain,
  'council.voteOpen': voteOpen,
  'council.enterTally': enterTally,
  'council.decide': decide,
}
