import { Button, Menu, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { NominationRow } from '../../shared/awards/appraisal.contract'
import { nominationStateLabels, nominationStates } from '../../shared/awards/nomination'
import { consensusLabels } from '../../shared/awards/scoring'
import { severities, subjectLabels } from '../../shared/awards/terms'
import { fold } from '../../shared/names/text'
import { bring } from '../bridge/kept-answers'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { ConsultDialog } from './ConsultDialogs'
import { RoundPicker, SeverityMark, sayMoved } from './marks'
import { NominationSheetPanel, sheetTopics } from './NominationSheetPanel'
import { TicksDialog } from './TicksDialog'
import { useRound } from './use-round'
import './awards.css'

const topics = ['awards', 'units', 'preparation', 'reports'] as const
const rank = (n: NominationRow) => (n.severity === null ? 9 : severities.indexOf(n.severity))

const columns: GridColumn<NominationRow>[] = [
  {
    id: 'no',
    label: 'Hồ sơ',
    width: 66,
    align: 'right',
    text: (n) => (n.registerNo === null ? '' : `${n.registerNo}.${n.position}`),
    compare: (a, b) => (a.registerNo ?? 1e6) - (b.registerNo ?? 1e6) || a.position - b.position,
  },
  { id: 'name', label: 'Họ tên, tập thể', width: 230, text: (n) => `${n.honorific} ${n.name}`.trim() },
  {
    id: 'severity',
    label: 'Vướng',
    width: 118,
    text: (n) => n.severity ?? '',
    show: (n) => <SeverityMark severity={n.severity} short />,
    compare: (a, b) => rank(a) - rank(b),
  },
  { id: 'subject', label: 'Đối tượng', width: 88, text: (n) => subjectLabels[n.subject] },
  { id: 'state', label: 'Trạng thái', width: 150, text: (n) => nominationStateLabels[n.state] },
  {
    id: 'rules',
    label: 'Quy tắc',
    width: 150,
    text: (n) => [...new Set(n.rules.filter((r) => !r.answered && r.severity !== 'info').map((r) => r.rule))].join(' '),
  },
  { id: 'unit', label: 'Đơn vị trình', width: 220, text: (n) => n.unit },
  {
    id: 'past',
    label: 'Đã khen',
    width: 80,
    align: 'right',
    text: (n) => (n.past ? String(n.past) : ''),
    compare: (a, b) => b.past - a.past,
  },
  {
    id: 'consensus',
    label: 'Ý kiến',
    width: 140,
    text: (n) => (n.consensus === 'none' ? '' : consensusLabels[n.consensus]),
  },
  {
    id: 'score',
    label: 'Điểm',
    width: 64,
    align: 'right',
    text: (n) => (n.score === null ? '' : String(n.score).replace('.', ',')),
    compare: (a, b) => (b.score ?? -1) - (a.score ?? -1),
  },
  { id: 'form', label: 'Hình thức', width: 140, text: (n) => n.form },
]

const quick = [
  { value: 'todo', label: 'Chưa kết luận' },
  { value: 'trouble', label: 'Còn vướng' },
  { value: 'all', label: 'Tất cả' },
]

/** The chosen cases as the ticks dialog takes them. */
const ticksOf = (picked: readonly NominationRow[]) => ({
  dossierIds: [...new Set(picked.map((n) => n.dossierId))],
  cases: picked.map((n) => ({ id: n.id, name: `${n.honorific} ${n.name}`.trim() })),
})

/** The table of nominations with what the rules found, and the sheet of one of them; Alt ↓ and Alt ↑ step through inside the sheet. */
export function AppraisalPage() {
  const { rounds, round, choose, problem, reload } = useRound()
  const { data } = useAsked('awards.nominations', round ? { roundId: round.id } : null, topics, { keep: true })
  const [text, setText] = useState('')
  const [view, setView] = useState('all')
  const [state, setState] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [consulting, setConsulting] = useState(false)
  const [ticking, setTicking] = useState(false)
  const move = useAct('awards.moveNominations')
  // What is looked through, folded once, at the first letter.
  const isSearching = text !== ''
  const folded = useMemo(
    () =>
      new Map(
        (isSearching ? (data ?? []) : []).map((n) => [
          n.id,
          fold(`${n.name} ${n.unit} ${n.office} ${n.achievement} ${n.rules.map((r) => r.rule).join(' ')}`),
        ]),
      ),
    [data, isSearching],
  )
  const rows = useMemo(() => {
    const wanted = fold(text)
    return (data ?? []).filter(
      (n) =>
        (view === 'all' ||
          (view === 'todo'
            ? n.state === 'proposed' || n.state === 'on_hold'
            : n.severity === 'block' || n.severity === 'hold' || n.severity === 'warn')) &&
        (!state || n.state === state) &&
        (folded.get(n.id) ?? '').includes(wanted),
    )
  }, [data, folded, view, state, text])
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  if (!round || !data || data.length === 0)
    return (
      <Page title="Thẩm định">
        <EmptyState
          title="Chưa có trường hợp nào để thẩm định"
          text="Tạo đợt ở màn hình Đợt khen thưởng, rồi nhập danh sách đề nghị của các đơn vị ở màn hình Hồ sơ."
        >
          <Button onClick={() => navigation.go(round ? 'award-dossiers' : 'award-round')}>
            {round ? 'Đến Hồ sơ' : 'Đến Đợt khen thưởng'}
          </Button>
        </EmptyState>
      </Page>
    )
  // The first sheet makes the table narrow: it comes with what it shows, so that the screen is laid out once.
  const openSheet = async (id: string) => {
    if (!open) await bring('awards.nomination', { id }, sheetTopics)
    setOpen(id)
  }
  const at = rows.findIndex((n) => n.id === open)
  const step = (by: number) => {
    const next = rows[at + by]
    if (next) setOpen(next.id)
  }
  const eligible = () =>
    void move
      .run({ ids: [...chosen], act: 'markEligible' })
      .then((m) => m && notify({ kind: 'done', text: sayMoved(m, 'Đủ điều kiện') }))
  return (
    <Page
      title="Thẩm định"
      note={`${count(data.length)} trường hợp, đang xem ${count(rows.length)}${chosen.size ? `, đang chọn ${chosen.size}` : ''}. Enter mở phiếu; trong phiếu Alt ↓ sang người sau.`}
      actions={
        <>
          <RoundPicker rounds={rounds} round={round} onChoose={choose} />
          {chosen.size > 0 && (
            <Menu>
              <Menu.Target>
                <Button variant="light" loading={move.busy}>
                  Với {chosen.size} trường hợp đang chọn
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={eligible}>Đủ điều kiện</Menu.Item>
                <Menu.Item onClick={() => setConsulting(true)}>Lấy ý kiến cơ quan khác…</Menu.Item>
                <Menu.Item onClick={() => setTicking(true)}>Đánh dấu thành phần hồ sơ…</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          {chosen.size > 0 && (
            <PaperActions
              request={{ paper: 'award-sheets', ids: [...chosen] }}
              label={`Phiếu thẩm định (${chosen.size})`}
            />
          )}
          <PaperActions request={{ paper: 'award-summary', id: round.id }} label="Bảng tổng hợp" />
        </>
      }
    >
      <div className="toolbar">
        <TextInput
          aria-label="Tìm trường hợp"
          placeholder="Tìm tên, đơn vị, R10…"
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          w={230}
        />
        <SegmentedControl aria-label="Xem" data={quick} value={view} onChange={setView} />
        <Select
          aria-label="Trạng thái"
          placeholder="Mọi trạng thái"
          clearable
          data={nominationStates
            .filter((s) => data.some((n) => n.state === s))
            .map((s) => ({
              value: s,
              label: `${nominationStateLabels[s]} (${data.filter((n) => n.state === s).length})`,
            }))}
          value={state}
          onChange={setState}
          w={220}
        />
      </div>
      <div className={open ? 'split even' : 'plain'}>
        <DataTable
          label="Trường hợp đề nghị"
          rows={rows}
          columns={columns}
          idOf={(n) => n.id}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={(n) => void openSheet(n.id)}
          rowClass={(n) =>
            n.id === open ? 'decided' : n.state === 'ineligible' || n.state === 'not_awarded' ? 'gone' : ''
          }
        />
        {open && (
          <NominationSheetPanel
            id={open}
            roundId={round.id}
            place={at < 0 ? '' : `${at + 1}/${rows.length}`}
            onStep={step}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
      {ticking && <TicksDialog {...ticksOf(data.filter((n) => chosen.has(n.id)))} onClose={() => setTicking(false)} />}
      {consulting && <ConsultDialog roundId={round.id} ids={[...chosen]} onClose={() => setConsulting(false)} />}
    </Page>
  )
}
