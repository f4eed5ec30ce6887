import { Button, Menu, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { createSearchIndex } from '../../shared/names/search-index'
import { fold } from '../../shared/names/text'
import { useAsked } from '../bridge/use-asked'
import { ImportDialog } from '../exchange/ImportDialog'
import { usePastedRows } from '../exchange/use-pasted-rows'
import { useMarkColumn, withMark } from '../preparation/use-marks'
import { DataTable } from '../ui/data-table/DataTable'
import { count } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { BulkDialog } from './BulkDialog'
import { DelegateDrawer } from './DelegateDrawer'
import { DuplicatesDialog } from './DuplicatesDialog'
import { exportList, saveCell } from './delegate-acts'
import { delegateColumns } from './delegate-columns'
import { MergeDialog } from './MergeDialog'
import { RemoveDialog } from './RemoveDialog'
import { ViewMenu } from './ViewMenu'

type Filters = {
  text: string
  category: string | null
  unit: string | null
  reply: string | null
  presence: string | null
}
const noFilter: Filters = { text: '', category: null, unit: null, reply: null, presence: null }
const idOfDelegate = (d: { id: string }) => d.id
type Dialog = 'import' | 'new' | 'bulk' | 'remove' | 'duplicates' | { open: string } | { merge: [string, string] }

const replies = [
  { value: 'accepted', label: 'Báo dự' },
  { value: 'declined', label: 'Báo vắng' },
  { value: 'substitute', label: 'Cử người dự thay' },
  { value: 'none', label: 'Chưa trả lời' },
]
const presences = [
  { value: 'present', label: 'Có mặt' },
  { value: 'absent', label: 'Chưa đến' },
  { value: 'left', label: 'Đã rời' },
  { value: 'withdrawn', label: 'Đã rút khỏi danh sách' },
]

/** Everybody on the list: found, sorted, mended in place, imported and exported. */
export function DelegatesPage() {
  const { data, problem, reload } = useAsked('delegates.list', {}, [
    'delegates',
    'units',
    'categories',
    'invitations',
    'replies',
    'checkin',
  ])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const { data: units } = useAsked('units.list', {}, ['units'])
  const [filters, setFilters] = useState(noFilter)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const [pasted, setPasted] = useState<string>()
  usePastedRows(dialog === undefined && pasted === undefined, setPasted)
  const index = useMemo(
    () =>
      createSearchIndex(
        (data ?? []).map((d) => ({
          id: d.id,
          fullName: d.fullName,
          unit: d.unit,
          office: d.office,
          phone: d.phone,
          code: d.code,
        })),
      ),
    [data],
  )
  const rows = useMemo(() => filtered(data ?? [], filters, index), [data, filters, index])
  const mark = useMarkColumn('delegate', idOfDelegate)
  const columns = useMemo(
    () => withMark(delegateColumns(categories ?? [], saveCell), mark, 'category'),
    [categories, mark],
  )
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const set = (patch: Partial<Filters>) => setFilters({ ...filters, ...patch })
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilter)
  const picked = data.filter((d) => chosen.has(d.id))
  return (
    <Page
      title="Đại biểu"
      note={`${count(data.length)} đại biểu${isFiltered ? `, đang xem ${count(rows.length)}` : ''}${chosen.size ? `, đang chọn ${count(chosen.size)}` : ''}. F2 sửa ô, Enter mở phiếu, Ctrl+C chép sang Excel, Ctrl+V dán dòng từ Excel.`}
      actions={
        <>
          {chosen.size > 0 && (
            <>
              {picked.length === 2 && (
                <Button
                  variant="default"
                  onClick={() => setDialog({ merge: [picked[0]?.id ?? '', picked[1]?.id ?? ''] })}
                >
                  Gộp 2 bản ghi
                </Button>
              )}
              <Button variant="default" onClick={() => setDialog('bulk')}>
                Sửa {chosen.size} người
              </Button>
              <Button variant="default" color="red" onClick={() => setDialog('remove')}>
                Xóa, rút…
              </Button>
            </>
          )}
          <Menu>
            <Menu.Target>
              <Button variant="default">Xuất, kiểm tra</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void exportList('delegates')}>Danh sách đại biểu ra Excel</Menu.Item>
              <Menu.Item onClick={() => void exportList('replies')}>Danh sách phản hồi ra Excel</Menu.Item>
              <Menu.Item onClick={() => void exportList('attendance')}>Danh sách điểm danh ra Excel</Menu.Item>
              <Menu.Item onClick={() => setDialog('duplicates')}>Tìm người trùng</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" onClick={() => setDialog('new')}>
            Thêm đại biểu
          </Button>
          <Button onClick={() => setDialog('import')}>Nhập từ tệp</Button>
        </>
      }
    >
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có đại biểu nào"
          text="Chọn tệp Excel hoặc CSV mà các đơn vị gửi. Ứng dụng tự tìm dòng tiêu đề, nhóm và cột; bạn xem kết quả từng dòng rồi mới ghi."
        >
          <Button onClick={() => setDialog('import')}>Nhập từ tệp</Button>
          <Button variant="default" onClick={() => setDialog('new')}>
            Thêm một người
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <TextInput
              aria-label="Tìm đại biểu"
              placeholder="Tìm: tên, chữ đầu, đơn vị, mã, điện thoại"
              value={filters.text}
              onChange={(e) => set({ text: e.currentTarget.value })}
              w={300}
            />
            <Select
              aria-label="Nhóm"
              placeholder="Mọi nhóm"
              clearable
              data={(categories ?? []).map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))}
              value={filters.category}
              onChange={(category) => set({ category })}
              w={150}
              comboboxProps={{ width: 420, position: 'bottom-start' }}
            />
            <Select
              aria-label="Đơn vị"
              placeholder="Mọi đơn vị"
              clearable
              searchable
              data={(units ?? []).map((u) => ({ value: u.id, label: u.name }))}
              value={filters.unit}
              onChange={(unit) => set({ unit })}
              w={220}
              comboboxProps={{ width: 420, position: 'bottom-start' }}
              nothingFoundMessage="Không thấy"
            />
            <Select
              aria-label="Phản hồi"
              placeholder="Mọi phản hồi"
              clearable
              data={replies}
              value={filters.reply}
              onChange={(reply) => set({ reply })}
              w={150}
            />
            <Select
              aria-label="Ngày họp"
              placeholder="Mọi trạng thái"
              clearable
              data={presences}
              value={filters.presence}
              onChange={(presence) => set({ presence })}
              w={160}
            />
            <ViewMenu
              table="delegates"
              filters={filters}
              onPick={(kept) => setFilters({ ...noFilter, ...(kept as Partial<Filters>) })}
            />
            {isFiltered && (
              <Button variant="subtle" onClick={() => setFilters(noFilter)}>
                Bỏ lọc
              </Button>
            )}
          </div>
          <DataTable
            remember="delegates"
            label="Đại biểu"
            rows={rows}
            columns={columns}
            idOf={(d) => d.id}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(d) => setDialog({ open: d.id })}
            rowClass={(d) => (d.withdrawnAt ? 'gone' : '')}
          />
        </>
      )}
      {dialog === 'import' && <ImportDialog kind="delegates" onClose={() => setDialog(undefined)} />}
      {pasted !== undefined && <ImportDialog kind="delegates" pasted={pasted} onClose={() => setPasted(undefined)} />}
      {dialog === 'bulk' && (
        <BulkDialog
          rows={picked}
          categories={categories ?? []}
          units={units ?? []}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'remove' && (
        <RemoveDialog
          rows={picked}
          onClose={() => {
            setDialog(undefined)
            setChosen(new Set())
          }}
        />
      )}
      {dialog === 'duplicates' && (
        <DuplicatesDialog
          onClose={() => setDialog(undefined)}
          onOpen={(id) => setDialog({ open: id })}
          onMerge={(ids) => setDialog({ merge: ids })}
        />
      )}
      {typeof dialog === 'object' && 'merge' in dialog && (
        <MergeDialog
          ids={dialog.merge}
          categories={categories ?? []}
          units={units ?? []}
          onClose={() => setDialog(undefined)}
        />
      )}
      {(dialog === 'new' || (typeof dialog === 'object' && 'open' in dialog)) && (
        <DelegateDrawer
          key={typeof dialog === 'object' ? dialog.open : 'new'}
          id={typeof dialog === 'object' ? dialog.open : undefined}
          categories={categories ?? []}
          units={units ?? []}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}

function filtered(
  data: readonly DelegateRow[],
  f: Filters,
  index: ReturnType<typeof createSearchIndex>,
): readonly DelegateRow[] {
  const hits =
    fold(f.text) === ''
      ? undefined
      : new Map(index.search(f.text, { limit: data.length }).hits.map((h, i) => [h.id, i]))
  const rows = data.filter(
    (d) =>
      (!hits || hits.has(d.id)) &&
      (!f.category || d.categoryId === f.category) &&
      (!f.unit || d.unitId === f.unit) &&
      (!f.reply || d.reply === f.reply) &&
      (f.presence === 'withdrawn' ? d.withdrawnAt !== null : !f.presence || d.presence === f.presence),
  )
  return hits ? [...rows].sort((a, b) => (hits.get(a.id) ?? 0) - (hits.get(b.id) ?? 0)) : rows
}
