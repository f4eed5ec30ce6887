import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { officeAtUnit } from '../../shared/names/office-unit'
import { CategoryTag } from '../ui/page'

export type Found = { items: DeskPerson[]; total: number; approximate: boolean }

const presence = { present: '✓ đã vào', left: '→ đã rời', absent: '' } as const
const replies = { declined: 'báo vắng', substitute: 'cử dự thay', accepted: '', none: '' } as const

/** The people that fit what is typed, best first; the arrow keys walk through them while the field keeps the focus. */
export function FoundPeople({ found, at, onPick }: { found: Found; at: number; onPick: (person: DeskPerson) => void }) {
  if (found.items.length === 0)
    return (
      <div className="verdict-panel idle" role="status">
        <div className="word">Không thấy ai</div>
        <p>Gõ cách khác, hoặc bấm F7 để ghi phát sinh.</p>
      </div>
    )
  return (
    <div className="desk-found" id="desk-found" role="listbox" aria-label="Người tìm thấy">
      {found.approximate && <div className="hint">Không có ai đúng như gõ; đây là những người gần giống.</div>}
      {found.items.map((p, i) => (
        <button
          key={p.id}
          id={`found-${i}`}
          type="button"
          tabIndex={-1}
          role="option"
          aria-selected={i === at}
          className={i === at ? 'chosen' : ''}
          ref={(row) => {
            if (i === at) row?.scrollIntoView({ block: 'nearest' })
          }}
          onClick={() => onPick(p)}
        >
          <CategoryTag code={p.categoryCode} color={p.color} />
          <span>
            <b>{`${p.honorific} ${p.fullName}`.trim()}</b>
            <small>{officeAtUnit(p.office, p.unit)}</small>
          </span>
          <em>{presence[p.presence] || replies[p.reply]}</em>
        </button>
      ))}
      {found.total > found.items.length && (
        <div className="hint">Còn {found.total - found.items.length} người nữa, gõ thêm để thu hẹp.</div>
      )}
    </div>
  )
}
