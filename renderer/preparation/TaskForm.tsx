import { Button, MultiSelect, TagsInput, Text } from '@mantine/core'
import { Controller } from 'react-hook-form'
import {
  emptyTask,
  taskLabels as label,
  offsetUnitLabels,
  type Partner,
  TaskFields,
  taskAnchorLabels,
  taskPhaseLabels,
  taskStateLabels,
  workRooms,
} from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { navigation } from '../navigation'
import { BlockField, CheckField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { day } from '../ui/format'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'
import { undoNotice } from './undo-notice'

const keys = Object.keys(label) as (keyof TaskFields)[]
const empty: TaskFields = { title: '', ...emptyTask }

/** One task: who, when, after what, how it stands, and the sentence that orders it. */
export function TaskForm({
  task,
  tasks,
  units,
  onDone,
}: {
  task?: PlacedTask
  tasks: readonly PlacedTask[]
  units: readonly Unit[]
  onDone: () => void
}) {
  const remove = useAct('tasks.remove')
  const form = useRecordForm<TaskFields>({
    schema: TaskFields as never,
    initial: task ?? empty,
    keys,
    save: (fields) => ask('tasks.save', task ? { id: task.id, ...fields } : fields),
    said: 'Đã lưu việc.',
    onDone,
  })
  const { control, watch } = form
  const nameOf = (id: string | null) => units.find((u) => u.id === id)?.name
  const hangs = watch('anchor') === 'conference'
  const room = workRooms[task?.screen ?? '']
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        task && (
          <>
            <Button
              variant="subtle"
              color="red"
              onClick={() =>
                void remove.run({ ids: [task.id] }).then((done) => {
                  if (!done) return
                  undoNotice('Đã xóa việc.', done.batchId)
                  onDone()
                })
              }
            >
              Xóa
            </Button>
            {room && task && (
              <Button variant="default" onClick={() => navigation.go(task.screen)}>
                Mở {room}
              </Button>
            )}
          </>
        )
      }
    >
      {task && (
        <Text size="sm" c="dimmed">
          {day(task.start)} – {day(task.due)}
          {task.waitsFor.length > 0 && ` · chờ: ${task.waitsFor.join('; ')}`}
          {task.slack !== null && task.slack < 0 && ' · hạn sau việc phải nối tiếp'}
        </Text>
      )}
      <BlockField control={control} name="title" label={label.title} rows={1} required autoFocus />
      <div className="two">
        <SelectField control={control} name="state" label={label.state} data={choices(taskStateLabels)} />
        <SelectField control={control} name="phase" label={label.phase} data={choices(taskPhaseLabels)} />
        <SelectField
          control={control}
          name="ownerUnitId"
          label={label.ownerUnitId}
          data={units.map((u) => ({ value: u.id, label: u.name }))}
          searchable
          clearable
        />
        <TextField control={control} name="ownerUnit" label={label.ownerUnit} />
        <TextField control={control} name="ownerPerson" label={label.ownerPerson} />
        <TextField control={control} name="phone" label={label.phone} />
      </div>
      <Controller
        control={control}
        name="cooperating"
        render={({ field, fieldState }) => (
          <TagsInput
            label={label.cooperating}
            description="Chọn đơn vị, hoặc gõ tên rồi Enter."
            data={units.map((u) => u.name)}
            value={field.value.map((p) => nameOf(p.unitId) ?? p.name)}
            onChange={(names) =>
              field.onChange(
                names.map((name): Partner => {
                  const unit = units.find((u) => u.name === name)
                  return unit ? { unitId: unit.id, name: '' } : { unitId: null, name }
                }),
              )
            }
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            limit={60}
            maxTags={20}
            acceptValueOnBlur
          />
        )}
      />
      <SelectField control={control} name="anchor" label={label.anchor} data={choices(taskAnchorLabels)} />
      {hangs ? (
        <div className="three">
          <NumberField
            control={control}
            name="startOffset"
            label="Bắt đầu (ngày)"
            description="Số âm: trước hội nghị."
          />
          <NumberField control={control} name="dueOffset" label="Hạn (ngày)" description="0: đúng ngày hội nghị." />
          <SelectField control={control} name="offsetUnit" label={label.offsetUnit} data={choices(offsetUnitLabels)} />
        </div>
      ) : (
        <div className="two">
          <DayField control={control} name="start" label={label.start} />
          <DayField control={control} name="due" label={label.due} />
        </div>
      )}
      <CheckField control={control} name="critical" label={label.critical} />
      <Controller
        control={control}
        name="dependsOn"
        render={({ field, fieldState }) => (
          <MultiSelect
            label={label.dependsOn}
            data={tasks.filter((t) => t.id !== task?.id).map((t) => ({ value: t.id, label: t.title }))}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
            searchable
            nothingFoundMessage="Không thấy"
          />
        )}
      />
      <div className="two">
        <TextField control={control} name="evidence" label={label.evidence} />
        <DayField control={control} name="doneOn" label={label.doneOn} disabled={watch('state') !== 'done'} />
      </div>
      <div className="two">
        <TextField control={control} name="section" label={label.section} />
        <SelectField
          control={control}
          name="screen"
          label={label.screen}
          data={[{ value: '', label: 'Không có' }, ...choices(workRooms)]}
        />
      </div>
      <BlockField control={control} name="source" label={label.source} rows={3} />
      <BlockField control={control} name="note" label={label.note} />
    </RecordFrame>
  )
}
