import { Button, Group, Tabs, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CouncilCase } from '../../../shared/awards/council.contract'
import { subjectLabels } from '../../../shared/awards/terms'
import { shortDate, weekdayName } from '../../../shared/lib/dates'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { PaperActions } from '../../printing/PaperActions'
import { DataTable } from '../../ui/data-table/DataTable'
import type { GridColumn } from '../../ui/data-table/types'
import { ReasonDialog } from '../../ui/dialogs'
import { notify } from '../../ui/notices'
import { EmptyState, ProblemNote, Waiting } from '../../ui/page'
import { AddCasesDialog } from './AddCasesDialog'
import { AsideDialog } from './AsideDialog'
import { Attendance } from './Attendance'
import { MethodDialog } from './MethodDialog'
import { MinutesForm } from './MinutesForm'
import { TallyDialog } from './TallyDialog'
import { VoteDialog } from './VoteDialog'

const outcomeLabels = { open: 'Chờ', passed: 'Thông qua', failed: 'Không đạt', void: 'Đã rút' } as const
const stateLabels = { planned: 'chưa khai mạc', open: 'đang họp', closed: 'đã kết thúc' } as const
type Dialog = 'add' | 'vote' | 'tally' | 'method' | 'remove' | 'aside'

const percentText = (share: number) => `${(Math.round(share * 1000) / 10).toLocaleString('vi-VN')} %`
const methodText = (c: CouncilCase) =>
  `${c.method === 'secret' ? 'Phiếu kín' : 'Giơ tay'}, ${c.strict ? 'quá' : 'từ'} ${percentText(c.threshold)}${c.attempt > 1 ? `, lần ${c.attempt}` : ''}`

const columns: GridColumn<CouncilCase>[] = [
  { id: 'name', label: 'Trường hợp', width: 280, text: (c) => `${c.honorific} ${c.name}`.trim() },
  { id: 'unit', label: 'Đơn vị đề nghị', width: 190, text: (c) => c.unit },
  { id: 'subject', label: 'Đối tượng', width: 84, text: (c) => subjectLabels[c.subject] },
  { id: 'method', label: 'Cách biểu quyết', width: 150, text: methodText },
  {
    id: 'aside',
    label: 'Đứng ngoài',
    width: 110,
    text: (c) =>
      c.aside.map((a) => a.name).join(', ') || c.suggested.map((s) => `Nên xem: ${s.name} ${s.why}`).join('; '),
  },
  { id: 'result', label: 'Tỷ lệ', width: 172, text: (c) => c.result || c.problems[0] || 'chưa có' },
  {
    id: 'outcome',
    label: 'Kết quả',
    width: 92,
    text: (c) => outcomeLabels[c.outcome],
    show: (c) => <b>{outcomeLabels[c.outcome]}</b>,
  },
]

