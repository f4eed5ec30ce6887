import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LetterText } from '../../shared/invitations/invitations.contract'
import { ask, problemOf } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'

const parts: { key: Exclude<keyof LetterText, 'requests'>; label: string }[] = [
  { key: 'invite', label: 'Lời mời' },
  { key: 'attend', label: 'Nội dung' },
  { key: 'chair', label: 'Chủ trì' },
  { key: 'time', label: 'Thời gian' },
  { key: 'venue', label: 'Địa điểm' },
  { key: 'requestsHeading', label: 'Dòng dẫn yêu cầu' },
  { key: 'closing', label: 'Câu kết' },
]

/** The words of the letter with their placeholders, and the page they make, side by side. */
export function LetterTextDialog({ onClose }: { onClose: () => void }) {
  const { data, problem } = useAsked('invitations.text', {})
  return (
    <Modal
      opened
      onClose={onClose}
      title="Nội dung giấy mời"
      size="min(1300px, 96vw)"
      closeOnClickOutside={false}
      styles={{ body: { height: '82vh', display: 'flex' } }}
    >
      {problem && <ProblemNote problem={problem} />}
      {data ? (
        <Editor initial={data.text} defaults={data.defaults} placeholders={data.placeholders} onClose={onClose} />
      ) : (
        !problem && <Waiting />
      )}
    </Modal>
  )
}

function Editor({
  initial,
  defaults,
  placeholders,
  onClose,
}: {
  initial: LetterText
  defaults: LetterText
  placeholders: { name: string; sample: string }[]
  onClose: () => void
}) {
  const [text, setText] = useState(initial)
  const [url, setUrl] = useState<string>()
  const [busy, setBusy] = useState(false)
  const key = JSON.stringify(text)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      ask('invitations.preview', { longest: true, text: JSON.parse(key) as LetterText }).then(
        (found) => isCurrent && setUrl(found.url),
        () => undefined,
      )
    }, 350)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key])
  const save = async () => {
    setBusy(true)
    try {
      const { unknown } = await ask('invitations.saveText', {
        text: { ...text, requests: text.requests.filter((r) => r.trim()) },
      })
      notify({
        kind: 'done',
        text: unknown.length
          ? `Đã lưu. Chỗ điền không được hiểu: ${unknown.map((u) => `{${u}}`).join(', ')}.`
          : 'Đã lưu nội dung giấy mời. Giấy đã duyệt giữ nguyên như lúc duyệt.',
      })
      onClose()
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
      setBusy(false)
    }
  }
  return (
    <div className="split even">
      <div className="side">
        <Stack gap="xs">
          {parts.slice(0, 6).map((p) => (
            <Textarea
              key={p.key}
              label={p.label}
              value={text[p.key]}
              onChange={(e) => setText({ ...text, [p.key]: e.currentTarget.value })}
              autosize
            />
          ))}
          <Textarea
            label="Yêu cầu đối với đại biểu (mỗi đoạn một dòng)"
            value={text.requests.join('\n')}
            onChange={(e) => setText({ ...text, requests: e.currentTarget.value.split('\n') })}
            autosize
            minRows={4}
          />
          <Textarea
            label="Câu kết"
            value={text.closing}
            onChange={(e) => setText({ ...text, closing: e.currentTarget.value })}
            autosize
          />
          <Text size="xs" c="dimmed">
            Chỗ điền: {placeholders.map((p) => `{${p.name}}`).join(' ')}
          </Text>
          <Group justify="space-between" className="foot">
            <Button variant="subtle" onClick={() => setText(defaults)}>
              Lấy lại mẫu ban đầu
            </Button>
            <Group gap={4}>
              <Button variant="default" onClick={onClose}>
                Thôi
              </Button>
              <Button onClick={() => void save()} loading={busy}>
                Lưu nội dung
              </Button>
            </Group>
          </Group>
        </Stack>
      </div>
      <div>{url ? <iframe key={url} className="frame" title="Giấy mời" src={url} /> : <Waiting />}</div>
    </div>
  )
}
