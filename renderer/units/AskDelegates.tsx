import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { mostSlots } from '../../shared/delegates/slots'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { count } from '../ui/format'
import { notify } from '../ui/notices'

/** One letter that asks the unit to send so many people, who are named later. */
export function AskDelegates({ unit }: { unit: Unit }) {
  const [number, setNumber] = useState(Math.max(1, Math.min(mostSlots, (unit.quota ?? 2) - unit.delegates)))
  const invite = useAct('units.askDelegates')
  const run = async () => {
    const done = await invite.run({ id: unit.id, count: number })
    if (!done) return
    notify({
      kind: 'done',
      text: `Đã thêm ${count(done.ids.length)} suất chưa có tên của ${unit.name}. Lập giấy mời để có một giấy đề nghị cử đại biểu; ghi tên sau ở màn hình Đại biểu, hoặc nhập danh sách đơn vị gửi.`,
      undo: () => void ask('history.undo', { batchId: done.batchId }),
    })
  }
  return (
    <div>
      <Group gap="xs" align="flex-end">
        <NumberInput
          label="Mời đơn vị cử (người)"
          w={170}
          value={number}
          onChange={(n) => setNumber(Math.max(1, Math.min(mostSlots, Number(n) || 1)))}
          min={1}
          max={mostSlots}
          allowDecimal={false}
        />
        <Button variant="default" onClick={() => void run()} loading={invite.busy}>
          Mời cử
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        Một giấy mời gửi đơn vị, tên ghi sau; mỗi suất có mã riêng, giữ nguyên khi có tên.
      </Text>
    </div>
  )
}
