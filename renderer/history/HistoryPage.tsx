import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Batch } from '../../shared/history/history'
import { fold } from '../../shared/names/text'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { ConfirmDialog } from '../ui/dialogs'
import { count, moment } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'

const columns: GridColumn<Batch>[] = [
  {
    id: 'at',
    label: 'Lúc',
    width: 152,
    text: (b) => moment(b.at),
    compare: (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  },
  { id: 'operator', label: 'Người làm', width: 150, text: (b) => b.operator },
  { id: 'text', label: 'Việc', width: 600, text: (b) => b.text },
  {
    id: 'entries',
    label: 'Số mục',
    width: 76,
    text: (b) => count(b.entries),
    align: 'right',
    compare: (a, b) => a.entries - b.entries,
  },
  {
    id: 'state',
    label: 'Hoàn tác',
    width: 130,
    text: (b) => (b.undone ? 'Đã hoàn tác' : b.undoable ? 'Hoàn tác được' : ''),
  },
]

/** How many of the latest acts are read at first, and at the most. */
const step = 500
const farthest = 20_000

/** Who did what and when; what can be taken back is taken back here, and the chain of the records is checked. */
export function HistoryPage() {
  const [most, setMost] = useState(step)
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const { data, problem, reload } = useAsked('history.batches', { limit: most }, ['history'])
  const [asked, setAsked] = useState<Batch>()
  const undo = useAct('history.undo')
  const verify = useAct('history.verify')
  const rows = useMemo(() => {
    const words = fold(text).split(' ')
    return (data ?? []).filter(
      (b) => (!person || b.operator === person) && words.every((w) => fold(`${b.text} ${moment(b.at)}`).includes(w)),
    )
  }, [data, text, person])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const check = async () => {
    const result = await verify.run({})
    if (result)
      notify({
        kind: 'done',
        text: result.sound
          ? `Nhật ký nguyên vẹn: ${result.entries} mục và ${result.scans} lượt điểm danh khớp chuỗi kiểm tra.`
          : `CẢNH BÁO: ${result.broken.length} chỗ không khớp, dữ liệu có thể bị sửa hoặc hỏng: ${result.broken.slice(0, 3).join('; ')}`,
      })
  }
  const run = async (batch: Batch) => {
    setAsked(undefined)
    const result = await undo.run({ batchId: batch.batchId })
    if (result)
      notify({
        kind: 'done',
        text: `${result.text}${result.kept.length ? ` Giữ lại: ${result.kept.slice(0, 3).join('; ')}` : ''}`,
      })
  }
  return (
    <Page
      title="Nhật ký"
      note="Mỗi thay đổi có tên người làm, thời điểm, và giá trị trước sau. Bấm Enter trên một dòng để hoàn tác."
      actions={
        <Button variant="default" onClick={() => void check()} loading={verify.busy}>
          Kiểm tra tính nguyên vẹn
        </Button>
      }
    >
      {data.length > 0 && (
        <Group gap="xs">
          <TextInput
            aria-label="Tìm trong nhật ký"
            placeholder="Tìm việc, tên, ngày (15/11)"
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            w={260}
          />
          <Select
            aria-label="Người làm"
            placeholder="Mọi người"
            clearable
            searchable
            data={[...new Set(data.map((b) => b.operator).filter(Boolean))]}
            value={person}
            onChange={setPerson}
            w={200}
          />
          <Text size="sm" c="dimmed">
            {count(rows.length)} việc{data.length === most ? `, trong ${count(most)} việc gần nhất` : ''}
          </Text>
          {data.length === most && most < farthest && (
            <Button variant="subtle" onClick={() => setMost(Math.min(farthest, most * 4))}>
              Xem cũ hơn
            </Button>
          )}
        </Group>
      )}
      {data.length === 0 ? (
        <EmptyState title="Chưa có gì" text="Mọi thay đổi từ bây giờ sẽ hiện ở đây." />
      ) : rows.length === 0 ? (
        <Text size="sm">Không có việc nào khớp với cách lọc này.</Text>
      ) : (
        <DataTable
          remember="history"
          label="Nhật ký"
          rows={rows}
          columns={columns}
          idOf={(b) => b.batchId}
          onOpen={(b) => b.undoable && setAsked(b)}
          rowClass={(b) => (b.undone ? 'gone' : '')}
        />
      )}
      {asked && (
        <ConfirmDialog
          title="Hoàn tác việc này?"
          text={`${asked.text} (${asked.entries} mục, ${asked.operator}, ${moment(asked.at)}). Những chỗ đã có người sửa tiếp sẽ được giữ nguyên.`}
          act="Hoàn tác"
          onAct={() => void run(asked)}
          onClose={() => setAsked(undefined)}
        >
          <Text size="sm" c="dimmed">
            Việc hoàn tác cũng được ghi vào nhật ký.
          </Text>
        </ConfirmDialog>
      )}
    </Page>
  )
}
