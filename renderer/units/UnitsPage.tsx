import { Button, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fold } from '../../shared/names/text'
import { similarUnits } from '../../shared/names/units'
import type { Unit } from '../../shared/units/unit'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { ConfirmDialog } from '../ui/dialogs'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { Side } from '../ui/side'
import { UnitForm } from './UnitForm'

/** The bodies that delegates come from, their other names, and how many each was asked for. */
export function UnitsPage() {
  const { data, problem, reload } = useAsked('units.list', {}, ['units', 'delegates'])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Unit | 'new'>()
  const [merging, setMerging] = useState<Unit>()
  const rows = useMemo(() => {
    const words = fold(text).split(' ')
    return (data ?? []).filter((u) =>
      words.every((w) => fold([u.name, u.shortName, ...u.synonyms, u.bloc].join(' ')).includes(w)),
    )
  }, [data, text])
  const columns = useMemo((): GridColumn<Unit>[] => {
    const code = new Map((categories ?? []).map((c) => [c.id, c.code]))
    return [
      {
        id: 'precedence',
        label: 'Thứ tự',
        width: 72,
        text: (u) => String(u.precedence),
        align: 'right',
        compare: (a, b) => a.precedence - b.precedence,
      },
      { id: 'name', label: 'Tên đơn vị', width: 360, text: (u) => u.name },
      {
        id: 'synonyms',
        label: 'Tên gọi khác',
        width: 210,
        text: (u) => [u.shortName, ...u.synonyms].filter(Boolean).join('; '),
      },
      { id: 'category', label: 'Nhóm', width: 70, text: (u) => code.get(u.categoryId ?? '') ?? '' },
      {
        id: 'quota',
        label: 'Chỉ tiêu',
        width: 78,
        text: (u) => (u.quota === null ? '' : String(u.quota)),
        align: 'right',
        compare: (a, b) => (a.quota ?? -1) - (b.quota ?? -1),
      },
      {
        id: 'delegates',
        label: 'Đại biểu',
        width: 84,
        text: (u) => String(u.delegates),
        align: 'right',
        compare: (a, b) => a.delegates - b.delegates,
        show: (u) => (u.quota !== null && u.delegates > u.quota ? <b>{u.delegates} (vượt)</b> : u.delegates),
      },
      { id: 'contact', label: 'Liên hệ', width: 200, text: (u) => [u.contactName, u.phone].filter(Boolean).join(', ') },
    ]
  }, [categories])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const chosen = open === 'new' ? undefined : data.find((u) => u.id === open?.id)
  return (
    <Page
      title="Đơn vị"
      note={`${data.length} đơn vị. Tên gọi khác giúp nhận ra “UBND Q.3” là “Ủy ban nhân dân Quận 3” khi nhập danh sách.`}
      actions={<Button onClick={() => setOpen('new')}>Thêm đơn vị</Button>}
    >
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có đơn vị nào"
          text="Đơn vị được thêm tự động khi nhập danh sách đại biểu; cũng có thể thêm từng đơn vị ở đây."
        >
          <Button onClick={() => setOpen('new')}>Thêm đơn vị</Button>
        </EmptyState>
      ) : (
        <>
          <TextInput
            aria-label="Tìm đơn vị"
            placeholder="Tìm theo tên, tên gọi khác"
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            maw={360}
          />
          <div className={open ? 'split' : 'plain'}>
            <DataTable
              remember="units"
              label="Đơn vị"
              rows={rows}
              columns={columns}
              idOf={(u) => u.id}
              onOpen={setOpen}
            />
            {open && (
              <Side>
                <UnitForm
                  key={chosen?.id ?? 'new'}
                  unit={chosen}
                  units={data}
                  categories={categories ?? []}
                  onDone={() => setOpen(undefined)}
                  onMerge={() => setMerging(chosen)}
                />
              </Side>
            )}
          </div>
        </>
      )}
      {merging && (
        <MergeDialog
          unit={merging}
          units={data}
          onClose={() => setMerging(undefined)}
          onDone={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}

function MergeDialog({
  unit,
  units,
  onClose,
  onDone,
}: {
  unit: Unit
  units: readonly Unit[]
  onClose: () => void
  onDone: () => void
}) {
  const merge = useAct('units.merge')
  const others = units.filter((u) => u.id !== unit.id)
  const near = similarUnits(unit.name, others).map((s) => s.unit)
  const [into, setInto] = useState<string | null>(near[0]?.id ?? null)
  const ordered = [...near, ...others.filter((u) => !near.includes(u))]
  const run = async () => {
    if (!into) return
    const kept = await merge.run({ from: unit.id, into })
    if (!kept) return
    notify({ kind: 'done', text: `Đã gộp “${unit.name}” vào “${kept.name}”; tên cũ thành tên gọi khác.` })
    onClose()
    onDone()
  }
  return (
    <ConfirmDialog
      title={`Gộp “${unit.name}”`}
      text={`${unit.delegates} đại biểu của đơn vị này chuyển sang đơn vị được chọn; tên cũ giữ làm tên gọi khác. Hoàn tác được trong Nhật ký.`}
      act="Gộp"
      onAct={() => void run()}
      onClose={onClose}
    >
      <Select
        label="Gộp vào"
        searchable
        data={ordered.map((u) => ({ value: u.id, label: u.name }))}
        value={into}
        onChange={setInto}
        nothingFoundMessage="Không thấy"
      />
    </ConfirmDialog>
  )
}
