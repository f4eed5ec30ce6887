import { Button, Tabs, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { timeWords } from '../../shared/speeches/say-time'
import { speechFormLabels, speechKindLabels } from '../../shared/speeches/speech'
import type { SpeechDetail, SpeechRow } from '../../shared/speeches/speeches.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ConfirmDialog, ReasonDialog } from '../ui/dialogs'
import { Page, ProblemNote, Waiting } from '../ui/page'
import { ApprovalPanel } from './ApprovalPanel'
import { ComparePanel } from './ComparePanel'
import { CopiesPanel } from './CopiesPanel'
import { DraftsPanel } from './DraftsPanel'
import { ReadingPanel } from './ReadingPanel'
import { SpeechActs, SpeechDialog } from './SpeechForm'
import { dueWords } from './speech-columns'
import { StateMark } from './state-mark'
import { saidWithUndo } from './with-undo'
import './speech-detail.css'
import { FindingsHere } from '../preparation/FindingsHere'

type Props = { id: string; rows: readonly SpeechRow[]; onOpen: (id: string) => void; onBack: () => void }

/** One text: at the left where it stands and who has it, at the right its drafts, their differences, reading time and paper. */
export function SpeechDetailView({ id, rows, onOpen, onBack }: Props) {
  const { data, problem, reload } = useAsked('speeches.get', { id }, ['speeches', 'delegates', 'units'])
  const [tab, setTab] = useState<string | null>('drafts')
  const [dialog, setDialog] = useState<'edit' | 'drop'>()
  useEffect(() => {
    // Heard before any dialog hears it: a dialog that this very key closes must still be there to be seen.
    const onKey = (event: KeyboardEvent) => {
      // Lists of choices stay in the page while they are closed; only what is seen counts.
      const isTaken = [...document.querySelectorAll('[role=dialog],[role=listbox],[role=menu]')].some(
        (e) => e.getClientRects().length > 0,
      )
      if (event.key === 'Escape' && !isTaken && !(event.target as Element).closest?.('form')) onBack()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [onBack])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const at = rows.findIndex((r) => r.id === id)
  const step = (by: number) => rows[at + by] && onOpen(rows[at + by]?.id as string)
  return (
    <Page
      title={data.title}
      note={
        <>
          {speechKindLabels[data.kind]} · {speechFormLabels[data.form]}
          {data.speakerName && ` · ${data.speakerName}`}
          {data.unitName && ` · ${data.unitName}`}
        </>
      }
      actions={
        <>
          <Button variant="default" onClick={() => step(-1)} disabled={at <= 0}>
            Bài trước
          </Button>
          <Button variant="default" onClick={() => step(1)} disabled={at >= rows.length - 1}>
            Bài sau
          </Button>
          <SpeechActs onEdit={() => setDialog('edit')} onDrop={() => setDialog('drop')} />
          <Button variant="default" onClick={onBack}>
            Về danh sách (Esc)
          </Button>
        </>
      }
    >
      <div className="speech-detail">
        <aside>
          <FindingsHere kind="speech" id={data.id} />
          <Standing data={data} />
          <ApprovalPanel data={data} />
        </aside>
        <Tabs value={tab} onChange={setTab} keepMounted={false} className="speech-tabs">
          <Tabs.List>
            <Tabs.Tab value="drafts">Bản thảo ({data.drafts.length})</Tabs.Tab>
            <Tabs.Tab value="compare" disabled={data.drafts.length < 2}>
              So sánh hai bản
            </Tabs.Tab>
            <Tabs.Tab value="reading" disabled={!data.latest}>
              Thời gian đọc
            </Tabs.Tab>
            <Tabs.Tab value="copies" disabled={!data.latest}>
              Bản đọc và bản giấy
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="drafts">
            <DraftsPanel data={data} />
          </Tabs.Panel>
          <Tabs.Panel value="compare">
            <ComparePanel data={data} />
          </Tabs.Panel>
          <Tabs.Panel value="reading">
            <ReadingPanel data={data} />
          </Tabs.Panel>
          <Tabs.Panel value="copies">
            <CopiesPanel data={data} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {dialog === 'edit' && <SpeechDialog row={data} rows={rows} onClose={() => setDialog(undefined)} />}
      {dialog === 'drop' && <DropDialog data={data} onClose={() => setDialog(undefined)} onGone={onBack} />}
    </Page>
  )
}

function Standing({ data }: { data: SpeechDetail }) {
  const restore = useAct('speeches.restore')
  const facts = [
    ['Đang ở', data.holder],
    ['Điện thoại', data.drafterPhone],
    ['Hạn nộp', data.dueOn ? dueWords(data) : 'chưa đặt'],
    ['Đọc / giao', timeWords(data)],
    ['Ghi chú', data.note],
  ].filter(([, value]) => value)
  return (
    <section className="speech-standing">
      <StateMark state={data.state} text={data.stateText} />
      {data.droppedAt && (
        <Text size="sm">
          Thôi dùng: {data.dropReason}{' '}
          <Button variant="default" onClick={() => void restore.run({ id: data.id })}>
            Dùng lại
          </Button>
        </Text>
      )}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={name === 'Hạn nộp' && data.isLate ? 'is-late' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      {data.warnings.map((text) => (
        <p key={text} className="warn">
          ⚠ {text}
        </p>
      ))}
    </section>
  )
}

function DropDialog({ data, onClose, onGone }: { data: SpeechDetail; onClose: () => void; onGone: () => void }) {
  const drop = useAct('speeches.drop')
  const remove = useAct('speeches.remove')
  const isEmpty = data.drafts.length === 0
  const run = async (reason: string) => {
    const done = isEmpty ? await remove.run({ id: data.id }) : await drop.run({ id: data.id, reason })
    if (!done) return
    void saidWithUndo(
      isEmpty ? 'speeches.remove' : 'speeches.drop',
      isEmpty ? `Đã xóa “${data.title}”.` : `Đã thôi dùng “${data.title}”.`,
    )
    onClose()
    onGone()
  }
  if (isEmpty)
    return (
      <ConfirmDialog
        title={`Xóa “${data.title}”`}
        text="Bài chưa có bản thảo nào nên được xóa hẳn khỏi danh sách; hoàn tác được."
        act="Xóa bài"
        danger
        onAct={() => void run('')}
        onClose={onClose}
      />
    )
  return (
    <ReasonDialog
      title={`Thôi dùng “${data.title}”`}
      text={`${data.drafts.length} bản thảo và mọi ý kiến được giữ lại; bài không còn trong danh sách việc. Dùng lại lúc nào cũng được.`}
      act="Thôi dùng"
      onAct={(reason) => void run(reason)}
      onClose={onClose}
    />
  )
}
