import { Checkbox, Group, Text } from '@mantine/core'
import type { ImportReport } from '../../shared/exchange/import-report'
import { count } from '../ui/format'

/** Which sheets of the file are lists: hidden ones and those with other things in them can be taken or left. */
export function ImportSheets({ report, onChange }: { report: ImportReport; onChange: (sheets: string[]) => void }) {
  const sheets = report.sheets ?? []
  if (sheets.length < 2) return null
  const read = sheets.filter((s) => s.read).map((s) => s.name)
  const toggle = (name: string, on: boolean) => onChange(on ? [...read, name] : read.filter((n) => n !== name))
  return (
    <Group gap="md" role="group" aria-label="Trang được đọc">
      <Text size="sm" fw={600}>
        Trang được đọc:
      </Text>
      {sheets.map((sheet) => (
        <Checkbox
          key={sheet.name}
          size="sm"
          label={`${sheet.name} (${count(sheet.rows)} dòng${sheet.hidden ? ', trang ẩn' : ''})`}
          checked={sheet.read}
          // The last sheet stays: an import reads something.
          disabled={sheet.read && read.length === 1}
          onChange={(e) => toggle(sheet.name, e.currentTarget.checked)}
        />
      ))}
    </Group>
  )
}
