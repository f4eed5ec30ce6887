import { Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { channelLabels, channels } from '../../shared/invitations/invitation'
import { useAct } from '../bridge/use-act'
import { ActDialog } from '../ui/act-dialog'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { typedDay } from '../ui/typed-time'
import { sayCounts } from './say-counts'

type Whom = { all: true } | { ids: string[] }

/** How and when numbered letters left the house. */
export function SendDialog({ whom, scope, onClose }: { whom: Whom; scope: string; onClose: () => void }) {
  const [channel, setChannel] = useState<(typeof channels)[number]>('registry')
  const [typed, setTyped] = useState(day(today()))
  const act = useAct('invitations.send')
  const run = async () => {
    const date = typedDay(typed)
    const done = date && (await act.run({ whom, channel, date }))
    if (!done) return
    sayCounts(done, 'Đã ghi chuyển')
    onClose()
  }
  return (
    <ActDialog
      title={`Chuyển giấy mời${scope}`}
      act="Ghi đã chuyển"
      ready
      busy={act.busy}
      onAct={() => void run()}
      onClose={onClose}
    >
      <Text size="sm">Ghi mọi giấy mời đã cấp số là đã chuyển tới đơn vị của đại biểu.</Text>
      <Select
        label="Cách chuyển"
        data={channels.map((c) => ({ value: c, label: channelLabels[c] }))}
        value={channel}
        onChange={(c) => setChannel((c as typeof channel) ?? 'registry')}
        allowDeselect={false}
        data-autofocus
      />
      <DayInput label="Ngày chuyển" value={typed} onChange={setTyped} required />
    </ActDialog>
  )
}

/** Who signed for the letters, and when. */
export function ReceiveDialog({ whom, scope, onClose }: { whom: Whom; scope: string; onClose: () => void }) {
  const [by, setBy] = useState('')
  const [typed, setTyped] = useState(day(today()))
  const act = useAct('invitations.receive')
  const run = async () => {
    const date = typedDay(typed)
    const done = date && (await act.run({ whom, date, by }))
    if (!done) return
    sayCounts(done, 'Đã ghi ký nhận')
    onClose()
  }
  return (
    <ActDialog
      title={`Ghi ký nhận${scope}`}
      act="Ghi ký nhận"
      ready
      busy={act.busy}
      onAct={() => void run()}
      onClose={onClose}
    >
      <TextInput label="Người ký nhận" value={by} onChange={(e) => setBy(e.currentTarget.value)} data-autofocus />
      <DayInput label="Ngày nhận" value={typed} onChange={setTyped} required />
    </ActDialog>
  )
}
