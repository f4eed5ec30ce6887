import { Button, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  type Decision,
  type ImportItem,
  type ImportReport,
  verdictLabels,
  verdicts,
} from '../../shared/exchange/import-report'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { type ImportKind, importKinds } from './import-kinds'
import { reasonColumn, verdictColumns } from './verdict-columns'

const name = (i: ImportItem) =>
  [i.values.honorific, i.values.fullName].filter(Boolean).join(' ') ||
  i.values.fullName ||
  Object.values(i.values).find((v) => v) ||
  ''

const column = (id: string, label: string, width: number): GridColumn<ImportItem> => ({
  id,
  label,
  width,
  text: (i) => i.values[id] ?? '',
})
const isAward = (kind: ImportKind) => kind === 'nominations' || kind === 'earlier'

const columnsOf = (kind: ImportKind): GridColumn<ImportItem>[] => [
  ...verdictColumns,
  { id: 'name', label: isAward(kind) ? 'Họ tên, tập thể' : 'Họ và tên', width: 200, text: name },
  ...(isAward(kind)
    ? [column('subject', 'Đối tượng', 90), column('form', 'Hình thức', 150)]
    : [column('office', 'Chức vụ', 170)]),
  { id: 'unit', label: 'Đơn vị', width: 210, text: (i) => i.values.unit ?? '' },
  reasonColumn,
]

/** The table of verdicts; its totals add up to the rows of the file. A doubtful row is decided beside it. */
export function ImportRows({
  report,
  kind,
  decisions,
  onDecide,
}: {
  report: ImportReport
  kind: ImportKind
  decisions: Record<string, Decision>
  onDecide: (decision: Decision) => void
}) {
  const first = report.totals.doubtful > 0 ? 'doubtful' : report.totals.rejected > 0 ? 'rejected' : 'all'
  const columns = useMemo(() => columnsOf(kind), [kind])
  const [shown, setShown] = useState<string>(first)
  const [open, setOpen] = useState<string>()
  const rows = useMemo(() => report.items.filter((i) => shown === 'all' || i.verdict === shown), [report, shown])
  const item =
    report.items.find((i) => i.row === open) ?? (shown === 'doubtful' ? rows.find((i) => !decisions[i.row]) : undefined)
  return (
    <>
      <SegmentedControl
        value={shown}
        onChange={setShown}
        data={[
          { value: 'all', label: `Tất cả ${report.rows}` },
          ...verdicts.map((v) => ({ value: v, label: `${verdictLabels[v]} ${report.totals[v]}` })),
        ]}
      />
      <div className={item && (item.verdict === 'doubtful' || item.changes.some((c) => c.mended)) ? 'split' : 'plain'}>
        <DataTable
          label="Kết quả từng dòng"
          rows={rows}
          columns={columns}
          idOf={(i) => i.row}
          onOpen={(i) => setOpen(i.row)}
          rowClass={(i) => (decisions[i.row] ? 'decided' : '')}
        />
        {item && (item.verdict === 'doubtful' || item.changes.some((c) => c.mended)) && (
          <Decide item={item} kind={kind} decision={decisions[item.row]} onDecide={onDecide} />
        )}
      </div>
    </>
  )
}

const decided = { add: 'thêm mới', update: 'cập nhật', skip: 'bỏ qua' } as const

function Decide({
  item,
  kind,
  decision,
  onDecide,
}: {
  item: ImportItem
  kind: ImportKind
  decision?: Decision
  onDecide: (decision: Decision) => void
}) {
  return (
    <div className="side" key={item.row}>
      <Text fw={600}>
        Dòng {item.number}: {name(item)}
      </Text>
      <Text size="sm">{[item.values.office, item.values.unit, item.values.phone].filter(Boolean).join(', ')}</Text>
      {item.reasons.map((r) => (
        <Text key={r} size="sm">
          {r}
        </Text>
      ))}
      {item.matches.map((m) => (
        <div key={m.id}>
          <Text size="sm">
            <b>{m.fullName}</b>, {[m.office, m.unit].filter(Boolean).join(', ')}
          </Text>
          <Text size="xs" c="dimmed">
            {m.why}
          </Text>
          <Button
            variant={decision?.id === m.id ? 'filled' : 'default'}
            onClick={() => onDecide({ row: item.row, action: 'update', id: m.id })}
          >
            {importKinds[kind].isSame}
          </Button>
        </div>
      ))}
      <Button
        variant={decision?.action === 'add' ? 'filled' : 'default'}
        onClick={() => onDecide({ row: item.row, action: 'add' })}
      >
        {importKinds[kind].isNew}
      </Button>
      <Button
        variant={decision?.action === 'skip' ? 'filled' : 'default'}
        onClick={() => onDecide({ row: item.row, action: 'skip' })}
      >
        Bỏ qua dòng này
      </Button>
      {decision && <Text size="sm">Đã chọn: {decided[decision.action]}.</Text>}
    </div>
  )
}
