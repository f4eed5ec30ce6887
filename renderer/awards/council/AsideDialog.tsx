import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'

/** A member who takes no part in one vote, and the way back. */
export function AsideDialog({
  meeting,
  ballot,
  onClose,
}: {
  meeting: MeetingDetail
  ballot: CouncilCase
  onClose: () => void
}) {
  const stand = useAct('council.standAside')
  const back = useAct('council.takePartAgain')
  const [member, setMember] = useState<string | null>(ballot.suggested[0]?.memberId ?? null)
  const [reason, setReason] = useState(ballot.suggested[0]?.why ?? '')
  const others = meeting.attendance.filter((a) => !ballot.aside.some((s) => s.memberId === a.memberId))
  return (
    <Modal opened onClose={onClose} title={`Đứng ngoài khi xét “${ballot.name}”`}>
      <Stack gap="sm">
        {ballot.suggested.map((s) => (
          <Text key={s.memberId} size="sm">
            Nên xem: {s.name} {s.why}.
          </Text>
        ))}
        {ballot.aside.map((a) => (
          <Group key={a.memberId} gap="xs" wrap="nowrap">
            <Text size="sm" style={{ flex: 1 }}>
              {a.name} không tham gia biểu quyết: {a.reason}
            </Text>
            <Button
              variant="default"
              onClick={() =>
                void back
                  .run({ ballotId: ballot.id, memberId: a.memberId, reason: 'tham gia lại' })
                  .then((done) => done && onClose())
              }
            >
              Tham gia lại
            </Button>
          </Group>
        ))}
        <Select
          label="Thành viên"
          data={others.map((a) => ({ value: a.memberId, label: a.member.fullName }))}
          value={member}
          onChange={setMember}
          searchable
          openOnFocus={false}
          data-autofocus
        />
        <TextInput label="Lý do" value={reason} onChange={(e) => setReason(e.currentTarget.value)} required />
        <Text size="xs" c="dimmed">
          Mẫu số vẫn là tổng số thành viên, trừ khi đợt khen thưởng chọn khác; biên bản ghi rõ.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            disabled={!member || reason.trim() === ''}
            loading={stand.busy}
            onClick={() =>
              member &&
              void stand.run({ ballotId: ballot.id, memberId: member, reason }).then((done) => done && onClose())
            }
          >
            Không tham gia biểu quyết
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
