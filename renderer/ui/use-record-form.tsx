import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { sayValue } from '../../shared/lib/say-value'
import { fieldErrors } from '../bridge/field-errors'
import { formWords } from './form-words'
import { notify } from './notices'

type Options<T extends FieldValues> = {
  schema: z.ZodType<T>
  initial: T
  /** The fields of the form, in any order: what is not named here is not sent. */
  keys: readonly (keyof T & string)[]
  /** Gets what the clerk changed (everything of a new record); throws the problem. */
  save: (fields: Partial<T>) => Promise<unknown>
  /** What is told once it is saved: `Đã lưu nơi nhận.` */
  said?: string
  onDone: () => void
}

export type RecordForm<T extends FieldValues> = Pick<UseFormReturn<T>, 'control' | 'watch' | 'setValue'> & {
  submit: () => void
  sentence: string | undefined
  busy: boolean
}

/** What a field holds now, where that can be said in words. */
const nowSays = (value: unknown): string =>
  typeof value === 'object' || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(value)) ? '' : ` thành “${sayValue(value)}”`

/** A form over one record: its schema checks it, only what changed is sent, and what the core refuses stands at its field. */
export function useRecordForm<T extends FieldValues>({
  schema,
  initial,
  keys,
  save,
  said,
  onDone,
}: Options<T>): RecordForm<T> {
  const form = useForm<T>({
    defaultValues: Object.fromEntries(keys.map((key) => [key, initial[key]])) as DefaultValues<T>,
    resolver: zodResolver(schema as never, { error: formWords } as never) as unknown as Resolver<T>,
  })
  const [sentence, setSentence] = useState<string>()
  // The record as the clerk saw it; `initial` follows what is stored now.
  const seen = useRef(initial)
  const store = async (fields: T) => {
    setSentence(undefined)
    const dirty = form.formState.dirtyFields as Record<string, unknown>
    const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
    const clashes = keys.filter(
      (key) => dirty[key] && differs(initial[key], seen.current[key]) && differs(initial[key], fields[key]),
    )
    if (clashes.length > 0) {
      seen.current = { ...seen.current, ...Object.fromEntries(clashes.map((key) => [key, initial[key]])) }
      for (const [index, key] of clashes.entries())
        form.setError(
          key as never,
          { message: `Nơi khác vừa đổi ô này${nowSays(initial[key])}.` },
          { shouldFocus: index === 0 },
        )
      setSentence(
        'Trong lúc phiếu này mở, một cửa sổ khác đã đổi ô có ghi chú. Chữ đã gõ còn nguyên: bấm Lưu lần nữa để ghi đè, hoặc Thôi để giữ bản kia.',
      )
      return
    }
    const changed = Object.fromEntries(keys.filter((key) => dirty[key]).map((key) => [key, fields[key]]))
    try {
      await save(changed as Partial<T>)
      if (said) notify({ kind: 'done', text: said })
      onDone()
    } catch (error) {
      // The button that was pressed slept while the core thought: the field that is wrong takes the focus.
      const atField: typeof form.setError = (name, problem) => form.setError(name, problem, { shouldFocus: true })
      setSentence(fieldErrors(error, atField, keys))
    }
  }
  // What the schema finds wrong where the form has no field would keep it from being saved without a word.
  const say = (errors: Record<string, unknown>) => {
    const hidden = Object.keys(errors).filter((key) => !(keys as readonly string[]).includes(key))
    setSentence(
      hidden.length > 0
        ? `Chưa lưu được: có mục không hiện trên phiếu này chưa hợp lệ (${hidden.join(', ')}). Hãy báo người hỗ trợ.`
        : undefined,
    )
  }
  const submit = form.handleSubmit(store, say)
  // Read while rendering, so that the form keeps track of what changed.
  void form.formState.dirtyFields
  return { ...form, submit: () => void submit(), sentence, busy: form.formState.isSubmitting }
}

/** The frame of such a form: problem on top, fields, and at the foot what else can be done, leave, save. */
export function RecordFrame<T extends FieldValues>({
  form,
  onClose,
  acts,
  children,
}: {
  form: RecordForm<T>
  onClose: () => void
  acts?: ReactNode
  children: ReactNode
}) {
  const save = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // A refusal that names no field leaves the focus at the button, not nowhere.
    if (!form.busy && form.sentence && document.activeElement === document.body) save.current?.focus()
  }, [form.busy, form.sentence])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
      onKeyDown={(event) => {
        // In a field of several lines Enter makes a line.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        save.current?.click()
      }}
      noValidate
    >
      <Stack gap="xs">
        {form.sentence && (
          <Alert color="red" variant="light" role="alert">
            {form.sentence}
          </Alert>
        )}
        {children}
        <Group justify="space-between">
          <Group gap={4}>{acts}</Group>
          <Group gap={4}>
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={form.busy} ref={save}>
              Lưu
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

/** The choices of an enum with its labels, as a select wants them. */
export const choices = <K extends string>(labels: Record<K, string>): { value: K; label: string }[] =>
  (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }))
