import { useMemo } from 'react'
import type { Topic } from '../../shared/ipc/protocol'
import type { RefKind } from '../../shared/preparation/checks/refs'
import { useAsked } from '../bridge/use-asked'
import type { GridColumn } from '../ui/data-table/types'
import { severityIcons, severityWords } from './severity'

/** Arrivals change no mark of a list of guests; a scan must not make five thousand rows think again. */
const watched: readonly Topic[] = [
  'delegates',
  'units',
  'invitations',
  'replies',
  'conference',
  'categories',
  'checks',
  'agenda',
  'speeches',
  'awards',
  'tasks',
  'logistics',
  'outgoing',
  'preparation',
]

/** The columns with the marks behind the one named; without anything to say there is no such column. */
export function withMark<R>(columns: GridColumn<R>[], mark: GridColumn<R> | undefined, after: string): GridColumn<R>[] {
  if (!mark) return columns
  const at = columns.findIndex((c) => c.id === after) + 1
  return [...columns.slice(0, at), mark, ...columns.slice(at)]
}

export type Mark = { id: string; severity: 'block' | 'warn' | 'info'; text: string; count: number }

/** The worst finding of each thing of a kind, by its id; empty while nothing is known. */
export function useMarks(kind: RefKind): ReadonlyMap<string, Mark> {
  const { data } = useAsked('checks.marks', { kind }, watched)
  return useMemo(() => new Map((data ?? []).map((m) => [m.id, m])), [data])
}

/** A column that says at each row the worst that the checks find about it, as sign, word and sentence. */
export function useMarkColumn<R>(kind: RefKind, idOf: (row: R) => string): GridColumn<R> | undefined {
  const marks = useMarks(kind)
  return useMemo(() => {
    if (marks.size === 0) return undefined
    const rank = (row: R) => {
      const mark = marks.get(idOf(row))
      return mark ? (mark.severity === 'block' ? 0 : 1) : 2
    }
    return {
      id: 'findings',
      label: 'Cần xem',
      width: 130,
      text: (row) => {
        const mark = marks.get(idOf(row))
        return mark ? `${severityWords[mark.severity]}: ${mark.text}` : ''
      },
      show: (row) => {
        const mark = marks.get(idOf(row))
        return mark ? (
          <span className={`gap ${mark.severity}`} title={mark.text}>
            {severityIcons[mark.severity]} {mark.text}
          </span>
        ) : (
          ''
        )
      },
      compare: (a, b) => rank(a) - rank(b),
    }
  }, [marks, idOf])
}
