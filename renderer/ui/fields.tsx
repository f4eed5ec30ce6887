import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { type Control, Controller, type FieldValues, type Path } from 'react-hook-form'
import { clockFromTyping, dayFromTyping, momentFromTyping } from './typed-time'

export { clockFromTyping } from './typed-time'

type Base<T extends FieldValues> = {
  control: Control<T>
  name: Path<T>
  label: string
  description?: string
  disabled?: boolean
  className?: string
  required?: boolean
  /** The field that a dialog opens with. */
  autoFocus?: boolean
}

/** One line of text. */
export function TextField<T extends FieldValues>({
  control,
  name,
  placeholder,
  autoFocus,
  ...more
}: Base<T> & { placeholder?: string }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextInput
          {...more}
          {...field}
          value={field.value ?? ''}
          placeholder={placeholder}
          data-autofocus={autoFocus || undefined}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** Several lines; Enter makes a new one. */
export function BlockField<T extends FieldValues>({
  control,
  name,
  rows = 2,
  autoFocus,
  ...more
}: Base<T> & { rows?: number }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Textarea
          {...more}
          {...field}
          value={field.value ?? ''}
          autosize
          minRows={rows}
          data-autofocus={autoFocus || undefined}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** A list of lines, one entry a line. */
export function LinesField<T extends FieldValues>({ control, name, rows = 3, ...more }: Base<T> & { rows?: number }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Textarea
          {...more}
          name={field.name}
          ref={field.ref}
          onBlur={field.onBlur}
          value={((field.value as string[] | undefined) ?? []).join('\n')}
          onChange={(event) => field.onChange(event.currentTarget.value.split('\n'))}
          autosize
          minRows={rows}
          error={
            fieldState.error?.message ??
            (Array.isArray(fieldState.error)
              ? (fieldState.error as { message?: string }[]).find((e) => e?.message)?.message
              : undefined)
          }
        />
      )}
    />
  )
}

/** A whole number; empty is open. */
export function NumberField<T extends FieldValues>({ control, name, ...more }: Base<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          {...more}
          name={field.name}
          onBlur={field.onBlur}
          ref={field.ref}
          value={field.value ?? ''}
          onChange={(value) => field.onChange(value === '' ? null : value)}
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** A choice; `clearable` allows none. */
export function SelectField<T extends FieldValues>({
  control,
  name,
  data,
  clearable,
  searchable,
  ...more
}: Base<T> & { data: { value: string; label: string }[]; clearable?: boolean; searchable?: boolean }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          {...more}
          data={data}
          value={field.value ?? null}
          onChange={(value) => field.onChange(value ?? (clearable ? null : ''))}
          onBlur={field.onBlur}
          name={field.name}
          ref={field.ref}
          clearable={clearable}
          searchable={searchable}
          allowDeselect={clearable ?? false}
          nothingFoundMessage="Không thấy"
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

export function CheckField<T extends FieldValues>({ control, name, label }: Base<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Checkbox
          label={label}
          checked={!!field.value}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
        />
      )}
    />
  )
}

const vietnamese = (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
/** A day as people write it, dd/mm/yyyy; the form holds `2019-11-05` or null. */
export function DayField<T extends FieldValues>({ control, name, ...more }: Base<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Typed
          {...more}
          field={field}
          show={(v) => (/^\d{4}-\d{2}-\d{2}$/.test(v) ? vietnamese(v) : v)}
          read={dayFromTyping}
          placeholder="15/11/2019"
          shape={/^\d{4}-\d{2}-\d{2}$/}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** An hour, 08:00. */
export function ClockField<T extends FieldValues>({ control, name, ...more }: Base<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Typed
          {...more}
          field={field}
          show={(v) => v}
          read={clockFromTyping}
          placeholder="08:00"
          shape={/^\d{2}:\d{2}$/}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

const show = (v: string) => (/^\d{4}-\d{2}-\d{2}T/.test(v) ? `${v.slice(11)} ${vietnamese(v)}` : v)
/** Hour and day in one field, `08:00 15/11/2019`. */
export function MomentField<T extends FieldValues>({ control, name, ...more }: Base<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Typed
          {...more}
          field={field}
          show={show}
          read={momentFromTyping}
          placeholder="08:00 15/11/2019"
          shape={/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

type TypedProps = {
  field: {
    value: unknown
    onChange: (value: string | null) => void
    onBlur: () => void
    name: string
    ref: (element: HTMLInputElement | null) => void
  }
  show: (value: string) => string
  read: (typed: string) => string
  placeholder: string
  /** What the form holds when what was typed was understood. */
  shape: RegExp
  error?: string
  label: string
  description?: string
  disabled?: boolean
  className?: string
}

/** Shows the tidy form while nobody types, and what was typed while somebody does. */
function Typed({ field, show: tidy, read, shape, error, ...more }: TypedProps) {
  const value = typeof field.value === 'string' ? field.value : ''
  // The schema speaks of what is stored; whoever typed must hear how to write it here.
  const said = error && !shape.test(value) ? `Chưa hiểu “${value}”. Hãy viết như ${more.placeholder}.` : error
  const box = useRef<HTMLInputElement | null>(null)
  // The box stays the same element: one that is replaced while Enter goes down takes the focus and the saving with it.
  useEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = tidy(value)
  }, [value, tidy])
  return (
    <TextInput
      {...more}
      error={said}
      name={field.name}
      ref={(element) => {
        box.current = element
        field.ref(element)
      }}
      defaultValue={tidy(value)}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim()
        const next = typed === '' ? null : read(typed)
        if (next !== (value || null)) field.onChange(next)
        event.currentTarget.value = tidy(next ?? '')
        field.onBlur()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        const typed = event.currentTarget.value.trim()
        field.onChange(typed === '' ? null : read(typed))
      }}
    />
  )
}
