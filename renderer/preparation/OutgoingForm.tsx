import { Alert, Button, Text } from '@mantine/core'
import { receiverLines, totalCopies } from '../../shared/preparation/documents/distribution'
import {
  outgoingLabels as label,
  OutgoingFields,
  outgoingPurposeLabels,
  outgoingStateLabels,
  outgoingTypeLabels,
} from '../../shared/preparation/documents/outgoing'
import type { OutgoingRow } from '../../shared/preparation/documents/outgoing.contract'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { BlockField, DayField, LinesField, NumberField, SelectField, TextField } from '../ui/fields'
import { day, today } from '../ui/format'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const keys = Object.keys(label) as (keyof OutgoingFields)[]
const empty: OutgoingFields = {
  type: 'letter',
  purpose: 'other',
  subject: '',
  recipients: [],
  body: '',
  distribution: [],
  urgency: '',
  due: null,
  owner: '',
  unitId: null,
  taskId: null,
  copies: 1,
  note: '',
}

/** One document: its words while they may change, its paper, and who has signed for it. */
export function OutgoingForm({ document, onDone }: { document?: OutgoingRow; onDone: () => void }) {
  const { data: tasks } = useAsked('tasks.list', {}, ['tasks'])
  const { data: receivers } = useAsked('distribution.list', {}, ['outgoing'])
  const form = useRecordForm<OutgoingFields>({
    schema: OutgoingFields as never,
    initial: document ?? empty,
    keys,
    save: (fields) => ask('outgoing.save', document ? { id: document.id, ...fields } : fields),
    said: 'Đã lưu văn bản.',
    onDone,
  })
  const { control } = form
  const isFrozen = document !== undefined && ['numbered', 'sent', 'received', 'withdrawn'].includes(document.state)
  const paper = document && <PaperActions request={{ paper: 'outgoing-document', ids: [document.id] }} />
  if (document && isFrozen)
    return (
      <>
        <Alert variant="light" mb="sm">
          {document.code ? `Số ${document.code} ngày ${day(document.date)}: ` : ''}
          {outgoingStateLabels[document.state].toLocaleLowerCase('vi')}
          {document.closeReason && ` (${document.closeReason})`}. Nội dung không sửa được nữa.
        </Alert>
        {paper}
        <Deliveries id={document.id} />
      </>
    )
  return (
    <RecordFrame form={form} onClose={onDone} acts={paper}>
      {document && (
        <Text size="sm" c="dimmed">
          {outgoingStateLabels[document.state]}
          {document.approvedBy && ` bởi ${document.approvedBy}`}
          {document.state === 'approved' && '. Sửa lời văn thì phải duyệt lại.'}
        </Text>
      )}
      <div className="two">
        <SelectField control={control} name="type" label={label.type} data={choices(outgoingTypeLabels)} />
        <SelectField
          control={control}
          name="purpose"
          label={label.purpose}
          data={choices(outgoingPurposeLabels)}
          searchable
        />
      </div>
      <BlockField control={control} name="subject" label={label.subject} rows={2} required />
      <LinesField control={control} name="recipients" label="Kính gửi (mỗi dòng một nơi)" rows={1} />
      <BlockField
        control={control}
        name="body"
        label={label.body}
        description="Mỗi đoạn một dòng. Đầu dòng “- ” là gạch đầu dòng; “I. ”, “1. ” là đề mục; “| a | b |” là dòng của bảng; “# Phụ lục 1. …” mở một phụ lục."
        rows={10}
      />
      <div className="three">
        <DayField control={control} name="due" label={label.due} />
        <TextField control={control} name="owner" label={label.owner} />
        <NumberField control={control} name="copies" label={label.copies} />
      </div>
      <SelectField
        control={control}
        name="taskId"
        label={label.taskId}
        data={(tasks?.tasks ?? []).map((t) => ({ value: t.id, label: t.title }))}
        searchable
        clearable
      />
      <LinesField
        control={control}
        name="distribution"
        label={label.distribution}
        description="Để trống thì dùng Nơi nhận ghi ở Thiết lập."
        rows={2}
      />
      <Button
        variant="default"
        w="fit-content"
        disabled={!receivers || receivers.length === 0}
        onClick={() => {
          form.setValue('distribution', receiverLines(receivers ?? []), { shouldDirty: true })
          form.setValue('copies', totalCopies(receivers ?? []), { shouldDirty: true })
        }}
      >
        Lấy theo danh sách Nơi nhận ({totalCopies(receivers ?? [])} bản)
      </Button>
      <BlockField control={control} name="note" label={label.note} rows={1} />
    </RecordFrame>
  )
}

function Deliveries({ id }: { id: string }) {
  const { data } = useAsked('outgoing.get', { id }, ['outgoing'])
  const receive = useAct('outgoing.receive')
  return (
    <ul className="plain-list deliveries">
      {data?.deliveries.map((d) => (
        <li key={d.id}>
          <b>{d.recipient}</b>: chuyển {day(d.sentOn)}
          {d.receivedOn ? `, nhận ${day(d.receivedOn)}${d.receivedBy ? ` (${d.receivedBy})` : ''}` : ' '}
          {!d.receivedOn && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => void receive.run({ deliveryId: d.id, date: today(), by: '' })}
            >
              Đã nhận
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
