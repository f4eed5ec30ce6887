import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TableView } from '../../shared/conference/table-view'
import { useTableView } from '../ui/data-table/use-table-view'
import { notify } from '../ui/notices'

type Filters = Record<string, string | null>

/** Filters kept under a name, for whoever works at this PC. */
export function ViewMenu({
  table,
  filters,
  onPick,
}: {
  table: string
  filters: Filters
  onPick: (filters: Filters) => void
}) {
  const [view, change] = useTableView(table)
  const [isNaming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const save = () => {
    const clean = name.trim()
    if (clean === '') return
    const named: TableView['named'] = [...view.named.filter((v) => v.name !== clean), { name: clean, filters }]
    change({ named: named.slice(-30) })
    setNaming(false)
    setName('')
    notify({ kind: 'done', text: `Đã lưu cách xem “${clean}”.` })
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">Cách xem</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {view.named.length === 0 && <Menu.Label>Lọc xong rồi lưu lại để lần sau mở bằng một lần bấm.</Menu.Label>}
          {view.named.map((v) => (
            <Menu.Item
              key={v.name}
              onClick={() => onPick(v.filters)}
              rightSection={
                <Button
                  component="span"
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Bỏ cách xem ${v.name}`}
                  onClick={(e) => {
                    e.stopPropagation()
                    change({ named: view.named.filter((o) => o.name !== v.name) })
                  }}
                >
                  Bỏ
                </Button>
              }
            >
              {v.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>Lưu cách lọc đang xem…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <Modal opened onClose={() => setNaming(false)} title="Lưu cách xem">
          <form
            onSubmit={(e) => {
              e.preventDefault()
              save()
            }}
          >
            <Stack gap="sm">
              <TextInput
                label="Tên"
                placeholder="Ví dụ: Quận huyện chưa trả lời"
                value={name}
                onChange={(e) => setName(e.currentTarget.value)}
                maxLength={60}
                data-autofocus
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setNaming(false)}>
                  Thôi
                </Button>
                <Button type="submit" disabled={name.trim() === ''}>
                  Lưu
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal>
      )}
    </>
  )
}
