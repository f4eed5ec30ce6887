import { useEffect, useState } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'
import { problemOf } from '../bridge/ask'
import type { Later } from './later'
import { ProblemNote, Waiting } from './page'

/** The component as soon as it is there. `isQuiet` leaves its place empty until then, for what only stands beside a screen. */
export function LaterView<Props extends object>(view: { part: Later<Props>; props: Props; isQuiet?: boolean }) {
  const { part, props, isQuiet } = view
  const [fetched, setFetched] = useState<{ part: Later<Props>; problem?: ProblemError }>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is asked for by hand
  useEffect(() => {
    if (part.component) return
    let isGone = false
    part.bring().then(
      () => !isGone && setFetched({ part }),
      (error: unknown) => !isGone && setFetched({ part, problem: problemOf(error) }),
    )
    return () => {
      isGone = true
    }
  }, [part, attempt])
  const Component = part.component
  if (Component) return <Component {...props} />
  if (isQuiet) return null
  if (fetched?.part === part && fetched.problem)
    return <ProblemNote problem={fetched.problem} retry={() => setAttempt((n) => n + 1)} />
  return <Waiting />
}
