import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'
import { sayMoved } from './marks'

/** A day kept as `2019-10-25`; what is none is said at the field, stays as typed and is refused by the form around it. */
export function DayField({
  value,
  onChange,
  ...more
}: Pick<ComponentProps<typeof DayInput>, 'label' | 'aria-label' | 'description'> & {
  value: string
  onChange: (day: string) => void
}) {
  const [typed, setTyped] = useState(day(value))
  const take = (text: string) => {
    setTyped(text)
    onChange(typedDay(text) ?? text.trim())
  }
  return <DayInput {...more} value={typed} onChange={take} w={200} />
}

/** Takes dossiers in: the day, and for those that are late the reason and who approved it. */
export function ReceiveDialog({ ids, late = 0, onClose }: { ids: string[]; late?: number; onClose: () => void }) {
  const [date, setDate] = useState('')
  const [lateReason, setReason] = useState('')
  const [lateApprovedBy, setBy] = useState('')
  const [error, setError] = useState('')
  const act = useAct('awards.receive', { quiet: true })
  const submit = async () => {
    try {
      const moved = await act.run({ ids, date: date || null, lateReason, lateApprovedBy })
      if (moved) notify({ kind: 'done', text: sayMoved(moved, 'Đã tiếp nhận') })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Tiếp nhận ${ids.length} hồ sơ`} size={560}>
      <Stack gap="sm">
        <Text size="sm">
          Mỗi hồ sơ được số thứ tự trong sổ của đợt và ngày hẹn theo số ngày thẩm định. Hạn thẩm định chỉ tính từ khi hồ
          sơ hợp lệ.
        </Text>
        {late > 0 && (
          <Text size="sm">
            <b>{late} hồ sơ đến sau hạn nộp</b>: cần lý do và người chấp thuận ở dưới; để trống thì các hồ sơ ấy chưa
            được tiếp nhận, hồ sơ khác vẫn ghi sổ.
          </Text>
        )}
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <DayField
          label="Ngày nhận"
          value={date}
          onChange={setDate}
          description="Để trống: lấy ngày trong tệp, không có thì hôm nay."
        />
        <TextInput
          label="Lý do nhận muộn (nếu sau hạn nộp)"
          value={lateReason}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
        <TextInput
          label="Người chấp thuận nhận muộn"
          value={lateApprovedBy}
          onChange={(e) => setBy(e.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} loading={act.busy} data-autofocus>
            Tiếp nhận
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const requestWords = {
  supplement: { title: 'Yêu cầu bổ sung', items: 'Cần bổ sung', done: 'Đã yêu cầu bổ sung', act: 'Yêu cầu bổ sung' },
  return: { title: 'Trả lại hồ sơ', items: 'Lý do trả lại', done: 'Đã trả lại', act: 'Trả lại' },
  notEligible: {
    title: 'Thông báo không đủ điều kiện',
    items: 'Trường hợp và lý do (in trong văn bản gửi đơn vị)',
    done: 'Đã ghi thông báo không đủ điều kiện',
    act: 'Ghi đã thông báo',
  },
} as const

/** Asks for what is missing, sends the dossier back, or tells the unit who is not eligible. */
export function RequestDialog({
  id,
  kind,
  missing,
  onClose,
}: {
  id: string
  kind: keyof typeof requestWords
  missing: string
  onClose: () => void
}) {
  const [date, setDate] = useState(today())
  const [number, setNumber] = useState('')
  const [items, setItems] = useState(missing)
  const [error, setError] = useState('')
  const supplement = useAct('awards.requestSupplement', { quiet: true })
  const back = useAct('awards.returnDossier', { quiet: true })
  const tell = useAct('awards.noteNotEligible', { quiet: true })
  const words = requestWords[kind]
  const send = () => {
    if (kind === 'supplement') return supplement.run({ id, date, items, number })
    return kind === 'return' ? back.run({ id, date, reason: items, number }) : tell.run({ id, date, items, number })
  }
  const submit = async () => {
    try {
      const moved = await send()
      if (moved) notify({ kind: 'done', text: sayMoved(moved, words.done) })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={words.title} size={600}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <Group gap="sm">
          <DayField label="Ngày" value={date} onChange={setDate} />
          <TextInput label="Số văn bản (nếu có)" value={number} onChange={(e) => setNumber(e.currentTarget.value)} />
        </Group>
        <Textarea
          label={words.items}
          value={items}
          onChange={(e) => setItems(e.currentTarget.value)}
          autosize
          minRows={3}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            onClick={() => void submit()}
            disabled={items.trim() === ''}
            loading={supplement.busy || back.busy || tell.busy}
          >
            {words.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
