import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import {
  type Conference,
  ConferenceFields,
  circulations,
  formatProfileLabels,
  formatProfiles,
  conferenceLabels as label,
  urgencies,
} from '../../shared/conference/conference'
import { ask } from '../bridge/ask'
import { fieldErrors } from '../bridge/field-errors'
import { useAsked } from '../bridge/use-asked'
import { BlockField, ClockField, LinesField, MomentField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { Page, ProblemNote, Waiting } from '../ui/page'

const known = Object.keys(ConferenceFields.shape).concat([
  'venue.name',
  'venue.address',
  'venue.capacity',
  'contact.name',
  'contact.phone',
  'contact.email',
  'signer.fullName',
])
const options = (values: readonly string[], none: string) => values.map((v) => ({ value: v, label: v || none }))

/** Everything a letter and the day need to know of the conference; open dates may stay open. */
export function SettingsPage() {
  const { data, problem, reload } = useAsked('conference.get', {}, ['conference'])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  return data ? <Form conference={data} /> : <Waiting />
}

const fieldsOf = ({ id: _i, kind: _k, createdAt: _c, ...fields }: Conference): ConferenceFields => fields

function Form({ conference }: { conference: Conference }) {
  const form = useForm<ConferenceFields>({
    values: fieldsOf(conference),
    resolver: zodResolver(ConferenceFields as never) as unknown as Resolver<ConferenceFields>,
    resetOptions: { keepDirtyValues: true },
  })
  const { control, formState } = form
  const [sentence, setSentence] = useState<string>()
  const save = form.handleSubmit(async (fields) => {
    setSentence(undefined)
    try {
      const saved = await ask('conference.update', {
        ...fields,
        distribution: fields.distribution.filter((l) => l.trim()),
        signer: { ...fields.signer, authorityLines: fields.signer.authorityLines.filter((l) => l.trim()) },
      })
      form.reset(fieldsOf(saved))
      notify({ kind: 'done', text: 'Đã lưu thiết lập.' })
    } catch (error) {
      setSentence(fieldErrors(error, form.setError, known))
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey && event.key.toLowerCase() === 's')) return
      event.preventDefault()
      void save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  const head = (text: string) => <div className="formhead">{text}</div>
  return (
    <Page
      title="Thiết lập hội nghị"
      note={formState.isDirty ? 'Có thay đổi chưa lưu.' : 'Mọi thứ đã lưu.'}
      actions={
        <>
          <Button variant="default" disabled={!formState.isDirty} onClick={() => form.reset(fieldsOf(conference))}>
            Bỏ thay đổi
          </Button>
          <Button onClick={() => void save()} loading={formState.isSubmitting} disabled={!formState.isDirty}>
            Lưu (Ctrl+S)
          </Button>
        </>
      }
    >
      {sentence && (
        <Alert color="red" variant="light" role="alert">
          {sentence}
        </Alert>
      )}
      <form onSubmit={(e) => void save(e)} className="formcols">
        {head('Hội nghị')}
        <BlockField control={control} name="title" label={label.title} className="wide" />
        <BlockField
          control={control}
          name="subjectLine"
          label={label.subjectLine}
          className="wide"
          description="In đậm ngay dưới chữ GIẤY MỜI."
        />
        <TextField control={control} name="organiser" label={label.organiser} />
        <TextField control={control} name="parentBody" label={label.parentBody} />
        <TextField control={control} name="executingUnit" label={label.executingUnit} />
        <TextField control={control} name="chair" label={label.chair} />
        {head('Thời gian, địa điểm')}
        <MomentField
          control={control}
          name="startsAt"
          label={label.startsAt}
          description="Để trống nếu kế hoạch chưa định ngày."
        />
        <MomentField control={control} name="endsAt" label={label.endsAt} />
        <ClockField control={control} name="receptionFrom" label={label.receptionFrom} />
        <MomentField control={control} name="replyBy" label={label.replyBy} />
        <TextField control={control} name="plannedTime" label={label.plannedTime} />
        <NumberField control={control} name="venue.capacity" label="Sức chứa hội trường (chỗ)" />
        <TextField control={control} name="venue.name" label="Địa điểm" />
        <TextField control={control} name="venue.address" label="Địa chỉ" />
        {head('Đầu mối liên hệ')}
        <TextField control={control} name="contact.name" label="Đơn vị hoặc người liên hệ" />
        <TextField control={control} name="contact.phone" label="Điện thoại" />
        <TextField control={control} name="contact.email" label="Thư điện tử" />
        {head('Giấy mời')}
        <SelectField
          control={control}
          name="profile"
          label={label.profile}
          data={formatProfiles.map((p) => ({ value: p, label: formatProfileLabels[p] }))}
          description="Theo ngày ký: trước 05/3/2020 dùng Thông tư 01/2011."
        />
        <TextField
          control={control}
          name="documentSymbol"
          label={label.documentSymbol}
          description="Phần sau số, ví dụ GM-HĐTĐKT."
        />
        <TextField control={control} name="placeName" label={label.placeName} />
        <TextField control={control} name="typistMark" label={label.typistMark} />
        <LinesField
          control={control}
          name="signer.authorityLines"
          label="Thẩm quyền ký (mỗi dòng một hàng)"
          description="TM., KT., TL. viết như trên giấy."
        />
        <div>
          <TextField control={control} name="signer.officeLine" label="Chức vụ người ký" />
          <TextField control={control} name="signer.fullName" label="Họ tên người ký" />
          <TextField
            control={control}
            name="signer.otherOfficeLine"
            label="Chức vụ ở cơ quan chủ quản (nếu dùng con dấu cơ quan chủ quản)"
          />
        </div>
        <LinesField control={control} name="distribution" label={label.distribution} rows={5} />
        <div>
          <SelectField control={control} name="urgency" label={label.urgency} data={options(urgencies, 'Không')} />
          <SelectField
            control={control}
            name="circulation"
            label={label.circulation}
            data={options(circulations, 'Không')}
          />
          <TextField control={control} name="letterFooter" label={label.letterFooter} />
        </div>
        {head('Khác')}
        <BlockField control={control} name="note" label={label.note} className="wide" rows={3} />
        <Text size="xs" c="dimmed" className="wide">
          Mỗi lần lưu được ghi vào nhật ký và hoàn tác được.
        </Text>
      </form>
    </Page>
  )
}
