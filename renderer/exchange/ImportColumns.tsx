import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportReport } from '../../shared/exchange/import-report'
import { type ImportKind, importKinds } from './import-kinds'

/** How the columns were understood, and the way to say otherwise; remembered for the next file with the same headings. */
export function ImportColumns({
  report,
  kind,
  onChange,
}: {
  report: ImportReport
  kind: ImportKind
  onChange: (mapping: Record<string, string>) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const known = report.columns
    .filter((c) => c.field !== '')
    .map((c) => `${c.heading || `Cột ${c.index + 1}`} → ${importKinds[kind].labels[c.field] ?? c.field}`)
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" lineClamp={2}>
        <b>{report.fileName}</b>: {report.rows} dòng.{' '}
        {report.guessed ? 'Không thấy dòng tiêu đề nên đoán cột theo nội dung: ' : 'Các cột: '}
        {known.join('; ')}.
      </Text>
      <Button variant="default" onClick={() => setOpen(true)}>
        Sửa cách hiểu cột
      </Button>
      {isOpen && <ColumnsDialog report={report} kind={kind} onClose={() => setOpen(false)} onChange={onChange} />}
    </Group>
  )
}

function ColumnsDialog({
  report,
  kind,
  onClose,
  onChange,
}: {
  report: ImportReport
  kind: ImportKind
  onClose: () => void
  onChange: (mapping: Record<string, string>) => void
}) {
  const [mapping, setMapping] = useState<Record<string, string>>(
    Object.fromEntries(report.columns.map((c) => [String(c.index), c.field])),
  )
  const fields = ['', ...importKinds[kind].fields.map((f) => f.field)]
  const choices = [...new Set(fields)]
    .filter((f) => importKinds[kind].labels[f] !== undefined)
    .map((f) => ({ value: f, label: importKinds[kind].labels[f] ?? f }))
  const seen = new Set<number>()
  const columns = report.columns.filter((c) => !seen.has(c.index) && seen.add(c.index))
  return (
    <Modal opened onClose={onClose} title="Mỗi cột là gì">
      <Stack gap="xs">
        {columns.map((c) => (
          <Select
            key={c.index}
            label={c.heading || `Cột ${c.index + 1} (không có tiêu đề)`}
            data={choices}
            value={mapping[String(c.index)] ?? ''}
            onChange={(v) => setMapping({ ...mapping, [String(c.index)]: v ?? '' })}
            allowDeselect={false}
            searchable
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            onClick={() => {
              onChange(mapping)
              onClose()
            }}
          >
            Đọc lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
