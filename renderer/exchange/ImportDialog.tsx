import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Decision, ImportReport } from '../../shared/exchange/import-report'
import { ask, problemOf, putFile } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { TakeFile, tableFiles } from '../ui/file-button'
import { notify } from '../ui/notices'
import { LongWork } from '../ui/page'
import { ImportColumns } from './ImportColumns'
import { ImportRows } from './ImportRows'
import { type ImportKind, importKinds } from './import-kinds'

/** From a unit's file to the list: every row judged, doubtful ones decided by the clerk, nothing written before she says so. */
export function ImportDialog({
  kind,
  roundId,
  onClose,
}: {
  kind: ImportKind
  /** The round that nominations go to. */
  roundId?: string
  onClose: () => void
}) {
  const words = importKinds[kind]
  const act = useAct(words.call)
  const place = roundId ? { roundId } : {}
  const [file, setFile] = useState<{ token: string; name: string }>()
  const [report, setReport] = useState<ImportReport>()
  const [decisions, setDecisions] = useState<Record<string, Decision>>({})
  const [mapping, setMapping] = useState<Record<string, string>>()
  const read = async (chosen: { token: string; name: string }, map?: Record<string, string>) => {
    setFile(chosen)
    const found = await act.run({ ...place, file: chosen.token, commit: false, ...(map ? { mapping: map } : {}) })
    setReport(found)
  }
  const remap = (map: Record<string, string>) => {
    setMapping(map)
    setDecisions({})
    if (file) void read(file, map)
  }
  const commit = async () => {
    if (!file) return
    const done = await act.run({
      ...place,
      file: file.token,
      commit: true,
      decisions: Object.values(decisions),
      ...(mapping ? { mapping } : {}),
    })
    if (!done) return
    const { batchId } = done
    notify({
      kind: 'done',
      text: `Đã ghi từ ${file.name}: ${done.totals.new} mới, ${done.totals.changed} thay đổi, ${done.totals.unchanged} giữ nguyên.`,
      undo: batchId ? () => void ask('history.undo', { batchId }) : undefined,
    })
    onClose()
  }
  const paste = async (text: string) => {
    const bytes = new File([text], 'dan-tu-excel.txt', { type: 'text/plain' })
    try {
      await read(await putFile(bytes))
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  const open = report ? report.items.filter((i) => i.verdict === 'doubtful' && !decisions[i.row]).length : 0
  const writes = report
    ? report.totals.new + report.totals.changed + Object.values(decisions).filter((d) => d.action !== 'skip').length
    : 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="min(1280px, 96vw)"
      closeOnClickOutside={false}
      styles={{ body: { height: report ? '78vh' : undefined, display: 'flex', flexDirection: 'column' } }}
    >
      {!report && !act.busy && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pasting needs the focus inside.
        <div tabIndex={0} onPaste={(e) => void paste(e.clipboardData.getData('text/plain'))}>
          <Stack gap="sm">
            <Text size="sm">{words.hint}</Text>
            <Group>
              <TakeFile accept={tableFiles} onFile={(f) => void read(f)} data-autofocus>
                Chọn tệp…
              </TakeFile>
              <Text size="sm" c="dimmed">
                hoặc bấm vào khung này rồi Ctrl+V
              </Text>
            </Group>
          </Stack>
        </div>
      )}
      {act.busy && <LongWork progress={act.progress} cancel={act.cancel} text={`Đang đọc ${file?.name ?? 'tệp'}…`} />}
      {report && !act.busy && (
        <Stack gap="xs" flex={1} mih={0}>
          {report.notes.map((note) => (
            <Alert key={note} color="yellow" variant="light" p="xs">
              {note}
            </Alert>
          ))}
          <ImportColumns report={report} kind={kind} onChange={remap} />
          <ImportRows
            report={report}
            kind={kind}
            decisions={decisions}
            onDecide={(d) => setDecisions({ ...decisions, [d.row]: d })}
          />
          <Group justify="space-between">
            <Text size="sm">
              {open > 0 ? `Còn ${open} dòng cần xem; dòng chưa quyết định sẽ không được ghi.` : 'Mọi dòng đã rõ.'} Ghi
              xong vẫn hoàn tác được cả lần nhập.
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Thôi, không ghi
              </Button>
              <TakeFile accept={tableFiles} variant="default" onFile={(f) => void read(f)}>
                Chọn tệp khác
              </TakeFile>
              <Button onClick={() => void commit()} disabled={writes === 0}>
                Ghi {writes} {words.what}
              </Button>
            </Group>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
