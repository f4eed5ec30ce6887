import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { itemKindLabels, itemKinds } from '../../../shared/agenda/agenda-item'
import type { Pick } from '../../../shared/preparation/plan/plan.contract'
import { factLabels, type ProposedTask } from '../../../shared/preparation/plan/proposal'
import { offsetUnitLabels, offsetUnits, taskPhaseLabels, taskPhases } from '../../../shared/preparation/tasks/task'
import { DayInput } from '../../ui/DayInput'
import { day } from '../../ui/format'
import { typedDay } from '../../ui/typed-time'

const titles = {
  task: 'Sửa việc rồi lấy',
  unit: 'Sửa tên đơn vị rồi lấy',
  group: 'Sửa nhóm rồi lấy',
  item: 'Sửa mục rồi lấy',
  fact: 'Sửa rồi lấy',
} satisfies Record<Pick['kind'], string>

/** Lets a clerk put right what the reader made of a sentence, then takes it. */
export function EditProposal({
  pick,
  sentence,
  busy,
  onTake,
  onClose,
}: {
  pick: Pick
  sentence: string
  busy: boolean
  onTake: (pick: Pick) => void
  onClose: () => void
}) {
  const [mine, setMine] = useState(pick)
  const change = (more: object) => setMine({ ...mine, value: { ...mine.value, ...more } } as Pick)
  return (
    <Modal opened onClose={onClose} title={titles[pick.kind]} size={620}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onTake(mine)
        }}
      >
        <Stack gap="sm">
          <p className="plan-source">{sentence}</p>
          {mine.kind === 'task' && <TaskFields value={mine.value} change={change} />}
          {(mine.kind === 'unit' || mine.kind === 'group') && (
            <TextInput
              label={mine.kind === 'unit' ? 'Tên đơn vị' : 'Tên nhóm'}
              value={mine.value.name}
              onChange={(e) => change({ name: e.currentTarget.value })}
              data-autofocus
            />
          )}
          {mine.kind === 'group' && (
            <NumberInput
              label="Chỉ tiêu đại biểu"
              value={mine.value.quota}
              onChange={(v) => change({ quota: Number(v) || 0 })}
              min={0}
              w={160}
            />
          )}
          {mine.kind === 'item' && (
            <>
              <Textarea
                label="Nội dung"
                value={mine.value.title}
                onChange={(e) => change({ title: e.currentTarget.value })}
                autosize
                data-autofocus
              />
              <Group gap="sm" align="flex-end">
                <Select
                  label="Loại"
                  data={itemKinds.map((k) => ({ value: k, label: itemKindLabels[k] }))}
                  value={mine.value.kind}
                  onChange={(kind) => kind && change({ kind })}
                />
                <NumberInput
                  label="Số phút"
                  value={mine.value.minutes ?? ''}
                  onChange={(v) => change({ minutes: v === '' ? null : Number(v) })}
                  min={0}
                  w={110}
                />
                <TextInput
                  label="Giờ cố định"
                  placeholder="08:00"
                  value={mine.value.at}
                  onChange={(e) => change({ at: e.currentTarget.value })}
                  w={110}
                />
              </Group>
            </>
          )}
          {mine.kind === 'fact' &&
            (/Due$/.test(mine.value.field) ? (
              <TypedDay
                label={factLabels[mine.value.field]}
                value={mine.value.value}
                onDay={(value) => change({ value })}
              />
            ) : (
              <TextInput
                label={factLabels[mine.value.field]}
                value={mine.value.value}
                onChange={(e) => change({ value: e.currentTarget.value })}
                data-autofocus
              />
            ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={busy}>
              Lấy
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** A day of the plan; what cannot be read keeps the proposal from being taken. */
function TypedDay({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  const [typed, setTyped] = useState(day(value))
  return (
    <DayInput
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onDay(typedDay(text) ?? '')
      }}
      required
      autoFocus
    />
  )
}

function TaskFields({ value, change }: { value: ProposedTask; change: (more: Partial<ProposedTask>) => void }) {
  const [start, setStart] = useState(day(value.start))
  const [due, setDue] = useState(day(value.due))
  return (
    <>
      <Textarea
        label="Việc"
        value={value.title}
        onChange={(e) => change({ title: e.currentTarget.value })}
        autosize
        maxRows={5}
        data-autofocus
      />
      <TextInput
        label="Đơn vị thực hiện"
        value={value.owner}
        onChange={(e) => change({ owner: e.currentTarget.value })}
      />
      <TextInput
        label="Đơn vị phối hợp"
        description="Cách nhau bằng dấu chấm phẩy."
        defaultValue={value.cooperating.join('; ')}
        onChange={(e) =>
          change({
            cooperating: e.currentTarget.value
              .split(';')
              .map((s) => s.trim())
              .filter(Boolean),
          })
        }
      />
      <Group gap="sm" align="flex-start" grow>
        <DayInput
          label="Bắt đầu"
          value={start}
          onChange={(typed) => {
            setStart(typed)
            change({ start: typedDay(typed) ?? null })
          }}
        />
        <DayInput
          label="Hạn"
          value={due}
          onChange={(typed) => {
            setDue(typed)
            change({ due: typedDay(typed) ?? null })
          }}
        />
        <Select
          label="Giai đoạn"
          data={taskPhases.map((p) => ({ value: p, label: taskPhaseLabels[p] }))}
          value={value.phase}
          onChange={(phase) => phase && change({ phase: phase as ProposedTask['phase'] })}
        />
      </Group>
      <Group gap="sm" align="flex-start">
        <NumberInput
          label="Hoặc cách ngày hội nghị"
          description="Số âm là trước hội nghị; để trống nếu dùng ngày."
          value={value.offset ?? ''}
          onChange={(v) => change({ offset: v === '' ? null : Number(v) })}
          w={260}
        />
        <Select
          label="Đơn vị tính"
          data={offsetUnits.map((u) => ({ value: u, label: offsetUnitLabels[u] }))}
          value={value.offsetUnit}
          onChange={(u) => u && change({ offsetUnit: u as ProposedTask['offsetUnit'] })}
          w={160}
        />
      </Group>
    </>
  )
}
