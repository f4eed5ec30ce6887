import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Category } from '../../shared/conference/category'

export type SubstituteInput = {
  substitute: { honorific: string; fullName: string; office: string }
  approvedBy?: string
}

/** Somebody comes instead: a name is enough; who agreed may be written too. */
export function SubstituteForm({
  forWhom,
  onAct,
  onClose,
}: {
  forWhom: string
  onAct: (input: SubstituteInput) => void
  onClose: () => void
}) {
  const [v, setV] = useState({ honorific: 'Ông', fullName: '', office: '', approvedBy: '' })
  return (
    <Modal opened onClose={onClose} title={`Dự thay cho ${forWhom}`}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          const { approvedBy, ...substitute } = v
          onAct({ substitute, ...(approvedBy.trim() ? { approvedBy } : {}) })
        }}
      >
        <Stack gap="xs">
          <TextInput
            label="Họ và tên người đến"
            value={v.fullName}
            onChange={(e) => setV({ ...v, fullName: e.currentTarget.value })}
            required
            data-autofocus
          />
          <Select
            label="Xưng hô"
            data={['Ông', 'Bà']}
            value={v.honorific}
            onChange={(h) => setV({ ...v, honorific: h ?? '' })}
          />
          <TextInput label="Chức vụ" value={v.office} onChange={(e) => setV({ ...v, office: e.currentTarget.value })} />
          <TextInput
            label="Ai đồng ý (nếu có)"
            description="Người dự thay cần chủ trì đồng ý; để trống là chờ ý kiến."
            value={v.approvedBy}
            onChange={(e) => setV({ ...v, approvedBy: e.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi (Esc)
            </Button>
            <Button type="submit">Điểm danh (Enter)</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

export type WalkInInput = {
  honorific: string
  fullName: string
  office: string
  unit: string
  categoryId: string | null
  phone: string
}

/** Somebody without a letter: entered and admitted in one act. */
export function WalkInForm({
  typed,
  categories,
  onAct,
  onClose,
}: {
  typed: string
  categories: readonly Category[]
  onAct: (input: WalkInInput) => void
  onClose: () => void
}) {
  const [v, setV] = useState<WalkInInput>({
    honorific: 'Ông',
    fullName: /\d/.test(typed) ? '' : typed,
    office: '',
    unit: '',
    categoryId: null,
    phone: '',
  })
  const line = (key: 'fullName' | 'office' | 'unit' | 'phone', label: string, more: object = {}) => (
    <TextInput label={label} value={v[key]} onChange={(e) => setV({ ...v, [key]: e.currentTarget.value })} {...more} />
  )
  return (
    <Modal opened onClose={onClose} title="Phát sinh: người không có giấy mời">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          onAct(v)
        }}
      >
        <Stack gap="xs">
          {line('fullName', 'Họ và tên', { required: true, 'data-autofocus': true })}
          <Group grow>
            <Select
              label="Xưng hô"
              data={['Ông', 'Bà']}
              value={v.honorific}
              onChange={(h) => setV({ ...v, honorific: h ?? '' })}
            />
            {line('phone', 'Điện thoại')}
          </Group>
          {line('office', 'Chức vụ')}
          {line('unit', 'Đơn vị')}
          <Select
            label="Nhóm"
            clearable
            data={categories.map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))}
            value={v.categoryId}
            onChange={(categoryId) => setV({ ...v, categoryId })}
          />
          <Text size="xs" c="dimmed">
            Tính riêng với số được mời trong báo cáo cho chủ tọa.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi (Esc)
            </Button>
            <Button type="submit">Ghi và mời vào (Enter)</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
