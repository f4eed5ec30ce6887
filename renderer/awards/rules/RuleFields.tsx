import { Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readShare, shareText } from '../../../shared/awards/rules/read-share'
import type {
  BallotRule,
  DocumentList,
  FormEntry,
  Multipliers,
  RuleValueOf,
} from '../../../shared/awards/rules/rule-values'
import { groupOf } from '../../../shared/awards/rules/rule-words'
import { assessmentLabels, severities, severityLabels, subjectKinds, subjectLabels } from '../../../shared/awards/terms'
import { choices } from '../../ui/use-record-form'
import { DayField } from '../IntakeDialogs'
import { DocumentsField } from './DocumentsField'
import { SalaryField } from './SalaryField'

type Field<T> = { value: T; onChange: (value: T) => void; label: string }

/** A share typed as a percentage or a fraction; what is neither goes on as no number and is refused in words. */
function ShareField({ value, onChange, label }: Field<number>) {
  const [text, setText] = useState(() => shareText(value))
  return (
    <TextInput
      label={label}
      description="Phần trăm hoặc phân số: 80 hoặc 2/3"
      value={text}
      onChange={(e) => {
        setText(e.currentTarget.value)
        onChange(readShare(e.currentTarget.value) ?? Number.NaN)
      }}
      rightSection={/\//.test(text) ? undefined : '%'}
      w={240}
      data-autofocus
    />
  )
}

const Amount = ({ value, onChange, label, step = 1 }: Field<number> & { step?: number }) => (
  <NumberInput
    label={label}
    value={Number.isNaN(value) ? '' : value}
    onChange={(v) => onChange(v === '' ? Number.NaN : Number(v))}
    decimalSeparator=","
    thousandSeparator="."
    allowDecimal={step < 1}
    step={step}
    min={0}
    w={240}
    data-autofocus
  />
)

/** How often the base salary each kind of subject gets; empty where the form is not given to that kind. */
function MultiplierFields({ value, onChange }: Omit<Field<Multipliers>, 'label'>) {
  return (
    <Group gap="sm">
      {subjectKinds.map((kind) => (
        <NumberInput
          key={kind}
          label={`${subjectLabels[kind]} (lần lương cơ sở)`}
          placeholder="không thưởng"
          value={value[kind] ?? ''}
          onChange={(v) => onChange({ ...value, [kind]: v === '' ? null : Number(v) })}
          decimalSeparator=","
          step={0.1}
          min={0}
          max={100}
          w={190}
        />
      ))}
    </Group>
  )
}

function BallotFields({ value, onChange }: Omit<Field<BallotRule>, 'label'>) {
  return (
    <Group gap="sm" align="start">
      <Select
        label="Cách biểu quyết"
        data={[
          { value: 'open', label: 'Giơ tay' },
          { value: 'secret', label: 'Bỏ phiếu kín' },
        ]}
        value={value.method}
        onChange={(v) => v && onChange({ ...value, method: v as BallotRule['method'] })}
        allowDeselect={false}
        w={150}
      />
      <Select
        label="Thông qua khi đạt"
        data={[
          { value: 'from', label: 'từ' },
          { value: 'over', label: 'quá' },
        ]}
        value={value.strict ? 'over' : 'from'}
        onChange={(v) => v && onChange({ ...value, strict: v === 'over' })}
        allowDeselect={false}
        w={130}
      />
      <ShareField
        label="của tổng số thành viên"
        value={value.threshold}
        onChange={(threshold) => onChange({ ...value, threshold })}
      />
    </Group>
  )
}

const groups = { title: 'Danh hiệu thi đua', commendation: 'Hình thức khen thưởng', local: 'Của địa phương' }
const levels = { state: 'Cấp Nhà nước', city: 'Cấp Thành phố', unit: 'Cấp đơn vị' }
const scopes = {
  round: 'Hình thức chính của đợt',
  optional: 'Có thể đề nghị trong đợt',
  byUnits: 'Đơn vị tự xét',
  statistics: 'Chỉ để thống kê',
}

function FormFields({ value, onChange }: Omit<Field<FormEntry>, 'label'>) {
  const text = (key: 'name' | 'fullName' | 'authority', label: string) => (
    <TextInput
      label={label}
      value={value[key]}
      onChange={(e) => onChange({ ...value, [key]: e.currentTarget.value })}
      className="wide"
      required
    />
  )
  const pick = <K extends 'group' | 'level' | 'scope'>(key: K, label: string, labels: Record<FormEntry[K], string>) => (
    <Select
      label={label}
      data={choices(labels)}
      value={value[key]}
      onChange={(v) => v && onChange({ ...value, [key]: v })}
      allowDeselect={false}
    />
  )
  return (
    <div className="formcols">
      {text('name', 'Tên gọi trên màn hình, bảng biểu')}
      {text('fullName', 'Tên ghi trong quyết định')}
      {text('authority', 'Cấp quyết định')}
      {pick('group', 'Thuộc', groups)}
      {pick('level', 'Cấp', levels)}
      {pick('scope', 'Trong đợt', scopes)}
      <Checkbox.Group
        label="Tặng cho"
        value={value.subjects}
        onChange={(v) => onChange({ ...value, subjects: v as FormEntry['subjects'] })}
      >
        <Group gap="sm" mt={4}>
          {subjectKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={subjectLabels[kind]} />
          ))}
        </Group>
      </Checkbox.Group>
    </div>
  )
}

