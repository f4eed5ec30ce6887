import { attendanceBook } from '../checkin/desk.queries'
import { delegateIndex } from '../delegates/search'
import type { Session } from './session'

/** What a screen will ask first and what takes long the first time: folded names and everybody's presence. */
export async function warm(session: Session): Promise<void> {
  const { index } = await delegateIndex({ session, db: session.db })
  index.warm()
  await attendanceBook({ session, db: session.db })
}
