import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type BudgetEntry, entryKindLabels, headcountLabels } from '../../shared/preparation/budget/budget'
import type { Budget, BudgetRow } from '../../shared/preparation/budget/budget.contract'
import { ask, problemOf, showFile } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count, day } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { EntryForm, FundForm, LineForm } from './BudgetForms'
import { undoNotice } from './undo-notice'

const amount = (id: string, label: string, of: (l: BudgetRow) => number): GridColumn<BudgetRow> => ({
  id,
  label,
  width: 118,
  align: 'right',
  text: (l) => count(of(l)),
  compare: (a, b) => of(a) - of(b),
})
const columns: GridColumn<BudgetRow>[] = [
  { id: 'title', label: 'Nội dung chi', width: 280, text: (l) => l.title, compare: (a, b) => a.position - b.position },
  { id: 'section', label: 'Mục', width: 110, text: (l) => (l.kind === 'bonus' ? `${l.section} (riêng)` : l.section) },
  {
    id: 'norm',
    label: 'Định mức',
    width: 104,
    align: 'right',
    text: (l) => count(l.norm),
    compare: (a, b) => a.norm - b.norm,
    save: async (l, text) => {
      try {
        await ask('budget.saveLine', { id: l.id, norm: Number(text.replace(/[.\s]/g, '')) })
        return undefined
      } catch (error) {
        return problemOf(error).message
      }
    },
  },
  {
    id: 'heads',
    label: 'Số lượng',
    width: 90,
    align: 'right',
    text: (l) => `${count(l.heads)}${l.times !== 1 ? ` × ${l.times}` : ''}`,
    compare: (a, b) => a.heads - b.heads,
  },
  { id: 'by', label: 'Nhân với', width: 160, text: (l) => headcountLabels[l.headcount] },
  amount('estimated', 'Dự toán', (l) => l.estimated),
  amount('committed', 'Cam kết', (l) => l.committed),
  amount('spent', 'Đã chi', (l) => l.spent),
  {
    id: 'left',
    label: 'Còn lại',
    width: 118,
    align: 'right',
    text: (l) => count(l.estimated - l.bound),
    show: (l) => (
      <span className={l.bound > l.estimated ? 'urgency late' : ''}>
        {l.bound > l.estimated ? `vượt ${count(l.bound - l.estimated)}` : count(l.estimated - l.bound)}
      </span>
    ),
    compare: (a, b) => a.estimated - a.bound - (b.estimated - b.bound),
  },
]

type Open = { what: 'line' | 'entry'; id?: string } | { what: 'fund' }

/** The money: estimate by norm and live number of people, contracts, payments, against the share of the fund. */
export function BudgetPage() {
  const { data, problem, reload } = useAsked('budget.get', {}, [
    'budget',
    'preparation',
    'delegates',
    'replies',
    'checkin',
    'categories',
  ])
  const [tab, setTab] = useState('lines')
  const [open, setOpen] = useState<Open>()
  const template = useAct('budget.addTemplate')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const line = open?.what === 'line' ? data.lines.find((l) => l.id === open.id) : undefined
  const entry = open?.what === 'entry' ? data.entries.find((e) => e.id === open.id) : undefined
  const close = () => setOpen(undefined)
  const titles = {
    line: line?.title ?? 'Khoản chi mới',
    entry: entry ? 'Chứng từ' : 'Chứng từ mới',
    fund: 'Quỹ và mức trích',
  }
  return (
    <Page
      title="Kinh phí"
      note={data.preparation.fundSource || 'Chưa ghi nguồn kinh phí.'}
      actions={
        data.lines.length > 0 && (
          <>
            <PaperActions request={{ paper: 'budget-estimate' }} label="Dự toán" />
            <PaperActions request={{ paper: 'budget-settlement' }} label="Quyết toán" />
            <Button variant="default" onClick={() => void exportBudget()}>
              Xuất Excel
            </Button>
            <Button variant="default" onClick={() => setOpen({ what: 'fund' })}>
              Quỹ
            </Button>
            <Button variant="default" onClick={() => setOpen({ what: 'line' })}>
              Thêm khoản
            </Button>
            <Button onClick={() => setOpen({ what: 'entry' })}>Ghi chứng từ</Button>
          </>
        )
      }
    >
      {data.lines.length === 0 ? (
        <EmptyState
          title="Chưa có dự toán"
          text="Bắt đầu từ các khoản chi thường có của một hội nghị rồi điền định mức; số lượng lấy từ danh sách đại biểu đang có."
        >
          <Button
            loading={template.busy}
            onClick={() =>
              void template
                .run({})
                .then((done) => done && undoNotice(`Đã thêm ${done.changed} khoản chi.`, done.batchId))
            }
          >
            Thêm các khoản thường có
          </Button>
          <Button variant="default" onClick={() => setOpen({ what: 'fund' })}>
            Ghi quỹ và mức trích
          </Button>
        </EmptyState>
      ) : (
        <>
          <CapBar budget={data} onFund={() => setOpen({ what: 'fund' })} />
          <Group>
            <SegmentedControl
              aria-label="Phần"
              data={[
                { value: 'lines', label: `Khoản chi (${data.lines.length})` },
                { value: 'entries', label: `Cam kết và chứng từ (${data.entries.length})` },
              ]}
              value={tab}
              onChange={setTab}
            />
          </Group>
          {tab === 'lines' ? (
            <DataTable
              label="Khoản chi"
              rows={data.lines}
              columns={columns}
              idOf={(l) => l.id}
              onOpen={(l) => setOpen({ what: 'line', id: l.id })}
            />
          ) : (
            <Entries budget={data} onOpen={(e) => setOpen({ what: 'entry', id: e.id })} />
          )}
        </>
      )}
      {open && (
        <RecordDrawer onClose={close} title={titles[open.what]}>
          {open.what === 'line' && <LineForm key={open.id} line={line} onDone={close} />}
          {open.what === 'entry' && <EntryForm key={open.id} entry={entry} budget={data} onDone={close} />}
          {open.what === 'fund' && <FundForm preparation={data.preparation} onDone={close} />}
        </RecordDrawer>
      )}
    </Page>
  )
}

