import { Button, Group, Menu, SegmentedControl, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { daysLate } from '../../shared/lib/dates'
import { fold } from '../../shared/names/text'
import {
  type OutgoingPurpose,
  outgoingPurposeLabels,
  outgoingStateLabels,
  outgoingStates,
  outgoingTypeLabels,
} from '../../shared/preparation/documents/outgoing'
import type { OutgoingRow } from '../../shared/preparation/documents/outgoing.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { ReasonDialog } from '../ui/dialogs'
import { day } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { NumberOutgoingDialog, SendOutgoingDialog } from './OutgoingDialogs'
import { OutgoingDrawer } from './OutgoingDrawer'
import { undoNotice } from './undo-notice'
import { useMarkColumn, withMark } from './use-marks'

const columns: GridColumn<OutgoingRow>[] = [
  { id: 'code', label: 'Số, ký hiệu', width: 130, text: (d) => d.code },
  {
    id: 'date',
    label: 'Ngày',
    width: 104,
    text: (d) => day(d.date),
    compare: (a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1),
  },
  { id: 'type', label: 'Loại', width: 96, text: (d) => outgoingTypeLabels[d.type] },
  { id: 'subject', label: 'Trích yếu', width: 340, text: (d) => d.subject },
  { id: 'to', label: 'Kính gửi', width: 220, text: (d) => d.recipients.join('; ') },
  {
    id: 'state',
    label: 'Tình trạng',
    width: 110,
    text: (d) => outgoingStateLabels[d.state],
    compare: (a, b) => outgoingStates.indexOf(a.state) - outgoingStates.indexOf(b.state),
  },
  {
    id: 'due',
    label: 'Hạn',
    width: 130,
    text: (d) => `${day(d.due)}${d.lateBy > 0 ? ` ${daysLate(d.lateBy)}` : ''}`,
    show: (d) => (
      <span className={`urgency ${d.lateBy > 0 ? 'late' : ''}`}>
        {day(d.due)}
        {d.lateBy > 0 && ` ${daysLate(d.lateBy)}`}
      </span>
    ),
  },
  {
    id: 'received',
    label: 'Ký nhận',
    width: 80,
    align: 'right',
    text: (d) => (d.deliveries ? `${d.received}/${d.deliveries}` : ''),
  },
  { id: 'owner', label: 'Người soạn', width: 130, text: (d) => d.owner },
]

const filters = {
  waiting: 'Chưa phát hành',
  open: 'Đang soạn, chờ duyệt',
  approved: 'Đã duyệt, chờ số',
  out: 'Đã phát hành',
  all: 'Tất cả',
}
type Filter = keyof typeof filters
const fits = (d: OutgoingRow, f: Filter) =>
  f === 'all' ||
  (f === 'open' && (d.state === 'draft' || d.state === 'submitted')) ||
  (f === 'waiting' && ['draft', 'submitted', 'approved'].includes(d.state)) ||
  (f === 'approved' && d.state === 'approved') ||
  (f === 'out' && ['numbered', 'sent', 'received'].includes(d.state))

const idOf = (d: OutgoingRow) => d.id

/** What the office writes and sends: drafted, approved, printed, signed, numbered, handed over. */
export function OutgoingPage() {
  const { data, problem, reload } = useAsked('outgoing.list', {}, ['outgoing', 'units', 'preparation'])
  const { data: templates } = useAsked('outgoing.templates', {}, ['conference', 'preparation'])
  const { data: app } = useAsked('app.state', {}, ['app'])
  const came = navigation.arrivalAt('outgoing')
  const [filter, setFilter] = useState<Filter>(
    came.list === 'waiting' ? 'waiting' : came.list === 'out' ? 'out' : 'all',
  )
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | 'new' | undefined>(came.open)
  const [dialog, setDialog] = useState<'number' | 'send' | 'withdraw'>()
  const mark = useMarkColumn('document', idOf)
  const begin = useAct('outgoing.fromTemplate')
  const submit = useAct('outgoing.submit')
  const approve = useAct('outgoing.approve')
  const withdraw = useAct('outgoing.withdraw')
  const shown = useMemo(() => {
    const words = fold(text).split(' ')
    return (data ?? []).filter(
      (d) => fits(d, filter) && words.every((w) => fold([d.code, d.subject, ...d.recipients].join(' ')).includes(w)),
    )
  }, [data, filter, text])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const picked = data.filter((d) => chosen.has(d.id))
  const ids = picked.map((d) => d.id)
  const newDocument = (
    <Menu>
      <Menu.Target>
        <Button loading={begin.busy}>Soạn văn bản</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setOpen('new')}>Văn bản trống</Menu.Item>
        <Menu.Label>Theo kế hoạch</Menu.Label>
        {templates?.map((t) => (
          <Menu.Item
            key={t.purpose}
            onClick={() => void begin.run({ purpose: t.purpose }).then((made) => made && setOpen(made.id))}
          >
            {outgoingPurposeLabels[t.purpose as OutgoingPurpose]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
  const did = (what: string) => (done: { changed: number; batchId: string | null } | undefined) => {
    if (done) undoNotice(`${done.changed} văn bản: ${what}.`, done.batchId)
  }
  return (
    <Page
      title="Văn bản đi"
      note={`${data.filter((d) => fits(d, 'open')).length} đang soạn hoặc chờ duyệt, ${data.filter((d) => d.state === 'approved').length} chờ cấp số, ${data.filter((d) => fits(d, 'out')).length} đã phát hành.`}
      actions={
        <>
          <PaperActions request={{ paper: 'outgoing-register' }} label="Sổ đăng ký" />
          <PaperActions request={{ paper: 'outgoing-handover' }} label="Sổ chuyển giao" />
          {newDocument}
        </>
      }
    >
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có văn bản nào"
          text="Soạn từ mẫu của kế hoạch (hướng dẫn, đề cương, tờ trình, công văn phối hợp) hoặc văn bản trống; công văn đôn đốc lập ở Báo cáo đơn vị."
        >
          {newDocument}
        </EmptyState>
      ) : (
        <>
          <Group gap="xs">
            <SegmentedControl
              aria-label="Lọc"
              data={(Object.keys(filters) as Filter[]).map((f) => ({ value: f, label: filters[f] }))}
              value={filter}
              onChange={(f) => setFilter(f as Filter)}
            />
            <TextInput
              aria-label="Tìm văn bản"
              placeholder="Tìm số, trích yếu, nơi nhận"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={200}
            />
            {picked.length > 0 && (
              <>
                <Button variant="default" onClick={() => void submit.run({ ids }).then(did('trình duyệt'))}>
                  Trình
                </Button>
                <Button
                  variant="default"
                  onClick={() => void approve.run({ ids, by: app?.operator ?? '' }).then(did('đã duyệt'))}
                >
                  Duyệt
                </Button>
                <PaperActions request={{ paper: 'outgoing-document', ids }} label={`In ${ids.length}`} />
                <Button variant="default" onClick={() => setDialog('number')}>
                  Cấp số
                </Button>
                <Button variant="default" onClick={() => setDialog('send')}>
                  Chuyển
                </Button>
                <Button variant="subtle" color="red" onClick={() => setDialog('withdraw')}>
                  Hủy
                </Button>
              </>
            )}
          </Group>
          <DataTable
            label="Văn bản đi"
            rows={shown}
            columns={withMark(columns, mark, 'subject')}
            idOf={(d) => d.id}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(d) => setOpen(d.id)}
            rowClass={(d) => (d.state === 'withdrawn' ? 'faded' : '')}
          />
        </>
      )}
      {open && <OutgoingDrawer id={open} onClose={() => setOpen(undefined)} />}
      {dialog === 'number' && <NumberOutgoingDialog ids={ids} onClose={() => setDialog(undefined)} />}
      {dialog === 'send' && <SendOutgoingDialog ids={ids} onClose={() => setDialog(undefined)} />}
      {dialog === 'withdraw' && (
        <ReasonDialog
          title={`Hủy ${ids.length} văn bản`}
          text="Văn bản đã có số vẫn còn trong sổ, ghi là hủy kèm lý do; số ấy không dùng lại."
          act="Hủy văn bản"
          danger
          onAct={(reason) =>
            void withdraw.run({ ids, reason }).then((done) => {
              if (!done) return
              notify({ kind: 'done', text: `Đã hủy ${done.changed} văn bản.` })
              setDialog(undefined)
            })
          }
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}
