import { useCallback, useState } from 'react'
import type { Call, In, Out } from '../../shared/ipc/contract'
import { notify } from '../ui/notices'
import { ask, cancelAsk, type Progress, problemOf } from './ask'

/** One act of the user: busy while it runs, its problem said as a notice (or kept for the form when `quiet`). */
export function useAct<C extends Call>(name: C, options: { quiet?: boolean } = {}) {
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress>()
  const [tag, setTag] = useState('')
  const quiet = options.quiet ?? false
  const run = useCallback(
    async (input: In<C>): Promise<Out<C> | undefined> => {
      const mine = crypto.randomUUID()
      setBusy(true)
      setTag(mine)
      setProgress(undefined)
      try {
        return await ask(name, input, { tag: mine, onProgress: setProgress })
      } catch (error) {
        if (quiet) throw problemOf(error)
        notify({ kind: 'problem', problem: problemOf(error) })
        return undefined
      } finally {
        setBusy(false)
        setProgress(undefined)
      }
    },
    [name, quiet],
  )
  return { run, busy, progress, cancel: () => cancelAsk(tag) }
}
