import { Button, Group, NumberInput, Stack, Table, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Category, Subgroup } from '../../shared/conference/category'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ConfirmDialog } from '../ui/dialogs'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { CategoryTag, Page, ProblemNote, Waiting } from '../ui/page'

type Chosen =
  | { kind: 'category'; value: Partial<Category> }
  | { kind: 'subgroup'; categoryId: string; value: Partial<Subgroup> }

/** Delegate groups with quota, colour and code, and inside them the order of precedence of subgroups and offices. */
export function CategoriesPage() {
  const { data, problem, reload } = useAsked('categories.list', {}, ['categories'])
  const { data: conference } = useAsked('conference.get', {}, ['conference'])
  const [chosen, setChosen] = useState<Chosen>()
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const quota = data.reduce((sum, c) => sum + c.quota, 0)
  const capacity = conference?.venue.capacity ?? null
  return (
    <Page
      title="Nhóm đại biểu"
      note={`Tổng chỉ tiêu ${count(quota)} đại biểu${capacity === null ? '; chưa nhập sức chứa hội trường' : capacity < quota ? `, nhiều hơn ${count(capacity)} chỗ của hội trường` : `, hội trường ${count(capacity)} chỗ`}. Thứ tự nhỏ đứng trước.`}
      actions={
        <Button
          onClick={() =>
            setChosen({ kind: 'category', value: { code: '', name: '', quota: 0, color: '#0b6b76', weight: 500 } })
          }
        >
          Thêm nhóm
        </Button>
      }
    >
      <div className="split">
        <div className="side">
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={90}>Mã</Table.Th>
                <Table.Th>Tên</Table.Th>
                <Table.Th w={80} ta="right">
                  Chỉ tiêu
                </Table.Th>
                <Table.Th w={70} ta="right">
                  Thứ tự
                </Table.Th>
                <Table.Th w={180} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((c) => (
                <Rows key={c.id} category={c} onChoose={setChosen} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <div className="side">
          {chosen?.kind === 'category' && (
            <CategoryForm key={chosen.value.id ?? 'new'} value={chosen.value} onDone={() => setChosen(undefined)} />
          )}
          {chosen?.kind === 'subgroup' && (
            <SubgroupForm
              key={chosen.value.id ?? `new ${chosen.categoryId}`}
              value={chosen.value}
              categoryId={chosen.categoryId}
              onDone={() => setChosen(undefined)}
            />
          )}
          {!chosen && (
            <Text size="sm" c="dimmed">
              Chọn một nhóm hoặc nhóm nhỏ để sửa. Chức vụ trong nhóm nhỏ xếp từ cao xuống thấp; thứ tự này quyết định số
              giấy mời và danh sách giới thiệu.
            </Text>
          )}
        </div>
      </div>
    </Page>
  )
}

function Rows({ category: c, onChoose }: { category: Category; onChoose: (chosen: Chosen) => void }) {
  return (
    <>
      <Table.Tr bg="var(--soft)">
        <Table.Td>
          <CategoryTag code={c.code} color={c.color} />
        </Table.Td>
        <Table.Td fw={600}>{c.name}</Table.Td>
        <Table.Td ta="right">{count(c.quota)}</Table.Td>
        <Table.Td ta="right">{c.weight}</Table.Td>
        <Table.Td>
          <Group gap={4} justify="flex-end" wrap="nowrap">
            <Button size="compact-xs" variant="default" onClick={() => onChoose({ kind: 'category', value: c })}>
              Sửa
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() =>
                onChoose({
                  kind: 'subgroup',
                  categoryId: c.id,
                  value: { code: '', name: '', weight: c.weight + 50, offices: [] },
                })
              }
            >
              Thêm nhóm nhỏ
            </Button>
          </Group>
        </Table.Td>
      </Table.Tr>
      {c.subgroups.map((s) => (
        <Table.Tr key={s.id}>
          <Table.Td pl={22}>{s.code}</Table.Td>
          <Table.Td>
            {s.name}
            <Text size="xs" c="dimmed" lineClamp={1}>
              {s.offices.join(' › ')}
            </Text>
          </Table.Td>
          <Table.Td />
          <Table.Td ta="right">{s.weight}</Table.Td>
          <Table.Td ta="right">
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChoose({ kind: 'subgroup', categoryId: c.id, value: s })}
            >
              Sửa
            </Button>
          </Table.Td>
        </Table.Tr>
      ))}
    </>
  )
}

function CategoryForm({ value, onDone }: { value: Partial<Category>; onDone: () => void }) {
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

function SubgroupForm({
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
