import { setImmediate as others } from 'node:timers/promises'
import { attendanceBook } from '../checkin/desk.queries'
import { listDelegates } from '../delegates/delegates.queries'
import { delegateIndex } from '../delegates/search'
import type { Session } from './session'

/**
 * What the first screens ask and what takes long the first time: presence, the list, the folded names. Begun when a conference
 * is open, while the page still loads; between the steps whoever asks is answered.
 */
export async function warm(session: Session): Promise<void> {
  const opened = { session, db: session.db }
  await attendanceBook(opened)
  await others()
  await listDelegates(opened)
  await others()
  const { index } = await delegateIndex(opened)
  await others()
  index.warm()
}
