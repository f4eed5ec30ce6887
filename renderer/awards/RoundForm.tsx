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
import { commendationKindLabels, formCodes } from '../../shared/awards/terms'
import { ask } from '../bridge/ask'
import { BlockField, CheckField, DayField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const keys = Object.keys(emptyRound) as (keyof RoundFields)[]
const formName = (code: (typeof formCodes)[number]): string => {
  const found = ruleSets.at(0)?.rules.find((r) => r.key === `form.${code}`)?.value as { name: string } | undefined
  return found?.name ?? code
}

/** A round's facts: what is given, for which period, by when, and who decides. */
export function RoundForm({
  round,
  onClose,
  onSaved,
}: {
  round?: AwardRound
  onClose: () => void
  onSaved: (id: string) => void
}) {
  const form = useRecordForm<RoundFields>({
    schema: RoundFields,
    initial: round ?? {
      ...emptyRound,
      title: 'Bằng khen chuyên đề, sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW',
      countingFrom: '2014-04-07',
      countingTo: '2018-12-31',
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
          <SelectField
            control={control}
            name="mainForm"
            label={label.mainForm}
            data={formCodes.map((value) => ({ value, label: formName(value) }))}
          />
          <MultiSelect
            label={label.forms}
            data={formCodes.map((value) => ({ value, label: formName(value) }))}
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
