// biome-ignore-all lint/a11y/useSemanticElements: rows of a tree with acts of their own are no rows of a plain table.
// biome-ignore-all lint/a11y/useFocusableInteractive: one row at a time is in the tab order, as trees have it.
import { type DragEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import type { AgendaView } from '../../shared/agenda/agenda.contract'
import { clockOf } from '../../shared/agenda/clock'
import type { Finding } from '../../shared/agenda/findings'
import { childrenOf, placeItem } from '../../shared/agenda/tree'
import { useMarks } from '../preparation/use-marks'
import { AgendaRow } from './AgendaRow'
import type { AgendaActs } from './use-agenda-acts'

export type DropPlace = { id: string; where: 'before' | 'after' | 'under' }

/** The items with their hours; arrow keys walk, Alt with arrows moves, rows can be dragged. */
export function AgendaList({
  box,
  data,
  chosen,
  onChoose,
  onEdit,
  onAdd,
  onMend,
  acts,
}: {
  box: RefObject<HTMLDivElement | null>
  data: AgendaView
  chosen: string | undefined
  onChoose: (id: string) => void
  onEdit: (id: string) => void
  onAdd: (after: string) => void
  onMend: (finding: Finding) => void
  acts: AgendaActs
}) {
  const [dragged, setDragged] = useState<string>()
  const [drop, setDrop] = useState<DropPlace>()
  const { items, schedule, findings } = data
  const marks = useMarks('item')
  const itemOf = new Map(items.map((i) => [i.id, i]))
  // Before anything is chosen the first row is the one in the tab order.
  const at = Math.max(
    0,
    schedule.rows.findIndex((r) => r.id === chosen),
  )
  const current = schedule.rows[at]
  const focusRow = (id: string) => box.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()
  const go = (index: number) => {
    const row = schedule.rows[Math.max(0, Math.min(schedule.rows.length - 1, index))]
    if (!row) return
    onChoose(row.id)
    focusRow(row.id)
  }
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'row' || !current) return
    const { id } = current
    const title = itemOf.get(id)?.title ?? ''
    const lengthen = (by: number) => {
      const item = itemOf.get(id)
      if (item && !current.isHeading) void acts.save(id, { minutes: Math.max(0, item.minutes + by) })
    }
    const alt: Record<string, () => void> = {
      ArrowUp: () => void acts.step(id, 'up'),
      ArrowDown: () => void acts.step(id, 'down'),
      ArrowRight: () => void acts.step(id, 'in'),
      ArrowLeft: () => void acts.step(id, 'out'),
    }
    const plain: Record<string, () => void> = {
      ArrowUp: () => go(at - 1),
      ArrowDown: () => go(at + 1),
      Home: () => go(0),
      End: () => go(schedule.rows.length - 1),
      Enter: () => onEdit(id),
      F2: () => onEdit(id),
      Insert: () => onAdd(id),
      Delete: () => void acts.remove(id, title),
      '+': () => lengthen(1),
      '-': () => lengthen(-1),
    }
    const act = event.altKey ? alt[event.key] : event.ctrlKey || event.metaKey ? undefined : plain[event.key]
    if (!act) return
    event.preventDefault()
    // Alt with arrows changes screens elsewhere.
    event.stopPropagation()
    act()
  }
  const placeOf = (place: DropPlace) => {
    const row = itemOf.get(place.id)
    if (!row) return undefined
    if (place.where === 'under') return { parentId: row.id, before: null }
    const siblings = childrenOf(items, row.parentId)
    const index = siblings.findIndex((s) => s.id === row.id)
    return { parentId: row.parentId, before: place.where === 'before' ? row.id : (siblings[index + 1]?.id ?? null) }
  }
  const onOver = (event: DragEvent, id: string) => {
    if (!dragged) return
    const frame = event.currentTarget.getBoundingClientRect()
    const share = (event.clientY - frame.top) / frame.height
    const wanted: DropPlace[] = [
      { id, where: share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'under' },
      { id, where: share < 0.5 ? 'before' : 'after' },
    ]
    const fit = wanted.find((w) => {
      const to = placeOf(w)
      return to && placeItem(items, dragged, to)
    })
    setDrop(fit)
    if (fit) event.preventDefault()
  }
  const onDrop = () => {
    const to = drop && placeOf(drop)
    if (dragged && to) void acts.move(dragged, to.parentId, to.before)
    setDragged(undefined)
    setDrop(undefined)
  }
  return (
    <div
      ref={box}
      className="agenda-list"
      role="treegrid"
      aria-label="Các mục của chương trình"
      aria-rowcount={schedule.rows.length}
      tabIndex={-1}
      onKeyDown={onKey}
      onDrop={onDrop}
    >
      <div className="agenda-head" aria-hidden="true">
        <span>Giờ</span>
        <span>Mục</span>
        <span>Nội dung</span>
        <span>Phút</span>
      </div>
      {schedule.rows.map((row, index) => {
        const item = itemOf.get(row.id)
        if (!item) return null
        return (
          <div key={row.id} role="presentation">
            {row.gapBefore > 0 && (
              <div className="agenda-gap">
                trống {row.gapBefore} phút, {clockOf(row.start - row.gapBefore)}–{clockOf(row.start)}
              </div>
            )}
            {row.overlapBefore > 0 && (
              <div className="agenda-gap bad">
                ✕ thiếu {row.overlapBefore} phút: các mục trên đến {clockOf(row.start + row.overlapBefore)} mới xong
              </div>
            )}
            <AgendaRow
              item={item}
              row={row}
              findings={findings.filter((f) => f.itemId === row.id && !['gap', 'overlap'].includes(f.rule))}
              mark={marks.get(row.id)}
              isChosen={row.id === chosen}
              inTabOrder={row.id === current?.id}
              position={index + 1}
              isDragged={dragged === row.id}
              drop={drop?.id === row.id ? drop.where : undefined}
              onChoose={() => {
                onChoose(row.id)
                focusRow(row.id)
              }}
              onEdit={() => onEdit(row.id)}
              onMend={onMend}
              onDragStart={() => setDragged(row.id)}
              onDragOver={(e) => onOver(e, row.id)}
              onDragEnd={() => {
                setDragged(undefined)
                setDrop(undefined)
              }}
            />
          </div>
        )
      })}
      <div className={schedule.late > 0 ? 'agenda-end bad' : 'agenda-end'}>
        <span>{clockOf(schedule.end)}</span>
        <span>
          Kết thúc
          {schedule.late > 0 && data.frame.endsAt !== null
            ? `: muộn ${schedule.late} phút so với giờ bế mạc ${clockOf(data.frame.endsAt)}`
            : schedule.slack
              ? `: còn dư ${schedule.slack} phút`
              : ''}
        </span>
      </div>
    </div>
  )
}
