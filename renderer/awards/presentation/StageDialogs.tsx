import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { receiverKinds } from '../../../shared/awards/decision'
import { guestReasonLabels } from '../../../shared/awards/guests'
import { receiverLabels } from '../../../shared/awards/presentation'
import type { StageRow } from '../../../shared/awards/presentation.contract'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { candidateText } from './candidate-text'

const kinds = receiverKinds.map((value) => ({ value, label: receiverLabels[value] }))

/** Who walks up in this place, and whether it is somebody on the list of delegates, so that the desk's events are seen here. */
export function ReceiverDialog({ slot, roundId, onClose }: { slot: StageRow; roundId: string; onClose: () => void }) {
  const set = useAct('presentation.set')
  const { data: people } = useAsked('delegates.list', {}, ['delegates'])
  const { data: suggested } = useAsked('presentation.guests', slot.delegateId ? null : { roundId }, ['delegates'])
  const offers = suggested?.find((s) => s.id === slot.id)?.candidates.slice(0, 3) ?? []
  const [kind, setKind] = useState<StageRow['receiverKind']>(slot.receiverKind)
  const [receiver, setReceiver] = useState(slot.receiver)
  const [delegateId, setDelegate] = useState(slot.delegateId)
  const [note, setNote] = useState(slot.note)
  return (
    <Modal opened onClose={onClose} title={`Người nhận: ${slot.printedName}`} size={760}>
      <Stack gap="sm">
        <Select
          label="Ai nhận"
          data={kinds}
          value={kind}
          onChange={(v) => setKind((v ?? 'self') as StageRow['receiverKind'])}
          allowDeselect={false}
          data-autofocus
        />
        {kind !== 'self' && (
          <TextInput
            label="Họ tên, chức vụ người nhận"
            value={receiver}
            onChange={(e) => setReceiver(e.currentTarget.value)}
          />
        )}
        <Select
          label="Là đại biểu trong danh sách"
          description="Để biết người này đã vào hội trường chưa."
          data={(people ?? []).map((p) => ({ value: p.id, label: `${p.fullName} (${p.unit || p.office})` }))}
          value={delegateId}
          onChange={setDelegate}
          searchable
          clearable
          limit={30}
        />
        {!delegateId && offers.length > 0 && (
          <Stack gap={4}>
            {offers.map((c) => (
              <Button
                key={c.delegateId}
                variant="default"
                justify="flex-start"
                onClick={() => {
                  setDelegate(c.delegateId)
                  if (kind !== 'self' && receiver === '')
                    setReceiver([`${c.honorific} ${c.fullName}`.trim(), c.office].filter(Boolean).join(', '))
                }}
              >
                Gợi ý: {candidateText(c)} ({guestReasonLabels[c.why]})
              </Button>
            ))}
          </Stack>
        )}
        <TextInput label="Ghi chú" value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            loading={set.busy}
            onClick={() =>
              void set
                .run({ id: slot.id, receiverKind: kind, receiver: kind === 'self' ? '' : receiver, delegateId, note })
                .then((done) => done && onClose())
            }
          >
            Lưu
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

export function MoveDialog({ slot, onClose }: { slot: StageRow; onClose: () => void }) {
  const move = useAct('presentation.move')
  const [batch, setBatch] = useState<number | string>(slot.batch)
  const [position, setPosition] = useState<number | string>(slot.position)
  return (
    <Modal opened onClose={onClose} title={`Chuyển chỗ: ${slot.printedName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void move
            .run({ id: slot.id, batch: Number(batch) || 1, position: Number(position) || 1 })
            .then((done) => done && onClose())
        }}
      >
        <Stack gap="sm">
          <Group grow>
            <NumberInput label="Đợt" value={batch} onChange={setBatch} min={1} data-autofocus />
            <NumberInput label="Vị trí" value={position} onChange={setPosition} min={1} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={move.busy}>
              Chuyển
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

export function PresenterDialog({
  roundId,
  batches,
  presenter,
  onClose,
}: {
  roundId: string
  batches: readonly number[]
  presenter: string
  onClose: () => void
}) {
  const set = useAct('presentation.setPresenter')
  const [text, setText] = useState(presenter)
  const submit = async () => {
    for (const batch of batches) if (!(await set.run({ roundId, batch, presenter: text }))) return
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Người trao đợt ${batches.join(', ')}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Người trao (MC đọc nguyên văn)"
            placeholder="đồng chí Chủ tịch Hội đồng Thi đua - Khen thưởng thành phố"
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={set.busy}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
