import { Table } from '@mantine/core'
import type { z } from 'zod'
import type { MovedTask } from '../../shared/preparation/tasks/tasks.contract'
import { day } from '../ui/format'

/** The due days before and after a move of the conference, task by task. */
export function MovedTasks({ moved }: { moved: readonly z.infer<typeof MovedTask>[] }) {
  if (moved.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its frame is scrolled by keys.
    <section className="scroll-low" aria-label="Hạn trước và sau khi dời" tabIndex={0}>
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Việc</Table.Th>
            <Table.Th>Hạn cũ</Table.Th>
            <Table.Th>Hạn mới</Table.Th>
            <Table.Th>Lưu ý</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moved.map((m) => (
            <Table.Tr key={m.id}>
              <Table.Td>{m.title}</Table.Td>
              <Table.Td>{day(m.before)}</Table.Td>
              <Table.Td>{day(m.after)}</Table.Td>
              <Table.Td>{m.remark}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
