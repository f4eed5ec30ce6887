import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'

type Choice = 'yes' | 'no' | 'abstain'
const choices = [
  { value: 'yes', label: 'Đồng ý' },
  { value: 'no', label: 'Không' },
  { value: 'abstain', label: 'Không ý kiến' },
]

/** A show of hands for one or many cases: everybody agrees but those marked. */
export function VoteDialog({
  meeting,
  cases,
  onClose,
}: {
  meeting: MeetingDetail
  cases: readonly CouncilCase[]
  onClose: () => void
}) {
  const vote = useAct('council.voteOpen')
  const [said, setSaid] = useState<ReadonlyMap<string, Choice>>(new Map())
  const voters = meeting.attendance.filter((a) => a.status !== 'absent')
  const of = (choice: Choice, written: boolean) =>
    voters
      .filter((a) => (a.status === 'written') === written && (said.get(a.memberId) ?? 'yes') === choice)
      .map((a) => a.memberId)
  const submit = async () => {
    const done = await vote.run({
      ballotIds: cases.map((c) => c.id),
      no: of('no', false),
      abstain: [...of('abstain', false), ...of('abstain', true)],
      writtenNo: of('no', true),
    })
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Ghi biểu quyết giơ tay (${cases.length} trường hợp)`} size={640}>
      <Stack gap="sm">
        <Text size="sm">
          {cases.length === 1 ? cases[0]?.name : 'Ghi cùng một kết quả cho các trường hợp đang chọn.'} Người đứng ngoài
          không tính. Chỉ cần đánh dấu người không đồng ý.
        </Text>
        <div className="scroll-list" style={{ maxHeight: 340 }}>
          {voters.map((a) => (
            <div key={a.id} className="list-row">
              <span className="grow">
                <b>{a.member.fullName}</b>
                {a.status === 'written' && <small> (bằng văn bản)</small>}
              </span>
              <SegmentedControl
                aria-label={`Ý kiến của ${a.member.fullName}`}
                size="xs"
                data={choices}
                value={said.get(a.memberId) ?? 'yes'}
                onChange={(v) => setSaid(new Map(said).set(a.memberId, v as Choice))}
              />
            </div>
          ))}
        </div>
        {voters.length === 0 && <Text size="sm">Chưa điểm danh ai có mặt.</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} loading={vote.busy} disabled={voters.length === 0} data-autofocus>
            Ghi {of('yes', false).length + of('yes', true).length} đồng ý,{' '}
            {of('no', false).length + of('no', true).length} không
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
