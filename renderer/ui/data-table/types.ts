import type { ReactNode } from 'react'

/** A column of a table that knows no conference word: its text, and how a cell of it is shown, sorted and edited. */
export type GridColumn<R> = {
  id: string
  label: string
  width: number
  /** The text of the cell: what is copied, searched and, unless `compare` says otherwise, sorted. */
  text: (row: R) => string
  show?: (row: R) => ReactNode
  compare?: (a: R, b: R) => number
  align?: 'right'
  /** Saves a new text; a returned sentence is shown at the cell and nothing is lost. */
  save?: (row: R, text: string) => Promise<string | undefined>
}

export type CellAt = { row: number; column: number }

/** What a room says of its table. */
export type TableProps<R extends object> = {
  label: string
  rows: readonly R[]
  columns: readonly GridColumn<R>[]
  idOf: (row: R) => string
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
  /** Enter or a double click. */
  onOpen?: (row: R) => void
  rowClass?: (row: R) => string
  /** The name under which columns, widths and order are kept for whoever works at this PC. */
  remember?: string
  /** A dialog whose matter this table is begins in it, also when its rows come late. */
  autoFocus?: boolean
}
