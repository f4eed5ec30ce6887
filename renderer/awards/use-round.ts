import { useSyncExternalStore } from 'react'
import { useAsked } from '../bridge/use-asked'

let chosen: string | undefined
const listeners = new Set<() => void>()

/** The round that all screens of this section show; chosen once, kept while the window is open. */
export function useRound() {
  const id = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => chosen,
  )
  const { data: rounds, problem, reload } = useAsked('awards.rounds', {}, ['awards'], { keep: true })
  const round = rounds?.find((r) => r.id === id) ?? rounds?.findLast((r) => r.state === 'open') ?? rounds?.at(-1)
  const choose = (next: string | undefined) => {
    chosen = next
    for (const listener of listeners) listener()
  }
  return { rounds, round, choose, problem, reload }
}
