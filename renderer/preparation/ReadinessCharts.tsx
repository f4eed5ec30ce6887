import { useElementSize } from '@mantine/hooks'
import type { Readiness } from '../../shared/preparation/checks/checks.contract'
import { navigation } from '../navigation'
import { count, day } from '../ui/format'

const height = 120
const bottom = 18
const left = 34

/** Replies added up day by day, stacked: come, come by a substitute, decline; told apart by shade and hatch, so grey print shows them. */
export function RepliesChart({ replies, invited }: { replies: Readiness['replies']; invited: number }) {
  const { ref, width } = useElementSize()
  const wide = Math.max(260, width)
  const last = replies.at(-1)
  const top = Math.max(invited, ...replies.map((r) => r.accepted + r.substitute + r.declined), 1)
  const step = (wide - left) / replies.length
  const y = (n: number) => (height - bottom) * (1 - n / top)
  return (
    <section ref={ref} aria-label="Phản hồi theo thời gian">
      <h2>
        <button type="button" className="link" onClick={() => navigation.go('replies')}>
          Phản hồi theo ngày
        </button>
      </h2>
      <svg
        width={wide}
        height={height}
        role="img"
        aria-label={`Đến nay ${last?.accepted ?? 0} dự, ${last?.substitute ?? 0} dự thay, ${last?.declined ?? 0} vắng, trong ${invited} giấy mời. Cộng dồn theo ngày: ${replies.map((r) => `${day(r.day).slice(0, 5)}: ${r.accepted} dự, ${r.substitute} dự thay, ${r.declined} vắng`).join('; ')}.`}
        className="chart"
      >
        <defs>
          <pattern
            id="hatch-substitute"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill="#fff" />
            <rect width="2" height="5" fill="#0b6b76" />
          </pattern>
        </defs>
        <line className="goal" x1={left} x2={wide} y1={y(invited)} y2={y(invited)} />
        <text x={0} y={Math.max(10, y(invited) + 4)}>
          {count(invited)}
        </text>
        <text x={0} y={height - bottom}>
          0
        </text>
        {replies.map((r, i) => {
          const x = left + i * step + step * 0.15
          const w = Math.min(60, step * 0.7)
          const parts: [string, number][] = [
            ['accepted', r.accepted],
            ['substitute', r.substitute],
            ['declined', r.declined],
          ]
          let from = 0
          return (
            <g key={r.day}>
              {parts.map(([kind, n]) => {
                const rect = (
                  <rect key={kind} className={kind} x={x} width={w} y={y(from + n)} height={y(from) - y(from + n)} />
                )
                from += n
                return rect
              })}
              <text x={x} y={height - 5}>
                {day(r.day).slice(0, 5)}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="legend-line">
        <i className="accepted" /> dự {count(last?.accepted ?? 0)} <i className="substitute" /> dự thay{' '}
        {count(last?.substitute ?? 0)} <i className="declined" /> vắng {count(last?.declined ?? 0)} · đường ngang:{' '}
        {count(invited)} giấy mời
      </p>
    </section>
  )
}

/** People who came, by stretches of the morning; `title` says how long a stretch is. */
export function ArrivalsChart({
  arrivals,
  title = 'Đến theo 5 phút',
}: {
  arrivals: Readiness['arrivals']
  title?: string
}) {
  const { ref, width } = useElementSize()
  const wide = Math.max(260, width)
  const top = Math.max(...arrivals.map((a) => a.people), 1)
  const step = (wide - 8) / arrivals.length
  const total = arrivals.reduce((sum, a) => sum + a.people, 0)
  return (
    <section ref={ref} aria-label="Người đến trong buổi sáng">
      <h2>
        <button type="button" className="link" onClick={() => navigation.go('checkin')}>
          {title}
        </button>
      </h2>
      <svg
        width={wide}
        height={height}
        role="img"
        aria-label={`${total} người đã đến. ${arrivals.map((a) => `${a.time}: ${a.people}`).join('; ')}.`}
        className="chart"
      >
        {arrivals.map((a, i) => {
          const h = ((height - bottom - 14) * a.people) / top
          const x = 4 + i * step
          return (
            <g key={a.time}>
              <rect className="accepted" x={x} width={Math.min(46, step * 0.8)} y={height - bottom - h} height={h} />
              <text x={x} y={height - bottom - h - 3}>
                {a.people}
              </text>
              <text x={x} y={height - 5}>
                {a.time}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="legend-line">{count(total)} người đã đến.</p>
    </section>
  )
}
