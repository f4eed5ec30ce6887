import type { Topic, WindowEvent } from '../../shared/ipc/protocol'

/** Milliseconds for which changes are held back: no eye sees it, and the reply to the act that made them is shown first. */
const pause = 40

/**
 * Hands events on, what has changed only after a short pause and together: an act of many writes lets each list be asked for
 * once, and lists that are asked for again do not keep the answer waiting that somebody at the desk waits for. A change of the
 * application itself, which may be another conference, is told at once.
 */
export function gatherChanges(tell: (event: WindowEvent) => void): (event: WindowEvent) => void {
  const topics = new Set<Topic>()
  const tellGathered = () => {
    if (topics.size === 0) return
    const changed = [...topics]
    topics.clear()
    tell({ type: 'changed', topics: changed })
  }
  return (event) => {
    if (event.type !== 'changed') return tell(event)
    const isFirst = topics.size === 0 && event.topics.length > 0
    for (const topic of event.topics) topics.add(topic)
    if (topics.has('app')) tellGathered()
    else if (isFirst) setTimeout(tellGathered, pause)
  }
}
