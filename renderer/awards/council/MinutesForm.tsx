import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'
import { PaperActions } from '../../printing/PaperActions'
import { notify } from '../../ui/notices'

/** What the minutes say beyond attendance and votes, and the papers of the meeting. */
export function MinutesForm({ meeting }: { meeting: MeetingDetail }) {
  const save = useAct('council.update')
  const [tellers, setTellers] = useState(meeting.tellers)
  const [place, setPlace] = useState(meeting.place)
  const [discussion, setDiscussion] = useState(meeting.discussion)
  const [conclusion, setConclusion] = useState(meeting.conclusion)
  const isClosed = meeting.state === 'closed'
  const submit = async () => {
    const done = await save.run({ id: meeting.id, tellers, place, discussion, conclusion })
    if (done) notify({ kind: 'done', text: 'Đã lưu nội dung biên bản.' })
  }
  return (
    <Stack gap="sm" maw={860}>
      <Group grow>
        <TextInput
          label="Địa điểm"
          value={place}
          onChange={(e) => setPlace(e.currentTarget.value)}
          disabled={isClosed}
        />
        <TextInput
          label="Ban kiểm phiếu"
          value={tellers}
          onChange={(e) => setTellers(e.currentTarget.value)}
          disabled={isClosed}
        />
      </Group>
      <Textarea
        label="Nội dung thảo luận"
        value={discussion}
        onChange={(e) => setDiscussion(e.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={9}
        disabled={isClosed}
      />
      <Textarea
        label="Kết luận"
        value={conclusion}
        onChange={(e) => setConclusion(e.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={7}
        disabled={isClosed}
      />
      <Group gap="xs">
        <Button onClick={() => void submit()} loading={save.busy} disabled={isClosed}>
          Lưu
        </Button>
        <PaperActions request={{ paper: 'council.minutes', id: meeting.id }} label="Biên bản họp" />
        <PaperActions request={{ paper: 'council.counting', id: meeting.id }} label="Biên bản kiểm phiếu" />
      </Group>
    </Stack>
  )
}
