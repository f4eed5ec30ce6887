import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { councilRoleLabels } from '../../../shared/awards/council'
import type { MeetingDetail } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'

const choices = [
  { value: 'present', label: 'Có mặt' },
  { value: 'absent', label: 'Vắng' },
  { value: 'written', label: 'Gửi ý kiến văn bản' },
]

/** Who of the council is there; an absentee may have sent a written opinion. */
export function Attendance({ meeting }: { meeting: MeetingDetail }) {
  const attend = useAct('council.attend')
  const isClosed = meeting.state === 'closed'
  const set = (memberIds: string[], status: 'present' | 'absent' | 'written') =>
    void attend.run({ meetingId: meeting.id, lines: memberIds.map((memberId) => ({ memberId, status })) })
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={isClosed}
          onClick={() =>
            set(
              meeting.attendance.map((a) => a.memberId),
              'present',
            )
          }
        >
          Tất cả có mặt
        </Button>
        <Text size="sm">{meeting.quorum.text}</Text>
      </Group>
      <div className="scroll-list">
        {meeting.attendance.map((a, index) => (
          <div key={a.id} className="list-row">
            <span className="r">{index + 1}</span>
            <span className="grow">
              <b>{`${a.member.honorific} ${a.member.fullName}`.trim()}</b> {a.member.office}
              <small> {councilRoleLabels[a.member.role]}</small>
            </span>
            <SegmentedControl
              aria-label={`Có mặt: ${a.member.fullName}`}
              size="xs"
              data={choices}
              value={a.status}
              disabled={isClosed}
              onChange={(v) => set([a.memberId], v as 'present' | 'absent' | 'written')}
            />
          </div>
        ))}
      </div>
    </>
  )
}
