import type { Topic } from '../shared/ipc/protocol'
import { bring } from './bridge/kept-answers'
import { checkTopics } from './preparation/check-topics'

/** What the first screen asks, and the topics that each answer hangs on. */
export const firstTopics = {
  'app.state': ['app', 'conference'],
  'conference.get': ['conference'],
  'conference.overview': ['conference', 'categories', 'units', 'delegates', 'invitations', 'replies', 'checkin'],
  'preparation.readiness': checkTopics,
  'closing.duties': ['conference', 'outgoing', 'tasks', 'preparation'],
} as const satisfies Record<string, readonly Topic[]>

/** Asks while the code of the first screen is still being read, so that it is drawn with its figures and once. */
export async function askForFirstScreen(): Promise<void> {
  const { 'app.state': ofState, ...ofRoom } = firstTopics
  const state = await bring('app.state', {}, ofState)
  if (!state?.open) return
  for (const name of Object.keys(ofRoom) as (keyof typeof ofRoom)[]) void bring(name, {}, ofRoom[name])
}
