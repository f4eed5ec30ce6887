import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Decision, ImportReport, Reading } from '../../shared/exchange/import-report'
import { ask, problemOf, putFile } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { TakeFile, tableFiles } from '../ui/file-button'
import { count } from '../ui/format'
import { dismissProblems, notify } from '../ui/notices'
import { LongWork } from '../ui/page'
import { keepOnEscape } from '../ui/top-dialog'
import { ImportColumns } from './ImportColumns'
import { ImportReading } from './ImportReading'
import { ImportRows } from './ImportRows'
import { ImportSheets } from './ImportSheets'
import { type ImportKind, importKinds } from './import-kinds'

/** How the clerk wants the file read: its columns, its sheets, its letters. */
type How = {
  mapping?: Record<string, string>
  mappingSheet?: string
  sheets?: string[]
  encoding?: Reading
}
type Taken = { token: string; name: string }

/**
 * From a unit's file to the list: every row judged, doubtful ones decided by the clerk, nothing written before she says so.
 * `pasted` is what she copied in Excel and pasted over the table.
 */
export function ImportDialog({
  kind,
  roundId,
  pasted,
  onClose,
}: {
  kind: ImportKind
  /** The round that nominations go to. */
  roundId?: string
  pasted?: string
  onClose: () => void
}) {
  const words = importKinds[kind]
  const act = useAct(words.call)
  const place = roundId ? { roundId } : {}
  const [file, setFile] = useState<Taken>()
  const [report, setReport] = useState<ImportReport>()
  const [decisions, setDecisions] = useState<Record<string, Decision>>({})
  const [how, setHow] = useState<How>({})
  const read = async (chosen: Taken, wanted: How) => {
    dismissProblems()
    setFile(chosen)
    setHow(wanted)
    setDecisions({})
    const found = await act.run({ ...place, file: chosen.token, commit: false, ...wanted })
    // A file that cannot be read leaves what was there before: the sentence is shown, nothing else is lost.
    if (found) setReport(found)
  }
  const again = (more: How) => {
    if (file) void read(file, { ...how, ...more })
  }
  const paste = async (text: string) => {
    if (text.trim() === '') return
    try {
      await read(await putFile(new File([text], 'dán từ Excel.txt', { type: 'text/plain' })), {})
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  const started = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pasted is read once, when the dialog opens.
  useEffect(() => {
    if (pasted === undefined || started.current) return
    started.current = true
    void paste(pasted)
  }, [pasted])
  const commit = async () => {
    if (!file) return
    const done = await act.run({
      ...place,
      file: file.token,
      commit: true,
      decisions: Object.values(decisions),
      ...how,
    })
    if (!done) return
    const { batchId } = done
    notify({
      kind: 'done',
      text: `Đã ghi từ ${file.name}: ${count(done.totals.new)} mới, ${count(done.totals.changed)} thay đổi, ${count(done.totals.unchanged)} giữ nguyên.`,
      undo: batchId ? () => void ask('history.undo', { batchId }) : undefined,
    })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="min(1320px, 97vw)"
      closeOnClickOutside={false}
      // Esc inside a choice closes the choice; what was decided must not go with one key.
      closeOnEscape={report === undefined}
      {...(report && { [keepOnEscape]: true })}
      styles={{ body: { height: report ? '82vh' : undefined, display: 'flex', flexDirection: 'column' } }}
    >
      {!report && !act.busy && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pasting needs the focus inside.
        <div tabIndex={0} onPaste={(e) => void paste(e.clipboardData.getData('text/plain'))}>
          <Stack gap="sm">
            <Text size="sm">{words.hint}</Text>
            <Group>
              <TakeFile accept={tableFiles} onFile={(f) => void read(f, {})} data-autofocus>
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
          <Notes notes={report.notes} />
          {report.legacy && <ImportReading found={report.legacy} onChange={(encoding) => again({ encoding })} />}
          <ImportSheets report={report} onChange={(sheets) => again({ sheets })} />
          <ImportColumns
            report={report}
            words={{ fields: words.fields.map((f) => f.field), labels: words.labels }}
            onChange={(mapping, mappingSheet) => again({ mapping, mappingSheet })}
          />
          <ImportRows report={report} kind={kind} decisions={decisions} onDecide={setDecisions} />
          <Foot
            report={report}
            decisions={decisions}
            what={words.what}
            onClose={onClose}
            onFile={(f) => void read(f, {})}
            onCommit={() => void commit()}
          />
        </Stack>
      )}
    </Modal>
  )
}

/** What is to be known of the file as a whole: the first lines at once, the rest behind a key. */
function Notes({ notes }: { notes: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  if (notes.length === 0) return null
  const shown = isOpen ? notes : notes.slice(0, 2)
  return (
    <Alert color="yellow" variant="light" p="xs" role="status">
      {shown.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
      {notes.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          Xem thêm {notes.length - shown.length} ghi chú
        </Button>
      )}
    </Alert>
  )
}

function Foot({
  report,
  decisions,
  what,
  onClose,
  onFile,
  onCommit,
}: {
  report: ImportReport
  decisions: Record<string, Decision>
  what: string
  onClose: () => void
  onFile: (file: Taken) => void
  onCommit: () => void
}) {
  const open = report.items.filter((i) => i.verdict === 'doubtful' && !decisions[i.row]).length
  const chosen = Object.values(decisions)
  const byRow = new Map(report.items.map((i) => [i.row, i]))
  // A changed row is written without a decision; decided, it counts once, or not at all.
  const moved = chosen.filter((d) => byRow.get(d.row)?.verdict === 'doubtful' && d.action !== 'skip').length
  const refused = chosen.filter((d) => byRow.get(d.row)?.verdict === 'changed' && d.action === 'skip').length
  const writes = report.totals.new + report.totals.changed + moved - refused
  return (
    <Group justify="space-between">
      <Text size="sm" aria-live="polite">
        {open > 0
          ? `Còn ${count(open)} dòng cần xem; dòng chưa quyết định sẽ không được ghi.`
          : report.totals.doubtful > 0
            ? 'Mọi dòng cần xem đã được quyết định.'
            : report.totals.rejected > 0
              ? `${count(report.totals.rejected)} dòng không nhận, sẽ không được ghi; các dòng khác đã rõ.`
              : 'Mọi dòng đã rõ.'}{' '}
        {writes > 0 ? 'Ghi xong vẫn hoàn tác được cả lần nhập.' : 'Không có gì mới để ghi.'}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={onClose}>
          Thôi, không ghi
        </Button>
        <TakeFile accept={tableFiles} variant="default" onFile={onFile}>
          Chọn tệp khác
        </TakeFile>
        <Button onClick={onCommit} disabled={writes === 0}>
          Ghi {count(writes)} {what}
        </Button>
      </Group>
    </Group>
  )
}
