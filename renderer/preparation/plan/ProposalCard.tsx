import { Button, Group } from '@mantine/core'
import type { PlacedProposal } from '../../../shared/preparation/plan/plan.contract'
import type { ListActs } from './PlanList'
import { dueWords, headOf, restOf, stateWords } from './proposal-words'

/** The proposal in hand with everything that would be written, and the ways to decide on it. */
export function ProposalCard({ placed, acts, busy }: { placed: PlacedProposal; acts: ListActs; busy: boolean }) {
  const { proposal: p, state, known } = placed
  const lines: [string, string][] =
    p.kind === 'task'
      ? [
          ['Thực hiện', p.value.owner || 'kế hoạch không nêu ở câu này'],
          ['Phối hợp', p.value.cooperating.join(', ')],
          ['Thời hạn', dueWords(p.value) || 'không nêu'],
        ]
      : restOf(p)
        ? [['Chi tiết', restOf(p)]]
        : []
  return (
    <section className="plan-card" aria-label="Đề xuất đang xem" aria-live="polite">
      <p className="head">
        {p.section && <span className="section">{p.section}</span>} {headOf(p)}
      </p>
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {known && state === 'open' && <p className="hint">= Có sẵn trong hội nghị: {known}</p>}
      {!p.sure && state === 'open' && <p className="hint">? Máy đoán, chưa chắc; hãy xem câu gốc.</p>}
      {state !== 'open' && <p className="hint">{stateWords[state]}.</p>}
      <Group gap={6}>
        {state === 'open' ? (
          <>
            <Button onClick={acts.take} loading={busy}>
              Lấy (Enter)
            </Button>
            <Button variant="default" onClick={acts.edit}>
              Sửa rồi lấy (F2)
            </Button>
            <Button variant="default" onClick={acts.discard}>
              Bỏ (Delete)
            </Button>
          </>
        ) : state === 'taken' ? (
          <span className="hint">Muốn lấy lại, hãy xóa ở màn hình của nó trước.</span>
        ) : (
          <Button variant="default" onClick={acts.restore}>
            Xem lại (L)
          </Button>
        )}
      </Group>
    </section>
  )
}
