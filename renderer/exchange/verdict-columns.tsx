import { type ImportItem, type Verdict, verdictLabels } from '../../shared/exchange/import-report'
import type { GridColumn } from '../ui/data-table/types'

/** The sign of a verdict beside its word: colour never stands alone. */
export const marks: Record<Verdict, string> = {
  new: '＋',
  changed: '≠',
  unchanged: '=',
  doubtful: '?',
  rejected: '✕',
  heading: '–',
}

/** What every table of verdicts begins with: the row of the file and what became of it. */
export const verdictColumns: readonly GridColumn<ImportItem>[] = [
  {
    id: 'number',
    label: 'Dòng',
    width: 60,
    text: (i) => String(i.number),
    align: 'right',
    compare: (a, b) => a.number - b.number,
  },
  {
    id: 'verdict',
    label: 'Kết quả',
    width: 124,
    text: (i) => verdictLabels[i.verdict],
    show: (i) => <span className={`verdict ${i.verdict}`}>{`${marks[i.verdict]} ${verdictLabels[i.verdict]}`}</span>,
  },
]

/** And what it ends with: the cells that change, why, and what to do. */
export const reasonColumn: GridColumn<ImportItem> = {
  id: 'reasons',
  label: 'Vì sao, cần làm gì',
  width: 430,
  text: (i) =>
    [
      ...i.changes.map(
        (c) => `${c.label}: ${c.from || 'trống'} → ${c.to || 'trống'}${c.mended ? ' (bạn đã sửa tay)' : ''}`,
      ),
      ...i.reasons,
    ].join(' '),
}
