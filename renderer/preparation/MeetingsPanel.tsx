import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import {
  type BlocMeeting,
  BlocMeetingFields,
  blocMeetingLabels as label,
} from '../../shared/preparation/reports/unit-report'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import { BlockField, DayField, SelectField, TextField } from '../ui/fields'
import { TakeFile } from '../ui/file-button'
import { day } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState } from '../ui/page'
import { RecordDrawer, RemoveAct } from '../ui/record-drawer'
import { RecordFrame, useRecordForm } from '../ui/use-record-form'

const Fields = BlocMeetingFields.omit({ minutesFile: true })
type Fields = Omit<BlocMeetingFields, 'minutesFile'>
const keys: (keyof Fields)[] = ['bloc', 'leadUnitId', 'due', 'heldOn', 'place', 'minutesNumber', 'proposals', 'note']
const empty: Fields = {
  bloc: '',
  leadUnitId: null,
  due: null,
  heldOn: null,
  place: '',
  minutesNumber: '',
  proposals: '',
  note: '',
}

/** The thematic meetings of clusters and blocs in the third quarter (plan III.2), with minutes and proposals. */
export function MeetingsPanel({
  meetings,
  units,
  today,
}: {
  meetings: readonly BlocMeeting[]
  units: readonly Unit[]
  today: string
}) {
  const { data: facts } = useAsked('preparation.get', {}, ['preparation'])
  const [open, setOpen] = useState<string | 'new'>()
  const fill = useAct('meetings.fromUnits')
  const dueOf = (m: BlocMeeting) => m.due ?? facts?.meetingDue ?? null
  const nameOf = (id: string | null) => units.find((u) => u.id === id)?.name ?? ''
  const stateOf = (m: BlocMeeting) =>
    m.heldOn
      ? m.minutesNumber || m.minutesFile
        ? 'Đã họp, có biên bản'
        : 'Đã họp, thiếu biên bản'
      : (dueOf(m) ?? '9') < today
        ? 'Trễ hạn'
        : 'Chưa họp'
  const meeting = meetings.find((m) => m.id === open)
  return (
    <>
      {meetings.length === 0 ? (
        <EmptyState title="Chưa có cụm, khối nào" text="Lấy từ ô “Cụm, khối” của các đơn vị, hoặc thêm từng cụm, khối.">
          <Button
            onClick={() =>
              void fill.run({}).then((d) => d && notify({ kind: 'done', text: `Đã thêm ${d.changed} cụm, khối.` }))
            }
          >
            Lấy từ đơn vị
          </Button>
          <Button variant="default" onClick={() => setOpen('new')}>
            Thêm cụm, khối
          </Button>
        </EmptyState>
      ) : (
        <>
          <Group gap={6}>
            <Button variant="default" onClick={() => setOpen('new')}>
              Thêm cụm, khối
            </Button>
            <Button
              variant="default"
              onClick={() =>
                void fill.run({}).then((d) => d && notify({ kind: 'done', text: `Đã thêm ${d.changed} cụm, khối.` }))
              }
            >
              Lấy thêm từ đơn vị
            </Button>
          </Group>
          <DataTable
            label="Sinh hoạt cụm, khối"
            rows={meetings}
            idOf={(m) => m.id}
            onOpen={(m) => setOpen(m.id)}
            columns={[
              { id: 'bloc', label: label.bloc, width: 260, text: (m) => m.bloc },
              { id: 'lead', label: label.leadUnitId, width: 260, text: (m) => nameOf(m.leadUnitId) },
              {
                id: 'state',
                label: 'Tình trạng',
                width: 180,
                text: stateOf,
                show: (m) => (
                  <span className={`urgency ${/Trễ|thiếu/.test(stateOf(m)) ? 'late' : ''}`}>{stateOf(m)}</span>
                ),
              },
              { id: 'due', label: label.due, width: 100, text: (m) => day(dueOf(m)) },
              { id: 'held', label: label.heldOn, width: 100, text: (m) => day(m.heldOn) },
              { id: 'minutes', label: label.minutesNumber, width: 120, text: (m) => m.minutesNumber },
              { id: 'proposals', label: label.proposals, width: 320, text: (m) => m.proposals.replace(/\n/g, ' ') },
            ]}
          />
        </>
      )}
      {open && (
        <RecordDrawer onClose={() => setOpen(undefined)} title={meeting?.bloc ?? 'Thêm cụm, khối'}>
          <MeetingForm key={open} meeting={meeting} units={units} onDone={() => setOpen(undefined)} />
        </RecordDrawer>
      )}
    </>
  )
}

function MeetingForm({
  meeting,
  units,
  onDone,
}: {
  meeting?: BlocMeeting
  units: readonly Unit[]
  onDone: () => void
}) {
  const remove = useAct('meetings.remove')
  const attach = useAct('meetings.attach')
  const form = useRecordForm<Fields>({
    schema: Fields as never,
    initial: meeting ?? empty,
    keys,
    save: (fields) => ask('meetings.save', meeting ? { id: meeting.id, ...fields } : fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        meeting && (
          <>
            <RemoveAct
              run={() => remove.run({ id: meeting.id })}
              busy={remove.busy}
              said="Đã bỏ cụm, khối."
              onDone={onDone}
            />
            <TakeFile
              variant="default"
              accept=".docx,.pdf,image/*"
              onFile={(file) =>
                void attach
                  .run({ id: meeting.id, file: file.token })
                  .then((d) => d && notify({ kind: 'done', text: 'Đã lưu biên bản.' }))
              }
            >
              {meeting.minutesFile ? `Thay tệp ${meeting.minutesFile.name}` : 'Đính biên bản'}
            </TakeFile>
          </>
        )
      }
    >
      <TextField control={control} name="bloc" label={label.bloc} required autoFocus />
      <SelectField
        control={control}
        name="leadUnitId"
        label={label.leadUnitId}
        data={units.map((u) => ({ value: u.id, label: u.name }))}
        searchable
        clearable
      />
      <div className="three">
        <DayField control={control} name="due" label={label.due} />
        <DayField control={control} name="heldOn" label={label.heldOn} />
        <TextField control={control} name="minutesNumber" label={label.minutesNumber} />
      </div>
      <TextField control={control} name="place" label={label.place} />
      <BlockField control={control} name="proposals" label={label.proposals} rows={4} />
      <BlockField control={control} name="note" label={label.note} />
    </RecordFrame>
  )
}
