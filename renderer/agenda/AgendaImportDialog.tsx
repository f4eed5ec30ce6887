import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { agendaColumnLabels, agendaColumns } from '../../shared/agenda/read-agenda'
import {
  type Decision,
  type ImportItem,
  type ImportReport,
  verdictLabels,
  verdicts,
} from '../../shared/exchange/import-report'
import { useAct } from '../bridge/use-act'
import { ImportColumns } from '../exchange/ImportColumns'
import { reasonColumn, verdictColumns } from '../exchange/verdict-columns'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { TakeFile } from '../ui/file-button'
import { notify } from '../ui/notices'
import { LongWork } from '../ui/page'
import { undoBatch } from './use-agenda-acts'

const files = '.xlsx,.docx,.csv,.txt'
const columns: GridColumn<ImportItem>[] = [
  ...verdictColumns,
  { id: 'time', label: 'Giờ', width: 80, text: (i) => i.values.time ?? '' },
  { id: 'minutes', label: 'Phút', width: 60, text: (i) => i.values.minutes ?? '', align: 'right' },
  { id: 'title', label: 'Nội dung', width: 320, text: (i) => i.values.title ?? '' },
  { id: 'presenters', label: 'Người thực hiện', width: 200, text: (i) => i.values.presenters ?? '' },
  reasonColumn,
]

/** What the clerk said of the columns. */
type How = { mapping?: Record<string, string>; mappingSheet?: string }

/** From a programme in Word or Excel to the agenda: every row judged, nothing written before the clerk says so. */
export function AgendaImportDialog({ onClose }: { onClose: () => void }) {
  const act = useAct('agenda.import')
  const [file, setFile] = useState<{ token: string; name: string }>()
  const [report, setReport] = useState<ImportReport>()
  const [decisions, setDecisions] = useState<Record<string, Decision>>({})
  const [shown, setShown] = useState('all')
  const [open, setOpen] = useState<string>()
  const [how, setHow] = useState<How>({})
  const read = async (chosen: { token: string; name: string }, wanted: How = {}) => {
    setFile(chosen)
    setHow(wanted)
    setDecisions({})
    const found = await act.run({ file: chosen.token, commit: false, ...wanted })
    // A file that cannot be read leaves what was there before: the sentence is shown, nothing else is lost.
    if (found) setReport(found)
  }
  const commit = async () => {
    if (!file) return
    const done = await act.run({ file: file.token, commit: true, decisions: Object.values(decisions), ...how })
    if (!done) return
    const { batchId, totals } = done
    notify({
      kind: 'done',
      text: `Đã nhập từ ${file.name}: ${totals.new} mục mới, ${totals.changed} thay đổi, ${totals.unchanged} giữ nguyên.`,
      undo: batchId ? () => void undoBatch(batchId) : undefined,
    })
    onClose()
  }
  const rows = report?.items.filter((i) => shown === 'all' || i.verdict === shown) ?? []
  const item = report?.items.find((i) => i.row === open)
  const skipped = Object.values(decisions).filter((d) => d.action === 'skip').length
  const taken = Object.values(decisions).filter((d) => d.action === 'add').length
  const writes = report ? report.totals.new + report.totals.changed + taken - skipped : 0
  const decide = (row: string, action: Decision['action']) => setDecisions({ ...decisions, [row]: { row, action } })
  return (
    <Modal
      opened
      onClose={onClose}
      title="Nhập chương trình"
      size="min(1280px, 96vw)"
      closeOnClickOutside={false}
      styles={{ body: { height: report ? '78vh' : undefined, display: 'flex', flexDirection: 'column' } }}
    >
      {!report && !act.busy && (
        <Stack gap="sm">
          <Text size="sm">
            Chọn tệp Word hoặc Excel có bảng chương trình: một dòng tên cột (Thời gian, Nội dung, Người thực hiện…), mỗi
            mục một dòng. Giờ viết kiểu nào cũng được: 07g30 - 08g00, 8h15, 08:15. Chưa có gì được ghi cho đến khi bạn
            bấm Ghi.
          </Text>
          <Group>
            <TakeFile accept={files} onFile={(f) => void read(f)} data-autofocus>
              Chọn tệp…
            </TakeFile>
          </Group>
        </Stack>
      )}
      {act.busy && <LongWork progress={act.progress} cancel={act.cancel} text={`Đang đọc ${file?.name ?? 'tệp'}…`} />}
      {report && !act.busy && (
        <Stack gap="xs" flex={1} mih={0}>
          {report.notes.map((note) => (
            <Alert key={note} color="yellow" variant="light" p="xs">
              {note}
            </Alert>
          ))}
          <ImportColumns
            report={report}
            words={{ fields: agendaColumns, labels: agendaColumnLabels }}
            onChange={(mapping, mappingSheet) => file && void read(file, { mapping, mappingSheet })}
          />
          <SegmentedControl
            aria-label="Lọc kết quả"
            value={shown}
            onChange={setShown}
            data={[
              { value: 'all', label: `Tất cả ${report.rows}` },
              ...verdicts.map((v) => ({ value: v, label: `${verdictLabels[v]} ${report.totals[v]}` })),
            ]}
          />
          <div className="plain">
            <DataTable
              label="Kết quả từng dòng"
              autoFocus
              rows={rows}
              columns={columns}
              idOf={(i) => i.row}
              onOpen={(i) => setOpen(i.row)}
              rowClass={(i) => (decisions[i.row] ? 'decided' : '')}
            />
          </div>
          {item && item.verdict !== 'heading' && item.verdict !== 'rejected' && (
            <Group gap="xs">
              <Text size="sm" flex={1}>
                Dòng {item.number}: {item.values.title}
              </Text>
              {item.verdict === 'doubtful' && (
                <Button
                  variant={decisions[item.row]?.action === 'add' ? 'filled' : 'default'}
                  onClick={() => decide(item.row, 'add')}
                >
                  Vẫn nhận
                </Button>
              )}
              <Button
                variant={decisions[item.row]?.action === 'skip' ? 'filled' : 'default'}
                onClick={() => decide(item.row, 'skip')}
              >
                Bỏ qua dòng này
              </Button>
            </Group>
          )}
          <Group justify="space-between">
            <Text size="sm">Enter trên một dòng để nhận hoặc bỏ qua. Ghi xong vẫn hoàn tác được cả lần nhập.</Text>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Thôi, không ghi
              </Button>
              <TakeFile accept={files} variant="default" onFile={(f) => void read(f)}>
                Chọn tệp khác
              </TakeFile>
              <Button onClick={() => void commit()} disabled={writes <= 0}>
                Ghi {Math.max(0, writes)} mục
              </Button>
            </Group>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