/** One meeting: attendance, cases and votes, minutes. */
export function MeetingView({ id }: { id: string }) {
  const { data, problem, reload } = useAsked('council.meeting', { id }, ['awards'])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const open = useAct('council.open')
  const close = useAct('council.close')
  const decide = useAct('council.decide')
  const remove = useAct('council.removeCase')
  const rows = useMemo(() => data?.cases ?? [], [data])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const waiting = rows.filter((c) => c.outcome === 'open')
  const picked = chosen.size > 0 ? waiting.filter((c) => chosen.has(c.id)) : waiting
  const isClosed = data.state === 'closed'
  const done = () => {
    setDialog(undefined)
    setChosen(new Set())
  }
  const take = async () => {
    const result = await decide.run({ ballotIds: picked.map((c) => c.id) })
    if (!result) return
    notify({
      kind: 'done',
      text: `Đã lấy kết quả ${result.decided} trường hợp.${
        result.left.length > 0
          ? ` Còn lại: ${result.left
              .slice(0, 3)
              .map((why) => why.replace(/\.$/, ''))
              .join('; ')}${result.left.length > 3 ? '…' : ''}.`
          : ''
      }`,
    })
    setChosen(new Set())
  }
  return (
    <Tabs defaultValue={data.state === 'planned' ? 'attendance' : 'cases'} className="tabs-fill" keepMounted={false}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Tabs.List>
          <Tabs.Tab value="attendance">Điểm danh</Tabs.Tab>
          <Tabs.Tab value="cases">Biểu quyết ({rows.length})</Tabs.Tab>
          <Tabs.Tab value="minutes">Biên bản</Tabs.Tab>
        </Tabs.List>
        <Text size="sm" style={{ flex: 1 }}>
          {data.heldAt.slice(11, 16)} {weekdayName(data.heldAt)} {shortDate(data.heldAt)}, {stateLabels[data.state]}.{' '}
          {data.quorum.text}
        </Text>
        {data.state === 'planned' && (
          <Button onClick={() => void open.run({ id })} loading={open.busy} disabled={!data.quorum.mayOpen}>
            Khai mạc
          </Button>
        )}
        {data.state === 'open' && (
          <Button
            variant={waiting.length === 0 ? 'filled' : 'default'}
            onClick={() => void close.run({ id })}
            loading={close.busy}
          >
            Kết thúc phiên họp
          </Button>
        )}
      </Group>
      <Tabs.Panel value="attendance" className="tab-fill">
        <Attendance meeting={data} />
      </Tabs.Panel>
      <Tabs.Panel value="cases" className="tab-fill">
        <Group gap={6}>
          <Button variant="default" onClick={() => setDialog('add')} disabled={isClosed}>
            Đưa trường hợp ra
          </Button>
          <Button variant="default" onClick={() => setDialog('method')} disabled={isClosed || picked.length === 0}>
            Cách biểu quyết
          </Button>
          <Button
            variant="default"
            onClick={() => setDialog('vote')}
            disabled={isClosed || !picked.some((c) => c.method === 'open')}
          >
            Ghi giơ tay
          </Button>
          <Button
            variant="default"
            onClick={() => setDialog('tally')}
            disabled={isClosed || !picked.some((c) => c.method === 'secret')}
          >
            Nhập kiểm phiếu
          </Button>
          <Button
            variant="default"
            onClick={() => setDialog('aside')}
            disabled={isClosed || picked.length !== 1}
            title="Chọn một trường hợp"
          >
            Đứng ngoài
          </Button>
          <Button variant="default" onClick={() => setDialog('remove')} disabled={isClosed || picked.length !== 1}>
            Rút
          </Button>
          <Button
            onClick={() => void take()}
            loading={decide.busy}
            disabled={data.state !== 'open' || picked.length === 0}
          >
            Lấy kết quả ({picked.length})
          </Button>
          <PaperActions request={{ paper: 'council.ballot', id }} label="Phiếu" disabled={rows.length === 0} />
        </Group>
        {picked.length === 1 && picked[0]?.warning && <div className="warning">{picked[0].warning}</div>}
        {picked
          .filter((c) => c.tallies.length > 0 && c.problems.length > 0)
          .slice(0, 2)
          .map((c) => (
            <div key={c.id} className="warning">
              <span>
                <b>{c.name}.</b> {c.problems.join(' ')}
              </span>
            </div>
          ))}
        {rows.length === 0 ? (
          <EmptyState
            title="Chưa đưa trường hợp nào ra"
            text={
              data.state === 'planned'
                ? 'Điểm danh, khai mạc rồi đưa các trường hợp đủ điều kiện ra biểu quyết; cũng có thể đưa ra trước để in phiếu.'
                : 'Đưa các trường hợp đủ điều kiện ra, chọn cách biểu quyết, rồi ghi kết quả.'
            }
          >
            <Button onClick={() => setDialog('add')} disabled={isClosed}>
              Đưa trường hợp ra
            </Button>
          </EmptyState>
        ) : (
          <DataTable
            label="Trường hợp trước Hội đồng"
            rows={rows}
            columns={columns}
            idOf={(c) => c.id}
            chosen={chosen}
            onChoose={setChosen}
            rowClass={(c) => (c.outcome === 'void' ? 'closed' : '')}
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="minutes" className="tab-fill">
        <MinutesForm meeting={data} />
      </Tabs.Panel>
      {dialog === 'add' && <AddCasesDialog meeting={data} onClose={done} />}
      {dialog === 'vote' && (
        <VoteDialog meeting={data} cases={picked.filter((c) => c.method === 'open')} onClose={done} />
      )}
      {dialog === 'tally' && (
        <TallyDialog meeting={data} cases={picked.filter((c) => c.method === 'secret')} onClose={done} />
      )}
      {dialog === 'method' && <MethodDialog cases={picked} onClose={done} />}
      {dialog === 'aside' && picked[0] && <AsideDialog meeting={data} ballot={picked[0]} onClose={done} />}
      {dialog === 'remove' && picked[0] && (
        <ReasonDialog
          title={`Rút “${picked[0].name}” khỏi phiên họp`}
          text="Trường hợp trở lại trạng thái đủ điều kiện và có thể đưa ra phiên họp khác."
          act="Rút"
          onAct={(reason) => void remove.run({ ballotId: picked[0]?.id ?? '', reason }).then(done)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Tabs>
  )
}
