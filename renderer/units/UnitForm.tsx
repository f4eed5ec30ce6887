import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Category } from '../../shared/conference/category'
import { similarUnits } from '../../shared/names/units'
import type { Unit } from '../../shared/units/unit'
import { unitLabels as label } from '../../shared/units/unit'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { FindingsHere } from '../preparation/FindingsHere'
import { UnitTasks } from '../preparation/UnitTasks'
import { notify } from '../ui/notices'
import { AskDelegates } from './AskDelegates'

type Fields = Partial<Omit<Unit, 'synonyms' | 'delegates' | 'id'>>

/** One unit: its names, place in the order, group, quota and contact. */
export function UnitForm({
  unit,
  units,
  categories,
  onDone,
  onMerge,
}: {
  unit?: Unit
  units: readonly Unit[]
  categories: readonly Category[]
  onDone: () => void
  onMerge: () => void
}) {
  const [v, setV] = useState<Fields>(unit ?? { name: '', precedence: 1000 })
  const [synonyms, setSynonyms] = useState((unit?.synonyms ?? []).join('\n'))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = useAct('units.save', { quiet: true })
  const remove = useAct('units.remove')
  const set = (patch: Fields) => setV({ ...v, ...patch })
  const near = v.name
    ? similarUnits(
        v.name,
        units.filter((u) => u.id !== unit?.id),
        0.75,
      ).slice(0, 3)
    : []
  const submit = async () => {
    const {
      name,
      shortName = '',
      kind = '',
      bloc = '',
      parentId = null,
      categoryId = null,
      subgroupId = null,
      precedence = 1000,
      address = '',
      contactName = '',
      phone = '',
      email = '',
      quota = null,
      note = '',
    } = v
    try {
      await save.run({
        ...(unit ? { id: unit.id } : {}),
        name: name ?? '',
        shortName,
        kind,
        bloc,
        parentId,
        categoryId,
        subgroupId,
        precedence,
        address,
        contactName,
        phone,
        email,
        quota,
        note,
        synonyms: synonyms.split('\n').filter((s) => s.trim()),
      })
      notify({ kind: 'done', text: `Đã lưu ${name}.` })
      onDone()
    } catch (error) {
      const { problem } = problemOf(error)
      setErrors(problem.fields ?? {})
      if (!problem.fields || Object.keys(problem.fields).length === 0)
        notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  const subgroups = categories.find((c) => c.id === v.categoryId)?.subgroups ?? []
  const line = (key: 'shortName' | 'kind' | 'bloc' | 'address' | 'contactName' | 'phone' | 'email') => (
    <TextInput
      label={label[key]}
      value={v[key] ?? ''}
      onChange={(e) => set({ [key]: e.currentTarget.value })}
      error={errors[key]}
    />
  )
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void submit()
      }}
      onKeyDown={(e) => e.key === 'Escape' && onDone()}
    >
      <Stack gap="xs">
        <Text fw={600}>{unit ? unit.name : 'Đơn vị mới'}</Text>
        {unit && <FindingsHere kind="unit" id={unit.id} />}
        {unit && <AskDelegates unit={unit} />}
        {unit && <UnitTasks unit={unit} />}
        <Textarea
          label={label.name}
          value={v.name ?? ''}
          onChange={(e) => set({ name: e.currentTarget.value.replace(/\n/g, ' ') })}
          error={errors.name}
          required
          autosize
          data-autofocus
        />
        {near.length > 0 && (
          <Text size="xs" c="orange.9">
            Gần giống: {near.map((n) => n.unit.name).join('; ')}
          </Text>
        )}
        {line('shortName')}
        <Textarea
          label="Tên gọi khác (mỗi dòng một tên)"
          value={synonyms}
          onChange={(e) => setSynonyms(e.currentTarget.value)}
          autosize
          minRows={2}
          error={errors.synonyms}
        />
        <Select
          label={label.categoryId}
          clearable
          data={categories.map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))}
          value={v.categoryId ?? null}
          onChange={(categoryId) => set({ categoryId, subgroupId: null })}
        />
        <Select
          label={label.subgroupId}
          clearable
          data={subgroups.map((s) => ({ value: s.id, label: s.name }))}
          value={v.subgroupId ?? null}
          onChange={(subgroupId) => set({ subgroupId })}
        />
        <Group grow>
          <NumberInput
            label={label.precedence}
            value={v.precedence ?? 1000}
            onChange={(n) => set({ precedence: Number(n) || 0 })}
            allowDecimal={false}
            min={0}
          />
          <NumberInput
            label={label.quota}
            value={v.quota ?? ''}
            onChange={(n) => set({ quota: n === '' ? null : Number(n) })}
            allowDecimal={false}
            min={0}
          />
        </Group>
        {line('contactName')}
        <Group grow>
          {line('phone')}
          {line('email')}
        </Group>
        {line('address')}
        {line('bloc')}
        <Textarea
          label={label.note}
          value={v.note ?? ''}
          onChange={(e) => set({ note: e.currentTarget.value })}
          autosize
        />
        <Group justify="space-between">
          <Group gap={4}>
            {unit && (
              <Button variant="default" onClick={onMerge}>
                Gộp…
              </Button>
            )}
            {unit && unit.delegates === 0 && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => void remove.run({ id: unit.id }).then((done) => done && onDone())}
              >
                Xóa
              </Button>
            )}
          </Group>
          <Group gap={4}>
            <Button variant="default" onClick={onDone}>
              Thôi
            </Button>
            <Button type="submit" loading={save.busy}>
              Lưu
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
