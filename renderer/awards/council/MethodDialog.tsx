import { Button, Checkbox, Group, Modal, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CouncilCase } from '../../../shared/awards/council.contract'
import { useAct } from '../../bridge/use-act'

/** Show of hands or secret ballot, and the share of all members that is needed. */
export function MethodDialog({ cases, onClose }: { cases: readonly CouncilCase[]; onClose: () => void }) {
  const set = useAct('council.setMethod')
  const first = cases[0]
  const [method, setMethod] = useState<'open' | 'secret'>(first?.method ?? 'open')
  const [percent, setPercent] = useState<number | string>(Math.round((first?.threshold ?? 0.5) * 1000) / 10)
  const [strict, setStrict] = useState(first?.strict ?? true)
  const share = Number(percent) / 100
  const hasVotes = cases.some((c) => c.votes.length + c.tallies.length > 0)
  return (
    <Modal opened onClose={onClose} title={`Cách biểu quyết ${cases.length} trường hợp`}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Cách biểu quyết"
          data={[
            { value: 'open', label: 'Biểu quyết giơ tay' },
            { value: 'secret', label: 'Bỏ phiếu kín' },
          ]}
          value={method}
          onChange={(v) => {
            setMethod(v === 'secret' ? 'secret' : 'open')
            setPercent(v === 'secret' ? 80 : 50)
            setStrict(v !== 'secret')
          }}
        />
        <NumberInput
          label="Tỷ lệ trên tổng số thành viên (%)"
          value={percent}
          onChange={setPercent}
          min={0}
          max={100}
          decimalScale={1}
          decimalSeparator=","
          data-autofocus
        />
        <Checkbox
          label="Phải quá tỷ lệ này (quá bán), không chỉ bằng"
          checked={strict}
          onChange={(e) => setStrict(e.currentTarget.checked)}
        />
        {hasVotes && <Text size="sm">Ý kiến và số kiểm phiếu đã ghi của các trường hợp này sẽ bỏ, phải ghi lại.</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            loading={set.busy}
            disabled={!(share >= 0 && share <= 1)}
            onClick={() =>
              void set
                .run({ ballotIds: cases.map((c) => c.id), method, threshold: share, strict })
                .then((done) => done && onClose())
            }
          >
            Áp dụng
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
