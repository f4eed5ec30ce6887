import { Button, Menu, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dossierStateLabels, dossierStates } from '../../shared/awards/dossier'
import type { DossierRow } from '../../shared/awards/dossiers.contract'
import { fold } from '../../shared/names/text'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ImportDialog } from '../exchange/ImportDialog'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count, day } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { DossierForm } from './DossierForm'
import { DossierPanel } from './DossierPanel'
import { ReceiveDialog } from './IntakeDialogs'
import { RoundPicker, sayMoved } from './marks'
import { TicksDialog } from './TicksDialog'
import { useRound } from './use-round'
import './awards.css'

const topics = ['awards', 'units', 'preparation', 'reports'] as const

const columns: GridColumn<DossierRow>[] = [
  {
    id: 'no',
    label: 'Số',
    width: 56,
    align: 'right',
    text: (d) => (d.registerNo === null ? '' : String(d.registerNo)),
    compare: (a, b) => (a.registerNo ?? 1e9) - (b.registerNo ?? 1e9),
  },
  { id: 'unit', label: 'Đơn vị trình', width: 230, text: (d) => d.unit },
  {
    id: 'blocks',
    label: 'Vướng',
    width: 120,
    text: (d) => (d.blocks ? `${d.blocks} chặn` : d.warnings ? `${d.warnings} cảnh báo` : ''),
    show: (d) =>
      d.blocks ? (
        <span className="mark-block">✕ {d.blocks} chặn</span>
      ) : d.warnings ? (
        <span className="mark-warn">! {d.warnings} cảnh báo</span>
      ) : (
        <span className="mark-ok">✓</span>
      ),
    compare: (a, b) => b.blocks - a.blocks || b.warnings - a.warnings,
  },
  { id: 'state', label: 'Trạng thái', width: 140, text: (d) => dossierStateLabels[d.state] },
  {
    id: 'cases',
    label: 'Tập thể / cá nhân',
    width: 140,
    align: 'right',
    text: (d) => `${d.collectives} / ${d.individuals + d.households}`,
  },
  {
    id: 'documents',
    label: 'Thành phần',
    width: 104,
    align: 'right',
    text: (d) => `${d.documentsPresent}/${d.documentsNeeded}`,
    compare: (a, b) => a.documentsPresent - a.documentsNeeded - (b.documentsPresent - b.documentsNeeded),
  },
  { id: 'received', label: 'Ngày nhận', width: 108, text: (d) => day(d.receivedAt), compare: byDay('receivedAt') },
  {
    id: 'due',
    label: 'Hạn thẩm định',
    width: 160,
    text: (d) => (d.overdue ? `${day(d.dueDate)} quá hạn` : day(d.dueDate)),
    show: (d) => (d.overdue ? <span className="mark-block">{day(d.dueDate)} quá hạn</span> : day(d.dueDate)),
    compare: byDay('dueDate'),
  },
  { id: 'proposal', label: 'Tờ trình', width: 140, text: (d) => d.proposalNumber },
]

function byDay(key: 'receivedAt' | 'dueDate') {
  return (a: DossierRow, b: DossierRow) => (a[key] ?? '9').localeCompare(b[key] ?? '9')
}

