import { agendaHandlers } from '../agenda/agenda.handlers'
import { checkinHandlers } from '../checkin/checkin.handlers'
import { conferenceHandlers } from '../conference/conference.handlers'
import { delegatesHandlers } from '../delegates/delegates.handlers'
import { historyHandlers } from '../history/history.handlers'
import { invitationsHandlers } from '../invitations/invitations.handlers'
import { budgetHandlers } from '../preparation/budget.handlers'
import { tasksHandlers } from '../preparation/preparation.handlers'
import { outgoingHandlers, reportsHandlers } from '../preparation/reports.handlers'
import { printingHandlers } from '../printing/printing.handlers'
import { speechesHandlers } from '../speeches/speeches.handlers'
import { unitsHandlers } from '../units/units.handlers'
import type { Handlers } from './context'

/** The switchboard: every call of the contract and the feature that answers it. */
export const handlers = {
  ...conferenceHandlers,
  ...unitsHandlers,
  ...delegatesHandlers,
  ...invitationsHandlers,
  ...printingHandlers,
  ...checkinHandlers,
  ...tasksHandlers,
  ...agendaHandlers,
  ...speechesHandlers,
  ...reportsHandlers,
  ...outgoingHandlers,
  ...budgetHandlers,
  ...historyHandlers,
} satisfies Handlers
