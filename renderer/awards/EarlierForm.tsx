import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { emptyEarlier } from '../../shared/awards/appraisal'
import { EarlierFields, type EarlierRow } from '../../shared/awards/appraisal.contract'
import { commendationKindLabels, subjectLabels } from '../../shared/awards/terms'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ReasonDialog } from '../ui/dialogs'
import { BlockField, DayField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

type Fields = ReturnType<typeof EarlierFields.parse>
const keys = Object.keys(EarlierFields.shape) as (keyof Fields)[]

/** One award that was decided before or elsewhere: who, what, by which decision. */
export function EarlierForm({
  award,
  start,
  onClose,
}: {
  award?: EarlierRow
  /** What a new one is known to begin with: the subject that is being appraised. */
  start?: Partial<Fields>
  onClose: () => void
}) {
  const [removing, setRemoving] = useState(false)
  const remove = useAct('awards.removeEarlier')
  const [initial] = useState<Fields>(award ?? { ...emptyEarlier, ...start })
  const form = useRecordForm<Fields>({
    schema: EarlierFields,
    initial,
    keys,
    save: async (changed) => {
      const code = form.watch('formCode')
      const name = forms.find((f) => f.value === code)?.label
      const text = name && !form.watch('formText') ? { formText: name } : {}
      await ask('awards.saveEarlier', award ? { ...changed, ...text, id: award.id } : { ...form.watch(), ...text })
      notify({ kind: 'done', text: 'Đã lưu quyết định trước đây.' })
    },
    onDone: onClose,
  })
  const date = form.watch('decisionDate')
  const { data: offered } = useAsked(
    'awards.forms',
    { decisionDate: date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null },
    ['awards'],
  )
  const forms = (offered?.forms ?? []).map((f) => ({ value: f.code as string, label: f.name }))
  const { control } = form
  return (
    <Modal
      opened
      onClose={onClose}
      title={award ? 'Quyết định trước đây' : 'Thêm quyết định trước đây'}
      size="min(760px, 96vw)"
    >
      <RecordFrame
        form={form}
        onClose={onClose}
        acts={
          award && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              Bỏ khỏi danh sách…
            </Button>
          )
        }
      >
        <div className="formcols">
          <SelectField control={control} name="subject" label="Đối tượng" data={choices(subjectLabels)} />
          <TextField control={control} name="name" label="Họ và tên, tên tập thể" required autoFocus />
          <TextField control={control} name="unitName" label="Đơn vị lúc được khen" className="wide" />
          <SelectField control={control} name="formCode" label="Hình thức" data={forms} clearable searchable />
          <TextField control={control} name="formText" label="Hình thức, ghi như trong quyết định" />
          <SelectField
            control={control}
            name="kind"
            label="Loại hình"
            description="Chuyên đề, đột xuất: không tính khi trình cấp Nhà nước"
            data={choices(commendationKindLabels)}
            clearable
          />
          <TextField control={control} name="authority" label="Cấp quyết định" />
          <TextField control={control} name="decisionNumber" label="Số quyết định" />
          <DayField control={control} name="decisionDate" label="Ngày quyết định" />
          <BlockField control={control} name="achievement" label="Thành tích" className="wide" />
          <TextField control={control} name="source" label="Biết từ đâu (sổ, tệp, báo cáo)" className="wide" />
        </div>
      </RecordFrame>
      {removing && award && (
        <ReasonDialog
          title="Bỏ khỏi danh sách"
          text={`Quyết định ${award.decisionNumber || 'chưa ghi số'} của ${award.name} không còn được tra khi thẩm định. Hoàn tác được ở Nhật ký.`}
          act="Bỏ"
          danger
          onAct={(reason) => void remove.run({ id: award.id, reason }).then((done) => done && onClose())}
          onClose={() => setRemoving(false)}
        />
      )}
    </Modal>
  )
}
