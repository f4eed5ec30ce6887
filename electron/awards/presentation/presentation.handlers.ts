import type { presentationContract } from '../../../shared/awards/presentation.contract'
import type { HandlersOf } from '../../core/context'
import { listBlanks, listPrints, notePrinted, saveBlank } from './certificates.service'
import { linkGuests, suggestGuests } from './guests.service'
import { closeStageGaps, moveOnStage, planStage, recordHandover, setPresenter, setSlot, stageOf } from './stage.service'

export const presentationHandlers: HandlersOf<typeof presentationContract> = {
  'presentation.stage': async ({ roundId }, { db }) => stageOf(db, roundId),
  'presentation.plan': planStage,
  'presentation.move': moveOnStage,
  'presentation.closeGaps': closeStageGaps,
  'presentation.set': setSlot,
  'presentation.guests': suggestGuests,
  'presentation.link': linkGuests,
  'presentation.setPresenter': setPresenter,
  'presentation.record': recordHandover,
  'certificates.blanks': async (_, { db }) => listBlanks(db),
  'certificates.saveBlank': saveBlank,
  'certificates.prints': async ({ roundId }, { db }) => listPrints(db, roundId),
  'certificates.notePrinted': notePrinted,
}
