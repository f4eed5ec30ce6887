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
import { reasonColumn, verdictColumns } from './verdict-columns'

const name = (i: ImportItem) =>
  [i.values.honorific, i.values.fullName].filter(Boolean).join(' ') ||
  i.values.fullName ||
  Object.values(i.values).find((v) => v) ||
  ''

const columns: GridColumn<ImportItem>[] = [
  ...verdictColumns,
  { id: 'name', label: 'Họ và tên', width: 200, text: name },
  { id: 'office', label: 'Chức vụ', width: 170, text: (i) => i.values.office ?? '' },
  { id: 'unit', label: 'Đơn vị', width: 210, text: (i) => i.values.unit ?? '' },
  reasonColumn,
]

/** The table of verdicts; its totals add up to the rows of the file. A doubtful row is decided beside it. */
export function ImportRows({
  report,
  decisions,
  onDecide,
}: {
  report: ImportReport
  decisions: Record<string, Decision>
  onDecide: (decision: Decision) => void
}) {
  const first = report.totals.doubtful > 0 ? 'doubtful' : report.totals.rejected > 0 ? 'rejected' : 'all'
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
          <Decide item={item} decision={decisions[item.row]} onDecide={onDecide} />
        )}
      </div>
    </>
  )
}

const decided = { add: 'thêm người mới', update: 'cập nhật người đã có', skip: 'bỏ qua' } as const

function Decide({
  item,
  decision,
  onDecide,
}: {
  item: ImportItem
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
            Là người này, cập nhật
          </Button>
        </div>
      ))}
      <Button
        variant={decision?.action === 'add' ? 'filled' : 'default'}
        onClick={() => onDecide({ row: item.row, action: 'add' })}
      >
        Là người khác, thêm mới
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
