import { Button, Group, Modal, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { concernLabels } from '../../shared/speeches/approval'
import { type SpeechVerdict, verdictLabels, verdicts } from '../../shared/speeches/speech'
import type { SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { ReasonDialog } from '../ui/dialogs'
import { dayFromTyping } from '../ui/fields'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { saidWithUndo } from './with-undo'

type Step = SpeechDetail['steps'][number]

function stepWords(step: Step): string {
  const on = step.onNumber === null ? '' : ` DT${two(step.onNumber)}`
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
  Step['state'],
  string
>

/** The chain of approval with what each step said, and the acts that fit now. */
export function ApprovalPanel({ data }: { data: SpeechDetail }) {
  const [reviewing, setReviewing] = useState<string>()
  const [isUnlocking, setUnlocking] = useState(false)
  const official = useAct('speeches.makeOfficial')
  const unlock = useAct('speeches.unlock')
  const submit = useAct('speeches.submit')
  const latest = data.latest
  const isOpen = latest !== null && data.state !== 'official'
  const finish = async () => {
    if (latest && (await official.run({ versionId: latest.id })))
      void saidWithUndo('speeches.makeOfficial', `DT${two(latest.number)} là bản chính thức, đã khóa.`)
  }
  return (
    <section className="speech-chain" aria-label="Chuỗi duyệt">
      <h2>Chuỗi duyệt</h2>
      {data.steps.length === 0 && <Text size="sm">Loại bài này không cần duyệt.</Text>}
      <ol>
        {data.steps.map((step) => {
          const review = data.reviews.find((r) => r.id === step.reviewId)
          return (
            <li
              key={step.step.id}
              className={`${step.state}${step.step.id === data.currentId ? ' current' : ''}`}
              aria-current={step.step.id === data.currentId ? 'step' : undefined}
            >
              <i aria-hidden="true">{stepSigns[step.state]}</i>
              <div>
                <b>{step.step.name}</b>
                <span>
                  {step.who || concernLabels[step.step.concern]}: {stepWords(step)}
                </span>
                {review && (
                  <span>
                    {review.by}, {day(review.decidedOn)}
                    {review.note && `: “${review.note}”`}
                  </span>
                )}
              </div>
              {isOpen && (
                <Button
                  variant={step.step.id === data.currentId ? 'filled' : 'default'}
                  onClick={() => setReviewing(step.step.id)}
                  aria-label={`Ghi ý kiến: ${step.step.name}`}
                >
                  Ý kiến…
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      <Group gap={6}>
        {latest && data.state === 'drafting' && (
          <Button
            onClick={() =>
              void submit
                .run({ versionId: latest.id })
                .then((ok) => ok && saidWithUndo('speeches.submit', `Đã trình DT${two(latest.number)}.`))
            }
            loading={submit.busy}
          >
            Trình duyệt DT{two(latest.number)}
          </Button>
        )}
        {latest && data.state === 'approved' && (
          <Button onClick={() => void finish()} loading={official.busy}>
            Chốt DT{two(latest.number)} là bản chính thức
          </Button>
        )}
        {data.state === 'official' && (
          <Button variant="default" onClick={() => setUnlocking(true)}>
            Mở khóa để sửa…
          </Button>
        )}
      </Group>
      {reviewing && <ReviewDialog data={data} stepId={reviewing} onClose={() => setReviewing(undefined)} />}
      {isUnlocking && (
        <ReasonDialog
          title="Mở khóa bản chính thức"
          text="Bản chính thức được giữ nguyên trong danh sách bản thảo. Bản mới sẽ phải duyệt lại những bước mà nó chạm đến."
          act="Mở khóa"
          onAct={(reason) =>
            void unlock.run({ id: data.id, reason }).then((done) => {
              if (!done) return
              setUnlocking(false)
              void saidWithUndo('speeches.unlock', `Đã mở khóa “${data.title}”.`)
            })
          }
          onClose={() => setUnlocking(false)}
        />
      )}
    </section>
  )
}

/** What somebody said of exactly one draft. */
function ReviewDialog({ data, stepId, onClose }: { data: SpeechDetail; stepId: string; onClose: () => void }) {
  const step = data.steps.find((s) => s.step.id === stepId) as Step
  const alive = data.drafts.filter((d) => d.withdrawnAt === null)
  const [versionId, setVersion] = useState(alive.at(-1)?.id ?? '')
  const [verdict, setVerdict] = useState<SpeechVerdict>('agreed')
  const [by, setBy] = useState(step.who)
  const [on, setOn] = useState(day(today()))
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const review = useAct('speeches.review', { quiet: true })
  const save = async () => {
    try {
      await review.run({ versionId, stepId, verdict, by, decidedOn: dayFromTyping(on), note })
      void saidWithUndo(
        'speeches.review',
        `Đã ghi ý kiến: ${step.step.name}, ${verdictLabels[verdict].toLocaleLowerCase('vi')}.`,
      )
      onClose()
    } catch (error) {
      const { problem } = problemOf(error)
      setErrors(problem.fields ?? {})
      if (Object.keys(problem.fields ?? {}).length === 0) notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Ý kiến: ${step.step.name}`} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Về bản"
            data={alive.map((d) => ({
              value: d.id,
              label: `DT${two(d.number)}, nhận ${day(d.receivedOn)}${d.receivedFrom ? ` từ ${d.receivedFrom}` : ''}`,
            }))}
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
            <TextInput
              label="Ngày"
              value={on}
              onChange={(e) => setOn(e.currentTarget.value)}
              error={errors.decidedOn}
              placeholder="15/11/2019"
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={review.busy}>
              Ghi ý kiến
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
