import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type Delivery, deliveryChannelLabels } from '../../shared/preparation/documents/outgoing'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'
import { choices } from '../ui/use-record-form'

/** Numbers for what was approved and signed: the next free one is proposed, in the order of the list. */
export function NumberOutgoingDialog({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const [date, setDate] = useState(day(today()))
  const [from, setFrom] = useState<number | ''>('')
  const wanted = typedDay(date)
  const { data } = useAsked('outgoing.nextNumber', wanted ? { ids, date: wanted } : null, ['outgoing'])
  const give = useAct('outgoing.number')
  return (
    <Modal opened onClose={onClose} title="Cấp số văn bản">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!wanted) return
          void give.run({ ids, date: wanted, ...(from === '' ? {} : { from }) }).then((done) => {
            if (!done) return
            notify({ kind: 'done', text: `Đã cấp số ${done.first}${done.changed > 1 ? ` đến ${done.last}` : ''}.` })
            onClose()
          })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {data?.approved ?? 0} văn bản đã duyệt sẽ được cấp số. Cấp số sau khi đã ký; từ đó nội dung không sửa được
            nữa.
          </Text>
          <DayInput label="Ngày văn bản" value={date} onChange={setDate} required autoFocus />
          <NumberInput
            label="Từ số"
            description={data ? `Số còn trống tiếp theo: ${data.next}` : undefined}
            placeholder={data ? String(data.next) : ''}
            value={from}
            onChange={(v) => setFrom(v === '' ? '' : Number(v))}
            allowDecimal={false}
            min={1}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={give.busy} disabled={data?.approved === 0}>
              Cấp số
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Notes that numbered documents left; the handover ledger gets a row for each addressee. */
export function SendOutgoingDialog({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const [date, setDate] = useState(day(today()))
  const [channel, setChannel] = useState<Delivery['channel']>('registry')
  const send = useAct('outgoing.send')
  return (
    <Modal opened onClose={onClose} title="Chuyển văn bản">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const said = typedDay(date)
          if (!said) return
          void send.run({ ids, date: said, channel }).then((done) => {
            if (!done) return
            notify({ kind: 'done', text: `Đã ghi chuyển ${done.changed} văn bản; sổ chuyển giao có dòng để ký nhận.` })
            onClose()
          })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">Văn bản phải chuyển trong ngày ký, chậm nhất ngày làm việc tiếp theo.</Text>
          <DayInput label="Ngày chuyển" value={date} onChange={setDate} required autoFocus />
          <Select
            label="Cách chuyển"
            data={choices(deliveryChannelLabels)}
            value={channel}
            onChange={(v) => v && setChannel(v as Delivery['channel'])}
            allowDeselect={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={send.busy}>
              Ghi chuyển
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
