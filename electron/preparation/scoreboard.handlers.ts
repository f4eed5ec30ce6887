import type { scoreboardContract } from '../../shared/preparation/scoreboard/scoreboard.contract'
import type { HandlersOf } from '../core/context'
import { scoreboard } from './scoreboard.queries'
import { exportScoreboard, remindGaps } from './scoreboard.service'

export const scoreboardHandlers: HandlersOf<typeof scoreboardContract> = {
  'scoreboard.list': async (_, context) => scoreboard(context),
  'scoreboard.remind': remindGaps,
  'scoreboard.export': exportScoreboard,
}
