import { agendaHandlers } from '../agenda/agenda.handlers'
import { awardsHandlers } from '../awards/awards.handlers'
import { councilHandlers } from '../awards/council/council.handlers'
import { decisionsHandlers } from '../awards/decisions/decisions.handlers'
import { presentationHandlers } from '../awards/presentation/presentation.handlers'
import { statisticsHandlers } from '../awards/statistics.service'
import { checkinHandlers } from '../checkin/checkin.handlers'
import { conferenceHandlers } from '../conference/conference.handlers'
import { delegatesHandlers } from '../delegates/delegates.handlers'
import { historyHandlers } from '../history/history.handlers'
import { invitationsHandlers } from '../invitations/invitations.handlers'
import { budgetHandlers } from '../preparation/budget.handlers'
import { checksHandlers } from '../preparation/checks.handlers'
import { closingHandlers } from '../preparation/closing.handlers'
import { draftsHandlers } from '../preparation/drafts.handlers'
import { logisticsHandlers } from '../preparation/logistics.handlers'
import { planHandlers } from '../preparation/plan.handlers'
import { tasksHandlers } from '../preparation/preparation.handlers'
import { outgoingHandlers, reportsHandlers } from '../preparation/reports.handlers'
import { scoreboardHandlers } from '../preparation/scoreboard.handlers'
import { printingHandlers } from '../printing/printing.handlers'
import { wordTemplatesHandlers } from '../printing/word/templates.service'
import { speechesHandlers } from '../speeches/speeches.handlers'
import { stationeryHandlers } from '../stationery/stationery.handlers'
import { unitsHandlers } from '../units/units.handlers'
import type { Handlers } from './context'

/** The switchboard: every call of the contract and the feature that answers it. */
export const handlers = {
  ...conferenceHandlers,
  ...unitsHandlers,
  ...delegatesHandlers,
  ...invitationsHandlers,
  ...printingHandlers,
  ...wordTemplatesHandlers,
  ...stationeryHandlers,
  ...checkinHandlers,
  ...tasksHandlers,
  ...planHandlers,
  ...agendaHandlers,
  ...speechesHandlers,
  ...awardsHandlers,
  ...councilHandlers,
  ...decisionsHandlers,
  ...presentationHandlers,
  ...statisticsHandlers,
  ...reportsHandlers,
  ...scoreboardHandlers,
  ...outgoingHandlers,
  ...closingHandlers,
  ...draftsHandlers,
  ...budgetHandlers,
  ...checksHandlers,
  ...logisticsHandlers,
  ...historyHandlers,
} satisfies Handlers
