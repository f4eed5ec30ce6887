import { Button, Checkbox, FileButton, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AgendaView } from '../../shared/agenda/agenda.contract'
import {
  type AgendaFields,
  type AgendaItem,
  agendaLabels,
  itemKindLabels,
  itemKinds,
} from '../../shared/agenda/agenda-item'
import { clockOf, lengthOf, secondsFromTyping } from '../../shared/agenda/clock'
import type { Finding } from '../../shared/agenda/findings'
import { FindingsHere } from '../preparation/FindingsHere'
import { clockFromTyping } from '../ui/typed-time'
import { clipLength } from './clip-length'
import { PresenterField } from './PresenterField'
import type { AgendaActs } from './use-agenda-acts'

type Save = (fields: Partial<AgendaFields>) => Promise<string | undefined>

/** The fields of one item. Each is saved when it is left, so that the hours of the others follow at once. */
export function ItemPanel({
  item,
  data,
  acts,
  field,
  onFocused,
  onMend,
  onBack,
}: {
  item: AgendaItem | undefined
  data: AgendaView
  acts: AgendaActs
  /** The field to write in next; `onFocused` says that it was reached. */
  field: string | undefined
  onFocused: () => void
  onMend: (finding: Finding) => void
  onBack: () => void
}) {
  const box = useRef<HTMLElement>(null)
  const isHere = item !== undefined
  useEffect(() => {
    if (field === undefined || !isHere) return
    const wanted = box.current?.querySelector<HTMLInputElement>(`[data-field="${field}"]`)
    wanted?.focus()
    wanted?.select?.()
    onFocused()
  }, [field, isHere, onFocused])
  if (!item)
    return (
      <Text size="sm">
        Chọn một mục ở bên trái. Phím ↑ ↓ để đi, Enter để sửa, Alt ↑ ↓ để đổi chỗ, Alt → để đưa xuống làm mục con,
        Insert để thêm, Delete để bỏ.
      </Text>
    )
  const row = data.schedule.rows.find((r) => r.id === item.id)
  const save: Save = (fields) => acts.save(item.id, fields)
  const findings = data.findings.filter((f) => f.itemId === item.id && f.severity !== 'ignored')
  const isHeading = row?.isHeading ?? false
  const whole = (typed: string) => (typed === '' ? null : Number(typed.replace(/\s*(phút|')$/u, '')))
  return (
    <section
      ref={box}
      aria-label="Mục đang chọn"
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          ;(document.activeElement as HTMLElement | null)?.blur()
          onBack()
        }
      }}
    >
      <Stack gap={8}>
        <Text size="sm" c="dimmed">
          Mục {row?.number}, {row && `${clockOf(row.start)}–${clockOf(row.end)}`}
          {isHeading ? ', thời lượng là tổng các mục con' : ''}
        </Text>
        {findings.map((f) => (
          <Group key={f.rule + f.subject} gap={6} wrap="nowrap" className={`finding-line ${f.severity}`}>
            <Text size="sm" flex={1}>
              {f.text}
            </Text>
            <Button variant="default" size="compact-xs" onClick={() => onMend(f)}>
              {f.remedy.label}
            </Button>
          </Group>
        ))}
        {findings.length === 0 && <FindingsHere kind="item" id={item.id} />}
        <Area field="title" value={item.title} save={(title) => save({ title })} oneLine />
        <Group grow align="flex-start">
          <Select
            label={agendaLabels.kind}
            data={itemKinds.map((k) => ({ value: k, label: itemKindLabels[k] }))}
            value={item.kind}
            onChange={(kind) => kind && void save({ kind: kind as AgendaItem['kind'] })}
            allowDeselect={false}
            searchable
          />
          <Line
            field="hardStart"
            value={item.hardStart ?? ''}
            placeholder="08:00"
            save={(v) => save({ hardStart: v === '' ? null : clockFromTyping(v) })}
          />
        </Group>
        <Group grow align="flex-start">
          <Line
            field="minutes"
            value={String(isHeading ? (row?.minutes ?? 0) : item.minutes)}
            disabled={isHeading}
            save={(v) => save({ minutes: whole(v) ?? 0 })}
          />
          <Line
            field="capMinutes"
            value={item.capMinutes === null ? '' : String(item.capMinutes)}
            placeholder="không đặt"
            save={(v) => save({ capMinutes: whole(v) })}
          />
        </Group>
        <Group gap="lg">
          <Checkbox
            label={agendaLabels.parallel}
            checked={item.parallel}
            onChange={(e) => void save({ parallel: e.currentTarget.checked })}
          />
          <Checkbox
            label={agendaLabels.isPublic}
            checked={item.isPublic}
            onChange={(e) => void save({ isPublic: e.currentTarget.checked })}
          />
        </Group>
        <PresenterField presenters={item.presenters} save={(presenters) => save({ presenters })} />
        <Area
          field="script"
          value={item.script}
          save={(script) => save({ script })}
          rows={3}
          hint="Viết {người thực hiện} ở chỗ đọc tên; chữ viết tắt được đọc đầy đủ."
        />
        <MediaFields item={item} save={save} />
        <Group grow align="flex-start">
          <Line field="sound" value={item.sound} save={(sound) => save({ sound })} />
          <Line field="light" value={item.light} save={(light) => save({ light })} />
        </Group>
        <Line field="owner" value={item.owner} save={(owner) => save({ owner })} />
        <Area field="fallback" value={item.fallback} save={(fallback) => save({ fallback })} />
        <Area
          field="note"
          value={item.note}
          save={(note) => save({ note })}
          hint="In ở cột Ghi chú của chương trình."
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="red" onClick={() => void acts.remove(item.id, item.title)}>
            Bỏ mục này
          </Button>
        </Group>
      </Stack>
    </section>
  )
}

/** The document or clip of an item. Choosing the film itself reads its name and length; the film stays where it is. */
function MediaFields({ item, save }: { item: AgendaItem; save: Save }) {
  const [wrong, setWrong] = useState<string>()
  const take = async (file: File | null) => {
    if (!file) return
    const seconds = await clipLength(file)
    setWrong(seconds === undefined ? `Không đọc được độ dài của “${file.name}”; hãy ghi tay.` : undefined)
    await save({
      media: file.name.slice(0, 500),
      ...(seconds === undefined ? {} : { clipSeconds: Math.round(seconds) }),
    })
  }
  return (
    <>
      <Line field="media" value={item.media} save={(media) => save({ media })} />
      {item.kind === 'video' && (
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <Line
            field="clipSeconds"
            value={item.clipSeconds === null ? '' : lengthOf(item.clipSeconds)}
            placeholder="12:05"
            error={wrong}
            save={(v) => {
              const seconds = v === '' ? null : secondsFromTyping(v)
              return seconds === undefined ? Promise.resolve('Hãy viết như 12:05.') : save({ clipSeconds: seconds })
            }}
          />
          <FileButton onChange={(f) => void take(f)} accept="video/*">
            {(props) => (
              <Button variant="default" {...props}>
                Đọc từ tệp clip…
              </Button>
            )}
          </FileButton>
        </Group>
      )}
    </>
  )
}

type FieldName = Exclude<keyof AgendaFields, 'presenters' | 'parallel' | 'isPublic' | 'kind'>
type FieldProps = {
  field: FieldName
  value: string
  save: (text: string) => Promise<string | undefined>
  placeholder?: string
  disabled?: boolean
  error?: string
}

/** Holds what is typed until the field is left or Enter is pressed; a refusal stays at the field with what was typed. */
function useTyped(value: string, save: FieldProps['save']) {
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const commit = async () => {
    if (typed === undefined) return
    if (typed.trim() === value) return setTyped(undefined)
    const refusal = await save(typed.trim())
    setWrong(refusal)
    if (!refusal) setTyped(undefined)
  }
  return {
    value: typed ?? value,
    wrong,
    commit: () => void commit(),
    type: (text: string) => {
      setTyped(text)
      setWrong(undefined)
    },
  }
}

function Line({ field, value, save, placeholder, disabled, error }: FieldProps) {
  const typed = useTyped(value, save)
  return (
    <TextInput
      data-field={field}
      label={agendaLabels[field]}
      value={typed.value}
      placeholder={placeholder}
      disabled={disabled}
      error={typed.wrong ?? error}
      onChange={(e) => typed.type(e.currentTarget.value)}
      onBlur={typed.commit}
      onKeyDown={(e) => e.key === 'Enter' && !e.nativeEvent.isComposing && typed.commit()}
      flex={1}
    />
  )
}

function Area({
  field,
  value,
  save,
  rows = 1,
  hint,
  oneLine,
}: FieldProps & { rows?: number; hint?: ReactNode; oneLine?: boolean }) {
  const typed = useTyped(value, save)
  return (
    <Textarea
      data-field={field}
      label={agendaLabels[field]}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed.value}
      error={typed.wrong}
      autosize
      minRows={rows}
      maxRows={10}
      onChange={(e) => typed.type(oneLine ? e.currentTarget.value.replace(/\n/g, ' ') : e.currentTarget.value)}
      onBlur={typed.commit}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || e.nativeEvent.isComposing || !(oneLine || e.ctrlKey)) return
        e.preventDefault()
        typed.commit()
      }}
    />
  )
}
