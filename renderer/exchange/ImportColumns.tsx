import { Button, Group, Modal, ScrollArea, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportReport } from '../../shared/exchange/import-report'
import { count } from '../ui/format'

/** What columns may be: fields in the order of choice, and their names; '' is a column that is not used. */
type ColumnWords = { fields: readonly string[]; labels: Readonly<Record<string, string>> }
type OnMapping = (mapping: Record<string, string>, sheet: string) => void

/** How the columns were understood, and the way to say otherwise; remembered for the next file with the same headings. */
export function ImportColumns({
  report,
  words,
  onChange,
}: {
  report: ImportReport
  words: ColumnWords
  onChange: OnMapping
}) {
  const [isOpen, setOpen] = useState(false)
  const sheets = [...new Set(report.columns.map((c) => c.sheet))]
  const known = report.columns
    .filter((c) => c.field !== '' && c.sheet === sheets[0])
    .map((c) => `${c.heading || `Cột ${c.index + 1}`} → ${words.labels[c.field] ?? c.field}`)
  const unused = report.columns.filter((c) => c.field === '' && c.heading !== '' && c.sheet === sheets[0]).length
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" lineClamp={2}>
        <b>{report.fileName}</b>: {count(report.rows)} dòng.{' '}
        {report.guessed ? 'Không thấy dòng tiêu đề nên đoán cột theo nội dung: ' : 'Các cột: '}
        {known.join('; ') || 'chưa hiểu cột nào'}
        {unused > 0 && `; ${unused} cột không dùng`}.
      </Text>
      <Button variant="default" onClick={() => setOpen(true)} disabled={report.columns.length === 0}>
        Sửa cách hiểu cột
      </Button>
      {isOpen && (
        <ColumnsDialog
          report={report}
          words={words}
          sheets={sheets}
          onClose={() => setOpen(false)}
          onChange={(mapping, sheet) => {
            setOpen(false)
            onChange(mapping, sheet)
          }}
        />
      )}
    </Group>
  )
}

function ColumnsDialog({
  report,
  words,
  sheets,
  onClose,
  onChange,
}: {
  report: ImportReport
  words: ColumnWords
  sheets: readonly string[]
  onClose: () => void
  onChange: OnMapping
}) {
  const [sheet, setSheet] = useState(sheets[0] ?? '')
  const columns = report.columns.filter((c) => c.sheet === sheet)
  const [changed, setChanged] = useState<Record<string, string>>({})
  const fieldAt = (index: number) => changed[String(index)] ?? columns.find((c) => c.index === index)?.field ?? ''
  const choices = [...new Set(['', ...words.fields])]
    .filter((f) => words.labels[f] !== undefined)
    .map((f) => ({ value: f, label: words.labels[f] ?? f }))
  // One field, one column: what is chosen here is taken from where it was.
  const choose = (index: number, field: string) => {
    const before = field ? columns.find((c) => c.index !== index && fieldAt(c.index) === field) : undefined
    setChanged({ ...changed, [String(index)]: field, ...(before ? { [String(before.index)]: '' } : {}) })
  }
  const mapping = Object.fromEntries(columns.map((c) => [String(c.index), fieldAt(c.index)]))
  return (
    <Modal opened onClose={onClose} title="Mỗi cột là gì" size="lg">
      <Stack gap="xs">
        {sheets.length > 1 && (
          <Select
            label="Trang"
            data={[...sheets]}
            value={sheet}
            onChange={(value) => {
              setSheet(value ?? '')
              setChanged({})
            }}
            allowDeselect={false}
          />
        )}
        <ScrollArea.Autosize mah="58vh">
          <Table fz="sm" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Tên cột trong tệp</Table.Th>
                <Table.Th>Vài ô đầu</Table.Th>
                <Table.Th w={230}>Là</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {columns.map((c) => (
                <Table.Tr key={c.index}>
                  <Table.Td fw={600}>{c.heading || `Cột ${c.index + 1} (không có tên)`}</Table.Td>
                  <Table.Td c="dimmed">{(c.sample ?? []).join(' · ') || 'trống'}</Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={`Cột ${c.heading || c.index + 1} là`}
                      data={choices}
                      value={fieldAt(c.index)}
                      onChange={(v) => choose(c.index, v ?? '')}
                      allowDeselect={false}
                      searchable
                      // What is typed replaces the choice that stands there.
                      onFocus={(e) => e.currentTarget.select()}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            Khi ghi, cách hiểu này được nhớ cho các tệp có cùng tên cột.
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button onClick={() => onChange(mapping, sheet)}>Đọc lại</Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
