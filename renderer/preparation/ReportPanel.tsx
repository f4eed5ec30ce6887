import { Button, Group, SegmentedControl, Select, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { weakAreas } from '../../shared/preparation/reports/report-state'
import type { ReportRow } from '../../shared/preparation/reports/reports.contract'
import {
  areaStateLabels,
  areaStates,
  type CallResult,
  callResultLabels,
  callSubjectLabels,
  unitReportLabels as label,
  type ReportArea,
  reportAreaLabels,
  reportAreas,
  reportQualityLabels,
  UnitReportFields,
} from '../../shared/preparation/reports/unit-report'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DayInput } from '../ui/DayInput'
import { BlockField, DayField, SelectField, TextField } from '../ui/fields'
import { TakeFile } from '../ui/file-button'
import { day, moment } from '../ui/format'
import { KeptFile } from '../ui/KeptFile'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'
import { UnitFigures } from './UnitFigures'
import { undoNotice } from './undo-notice'

const Fields = UnitReportFields.omit({ file: true })
type Fields = Omit<UnitReportFields, 'file'>
const keys = (Object.keys(label) as (keyof UnitReportFields)[]).filter((k): k is keyof Fields => k !== 'file')

/** One unit: its report, the calls, what it contributes to the city's report, its numbers. */
export function ReportPanel({ report, today, onDone }: { report: ReportRow; today: string; onDone: () => void }) {
  return (
    <Tabs defaultValue="report">
      <Tabs.List>
        <Tabs.Tab value="report">Báo cáo</Tabs.Tab>
        <Tabs.Tab value="calls">Gọi điện</Tabs.Tab>
        <Tabs.Tab value="content">Nội dung đưa vào</Tabs.Tab>
        <Tabs.Tab value="figures">Số liệu</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="report" pt="sm">
        <ReportForm report={report} today={today} onDone={onDone} />
      </Tabs.Panel>
      <Tabs.Panel value="calls" pt="sm">
        <Calls report={report} />
      </Tabs.Panel>
      <Tabs.Panel value="content" pt="sm">
        <Contributions unitId={report.unitId} />
      </Tabs.Panel>
      <Tabs.Panel value="figures" pt="sm">
        <UnitFigures unitId={report.unitId} />
      </Tabs.Panel>
    </Tabs>
  )
}

function ReportForm({ report, today, onDone }: { report: ReportRow; today: string; onDone: () => void }) {
  const remove = useAct('reports.remove')
  const attach = useAct('reports.attach')
  const form = useRecordForm<Fields>({
    schema: Fields as never,
    initial: report,
    keys,
    save: (fields) => ask('reports.save', { id: report.id, ...fields }),
    onDone: () => {
      notify({ kind: 'done', text: `Đã lưu báo cáo của ${report.unit}.` })
      onDone()
    },
  })
  const { control, setValue } = form
  const set = (field: keyof Fields, value: unknown) => setValue(field as never, value as never, { shouldDirty: true })
  const weak = weakAreas(report)
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        !report.receivedOn && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              void remove.run({ ids: [report.id] }).then((done) => {
                if (!done) return
                undoNotice(`${report.unit} không còn trong danh sách phải báo cáo.`, done.batchId)
                onDone()
              })
            }
          >
            Không phải báo cáo
          </Button>
        )
      }
    >
      <Group gap={6}>
        {!report.receivedOn && (
          <Button variant="light" onClick={() => set('receivedOn', today)}>
            Nhận hôm nay
          </Button>
        )}
        {report.receivedOn && !report.acceptedOn && (
          <>
            <Button variant="light" onClick={() => set('acceptedOn', today)}>
              Chấp nhận
            </Button>
            <Button
              variant="light"
              onClick={() => {
                set('supplementAskedOn', today)
                if (!report.supplementText && weak.length > 0)
                  set('supplementText', weak.map((a) => reportAreaLabels[a].replace(/^\d+\.\s*/, '')).join('\n'))
              }}
            >
              Yêu cầu bổ sung
            </Button>
          </>
        )}
        <TakeFile
          variant="default"
          accept=".docx,.pdf,.xlsx,image/*"
          onFile={(file) =>
            void attach
              .run({ id: report.id, file: file.token })
              .then((done) => done && notify({ kind: 'done', text: `Đã lưu tệp “${file.name}”.` }))
          }
        >
          {report.file ? 'Thay tệp' : 'Đính tệp báo cáo'}
        </TakeFile>
        {report.file && <KeptFile file={report.file} />}
      </Group>
      <div className="three">
        <DayField control={control} name="receivedOn" label={label.receivedOn} />
        <TextField control={control} name="number" label={label.number} placeholder="123/BC-SNV" />
        <DayField control={control} name="documentDate" label={label.documentDate} />
      </div>
      <Controller
        control={control}
        name="contents"
        render={({ field }) => (
          <Stack gap={4} role="group" aria-label={label.contents}>
            {reportAreas.map((area) => (
              <Group key={area} justify="space-between" wrap="nowrap" gap="xs">
                <Text size="sm">{reportAreaLabels[area]}</Text>
                <SegmentedControl
                  aria-label={reportAreaLabels[area]}
                  data={areaStates.map((s) => ({ value: s, label: areaStateLabels[s] }))}
                  value={field.value[area]}
                  onChange={(s) => field.onChange({ ...field.value, [area]: s })}
                />
              </Group>
            ))}
          </Stack>
        )}
      />
      <div className="two">
        <SelectField control={control} name="quality" label={label.quality} data={choices(reportQualityLabels)} />
        <DayField control={control} name="acceptedOn" label={label.acceptedOn} />
      </div>
      <BlockField control={control} name="qualityNote" label={label.qualityNote} />
      <div className="three">
        <DayField control={control} name="supplementAskedOn" label="Yêu cầu bổ sung" />
        <DayField control={control} name="supplementDue" label={label.supplementDue} />
        <DayField control={control} name="supplementReceivedOn" label="Nhận bổ sung" />
      </div>
      <BlockField control={control} name="supplementText" label={label.supplementText} />
      <div className="two">
        <DayField control={control} name="due" label={label.due} />
        <TextField control={control} name="note" label={label.note} />
      </div>
    </RecordFrame>
  )
}

