import type { LegacyFound } from './legacy'

/** A foreign table as read, before anybody knows what it means. Texts are as they stood, cleaned later at the boundary. */
export type CellKind = 'text' | 'number' | 'date' | 'bool' | 'error' | 'empty'
/** `was` is the text before an old font was put into Unicode. */
export type Cell = { text: string; kind: CellKind; formula?: true; was?: string }
export type TableRow = { /** 1-based, as the file shows it. */ number: number; cells: Cell[] }
export type Merge = { top: number; left: number; bottom: number; right: number }
export type Sheet = {
  name: string
  hidden: boolean
  rows: TableRow[]
  merges: Merge[]
  /** Rows with something in them that Excel does not show: hidden by hand or by a filter. */
  hiddenRows?: number[]
}
export type TableFile = {
  name: string
  kind: 'xlsx' | 'csv' | 'docx'
  encoding: string
  sheets: Sheet[]
  /** Vietnamese sentences about the file as a whole. */
  notes: string[]
  /** What was found of old fonts; absent where nothing looks old. */
  legacy?: LegacyFound
  /** SHA-256 of the bytes. */
  sha256: string
}

export const maxFileBytes = 20 * 1024 * 1024
export const maxRows = 20_000
export const maxCellLength = 10_000
