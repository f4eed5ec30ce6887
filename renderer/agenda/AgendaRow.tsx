// biome-ignore-all lint/a11y/useSemanticElements: rows of a tree with acts of their own are no rows of a plain table.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the tree itself.
import { UnstyledButton } from '@mantine/core'
import type { DragEvent } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda-item'
import { clockOf } from '../../shared/agenda/clock'
import { type Finding, severityLabels } from '../../shared/agenda/findings'
import type { Scheduled } from '../../shared/agenda/schedule'
import { severityIcons, severityWords } from '../preparation/severity'
import type { Mark } from '../preparation/use-marks'

export const severityMarks = { block: '✕', warn: '!', ignored: '○' } as const

const tagsOf = (item: AgendaItem): string[] => [
  ...(item.hardStart ? ['giờ cố định'] : []),
  ...(item.parallel ? ['song song'] : []),
  ...(item.capMinutes ? [`tối đa ${item.capMinutes}’`] : []),
  ...(item.isPublic ? [] : ['nội bộ']),
]

/** One item of the list: hours, number, words, length, and what wants mending right under it. */
export function AgendaRow({
  item,
  row,
  findings,
  mark,
  isChosen,
  inTabOrder,
  position,
  isDragged,
  drop,
  onChoose,
  onEdit,
  onMend,
  onDragStart,
  onDragOver,
  onDragEnd,
}: {
  item: AgendaItem
  row: Scheduled
  findings: readonly Finding[]
  /** What the other features find about this item, where the programme itself finds nothing. */
  mark?: Mark
  isChosen: boolean
  inTabOrder: boolean
  position: number
  isDragged: boolean
  drop: 'before' | 'after' | 'under' | undefined
  onChoose: () => void
  onEdit: () => void
  onMend: (finding: Finding) => void
  onDragStart: () => void
  onDragOver: (event: DragEvent) => void
  onDragEnd: () => void
}) {
  const open = findings.filter((f) => f.severity !== 'ignored')
  const shown = isChosen ? open : open.slice(0, 2)
  const classes = [
    'agenda-row',
    row.depth === 1 && 'child',
    row.isHeading && 'heading',
    isChosen && 'chosen',
    isDragged && 'dragged',
    drop && `drop-${drop}`,
  ]
  return (
    <div
      role="row"
      aria-level={row.depth + 1}
      aria-posinset={position}
      aria-selected={isChosen}
      aria-label={`${row.number}. ${item.title}, ${clockOf(row.start)} đến ${clockOf(row.end)}, ${row.minutes} phút`}
      data-id={row.id}
      tabIndex={inTabOrder ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      draggable
      onClick={onChoose}
      onDoubleClick={onEdit}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move'
        onDragStart()
      }}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
    >
      <span className="hours">
        <b>{clockOf(row.start)}</b>
        <small>{clockOf(row.end)}</small>
      </span>
      <span className="no">{row.number}</span>
      <span className="what">
        <span className="title">{item.title}</span>
        {tagsOf(item).map((tag) => (
          <em key={tag}>{tag}</em>
        ))}
        {item.presenters.length > 0 && <small>{item.presenters.map((p) => p.name).join('; ')}</small>}
        {shown.map((f) => (
          <span key={f.rule + f.subject} className={`agenda-finding ${f.severity}`}>
            <b role="img" aria-label={severityLabels[f.severity]}>
              {severityMarks[f.severity]}
            </b>
            {f.text}
            {isChosen && (
              <UnstyledButton
                className="link"
                onClick={(e) => {
                  e.stopPropagation()
                  onMend(f)
                }}
              >
                {f.remedy.label}
              </UnstyledButton>
            )}
          </span>
        ))}
        {open.length === 0 && mark && mark.severity !== 'info' && (
          <span className={`agenda-finding ${mark.severity}`}>
            <b role="img" aria-label={severityWords[mark.severity]}>
              {severityIcons[mark.severity]}
            </b>
            {mark.text}
          </span>
        )}
        {open.length > shown.length && <small>còn {open.length - shown.length} điều cần xem</small>}
      </span>
      <span className="minutes">{row.minutes}</span>
    </div>
  )
}
