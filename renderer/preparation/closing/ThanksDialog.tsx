import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ThanksRow } from '../../../shared/preparation/closing/closing.contract'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { DataTable } from '../../ui/data-table/DataTable'
import type { GridColumn } from '../../ui/data-table/types'
import { EmptyState, ProblemNote, Waiting } from '../../ui/page'
import { closingTopics } from './topics'

const columns: GridColumn<ThanksRow>[] = [
  { id: 'name', label: 'Cơ quan, đơn vị', width: 290, text: (r) => r.name, show: (r) => <b>{r.name}</b> },
  { id: 'reasons', label: 'Cảm ơn vì', width: 470, text: (r) => r.reasons.join('; ') },
  { id: 'letter', label: 'Thư', width: 110, text: (r) => r.letter || 'chưa có' },
]

/** Whom to thank and for what, from the lists; one letter for each chosen. */
export function ThanksDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (done: { made: number; skipped: number; batchId: string | null }) => void
}) {
  const { data, problem, reload } = useAsked('closing.thanks', {}, closingTopics)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const prepare = useAct('closing.prepareThanks')
  const open = (data ?? []).filter((r) => r.letter === '')
  const run = async () => {
    const done = await prepare.run({ keys: [...chosen] })
    if (!done) return
    onDone(done)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title="Thư cảm ơn"
      size={980}
      styles={{ body: { height: '66vh', display: 'flex', flexDirection: 'column' } }}
    >
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data && data.length === 0 && (
        <EmptyState
          title="Chưa có ai để cảm ơn"
          text="Danh sách này lấy từ đơn vị có đại biểu đã điểm danh, đơn vị viết tham luận và nơi nhận việc hậu cần. Khi có các số liệu ấy, nơi được cảm ơn hiện ở đây cùng lý do."
        />
      )}
      {data && data.length > 0 && (
        <Stack gap="xs" className="plain">
          <Group justify="space-between">
            <Text size="sm">
              Phím cách để chọn dòng. Mỗi nơi một công văn nháp, nêu đúng việc nơi ấy đã làm; sửa, duyệt và cấp số ở Văn
              bản đi.
            </Text>
            <Button variant="default" onClick={() => setChosen(new Set(open.map((r) => r.key)))}>
              Chọn cả {open.length} nơi chưa có thư
            </Button>
          </Group>
          <DataTable
            label="Nơi được cảm ơn"
            rows={data}
            columns={columns}
            idOf={(r) => r.key}
            chosen={chosen}
            onChoose={setChosen}
            rowClass={(r) => (r.letter ? 'faded' : '')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button disabled={chosen.size === 0} loading={prepare.busy} onClick={() => void run()}>
              Lập {chosen.size || ''} thư
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
