import {
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { changeBetween } from '../../shared/speeches/approval'
import type { SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { ask, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { DayInput } from '../ui/DayInput'
import { TakeFile } from '../ui/file-button'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { LongWork } from '../ui/page'
import { typedDay } from '../ui/typed-time'

const proseFiles =
  '.docx,.pdf,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/pdf,text/plain'

/** What the new draft means for the approvals given, in words. */
async function sayWhatReopened(before: SpeechDetail, number: number): Promise<string> {
  const now = await ask('speeches.get', { id: before.id })
  const reopened = now.steps.filter((s) => s.state === 'reopened').map((s) => s.step.name)
  const [old, added] = [before.drafts.findLast((d) => d.withdrawnAt === null), now.drafts.at(-1)]
  const change = old && added ? changeBetween(old, added) : 'content'
  const how = change === 'presentation' ? ' Lời văn không đổi so với bản trước.' : ''
  return `Đã nhận DT${two(number)}.${how}${reopened.length ? ` Phải duyệt lại: ${reopened.join(', ')}.` : ''}`
}

/** One draft more: a file, or text pasted from a message; nothing is kept before it was read. */
export function AddVersionDialog({
  data,
  onClose,
  onAdded,
}: {
  data: SpeechDetail
  onClose: () => void
  onAdded: (id: string) => void
}) {
  const asked = data.asked?.verdict === 'agreed-with-edits' ? data.asked : null
  const [how, setHow] = useState<'file' | 'paste'>('file')
  const [file, setFile] = useState<{ token: string; name: string }>()
  const [text, setText] = useState('')
  const [from, setFrom] = useState(data.drafter || data.unitName)
  const [on, setOn] = useState(day(today()))
  const [note, setNote] = useState('')
  const [isSubmitted, setSubmitted] = useState(true)
  const [isAnswer, setAnswer] = useState(asked !== null)
  const [cutFrom, setCutFrom] = useState<string | null>(data.report.at(-1)?.id ?? null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = useAct('speeches.addVersion', { quiet: true })
  const save = async () => {
    const receivedOn = typedDay(on)
    if (!receivedOn) return
    setErrors({})
    try {
      const done = await add.run({
        speechId: data.id,
        ...(how === 'file' ? { file: file?.token ?? '' } : { text }),
        receivedOn,
        receivedFrom: from,
        note,
        submit: isSubmitted,
        answersId: asked && isAnswer ? asked.id : null,
        cutFromId: data.summaryOfId ? cutFrom : null,
      })
      if (!done) return
      notify({ kind: 'done', text: await sayWhatReopened(data, done.number) })
      onAdded(done.id)
      onClose()
    } catch (error) {
      const { problem } = problemOf(error)
      const fields = problem.fields ?? {}
      setErrors(fields)
      if (Object.keys(fields).length === 0) notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  const isReady = how === 'file' ? file !== undefined : text.trim() !== ''
  return (
    <Modal opened onClose={onClose} title={`Nhận bản mới: ${data.title}`} size={620} closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void save()
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Nguồn"
            value={how}
            onChange={(v) => setHow(v as 'file' | 'paste')}
            data={[
              { value: 'file', label: 'Chọn tệp' },
              { value: 'paste', label: 'Dán nội dung' },
            ]}
          />
          {how === 'file' ? (
            <div>
              <Group gap="xs">
                <TakeFile accept={proseFiles} variant={file ? 'default' : 'filled'} onFile={setFile} data-autofocus>
                  {file ? 'Chọn tệp khác' : 'Chọn tệp…'}
                </TakeFile>
                <Text size="sm" fw={file ? 600 : undefined} c={file ? undefined : 'dimmed'}>
                  {file?.name ?? 'Word (.docx), PDF hoặc văn bản thuần (.txt)'}
                </Text>
              </Group>
              {errors.file && (
                <Text size="xs" c="red">
                  {errors.file}
                </Text>
              )}
            </div>
          ) : (
            <Textarea
              label="Nội dung bài"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              minRows={8}
              maxRows={14}
              autosize
              error={errors.text}
              data-autofocus
            />
          )}
          <Group grow>
            <TextInput label="Nhận từ" value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
            <DayInput
              label="Ngày nhận"
              value={on}
              onChange={setOn}
              required
              example="15/11/2019"
              error={errors.receivedOn}
            />
          </Group>
          {data.summaryOfId && (
            <Select
              label="Tóm tắt từ bản nào của báo cáo đầy đủ"
              data={data.report.map((r) => ({ value: r.id, label: `DT${two(r.number)}, ngày ${day(r.receivedOn)}` }))}
              value={cutFrom}
              onChange={setCutFrom}
              clearable
              placeholder={data.report.length ? 'Chưa ghi' : 'Báo cáo đầy đủ chưa có bản nào'}
              error={errors.cutFromId}
            />
          )}
          {asked && (
            <Checkbox
              label={`Bản này sửa theo ý kiến của ${asked.by} (${asked.stepName})`}
              description="Nếu đúng, bước ấy và các bước trước nó không phải duyệt lại."
              checked={isAnswer}
              onChange={(e) => setAnswer(e.currentTarget.checked)}
            />
          )}
          <Checkbox
            label="Trình duyệt ngay"
            description="Bỏ dấu nếu người soạn còn viết tiếp."
            checked={isSubmitted}
            onChange={(e) => setSubmitted(e.currentTarget.checked)}
          />
          <Textarea label="Ghi chú" value={note} onChange={(e) => setNote(e.currentTarget.value)} autosize />
          {add.busy && (
            <LongWork progress={add.progress} cancel={add.cancel} text={`Đang đọc ${file?.name ?? 'nội dung'}…`} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={add.busy} disabled={!isReady}>
              Nhận thành DT{two(data.drafts.length + 1)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
