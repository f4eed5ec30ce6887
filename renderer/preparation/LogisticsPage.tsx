import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { daysLate } from '../../shared/lib/dates'
import {
  logisticsKindLabels,
  logisticsStateLabels,
  packBasisLabels,
} from '../../shared/preparation/logistics/logistics'
import type { LogisticsRow, PackRow } from '../../shared/preparation/logistics/logistics.contract'
import { speechStateLabels } from '../../shared/speeches/life'
import { ask, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { StateMark } from '../speeches/state-mark'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count, day } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { DraftTabs } from './drafts/DraftTabs'
import { FindingsHere } from './FindingsHere'
import { LogisticsForm, PackForm } from './LogisticsForms'
import { PressPanel } from './PressPanel'
import { undoNotice } from './undo-notice'
import { useMarkColumn, withMark } from './use-marks'

const items: GridColumn<LogisticsRow>[] = [
  { id: 'title', label: 'Việc', width: 212, text: (l) => l.title, compare: (a, b) => a.position - b.position },
  { id: 'kind', label: 'Loại', width: 122, text: (l) => logisticsKindLabels[l.kind] },
  { id: 'owner', label: 'Đơn vị thực hiện', width: 140, text: (l) => l.owner },
  {
    id: 'person',
    label: 'Người phụ trách',
    width: 132,
    text: (l) => [l.ownerPerson, l.phone].filter(Boolean).join(', '),
  },
  {
    id: 'due',
    label: 'Hạn',
    width: 160,
    text: (l) => `${day(l.due)}${l.lateBy > 0 ? ` ${daysLate(l.lateBy)}` : ''}`,
    show: (l) => (
      <span
        className={l.lateBy > 0 ? 'urgency late' : ''}
      >{`${day(l.due)}${l.lateBy > 0 ? ` ${daysLate(l.lateBy)}` : ''}`}</span>
    ),
  },
  { id: 'state', label: 'Tình trạng', width: 104, text: (l) => logisticsStateLabels[l.state] },
  {
    id: 'draft',
    label: 'Nội dung, maket',
    width: 140,
    text: (l) =>
      l.draftState === 'none' ? '' : `${speechStateLabels[l.draftState]}${l.drafts > 0 ? ` (${l.drafts} bản)` : ''}`,
    show: (l) =>
      l.draftState === 'none' ? (
        ''
      ) : (
        <StateMark
          state={l.draftState}
          text={`${l.draftState === 'waiting' ? 'Chưa có bản nào' : speechStateLabels[l.draftState]}${l.drafts > 0 ? ` (${l.drafts})` : ''}`}
        />
      ),
  },
  {
    id: 'cost',
    label: 'Dự toán',
    width: 104,
    align: 'right',
    text: (l) => (l.cost ? count(l.cost.estimated) : ''),
    compare: (a, b) => (a.cost?.estimated ?? 0) - (b.cost?.estimated ?? 0),
  },
]

const countColumn = (id: 'ordered' | 'printed' | 'packed', label: string): GridColumn<PackRow> => ({
  id,
  label,
  width: 96,
  align: 'right',
  text: (p) => count(p[id]),
  compare: (a, b) => a[id] - b[id],
  save: async (p, text) => {
    try {
      await ask('pack.save', { id: p.id, [id]: Number(text.replace(/[.\s]/g, '')) })
      return undefined
    } catch (error) {
      return problemOf(error).message
    }
  },
})
const shortOf = (p: PackRow) => Math.max(0, p.needed - p.ordered)
const papers: GridColumn<PackRow>[] = [
  { id: 'title', label: 'Tài liệu', width: 320, text: (p) => p.title, compare: (a, b) => a.position - b.position },
  { id: 'basis', label: 'Tính theo', width: 110, text: (p) => packBasisLabels[p.basis] },
  {
    id: 'needed',
    label: 'Cần',
    width: 90,
    align: 'right',
    text: (p) => count(p.needed),
    compare: (a, b) => a.needed - b.needed,
  },
  countColumn('ordered', 'Đã đặt'),
  countColumn('printed', 'Đã in'),
  countColumn('packed', 'Đóng bộ'),
  {
    id: 'short',
    label: 'Thiếu',
    width: 110,
    align: 'right',
    text: (p) => (shortOf(p) > 0 ? count(shortOf(p)) : 'đủ'),
    show: (p) => (
      <span className={shortOf(p) > 0 ? 'urgency late' : ''}>
        {shortOf(p) > 0 ? `thiếu ${count(shortOf(p))}` : 'đủ'}
      </span>
    ),
    compare: (a, b) => shortOf(a) - shortOf(b),
  },
  { id: 'due', label: 'Hạn', width: 104, text: (p) => day(p.due) },
  { id: 'owner', label: 'Người lo', width: 140, text: (p) => p.owner },
]

