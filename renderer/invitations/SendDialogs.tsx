import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { channelLabels, channels } from '../../shared/invitations/invitation'
import { useAct } from '../bridge/use-act'
import { dayFromTyping } from '../ui/fields'
import { day, today } from '../ui/format'
import { sayCounts } from './say-counts'

type Whom = { all: true } | { ids: string[] }

/** How and when numbered letters left the house. */
export function SendDialog({ whom, scope, onClose }: { whom: Whom; scope: string; onClose: () => void }) {
  const [channel, setChannel] = useState<(typeof channels)[number]>('registry')
  const [date, setDate] = useState(day(today()))
  const act = useAct('invitations.send')
  const run = async () => {
    const done = await act.run({ whom, channel, date: dayFromTyping(date) })
    if (!done) return
    sayCounts(done, 'Đã ghi chuyển')
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Chuyển giấy mời${scope}`}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">Ghi mọi giấy mời đã cấp số là đã chuyển tới đơn vị của đại biểu.</Text>
          <Select
            label="Cách chuyển"
            data={channels.map((c) => ({ value: c, label: channelLabels[c] }))}
            value={channel}
            onChange={(c) => setChannel((c as typeof channel) ?? 'registry')}
            allowDeselect={false}
            data-autofocus
          />
          <TextInput label="Ngày chuyển" value={date} onChange={(e) => setDate(e.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={act.busy}>
              Ghi đã chuyển
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Who signed for the letters, and when. */
export function ReceiveDialog({ whom, scope, onClose }: { whom: Whom; scope: string; onClose: () => void }) {
  const [by, setBy] = useState('')
  const [date, setDate] = useState(day(today()))
  const act = useAct('invitations.receive')
  const run = async () => {
    const done = await act.run({ whom, date: dayFromTyping(date), by })
    if (!done) return
    sayCounts(done, 'Đã ghi ký nhận')
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Ghi ký nhận${scope}`}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <TextInput label="Người ký nhận" value={by} onChange={(e) => setBy(e.currentTarget.value)} data-autofocus />
          <TextInput label="Ngày nhận" value={date} onChange={(e) => setDate(e.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={act.busy}>
              Ghi ký nhận
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
