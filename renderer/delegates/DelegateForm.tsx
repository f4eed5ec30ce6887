import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { Controller, type Resolver, useForm } from 'react-hook-form'
import type { Category } from '../../shared/conference/category'
import {
  DelegateFields,
  delegateRoleLabels,
  delegateRoles,
  honorifics,
  delegateLabels as label,
} from '../../shared/delegates/delegate'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { fieldErrors } from '../bridge/field-errors'
import { BlockField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'

const keys = Object.keys(label) as (keyof DelegateFields)[]
const only = (fields: DelegateFields): DelegateFields =>
  Object.fromEntries(keys.map((key) => [key, fields[key]])) as DelegateFields

/** All that is entered of a person. Name parts left empty are told from the full name; group and subgroup from the unit. */
export function DelegateForm({
  id,
  initial,
  categories,
  units,
  onDone,
}: {
  id?: string
  initial: DelegateFields
  categories: readonly Category[]
  units: readonly Unit[]
  onDone: () => void
}) {
  const form = useForm<DelegateFields>({
    defaultValues: only(initial),
    resolver: zodResolver(DelegateFields as never) as unknown as Resolver<DelegateFields>,
  })
  const { control, formState, watch } = form
  const [sentence, setSentence] = useState<string>()
  const categoryId = watch('categoryId')
  const subgroups = categories.find((c) => c.id === categoryId)?.subgroups ?? []
  const submit = form.handleSubmit(async (fields) => {
    setSentence(undefined)
    const dirty = formState.dirtyFields as Partial<Record<keyof DelegateFields, unknown>>
    const changed = Object.fromEntries(keys.filter((key) => dirty[key]).map((key) => [key, fields[key]]))
    try {
      const saved = await ask('delegates.save', id ? { id, ...changed } : changed)
      notify({ kind: 'done', text: `Đã lưu ${saved.honorific} ${saved.fullName}, mã ${saved.code}.` })
      onDone()
    } catch (error) {
      setSentence(fieldErrors(error, form.setError, keys))
    }
  })
  return (
    <form onSubmit={(e) => void submit(e)}>
      <Stack gap="xs">
        {sentence && (
          <Alert color="red" variant="light" role="alert">
            {sentence}
          </Alert>
        )}
        <div className="three">
          <SelectField
            control={control}
            name="honorific"
            label={label.honorific}
            data={honorifics.map((h) => ({ value: h, label: h || 'Để trống' }))}
          />
          <TextField control={control} name="titles" label={label.titles} />
          <NumberField control={control} name="precedence" label={label.precedence} />
        </div>
        <TextField control={control} name="fullName" label={label.fullName} required autoFocus />
        <div className="three">
          <TextField control={control} name="familyName" label={label.familyName} placeholder="tự tách" />
          <TextField control={control} name="middleName" label={label.middleName} placeholder="tự tách" />
          <TextField control={control} name="givenName" label={label.givenName} placeholder="tự tách" />
        </div>
        <TextField
          control={control}
          name="office"
          label={label.office}
          description="Đảng trước, rồi chính quyền, rồi hội đồng; in đúng như viết ở đây."
        />
        <SelectField
          control={control}
          name="unitId"
          label={label.unitId}
          data={units.map((u) => ({ value: u.id, label: u.name }))}
          searchable
          clearable
        />
        <div className="two">
          <SelectField
            control={control}
            name="categoryId"
            label={label.categoryId}
            data={categories.map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))}
            clearable
          />
          <SelectField
            control={control}
            name="subgroupId"
            label={label.subgroupId}
            data={subgroups.map((s) => ({ value: s.id, label: s.name }))}
            clearable
          />
          <TextField control={control} name="phone" label={label.phone} />
          <TextField control={control} name="email" label={label.email} />
          <TextField
            control={control}
            name="sayAs"
            label={label.sayAs}
            description="Cho người dẫn chương trình, khi tên khó đọc."
          />
        </div>
        <Controller
          control={control}
          name="roles"
          render={({ field }) => (
            <MultiSelect
              label={label.roles}
              data={delegateRoles.map((r) => ({ value: r, label: delegateRoleLabels[r] }))}
              value={field.value}
              onChange={(v) => field.onChange(v)}
            />
          )}
        />
        <BlockField control={control} name="note" label={label.note} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
