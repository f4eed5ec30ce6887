import { ask, isDesktop, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

/** What the page's own address ends with when it shows the plain view for the hall. */
export const hallMark = '#hall'

/** Opens the plain view for a second monitor: a window of its own on the desktop, a tab at its own address in a browser. */
export async function openHall(): Promise<void> {
  if (!isDesktop) {
    window.open(`${window.location.href.split('#')[0]}${hallMark}`, '_blank', 'noopener')
    return
  }
  try {
    await ask('agenda.openHall', {})
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
