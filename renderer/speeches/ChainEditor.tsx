import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { type Concern, concernLabels, type Step } from '../../shared/speeches/approval'
import { Waiting } from '../ui/page'
import { choices } from '../ui/use-record-form'

/** The steps of approval of each kind of thing, in their order; `save` null goes back to the usual chain. */
export function ChainEditor<K extends string>({
  title,
  intro,
  kindLabel,
  labels,
  first,
  chains,
  save,
  onClose,
}: {
  title: string
  intro: ReactNode
  kindLabel: string
  labels: Record<K, string>
  first: K
  chains: readonly { kind: K; steps: readonly Step[]; isDefault: boolean }[] | undefined
  save: (kind: K, steps: Step[] | null) => Promise<boolean>
  onClose: () => void
}) {
  const [kind, setKind] = useState<K>(first)
  const chain = chains?.find((c) => c.kind === kind)
  return (
    <Modal opened onClose={onClose} title={title} size={820} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">
          Bản mới làm mở lại những bước mà nó chạm đến: đổi lời văn thì mọi bước; chỉ đổi hình thức thì bước Thể thức và
          Toàn bộ bài. {intro}
        </Text>
        <Select
          label={kindLabel}
          data={choices(labels)}
          value={kind}
          onChange={(v) => v && setKind(v as K)}
          allowDeselect={false}
          w={260}
          data-autofocus
        />
        {chain ? (
          <Steps
            key={`${kind} ${JSON.stringify(chain.steps)}`}
            initial={chain.steps}
            isDefault={chain.isDefault}
            save={(steps) => save(kind, steps)}
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
  initial,
  isDefault,
  save,
  onClose,
}: {
  initial: readonly Step[]
  isDefault: boolean
  /** True once it is on the disk. */
  save: (steps: Step[] | null) => Promise<boolean>
  onClose: () => void
}) {
  const [steps, setSteps] = useState<readonly Step[]>(initial)
  useEffect(() => setSteps(initial), [initial])
  const [busy, setBusy] = useState(false)
  const set = (at: number, patch: Partial<Step>) => setSteps(steps.map((s, i) => (i === at ? { ...s, ...patch } : s)))
  const move = (at: number, by: number) => {
    const next = [...steps]
    const [step] = next.splice(at, 1)
    if (step) next.splice(at + by, 0, step)
    setSteps(next)
  }
  const put = async (wanted: readonly Step[] | null) => {
    setBusy(true)
    await save(wanted ? [...wanted] : null)
    setBusy(false)
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
        {steps.length === 0 && <Text size="sm">Không có bước nào: được coi là đã duyệt ngay khi trình.</Text>}
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
            <Button type="submit" loading={busy} disabled={!isChanged}>
              Lưu chuỗi duyệt
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
