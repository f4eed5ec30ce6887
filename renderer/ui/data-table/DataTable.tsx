// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid with one tab stop, as the ARIA practice for data grids has it.
// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: the spacer rows are not focusable; they hold the height of what is not drawn.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the grid itself, not by its rows and cells.
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useMemo, useRef, useState } from 'react'
import { compareText } from '../../../shared/names/order'
import { notify } from '../notices'
import { ColumnMenu } from './ColumnMenu'
import { copyRows } from './clipboard'
import { EditCell } from './EditCell'
import { HeadCell } from './HeadCell'
import type { CellAt, TableProps } from './types'
import { useGridKeys } from './use-grid-keys'
import { useTableView } from './use-table-view'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns })
const rowHeight = 31
const markWidth = 34
const menuWidth = 52

/** A table of any length: some thirty rows are in the page, the keyboard reaches all of them. */
export function DataTable<R extends object>({
  label,
  rows,
  columns: all,
  idOf,
  chosen,
  onChoose,
  onOpen,
  rowClass,
  remember,
  autoFocus,
}: TableProps<R>) {
  const [view, changeView] = useTableView(remember)
  const columns = useMemo(
    () =>
      all
        .filter((c) => !view.hidden.includes(c.id))
        .map((c) => (view.widths[c.id] ? { ...c, width: view.widths[c.id] as number } : c)),
    [all, view.hidden, view.widths],
  )
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<CellAt>()
  const anchor = useRef(0)
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, R>()
    return helper.columns(
      columns.map((c) =>
        helper.accessor((row: R) => c.text(row), {
          id: c.id,
          header: c.label,
          sortFn: (a: { original: R }, b: { original: R }) =>
            c.compare ? c.compare(a.original, b.original) : compareText(c.text(a.original), c.text(b.original)),
        } as never),
      ),
    )
  }, [columns])
  const sorting = useMemo(() => (view.sort ? [view.sort] : []), [view.sort])
  const table = useTable({
    features,
    columns: defs,
    data: rows as R[],
    getRowId: (row: R) => idOf(row),
    state: { sorting },
    onSortingChange: (next: Sorting | ((old: Sorting) => Sorting)) =>
      changeView({ sort: (typeof next === 'function' ? next(sorting) : next)[0] ?? null }),
  } as never)
  const sorted = (table as unknown as { getRowModel: () => { rows: { original: R }[] } })
    .getRowModel()
    .rows.map((r) => r.original)
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  const move = (to: CellAt) => {
    setAt(to)
    virtual.scrollToIndex(to.row)
  }
  const select = (how: 'toggle' | 'all' | 'extend' | 'none', to = at.row) => {
    if (!onChoose) return
    if (how === 'none') return onChoose(new Set())
    if (how === 'all') return onChoose(new Set(sorted.map(idOf)))
    const next = new Set(chosen)
    if (how === 'extend') {
      const [low, high] = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
      for (const row of sorted.slice(low, high + 1)) next.add(idOf(row))
    } else {
      const row = sorted[to]
      anchor.current = to
      if (row && !next.delete(idOf(row))) next.add(idOf(row))
    }
    onChoose(next)
  }
  const edit = (cell = at) => {
    if (columns[cell.column]?.save && sorted[cell.row]) setEditing(cell)
  }
  const copy = () => {
    const picked =
      chosen && chosen.size > 0 ? sorted.filter((row) => chosen.has(idOf(row))) : sorted.slice(at.row, at.row + 1)
    void copyRows(picked, columns, picked.length > 1).then(() =>
      notify({ kind: 'done', text: `Đã chép ${picked.length} dòng; dán được vào Excel.` }),
    )
  }
  const keys = useGridKeys({
    at,
    rows: sorted.length,
    columns: columns.length,
    pageRows: Math.max(5, Math.floor((box.current?.clientHeight ?? 300) / rowHeight) - 2),
    move,
    select,
    edit: () => edit(),
    open: () => {
      const row = sorted[at.row]
      if (row && onOpen) onOpen(row)
      else edit()
    },
    copy,
    widen: (by) => {
      const column = columns[at.column]
      if (column) setWidth(column.id, column.width + by)
    },
    sort: (desc) => {
      const column = columns[at.column]
      if (column) changeView({ sort: { id: column.id, desc } })
    },
  })
  const setWidth = (id: string, width: number | undefined) => {
    const { [id]: _old, ...widths } = view.widths
    if (width !== undefined) widths[id] = Math.round(Math.max(40, Math.min(1200, width)))
    changeView({ widths })
  }
  const done = (step: number) => {
    setEditing(undefined)
    if (step) move({ row: Math.min(sorted.length - 1, at.row + step), column: at.column })
    grid.current?.focus()
  }
  const mark = (event: MouseEvent, index: number) => {
    event.stopPropagation()
    setAt({ row: index, column: at.column })
    select(event.shiftKey ? 'extend' : 'toggle', index)
  }
  const heads =
    (table as unknown as { getHeaderGroups: () => { headers: Head[] }[] }).getHeaderGroups()[0]?.headers ?? []
  const span = columns.length + (onChoose ? 1 : 0) + (remember ? 1 : 0)
  const width = columns.reduce((sum, c) => sum + c.width, (onChoose ? markWidth : 0) + (remember ? menuWidth : 0))

  return (
    <div className="grid-box">
      <div ref={box} className="grid">
        <table
          ref={grid}
          style={{ width }}
          role="grid"
          aria-label={label}
          aria-rowcount={sorted.length + 1}
          aria-colcount={columns.length + (onChoose ? 1 : 0)}
          tabIndex={0}
          data-autofocus={autoFocus || undefined}
          onKeyDown={keys}
        >
          <colgroup>
            {onChoose && <col style={{ width: markWidth }} />}
            {columns.map((c) => (
              <col key={c.id} style={{ width: c.width }} />
            ))}
            {remember && <col style={{ width: menuWidth }} />}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {onChoose && (
                <th>
                  <span>
                    <input
                      type="checkbox"
                      aria-label="Chọn tất cả"
                      tabIndex={-1}
                      checked={sorted.length > 0 && chosen?.size === sorted.length}
                      onChange={(e) => select(e.currentTarget.checked ? 'all' : 'none')}
                    />
                  </span>
                </th>
              )}
              {heads.map((head, i) => {
                const column = columns[i]
                return (
                  column && (
                    <HeadCell
                      key={head.id}
                      label={column.label}
                      width={column.width}
                      sorted={head.column.getIsSorted()}
                      onSort={head.column.getToggleSortingHandler()}
                      onWidth={(width) => setWidth(column.id, width)}
                    />
                  )
                )
              })}
              {remember && (
                <th className="columns">
                  <ColumnMenu columns={all} view={view} onChange={changeView} />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {above > 0 && (
              <tr aria-hidden="true">
                <td colSpan={span} style={{ height: above, padding: 0, border: 0 }} />
              </tr>
            )}
            {items.map(({ index }) => {
              const row = sorted[index]
              if (row === undefined) return null
              const id = idOf(row)
              const isChosen = chosen?.has(id) ?? false
              return (
                <tr
                  key={id}
                  aria-rowindex={index + 2}
                  aria-selected={isChosen}
                  className={`${isChosen ? 'chosen ' : ''}${rowClass?.(row) ?? ''}`}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {onChoose && (
                    <td onClick={(e) => mark(e, index)}>
                      <input type="checkbox" tabIndex={-1} aria-label="Chọn dòng" checked={isChosen} readOnly />
                    </td>
                  )}
                  {columns.map((column, c) => {
                    const isAt = at.row === index && at.column === c
                    const isEdit = editing?.row === index && editing.column === c
                    return (
                      <td
                        key={column.id}
                        className={`${isAt ? 'at ' : ''}${isEdit ? 'edit ' : ''}${column.align === 'right' ? 'num' : ''}`}
                        title={isEdit ? undefined : column.text(row)}
                        onClick={() => setAt({ row: index, column: c })}
                      >
                        {isEdit && column.save ? (
                          <EditCell
                            initial={column.text(row)}
                            label={column.label}
                            onSave={(text) => column.save?.(row, text) ?? Promise.resolve(undefined)}
                            onDone={done}
                          />
                        ) : (
                          (column.show?.(row) ?? column.text(row))
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
            {below > 0 && (
              <tr aria-hidden="true">
                <td colSpan={span} style={{ height: below, padding: 0, border: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type Sorting = { id: string; desc: boolean }[]
type Head = {
  id: string
  column: { getIsSorted: () => false | 'asc' | 'desc'; getToggleSortingHandler: () => (() => void) | undefined }
}
