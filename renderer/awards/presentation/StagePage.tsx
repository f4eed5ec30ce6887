import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import { namedAs } from '../../../shared/awards/decision'
import { receiverLabels, slotStateLabels } from '../../../shared/awards/presentation'
import type { StageRow } from '../../../shared/awards/presentation.contract'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { PaperActions } from '../../printing/PaperActions'
import { showPaper } from '../../printing/show-paper'
import { DataTable } from '../../ui/data-table/DataTable'
import type { GridColumn } from '../../ui/data-table/types'
import { notify } from '../../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../../ui/page'
import { useCurrentRound } from '../current-round'
import { CertificatesDialog } from './CertificatesDialog'
import { GuestsDialog } from './GuestsDialog'
import { MoveDialog, PresenterDialog, ReceiverDialog } from './StageDialogs'

type Dialog = 'receiver' | 'move' | 'presenter' | 'certificates' | 'guests'
const presenceLabels = { present: 'Có mặt', left: 'Đã về', absent: 'Chưa đến' } as const
const presenceText = (s: StageRow) =>
  s.presence === null
    ? 'Ngoài danh sách mời'
    : s.invited || s.presence === 'present'
      ? presenceLabels[s.presence]
      : `${presenceLabels[s.presence]}, chưa có giấy mời`

const columns: GridColumn<StageRow>[] = [
  {
    id: 'place',
    label: 'Đợt, vị trí',
    width: 84,
    text: (s) => `${s.batch} – ${s.position}`,
    compare: (a, b) => a.batch - b.batch || a.position - b.position,
  },
  {
    id: 'name',
    label: 'Tập thể, cá nhân',
    width: 270,
    text: namedAs,
  },
  { id: 'unit', label: 'Chức vụ, đơn vị', width: 210, text: (s) => s.printedUnit },
  {
    id: 'receiver',
    label: 'Người nhận',
    width: 150,
    text: (s) =>
      s.receiver
        ? `${s.receiver} (${receiverLabels[s.receiverKind].toLocaleLowerCase('vi')})`
        : receiverLabels[s.receiverKind],
  },
  {
    id: 'presence',
    label: 'Trong hội trường',
    width: 180,
    text: presenceText,
    show: (s) => (s.presence === 'present' ? <b>Có mặt</b> : presenceText(s)),
  },
  { id: 'presenter', label: 'Người trao', width: 130, text: (s) => s.presenter },
  { id: 'state', label: 'Trao', width: 84, text: (s) => slotStateLabels[s.state] },
]

