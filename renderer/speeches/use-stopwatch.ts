import { useEffect, useRef, useState } from 'react'

/** A stop-watch in whole seconds; it counts by the clock, not by ticks, so a busy page does not slow it. */
export function useStopwatch() {
  const [seconds, setSeconds] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const started = useRef(0)
  const before = useRef(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(
      () => setSeconds(Math.round(before.current + (performance.now() - started.current) / 1000)),
      200,
    )
    return () => clearInterval(timer)
  }, [isRunning])
  return {
    seconds,
    isRunning,
    toggle: () => {
      if (isRunning) before.current += (performance.now() - started.current) / 1000
      else started.current = performance.now()
      setRunning(!isRunning)
    },
    reset: () => {
      before.current = 0
      setRunning(false)
      setSeconds(0)
    },
  }
}
