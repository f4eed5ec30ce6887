import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { Pick, PlacedProposal } from '../../../shared/preparation/plan/plan.contract'
import { type ProposalKind, proposalKindLabels, proposalKinds } from '../../../shared/preparation/plan/proposal'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { TakeFile } from '../../ui/file-button'
import { moment } from '../../ui/format'
import { notify } from '../../ui/notices'
import { EmptyState, LongWork, Page, ProblemNote, Waiting } from '../../ui/page'
import { undoNotice } from '../undo-notice'
import { EditProposal } from './EditProposal'
import { PlanList } from './PlanList'
import { PlanText } from './PlanText'
import { ProposalCard } from './ProposalCard'

const planFiles =
  '.docx,.pdf,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/pdf'
const rooms = {
  task: ['tasks', 'Công việc'],
  unit: ['units', 'Đơn vị'],
  group: ['categories', 'Nhóm đại biểu'],
  item: ['agenda', 'Chương trình'],
  fact: ['settings', 'Thiết lập'],
} satisfies Record<ProposalKind, [string, string]>
const pickOf = ({ proposal: { kind, key, value } }: PlacedProposal) => ({ kind, key, value }) as Pick

/** A plan that was read: its text beside what the reader proposes of it. Nothing is taken unless somebody says so. */
export function PlanPage() {
  const { data: plans, problem, reload } = useAsked('plan.list', {}, ['plan'])
  const [chosen, setChosen] = useState<string>()
  const read = useAct('plan.read')
  const id = chosen ?? plans?.[0]?.id
  const take = ({ token }: { token: string }) =>
    void read.run({ file: token }).then((done) => {
      if (!done) return
      setChosen(done.id)
      if (!done.isNew) notify({ kind: 'done', text: 'Tệp này đã đọc trước đây; mở lại với những gì đã lấy, đã bỏ.' })
    })
  if (problem && !plans) return <ProblemNote problem={problem} retry={reload} />
  if (!plans) return <Waiting />
  const button = (
    <TakeFile accept={planFiles} onFile={take} variant={id ? 'default' : 'filled'}>
      Chọn tệp kế hoạch
    </TakeFile>
  )
  if (read.busy) {
    return (
      <Page title="Đọc kế hoạch">
        <LongWork progress={read.progress} cancel={read.cancel} text="Đang đọc kế hoạch…" />
      </Page>
    )
  }
  if (!id)
    return (
      <Page title="Đọc kế hoạch">
        <EmptyState
          title="Chưa đọc kế hoạch nào"
          text="Chọn tệp kế hoạch hoặc quyết định (.docx, .pdf có chữ, .txt). Máy đọc ra việc, đơn vị, hạn, nhóm đại biểu, chương trình, mỗi điều kèm câu gốc; chỉ những điều bạn bấm lấy mới được ghi."
        >
          {button}
        </EmptyState>
      </Page>
    )
  const picker = plans.length > 1 && (
    <Select
      aria-label="Kế hoạch"
      data={plans.map((p) => ({ value: p.id, label: `${p.name} (${moment(p.at)})` }))}
      value={id}
      onChange={(v) => v && setChosen(v)}
      allowDeselect={false}
      w={300}
    />
  )
  return (
    <OnePlan
      key={id}
      id={id}
      tools={
        <>
          {picker}
          {button}
        </>
      }
      onGone={() => setChosen(undefined)}
    />
  )
}

