import './overview.css'
import { Button } from '@mantine/core'
import type { Overview } from '../../shared/conference/conference.contract'
import { useAsked } from '../bridge/use-asked'
import { firstTopics } from '../first-questions'
import { navigation } from '../navigation'
import { ReadinessPanel } from '../preparation/ReadinessPanel'
import { count } from '../ui/format'
import { CategoryTag, Page, ProblemNote, Waiting } from '../ui/page'
import { nextStep } from './next-step'
import { type Stage, stagesOf } from './stages'

const words = { block: 'Phải sửa', warn: 'Nên xem', info: 'Để biết' } as const

/** How the preparation stands, what is in the way, and what to do next. */
export function OverviewPage() {
  const begin = { keep: 'begin' } as const
  const { data, problem, reload } = useAsked('conference.overview', {}, firstTopics['conference.overview'], begin)
  // Asked together with the rest, or the first screen would wait for one after the other.
  const readiness = useAsked('preparation.readiness', {}, firstTopics['preparation.readiness'], begin).data
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const next = nextStep(data)
  return (
    <Page title="Tổng quan">
      <div className="next-step">
        <div>
          <small>Việc tiếp theo</small>
          <p>{next.text}</p>
        </div>
        <Button size="md" onClick={() => navigation.go(next.screen)}>
          {next.act}
        </Button>
      </div>
      <ol className="stages" aria-label="Các chặng của công việc">
        {stagesOf(data).map((stage) => (
          <StageCard key={stage.label} stage={stage} />
        ))}
      </ol>
      {readiness && <ReadinessPanel data={readiness} />}
      <div className="overview-cols">
        <section aria-label="Cần xem">
          <h2>Cần xem</h2>
          {data.warnings.length === 0 && <p className="calm">✓ Không còn điều gì vướng.</p>}
          {data.warnings.map((w) => (
            <div key={w.text} className={`warning ${w.severity}`}>
              <span>
                <b>{words[w.severity]}</b>
                {w.text}
              </span>
              <Button variant="default" size="compact-sm" onClick={() => navigation.go(w.screen)}>
                Đến chỗ sửa
              </Button>
            </div>
          ))}
        </section>
        <Groups categories={data.categories} />
      </div>
    </Page>
  )
}

function StageCard({ stage: { label, done, of, note, screen } }: { stage: Stage }) {
  const share = of > 0 ? Math.min(1, done / of) : 0
  const isDone = of > 0 && done >= of
  return (
    <li>
      <button type="button" onClick={() => navigation.go(screen)} className={isDone ? 'done' : ''}>
        <span className="label">
          {label}
          {isDone && <i title="Đã xong">✓</i>}
        </span>
        <span className="figure">
          {count(done)}
          {of > 0 && <small> / {count(of)}</small>}
        </span>
        <span className="track" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <span className="note">{note}</span>
      </button>
    </li>
  )
}

/** Whom the plan asked for, group by group, against the list, the replies and the hall. */
function Groups({ categories }: { categories: Overview['categories'] }) {
  return (
    <section aria-label="Theo nhóm">
      <h2>Theo nhóm đại biểu</h2>
      <table className="groups">
        <thead>
          <tr>
            <th>Nhóm</th>
            <th className="r">Chỉ tiêu</th>
            <th className="r">Danh sách</th>
            <th className="r">Báo dự</th>
            <th className="r">Có mặt</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((c) => (
            <tr key={c.id}>
              <td title={c.name}>
                <div>
                  <CategoryTag code={c.code} color={c.color} />
                  <span>{c.name}</span>
                </div>
              </td>
              <td className="r">{c.quota > 0 ? count(c.quota) : '–'}</td>
              <td className={c.quota > 0 && c.delegates > c.quota ? 'r over' : 'r'}>
                {count(c.delegates)}
                {c.quota > 0 && c.delegates > c.quota && ' (vượt)'}
              </td>
              <td className="r">{count(c.accepted)}</td>
              <td className="r">{count(c.present)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>Cộng</td>
            {(['quota', 'delegates', 'accepted', 'present'] as const).map((key) => (
              <td key={key} className="r">
                {count(categories.reduce((sum, c) => sum + c[key], 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
