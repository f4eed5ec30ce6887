import { percent } from '../../shared/awards/shares'
import { funnelLabels } from '../../shared/awards/statistics'
import type { RoundStatistics } from '../../shared/awards/statistics.contract'
import { count } from '../ui/format'

const row = 24
const left = 190
const wide = 460

type Bar = { label: string; value: number; text: string; mark?: number }

/** Bars with their numbers beside them, so that nothing is said by length or colour alone. */
function Bars({ title, bars, most }: { title: string; bars: readonly Bar[]; most: number }) {
  const room = wide - left - 110
  const to = (value: number) => (most > 0 ? (value / most) * room : 0)
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <svg
        width={wide}
        height={bars.length * row}
        role="img"
        aria-label={`${title}: ${bars.map((b) => `${b.label} ${b.text}`).join('; ')}`}
      >
        {bars.map((b, i) => (
          <g key={b.label} transform={`translate(0 ${i * row})`}>
            <text x={left - 8} y={16} textAnchor="end">
              {b.label}
            </text>
            <rect x={left} y={4} width={to(b.value)} height={row - 9} />
            {b.mark !== undefined && (
              <line x1={left + to(b.mark)} x2={left + to(b.mark)} y1={1} y2={row - 2} className="goal" />
            )}
            <text x={left + Math.max(to(b.value), to(b.mark ?? 0)) + 6} y={16}>
              {b.text}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const steps = ['proposed', 'eligible', 'passed', 'awarded', 'presented'] as const

/** How far the cases have come, and the shares that the plan asks about. */
export function StatisticCharts({ data }: { data: RoundStatistics }) {
  const total = data.byUnit[0]
  const { direct, women, smallCollectives, enterprises } = data.shares
  const shareBar = (label: string, value: number | undefined, mark?: number): Bar => ({
    label,
    value: value ?? 0,
    text: value === undefined ? '– (chưa có)' : percent(value),
    ...(mark === undefined ? {} : { mark }),
  })
  return (
    <div className="charts">
      {total && (
        <Bars
          title="Các trường hợp đã đi đến đâu"
          most={total.proposed}
          bars={steps.map((s) => ({ label: funnelLabels[s], value: total[s], text: count(total[s]) }))}
        />
      )}
      <Bars
        title={`Tỷ lệ trong số được khen (vạch đứt: mức ${percent(data.directLeast, 0)} của đợt)`}
        most={1}
        bars={[
          shareBar('Trực tiếp lao động', direct, data.directLeast),
          shareBar('Nữ trong cá nhân', women),
          shareBar('Tập thể nhỏ', smallCollectives),
          shareBar('Doanh nghiệp', enterprises),
        ]}
      />
    </div>
  )
}
