import { Button, Menu, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Counts, LetterRow } from '../../shared/invitations/invitations.contract'
import { ask, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { showPaper } from '../printing/show-paper'
import { DataTable } from '../ui/data-table/DataTable'
import { ConfirmDialog, ReasonDialog } from '../ui/dialogs'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { LetterTextDialog } from './LetterTextDialog'
import { letterColumns } from './letter-columns'
import { NumberDialog } from './NumberDialog'
import { PreviewDialog } from './PreviewDialog'
import { PrintDialog } from './PrintDialog'
import { ReceiveDialog, SendDialog } from './SendDialogs'
import { sayCounts } from './say-counts'

type Dialog =
  | 'approve'
  | 'print'
  | 'number'
  | 'send'
  | 'receive'
  | 'text'
  | 'withdraw'
  | 'replace'
  | { preview: string | 'longest' }
const filters = [
  { value: 'all', label: 'Tất cả' },
  { value: 'draft', label: 'Nháp' },
  { value: 'approved', label: 'Đã duyệt' },
  { value: 'printed', label: 'Đã in' },
  { value: 'numbered', label: 'Đã cấp số' },
  { value: 'sent', label: 'Đã chuyển' },
  { value: 'received', label: 'Đã nhận' },
  { value: 'outdated', label: 'Đã đổi' },
  { value: 'closed', label: 'Thu hồi, thay thế' },
]
/** Several states together, as the overview counts them; shown to whom it sent here. */
const gathered = [
  { value: 'unsigned', label: 'Chờ duyệt, ký, cấp số' },
  { value: 'out', label: 'Đã phát hành' },
]
type Step = 'prepare' | 'approve' | 'print' | 'number' | 'send'
const turns: Record<Step | 'none', string> = {
  prepare: 'Bước tiếp theo: lập giấy nháp.',
  approve: 'Bước tiếp theo: xem thử rồi duyệt.',
  print: 'Bước tiếp theo: in và trình ký.',
  number: 'Bước tiếp theo: cấp số sau khi ký.',
  send: 'Bước tiếp theo: chuyển đến các đơn vị.',
  none: 'Enter xem giấy đang chọn.',
}
/** The earliest step that has letters waiting. */
const nextAct = (of: (state: string) => number): Step | 'none' =>
  of('draft') > 0
    ? 'approve'
    : of('approved') > 0
      ? 'print'
      : of('printed') > 0
        ? 'number'
        : of('numbered') > 0
          ? 'send'
          : of('sent') + of('received') > 0
            ? 'none'
            : 'prepare'
const isClosed = (l: LetterRow) => l.state === 'withdrawn' || l.state === 'replaced'
const groups: Record<string, readonly LetterRow['state'][]> = {
  unsigned: ['draft', 'approved', 'printed'],
  out: ['sent', 'received'],
  closed: ['withdrawn', 'replaced'],
}
const fits = (l: LetterRow, filter: string) =>
  filter === 'all' || (filter === 'outdated' ? l.outdated : (groups[filter]?.includes(l.state) ?? l.state === filter))

/** Letters from draft to received: prepared, approved, printed, numbered after signing, sent, received. */
export function InvitationsPage() {
  const { data, problem, reload } = useAsked('invitations.list', {}, [
    'invitations',
    'delegates',
    'units',
    'categories',
  ])
  const { data: check } = useAsked('invitations.check', {}, ['conference', 'delegates', 'invitations'])
  const came = navigation.arrivalAt('invitations').list
  const [filter, setFilter] = useState(came || 'all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const prepare = useAct('invitations.prepare')
  const approve = useAct('invitations.approve')
  const unapprove = useAct('invitations.unapprove')
  const rows = useMemo(() => (data ?? []).filter((l) => fits(l, filter)), [data, filter])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const living = data.filter((l) => !isClosed(l))
  const of = (state: string) => living.filter((l) => l.state === state).length
  const picked = data.filter((l) => chosen.has(l.id))
  const whom = chosen.size ? { ids: picked.map((l) => l.delegateId) } : { all: true as const }
  const scope = chosen.size ? ` (${chosen.size} đang chọn)` : ''
  const act = (run: Promise<Counts | undefined>, verb: string) => void run.then((done) => done && sayCounts(done, verb))
  const close = () => setDialog(undefined)
  /** Approval freezes what three hundred letters say: what is thin is asked about once before. */
  const lacks = check?.blocks.length === 0 ? check.warnings : []
  const next = nextAct(of)
  /** Only the act whose turn it is stands out; the others can still be done. */
  const look = (step: Step) => (step === next ? 'filled' : 'default')
  return (
    <Page
      title="Giấy mời"
      note={`${count(living.length)} giấy mời. ${turns[next]}`}
      actions={
        <>
          <Button variant="default" onClick={() => setDialog({ preview: 'longest' })}>
            Xem giấy dài nhất
          </Button>
          <Button variant="default" onClick={() => setDialog('text')}>
            Nội dung
          </Button>
          <Button
            variant={look('prepare')}
            onClick={() => act(prepare.run({ all: true }), 'Lập')}
            loading={prepare.busy}
          >
            1. Lập
          </Button>
          <Button
            variant={look('approve')}
            onClick={() => (lacks.length > 0 ? setDialog('approve') : act(approve.run(whom), 'Duyệt'))}
            loading={approve.busy}
            disabled={of('draft') === 0}
          >
            2. Duyệt{scope}
          </Button>
          <Button variant={look('print')} onClick={() => setDialog('print')} disabled={living.length === of('draft')}>
            3. In, PDF
          </Button>
          <Button
            variant={look('number')}
            onClick={() => setDialog('number')}
            disabled={of('approved') + of('printed') === 0}
          >
            4. Cấp số
          </Button>
          <Button variant={look('send')} onClick={() => setDialog('send')} disabled={of('numbered') === 0}>
            5. Chuyển{scope}
          </Button>
          <Menu>
            <Menu.Target>
              <Button variant="default">Khác</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => showPaper({ paper: 'handover' })}>In sổ chuyển giao theo đơn vị</Menu.Item>
              <Menu.Item onClick={() => setDialog('receive')}>Ghi đã ký nhận{scope}</Menu.Item>
              <Menu.Item onClick={() => act(unapprove.run(whom), 'Bỏ duyệt')}>Bỏ duyệt{scope}</Menu.Item>
              <Menu.Item disabled={chosen.size === 0} onClick={() => setDialog('withdraw')}>
                Thu hồi{scope}
              </Menu.Item>
              <Menu.Item disabled={chosen.size !== 1} onClick={() => setDialog('replace')}>
                Thay thế giấy đang chọn
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      {check && check.blocks.length > 0 && (
        <div className="warning block" role="alert">
          <span>
            <b>Chưa duyệt được vì còn thiếu</b>
            {check.blocks.map((b) => b.text).join(' ')}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => navigation.go('settings')}>
            Mở Thiết lập
          </Button>
        </div>
      )}
      {lacks.length > 0 && of('draft') > 0 && (
        <div className="warning">
          <span>{lacks.map((b) => b.text).join(' ')}</span>
        </div>
      )}
      {data.length === 0 ? (
        <EmptyState
          title="Chưa có giấy mời nào"
          text="Lập giấy mời nháp cho mọi đại biểu trong danh sách; xem thử, duyệt, in, rồi cấp số và ngày sau khi ký."
        >
          <Button onClick={() => act(prepare.run({ all: true }), 'Lập')} loading={prepare.busy}>
            Lập giấy mời cho mọi đại biểu
          </Button>
        </EmptyState>
      ) : (
        <>
          <SegmentedControl
            value={filter}
            onChange={setFilter}
            data={[...gathered.filter((g) => g.value === came), ...filters].map((f) => ({
              value: f.value,
              label: `${f.label} ${data.filter((l) => fits(l, f.value)).length}`,
            }))}
          />
          <DataTable
            remember="invitations"
            label="Giấy mời"
            rows={rows}
            columns={letterColumns}
            idOf={(l) => l.id}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(l) => setDialog({ preview: l.delegateId })}
            rowClass={(l) => (isClosed(l) ? 'gone' : '')}
          />
        </>
      )}
      {typeof dialog === 'object' && <PreviewDialog start={dialog.preview} letters={living} onClose={close} />}
      {dialog === 'approve' && (
        <ConfirmDialog
          title="Giấy mời còn thiếu"
          text={`${lacks.map((l) => l.text).join(' ')} Giấy đã duyệt giữ nguyên nội dung lúc duyệt; bổ sung ở Thiết lập rồi duyệt thì hơn.`}
          act="Vẫn duyệt"
          onAct={() => {
            close()
            act(approve.run(whom), 'Duyệt')
          }}
          onClose={close}
        >
          <Button variant="default" onClick={() => navigation.go('settings')}>
            Mở Thiết lập
          </Button>
        </ConfirmDialog>
      )}
      {dialog === 'text' && <LetterTextDialog onClose={close} />}
      {dialog === 'print' && (
        <PrintDialog letters={living} chosen={picked.filter((l) => !isClosed(l))} onClose={close} />
      )}
      {dialog === 'number' && <NumberDialog letters={living} onClose={close} />}
      {dialog === 'send' && <SendDialog whom={whom} scope={scope} onClose={close} />}
      {dialog === 'receive' && <ReceiveDialog whom={whom} scope={scope} onClose={close} />}
      {dialog === 'withdraw' && (
        <ReasonDialog
          danger
          title="Thu hồi giấy mời"
          text={`Thu hồi ${picked.length} giấy mời. Từ lúc này, mã trên giấy cũ bị từ chối ở bàn đón tiếp. Số đã cấp không dùng lại.`}
          act="Thu hồi"
          onAct={(reason) => void withdraw(picked, reason).then(close)}
          onClose={close}
        />
      )}
      {dialog === 'replace' && picked[0] && (
        <ReasonDialog
          title="Thay thế giấy mời đã phát hành"
          text={`Giấy của ${picked[0].fullName} được đóng lại và một bản nháp mới, có liên kết, được lập theo thông tin hiện nay. Duyệt, in và cấp số mới cho bản đó.`}
          act="Thay thế"
          onAct={(reason) => void replace(picked[0] as LetterRow, reason).then(close)}
          onClose={close}
        />
      )}
    </Page>
  )
}

async function withdraw(letters: readonly LetterRow[], reason: string): Promise<void> {
  try {
    sayCounts(await ask('invitations.withdraw', { ids: letters.map((l) => l.delegateId), reason }), 'Đã thu hồi')
  } catch (error) {
    sayProblem(error)
  }
}

async function replace(letter: LetterRow, reason: string): Promise<void> {
  try {
    await ask('invitations.replace', { id: letter.id, reason })
    notify({ kind: 'done', text: 'Đã lập bản thay thế (nháp).' })
  } catch (error) {
    sayProblem(error)
  }
}

const sayProblem = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })
