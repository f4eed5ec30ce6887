import { Button, Group, Menu, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { paperInfo } from '../../shared/printing/papers'
import { useAsked } from '../bridge/use-asked'
import { ProblemNote, Waiting } from '../ui/page'
import { type NamedPaper, printPaper, savePaper } from './paper-acts'
import { onShowPaper, showPaper } from './show-paper'

/**
 * The ways of one paper: look at it, print it, save it as PDF or, where it has one, as Word.
 * `request` is the paper with what it is about; `label` the words of the button.
 */
export function PaperActions({
  request,
  label = 'Xem và in',
  disabled,
}: {
  request: NamedPaper
  label?: string
  disabled?: boolean
}) {
  return (
    <Button.Group>
      <Button variant="default" onClick={() => showPaper(request)} disabled={disabled}>
        {label}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={`${label}: cách khác`} disabled={disabled}>
            ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => showPaper(request)}>Xem trước</Menu.Item>
          <Menu.Item onClick={() => void printPaper(request)}>In ngay…</Menu.Item>
          <Menu.Item onClick={() => void savePaper(request, 'pdf')}>Lưu thành tệp PDF</Menu.Item>
          {paperInfo(request.paper).word && (
            <Menu.Item onClick={() => void savePaper(request, 'docx')}>Lưu bản Word (.docx)</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}

/** The window that shows a paper as it will be printed; one for the whole application, opened by `showPaper`. */
export function PaperWindow() {
  const [request, setRequest] = useState<NamedPaper>()
  useEffect(() => onShowPaper(setRequest), [])
  return request ? (
    <PaperDialog key={JSON.stringify(request)} request={request} onClose={() => setRequest(undefined)} />
  ) : null
}

function PaperDialog({ request, onClose }: { request: NamedPaper; onClose: () => void }) {
  const { fileName: _, ...input } = request
  const { data, problem, reload } = useAsked('papers.preview', input)
  const [busy, setBusy] = useState('')
  const info = paperInfo(request.paper)
  const print = useRef<HTMLButtonElement>(null)
  // Until the paper is there its buttons cannot be used, and the focus waits at the dialog's first one.
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) print.current?.focus()
  }, [isThere])
  const run = async (what: string, act: () => Promise<void>) => {
    setBusy(what)
    await act()
    setBusy('')
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={info.label}
      size="min(1180px, 96vw)"
      styles={{ body: { height: '80vh', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      <Group justify="flex-end" gap={6}>
        {info.word && (
          <Button
            variant="default"
            loading={busy === 'docx'}
            disabled={!data || busy !== ''}
            onClick={() => void run('docx', () => savePaper(request, 'docx'))}
          >
            Lưu bản Word
          </Button>
        )}
        <Button
          variant="default"
          loading={busy === 'pdf'}
          disabled={!data || busy !== ''}
          onClick={() => void run('pdf', () => savePaper(request, 'pdf'))}
        >
          Lưu tệp PDF
        </Button>
        <Button
          loading={busy === 'print'}
          disabled={!data || busy !== ''}
          onClick={() => void run('print', () => printPaper(request))}
          ref={print}
        >
          In…
        </Button>
      </Group>
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {data ? <iframe key={data.url} className="frame" title={info.label} src={data.url} /> : !problem && <Waiting />}
    </Modal>
  )
}
