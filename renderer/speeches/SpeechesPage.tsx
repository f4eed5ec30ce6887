import { Button, Checkbox, Menu, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fold } from '../../shared/names/text'
import { speechKindLabels } from '../../shared/speeches/speech'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { todaysWork } from '../../shared/speeches/work'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { RemindUnits } from '../preparation/RemindUnits'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import { today } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { ChainDialog } from './ChainDialog'
import { PaceDialog } from './PaceDialog'
import { SpeechDetailView } from './SpeechDetailView'
import { SpeechDialog } from './SpeechForm'
import { SpeechBoard, TodaysWork } from './SpeechViews'
import { speechColumns } from './speech-columns'
import { withUndo } from './with-undo'
import './speeches.css'

type View = 'today' | 'table' | 'board'
const watched = ['speeches', 'units', 'delegates', 'conference', 'agenda'] as const

const lists = {
  all: 'Mọi bài',
  'papers-missing': 'Tham luận chưa có bản nào',
  missing: 'Bài chưa có bản nào',
  late: 'Bài trễ hạn',
  official: 'Đã có bản chính thức',
}
/** The announcer's words are no text that somebody is waited for. */
const isText = (r: SpeechRow) => r.kind !== 'mc-script'
const isIn = (r: SpeechRow, list: keyof typeof lists) =>
  list === 'all' ||
  (list === 'late' && r.isLate) ||
  (list === 'official' && r.state === 'official' && isText(r)) ||
  (list === 'missing' && r.latest === null && isText(r)) ||
  (list === 'papers-missing' && r.latest === null && r.kind === 'discussion-paper')

/** The texts of the conference: who writes what, where it stands, how long it takes, and each text with its drafts. */
export function SpeechesPage() {
  const { data, problem, reload } = useAsked('speeches.list', {}, watched)
  const came = navigation.arrivalAt('speeches')
  const [list, setList] = useState<keyof typeof lists>(came.list && came.list in lists ? (came.list as never) : 'all')
  const [view, setView] = useState<View>('table')
  const [text, setText] = useState('')
  const [isAll, setAll] = useState(false)
  const [openId, setOpen] = useState<string | undefined>(came.open)
  const [dialog, setDialog] = useState<'new' | 'pace' | 'chain'>()
  const template = useAct('speeches.fromTemplate')
  const link = useAct('speeches.linkAgenda')
  const rows = useMemo(() => {
    const words = fold(text).split(' ')
    return (data ?? []).filter(
      (r) =>
        (isAll || r.droppedAt === null) &&
        isIn(r, list) &&
        words.every((w) =>
          fold([r.title, r.speakerName, r.unitName, r.holder, r.drafter, speechKindLabels[r.kind]].join(' ')).includes(
            w,
          ),
        ),
    )
  }, [data, text, isAll, list])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  if (openId && data.some((r) => r.id === openId))
    return <SpeechDetailView id={openId} rows={data} onOpen={setOpen} onBack={() => setOpen(undefined)} />
  const fill = async (papers: 3 | 4) => {
    const done = await template.run({ papers })
    if (done)
      withUndo(
        done.added ? `Đã lập ${done.added} bài theo kế hoạch.` : 'Các bài của kế hoạch đã có đủ, không thêm gì.',
        done.batchId,
      )
  }
  const linkAll = async () => {
    const done = await link.run({})
    if (done)
      withUndo(
        done.linked
          ? `Đã gắn ${done.linked} bài vào mục chương trình.`
          : 'Không có bài nào khớp thêm với mục chương trình còn trống.',
        done.batchId,
      )
  }
  const living = data.filter((r) => r.droppedAt === null)
  const work = todaysWork(data, today())
  const note = living.length
    ? `${living.length} bài; ${living.filter((r) => r.isLate).length} trễ hạn, ${living.filter((r) => r.state === 'official').length} đã có bản chính thức. Mở một bài bằng Enter.`
    : undefined
  return (
    <Page
      title="Bài phát biểu"
      note={note}
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Thiết lập ▾</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDialog('chain')}>Chuỗi duyệt của từng loại bài…</Menu.Item>
              <Menu.Item onClick={() => setDialog('pace')}>Tốc độ đọc, đọc thử, chữ viết tắt…</Menu.Item>
              <Menu.Item onClick={() => void linkAll()}>Gắn bài vào mục chương trình</Menu.Item>
              <Menu.Item onClick={() => void fill(4)}>Lập các bài của kế hoạch (4 tham luận)</Menu.Item>
              <Menu.Item onClick={() => void fill(3)}>Lập các bài của kế hoạch (3 tham luận)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {list !== 'all' && list !== 'official' && (
            <RemindUnits units={rows.filter((r) => r.kind === 'discussion-paper').map((r) => r.unitId)} />
          )}
          {living.length > 0 && <PaperActions request={{ paper: 'speeches.progress' }} label="In tiến độ" />}
          <Button onClick={() => setDialog('new')}>Thêm bài</Button>
        </>
      }
    >
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có bài nào"
          text="Lập sẵn các bài mà kế hoạch cần: báo cáo, báo cáo tóm tắt, tham luận của các đơn vị, phát biểu chỉ đạo, tiếp thu, khai mạc, bế mạc, lời dẫn; sau đó giao người soạn và hạn nộp."
        >
          <Button onClick={() => void fill(4)} loading={template.busy}>
            Lập các bài, 4 tham luận
          </Button>
          <Button variant="default" onClick={() => void fill(3)} loading={template.busy}>
            3 tham luận
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <SegmentedControl
              aria-label="Cách xem"
              value={view}
              onChange={(v) => setView(v as View)}
              data={[
                { value: 'table', label: 'Bảng' },
                { value: 'board', label: 'Theo tình trạng' },
                { value: 'today', label: `Việc hôm nay (${work.length})` },
              ]}
            />
            <TextInput
              aria-label="Tìm bài"
              placeholder="Tìm theo tên bài, người, đơn vị"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={260}
            />
            <Select
              aria-label="Lọc bài"
              data={Object.entries(lists).map(([value, label]) => ({ value, label }))}
              value={list}
              onChange={(v) => setList((v ?? 'all') as keyof typeof lists)}
              allowDeselect={false}
              w={220}
            />
            {living.length < data.length && (
              <Checkbox
                label="Cả bài không dùng nữa"
                checked={isAll}
                onChange={(e) => setAll(e.currentTarget.checked)}
              />
            )}
          </div>
          {view === 'table' && (
            <DataTable
              label="Bài phát biểu"
              rows={rows}
              columns={speechColumns}
              idOf={(r) => r.id}
              onOpen={(r) => setOpen(r.id)}
              rowClass={(r) => (r.droppedAt ? 'gone' : '')}
            />
          )}
          {view === 'board' && <SpeechBoard rows={rows} onOpen={(r) => setOpen(r.id)} />}
          {view === 'today' && <TodaysWork rows={rows} onOpen={(r) => setOpen(r.id)} />}
        </>
      )}
      {dialog === 'new' && (
        <SpeechDialog rows={data} onClose={() => setDialog(undefined)} onSaved={(id) => setOpen(id)} />
      )}
      {dialog === 'pace' && <PaceDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'chain' && <ChainDialog onClose={() => setDialog(undefined)} />}
    </Page>
  )
}