const idOfItem = (l: LogisticsRow) => l.id
const idOfPack = (p: PackRow) => p.id

/** Stage, show, exhibition, film, tea, hall, press; and the documents of the bag with copies from the live list. */
export function LogisticsPage() {
  const { data, problem, reload } = useAsked('logistics.list', {}, [
    'logistics',
    'budget',
    'delegates',
    'replies',
    'checkin',
    'categories',
    'units',
  ])
  const came = navigation.arrivalAt('logistics')
  const [chosen, setTab] = useState(came.list ?? '')
  const [open, setOpen] = useState<string | 'new' | undefined>(came.open)
  const itemMark = useMarkColumn('logistics', idOfItem)
  const packMark = useMarkColumn('logistics', idOfPack)
  const template = useAct('logistics.addTemplate')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  // Somebody sent here to one thing sees the part that holds it.
  const tab = chosen || (data.pack.some((p) => p.id === came.open) ? 'pack' : 'items')
  const close = () => setOpen(undefined)
  const item = data.items.find((l) => l.id === open)
  const paper = data.pack.find((p) => p.id === open)
  const ready = data.items.filter((l) => l.state === 'ready').length
  const add = <Button onClick={() => setOpen('new')}>{tab === 'items' ? 'Thêm việc' : 'Thêm tài liệu'}</Button>
  return (
    <Page
      title="Hậu cần và tài liệu"
      note={`${ready}/${data.items.length} việc sẵn sàng; ${data.pack.filter((p) => shortOf(p) > 0).length} loại tài liệu thiếu bản; ${count(data.handedOut)} người đã nhận tài liệu ở bàn đón tiếp; ${count(data.press.filter((p) => p.decision === 'granted').length)} thẻ báo chí.`}
      actions={
        tab === 'items' ? (
          <>
            <PaperActions request={{ paper: 'logistics-list' }} label="In bảng phân công" />
            {add}
          </>
        ) : tab === 'pack' ? (
          <>
            <PaperActions request={{ paper: 'pack-list' }} label="In bảng tài liệu" />
            {add}
          </>
        ) : null
      }
    >
      <SegmentedControl
        aria-label="Phần"
        data={[
          { value: 'items', label: `Hậu cần (${data.items.length})` },
          { value: 'pack', label: `Tài liệu hội nghị (${data.pack.length})` },
          { value: 'press', label: `Báo chí (${data.press.length})` },
        ]}
        value={tab}
        onChange={setTab}
        w="fit-content"
      />
      {tab === 'press' ? (
        <PressPanel passes={data.press} />
      ) : data.items.length === 0 && data.pack.length === 0 ? (
        <EmptyState
          title="Chưa có việc hậu cần nào"
          text="Bắt đầu từ những việc kế hoạch giao: phông, khẩu hiệu, văn nghệ, triển lãm, phim, hội trường, ăn nhẹ, báo chí; và bộ tài liệu phát cho đại biểu."
        >
          <Button
            loading={template.busy}
            onClick={() => void template.run({}).then((d) => d && undoNotice(`Đã thêm ${d.changed} dòng.`, d.batchId))}
          >
            Thêm theo kế hoạch
          </Button>
        </EmptyState>
      ) : tab === 'items' ? (
        <DataTable
          label="Hậu cần"
          rows={data.items}
          columns={withMark(items, itemMark, 'title')}
          remember="logistics"
          idOf={(l) => l.id}
          onOpen={(l) => setOpen(l.id)}
          rowClass={(l) => (l.state === 'ready' || l.state === 'dropped' ? 'faded' : '')}
        />
      ) : (
        <DataTable
          label="Tài liệu hội nghị"
          rows={data.pack}
          columns={withMark(papers, packMark, 'title')}
          remember="pack"
          idOf={(p) => p.id}
          onOpen={(p) => setOpen(p.id)}
        />
      )}
      {(open === 'new' || item || paper) && (
        <RecordDrawer
          onClose={close}
          size={tab === 'items' ? 680 : 520}
          title={item?.title ?? paper?.title ?? (tab === 'items' ? 'Việc mới' : 'Tài liệu mới')}
        >
          {open && open !== 'new' && <FindingsHere kind="logistics" id={open} />}
          {tab === 'items' ? (
            item && item.draftState !== 'none' ? (
              <DraftTabs subject="logistics" subjectId={item.id} label="Việc">
                <LogisticsForm key={open} item={item} onDone={close} />
              </DraftTabs>
            ) : (
              <LogisticsForm key={open} item={item} onDone={close} />
            )
          ) : (
            <PackForm key={open} item={paper} onDone={close} />
          )}
        </RecordDrawer>
      )}
    </Page>
  )
}
