import type { z } from 'zod'
import { agendaContract } from '../agenda/agenda.contract'
import { runContract } from '../agenda/run.contract'
import { awardAppraisalContract } from '../awards/appraisal.contract'
import { councilContract } from '../awards/council.contract'
import { decisionsContract } from '../awards/decisions.contract'
import { awardDossiersContract } from '../awards/dossiers.contract'
import { presentationContract } from '../awards/presentation.contract'
import { awardRoundsContract } from '../awards/rounds.contract'
import { statisticsContract } from '../awards/statistics.contract'
import { checkinContract } from '../checkin/checkin.contract'
import { conferenceContract } from '../conference/conference.contract'
import { delegatesContract } from '../delegates/delegates.contract'
import { historyContract } from '../history/history.contract'
import { invitationsContract } from '../invitations/invitations.contract'
import { repliesContract } from '../invitations/replies.contract'
import { budgetContract } from '../preparation/budget/budget.contract'
import { checksContract } from '../preparation/checks/checks.contract'
import { closingContract } from '../preparation/closing/closing.contract'
import { outgoingContract } from '../preparation/documents/outgoing.contract'
import { draftsContract } from '../preparation/drafts/drafts.contract'
import { logisticsContract } from '../preparation/logistics/logistics.contract'
import { planContract } from '../preparation/plan/plan.contract'
import { reportsContract } from '../preparation/reports/reports.contract'
import { scoreboardContract } from '../preparation/scoreboard/scoreboard.contract'
import { tasksContract } from '../preparation/tasks/tasks.contract'
import { printingContract } from '../printing/printing.contract'
import { wordTemplatesContract } from '../printing/word/word-templates.contract'
import { speechesContract } from '../speeches/speeches.contract'
import { stationeryContract } from '../stationery/stationery.contract'
import { unitsContract } from '../units/units.contract'

/** Every act a window, a station or a script may ask for. Nothing else crosses the bridge. */
export const contract = {
  ...conferenceContract,
  ...unitsContract,
  ...delegatesContract,
  ...invitationsContract,
  ...repliesContract,
  ...printingContract,
  ...wordTemplatesContract,
  ...stationeryContract,
  ...checkinContract,
  ...tasksContract,
  ...planContract,
  ...agendaContract,
  ...runContract,
  ...speechesContract,
  ...awardRoundsContract,
  ...awardDossiersContract,
  ...awardAppraisalContract,
  ...councilContract,
  ...decisionsContract,
  ...presentationContract,
  ...statisticsContract,
  ...reportsContract,
  ...scoreboardContract,
  ...outgoingContract,
  ...closingContract,
  ...draftsContract,
  ...budgetContract,
  ...checksContract,
  ...logisticsContract,
  ...historyContract,
}

export type Contract = typeof contract
export type Call = keyof Contract
export type In<C extends Call> = z.input<Contract[C]['input']>
export type Parsed<C extends Call> = z.output<Contract[C]['input']>
export type Out<C extends Call> = z.output<Contract[C]['output']>
