import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Category, Subgroup } from '../../shared/conference/category'
import { useAsked } from '../bridge/use-asked'
import { FindingsHere } from '../preparation/FindingsHere'
import { count } from '../ui/format'
import { CategoryTag, Page, ProblemNote, Waiting } from '../ui/page'
import { CategoryForm, SubgroupForm } from './CategoryForms'

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
      note={`Tổng chỉ tiêu ${count(quota)} đại biểu${capacity === null ? '; chưa nhập sức chứa hội trường' : capacity < quota ? `, nhiều hơn ${count(capacity)} chỗ của hội trường` : `, hội trường ${count(capacity)} chỗ`}. Thứ tự nhỏ đứng trước; thứ tự này quyết định số giấy mời và danh sách giới thiệu.`}
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
      <div className={chosen ? 'split' : 'plain'}>
        <div className="side">
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={120}>Mã</Table.Th>
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
        <div className={chosen ? 'side' : 'hidden'}>
          {chosen?.kind === 'category' && chosen.value.id && <FindingsHere kind="group" id={chosen.value.id} />}
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