/** The dossiers of a round: intake, checklist, clock; one of them at the right. */
export function DossiersPage() {
  const { rounds, round, choose, problem, reload } = useRound()
  const { data } = useAsked('awards.dossiers', round ? { roundId: round.id } : null, topics)
  const [text, setText] = useState('')
  const [state, setState] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [dialog, setDialog] = useState<'import' | 'new' | 'receive' | 'ticks'>()
  const complete = useAct('awards.markComplete')
  const moveAct = useAct('awards.moveDossiers')
  const rows = useMemo(
    () =>
      (data ?? []).filter(
        (d) =>
          (!state || (state === 'overdue' ? d.overdue !== '' : d.state === state)) &&
          fold(`${d.unit} ${d.proposalNumber} ${d.registerNo ?? ''}`).includes(fold(text)),
      ),
    [data, state, text],
  )
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  if (!round || !data)
    return (
      <Page title="Hồ sơ khen thưởng">
        <EmptyState
          title="Chưa có đợt khen thưởng nào"
          text="Tạo đợt ở màn hình Đợt khen thưởng trước, rồi nhập danh sách đề nghị của các đơn vị."
        >
          <Button onClick={() => navigation.go('award-round')}>Đến Đợt khen thưởng</Button>
        </EmptyState>
      </Page>
    )
  const ids = [...chosen]
  // Those taken in already are not taken in twice.
  const waiting = data.filter((d) => chosen.has(d.id) && (d.state === 'submitted' || d.state === 'draft'))
  const submitted = data.filter((d) => d.state === 'submitted' || d.state === 'draft')
  return (
    <Page
      title="Hồ sơ khen thưởng"
      note={`${count(data.length)} hồ sơ, ${count(submitted.length)} chưa tiếp nhận${chosen.size ? `, đang chọn ${chosen.size}` : ''}. Enter mở hồ sơ.`}
      actions={
        <>
          <RoundPicker rounds={rounds} round={round} onChoose={choose} />
          {chosen.size > 0 && (
            <Menu>
              <Menu.Target>
                <Button variant="light">Với {chosen.size} hồ sơ đang chọn</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setDialog('receive')} disabled={waiting.length === 0}>
                  Tiếp nhận, ghi sổ…
                </Menu.Item>
                <Menu.Item onClick={() => setDialog('ticks')}>Đánh dấu thành phần hồ sơ…</Menu.Item>
                <Menu.Item
                  onClick={() =>
                    void complete
                      .run({ ids })
                      .then((m) => m && notify({ kind: 'done', text: sayMoved(m, 'Hồ sơ hợp lệ') }))
                  }
                >
                  Hồ sơ hợp lệ (bắt đầu tính hạn)
                </Menu.Item>
                <Menu.Item
                  onClick={() =>
                    void moveAct
                      .run({ ids, act: 'finishAppraisal' })
                      .then((m) => m && notify({ kind: 'done', text: sayMoved(m, 'Đã thẩm định xong') }))
                  }
                >
                  Thẩm định xong
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          <PaperActions request={{ paper: 'award-register', id: round.id }} label="Sổ nhận hồ sơ" />
          <Button variant="default" onClick={() => setDialog('new')}>
            Thêm hồ sơ
          </Button>
          <Button onClick={() => setDialog('import')}>Nhập từ tệp</Button>
        </>
      }
    >
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có hồ sơ nào"
          text="Chọn bảng tổng hợp đề nghị khen thưởng (Excel, Word): mỗi đơn vị trình thành một hồ sơ với các trường hợp của đơn vị. Xem kết luận từng dòng rồi mới ghi."
        >
          <Button onClick={() => setDialog('import')}>Nhập từ tệp</Button>
          <Button variant="default" onClick={() => setDialog('new')}>
            Thêm hồ sơ
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <TextInput
              aria-label="Tìm hồ sơ"
              placeholder="Tìm đơn vị, tờ trình, số"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={260}
            />
            <Select
              aria-label="Trạng thái"
              placeholder="Mọi trạng thái"
              clearable
              data={[
                ...dossierStates.map((s) => ({
                  value: s,
                  label: `${dossierStateLabels[s]} (${data.filter((d) => d.state === s).length})`,
                })),
                { value: 'overdue', label: 'Quá hạn thẩm định' },
              ]}
              value={state}
              onChange={setState}
              w={230}
            />
          </div>
          <div className={open ? 'split even' : 'plain'}>
            <DataTable
              label="Hồ sơ khen thưởng"
              rows={rows}
              columns={columns}
              idOf={(d) => d.id}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(d) => setOpen(d.id)}
              rowClass={(d) => (d.state === 'withdrawn' || d.state === 'returned' ? 'gone' : '')}
            />
            {open && <DossierPanel key={open} id={open} onClose={() => setOpen(undefined)} />}
          </div>
        </>
      )}
      {dialog === 'import' && (
        <ImportDialog kind="nominations" roundId={round.id} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'new' && <DossierForm roundId={round.id} onClose={() => setDialog(undefined)} onSaved={setOpen} />}
      {dialog === 'ticks' && <TicksDialog dossierIds={ids} onClose={() => setDialog(undefined)} />}
      {dialog === 'receive' && (
        <ReceiveDialog
          ids={waiting.map((d) => d.id)}
          late={waiting.filter((d) => (d.receivedAt ?? '') > (round.nominationDeadline ?? '9')).length}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}
