import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DraftsView } from '../../../shared/preparation/drafts/drafts.contract'
import { problemOf } from '../../bridge/ask'
import { useAct } from '../../bridge/use-act'
import { TakeFile } from '../../ui/file-button'
import { notify } from '../../ui/notices'

const files = '.docx,.pdf,.txt,.png,.jpg,.jpeg,.mp4'

/** Keeps the next draft: the words of a document as they are now, or the words and file of what is shown in the hall. */
export function KeepDraft({ data }: { data: DraftsView }) {
  const isDocument = data.subject === 'document'
  const asked = data.asked?.verdict === 'agreed-with-edits' ? data.asked : null
  const [text, setText] = useState('')
  const [file, setFile] = useState<{ token: string; name: string }>()
  const [note, setNote] = useState('')
  const [isSubmitted, setSubmitted] = useState(true)
  const [isAnswer, setAnswer] = useState(true)
  const [error, setError] = useState('')
  const keep = useAct('drafts.keep', { quiet: true })
  const next = Math.max(0, ...data.versions.map((v) => v.number)) + 1
  const isReady = isDocument ? data.isTouched : text.trim() !== '' || file !== undefined
  if (isDocument && !data.isTouched)
    return (
      <Text size="sm" c="dimmed">
        Lời văn hiện nay chính là dự thảo mới nhất.
      </Text>
    )
  const run = async () => {
    setError('')
    try {
      const done = await keep.run({
        subject: data.subject,
        subjectId: data.subjectId,
        ...(isDocument ? {} : { text, ...(file ? { file: file.token } : {}) }),
        note,
        submit: isSubmitted,
        answersId: asked && isAnswer ? asked.id : null,
      })
      if (!done) return
      notify({ kind: 'done', text: `Đã giữ dự thảo lần ${done.number}${isSubmitted ? ' và trình duyệt' : ''}.` })
      setText('')
      setFile(undefined)
      setNote('')
    } catch (failure) {
      const problem = problemOf(failure)
      setError(Object.values(problem.problem.fields ?? {})[0] ?? problem.message)
    }
  }
  return (
    <form
      className="keep-draft"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void run()
      }}
    >
      <Stack gap="xs">
        {isDocument ? (
          <Text size="sm">
            {data.versions.length === 0
              ? 'Lời văn chưa được giữ thành dự thảo.'
              : 'Lời văn đã sửa sau dự thảo mới nhất; các bước đã duyệt phải duyệt lại bản mới.'}
          </Text>
        ) : (
          <>
            <Textarea
              label="Lời văn, lời bình, mô tả"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              autosize
              minRows={3}
              maxRows={10}
            />
            <Group gap="xs">
              <TakeFile accept={files} variant="default" onFile={setFile}>
                {file ? 'Chọn tệp khác…' : 'Kèm tệp…'}
              </TakeFile>
              <Text size="sm" c={file ? undefined : 'dimmed'}>
                {file?.name ?? 'Maket (.png, .jpg, .pdf), kịch bản (.docx), phim (.mp4)'}
              </Text>
            </Group>
          </>
        )}
        <TextInput label="Ghi chú" value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        {asked && (
          <Checkbox
            label={`Bản này sửa theo ý kiến của ${asked.by} (${asked.stepName})`}
            description="Nếu đúng, bước ấy và các bước trước nó không phải duyệt lại."
            checked={isAnswer}
            onChange={(e) => setAnswer(e.currentTarget.checked)}
          />
        )}
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
        <Group justify="space-between">
          <Checkbox
            label="Trình duyệt ngay"
            checked={isSubmitted}
            onChange={(e) => setSubmitted(e.currentTarget.checked)}
          />
          <Button type="submit" disabled={!isReady} loading={keep.busy}>
            Giữ thành dự thảo lần {next}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
