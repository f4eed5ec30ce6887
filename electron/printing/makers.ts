import type { Paper } from '../../shared/printing/papers'
import { agendaMakers } from '../agenda/agenda.papers'
import { appraisalMakers } from '../awards/appraisal.papers'
import { councilMakers } from '../awards/council.papers'
import { closingMakers } from '../preparation/closing.papers'
import { preparationMakers } from '../preparation/preparation.papers'
import { speechesMakers } from '../speeches/speeches.papers'
import { stationeryMakers } from '../stationery/stationery.papers'
import type { MakersOf } from './paper-maker'
import { printingMakers } from './papers.service'

/** Every paper and the function that makes it. */
export const makers = {
  ...printingMakers,
  ...agendaMakers,
  ...speechesMakers,
  ...preparationMakers,
  ...closingMakers,
  ...appraisalMakers,
  ...stationeryMakers,
  ...councilMakers,
} satisfies MakersOf<Record<Paper, unknown>>
