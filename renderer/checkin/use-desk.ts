import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScanOutcome } from '../../shared/checkin/checkin.contract'
import type { Call, In } from '../../shared/ipc/contract'
import type { ProblemError } from '../../shared/ipc/reply'
import { ask, problemOf } from '../bridge/ask'
import { faces, play } from './sounds'

type DeskCall = Extract<
  Call,
  | 'checkin.scan'
  | 'checkin.admit'
  | 'checkin.substitute'
  | 'checkin.walkIn'
  | 'checkin.kit'
  | 'checkin.leave'
  | 'checkin.undo'
>
export type DeskState =
  | { kind: 'idle' }
  | { kind: 'writing' }
  | { kind: 'outcome'; outcome: ScanOutcome }
  | { kind: 'problem'; problem: ProblemError; retry: () => void }

/** Runs the acts of the desk one after the other: green only after the reply, and a failed one can be sent again as the same scan. */
export function useDeskActs(desk: string, isLoud: boolean) {
  const [state, setState] = useState<DeskState>({ kind: 'idle' })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const send = useCallback(
    <C extends DeskCall>(
      name: C,
      input: Omit<In<C>, 'scanId' | 'desk'>,
      scanId: string = crypto.randomUUID(),
    ): Promise<ScanOutcome | undefined> => {
      setState({ kind: 'writing' })
      const run = async (): Promise<ScanOutcome | undefined> => {
        try {
          const outcome = (await ask(name, { ...input, scanId, desk } as never)) as ScanOutcome
          setState({ kind: 'outcome', outcome })
          // The picture first: starting a sound may take a while.
          if (isLoud) setTimeout(() => play(faces[outcome.verdict].tone), 0)
          return outcome
        } catch (error) {
          setState({ kind: 'problem', problem: problemOf(error), retry: () => void send(name, input, scanId) })
          if (isLoud) play('bad')
          return undefined
        }
      }
      const result = queue.current.then(run)
      queue.current = result
      return result
    },
    [desk, isLoud],
  )
  return { state, send, reset: () => setState({ kind: 'idle' }) }
}

/** False while another window has the keyboard: a scan would go astray. */
export function useWindowFocus(): boolean {
  const [has, setHas] = useState(document.hasFocus())
  useEffect(() => {
    const on = () => setHas(true)
    const off = () => setHas(false)
    window.addEventListener('focus', on)
    window.addEventListener('blur', off)
    return () => {
      window.removeEventListener('focus', on)
      window.removeEventListener('blur', off)
    }
  }, [])
  return has
}
