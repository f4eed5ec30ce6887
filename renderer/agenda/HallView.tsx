import { useEffect } from 'react'
import { clockOf } from '../../shared/agenda/clock'
import { Waiting } from '../ui/page'
import { behindWords, countdown, useRun } from './use-run'

const two = (n: number) => String(n).padStart(2, '0')

/** The plain view for a second monitor: now, time left, next, the clock. It only looks; the desk presses. F11 fills the screen. */
export function HallView() {
  const { data, view, now, problem } = useRun()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'f' && event.key !== 'F') return
      if (document.fullscreenElement) void document.exitFullscreen()
      else void document.documentElement.requestFullscreen().catch(() => undefined)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (problem && !data) return <div className="hall hall-empty">{problem.message}</div>
  if (!data || !view) return <Waiting />
  const current = data.stops.find((s) => s.id === view.current)
  const next = data.stops.find((s) => s.id === view.next)
  const at = new Date(now)
  const left = view.leftSeconds
  const tone = left === null ? '' : left < 0 ? 'over' : left < 60 ? 'near' : ''
  return (
    <div className={`hall ${tone}`}>
      <header>
        <span>{data.title}</span>
        <b>{`${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`}</b>
      </header>
      <main>
        {current ? (
          <>
            <h1>{current.title}</h1>
            {current.presenters && <p>{current.presenters}</p>}
            <div className="hall-left" role="timer">
              {left === null ? '' : countdown(left)}
            </div>
            <p className="hall-said">
              {left !== null && left < 0 ? 'ĐÃ QUÁ GIỜ' : 'còn lại'}
              {view.phase === 'paused' && ' · TẠM DỪNG'}
            </p>
          </>
        ) : (
          <h1>{view.phase === 'finished' ? 'Hội nghị đã kết thúc' : 'Hội nghị sắp bắt đầu'}</h1>
        )}
      </main>
      <footer>
        <span>
          {next
            ? `Tiếp theo: ${clockOf(Math.floor(view.rows.find((r) => r.id === next.id)?.start ?? next.start))} ${next.title}`
            : ''}
        </span>
        <span>
          {view.end !== null && view.phase !== 'waiting'
            ? `Dự kiến kết thúc ${clockOf(Math.round(view.end))}, ${behindWords(view.behind)}`
            : ''}
        </span>
      </footer>
    </div>
  )
}
