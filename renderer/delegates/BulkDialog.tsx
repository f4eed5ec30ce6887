import { Button, Group, Modal, Select, Stack, Table, Text, TextInput } from '@mantine/core'
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
  const words = (raw: string) => choices?.find((c) => c.value === raw)?.label ?? raw
  const now = (row: DelegateRow) => words(String(row[field as keyof DelegateRow] ?? ''))
  const changed = rows.filter((row) => String(row[field as keyof DelegateRow] ?? '') !== value.trim())
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
    <Modal opened onClose={onClose} title={`Sửa ${rows.length} đại biểu cùng lúc`} size="lg">
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
          <Preview rows={changed} now={now} next={words(value)} same={rows.length - changed.length} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button
              type="submit"
              loading={patch.busy}
              disabled={changed.length === 0 || (choices !== undefined && value === '')}
            >
              Sửa {changed.length} người
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Before anything is written: what each would have instead of what. */
function Preview({
  rows,
  now,
  next,
  same,
}: {
  rows: readonly DelegateRow[]
  now: (row: DelegateRow) => string
  next: string
  same: number
}) {
  return (
    <>
      <Text size="sm">
        {rows.length} người sẽ đổi{same > 0 ? `, ${same} người đã đúng như vậy` : ''}. Một lần hoàn tác đưa tất cả về
        như cũ.
      </Text>
      <div className="bulk-preview">
        <Table fz="sm" verticalSpacing={3} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Họ và tên</Table.Th>
              <Table.Th>Đang là</Table.Th>
              <Table.Th>Sẽ là</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, 100).map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.fullName}</Table.Td>
                <Table.Td>{now(row) || 'để trống'}</Table.Td>
                <Table.Td>{next || 'để trống'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {rows.length > 100 && <Text size="sm">… và {rows.length - 100} người nữa.</Text>}
      </div>
    </>
  )
}
