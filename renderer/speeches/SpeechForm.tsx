import { Button, Modal } from '@mantine/core'
import { itemKindLabels } from '../../shared/agenda/agenda-item'
import { speechLabels as label, SpeechFields, speechFormLabels, speechKindLabels } from '../../shared/speeches/speech'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { BlockField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

/** The place in the list is not asked for: a new text goes last, another keeps its own. */
const FormFields = SpeechFields.omit({ position: true })
type FormFields = Omit<SpeechFields, 'position'>

const fresh: FormFields = {
  title: '',
  kind: 'discussion-paper',
  form: 'full',
  agendaItemId: null,
  speakerId: null,
  speaker: '',
  unitId: null,
  drafter: '',
  drafterPhone: '',
  dueOn: null,
  minutes: null,
  summaryOfId: null,
  note: '',
}
const keys = Object.keys(fresh) as (keyof FormFields)[]

/** What is asked of one text: what it is, who reads it, who writes it, until when, how long. */
export function SpeechDialog({
  row,
  rows,
  onClose,
  onSaved,
}: {
  row?: SpeechRow
  rows: readonly SpeechRow[]
  onClose: () => void
  onSaved?: (id: string) => void
}) {
  const { data: units } = useAsked('units.list', {}, ['units'])
  const { data: people } = useAsked('delegates.list', {}, ['delegates'])
  const { data: agenda } = useAsked('agenda.get', {}, ['agenda'])
  const form = useRecordForm<FormFields>({
    schema: FormFields as never,
    initial: row ?? fresh,
    keys,
    save: async (changed) => {
      const saved = await ask('speeches.save', row ? { ...changed, id: row.id } : { ...fresh, ...changed })
      notify({ kind: 'done', text: `Đã lưu “${saved.title}”.` })
      onSaved?.(saved.id)
    },
    onDone: onClose,
  })
  const { control, watch } = form
  const isSummary = watch('kind') === 'summary-report' || watch('summaryOfId') !== null
  const reports = rows.filter((r) => r.id !== row?.id && r.summaryOfId === null && r.droppedAt === null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={row ? row.title : 'Bài mới'}
      size={760}
      closeButtonProps={{ 'aria-label': 'Đóng', tabIndex: -1 }}
    >
      <RecordFrame form={form} onClose={onClose}>
        <TextField control={control} name="title" label={label.title} required />
        <div className="three">
          <SelectField control={control} name="kind" label={label.kind} data={choices(speechKindLabels)} />
          <SelectField control={control} name="form" label={label.form} data={choices(speechFormLabels)} />
          <SelectField
            control={control}
            name="agendaItemId"
            label={label.agendaItemId}
            clearable
            searchable
            data={(agenda?.items ?? []).map((item) => ({
              value: item.id,
              label: `${itemKindLabels[item.kind]}: ${item.title}`,
            }))}
          />
        </div>
        <div className="two">
          <SelectField
            control={control}
            name="speakerId"
            label={label.speakerId}
            description="Chọn trong danh sách đại biểu, nếu có."
            clearable
            searchable
            data={(people ?? [])
              .filter((p) => p.withdrawnAt === null)
              .map((p) => ({
                value: p.id,
                label: `${p.honorific} ${p.fullName}${p.office ? `, ${p.office}` : ''}`.trim(),
              }))}
          />
          <TextField
            control={control}
            name="speaker"
            label={label.speaker}
            description="Ghi bằng chữ khi chưa biết là ai."
            disabled={watch('speakerId') !== null}
          />
        </div>
        <div className="three">
          <SelectField
            control={control}
            name="unitId"
            label={label.unitId}
            clearable
            searchable
            data={(units ?? []).map((u) => ({ value: u.id, label: u.name }))}
          />
          <TextField control={control} name="drafter" label={label.drafter} />
          <TextField control={control} name="drafterPhone" label={label.drafterPhone} />
        </div>
        <div className="three">
          <DayField control={control} name="dueOn" label={label.dueOn} />
          <NumberField control={control} name="minutes" label={label.minutes} />
          {isSummary && (
            <SelectField
              control={control}
              name="summaryOfId"
              label={label.summaryOfId}
              clearable
              data={reports.map((r) => ({ value: r.id, label: r.title }))}
            />
          )}
        </div>
        <BlockField control={control} name="note" label={label.note} />
      </RecordFrame>
    </Modal>
  )
}

/** What else can be done with a text as a whole. */
export const SpeechActs = ({ onEdit, onDrop }: { onEdit: () => void; onDrop: () => void }) => (
  <Button.Group>
    <Button variant="default" onClick={onEdit}>
      Sửa thông tin
    </Button>
    <Button variant="default" onClick={onDrop}>
      Thôi dùng
    </Button>
  </Button.Group>
)
