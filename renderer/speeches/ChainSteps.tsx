import { Button, Group, Modal, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Step as ChainStep, type Change, concernLabels } from '../../shared/speeches/approval'
import type { StepState } from '../../shared/speeches/life'
import { type SpeechVerdict, verdictLabels, verdicts } from '../../shared/speeches/speech'
import { problemOf } from '../bridge/ask'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'

export type SaidStep = {
  step: ChainStep
  who: string
  state: StepState['state']
  reviewId: string | null
  onNumber: number | null
  change: Change
}
type Said = { id: string; by: string; decidedOn: string; note: string }

function stepWords(step: SaidStep, draftName: (n: number) => string): string {
  const on = step.onNumber === null ? '' : ` ${draftName(step.onNumber)}`
  switch (step.state) {
    case 'open':
      return 'chưa'
    case 'reopened':
      return step.change === 'presentation'
        ? `đã duyệt${on}, nay đổi hình thức`
        : `đã có ý kiến với${on}, nay có bản mới`
    case 'agreed':
      return `đồng ý${on}`
    case 'agreed-with-edits':
      return `đồng ý${on}, có chỉnh sửa`
    case 'returned':
      return `trả lại${on}`
  }
}
const stepSigns = { open: '○', reopened: '↻', agreed: '✓', 'agreed-with-edits': '✓', returned: '↩' } satisfies Record<
  SaidStep['state'],
  string
>

/** The steps of approval in their order, with what was said at each and a button to say something. */
export function ChainSteps({
  steps,
  reviews,
  currentId,
  draftName,
  onSay,
}: {
  steps: readonly SaidStep[]
  reviews: readonly Said[]
  currentId: string | null
  /** `DT02`, `lần 2`. */
  draftName: (number: number) => string
  /** Left out while nothing may be said. */
  onSay?: (stepId: string) => void
}) {
  return (
    <ol>
      {steps.map((step) => {
        const review = reviews.find((r) => r.id === step.reviewId)
        const isCurrent = step.step.id === currentId
        return (
          <li
            key={step.step.id}
            className={`${step.state}${isCurrent ? ' current' : ''}`}
            aria-current={isCurrent ? 'step' : undefined}
          >
            <i aria-hidden="true">{stepSigns[step.state]}</i>
            <div>
              <b>{step.step.name}</b>
              <span>
                {step.who || concernLabels[step.step.concern]}: {stepWords(step, draftName)}
              </span>
              {review && (
                <span>
                  {review.by}, {day(review.decidedOn)}
                  {review.note && `: “${review.note}”`}
                </span>
              )}
            </div>
            {onSay && (
              <Button
                variant={isCurrent ? 'filled' : 'default'}
                onClick={() => onSay(step.step.id)}
                aria-label={`Ghi ý kiến: ${step.step.name}`}
              >
                Ý kiến…
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What somebody said of exactly one draft; `save` throws the problem, which then stands at its field. */
export function VerdictDialog({
  step,
  drafts,
  save,
  onClose,
}: {
  step: SaidStep
  drafts: readonly { value: string; label: string }[]
  save: (said: {
    versionId: string
    stepId: string
    verdict: SpeechVerdict
    by: string
    decidedOn: string
    note: string
  }) => Promise<unknown>
  onClose: () => void
}) {
  const [versionId, setVersion] = useState(drafts.at(-1)?.value ?? '')
  const [verdict, setVerdict] = useState<SpeechVerdict>('agreed')
  const [by, setBy] = useState(step.who)
  const [on, setOn] = useState(day(today()))
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const run = async () => {
    const decidedOn = typedDay(on)
    if (!decidedOn) return
    setBusy(true)
    try {
      await save({ versionId, stepId: step.step.id, verdict, by, decidedOn, note })
      onClose()
    } catch (error) {
      const { problem } = problemOf(error)
      setErrors(problem.fields ?? {})
      if (Object.keys(problem.fields ?? {}).length === 0) notify({ kind: 'problem', problem: problemOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Ý kiến: ${step.step.name}`} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Về bản"
            data={[...drafts]}
            value={versionId}
            onChange={(v) => v && setVersion(v)}
            allowDeselect={false}
          />
          <Radio.Group label="Kết luận" value={verdict} onChange={(v) => setVerdict(v as SpeechVerdict)}>
            <Group gap="md" mt={4}>
              {verdicts.map((v) => (
                <Radio key={v} value={v} label={verdictLabels[v]} data-autofocus={v === 'agreed' || undefined} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={verdict === 'agreed' ? 'Ý kiến (nếu có)' : 'Ý kiến: sửa chỗ nào'}
            value={note}
            onChange={(e) => setNote(e.currentTarget.value)}
            autosize
            minRows={2}
            error={errors.note}
          />
          <Group grow>
            <TextInput
              label="Người cho ý kiến"
              value={by}
              onChange={(e) => setBy(e.currentTarget.value)}
              error={errors.by}
            />
            <DayInput label="Ngày" value={on} onChange={setOn} required example="15/11/2019" error={errors.decidedOn} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={busy}>
              Ghi ý kiến
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
