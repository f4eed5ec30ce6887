import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EarlierAward } from '../../shared/awards/appraisal'
import { commendationKindLabels, subjectLabels } from '../../shared/awards/terms'
import { useAsked } from '../bridge/use-asked'
import { ImportDialog } from '../exchange/ImportDialog'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { day } from '../ui/format'

const columns: GridColumn<EarlierAward>[] = [
  { id: 'name', label: 'Họ tên, tập thể', width: 220, text: (e) => e.name },
  { id: 'subject', label: 'Đối tượng', width: 90, text: (e) => subjectLabels[e.subject] },
  { id: 'unit', label: 'Đơn vị', width: 220, text: (e) => e.unitName },
  { id: 'form', label: 'Hình thức', width: 200, text: (e) => e.formText },
  {
    id: 'kind',
    label: 'Loại hình',
    width: 140,
    text: (e) => commendationKindLabels[e.kind as keyof typeof commendationKindLabels] ?? '',
  },
  { id: 'number', label: 'Số quyết định', width: 140, text: (e) => e.decisionNumber },
  {
    id: 'date',
    label: 'Ngày',
    width: 100,
    text: (e) => day(e.decisionDate),
    compare: (a, b) => (a.decisionDate ?? '').localeCompare(b.decisionDate ?? ''),
  },
  { id: 'achievement', label: 'Thành tích', width: 320, text: (e) => e.achievement },
]

/** What was decided before or elsewhere; every nomination is looked up in it. */
export function EarlierPanel() {
  const [text, setText] = useState('')
  const [isImporting, setImporting] = useState(false)
  const { data } = useAsked('awards.earlier', { text }, ['awards'])
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between">
        <TextInput
          aria-label="Tìm quyết định"
          placeholder="Tìm tên, đơn vị, số quyết định"
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          w={280}
        />
        <Button onClick={() => setImporting(true)}>Nhập từ tệp</Button>
      </Group>
      {data?.length === 0 && (
        <Text size="sm">
          Chưa có quyết định nào. Nhập danh sách khen thưởng các năm trước (Excel, Word): ai đã được khen, hình thức, số
          và ngày quyết định. Khi thẩm định, ứng dụng tự tra theo tên.
        </Text>
      )}
      <DataTable label="Quyết định trước đây" rows={data ?? []} columns={columns} idOf={(e) => e.id} />
      {isImporting && <ImportDialog kind="earlier" onClose={() => setImporting(false)} />}
    </Stack>
  )
}
