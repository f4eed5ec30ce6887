import { Button, Modal, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { guestCandidates, guestReasonLabels, guestsOf } from '../../shared/awards/guests'
import {
  emptyNomination,
  nominationLabels as label,
  type Nomination,
  NominationFields,
} from '../../shared/awards/nomination'
import {
  assessmentLabels,
  assessmentLevels,
  collectiveClassLabels,
  groupTagLabels,
  individualClassLabels,
  subjectLabels,
} from '../../shared/awards/terms'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { BlockField, CheckField, DayField, LinesField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'
import { candidateText } from './presentation/candidate-text'

const keys = Object.keys(emptyNomination) as (keyof NominationFields)[]
const sexLabels = { male: 'Nam', female: 'Nữ' }

/** One case: who, for what, and what the statistics and the rules need to know. */
export function NominationForm({
  roundId,
  dossierId,
  unit,
  nomination,
  onClose,
}: {
  roundId: string
  dossierId: string
  /** The unit that proposes. */
  unit: string
  nomination?: Nomination
  onClose: () => void
}) {
  const { data: people } = useAsked('delegates.list', {}, ['delegates'])
  const form = useRecordForm<NominationFields>({
    schema: NominationFields,
    initial: nomination ?? emptyNomination,
    keys,
    save: async (fields) => {
      await ask('awards.saveNomination', nomination ? { ...fields, id: nomination.id } : { ...fields, dossierId })
      notify({ kind: 'done', text: 'Đã lưu trường hợp đề nghị.' })
    },
    onDone: onClose,
  })
  const { data: offered } = useAsked('awards.forms', { roundId }, ['awards'])
  const { control, watch, setValue } = form
  const isPerson = watch('subject') === 'individual'
  const [name, workplace, delegateId] = watch(['name', 'workplace', 'delegateId'])
  const offers = useMemo(
    () =>
      isPerson && !delegateId && name.trim() !== ''
        ? guestCandidates(
            { subject: 'individual', name, unitIds: [], units: [unit, workplace] },
            guestsOf(people ?? []),
          ).slice(0, 3)
        : [],
    [people, isPerson, delegateId, name, unit, workplace],
  )
  return (
    <Modal opened onClose={onClose} title={nomination ? nomination.name : 'Trường hợp mới'} size="min(920px, 96vw)">
      <RecordFrame form={form} onClose={onClose}>
        <div className="formcols">
          <SelectField control={control} name="subject" label={label.subject} data={choices(subjectLabels)} />
          <SelectField
            control={control}
            name="formCode"
            label={label.formCode}
            data={(offered?.forms ?? []).map((f) => ({ value: f.code, label: f.name }))}
          />
          <TextField control={control} name="name" label={label.name} className="wide" required autoFocus />
          {isPerson && (
            <>
              <TextField control={control} name="honorific" label={label.honorific} />
              <SelectField control={control} name="gender" label={label.gender} data={choices(sexLabels)} clearable />
              <NumberField control={control} name="birthYear" label={label.birthYear} />
              <TextField control={control} name="office" label={label.office} />
            </>
          )}
          <TextField control={control} name="workplace" label={`${label.workplace} (nếu khác đơn vị trình)`} />
          <BlockField control={control} name="achievement" label={label.achievement} className="wide" rows={3} />
          <Text className="formhead">Thống kê</Text>
          {isPerson ? (
            <SelectField
              control={control}
              name="individualClass"
              label={label.individualClass}
              data={choices(individualClassLabels)}
            />
          ) : (
            <>
              <SelectField
                control={control}
                name="collectiveClass"
                label={label.collectiveClass}
                data={choices(collectiveClassLabels)}
              />
              <NumberField control={control} name="womenShare" label={label.womenShare} />
              <CheckField
                control={control}
                name="smallCollective"
                label={`${label.smallCollective} (phòng, tổ, đội không có con dấu)`}
              />
            </>
          )}
          <MultiSelect
            label={label.groupTags}
            data={choices(groupTagLabels)}
            value={watch('groupTags')}
            onChange={(v) => setValue('groupTags', v as NominationFields['groupTags'], { shouldDirty: true })}
            className="wide"
          />
          <Text className="formhead">Hồ sơ, điều kiện</Text>
          <TextField control={control} name="reportForm" label={label.reportForm} placeholder={offered?.reportForm} />
          <CheckField control={control} name="reportConfirmed" label={label.reportConfirmed} />
          <TextField control={control} name="nameInProposal" label={label.nameInProposal} />
          <TextField control={control} name="nameInReport" label={label.nameInReport} />
          <CheckField control={control} name="inProposal" label={label.inProposal} />
          <CheckField control={control} name="taxpayer" label={label.taxpayer} />
          {isPerson && <CheckField control={control} name="headOfUnit" label={label.headOfUnit} />}
          {isPerson && <CheckField control={control} name="posthumous" label={label.posthumous} />}
          <DayField control={control} name="receivedAt" label={label.receivedAt} />
          <DayField control={control} name="disciplineEndedOn" label={label.disciplineEndedOn} />
          {!isPerson && <DayField control={control} name="dissolvedOn" label={label.dissolvedOn} />}
          <LinesField
            control={control}
            name="initiatives"
            label={`${label.initiatives} (mỗi dòng một sáng kiến)`}
            className="wide"
          />
          <Ratings
            title={label.assessments}
            years={offered?.years ?? []}
            value={watch('assessments')}
            onChange={(v) => setValue('assessments', v, { shouldDirty: true })}
          />
          {isPerson && watch('headOfUnit') && (
            <Ratings
              title={label.unitAssessments}
              years={offered?.years ?? []}
              value={watch('unitAssessments')}
              onChange={(v) => setValue('unitAssessments', v, { shouldDirty: true })}
            />
          )}
          <Text className="formhead">Tại hội nghị</Text>
          <SelectField
            control={control}
            name="delegateId"
            label={label.delegateId}
            data={(people ?? [])
              .filter((p) => !p.withdrawnAt)
              .map((p) => ({ value: p.id, label: `${p.fullName}, ${p.unit}` }))}
            description="Để danh sách lên nhận biết người này đã đến chưa"
            clearable
            searchable
          />
          {offers.length > 0 && (
            <Stack gap={4} className="wide">
              {offers.map((c) => (
                <Button
                  key={c.delegateId}
                  variant="default"
                  justify="flex-start"
                  onClick={() => setValue('delegateId', c.delegateId, { shouldDirty: true })}
                >
                  Gợi ý: {candidateText(c)} ({guestReasonLabels[c.why]})
                </Button>
              ))}
            </Stack>
          )}
          <BlockField control={control} name="note" label={label.note} className="wide" />
        </div>
      </RecordFrame>
    </Modal>
  )
}

type Levels = NominationFields['assessments']

/** A rating for each whole year of the round's period, and for years that were noted though the period has changed since. */
function Ratings({
  title,
  years,
  value,
  onChange,
}: {
  title: string
  years: readonly string[]
  value: Levels
  onChange: (value: Levels) => void
}) {
  const shown = [...new Set([...years, ...Object.keys(value)])].sort()
  return (
    <>
      <Text className="formhead">{title}</Text>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" className="wide">
          Đợt chưa đặt giai đoạn tính thành tích nên chưa có năm nào để xếp loại. Đặt ở Đợt khen thưởng, Sửa đợt.
        </Text>
      )}
      {shown.map((year) => (
        <Select
          key={year}
          label={year}
          aria-label={`${title}, ${year}`}
          data={assessmentLevels.map((level) => ({ value: level, label: assessmentLabels[level] }))}
          value={value[year] ?? 'unknown'}
          onChange={(v) => v && onChange({ ...value, [year]: v as Levels[string] })}
          allowDeselect={false}
        />
      ))}
    </>
  )
}
