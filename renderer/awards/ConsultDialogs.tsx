import { Alert, Button, Group, Modal, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { opinionLabels, opinions } from '../../shared/awards/appraisal'
import type { ConsultationRow } from '../../shared/awards/appraisal.contract'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { TakeFile } from '../ui/file-button'
import { today } from '../ui/format'
import { notify } from '../ui/notices'
import { DayField } from './IntakeDialogs'
import { TakenFile } from './TakenFile'

const usual = [
  'Công an Thành phố',
  'Cục Thuế Thành phố',
  'Bảo hiểm xã hội Thành phố',
  'Thanh tra Thành phố',
  'Sở Tài nguyên và Môi trường',
  'Ủy ban Kiểm tra Thành ủy',
]

/** One letter an agency about the chosen cases. */
export function ConsultDialog({ roundId, ids, onClose }: { roundId: string; ids: string[]; onClose: () => void }) {
  const [agencies, setAgencies] = useState<string[]>([])
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(today())
  const [dueDate, setDue] = useState('')
  const [question, setQuestion] = useState(
    'Việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và nghĩa vụ liên quan của tập thể, cá nhân có tên trong danh sách kèm theo.',
  )
  const [error, setError] = useState('')
  const act = useAct('awards.consult', { quiet: true })
  const submit = async () => {
    try {
      await act.run({ roundId, agencies, nominationIds: ids, number, date, dueDate: dueDate || null, question })
      notify({ kind: 'done', text: `Đã lập ${agencies.length} công văn lấy ý kiến về ${ids.length} trường hợp.` })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Lấy ý kiến về ${ids.length} trường hợp`} size={640}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <TagsInput
          label="Cơ quan được hỏi (mỗi cơ quan một công văn)"
          placeholder="Chọn hoặc gõ tên rồi Enter"
          data={usual}
          value={agencies}
          onChange={setAgencies}
          data-autofocus
        />
        <Group gap="sm">
          <TextInput label="Số công văn" value={number} onChange={(e) => setNumber(e.currentTarget.value)} w={160} />
          <DayField label="Ngày" value={date} onChange={setDate} />
          <DayField label="Hạn trả lời" value={dueDate} onChange={setDue} />
        </Group>
        <Text size="sm" c="dimmed">
          Để trống hạn: tính theo số ngày làm việc trong quy định của đợt.
        </Text>
        <Textarea
          label="Nội dung hỏi"
          value={question}
          onChange={(e) => setQuestion(e.currentTarget.value)}
          autosize
          minRows={3}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} disabled={agencies.length === 0} loading={act.busy}>
            Lập công văn
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** An agency's answer; whoever is not named agrees. */
export function ReplyDialog({ letter, onClose }: { letter: ConsultationRow; onClose: () => void }) {
  const [repliedAt, setAt] = useState(letter.repliedAt ?? today())
  const [replyNumber, setNumber] = useState(letter.replyNumber)
  const [replyText, setText] = useState(letter.replyText)
  const [file, setFile] = useState(letter.attachment)
  const [said, setSaid] = useState<Record<string, { opinion: (typeof opinions)[number]; note: string }>>(() =>
    Object.fromEntries(
      letter.items
        .filter((i) => i.opinion !== 'waiting')
        .map((i) => [i.nominationId, { opinion: i.opinion, note: i.note }]),
    ),
  )
  const attach = useAct('awards.attachReply')
  const detach = useAct('awards.detachReply')
  const [error, setError] = useState('')
  const act = useAct('awards.recordReply', { quiet: true })
  const submit = async () => {
    try {
      await act.run({ id: letter.id, repliedAt, replyNumber, replyText, opinions: said })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Trả lời của ${letter.agency}`} size={760}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <Group gap="sm">
          <DayField label="Ngày trả lời" value={repliedAt} onChange={setAt} />
          <TextInput label="Số văn bản" value={replyNumber} onChange={(e) => setNumber(e.currentTarget.value)} />
        </Group>
        <Textarea
          label="Tóm tắt trả lời"
          value={replyText}
          onChange={(e) => setText(e.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group gap="sm">
          {file && (
            <TakenFile
              file={file}
              onTakeOff={(reason) => void detach.run({ id: letter.id, reason }).then((l) => l && setFile(l.attachment))}
            />
          )}
          <TakeFile
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
            variant="default"
            onFile={(f) => void attach.run({ id: letter.id, file: f.token }).then((l) => l && setFile(l.attachment))}
          >
            {file ? 'Thay bản quét' : 'Kèm bản quét văn bản trả lời'}
          </TakeFile>
        </Group>
        <Text size="sm">Chỉ chọn những trường hợp có ý kiến khác; còn lại là thống nhất.</Text>
        <table className="plain-table">
          <tbody>
            {letter.items.map((i) => {
              const mine = said[i.nominationId] ?? { opinion: 'agree' as const, note: '' }
              const set = (patch: Partial<typeof mine>) => setSaid({ ...said, [i.nominationId]: { ...mine, ...patch } })
              return (
                <tr key={i.id}>
                  <td>
                    {i.name}
                    <Text size="sm" c="dimmed">
                      {i.unit}
                    </Text>
                  </td>
                  <td>
                    <Select
                      aria-label={`Ý kiến về ${i.name}`}
                      data={opinions.filter((o) => o !== 'waiting').map((o) => ({ value: o, label: opinionLabels[o] }))}
                      value={mine.opinion}
                      onChange={(v) => v && set({ opinion: v as typeof mine.opinion })}
                      allowDeselect={false}
                      w={170}
                    />
                  </td>
                  <td>
                    <TextInput
                      aria-label={`Ghi chú về ${i.name}`}
                      placeholder="Ghi chú"
                      value={mine.note}
                      onChange={(e) => set({ note: e.currentTarget.value })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} loading={act.busy}>
            Ghi trả lời
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
