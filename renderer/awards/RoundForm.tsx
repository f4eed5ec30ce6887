import { Modal, MultiSelect, Text } from '@mantine/core'
import {
  type AwardRound,
  councilRouteLabels,
  denominatorLabels,
  emptyRound,
  roundLabels as label,
  RoundFields,
} from '../../shared/awards/round'
import { ruleSets } from '../../shared/awards/rules/resolve'
import { commendationKindLabels } from '../../shared/awards/terms'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { BlockField, CheckField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const keys = Object.keys(emptyRound) as (keyof RoundFields)[]

/** The day as the rules need it; what is still being typed says nothing yet. */
const dayOrNull = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

/** A round's facts: what is given, for which period, by when, and who decides. */
export function RoundForm({
  round,
  start,
  onClose,
  onSaved,
}: {
  round?: AwardRound
  /** What a new round starts with. */
  start?: Partial<RoundFields>
  onClose: () => void
  onSaved: (id: string) => void
}) {
  const form = useRecordForm<RoundFields>({
    schema: RoundFields,
    initial: round ?? {
      ...emptyRound,
      ...start,
    },
    keys,
    save: async (fields) => {
      const whole = round ? { ...fields, id: round.id } : { ...form.watch(), ...fields }
      const saved = await ask('awards.saveRound', whole)
      notify({ kind: 'done', text: `Đã lưu đợt “${saved.title}”.` })
      onSaved(saved.id)
    },
    onDone: onClose,
  })
  const { control } = form
  const { data: offered } = useAsked(
    'awards.forms',
    { ruleSet: form.watch('ruleSet'), decisionDate: dayOrNull(form.watch('decisionDate')) },
    ['awards'],
  )
  const forms = (offered?.forms ?? []).map((f) => ({ value: f.code, label: f.name }))
  const dates = [
    'openedOn',
    'nominationDeadline',
    'appraisalEnd',
    'councilDate',
    'decisionDate',
    'printDate',
    'presentationDate',
  ] as const
  return (
    <Modal
      opened
      onClose={onClose}
      title={round ? 'Sửa đợt khen thưởng' : 'Đợt khen thưởng mới'}
      size="min(960px, 96vw)"
    >
      <RecordFrame form={form} onClose={onClose}>
        <div className="formcols">
          <TextField control={control} name="title" label={label.title} className="wide" required autoFocus />
          <SelectField control={control} name="kind" label={label.kind} data={choices(commendationKindLabels)} />
          <SelectField control={control} name="mainForm" label={label.mainForm} data={forms} />
          <MultiSelect
            label={label.forms}
            data={forms}
            value={form.watch('forms')}
            onChange={(v) => form.setValue('forms', v as RoundFields['forms'], { shouldDirty: true })}
            className="wide"
          />
          <DayField control={control} name="countingFrom" label={label.countingFrom} />
          <DayField control={control} name="countingTo" label={label.countingTo} />
          <Text className="formhead">Các mốc thời gian</Text>
          {dates.map((name) => (
            <DayField key={name} control={control} name={name} label={label[name]} />
          ))}
          <SelectField
            control={control}
            name="ruleSet"
            label={label.ruleSet}
            data={[
              { value: '', label: 'Theo ngày quyết định' },
              ...ruleSets.map((s) => ({ value: s.code, label: `${s.code}: ${s.name}` })),
            ]}
          />
          <Text className="formhead">Xét và quyết định</Text>
          <SelectField
            control={control}
            name="councilRoute"
            label={label.councilRoute}
            data={choices(councilRouteLabels)}
          />
          <SelectField
            control={control}
            name="denominator"
            label={label.denominator}
            data={choices(denominatorLabels)}
          />
          <TextField control={control} name="standingOffice" label={label.standingOffice} />
          <TextField control={control} name="authority" label={label.authority} />
          <NumberField
            control={control}
            name="bonusBudget"
            label={`${label.bonusBudget} (đồng, phần khen thưởng của quỹ)`}
          />
          <BlockField control={control} name="achievement" label={label.achievement} className="wide" />
          <BlockField control={control} name="criteriaText" label={label.criteriaText} className="wide" rows={4} />
          <BlockField control={control} name="note" label={label.note} className="wide" />
          <CheckField
            control={control}
            name="sensitiveFields"
            label={`${label.sensitiveFields} (dân tộc, tôn giáo, kỷ luật). Để trống nếu không thật cần; mỗi lần xem đều ghi nhật ký.`}
          />
        </div>
      </RecordFrame>
    </Modal>
  )
}
