import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { shortDate } from '../../../shared/lib/dates'
import { useAct } from '../../bridge/use-act'
import { clockFromTyping, typedDay } from '../../ui/typed-time'

/** When and where the council meets, in full or as its standing body. */
export function MeetingDialog({
  roundId,
  suggestedDay,
  onClose,
  onDone,
}: {
  roundId: string
  suggestedDay: string | null
  onClose: () => void
  onDone: (id: string) => void
}) {
  const plan = useAct('council.plan')
  const [day, setDay] = useState(suggestedDay ? shortDate(suggestedDay) : '')
  const [clock, setClock] = useState('08:00')
  const [place, setPlace] = useState('')
  const [body, setBody] = useState<'full' | 'standing'>('full')
  const iso = typedDay(day)
  const at = clockFromTyping(clock)
  const clockOk = /^([01]\d|2[0-3]):[0-5]\d$/.test(at)
  const submit = async () => {
    if (!iso || !clockOk) return
    const made = await plan.run({ roundId, heldAt: `${iso}T${at}`, place, body })
    if (made) onDone(made.id)
  }
  return (
    <Modal opened onClose={onClose} title="Lập phiên họp">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              label="Ngày"
              value={day}
              onChange={(e) => setDay(e.currentTarget.value)}
              error={day !== '' && !iso ? 'Gõ ngày như 18/10/2019.' : undefined}
              onFocus={(e) => e.currentTarget.select()}
              data-autofocus
              required
            />
            <TextInput
              label="Giờ"
              value={clock}
              onChange={(e) => setClock(e.currentTarget.value)}
              error={clockOk ? undefined : 'Gõ giờ như 08:00.'}
              required
            />
          </Group>
          <TextInput label="Địa điểm" value={place} onChange={(e) => setPlace(e.currentTarget.value)} />
          <Select
            label="Nơi xét"
            data={[
              { value: 'full', label: 'Toàn thể Hội đồng' },
              { value: 'standing', label: 'Thường trực Hội đồng' },
            ]}
            value={body}
            onChange={(v) => setBody(v === 'standing' ? 'standing' : 'full')}
            allowDeselect={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={plan.busy} disabled={!iso || !clockOk}>
              Lập phiên họp
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
