import { ActionIcon, Group, Input, Select, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Presenter } from '../../shared/agenda/agenda-item'
import { officeAtUnit } from '../../shared/names/office-unit'
import { fold } from '../../shared/names/text'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'

type Choice = { value: string; label: string; presenter: Presenter }
const kindLabels = { delegate: 'đại biểu', unit: 'đơn vị', other: '' } as const

/** Who presents, several in their order: people of the list, bodies, or plain words. */
export function PresenterField({
  presenters,
  save,
}: {
  presenters: readonly Presenter[]
  save: (presenters: Presenter[]) => Promise<string | undefined>
}) {
  const [text, setText] = useState('')
  const [people, setPeople] = useState<Choice[]>([])
  const [wrong, setWrong] = useState<string>()
  const { data: units } = useAsked('units.list', {}, ['units'])
  useEffect(() => {
    if (text.trim() === '') return setPeople([])
    let isCurrent = true
    ask('delegates.search', { text, limit: 8 }).then(
      ({ items }) =>
        isCurrent &&
        setPeople(
          items.map((p) => ({
            value: `d ${p.id}`,
            label: [`${p.honorific} ${p.fullName}`.trim(), officeAtUnit(p.office, p.unit)].filter(Boolean).join(', '),
            presenter: { kind: 'delegate', id: p.id, name: `${p.honorific} ${p.fullName}`.trim() },
          })),
        ),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  const words = fold(text).split(' ')
  const bodies: Choice[] = (text.trim() ? (units ?? []) : [])
    .filter((u) => words.every((w) => fold([u.name, u.shortName].join(' ')).includes(w)))
    .slice(0, 6)
    .map((u) => ({ value: `u ${u.id}`, label: u.name, presenter: { kind: 'unit', id: u.id, name: u.name } }))
  const plain: Choice[] = text.trim()
    ? [
        {
          value: 'plain',
          label: `Ghi chữ “${text.trim()}”`,
          presenter: { kind: 'other', id: null, name: text.trim().slice(0, 300) },
        },
      ]
    : []
  const groups = [
    { group: 'Đại biểu', items: people },
    { group: 'Đơn vị', items: bodies },
    { group: 'Khác', items: plain },
  ].filter((g) => g.items.length > 0)
  const put = async (next: Presenter[]) => setWrong(await save(next))
  const choose = (value: string | null) => {
    const found = [...people, ...bodies, ...plain].find((c) => c.value === value)
    setText('')
    if (found) void put([...presenters, found.presenter])
  }
  const move = (at: number, by: number) => {
    const next = [...presenters]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    void put(next)
  }
  return (
    <Stack gap={4}>
      <Input.Label>Người thực hiện</Input.Label>
      {presenters.map((p, index) => (
        <Group key={`${p.id ?? p.name} ${p.kind}`} gap={4} wrap="nowrap" className="presenter-line">
          <Text size="sm" flex={1}>
            {p.name} {kindLabels[p.kind] && <em>({kindLabels[p.kind]})</em>}
          </Text>
          {presenters.length > 1 && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={`Đưa ${p.name} lên trước`}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              ↑
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`Bỏ ${p.name}`}
            onClick={() => void put(presenters.filter((_, i) => i !== index))}
          >
            ✕
          </ActionIcon>
        </Group>
      ))}
      <Select
        data-field="presenters"
        aria-label="Thêm người thực hiện"
        placeholder="Gõ tên người, đơn vị, hoặc chữ bất kỳ"
        data={groups}
        value={null}
        searchable
        searchValue={text}
        onSearchChange={setText}
        onChange={choose}
        filter={({ options }) => options}
        selectFirstOptionOnChange
        error={wrong}
      />
    </Stack>
  )
}