/** How much of the share is estimated and how much is gone or promised; words beside the bar say the alarm. */
function CapBar({ budget, onFund }: { budget: Budget; onFund: () => void }) {
  const { conference: c, bonus, preparation: p } = budget
  const percent = (n: number | null) =>
    n === null ? '' : ` (${n.toLocaleString('vi-VN', { maximumFractionDigits: 0 })}%)`
  const words = { none: 'Trong mức trích.', near: `Đã quá ${p.alarmShare}% mức trích.`, over: 'VƯỢT mức trích.' }
  return (
    <section className={`cap ${c.alarm}`} aria-label="Mức trích">
      {c.cap === null ? (
        <p>
          Chưa ghi số tiền của quỹ nên chưa so được với mức trích {p.fundShare}%.{' '}
          <Button size="compact-xs" variant="default" onClick={onFund}>
            Ghi quỹ
          </Button>
        </p>
      ) : (
        <>
          <div
            className="cap-bar"
            role="img"
            aria-label={`Đã dùng và cam kết${percent(c.boundShare)}, dự toán${percent(c.estimatedShare)} của mức trích`}
          >
            <i className="estimated" style={{ width: `${Math.min(100, c.estimatedShare ?? 0)}%` }} />
            <i className="bound" style={{ width: `${Math.min(100, c.boundShare ?? 0)}%` }} />
          </div>
          <p>
            <b>{words[c.alarm]}</b> Mức trích {p.fundShare}%: {count(c.cap)} đồng. Dự toán {count(c.estimated)}
            {percent(c.estimatedShare)}; đã chi và cam kết {count(c.bound)}
            {percent(c.boundShare)}; đã chi {count(c.spent)}.
          </p>
        </>
      )}
      {bonus.estimated > 0 && (
        <p>
          Tiền thưởng tính riêng: dự kiến {count(bonus.estimated)} đồng, đã chi {count(bonus.spent)} đồng.
        </p>
      )}
    </section>
  )
}

function Entries({ budget, onOpen }: { budget: Budget; onOpen: (entry: BudgetEntry) => void }) {
  const titleOf = new Map(budget.lines.map((l) => [l.id, l.title]))
  return (
    <DataTable
      label="Cam kết và chứng từ"
      rows={budget.entries}
      idOf={(e) => e.id}
      onOpen={onOpen}
      columns={[
        { id: 'day', label: 'Ngày', width: 104, text: (e) => day(e.day), compare: (a, b) => (a.day < b.day ? -1 : 1) },
        { id: 'kind', label: 'Loại', width: 190, text: (e) => entryKindLabels[e.kind] },
        { id: 'line', label: 'Nội dung chi', width: 280, text: (e) => titleOf.get(e.lineId) ?? '' },
        {
          id: 'amount',
          label: 'Số tiền',
          width: 120,
          align: 'right',
          text: (e) => count(e.amount),
          compare: (a, b) => a.amount - b.amount,
        },
        { id: 'document', label: 'Số chứng từ, hợp đồng', width: 180, text: (e) => e.documentNumber },
        { id: 'payee', label: 'Đơn vị, người nhận', width: 220, text: (e) => e.payee },
        { id: 'file', label: 'Tệp', width: 140, text: (e) => e.file?.name ?? '' },
      ]}
    />
  )
}

async function exportBudget(): Promise<void> {
  try {
    const target = await ask('files.saveTarget', { suggestedName: 'Kinh phí hội nghị', kind: 'xlsx' })
    if (!target) return
    await ask('budget.export', { file: target.token })
    notify({ kind: 'done', text: `Đã xuất “${target.name}”.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
