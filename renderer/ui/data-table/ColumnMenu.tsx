import { Button, Menu } from '@mantine/core'
import type { TableView } from '../../../shared/conference/table-view'

/** Which columns stand in the table; one always does. */
export function ColumnMenu({
  columns,
  view,
  onChange,
}: {
  columns: readonly { id: string; label: string }[]
  view: TableView
  onChange: (patch: Partial<TableView>) => void
}) {
  const shown = columns.filter((c) => !view.hidden.includes(c.id))
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button className="grid-columns" variant="default" size="compact-xs" aria-label="Chọn cột">
          Cột
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((c) => {
          const isShown = !view.hidden.includes(c.id)
          return (
            <Menu.Item
              key={c.id}
              disabled={isShown && shown.length === 1}
              aria-label={`${c.label}: ${isShown ? 'đang hiện' : 'đang ẩn'}`}
              leftSection={<span className="tick-mark">{isShown ? '✓' : ''}</span>}
              onClick={() =>
                onChange({ hidden: isShown ? [...view.hidden, c.id] : view.hidden.filter((id) => id !== c.id) })
              }
            >
              {c.label}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange({ hidden: [], widths: {}, sort: null })}>Trở lại như ban đầu</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