function OnePlan({ id, tools, onGone }: { id: string; tools: ReactNode; onGone: () => void }) {
  const { data, problem, reload } = useAsked('plan.get', { id }, [
    'plan',
    'tasks',
    'units',
    'categories',
    'agenda',
    'conference',
    'preparation',
  ])
  const [kind, setKind] = useState<ProposalKind>('task')
  const [only, setOnly] = useState('open')
  const [key, setKey] = useState<string>()
  const [editing, setEditing] = useState<PlacedProposal>()
  const take = useAct('plan.take')
  const discard = useAct('plan.discard')
  const restore = useAct('plan.restore')
  const remove = useAct('plan.remove')
  const shown = useMemo(
    () => (data?.proposals ?? []).filter((p) => p.proposal.kind === kind && (only === 'all' || p.state === 'open')),
    [data, kind, only],
  )
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const current = shown.find((p) => p.proposal.key === key) ?? shown[0]
  const openOf = (k: ProposalKind) => data.proposals.filter((p) => p.proposal.kind === k && p.state === 'open')
  const fresh = shown.filter((p) => p.state === 'open' && p.proposal.sure && !p.known)
  /** The next open one stands in hand, so that one key after the other goes down the list. */
  const goOn = (from: PlacedProposal) => {
    const at = shown.indexOf(from)
    const next =
      shown.slice(at + 1).find((p) => p.state === 'open') ?? shown.find((p) => p !== from && p.state === 'open')
    setKey(next?.proposal.key)
  }
  const takeAll = async (picks: Pick[]) => {
    const done = await take.run({ id, picks })
    if (!done) return false
    const words =
      picks.length === 1 ? `Đã lấy vào ${rooms[kind][1]}.` : `Đã lấy ${done.taken} mục vào ${rooms[kind][1]}.`
    undoNotice([done.taken > 0 ? words : '', ...done.left.slice(0, 3)].filter(Boolean).join(' '), done.batchId)
    return done.taken > 0
  }
  const putAside = (list: readonly PlacedProposal[]) =>
    void discard
      .run({ id, keys: list.map((p) => p.proposal.key) })
      .then((done) => done && undoNotice(`Đã bỏ ${done.changed} đề xuất.`, done.batchId))
  const acts = {
    take: () => {
      if (current?.state !== 'open') return
      void takeAll([pickOf(current)]).then((ok) => ok && goOn(current))
    },
    edit: () => current?.state === 'open' && setEditing(current),
    discard: () => {
      if (current?.state !== 'open') return
      putAside([current])
      goOn(current)
    },
    restore: () => {
      if (current?.state !== 'discarded' && current?.state !== 'gone') return
      void restore.run({ id, keys: [current.proposal.key] })
    },
  }
  const open = data.proposals.filter((p) => p.state === 'open').length
  return (
    <Page
      title="Đọc kế hoạch"
      note={`${data.name}: ${data.proposals.length} đề xuất, còn ${open} chưa xem. ${data.notes.join(' ')}`}
      actions={
        <>
          {tools}
          <Button
            variant="subtle"
            onClick={() =>
              void remove.run({ id }).then((done) => {
                if (!done) return
                undoNotice('Đã bỏ kế hoạch khỏi danh sách; những gì đã lấy vẫn giữ.', done.batchId)
                onGone()
              })
            }
          >
            Bỏ khỏi danh sách
          </Button>
        </>
      }
    >
      <Group gap="xs">
        <SegmentedControl
          aria-label="Loại đề xuất"
          data={proposalKinds.map((k) => ({ value: k, label: `${proposalKindLabels[k]} ${openOf(k).length}` }))}
          value={kind}
          onChange={(k) => {
            setKind(k as ProposalKind)
            setKey(undefined)
          }}
        />
        <SegmentedControl
          aria-label="Hiện"
          data={[
            { value: 'open', label: 'Chưa xem' },
            { value: 'all', label: 'Tất cả' },
          ]}
          value={only}
          onChange={setOnly}
        />
        <Button
          variant="light"
          disabled={fresh.length === 0}
          loading={take.busy}
          title="Lấy những đề xuất chắc chắn và chưa có trong hội nghị, một lần, hoàn tác được"
          onClick={() => void takeAll(fresh.map(pickOf))}
        >
          Lấy {fresh.length} mục chắc chắn
        </Button>
        <Button
          variant="subtle"
          disabled={shown.every((p) => p.state !== 'open')}
          onClick={() => putAside(shown.filter((p) => p.state === 'open'))}
        >
          Bỏ hết phần còn lại
        </Button>
        <Button variant="subtle" onClick={() => navigation.go(rooms[kind][0])}>
          Mở {rooms[kind][1]}
        </Button>
      </Group>
      <div className="plan-cols">
        <PlanText lines={data.lines} proposals={shown} current={current} onPick={setKey} />
        <div className="plan-side">
          {shown.length === 0 ? (
            <p className="quiet">
              {data.proposals.some((p) => p.proposal.kind === kind)
                ? 'Đã xem hết phần này. Chọn “Tất cả” để xem lại những gì đã lấy, đã bỏ.'
                : 'Không đọc ra điều nào loại này trong kế hoạch.'}
            </p>
          ) : (
            <PlanList
              key={kind}
              label={`Đề xuất: ${proposalKindLabels[kind]}`}
              proposals={shown}
              current={current}
              onPick={setKey}
              acts={acts}
            />
          )}
          {current && <ProposalCard placed={current} acts={acts} busy={take.busy} />}
        </div>
      </div>
      {editing && (
        <EditProposal
          pick={pickOf(editing)}
          sentence={sentenceOf(data.lines, editing)}
          busy={take.busy}
          onClose={() => setEditing(undefined)}
          onTake={(pick) =>
            void takeAll([pick]).then((ok) => {
              if (!ok) return
              goOn(editing)
              setEditing(undefined)
            })
          }
        />
      )}
    </Page>
  )
}

const sentenceOf = (lines: readonly { text: string }[], { proposal: { place } }: PlacedProposal) =>
  (lines[place.line]?.text ?? '').slice(place.from, place.to)
