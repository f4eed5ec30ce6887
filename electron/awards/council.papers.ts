import type { councilPapers } from '../../shared/awards/council.papers'
import { calibrationSheet, certificateSheets } from '../../shared/awards/papers/certificate-sheets'
import { ballotPaper, countingMinutes, meetingMinutes } from '../../shared/awards/papers/council-papers'
import {
  bonusPaper,
  type DecisionFacts,
  decisionPaper,
  submissionPaper,
} from '../../shared/awards/papers/decision-papers'
import { noticePaper, type UnitResult } from '../../shared/awards/papers/notice-papers'
import { laterPaper, mcPaper, stackingPaper, usherPaper } from '../../shared/awards/papers/stage-papers'
import { statisticsPaper } from '../../shared/awards/papers/statistics-papers'
import type { FormCode } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import type { MakersOf, PaperMaker } from '../printing/paper-maker'
import { casesOfRound, rulesOfRound } from './cases.queries'
import { meetingDetail } from './council/meeting.queries'
import { decisionDetail } from './decisions/decisions.queries'
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
    conferenceShare: rules.get('fund.conferenceShare'),
    law: [
      'Căn cứ Luật Tổ chức chính quyền địa phương',
      `Căn cứ ${rules.set.law}`,
      `Căn cứ ${rules.set.decree}`,
      `Căn cứ ${rules.set.circular}`,
    ].filter((text) => text !== 'Căn cứ '),
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

/** A vote is told as what it means; a conclusion already names its legal reason. */
const refusalOf = (state: string, reason: string) =>
  state === 'council_failed' ? `không đạt tỷ lệ đồng ý của Hội đồng (${reason})` : reason

const notices: PaperMaker = async ({ id, unitId }, context) => {
  const facts = await decisionFacts(id as string, context)
  const cases = await casesOfRound(context.db, facts.decision.roundId)
  const reasons = new Map<string, string>()
  for (const t of await context.db
    .selectFrom('awardTransitions')
    .select(['nominationId', 'reason'])
    .where('toState', 'in', ['not_awarded', 'ineligible', 'council_failed'])
    .orderBy('at')
    .execute())
    if (t.nominationId) reasons.set(t.nominationId, t.reason)
  const units = new Map<string, UnitResult & { awarded: DecisionFacts['decision']['entries'] }>()
  for (const c of cases) {
    if (unitId && c.unitId !== unitId) continue
    const result = units.get(c.unitId) ?? { unit: c.unit, awarded: [], turnedDown: [] }
    const entry = facts.decision.entries.find((e) => e.nominationId === c.id && e.revokedAt === null)
    if (entry) result.awarded.push(entry)
    const isDown = c.state === 'not_awarded' || c.state === 'ineligible' || c.state === 'council_failed'
    units.set(c.unitId, {
      ...result,
      turnedDown: isDown
        ? [...result.turnedDown, { name: c.name, reason: refusalOf(c.state, reasons.get(c.id) ?? '') }]
        : result.turnedDown,
    })
  }
  const results = [...units.values()].filter((r) => r.awarded.length + r.turnedDown.length > 0)
  if (results.length === 0) throw new ProblemError('refused', 'Chưa có kết quả nào để thông báo cho đơn vị.')
  return noticePaper(signedByOrganiser(facts), results)
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