function Calls({ report }: { report: ReportRow }) {
  const { data } = useAsked('reports.calls', { unitId: report.unitId }, ['reports'])
  const save = useAct('reports.noteCall')
  const [result, setResult] = useState<CallResult>('promised')
  const [promised, setPromised] = useState('')
  const [spokeWith, setSpokeWith] = useState(report.contact)
  const [note, setNote] = useState('')
  return (
    <Stack gap="sm">
      <Text size="sm">
        {[report.contact, report.phone].filter(Boolean).join(' · ') || 'Chưa có số điện thoại: thêm ở màn hình Đơn vị.'}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const promisedDay = promised.trim() === '' ? null : typedDay(promised)
          if (promisedDay === undefined) return
          void save
            .run({
              unitId: report.unitId,
              subject: 'report',
              result,
              promisedDay,
              spokeWith,
              note,
            })
            .then((done) => {
              if (!done) return
              setNote('')
              setPromised('')
              notify({ kind: 'done', text: 'Đã ghi cuộc gọi.' })
            })
        }}
      >
        <Stack gap="xs">
          <div className="three">
            <Select
              label="Kết quả"
              data={choices(callResultLabels)}
              value={result}
              onChange={(v) => setResult((v ?? 'other') as CallResult)}
              allowDeselect={false}
            />
            <DayInput label="Hẹn ngày" value={promised} onChange={setPromised} />
            <TextInput label="Người nghe máy" value={spokeWith} onChange={(e) => setSpokeWith(e.currentTarget.value)} />
          </div>
          <TextInput label="Ghi chú" value={note} onChange={(e) => setNote(e.currentTarget.value)} />
          <Group justify="flex-end">
            <Button type="submit" loading={save.busy}>
              Ghi cuộc gọi
            </Button>
          </Group>
        </Stack>
      </form>
      {data?.length === 0 && <Text size="sm">Chưa gọi lần nào.</Text>}
      <ul className="plain-list">
        {data?.map((c) => (
          <li key={c.id}>
            <b>{moment(c.at)}</b> {callSubjectLabels[c.subject]}: {callResultLabels[c.result]}
            {c.promisedDay && ` ${day(c.promisedDay)}`}
            {c.spokeWith && `, gặp ${c.spokeWith}`}
            {c.note && `. ${c.note}`} <span className="quiet">({c.operator})</span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** What of this unit's report goes into the city's, area by area; saved when the field is left. */
function Contributions({ unitId }: { unitId: string }) {
  const { data } = useAsked('cityReport.get', {}, ['reports'])
  const save = useAct('cityReport.saveContribution')
  if (!data) return null
  const textOf = (area: ReportArea) =>
    data.contributions.find((c) => c.unitId === unitId && c.area === area)?.text ?? ''
  return (
    <Stack gap="xs">
      <Text size="sm">
        Chép vào đây những ý đưa vào báo cáo của thành phố; ở màn hình Báo cáo của thành phố các ý hiện theo từng phần.
      </Text>
      {reportAreas.map((area) => (
        <Textarea
          key={area}
          label={reportAreaLabels[area]}
          defaultValue={textOf(area)}
          autosize
          minRows={2}
          maxLength={20_000}
          onBlur={(event) => {
            const text = event.currentTarget.value
            if (text !== textOf(area)) void save.run({ unitId, area, text })
          }}
        />
      ))}
    </Stack>
  )
}
