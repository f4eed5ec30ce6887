import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Category } from '../../shared/conference/category'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { notify } from '../ui/notices'

const fields = [
  { value: 'categoryId', label: 'Nhóm đại biểu' },
  { value: 'unitId', label: 'Đơn vị' },
  { value: 'office', label: 'Chức vụ' },
  { value: 'honorific', label: 'Xưng hô' },
  { value: 'note', label: 'Ghi chú' },
]

/** One field of many people at once; one undo takes it back. */
export function BulkDialog({
  rows,
  categories,
  units,
  onClose,
}: {
  rows: readonly DelegateRow[]
  categories: readonly Category[]
  units: readonly Unit[]
  onClose: () => void
}) {
  const [field, setField] = useState('categoryId')
  const [value, setValue] = useState('')
  const patch = useAct('delegates.patch')
  const choices =
    field === 'categoryId'
      ? categories.map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))
      : field === 'unitId'
        ? units.map((u) => ({ value: u.id, label: u.name }))
        : undefined
  const run = async () => {
    const isPlace = field === 'categoryId'
    const done = await patch.run({
      ids: rows.map((r) => r.id),
      patch: { [field]: value, ...(isPlace ? { subgroupId: null } : {}) },
    })
    if (!done) return
    const { batchId } = done
    notify({
      kind: 'done',
      text: `Đã sửa ${done.changed} đại biểu.`,
      undo: batchId ? () => void ask('history.undo', { batchId }) : undefined,
    })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Sửa ${rows.length} đại biểu cùng lúc`}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Trường"
            data={fields}
            value={field}
            onChange={(f) => {
              setField(f ?? 'categoryId')
              setValue('')
            }}
            allowDeselect={false}
            data-autofocus
          />
          {choices ? (
            <Select
              label="Giá trị mới"
              data={choices}
              searchable
              value={value || null}
              onChange={(v) => setValue(v ?? '')}
              nothingFoundMessage="Không thấy"
            />
          ) : (
            <TextInput label="Giá trị mới" value={value} onChange={(e) => setValue(e.currentTarget.value)} />
          )}
          <Text size="xs" c="dimmed">
            {rows
              .slice(0, 5)
              .map((r) => r.fullName)
              .join(', ')}
            {rows.length > 5 ? ` và ${rows.length - 5} người nữa` : ''}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={patch.busy} disabled={choices !== undefined && value === ''}>
              Sửa {rows.length} người
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
