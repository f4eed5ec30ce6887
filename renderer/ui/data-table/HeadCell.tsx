import { type PointerEvent, useRef } from 'react'

/** The head of a column: a press sorts, the right edge is pulled to make it wider, a double press there gives the old width. */
export function HeadCell({
  label,
  width,
  sorted,
  onSort,
  onWidth,
}: {
  label: string
  width: number
  sorted: 'asc' | 'desc' | false
  onSort: (() => void) | undefined
  onWidth: (width: number | undefined) => void
}) {
  const pulled = useRef<{ x: number; width: number } | undefined>(undefined)
  const move = (event: PointerEvent) => {
    if (pulled.current) onWidth(pulled.current.width + event.clientX - pulled.current.x)
  }
  return (
    <th aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}>
      <button type="button" tabIndex={-1} onClick={onSort} title={`Sắp theo ${label}`}>
        {label}
        {sorted === 'asc' ? ' ▲' : sorted === 'desc' ? ' ▼' : ''}
      </button>
      <span
        className="pull"
        aria-hidden="true"
        onPointerDown={(event) => {
          pulled.current = { x: event.clientX, width }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={() => {
          pulled.current = undefined
        }}
        onDoubleClick={() => onWidth(undefined)}
      />
    </th>
  )
}
