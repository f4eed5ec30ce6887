import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../bridge/use-act'
import { DayInput } from '../ui/DayInput'
import { day } from '../ui/format'
import { typedDay } from '../ui/typed-time'
import { undoNotice } from './undo-notice'

/** Makes a công văn đôn đốc for each unit: about its report, or about everything it still owes. */
export function RemindDialog({
  units,
  until: asked,
  act,
  onClose,
}: {
  units: string[]
  /** The day that is proposed, `2019-11-08`. */
  until: string
  act: 'reports.remind' | 'scoreboard.remind'
  onClose: () => void
}) {
  const remind = useAct(act)
  const [until, setUntil] = useState(day(asked))
  return (
    <Modal opened onClose={onClose} title="Lập công văn đôn đốc">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const said = typedDay(until)
          if (!said) return
          void remind.run({ unitIds: units, until: said }).then((done) => {
            if (!done) return
            undoNotice(
              `Đã soạn ${done.made} công văn đôn đốc trong Văn bản đi${done.skipped ? `; bỏ qua ${done.skipped} đơn vị đã có bản soạn hoặc không còn nợ` : ''}.`,
              done.batchId,
            )
            onClose()
          })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Mỗi đơn vị một công văn, chỉ nêu điều còn thiếu của đơn vị ấy. Bản soạn nằm ở Văn bản đi để duyệt, in, cấp
            số.
          </Text>
          <DayInput label="Đề nghị gửi trước ngày" value={until} onChange={setUntil} required autoFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={remind.busy}>
              Soạn {units.length} công văn
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
