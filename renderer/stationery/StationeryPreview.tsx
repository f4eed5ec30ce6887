import { Modal, Text } from '@mantine/core'
import type { In } from '../../shared/ipc/contract'
import { useAsked } from '../bridge/use-asked'
import { count } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'

/** The first sheets as they will be printed. */
export function StationeryPreview({ input, onClose }: { input: In<'stationery.preview'>; onClose: () => void }) {
  const { data, problem, reload } = useAsked('stationery.preview', input)
  return (
    <Modal
      opened
      onClose={onClose}
      title="Xem trước khi in"
      size="min(1320px, 96vw)"
      styles={{ body: { height: '80vh', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      {data && (
        <Text size="sm">
          {count(data.items)} mục, {count(data.sheets)} tờ. Ở đây hiện các tờ đầu.
        </Text>
      )}
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {data ? <iframe key={data.url} className="frame" title="Xem trước" src={data.url} /> : !problem && <Waiting />}
    </Modal>
  )
}
