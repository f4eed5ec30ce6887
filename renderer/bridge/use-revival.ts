import { useEffect, useRef, useState } from 'react'
import type { AppState } from '../../shared/conference/conference.contract'
import { notify } from '../ui/notices'
import { ask, onDeskEvent } from './ask'

type Open = NonNullable<AppState['open']>

/**
 * The conference that the window shows. When the core died and came up again with none open, it is opened anew at once, and until
 * then the window goes on showing it: what somebody was typing stays in its form.
 */
export function useRevival(state: AppState | undefined): Open | null {
  const held = useRef<Open>(undefined)
  const isTried = useRef(false)
  // What was known when the core died says nothing of the new one.
  const newest = useRef(state)
  const stale = useRef<AppState>(undefined)
  newest.current = state
  const [lost, setLost] = useState<Open>()
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.type !== 'core-gone' || event.isLink) return
        isTried.current = false
        stale.current = newest.current
        setLost(held.current)
      }),
    [],
  )
  useEffect(() => {
    if (state !== undefined && state === stale.current) return
    if (state?.open) {
      held.current = state.open
      if (isTried.current)
        notify({
          kind: 'done',
          text: 'Phần lưu trữ đã chạy lại và hội nghị đã mở lại. Những gì đã báo lưu còn nguyên; chữ đang gõ còn trên phiếu, hãy bấm Lưu.',
        })
      isTried.current = false
      setLost(undefined)
      return
    }
    if (!state || !lost) {
      held.current = undefined
      return
    }
    if (isTried.current) return
    isTried.current = true
    const recent = state.recent.find((r) => r.folder === lost.folder)
    // Another window may have opened it first: then the state says so, and nothing is lost.
    const giveUp = () =>
      void ask('app.state', {}).then(
        (now) => !now.open && setLost(undefined),
        () => setLost(undefined),
      )
    if (recent) ask('conference.open', { recent: recent.ref }).catch(giveUp)
    else giveUp()
  }, [state, lost])
  return state?.open ?? lost ?? null
}
