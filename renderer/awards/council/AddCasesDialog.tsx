import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/awards/council.contract'
import { nominationStateLabels } from '../../../shared/awards/nomination'
import { subjectLabels } from '../../../shared/awards/terms'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { DataTable } from '../../ui/data-table/DataTable'
import { Waiting } from '../../ui/page'

/** Cases that wait for the council; those that failed before need a reason to be voted on again. */
export function AddCasesDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { data } = useAsked('council.waiting', { roundId: meeting.roundId }, ['awards'])
  const add = useAct('council.addCases')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const fresh = (data ?? []).filter((c) => c.state !== 'council_failed')
  const ids = chosen.size > 0 ? [...chosen] : fresh.map((c) => c.id)
  const needsReason = (data ?? []).some((c) => ids.includes(c.id) && c.state === 'council_failed')
  const submit = async () => {
    const done = await add.run({ meetingId: meeting.id, nominationIds: ids, ...(needsReason ? { reason } : {}) })
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Đưa trường hợp ra phiên họp" size={900}>
      {!data ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Text size="sm">
          Không còn trường hợp nào chờ xét. Trường hợp phải “Đủ điều kiện” sau thẩm định mới đưa ra được.
        </Text>
      ) : (
        <Stack gap="sm" h={460}>
          <Text size="sm">
            {fresh.length > 0
              ? `Không chọn dòng nào thì đưa ra tất cả ${fresh.length} trường hợp chưa bỏ phiếu.`
              : 'Chỉ còn trường hợp đã bỏ phiếu mà không đạt: chọn trường hợp cần bỏ phiếu lại và ghi lý do.'}
          </Text>
          <DataTable
            label="Trường hợp chờ xét"
            rows={data}
            idOf={(c) => c.id}
            chosen={chosen}
            onChoose={setChosen}
            columns={[
              { id: 'name', label: 'Trường hợp', width: 230, text: (c) => c.name },
              { id: 'unit', label: 'Đơn vị đề nghị', width: 230, text: (c) => c.unit },
              { id: 'subject', label: 'Đối tượng', width: 100, text: (c) => subjectLabels[c.subject] },
              { id: 'state', label: 'Trạng thái', width: 160, text: (c) => nominationStateLabels[c.state] },
              {
                id: 'attempts',
                label: 'Đã bỏ phiếu',
                width: 100,
                align: 'right',
                text: (c) => (c.attempts > 0 ? `${c.attempts} lần` : ''),
              },
            ]}
          />
          {needsReason && (
            <TextInput
              label="Lý do bỏ phiếu lại"
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
              required
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button
              onClick={() => void submit()}
              loading={add.busy}
              disabled={ids.length === 0 || (needsReason && reason.trim() === '')}
              data-autofocus
            >
              Đưa ra {ids.length} trường hợp
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
