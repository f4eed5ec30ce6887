import { agendaPapers } from '../agenda/agenda.papers'
import { appraisalPapers } from '../awards/appraisal.papers'
import { councilPapers } from '../awards/council.papers'
import { closingPapers } from '../preparation/closing/closing.papers'
import { preparationPapers } from '../preparation/preparation.papers'
import { speechesPapers } from '../speeches/speeches.papers'
import { stationeryPapers } from '../stationery/stationery.papers'
import type { PaperInfo } from './paper-info'
import { printingPapers } from './printing.papers'

/** Every paper of the house. A feature adds its own with one line here and one in electron/printing/makers.ts. */
export const papers = {
  ...printingPapers,
  ...agendaPapers,
  ...speechesPapers,
  ...preparationPapers,
  ...closingPapers,
  ...appraisalPapers,
  ...stationeryPapers,
  ...councilPapers,
}

export type Paper = keyof typeof papers
export const paperIds = Object.keys(papers) as [Paper, ...Paper[]]
export const paperInfo = (paper: Paper): PaperInfo => papers[paper]
