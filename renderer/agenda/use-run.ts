import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Advice, adviceFor } from '../../shared/agenda/advice'
import { type LiveView, liveView, type Stop } from '../../shared/agenda/live'
import { foldRun, type RunKind, type RunState } from '../../shared/agenda/run'
import type { RunView } from '../../shared/agenda/run.contract'
import { ask, problemOf } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { notify } from '../ui/notices'

/** The programme as it runs, reckoned anew every second from the stored events and the clock of the core. */
export function useRun() {
  const asked = useAsked('agenda.run', {}, ['run', 'agenda', 'conference'])
  const [own, setOwn] = useState<RunView>()
  const data = own ?? asked.data
  const offset = useRef(0)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!asked.data) return
    setOwn(undefined)
    offset.current = Date.parse(asked.data.now) - Date.now()
  }, [asked.data])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const state = useMemo(() => (data ? foldRun(data.events) : undefined), [data])
  const at = now + offset.current
  const view = data && state ? liveView(state, data.stops, at) : undefined
  const busy = useRef(false)
  const step = useCallback(
    async (kind: RunKind, more: { itemId?: string; rehearsal?: boolean } = {}) => {
      if (busy.current) return
      busy.current = true
      try {
        const current = view?.current ?? null
        const reply = await ask('agenda.runStep', { eventId: crypto.randomUUID(), kind, current, ...more })
        setOwn(reply.run)
        if (!reply.done)
          notify({ kind: 'done', text: 'Chương trình vừa được bấm ở máy khác; đã cập nhật màn hình này.' })
      } catch (error) {
        notify({ kind: 'problem', problem: problemOf(error) })
      } finally {
        busy.current = false
      }
    },
    [view?.current],
  )
  const advice: Advice[] = view && data ? adviceFor(view, data.stops, data.endsAt) : []
  return { ...asked, data, state, view, now: at, step, advice }
}
export type Run = { data: RunView; state: RunState; view: LiveView; now: number; stops: readonly Stop[] }

const two = (n: number) => String(n).padStart(2, '0')
/** `04:59`, `-01:12`: minutes and seconds that are left. */
export const countdown = (seconds: number): string => {
  const whole = Math.trunc(Math.abs(seconds))
  const text = `${two(Math.floor(whole / 60))}:${two(whole % 60)}`
  return seconds < 0 && whole > 0 ? `−${text}` : text
}

/** `chậm 6 phút`, `sớm 2 phút`, `đúng giờ`. */
export const behindWords = (minutes: number | null): string => {
  if (minutes === null) return ''
  const whole = Math.round(Math.abs(minutes))
  return whole === 0 ? 'đúng giờ' : minutes > 0 ? `chậm ${whole} phút` : `sớm ${whole} phút`
}
