import { type KeyboardEvent, useCallback } from 'react'
import type { CellAt } from './types'

type Keys = {
  at: CellAt
  rows: number
  columns: number
  pageRows: number
  move: (to: CellAt) => void
  select: (how: 'toggle' | 'all' | 'extend' | 'none', to?: number) => void
  edit: (typed?: string) => void
  open: () => void
  copy: () => void
  /** Makes the column under the cursor wider or narrower by so many pixels. */
  widen: (by: number) => void
  sort: (desc: boolean) => void
}

/** The keyboard of a table, as in a spreadsheet: arrows, page, home and end, F2 to edit, space to choose, Ctrl+A, Ctrl+C. */
export function useGridKeys({ at, rows, columns, pageRows, move, select, edit, open, copy, widen, sort }: Keys) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return
      const go = (row: number, column: number) => {
        const to = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
        if (event.shiftKey && to.row !== at.row) select('extend', to.row)
        move(to)
      }
      const control = event.ctrlKey || event.metaKey
      const acts: Record<string, () => void> = {
        ArrowDown: () => go(at.row + 1, at.column),
        ArrowUp: () => go(at.row - 1, at.column),
        ArrowLeft: () => go(at.row, at.column - 1),
        ArrowRight: () => go(at.row, at.column + 1),
        PageDown: () => go(at.row + pageRows, at.column),
        PageUp: () => go(at.row - pageRows, at.column),
        Home: () => go(control ? 0 : at.row, 0),
        End: () => go(control ? rows - 1 : at.row, columns - 1),
        F2: () => edit(),
        Enter: () => open(),
        ' ': () => select('toggle'),
        Escape: () => select('none'),
        ...(control ? { a: () => select('all'), c: () => copy() } : {}),
      }
      const column: Record<string, () => void> = {
        ArrowLeft: () => widen(-20),
        ArrowRight: () => widen(20),
        ArrowUp: () => sort(false),
        ArrowDown: () => sort(true),
      }
      const act = control && event.shiftKey && column[event.key] ? column[event.key] : acts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
    [at, rows, columns, pageRows, move, select, edit, open, copy, widen, sort],
  )
}
