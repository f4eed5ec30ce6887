import { Button, Group, Menu, SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import {
  type Decision,
  type ImportItem,
  type ImportReport,
  verdictLabels,
  verdicts,
} from '../../shared/exchange/import-report'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count } from '../ui/format'
import { Decide, isAsked } from './Decide'
import type { ImportKind } from './import-kinds'
import { marks } from './verdict-columns'

export const nameOf = (i: ImportItem): string =>
  [i.values.honorific, i.values.fullName].filter(Boolean).join(' ') ||
  i.values.fullName ||
  Object.values(i.values).find((v) => v) ||
  ''
const decidedAs = { add: 'thêm mới', update: 'cập nhật', skip: 'bỏ qua' } as const

const isAward = (kind: ImportKind) => kind === 'nominations' || kind === 'earlier'
const told = (id: string, label: string, width: number): GridColumn<ImportItem> => ({
  id,
  label,
  width,
  text: (i) => i.values[id] ?? '',
})

const columnsFor = (kind: ImportKind, decisions: Decisions, sheets: number): GridColumn<ImportItem>[] => [
  {
    id: 'number',
    label: 'Dòng',
    width: 60,
    text: (i) => String(i.number),
    align: 'right',
    compare: (a, b) => a.number - b.number,
  },
  ...(sheets > 1 ? [{ id: 'sheet', label: 'Trang', width: 100, text: (i: ImportItem) => i.sheet }] : []),
  {
    id: 'verdict',
    label: 'Kết quả',
    width: 150,
    text: (i) => {
      const action = decisions[i.row]?.action
      return action ? `${verdictLabels[i.verdict]} → ${decidedAs[action]}` : verdictLabels[i.verdict]
    },
    show: (i) => {
      const action = decisions[i.row]?.action
      return (
        <span className={`verdict ${i.verdict}`}>
          {action ? `✓ ${decidedAs[action]}` : `${marks[i.verdict]} ${verdictLabels[i.verdict]}`}
        </span>
      )
    },
  },
  { id: 'name', label: isAward(kind) ? 'Họ tên, tập thể' : 'Họ và tên', width: 200, text: nameOf },
  ...(isAward(kind)
    ? [told('subject', 'Đối tượng', 90), told('form', 'Hình thức', 150)]
    : [told('office', kind === 'press' ? 'Công việc' : 'Chức vụ', kind === 'press' ? 120 : 170)]),
  told('unit', kind === 'press' ? 'Cơ quan báo chí' : 'Đơn vị', 210),
  ...(kind === 'press' ? [told('pressCard', 'Số thẻ', 110)] : []),
  ...(kind === 'replies' ? [told('reply', 'Phản hồi', 130)] : []),
  {
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
  },
]

type Decisions = Readonly<Record<string, Decision>>

/**
 * The table of verdicts; its totals add up to the rows of the file. A doubtful row is decided beside it, with the mouse or with
 * one key: a digit for that person, T to add, B to leave out; the next one follows by itself.
 */
export function ImportRows({
  report,
  kind,
  decisions,
  onDecide,
}: {
  report: ImportReport
  kind: ImportKind
  decisions: Decisions
  onDecide: (decisions: Record<string, Decision>) => void
}) {
  const first = report.totals.doubtful > 0 ? 'doubtful' : report.totals.rejected > 0 ? 'rejected' : 'all'
  const [shown, setShown] = useState<string>(first)
  const [open, setOpen] = useState<string>()
  const rows = useMemo(() => report.items.filter((i) => shown === 'all' || i.verdict === shown), [report, shown])
  const asked = useMemo(() => report.items.filter(isAsked), [report])
  const sheets = new Set(report.items.map((i) => i.sheet)).size
  const columns = useMemo(
    () =>
      columnsFor(kind, decisions, sheets).filter((c) => c.id !== 'reply' || report.items.some((i) => i.values.reply)),
    [kind, decisions, sheets, report],
  )
  const item =
    asked.find((i) => i.row === open) ?? (shown === 'doubtful' ? asked.find((i) => !decisions[i.row]) : undefined)
  const decide = (decision: Decision) => {
    onDecide({ ...decisions, [decision.row]: decision })
    const at = asked.findIndex((i) => i.row === decision.row)
    const isOpen = (i: ImportItem) => i.row !== decision.row && !decisions[i.row]
    const next = asked.slice(at + 1).find(isOpen) ?? asked.find(isOpen)
    setOpen(next?.row ?? decision.row)
  }
  const decideRest = (action: 'add' | 'skip') => {
    const rest = asked.filter((i) => i.verdict === 'doubtful' && !decisions[i.row])
    onDecide({ ...decisions, ...Object.fromEntries(rest.map((i) => [i.row, { row: i.row, action }])) })
  }
  const left = asked.filter((i) => i.verdict === 'doubtful' && !decisions[i.row]).length
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (!item || event.ctrlKey || event.altKey || event.metaKey || target.matches('input, select, textarea')) return
    const match = item.matches[Number(event.key) - 1]
    const chosen: Decision | undefined = match
      ? { row: item.row, action: 'update', id: match.id }
      : /^t$/i.test(event.key)
        ? { row: item.row, action: 'add' }
        : /^b$/i.test(event.key)
          ? { row: item.row, action: 'skip' }
          : undefined
    if (!chosen) return
    event.preventDefault()
    decide(chosen)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the table and its side are heard together.
    <div className="plain" onKeyDown={onKey}>
      <Group justify="space-between" mb={8} wrap="nowrap">
        <SegmentedControl
          aria-label="Xem dòng nào"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: `Tất cả ${count(report.rows)}` },
            ...verdicts.map((v) => ({ value: v, label: `${verdictLabels[v]} ${count(report.totals[v])}` })),
          ]}
        />
        {left > 1 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Quyết định chung…</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => decideRest('add')}>Thêm mới {count(left)} dòng còn lại</Menu.Item>
              <Menu.Item onClick={() => decideRest('skip')}>Bỏ qua {count(left)} dòng còn lại</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <div className={item ? 'split' : 'plain'}>
        <DataTable
          label="Kết quả từng dòng"
          autoFocus
          rows={rows}
          columns={columns}
          idOf={(i) => i.row}
          onOpen={(i) => setOpen(i.row)}
          rowClass={(i) => (i.row === item?.row ? 'at-side' : decisions[i.row] ? 'decided' : '')}
        />
        {item && <Decide kind={kind} item={item} decision={decisions[item.row]} onDecide={decide} />}
      </div>
    </div>
  )
}
