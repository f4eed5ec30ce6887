import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type SensitiveFields, sensitiveLabels } from '../../shared/awards/nomination'
import { useAct } from '../bridge/use-act'

/** Closed until asked for: opening it is written in the history. */
export function SensitivePart({ nominationId }: { nominationId: string }) {
  const [fields, setFields] = useState<SensitiveFields>()
  const view = useAct('awards.sensitive')
  const save = useAct('awards.saveSensitive')
  return (
    <>
      <h3>Thông tin nhạy cảm</h3>
      {!fields ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => void view.run({ nominationId }).then((f) => f && setFields(f))}>
            Xem (ghi nhật ký)
          </Button>
          <Text size="sm" c="dimmed">
            Dân tộc, tôn giáo, kỷ luật. Tên bạn và giờ xem được ghi lại.
          </Text>
        </Group>
      ) : (
        <>
          <TextInput
            label={sensitiveLabels.ethnicity}
            value={fields.ethnicity}
            onChange={(e) => setFields({ ...fields, ethnicity: e.currentTarget.value })}
          />
          <TextInput
            label={sensitiveLabels.religion}
            value={fields.religion}
            onChange={(e) => setFields({ ...fields, religion: e.currentTarget.value })}
          />
          <Textarea
            label={sensitiveLabels.discipline}
            value={fields.discipline}
            onChange={(e) => setFields({ ...fields, discipline: e.currentTarget.value })}
            autosize
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setFields(undefined)}>
              Che lại
            </Button>
            <Button onClick={() => void save.run({ nominationId, ...fields }).then(() => setFields(undefined))}>
              Lưu
            </Button>
          </Group>
        </>
      )}
    </>
  )
}
