import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'
import { PaperActions } from '../../printing/PaperActions'
import { notify } from '../../ui/notices'

/** What the minutes say beyond attendance and votes, and the papers of the meeting. Words may be mended after it is over. */
export function MinutesForm({ meeting }: { meeting: MeetingDetail }) {
  const save = useAct('council.update')
  const [words, setWords] = useState({
    minutesNumber: meeting.minutesNumber,
    place: meeting.place,
    tellers: meeting.tellers,
    discussion: meeting.discussion,
    conclusion: meeting.conclusion,
    chairId: meeting.chairId,
    secretaryId: meeting.secretaryId,
  })
  const away = meeting.attendance.filter(
    (a) =>
      a.status !== 'present' &&
      meeting.state !== 'planned' &&
      (a.memberId === words.chairId || a.memberId === words.secretaryId),
  )
  const put = (patch: Partial<typeof words>) => setWords({ ...words, ...patch })
  const submit = async () => {
    const done = await save.run({ id: meeting.id, ...words })
    if (done) notify({ kind: 'done', text: 'Đã lưu nội dung biên bản.' })
  }
  const line = (key: 'minutesNumber' | 'place' | 'tellers', label: string, placeholder?: string) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={words[key]}
      onChange={(e) => put({ [key]: e.currentTarget.value })}
    />
  )
  const member = (key: 'chairId' | 'secretaryId', label: string) => (
    <Select
      label={label}
      data={meeting.attendance.map((a) => ({ value: a.memberId, label: a.member.fullName }))}
      value={words[key]}
      onChange={(v) => put({ [key]: v })}
      searchable
      clearable
    />
  )
  const text = (key: 'discussion' | 'conclusion', label: string, rows: [least: number, most: number]) => (
    <Textarea
      label={label}
      value={words[key]}
      onChange={(e) => put({ [key]: e.currentTarget.value })}
      autosize
      minRows={rows[0]}
      maxRows={rows[1]}
    />
  )
  return (
    <Stack gap="sm" maw={860}>
      <Group grow>
        {line('minutesNumber', 'Số biên bản', '15/BB-HĐTĐKT')}
        {line('place', 'Địa điểm')}
      </Group>
      <Group grow>
        {member('chairId', 'Chủ trì')}
        {member('secretaryId', 'Thư ký')}
      </Group>
      {away.map((a) => (
        <Text key={a.id} size="sm" className="mark-warn">
          ! {a.memberId === words.chairId ? 'Chủ trì' : 'Thư ký'} {a.member.fullName} được điểm danh là vắng; biên bản
          phải do người có mặt ký.
        </Text>
      ))}
      {line('tellers', 'Ban kiểm phiếu')}
      {text('discussion', 'Nội dung thảo luận', [4, 9])}
      {text('conclusion', 'Kết luận', [3, 7])}
      <Group gap="xs">
        <Button onClick={() => void submit()} loading={save.busy}>
          Lưu
        </Button>
        <PaperActions request={{ paper: 'council.minutes', id: meeting.id }} label="Biên bản họp" />
        <PaperActions request={{ paper: 'council.counting', id: meeting.id }} label="Biên bản kiểm phiếu" />
        {meeting.state === 'closed' && (
          <Text size="sm" c="dimmed">
            Phiên đã kết thúc: lời ghi còn sửa được, điểm danh và kết quả thì không.
          </Text>
        )}
      </Group>
    </Stack>
  )
}
