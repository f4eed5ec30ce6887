import { Group, SegmentedControl, Table, Text } from '@mantine/core'
import { type LegacyFound, type Reading, readingLabels, readings } from '../../shared/exchange/import-report'

/** Letters of an old font: both readings side by side, and the clerk's choice between them. */
export function ImportReading({ found, onChange }: { found: LegacyFound; onChange: (reading: Reading) => void }) {
  return (
    <div className="reading">
      <Group gap="sm">
        <Text size="sm" fw={600} id="reading-label">
          Cách đọc chữ:
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="reading-label"
          value={found.reading}
          onChange={(value) => onChange(value as Reading)}
          data={readings.map((reading) => ({ value: reading, label: readingLabels[reading] }))}
        />
      </Group>
      <Table fz="sm" verticalSpacing={2} aria-label="Vài ô theo từng cách đọc">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={90}>Ô</Table.Th>
            <Table.Th>Trong tệp</Table.Th>
            <Table.Th>Đọc theo TCVN3</Table.Th>
            <Table.Th>Đọc theo VNI</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.samples.slice(0, 3).map((sample) => (
            <Table.Tr key={sample.at}>
              <Table.Td>{sample.at.split('!').at(-1)}</Table.Td>
              <Table.Td>{sample.raw}</Table.Td>
              <Table.Td fw={found.reading === 'tcvn3' ? 600 : 400}>{sample.tcvn3}</Table.Td>
              <Table.Td fw={found.reading === 'vni' ? 600 : 400}>{sample.vni}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
