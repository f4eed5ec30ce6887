import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Category, Subgroup } from '../../shared/conference/category'
import { useAct } from '../bridge/use-act'
import { ConfirmDialog } from '../ui/dialogs'
import { notify } from '../ui/notices'

/** One group: code, name, quota, place in the order, colour. */
export function CategoryForm({ value, onDone }: { value: Partial<Category>; onDone: () => void }) {
  const [v, setV] = useState(value)
  const [isAsking, setAsking] = useState(false)
  const save = useAct('categories.save')
  const remove = useAct('categories.remove')
  const submit = async () => {
    const { code = '', name = '', quota = 0, color = '#0b6b76', weight = 0 } = v
    if (await save.run({ code, name, quota, color, weight, ...(value.id ? { id: value.id } : {}) })) {
      notify({ kind: 'done', text: `Đã lưu nhóm ${code}.` })
      onDone()
    }
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void submit()
      }}
    >
      <Stack gap="xs">
        <Text fw={600}>{value.id ? `Nhóm ${value.code}` : 'Nhóm mới'}</Text>
        <TextInput
          label="Mã (in cạnh màu)"
          value={v.code ?? ''}
          onChange={(e) => setV({ ...v, code: e.currentTarget.value })}
          required
          maxLength={12}
          data-autofocus
        />
        <Textarea
          label="Tên nhóm"
          value={v.name ?? ''}
          onChange={(e) => setV({ ...v, name: e.currentTarget.value })}
          required
          autosize
          minRows={2}
        />
        <NumberInput
          label="Chỉ tiêu (đại biểu)"
          value={v.quota ?? 0}
          onChange={(n) => setV({ ...v, quota: Number(n) || 0 })}
          min={0}
          allowDecimal={false}
        />
        <NumberInput
          label="Thứ tự (nhỏ đứng trước)"
          value={v.weight ?? 0}
          onChange={(n) => setV({ ...v, weight: Number(n) || 0 })}
          min={0}
          allowDecimal={false}
        />
        <TextInput
          label="Màu"
          type="color"
          value={v.color ?? '#0b6b76'}
          onChange={(e) => setV({ ...v, color: e.currentTarget.value })}
          w={90}
        />
        <Group justify="space-between">
          {value.id ? (
            <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
              Xóa nhóm
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={save.busy}>
            Lưu
          </Button>
        </Group>
      </Stack>
      {isAsking && value.id && (
        <ConfirmDialog
          danger
          title="Xóa nhóm đại biểu?"
          text={`Xóa nhóm ${value.code} cùng các nhóm nhỏ bên trong. Nhóm còn đại biểu thì không xóa được. Hoàn tác được trong Nhật ký.`}
          act="Xóa"
          onAct={() => {
            setAsking(false)
            void remove.run({ id: value.id as string }).then((done) => done && onDone())
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  )
}

/** One subgroup: its weight and its offices from high to low. */
export function SubgroupForm({
  value,
  categoryId,
  onDone,
}: {
  value: Partial<Subgroup>
  categoryId: string
  onDone: () => void
}) {
  const [v, setV] = useState(value)
  const [offices, setOffices] = useState((value.offices ?? []).join('\n'))
  const save = useAct('subgroups.save')
  const remove = useAct('subgroups.remove')
  const submit = async () => {
    const lines = offices.split('\n').filter((l) => l.trim() !== '')
    if (
      await save.run({
        categoryId,
        code: v.code ?? '',
        name: v.name ?? '',
        weight: v.weight ?? 0,
        offices: lines,
        ...(value.id ? { id: value.id } : {}),
      })
    ) {
      notify({ kind: 'done', text: `Đã lưu nhóm nhỏ ${v.code}.` })
      onDone()
    }
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void submit()
      }}
    >
      <Stack gap="xs">
        <Text fw={600}>{value.id ? `Nhóm nhỏ ${value.code}` : 'Nhóm nhỏ mới'}</Text>
        <TextInput
          label="Mã"
          value={v.code ?? ''}
          onChange={(e) => setV({ ...v, code: e.currentTarget.value })}
          required
          maxLength={20}
          data-autofocus
        />
        <Textarea
          label="Tên"
          value={v.name ?? ''}
          onChange={(e) => setV({ ...v, name: e.currentTarget.value })}
          required
          autosize
          minRows={2}
        />
        <NumberInput
          label="Thứ tự ưu tiên (nhỏ đứng trước)"
          value={v.weight ?? 0}
          onChange={(n) => setV({ ...v, weight: Number(n) || 0 })}
          min={0}
          allowDecimal={false}
        />
        <Textarea
          label="Chức vụ, từ cao xuống thấp (mỗi dòng một chức vụ)"
          value={offices}
          onChange={(e) => setOffices(e.currentTarget.value)}
          autosize
          minRows={6}
        />
        <Group justify="space-between">
          {value.id ? (
            <Button
              variant="subtle"
              color="red"
              loading={remove.busy}
              onClick={() => void remove.run({ id: value.id as string }).then((done) => done && onDone())}
            >
              Xóa nhóm nhỏ
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={save.busy}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
