import type { Topic } from '../../../shared/ipc/protocol'

/** What the numbers of the day are counted from. */
export const closingTopics: readonly Topic[] = [
  'conference',
  'categories',
  'units',
  'delegates',
  'invitations',
  'replies',
  'checkin',
  'agenda',
  'run',
  'speeches',
  'awards',
  'budget',
  'logistics',
  'outgoing',
  'tasks',
  'preparation',
]
