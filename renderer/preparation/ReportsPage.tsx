import { Button, Group, Modal, MultiSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dayNumber, dayOf } from '../../shared/lib/dates'
import { fold } from '../../shared/names/text'
import { isOwing, reportStateLabels, reportStates, weakAreas } from '../../shared/preparation/reports/report-state'
import type { ReportRow } from '../../shared/preparation/reports/reports.contract'
import {
  callResultLabels,
  reportAreaShort,
  reportAreas,
  reportQualityLabels,
} from '../../shared/preparation/reports/unit-report'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { day } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { MeetingsPanel } from './MeetingsPanel'
import { RemindDialog } from './RemindDialog'
import { ReportPanel } from './ReportPanel'
import { undoNotice } from './undo-notice'

const areaMarks = { unchecked: '·', present: '✓', thin: '~', missing: '✗' }
const areasOf = (r: ReportRow) =>
  r.receivedOn ? reportAreas.map((a) => `${reportAreaShort[a]}${areaMarks[r.contents[a]]}`).join(' ') : ''

const columns: GridColumn<ReportRow>[] = [
  { id: 'unit', label: 'Đơn vị', width: 270, text: (r) => r.unit, compare: (a, b) => a.precedence - b.precedence },
  {
    id: 'state',
    label: 'Tình trạng',
    width: 170,
    text: (r) => `${reportStateLabels[r.state]}${r.lateBy > 0 ? ` ${r.lateBy} ngày` : ''}`,
    show: (r) => (
      <span className={`urgency ${r.lateBy > 0 ? 'late' : r.state === 'accepted' ? 'closed' : ''}`}>
        {reportStateLabels[r.state]}
        {r.lateBy > 0 && ` ${r.lateBy} ngày`}
      </span>
    ),
    compare: (a, b) => reportStates.indexOf(a.state) - reportStates.indexOf(b.state) || b.lateBy - a.lateBy,
  },
  { id: 'due', label: 'Hạn', width: 104, text: (r) => day(r.dueOn) },
  {
    id: 'received',
    label: 'Ngày nhận',
    width: 104,
    text: (r) => day(r.receivedOn),
    compare: (a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1),
  },
  { id: 'number', label: 'Số, ký hiệu', width: 120, text: (r) => r.number },
  { id: 'areas', label: 'Nội dung', width: 190, text: areasOf },
  { id: 'quality', label: 'Chất lượng', width: 96, text: (r) => (r.quality ? reportQualityLabels[r.quality] : '') },
  {
    id: 'figures',
    label: 'Số liệu',
    width: 76,
    align: 'right',
    text: (r) => (r.figures ? String(r.figures) : '–'),
    compare: (a, b) => a.figures - b.figures,
  },
  {
    id: 'reminder',
    label: 'Đôn đốc',
    width: 120,
    text: (r) =>
      r.reminder ? (r.reminder.number === null ? 'đang soạn' : `số ${r.reminder.number}, ${day(r.reminder.date)}`) : '',
  },
  {
    id: 'call',
    label: 'Gọi lần cuối',
    width: 190,
    text: (r) =>
      r.lastCall
        ? [callResultLabels[r.lastCall.result], day(r.lastCall.promisedDay), r.lastCall.note].filter(Boolean).join(' ')
        : '',
  },
  { id: 'phone', label: 'Liên hệ', width: 200, text: (r) => [r.contact, r.phone].filter(Boolean).join(', ') },
]

const filters = {
  all: 'Tất cả',
  owing: 'Chưa gửi',
  weak: 'Thiếu nội dung',
  supplement: 'Chờ bổ sung',
  received: 'Đã nhận',
  accepted: 'Đã chấp nhận',
}
type Filter = keyof typeof filters
const fits = (r: ReportRow, filter: Filter) =>
  filter === 'all' ||
  (filter === 'owing'
    ? r.state === 'waiting' || r.state === 'late'
    : filter === 'weak'
      ? r.receivedOn !== null && weakAreas(r).length > 0
      : r.state === filter)

