import { Button, Modal, Table, Text } from '@mantine/core'
import { officeAtUnit } from '../../shared/names/office-unit'
import { useAsked } from '../bridge/use-asked'
import { ProblemNote, Waiting } from '../ui/page'

/** Pairs that may be one person, strongest reason first; a person decides. */
export function DuplicatesDialog({
  onClose,
  onOpen,
  onMerge,
}: {
  onClose: () => void
  onOpen: (id: string) => void
  onMerge: (ids: [string, string]) => void
}) {
  const { data, problem } = useAsked('delegates.duplicates', {}, ['delegates'])
  return (
    <Modal opened onClose={onClose} title="Người có thể bị trùng" size="xl">
      {problem && <ProblemNote problem={problem} />}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && (
        <Text size="sm">Không thấy ai trùng tên và đơn vị, trùng điện thoại hay thư điện tử.</Text>
      )}
      {data && data.length > 0 && (
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Lý do</Table.Th>
              <Table.Th>Người thứ nhất</Table.Th>
              <Table.Th>Người thứ hai</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.slice(0, 200).map((pair) => (
              <Table.Tr key={`${pair.a.id} ${pair.b.id}`}>
                <Table.Td>{pair.text}</Table.Td>
                {[pair.a, pair.b].map((p) => (
                  <Table.Td key={p.id}>
                    <Button variant="subtle" size="compact-xs" onClick={() => onOpen(p.id)}>
                      {p.fullName}
                    </Button>
                    <Text size="xs" c="dimmed">
                      {officeAtUnit(p.office, p.unit)}
                    </Text>
                  </Table.Td>
                ))}
                <Table.Td>
                  <Button variant="default" size="compact-xs" onClick={() => onMerge([pair.a.id, pair.b.id])}>
                    Gộp…
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  )
}
