import type { Call, In, Out } from '../../shared/ipc/contract'
import { openTestDesk, type TestDesk } from './open-test-db'

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>

/** A round with `people` individuals and `bodies` collectives of one unit, all found eligible, by calls as a clerk makes them. */
export async function makeEligible(ask: Ask, { people, bodies }: { people: number; bodies: number }) {
  const { id: roundId } = await ask('awards.saveRound', {
    title: 'Bằng khen chuyên đề',
    decisionDate: '2019-10-25',
    nominationDeadline: '2019-09-20',
    councilRoute: 'full',
    authority: 'Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh',
    achievement: 'đã có thành tích xuất sắc trong 05 năm thực hiện Chỉ thị số 34-CT/TW',
  })
  const unit = await ask('units.save', { name: 'Sở Nội vụ', precedence: 10 })
  const dossier = await ask('awards.saveDossier', {
    roundId,
    unitId: unit.id,
    proposalNumber: '12/TTr-SNV',
    proposalDate: '2019-09-10',
    proposalSigner: 'Lê A',
    proposalSealed: true,
    managesSubjects: 'yes',
  })
  const ids: string[] = []
  for (let n = 0; n < people + bodies; n++) {
    const isBody = n >= people
    const saved = await ask('awards.saveNomination', {
      dossierId: dossier.id,
      subject: isBody ? 'collective' : 'individual',
      name: isBody ? `Phòng số ${n}` : `Nguyễn Văn ${'ABCDEGHIKLMN'[n]}`,
      honorific: isBody ? '' : 'Ông',
      individualClass: isBody ? null : 'direct_worker',
      reportForm: '07',
      reportConfirmed: true,
      assessments: { 2014: 'good', 2015: 'good', 2016: 'good', 2017: 'good', 2018: 'good' },
    })
    ids.push(saved.id)
  }
  const date = '2019-09-16'
  await ask('awards.receive', { ids: [dossier.id], date })
  await ask('awards.setAllDocuments', { dossierId: dossier.id })
  await ask('awards.markComplete', { ids: [dossier.id], date })
  await ask('awards.moveNominations', { ids, act: 'markEligible' })
  return { roundId, unit, ids }
}

/** The round of `makeEligible` on a desk of its own, with a council of 19 and its meeting. */
export async function openCouncil({ people = 3, bodies = 2 } = {}) {
  const desk = await openTestDesk()
  desk.now('2019-09-16T02:00:00Z')
  const { roundId, unit, ids } = await makeEligible(desk.ask, { people, bodies })
  for (let n = 1; n <= 19; n++)
    await desk.ask('council.saveMember', {
      fullName: `Trần Thị Ủy Viên ${n}`,
      role: n === 1 ? 'chair' : n === 19 ? 'secretary' : 'member',
      unitId: n === 5 ? unit.id : null,
    })
  const meeting = await desk.ask('council.plan', { roundId, body: 'full', heldAt: '2019-10-18T08:00' })
  return { desk, roundId, ids, meetingId: meeting.id, members: meeting.attendance.map((a) => a.memberId) }
}

export const attend = (desk: TestDesk, meetingId: string, members: string[], present: number, written = 0) =>
  desk.ask('council.attend', {
    meetingId,
    lines: members.map((memberId, n) => ({
      memberId,
      status: n < present ? 'present' : n < present + written ? 'written' : 'absent',
    })),
  })

export const papers = (n: number) => ({ issued: n, returned: n, valid: n, invalid: 0 })
export const line = (ballotId: string, yes: number, no: number, written = 0) => ({
  ballotId,
  yes,
  no,
  blank: 0,
  writtenYes: written,
  writtenNo: 0,
})

/** Every case passes the council and stands in the draft of a decision. */
export async function openDraft(size = { people: 3, bodies: 2 }) {
  const open = await openCouncil(size)
  const { desk, meetingId, members, ids, roundId } = open
  await attend(desk, meetingId, members, 19)
  await desk.ask('council.open', { id: meetingId })
  const { cases } = await desk.ask('council.addCases', { meetingId, nominationIds: ids })
  const ballotIds = cases.map((c) => c.id)
  await desk.ask('council.voteOpen', { ballotIds, no: [], abstain: [], writtenNo: [] })
  await desk.ask('council.decide', { ballotIds })
  await desk.ask('council.close', { id: meetingId })
  return { ...open, draft: await desk.ask('decisions.draft', { roundId }) }
}

export const submission = { submissionNumber: '56/TTr', submissionDate: '2019-10-21' }
export const signed = {
  number: '4821/QĐ-UBND',
  date: '2019-10-25',
  signerName: 'Nguyễn Văn Ký',
  signerCapacity: 'Chủ tịch',
}

/** The draft went up and came back as decision 4821 of 25/10/2019. */
export async function openDecision(size = { people: 3, bodies: 2 }) {
  const { draft, ...open } = await openDraft(size)
  await open.desk.ask('decisions.submit', { id: draft.id, ...submission })
  return { ...open, decision: await open.desk.ask('decisions.issue', { id: draft.id, ...signed }) }
}
