import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Concern, concernLabels, type Step } from '../../shared/speeches/approval'
import { type SpeechKind, speechKindLabels } from '../../shared/speeches/speech'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { Waiting } from '../ui/page'
import { choices } from '../ui/use-record-form'
import { saidWithUndo } from './with-undo'

/** The steps of approval of each kind of text, in their order. */
export function ChainDialog({ onClose }: { onClose: () => void }) {
  const { data } = useAsked('speeches.chains', {}, ['speeches'])
  const [kind, setKind] = useState<SpeechKind>('discussion-paper')
  const chain = data?.find((c) => c.kind === kind)
  return (
    <Modal opened onClose={onClose} title="Chuỗi duyệt của từng loại bài" size={820} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">
          Bản mới làm mở lại những bước mà nó chạm đến: đổi lời văn thì mọi bước; chỉ đổi hình thức thì bước Thể thức và
          Toàn bộ bài. {'{người phát biểu}'} và {'{đơn vị}'} được thay bằng tên của từng bài.
        </Text>
        <Select
          label="Loại bài"
          data={choices(speechKindLabels)}
          value={kind}
          onChange={(v) => v && setKind(v as SpeechKind)}
          allowDeselect={false}
          w={260}
          data-autofocus
        />
        {chain ? (
          <Steps
            key={`${kind} ${JSON.stringify(chain.steps)}`}
            kind={kind}
            initial={chain.steps}
            isDefault={chain.isDefault}
            onClose={onClose}
          />
        ) : (
          <Waiting />
        )}
      </Stack>
    </Modal>
  )
}

function Steps({
  kind,
  initial,
  isDefault,
  onClose,
}: {
  kind: SpeechKind
  initial: readonly Step[]
  isDefault: boolean
  onClose: () => void
}) {
  const [steps, setSteps] = useState<readonly Step[]>(initial)
  useEffect(() => setSteps(initial), [initial])
  const save = useAct('speeches.saveChain')
  const set = (at: number, patch: Partial<Step>) => setSteps(steps.map((s, i) => (i === at ? { ...s, ...patch } : s)))
  const move = (at: number, by: number) => {
    const next = [...steps]
    const [step] = next.splice(at, 1)
    if (step) next.splice(at + by, 0, step)
    setSteps(next)
  }
  const put = async (wanted: readonly Step[] | null) => {
    const done = await save.run({ kind, steps: wanted ? [...wanted] : null })
    if (done)
      void saidWithUndo(
        'speeches.saveChain',
        `Đã lưu chuỗi duyệt của ${speechKindLabels[kind].toLocaleLowerCase('vi')}.`,
      )
  }
  const isChanged = JSON.stringify(steps) !== JSON.stringify(initial)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void put(steps)
      }}
    >
      <Stack gap={6}>
        {steps.length === 0 && <Text size="sm">Không có bước nào: bài được coi là đã duyệt ngay khi trình.</Text>}
        {steps.map((step, i) => (
          <Group key={step.id} gap={6} wrap="nowrap" align="flex-end">
            <Text size="sm" w={18} mb={6}>
              {i + 1}.
            </Text>
            <TextInput
              label={i === 0 ? 'Tên bước' : undefined}
              aria-label={`Tên bước ${i + 1}`}
              value={step.name}
              onChange={(e) => set(i, { name: e.currentTarget.value })}
              flex={3}
            />
            <TextInput
              label={i === 0 ? 'Ai duyệt' : undefined}
              aria-label={`Ai duyệt bước ${i + 1}`}
              value={step.who}
              onChange={(e) => set(i, { who: e.currentTarget.value })}
              flex={2}
            />
            <Select
              label={i === 0 ? 'Xem gì' : undefined}
              aria-label={`Xem gì, bước ${i + 1}`}
              data={choices(concernLabels)}
              value={step.concern}
              onChange={(v) => v && set(i, { concern: v as Concern })}
              allowDeselect={false}
              w={130}
            />
            <Button
              variant="default"
              px={8}
              aria-label={`Đưa bước ${i + 1} lên`}
              disabled={i === 0}
              onClick={() => move(i, -1)}
            >
              ↑
            </Button>
            <Button
              variant="default"
              px={8}
              aria-label={`Đưa bước ${i + 1} xuống`}
              disabled={i === steps.length - 1}
              onClick={() => move(i, 1)}
            >
              ↓
            </Button>
            <Button
              variant="default"
              px={8}
              aria-label={`Bỏ bước ${i + 1}`}
              onClick={() => setSteps(steps.filter((_, at) => at !== i))}
            >
              Bỏ
            </Button>
          </Group>
        ))}
        <Group justify="space-between" mt={6}>
          <Group gap={6}>
            <Button
              variant="default"
              onClick={() => setSteps([...steps, { id: crypto.randomUUID(), name: '', who: '', concern: 'content' }])}
              disabled={steps.length >= 12}
            >
              Thêm bước
            </Button>
            {!isDefault && (
              <Button variant="default" onClick={() => void put(null)}>
                Về chuỗi thường dùng
              </Button>
            )}
          </Group>
          <Group gap={6}>
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
            <Button type="submit" loading={save.busy} disabled={!isChanged}>
              Lưu chuỗi duyệt
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