const roundings = { up10k: 'Làm tròn lên hàng chục nghìn đồng', none: 'Không làm tròn' }
const units: Record<string, string> = {
  days: 'ngày',
  supplement: 'lần',
  repeat: 'năm',
  review: 'người',
  presentation: 'người',
}

function SingleField({ ruleKey, value, onChange }: { ruleKey: string } & Omit<Field<unknown>, 'label'>) {
  const pick = (label: string, labels: Record<string, string>) => (
    <Select
      label={label}
      data={choices(labels)}
      value={String(value)}
      onChange={(v) => v && onChange(v)}
      allowDeselect={false}
      w={340}
      data-autofocus
    />
  )
  if (ruleKey === 'baseSalary') return <SalaryField value={value as RuleValueOf<'baseSalary'>} onChange={onChange} />
  if (ruleKey === 'bonus.rounding') return pick('Làm tròn', roundings)
  if (ruleKey === 'assessment.least') {
    const { excellent, good, completed } = assessmentLabels
    return pick('Xếp loại thấp nhất', { excellent, good, completed })
  }
  if (ruleKey === 'stateLevel.blockedFrom')
    return <DayField label="Từ ngày" value={String(value)} onChange={onChange} />
  if (/^(quorum|share|fund)\./.test(ruleKey))
    return <ShareField label="Tỷ lệ" value={Number(value)} onChange={onChange} />
  if (typeof value === 'number') {
    const unit = units[ruleKey.split('.')[0] ?? '']
    return (
      <Amount
        label={unit ? `Giá trị (${unit})` : 'Giá trị'}
        value={value}
        onChange={onChange}
        step={ruleKey === 'bonus.householdFactor' ? 0.1 : 1}
      />
    )
  }
  if (ruleKey === 'decision.bases')
    return (
      <Textarea
        label="Giá trị"
        value={String(value)}
        onChange={(e) => onChange(e.currentTarget.value)}
        autosize
        minRows={4}
        data-autofocus
      />
    )
  return (
    <TextInput
      label="Giá trị"
      value={String(value)}
      onChange={(e) => onChange(e.currentTarget.value)}
      w={340}
      data-autofocus
    />
  )
}

/** The value of one rule as a form of its own parts. */
export function RuleField({ ruleKey, value, onChange }: { ruleKey: string } & Omit<Field<unknown>, 'label'>) {
  switch (groupOf(ruleKey)) {
    case 'severity':
      return (
        <Select
          label="Mức độ"
          data={severities.map((s) => ({ value: s, label: severityLabels[s] }))}
          value={String(value)}
          onChange={(v) => v && onChange(v)}
          allowDeselect={false}
          w={240}
          data-autofocus
        />
      )
    case 'documents':
      return <DocumentsField value={value as DocumentList} onChange={onChange} />
    case 'bonus':
      return <MultiplierFields value={value as Multipliers} onChange={onChange} />
    case 'ballot':
      return <BallotFields value={value as BallotRule} onChange={onChange} />
    case 'form':
      return <FormFields value={value as FormEntry} onChange={onChange} />
    case 'single':
      return <SingleField ruleKey={ruleKey} value={value} onChange={onChange} />
  }
}