/** The stage: who walks up when, who is in the hall, who collects later; the papers for MC, ushers and the table of certificates. */
export function StagePage() {
  const { round, picker, problem, data: rounds, reload } = useCurrentRound()
  const { data } = useAsked('presentation.stage', round ? { roundId: round.id } : null, [
    'awards',
    'checkin',
    'delegates',
    'invitations',
  ])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const plan = useAct('presentation.plan')
  const gaps = useAct('presentation.closeGaps')
  const record = useAct('presentation.record')
  const rows = useMemo(() => data?.slots ?? [], [data])
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  const picked = rows.filter((s) => chosen.has(s.id))
  const close = () => setDialog(undefined)
  const note = async (state: 'presented' | 'later', ids: string[]) => {
    const done = await record.run({ ids, state })
    if (!done) return
    setChosen(new Set())
    notify({
      kind: 'done',
      text: state === 'presented' ? `Đã ghi trao ${ids.length} trường hợp.` : `${ids.length} trường hợp nhận sau.`,
    })
  }
  const unlinked = rows.filter((s) => s.state !== 'presented' && s.delegateId === null).length
  const absent = rows.filter((s) => s.state === 'planned' && s.presence !== 'present' && !s.receiver)
  return (
    <Page
      title="Trao khen thưởng"
      note={
        data && rows.length > 0
          ? `${rows.length} trường hợp, ${Math.max(...rows.map((s) => s.batch))} đợt. Chờ trao: ${data.here} có mặt, ${data.missing} chưa có mặt${data.notInvited > 0 ? `, ${data.notInvited} không có giấy mời` : ''}.${data.unplaced > 0 ? ` Còn ${data.unplaced} trường hợp chưa xếp.` : ''}`
          : (round?.title ?? '')
      }
      actions={
        <>
          {picker}
          <PaperActions
            request={{ paper: 'presentation.mc', id: round?.id ?? '' }}
            label="Lời dẫn MC"
            disabled={rows.length === 0}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" disabled={rows.length === 0}>
                Danh sách ▾
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(
                [
                  ['presentation.ushers', 'Lên nhận (lễ tân)'],
                  ['presentation.stacking', 'Xếp bằng theo thứ tự trao'],
                  ['presentation.later', 'Nhận sau'],
                ] as const
              ).map(([paper, label]) => (
                <Menu.Item key={paper} onClick={() => round && showPaper({ paper, id: round.id })}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" onClick={() => setDialog('certificates')} disabled={rows.length === 0}>
            In bằng
          </Button>
          <Button
            variant={rows.length === 0 || (data?.unplaced ?? 0) > 0 ? 'filled' : 'default'}
            onClick={() => round && void plan.run({ roundId: round.id })}
            loading={plan.busy}
            disabled={!round}
          >
            Xếp đợt
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Chưa xếp ai lên nhận"
          text="Khi quyết định đã có số, bấm Xếp đợt: hình thức cao trước, tập thể trước cá nhân; số người mỗi đợt theo Quy định của đợt."
        >
          <Button onClick={() => round && void plan.run({ roundId: round.id })} disabled={!round}>
            Xếp đợt
          </Button>
          <Button variant="default" onClick={() => navigation.go('decisions')}>
            Đến quyết định
          </Button>
        </EmptyState>
      ) : (
        <>
          {(data?.overfull.length ?? 0) > 0 && (
            <div className="warning">
              <span>
                Đợt {data?.overfull.join(', ')} quá {data?.batchSize} người một hàng. Chuyển bớt sang đợt khác, hoặc đổi
                số người một đợt ở Quy định.
              </span>
            </div>
          )}
          <div className="row-acts">
            <Button
              onClick={() =>
                void note(
                  'presented',
                  picked.map((s) => s.id),
                )
              }
              disabled={picked.length === 0}
              loading={record.busy}
            >
              Đã trao ({picked.length})
            </Button>
            <Button
              variant="default"
              disabled={picked.length === 0}
              onClick={() =>
                void note(
                  'later',
                  picked.map((s) => s.id),
                )
              }
            >
              Nhận sau
            </Button>
            <Button variant="default" disabled={picked.length !== 1} onClick={() => setDialog('receiver')}>
              Người nhận
            </Button>
            <Button variant="default" disabled={picked.length !== 1} onClick={() => setDialog('move')}>
              Chuyển chỗ
            </Button>
            <Button variant="default" disabled={picked.length === 0} onClick={() => setDialog('presenter')}>
              Người trao
            </Button>
            <Button
              variant="default"
              disabled={absent.length === 0}
              onClick={() => setChosen(new Set(absent.map((s) => s.id)))}
            >
              Chọn người chưa có mặt ({absent.length})
            </Button>
            <Button variant="default" disabled={unlinked === 0} onClick={() => setDialog('guests')}>
              Gắn, thêm đại biểu ({unlinked})
            </Button>
            <Button variant="default" onClick={() => round && void gaps.run({ roundId: round.id })} loading={gaps.busy}>
              Dồn chỗ trống
            </Button>
          </div>
          <DataTable
            label="Thứ tự lên nhận"
            rows={rows}
            columns={columns}
            idOf={(s) => s.id}
            chosen={chosen}
            onChoose={setChosen}
            rowClass={(s) => (s.state === 'planned' ? '' : 'closed')}
          />
        </>
      )}
      {picked[0] && dialog === 'receiver' && (
        <ReceiverDialog slot={picked[0]} roundId={round?.id ?? ''} onClose={close} />
      )}
      {picked[0] && dialog === 'move' && <MoveDialog slot={picked[0]} onClose={close} />}
      {round && picked[0] && dialog === 'presenter' && (
        <PresenterDialog
          roundId={round.id}
          batches={[...new Set(picked.map((s) => s.batch))]}
          presenter={picked[0].presenter}
          onClose={close}
        />
      )}
      {round && dialog === 'guests' && <GuestsDialog roundId={round.id} onClose={close} />}
      {round && dialog === 'certificates' && (
        <CertificatesDialog roundId={round.id} slots={picked.length > 0 ? picked : rows} onClose={close} />
      )}
    </Page>
  )
}
