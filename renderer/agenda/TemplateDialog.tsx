import { Button, Checkbox, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type TemplateChoice, usualChoice } from '../../shared/agenda/template'
import { useAct } from '../bridge/use-act'
import { notify } from '../ui/notices'

/** The nine items of the plan, and what an office usually adds. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const [choice, setChoice] = useState<TemplateChoice>(usualChoice)
  const act = useAct('agenda.useTemplate')
  const set = (patch: Partial<TemplateChoice>) => setChoice({ ...choice, ...patch })
  const run = async () => {
    const made = await act.run(choice)
    if (!made) return
    notify({ kind: 'done', text: `Đã lập chương trình ${made.items} mục theo kế hoạch.` })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Lập chương trình theo kế hoạch">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">Chín mục của kế hoạch luôn có. Chọn thêm những mục thường dùng:</Text>
          <Checkbox
            label="Đón tiếp đại biểu, 30 phút trước giờ khai mạc"
            checked={choice.reception}
            onChange={(e) => set({ reception: e.currentTarget.checked })}
            data-autofocus
          />
          <Radio.Group
            label="Văn nghệ chào mừng, 30 phút"
            value={choice.performance}
            onChange={(v) => set({ performance: v as TemplateChoice['performance'] })}
          >
            <Group mt={4} gap="sm">
              <Radio value="beside" label="Trong lúc đón tiếp" />
              <Radio value="after" label="Sau giờ đón tiếp" />
              <Radio value="none" label="Không có" />
            </Group>
          </Radio.Group>
          <Checkbox
            label="Chào cờ"
            checked={choice.anthem}
            onChange={(e) => set({ anthem: e.currentTarget.checked })}
          />
          <Checkbox
            label="Phát biểu khai mạc"
            checked={choice.openingRemarks}
            onChange={(e) => set({ openingRemarks: e.currentTarget.checked })}
          />
          <Checkbox
            label="Giải lao, ăn nhẹ giữa giờ"
            checked={choice.teaBreak}
            onChange={(e) => set({ teaBreak: e.currentTarget.checked })}
          />
          <NumberInput
            label="Số tham luận"
            description="Kế hoạch dự kiến 3 - 4 tham luận."
            value={choice.papers}
            onChange={(n) => set({ papers: Math.max(0, Math.min(12, Number(n) || 0)) })}
            min={0}
            max={12}
            allowDecimal={false}
            w={140}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={act.busy}>
              Lập chương trình
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