/** The review reports that units owe, and the meetings of clusters and blocs. */
export function ReportsPage() {
  const { data, problem, reload } = useAsked('reports.list', {}, ['reports', 'outgoing', 'units', 'preparation'])
  const { data: units } = useAsked('units.list', {}, ['units'])
  const came = navigation.arrivalAt('reports').list ?? ''
  const [tab, setTab] = useState('reports')
  const [filter, setFilter] = useState<Filter>(came in filters ? (came as Filter) : 'all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [dialog, setDialog] = useState<'expect' | 'remind'>()
  const shown = useMemo(() => {
    const words = fold(text).split(' ')
    return (data?.rows ?? []).filter(
      (r) => fits(r, filter) && words.every((w) => fold(`${r.unit} ${r.bloc} ${r.number}`).includes(w)),
    )
  }, [data, filter, text])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const countOf = (f: Filter) => data.rows.filter((r) => fits(r, f)).length
  const report = data.rows.find((r) => r.id === open)
  const picked = chosen.size > 0 ? data.rows.filter((r) => chosen.has(r.id)) : shown.filter((r) => isOwing(r.state))
  return (
    <Page
      title="Báo cáo đơn vị"
      note={`${data.rows.length - countOf('owing')}/${data.rows.length} đơn vị đã gửi; hạn ${day(data.planDue) || 'chưa định'}. ${countOf('owing')} đơn vị chưa gửi, ${countOf('supplement')} chờ bổ sung.`}
      actions={
        tab === 'reports' && data.rows.length > 0 ? (
          <>
            <PaperActions request={{ paper: 'reports-owing' }} label="Danh sách gọi" />
            <Button variant="default" onClick={() => setDialog('expect')}>
              Thêm đơn vị
            </Button>
            <Button onClick={() => setDialog('remind')} disabled={picked.length === 0}>
              Công văn đôn đốc ({picked.length})
            </Button>
          </>
        ) : undefined
      }
    >
      <Group gap="xs">
        <SegmentedControl
          aria-label="Phần"
          data={[
            { value: 'reports', label: 'Báo cáo sơ kết' },
            { value: 'meetings', label: `Sinh hoạt cụm, khối (${data.meetings.length})` },
          ]}
          value={tab}
          onChange={setTab}
        />
        {tab === 'reports' && data.rows.length > 0 && (
          <>
            <SegmentedControl
              aria-label="Lọc"
              data={(Object.keys(filters) as Filter[]).map((f) => ({ value: f, label: `${filters[f]} ${countOf(f)}` }))}
              value={filter}
              onChange={(f) => setFilter(f as Filter)}
            />
            <TextInput
              aria-label="Tìm đơn vị"
              placeholder="Tìm đơn vị"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={160}
            />
          </>
        )}
      </Group>
      {tab === 'meetings' && <MeetingsPanel meetings={data.meetings} units={units ?? []} today={data.today} />}
      {tab === 'reports' && data.rows.length === 0 && (
        <EmptyState
          title="Chưa có đơn vị nào phải báo cáo"
          text="Chọn các đơn vị mà kế hoạch yêu cầu gửi báo cáo sơ kết (mục III.1). Đơn vị có sẵn khi đã nhập danh sách đại biểu."
        >
          <Button onClick={() => setDialog('expect')}>Chọn đơn vị</Button>
        </EmptyState>
      )}
      {tab === 'reports' && data.rows.length > 0 && (
        <DataTable
          label="Báo cáo của đơn vị"
          rows={shown}
          columns={columns}
          idOf={(r) => r.id}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={(r) => setOpen(r.id)}
          rowClass={(r) =>
            r.state === 'accepted' ? 'faded' : weakAreas(r).length > 0 && r.state === 'received' ? 'doubt' : ''
          }
        />
      )}
      {report && (
        <RecordDrawer onClose={() => setOpen(undefined)} size={660} title={report.unit}>
          <ReportPanel key={report.id} report={report} today={data.today} onDone={() => setOpen(undefined)} />
        </RecordDrawer>
      )}
      {dialog === 'expect' && (
        <ExpectDialog known={new Set(data.rows.map((r) => r.unitId))} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'remind' && (
        <RemindDialog
          units={picked.map((r) => r.unitId)}
          until={dayOf(dayNumber(data.today) + 7)}
          act="reports.remind"
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}

function ExpectDialog({ known, onClose }: { known: ReadonlySet<string>; onClose: () => void }) {
  const { data: units } = useAsked('units.list', {}, ['units'])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const expect = useAct('reports.expect')
  const [picked, setPicked] = useState<string[]>([])
  const open = (units ?? []).filter((u) => !known.has(u.id))
  return (
    <Modal opened onClose={onClose} title="Đơn vị phải gửi báo cáo" size={640}>
      <Stack gap="sm">
        <Text size="sm">
          Thêm cả nhóm đại biểu, hoặc chọn từng đơn vị. {open.length} đơn vị chưa có trong danh sách.
        </Text>
        <Group gap={6}>
          {(categories ?? []).map((c) => {
            const here = open.filter((u) => u.categoryId === c.id).map((u) => u.id)
            return (
              <Button
                key={c.id}
                variant="default"
                disabled={here.length === 0}
                title={c.name}
                onClick={() => setPicked([...new Set([...picked, ...here])])}
              >
                Nhóm {c.code} ({here.length})
              </Button>
            )
          })}
        </Group>
        <MultiSelect
          label={`Đã chọn ${picked.length} đơn vị`}
          data={open.map((u) => ({ value: u.id, label: u.name }))}
          value={picked}
          onChange={setPicked}
          searchable
          nothingFoundMessage="Không thấy"
          maxDropdownHeight={220}
          styles={{ inputField: { minWidth: 160 }, pillsList: { maxHeight: 180, overflow: 'auto' } }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            disabled={picked.length === 0}
            loading={expect.busy}
            onClick={() =>
              void expect.run({ unitIds: picked }).then((done) => {
                if (!done) return
                undoNotice(`Đã thêm ${done.changed} đơn vị phải gửi báo cáo.`, done.batchId)
                onClose()
              })
            }
          >
            Thêm {picked.length} đơn vị
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
