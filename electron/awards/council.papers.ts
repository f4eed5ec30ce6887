import type { councilPapers } from '../../shared/awards/council.papers'
import { calibrationSheet, certificateSheets } from '../../shared/awards/papers/certificate-sheets'
import { ballotPaper, countingMinutes, meetingMinutes } from '../../shared/awards/papers/council-papers'
import { type DecisionFacts, decisionPaper, submissionPaper } from '../../shared/awards/papers/decision-papers'
import { noticePaper } from '../../shared/awards/papers/notice-papers'
import { bonusPaper, goldRegister, type Handed } from '../../shared/awards/papers/register-papers'
import { laterPaper, mcPaper, stackingPaper, usherPaper } from '../../shared/awards/papers/stage-papers'
import { statisticsPaper } from '../../shared/awards/papers/statistics-papers'
import type { FormCode } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { dayOnWall } from '../core/today'
import type { MakersOf, PaperMaker } from '../printing/paper-maker'
import { rulesOfRound } from './cases.queries'
import { meetingDetail } from './council/meeting.queries'
import { councilDayOf, decisionDetail } from './decisions/decisions.queries'
import { unitResults } from './decisions/results.queries'
import { blankById } from './presentation/certificates.service'
import { stageOf } from './presentation/stage.service'
import { roundStatistics } from './statistics.service'
import { getRound } from './world.queries'

async function formNames({ db }: Pick<Context, 'db'>, roundId: string, day?: string) {
  const rules = await rulesOfRound(db, await getRound(db, roundId), day)
  return {
    rules,
    formName: (code: string) => rules.form(code as FormCode).fullName || rules.form(code as FormCode).name,
  }
}

const ofMeeting =
  (make: (facts: Parameters<typeof ballotPaper>[0]) => ReturnType<typeof ballotPaper>): PaperMaker =>
  async ({ id }, context) => {
    const meeting = await meetingDetail(context.db, id as string)
    const round = await getRound(context.db, meeting.roundId)
    const { formName } = await formNames(context, meeting.roundId)
    return make({ conference: await getConference(context.db), meeting, roundTitle: round.title, formName })
  }

async function decisionFacts(id: string, context: Context): Promise<DecisionFacts> {
  const decision = await decisionDetail(context.db, id)
  const conference = await getConference(context.db)
  const { rules, formName } = await formNames(context, decision.roundId, decision.date ?? undefined)
  const authority = decision.authority.replace(/^Chủ tịch /i, '') || conference.parentBody || conference.organiser
  const isOfAuthority = decision.signerName !== ''
  return {
    conference,
    decision,
    formName,
    authority,
    councilDay: await councilDayOf(context.db, id),
    conferenceShare: rules.get('fund.conferenceShare'),
    law: rules
      .get('decision.bases')
      .split(';')
      .map((text) => text.trim())
      .filter(Boolean)
      .map((text) => `Căn cứ ${text}`),
    signature: isOfAuthority
      ? {
          authorityLines: [],
          officeLine: decision.signerCapacity.toLocaleUpperCase('vi'),
          otherOfficeLine: '',
          fullName: decision.signerName,
        }
      : { authorityLines: [], officeLine: 'CHỦ TỊCH', otherOfficeLine: '', fullName: '' },
  }
}

const ofDecision =
  (make: (facts: DecisionFacts) => ReturnType<typeof decisionPaper>): PaperMaker =>
  async ({ id }, context) =>
    make(await decisionFacts(id as string, context))

/** Signed by the organiser, not by the authority that decides. */
const signedByOrganiser = (facts: DecisionFacts): DecisionFacts => ({
  ...facts,
  signature: { ...facts.conference.signer, fullName: facts.conference.signer.fullName },
})

const notices: PaperMaker = async ({ id, unitId }, context) => {
  const facts = await decisionFacts(id as string, context)
  const results = await unitResults(context.db, facts.decision, unitId ?? undefined)
  if (results.length === 0) throw new ProblemError('refused', 'Chưa có kết quả nào để thông báo cho đơn vị.')
  return noticePaper(signedByOrganiser(facts), results)
}

/** The first good print of each certificate and who took it. */
const register: PaperMaker = async ({ id }, context) => {
  const facts = await decisionFacts(id as string, context)
  const rows = await context.db
    .selectFrom('awardEntries as e')
    .leftJoin('presentationSlots as s', 's.entryId', 'e.id')
    .leftJoin('certificatePrints as p', (j) => j.onRef('p.entryId', '=', 'e.id').on('p.spoiled', '=', 0))
    .select((e) => ['e.id', 's.handedAt', 's.handedTo', e.fn.min<string | null>('p.at').as('printedAt')])
    .where('e.decisionId', '=', facts.decision.id)
    .groupBy('e.id')
    .execute()
  return goldRegister(
    facts,
    new Map(
      rows.map((r): [string, Handed] => [
        r.id,
        {
          printedAt: r.printedAt && dayOnWall(new Date(r.printedAt)),
          handedAt: r.handedAt,
          handedTo: r.handedTo ?? '',
        },
      ]),
    ),
  )
}

const ofStage =
  (make: typeof mcPaper): PaperMaker =>
  async ({ id }, context) => {
    const stage = await stageOf(context.db, id as string)
    const { formName } = await formNames(context, id as string)
    return make({ conference: await getConference(context.db), slots: stage.slots, formName })
  }

const certificates: PaperMaker = async ({ id, ids = [] }, { db }) => {
  const blank = await blankById(db, id as string)
  const conference = await getConference(db)
  const rows = await db
    .selectFrom('awardEntries')
    .innerJoin('awardDecisions', 'awardDecisions.id', 'awardEntries.decisionId')
    .innerJoin('awardNominations', 'awardNominations.id', 'awardEntries.nominationId')
    .selectAll('awardEntries')
    .select([
      'awardDecisions.number as decisionNumber',
      'awardDecisions.date as decisionDate',
      'awardDecisions.signerName as signerName',
      'awardDecisions.signerCapacity as signerCapacity',
      'awardNominations.honorific as honorific',
    ])
    .where('awardEntries.id', 'in', ids.length > 0 ? ids : [''])
    .orderBy('awardEntries.registerNo')
    .execute()
  if (rows.length === 0) throw new ProblemError('refused', 'Chưa chọn bằng nào để in.')
  return certificateSheets(
    blank,
    rows.map((row) => ({ ...row, placeName: conference.placeName })),
  )
}

export const councilMakers: MakersOf<typeof councilPapers> = {
  'council.ballot': ofMeeting(ballotPaper),
  'council.counting': ofMeeting(countingMinutes),
  'council.minutes': ofMeeting(meetingMinutes),
  'decisions.submission': async ({ id }, context) =>
    submissionPaper(signedByOrganiser(await decisionFacts(id as string, context))),
  'decisions.decision': ofDecision(decisionPaper),
  'decisions.bonuses': ofDecision(bonusPaper),
  'decisions.register': register,
  'decisions.notices': notices,
  'presentation.mc': ofStage(mcPaper),
  'presentation.ushers': ofStage(usherPaper),
  'presentation.stacking': ofStage(stackingPaper),
  'presentation.later': ofStage(laterPaper),
  'statistics.round': async ({ id }, context) =>
    statisticsPaper(
      await getConference(context.db),
      (await getRound(context.db, id as string)).title,
      await roundStatistics({ roundId: id as string }, context),
    ),
  'certificates.sheets': certificates,
  'certificates.calibration': async ({ id }, { db }) => calibrationSheet(await blankById(db, id as string)),
}
