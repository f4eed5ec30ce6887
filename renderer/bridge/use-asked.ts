import { useCallback, useEffect, useRef, useState } from 'react'
import type { Call, In, Out } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import type { ProblemError } from '../../shared/ipc/reply'
import { ask, onDeskEvent, problemOf } from './ask'
import { keeper, keptAnswer, questionOf, takeAhead } from './kept-answers'

export type Asked<T> = { data: T | undefined; problem: ProblemError | undefined; loading: boolean; reload: () => void }

/**
 * What a call answers, asked again whenever a write touched one of the topics. Old data stays on the screen meanwhile, and an
 * answer that a newer question has overtaken is dropped. `input` null asks nothing. `keep`, for long lists that are only read: a
 * screen that is opened again begins with the last answer if nothing has changed since, and asks all the same. `begin` only
 * begins with what was asked ahead.
 */
export function useAsked<C extends Call>(
  name: C,
  input: In<C> | null,
  topics: readonly Topic[] = [],
  { keep = false }: { keep?: boolean | 'begin' } = {},
): Asked<Out<C>> {
  const key = JSON.stringify(input)
  const watched = topics.join()
  const [state, setState] = useState<Omit<Asked<Out<C>>, 'reload'>>(() => ({
    data: keep ? (keptAnswer(questionOf(name, key)) as Out<C> | undefined) : undefined,
    problem: undefined,
    loading: true,
  }))
  const latest = useRef(0)
  const wait = useCallback(
    (asked?: Promise<Out<C>>) => {
      const mine = ++latest.current
      const keepIt = keep === true ? keeper(questionOf(name, key), watched.split(',') as Topic[]) : undefined
      ;(asked ?? ask(name, JSON.parse(key) as In<C>)).then(
        (data) => {
          keepIt?.(data)
          if (mine === latest.current) setState({ data, problem: undefined, loading: false })
        },
        (error: unknown) =>
          mine === latest.current && setState((old) => ({ ...old, problem: problemOf(error), loading: false })),
      )
    },
    [name, key, watched, keep],
  )
  const reload = useCallback(() => {
    if (key !== 'null') wait()
  }, [key, wait])
  useEffect(() => {
    // Nothing is asked, so there is nothing to listen for.
    if (key === 'null') return
    wait(takeAhead(questionOf(name, key)) as Promise<Out<C>> | undefined)
    return onDeskEvent((event) => {
      if (event.type === 'changed' && event.topics.some((topic) => watched.split(',').includes(topic))) reload()
    })
  }, [wait, reload, watched, name, key])
  return { ...state, reload }
}
