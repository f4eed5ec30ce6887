import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EarlierRow } from '../../shared/awards/appraisal.contract'
import { commendationKindLabels, subjectLabels } from '../../shared/awards/terms'
import { useAsked } from '../bridge/use-asked'
import { ImportDialog } from '../exchange/ImportDialog'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { day } from '../ui/format'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'
import { EarlierForm } from './EarlierForm'

const columns: GridColumn<EarlierRow>[] = [
  { id: 'name', label: 'Họ tên, tập thể', width: 220, text: (e) => e.name },
  { id: 'subject', label: 'Đối tượng', width: 90, text: (e) => subjectLabels[e.subject] },
  { id: 'unit', label: 'Đơn vị', width: 220, text: (e) => e.unitName },
  { id: 'form', label: 'Hình thức', width: 180, text: (e) => e.formText },
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
  { id: 'source', label: 'Biết từ', width: 170, text: (e) => (e.noted ? e.source : `Đợt: ${e.source}`) },
  { id: 'achievement', label: 'Thành tích', width: 320, text: (e) => e.achievement },
]

/** What was decided before or elsewhere; every nomination is looked up in it. */
export function EarlierPanel() {
  const [text, setText] = useState('')
  const [dialog, setDialog] = useState<'import' | 'new' | EarlierRow>()
  const { data, problem, reload } = useAsked('awards.earlier', { text }, ['awards'])
  const close = () => setDialog(undefined)
  const open = (award: EarlierRow) =>
    award.noted
      ? setDialog(award)
      : notify({
          kind: 'done',
          text: `Quyết định này thuộc đợt “${award.source}” của hội nghị nên sửa ở màn hình Quyết định.`,
        })
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
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
        <Group gap={6}>
          <Button variant="default" onClick={() => setDialog('new')}>
            Thêm quyết định
          </Button>
          <Button onClick={() => setDialog('import')}>Nhập từ tệp</Button>
        </Group>
      </Group>
      {data.length === 0 && (
        <Text size="sm">
          {text === ''
            ? 'Chưa có quyết định nào. Nhập danh sách khen thưởng các năm trước (Excel, Word), hoặc thêm từng quyết định: ai đã được khen, hình thức, số và ngày quyết định. Khi thẩm định, ứng dụng tự tra theo tên.'
            : `Không thấy quyết định nào có “${text}”.`}
        </Text>
      )}
      {data.length > 0 && (
        <DataTable label="Quyết định trước đây" rows={data} columns={columns} idOf={(e) => e.id} onOpen={open} />
      )}
      {dialog === 'import' && <ImportDialog kind="earlier" onClose={close} />}
      {dialog === 'new' && <EarlierForm onClose={close} />}
      {typeof dialog === 'object' && <EarlierForm key={dialog.id} award={dialog} onClose={close} />}
    </Stack>
  )
}
